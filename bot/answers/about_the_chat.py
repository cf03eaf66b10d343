"""The chat about itself: what it knows of the person, and forgetting it."""

from __future__ import annotations

from bot.answers.replies import reply_for, start_buttons
from bot.answers.titles import title_of
from bot.content.load import Content
from bot.outcome import Outcome
from bot.profile import Profile
from bot.reply import Button, Reply


def noted(content: Content, profile: Profile, changed: str) -> Reply:
    """What the person has just told about themselves, said back.

    Args:
        changed: `council`, or `reader` for who they are and for easier words.
    """
    changes = _council_noted(content, profile) if changed == "council" else _reader_noted(content, profile)
    text = f"{changes}\n{content.phrases['what_next']}"
    return reply_for(profile, Outcome.CHAT, text, buttons=start_buttons(content, profile))


def _council_noted(content: Content, profile: Profile) -> str:
    council = content.councils.get(str(profile.council))
    if council is None:
        return str(content.phrases["council_unknown"])
    return str(content.phrases["council_noted"]).replace("{council}", council.name)


def _reader_noted(content: Content, profile: Profile) -> str:
    return str(content.phrases["reader_noted"]["easier" if profile.easier else profile.audience])


def knows(content: Content, profile: Profile) -> Reply:
    """What this chat knows of the person: everything, and how to make it forget."""
    phrases = content.phrases["knows"]
    council = content.councils.get(str(profile.council))
    lines = [phrases["nothing"]]
    if council:
        lines.append(phrases["council"].replace("{council}", council.name))
    lines.append(phrases["reader"][profile.audience])
    if profile.easier:
        lines.append(phrases["easier"])
    button = Button(phrases["button"], content.phrases["buttons"]["forget"]["payload"])
    return reply_for(profile, Outcome.CHAT, "\n".join(lines), buttons=(button,), title=phrases["title"])


def forget_what(content: Content, profile: Profile, topic: str) -> Reply:
    """Deleting was asked for, and it is unclear whether this conversation is meant or what the council keeps."""
    forget = content.phrases["buttons"]["forget"]
    records = Button(title_of(content.topics[topic], profile), f"/{topic}")
    buttons = (records, Button(forget["title"], forget["payload"]))
    return reply_for(profile, Outcome.CHOOSE_FORGET, content.phrases["forget_what"], buttons=buttons, topic=topic)


def forgotten(content: Content, profile: Profile) -> Reply:
    """The conversation is gone. The web layer forgets it before this is sent, so nothing of `profile` is in the reply."""
    return Reply(Outcome.FORGOTTEN, text=content.phrases["forgotten"], buttons=start_buttons(content, Profile()))
