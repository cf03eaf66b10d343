"""The replies that open a request: after a yes, after a message that is itself the request, and by its button."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.answers.choose import choose
from bot.content.load import Content
from bot.handoff.handoff import request_handoff, request_of
from bot.handoff.requests import form_address
from bot.outcome import Outcome
from bot.profile import Profile
from bot.reply import Button, Reply


def request(content: Content, profile: Profile, topic: str, is_request: bool = False, **how: Any) -> Reply:
    """The request of a topic, ready to be opened, or to be copied.

    Args:
        is_request: the message was itself the request, so that it is said first that nothing was sent; the answer stands below.
            Else it was a yes to what the last answer offered.
    """
    known = content.topics[topic]
    offer, answer = request_of(known, profile, content), choose(content, known, profile, **how)
    if not is_request or not answer.buttons:
        return replace(answer, outcome=Outcome.REQUEST_OFFERED, text=str(content.replies["request"]), handoff=offer)
    not_sent = content.replies["request_not_sent"].replace("{title}", answer.buttons[0].title)
    offer = replace(offer, is_request=True) if offer else None
    return replace(answer, outcome=Outcome.REQUEST_ASKED, text=f"{not_sent}\n{answer.text}", handoff=offer)


def form(content: Content, profile: Profile, name: str) -> Reply:
    """One request by its own name: its button was pressed in a client that does not open pages."""
    title = content.requests[name].title_for(profile.audience)
    button = Button(content.replies["buttons"]["request"].replace("{title}", title), form_address(name, profile))
    return Reply(
        Outcome.REQUEST_OFFERED,
        str(content.replies["request"]),
        title,
        handoff=request_handoff(name, content, profile),
        buttons=(button,),
        council=profile.council,
        audience=profile.audience,
        layer=profile.reading_level,
    )
