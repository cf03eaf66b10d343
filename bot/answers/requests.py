"""The replies that open a request: after a yes, after a message that is itself the request, and by its button."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.answers.choose import choose
from bot.content.load import Content
from bot.handoff.handoff import request_handoff, request_of
from bot.handoff.requests import form_address
from bot.message import Button, Kind, Reply
from bot.profile import Profile


def request(content: Content, profile: Profile, topic: str, asked: bool = False, **how: Any) -> Reply:
    """The request of a topic, ready to be opened, or to be copied.

    Args:
        asked: the message was itself the request, so that it is said first that nothing was sent; the answer stands below.
            Else it was a yes to what the last answer offered.
    """
    known = content.topics[topic]
    shown, answer = request_of(known, profile, content), choose(content, known, profile, **how)
    text = str(content.phrases["request"])
    if asked and answer.buttons:
        shown = {**shown, "asked": True} if shown else None
        text = content.phrases["request_not_sent"].replace("{title}", answer.buttons[0].title) + f"\n{answer.text}"
    return replace(answer, kind=Kind.REQUEST, text=text, handoff=shown)


def form(content: Content, profile: Profile, name: str) -> Reply:
    """One request by its own name: its button was pressed in a client that does not open pages."""
    shown = request_handoff(name, content, profile)
    title = content.requests[name].title_for(profile.audience)
    button = Button(content.phrases["buttons"]["request"].replace("{title}", title), form_address(name, profile))
    text, layer = str(content.phrases["request"]), "easier" if profile.easier else "standard"
    return Reply(
        Kind.REQUEST,
        text,
        title,
        handoff=shown,
        buttons=(button,),
        council=profile.council,
        audience=profile.audience,
        layer=layer,
    )
