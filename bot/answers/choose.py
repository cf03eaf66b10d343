"""Put a reply together: the topic's answer for this person, at the level of detail asked for."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.answer_buttons import layer_buttons, related_topics
from bot.answers.answer_text import answer_text
from bot.answers.glossary import glossary_of
from bot.answers.layers import EASIER, MORE, STANDARD
from bot.answers.query import AnswerQuery
from bot.answers.sources import sources_of
from bot.answers.titles import title_of
from bot.content.load import Content
from bot.content.models import ANY, Answer, Topic
from bot.handoff.handoff import handoff_of, request_buttons
from bot.outcome import Outcome
from bot.profile import Profile
from bot.reply import Reply

TOPIC_OUTCOMES = {"answer": Outcome.ANSWER, "chat": Outcome.CHAT, "no_answer": Outcome.NO_ANSWER_SCOPE}


def choose(content: Content, topic: Topic, profile: Profile, detail_level: str = STANDARD, about: tuple[str, ...] = ()) -> Reply:
    """The reply to a question on this topic.

    Args:
        detail_level: standard, easier, more or source; somebody who asked for easier words gets them as standard.
        about: ids of data/names.yml that the question names ("does housing see it").
    """
    answer = topic.answers.get(profile.answers_of) or topic.answers.get(ANY)
    if answer is None:
        return not_written(content, topic, profile)
    if detail_level == STANDARD and profile.easier:
        detail_level = EASIER
    return _reply(AnswerQuery(content, topic, answer, profile, detail_level, about))


def _reply(query: AnswerQuery) -> Reply:
    content, topic, profile = query.content, query.topic, query.profile
    text = answer_text(query)
    return Reply(
        outcome=TOPIC_OUTCOMES[topic.kind],
        text=text,
        title=title_of(topic, profile),
        topic=topic.topic,
        topics=(topic.topic,),
        layer=query.detail_level,
        more=_more(query),
        silent=query.answer.silent,
        sources=sources_of(query),
        glossary=glossary_of(text, content.words),
        handoff=handoff_of(topic, query.answer, content, profile),
        buttons=(*request_buttons(topic, profile, content), *related_topics(content, topic, profile), *layer_buttons(query)),
        council=profile.council,
        audience=profile.audience,
    )


def _more(query: AnswerQuery) -> str:
    """The words behind "tell me more"; empty where there are none, and where they are what is shown."""
    if query.detail_level == MORE or not query.answer.more:
        return ""
    return answer_text(replace(query, detail_level=MORE, about=()))


def not_written(content: Content, topic: Topic, profile: Profile) -> Reply:
    """The honest reply for a topic that is understood but has no answer yet."""
    council = content.councils.get(profile.answers_of)
    text = str(content.replies["not_written"]["council" if council else ANY])
    stand_in = Answer(young_person=text, handoff="dpo" if council else "ico")
    return Reply(
        outcome=Outcome.NO_ANSWER_UNWRITTEN,
        text=text.replace("{topic}", title_of(topic, profile)),
        title=title_of(topic, profile),
        topic=topic.topic,
        topics=(topic.topic,),
        handoff=handoff_of(topic, stand_in, content, profile),
        buttons=related_topics(content, topic, profile),
        council=profile.council,
        audience=profile.audience,
    )
