"""Asking back: which council it is, and which question was meant."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.answers.choose import choose
from bot.answers.replies import reply_for, voice
from bot.answers.titles import title_of
from bot.content.load import Content
from bot.content.models import Topic
from bot.outcome import Outcome
from bot.profile import ANOTHER, UNKNOWN, Profile
from bot.reply import Button, Reply

OFFERED = 3  # topics in "did you mean"


def council_buttons(content: Content) -> tuple[Button, ...]:
    """One button a council, one for another council, one for not being sure."""
    pattern = content.replies["buttons"]["council"]
    texts = content.replies["ask_council"]
    titles = {name: council.name for name, council in content.councils.items()}
    titles |= {ANOTHER: texts["other"], UNKNOWN: texts["unsure"]}
    return tuple(
        Button(pattern["title"].replace("{name}", title), pattern["payload"].replace("{council}", name))
        for name, title in titles.items()
    )


def without_council(content: Content, profile: Profile, topic: str, **options: Any) -> Reply:
    """What is true everywhere, for somebody who went on without saying which council it is; the buttons stay beside it.

    `options`: those of `choose`.
    """
    reply = choose(content, content.topics[topic], profile, **options)
    text = f"{content.replies['without_council']}\n{reply.text}"
    return replace(reply, text=text, buttons=(*council_buttons(content), *reply.buttons))


def ask_council(
    content: Content, profile: Profile, topic: str | None = None, again: bool = False, not_sent: bool = False
) -> Reply:
    """Which council is it? The question waits, and is named, so that nobody thinks it was lost, nor that a request was sent."""
    texts = content.replies["ask_council"]
    text = texts["again"] if again else voice(texts, profile)
    waiting = content.topics.get(topic or "")
    return reply_for(
        profile,
        Outcome.ASK_COUNCIL,
        _not_sent(content, text) if not_sent else text,
        buttons=council_buttons(content),
        topic=topic,
        topics=(topic,) if topic else (),
        title=title_of(waiting, profile) if waiting else "",
    )


def choose_between(content: Content, profile: Profile, topics: list[str], apology: str = "", not_sent: bool = False) -> Reply:
    """Did you mean: the likeliest topics as buttons.

    Args:
        apology: after an answer to what was not asked: `text` says sorry, `again` does not say it twice.
        not_sent: the message looks like a request itself, so that it is said that nothing was sent.
    """
    texts = content.replies["choose"]
    offered = _answerable(content, topics)[:OFFERED]
    buttons = [Button(title_of(topic, profile), f"/{topic.topic}") for topic in offered]
    text = str(content.replies["not_asked"][apology]) if apology else voice(texts, profile)
    return reply_for(
        profile,
        Outcome.CHOOSE_AGAIN if apology else Outcome.CHOOSE_TOPIC,
        _not_sent(content, text) if not_sent else text,
        buttons=(*buttons, Button(texts["none"]["title"], texts["none"]["payload"])),
        topic=offered[0].topic if offered else None,
    )


def _answerable(content: Content, topics: list[str]) -> list[Topic]:
    """Those of the topics that there are and that have an answer, best first."""
    found = [content.topics[name] for name in topics if name in content.topics]
    return [topic for topic in found if topic.kind == "answer"]


def _not_sent(content: Content, text: str) -> str:
    """The text after the sentence that nothing was sent yet."""
    return f"{content.replies['not_sent_yet']} {text}"
