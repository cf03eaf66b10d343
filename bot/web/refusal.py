"""What a refused request gets: why, and help. Help comes first where the rules notice danger in what can be read of it.

Each refusal has two texts: one for the person, in data/chat/replies.yml (`errors`, `refused`), and one for the log, here.
"""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, replace
from typing import Any, Optional

from aiohttp import web

from bot.outcome import Kind, Outcome
from bot.profile import Profile
from bot.reply import Reply
from bot.safety.models import Detection, Level
from bot.validation import BadInput
from bot.web.danger_reading import BUDGET, PIECE, read_for_danger
from bot.web.keys import COUNTS, JOURNEY, LIBRARY
from bot.web.refused_text import Sent, sent

log = logging.getLogger(__name__)
LAST_WORDS = "I am sorry, something went wrong on my side. It is not your fault."  # where replies.yml cannot be read any more
LAST_HELP = "In danger now? Call 999. These people can help you too."
LOG_PAUSE = 60.0  # seconds; a client that goes on must not fill the disk, and /metrics counts each
FOR_THE_LOG = {
    "too_long": "a message was longer than MESSAGE_CHARACTERS",
    "too_fast": "a conversation passed MESSAGES_A_MINUTE, or new ones STARTS_A_MINUTE",
    "too_large": "the body of a request was over the server's limit of bytes",
    "failed": "a handler failed; its traceback stands above",
}
NOTED = web.AppKey("refusals_noted", dict[str, float])  # name of the refusal -> when it last stood in the log


@dataclass(frozen=True)
class Refusal:
    """`reply` holds the help: words of safety, or where nobody seems to be in danger a line that help is there."""

    refused: BadInput
    reply: Reply
    conversation: str = ""

    @property
    def text(self) -> str:
        """Every word for the person."""
        return self.reply.text if self.reply.kind is Kind.SAFETY else f"{self.refused.text}\n{self.reply.text}"

    def body(self) -> dict[str, Any]:
        """The shape of every error, and beside it the message of the REST channel that a client shows like any other reply.

        `message` is the one sentence why; where help comes first it is all of it, for clients that show nothing else.
        """
        (message,) = replace(self.reply, text=self.text).as_rasa(self.conversation)
        said = self.text if self.reply.kind is Kind.SAFETY else self.refused.text
        return {**self.refused.body(), "message": said, **message}

    @property
    def headers(self) -> dict[str, str]:
        """When to try again, where that is known."""
        return {"Retry-After": str(self.refused.retry_after)} if self.refused.retry_after else {}


async def refusal(request: web.Request, refused: BadInput) -> Refusal:
    """Note a refusal, read what it refuses, and find the help for it."""
    app = request.app
    app[COUNTS].refusal(refused.error)
    _note(app, refused)
    try:
        said = await sent(request, app[LIBRARY].content) if refused.error != "too_large" else Sent()
        detection = await read_for_danger(app[JOURNEY].safety.assessor, app[BUDGET], said.text)
        return Refusal(refused, _reply(app, refused, said, detection), said.conversation)
    except Exception:  # then it was not read, and help stands there all the same
        log.exception("a refused request could not be read for danger")
        return Refusal(refused, _reply(app, refused, Sent(), None))


def sentence(app: web.Application, error: str) -> str:
    """What is said to the person of this error; never fails, though somebody may just be changing the file."""
    return _words(app, "errors", error) or LAST_WORDS


def _reply(app: web.Application, refused: BadInput, said: Sent, detection: Optional[Detection]) -> Reply:
    profile, policy = _profile(app, said), app[JOURNEY].safety.policy
    if detection is None or detection.level is not Level.SAFETY:
        outcome = Outcome.SUPPORT if detection else Outcome.ERROR_STEP
        text = _words(app, "refused", "help") or LAST_HELP
        lines, level = policy.help_lines(profile), profile.reading_level
        return Reply(outcome, text, help=lines, layer=level, council=profile.council, audience=profile.audience)
    reply = policy.crisis_reply(detection.harm_type, profile, detection)
    why = _words(app, "refused", refused.error) or _words(app, "refused", "other")
    # no buttons: the talk knows nothing of this message, and there is no question to go on with
    return replace(reply, text=f"{reply.text}\n{why}" if why else reply.text, buttons=())


def _profile(app: web.Application, said: Sent) -> Profile:
    """Who is asking: as the talk knows it, as the page said it, or as the message itself does ("I'm his gran")."""
    journey = app[JOURNEY]
    known = journey.conversations.find(said.conversation) if said.conversation else None
    profile = known.state.profile(said.told) if known else Profile.merge(said.told)
    return replace(profile, audience=journey.safety.details.find(said.text[:PIECE]).audience or profile.audience)


def _words(app: web.Application, part: str, name: str) -> str:
    texts = app[LIBRARY].content.replies.get(part)
    return str(texts.get(name) or "") if isinstance(texts, dict) else ""


def _note(app: web.Application, refused: BadInput) -> None:
    """One line in the log, and no more of this kind for a while. Nothing in it is from the request."""
    now, noted = time.monotonic(), app[NOTED]
    if now - noted.get(refused.error, -LOG_PAUSE) < LOG_PAUSE:
        return
    noted[refused.error] = now
    why = FOR_THE_LOG.get(refused.error, "a request could not be read")
    log.info("refused (%s, %s): %s. More of these in this minute are only counted.", refused.error, refused.status, why)
