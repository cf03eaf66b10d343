"""The buttons under an answer: related topics, and the other layers of the same answer."""

from __future__ import annotations

from bot.answers.layers import EASIER, MORE, SOURCE, STANDARD
from bot.answers.query import AnswerQuery
from bot.answers.titles import title_of
from bot.content.load import Content
from bot.content.models import Topic
from bot.profile import Profile
from bot.reply import Button


def related_topics(content: Content, topic: Topic, profile: Profile) -> tuple[Button, ...]:
    """The topics that the topic's file names as next."""
    related = [content.topics[name] for name in topic.next if name in content.topics]
    return tuple(Button(title_of(item, profile), f"/{item.topic}") for item in related)


def layer_buttons(query: AnswerQuery) -> tuple[Button, ...]:
    """Buttons for the layers that this answer has and that are not shown already."""
    if query.topic.kind != "answer":
        return ()
    texts = query.content.replies["buttons"]
    return tuple(Button(texts[name]["title"], texts[name]["payload"]) for name in _layers(query) if name != query.detail_level)


def _layers(query: AnswerQuery) -> list[str]:
    """The layers to choose from; the usual words can be asked for only by somebody who reads the easier ones."""
    easy = query.profile.easier or query.detail_level == EASIER
    there = {
        STANDARD: easy,
        EASIER: bool(query.answer.easier) and not easy,
        MORE: bool(query.answer.more),
        SOURCE: bool(query.answer.clauses or query.topic.law),
    }
    return [name for name, is_there in there.items() if is_there]
