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
    text = f"{changes}\n{content.replies['what_next']}"
    return reply_for(profile, Outcome.CHAT, text, buttons=start_buttons(content, profile))


def _council_noted(content: Content, profile: Profile) -> str:
    council = content.councils.get(str(profile.council))
    if council is None:
        return str(content.replies["council_unknown"])
    return str(content.replies["council_noted"]).replace("{council}", council.name)


def _reader_noted(content: Content, profile: Profile) -> str:
    return str(content.replies["reader_noted"]["easier" if profile.easier else profile.audience])


def knows(content: Content, profile: Profile) -> Reply:
    """What this chat knows of the person: everything, and how to make it forget."""
    texts = content.replies["knows"]
    council = content.councils.get(str(profile.council))
    lines = [texts["nothing"]]
    if council:
        lines.append(texts["council"].replace("{council}", council.name))
    lines.append(texts["reader"][profile.audience])
    if profile.easier:
        lines.append(texts["easier"])
    button = Button(texts["button"], content.replies["buttons"]["forget"]["payload"])
    return reply_for(profile, Outcome.CHAT, "\n".join(lines), buttons=(button,), title=texts["title"])


def forget_what(content: Content, profile: Profile, topic: str) -> Reply:
    """Deleting was asked for, and it is unclear whether this conversation is meant or what the council keeps."""
    forget = content.replies["buttons"]["forget"]
    records = Button(title_of(content.topics[topic], profile), f"/{topic}")
    buttons = (records, Button(forget["title"], forget["payload"]))
    return reply_for(profile, Outcome.CHOOSE_FORGET, content.replies["forget_what"], buttons=buttons, topic=topic)


def forgotten(content: Content, profile: Profile) -> Reply:
    """The conversation is gone. The web layer forgets it before this is sent, so nothing of `profile` is in the reply."""
    return Reply(Outcome.FORGOTTEN, text=content.replies["forgotten"], buttons=start_buttons(content, Profile()))
