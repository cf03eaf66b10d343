"""Put a reply together: the topic's answer for this person, in the layer asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Optional

from bot.answers.facts import Fact, facts_named, not_named
from bot.answers.glossary import marked
from bot.answers.layers import EASIER, MORE, SOURCE, STANDARD, law_of, law_text, text_of
from bot.answers.sources import clause_source, law_source, told_with_sources
from bot.content.load import Content
from bot.content.models import ANY, Answer, Council, Part, Topic
from bot.handoff.contacts import fill
from bot.handoff.handoff import handoff_of, request_buttons
from bot.outcome import Outcome
from bot.profile import Profile
from bot.reply import Button, Reply, Source

TOPIC_OUTCOMES = {"answer": Outcome.ANSWER, "chat": Outcome.CHAT, "no_answer": Outcome.NO_ANSWER_SCOPE}


@dataclass(frozen=True)
class AnswerQuery:
    """One question, with everything its answer is chosen by."""

    content: Content
    topic: Topic
    answer: Answer
    profile: Profile
    layer: str
    about: tuple[str, ...] = ()

    @property
    def council(self) -> Optional[Council]:
        """The council of the person, where it is one of ours."""
        return self.content.councils.get(self.profile.answers_of)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What the question names."""
        return facts_named(self.council, self.topic, self.answer, self.about)


def choose(content: Content, topic: Topic, profile: Profile, layer: str = STANDARD, about: tuple[str, ...] = ()) -> Reply:
    """The reply to a question on this topic.

    Args:
        layer: standard, easier, more or source; somebody who asked for easier words gets them as standard.
        about: ids of data/names.yml that the question names ("does housing see it").
    """
    answer = topic.answers.get(profile.answers_of) or topic.answers.get(ANY)
    if answer is None:
        return not_written(content, topic, profile)
    if layer == STANDARD and profile.easier:
        layer = EASIER
    query = AnswerQuery(content, topic, answer, profile, layer, about)
    text = _text(query)
    return Reply(
        outcome=TOPIC_OUTCOMES[topic.kind],
        text=text,
        title=title_of(topic, profile),
        topic=topic.topic,
        topics=(topic.topic,),
        layer=layer,
        more="" if layer == MORE or not answer.more else _text(replace(query, layer=MORE, about=())),
        silent=answer.silent,
        sources=_sources(query),
        glossary=marked(text, content.words),
        handoff=handoff_of(topic, answer, content, profile),
        buttons=(*request_buttons(topic, profile, content), *_near(content, topic, profile), *_layers(query)),
        council=profile.council,
        audience=profile.audience,
    )


def title_of(topic: Topic, profile: Profile) -> str:
    """The topic's name as this reader would say it."""
    return (topic.carer_title if profile.audience == "carer" else None) or topic.title


def not_written(content: Content, topic: Topic, profile: Profile) -> Reply:
    """The honest reply for a topic that is understood but has no answer yet."""
    phrases = content.phrases["not_written"]
    council = content.councils.get(profile.answers_of)
    text = str(phrases["council" if council else ANY])
    stand_in = Answer(young_person=text, handoff="dpo" if council else "ico")
    return Reply(
        outcome=Outcome.NO_ANSWER_UNWRITTEN,
        text=text.replace("{topic}", title_of(topic, profile)),
        title=title_of(topic, profile),
        topic=topic.topic,
        topics=(topic.topic,),
        handoff=handoff_of(topic, stand_in, content, profile),
        buttons=_near(content, topic, profile),
        council=profile.council,
        audience=profile.audience,
    )


def _text(query: AnswerQuery) -> str:
    """All words of the reply: the fact asked about by name first, then the layer's text, then the law."""
    content, answer, profile, layer = query.content, query.answer, query.profile, query.layer
    law = law_of(query.topic, profile, layer)
    to_the_child = profile.audience == "carer" and query.topic.spoken_to != "carer" and query.topic.kind == "answer"
    if layer == SOURCE:
        return fill(told_with_sources(content, query.council, query.topic, answer, profile), content, profile)
    lines = [_fact(part, profile, layer) for _, part in query.facts[:2]]
    if not lines:
        lines.append(not_named(content, query.council, query.topic, answer, query.about))
    if to_the_child and layer in (EASIER, MORE):
        lines.insert(0, str(content.phrases[f"{layer}_for_carer"]))
    lines.append(text_of(answer, profile, layer))
    if law:
        lines.append(" ".join([content.phrases["law"], *(law_text(item, profile, layer) for item in law)]))
    if layer == MORE and answer.question_for_dpo:
        lines.append(f"{content.phrases['question_for_dpo']} {answer.question_for_dpo}")
    return fill("\n".join(line for line in lines if line), content, profile)


def _fact(part: Part, profile: Profile, layer: str) -> str:
    if layer == EASIER and part.easier:
        return part.easier
    return part.carer if profile.audience == "carer" and part.carer else part.says


def _sources(query: AnswerQuery) -> tuple[Source, ...]:
    found: list[Source] = []
    if query.council:
        found += [clause_source(query.council, clause, part) for clause, part in query.facts]
        named = (query.council.clause(clause) for clause in query.answer.clauses)
        found += [clause_source(query.council, clause) for clause in named if clause]
    found += [law_source(law) for law in query.topic.law if not law.only or query.profile.answers_of in law.only]
    return tuple(dict.fromkeys(found))


def _layers(query: AnswerQuery) -> tuple[Button, ...]:
    """Buttons for the layers that this answer has and that are not shown already."""
    if query.topic.kind != "answer":
        return ()
    easy = query.profile.easier or query.layer == EASIER
    there = {
        STANDARD: easy,
        EASIER: bool(query.answer.easier) and not easy,
        MORE: bool(query.answer.more),
        SOURCE: bool(query.answer.clauses or query.topic.law),
    }
    named = query.content.phrases["buttons"]
    return tuple(
        Button(named[name]["title"], named[name]["payload"]) for name, has in there.items() if has and name != query.layer
    )


def _near(content: Content, topic: Topic, profile: Profile) -> tuple[Button, ...]:
    near = [content.topics[name] for name in topic.next if name in content.topics]
    return tuple(Button(title_of(item, profile), f"/{item.topic}") for item in near)
