"""If any step failed: a kind reply that still carries contacts, topics that can be opened, and help lines."""

from __future__ import annotations

import logging

from bot.outcome import Outcome
from bot.reply import Reply
from bot.steps.fallback import error_reply, fallback_reply
from bot.steps.services import Services
from bot.steps.turn import Turn

log = logging.getLogger(__name__)


class LastGate:
    """Stands around the steps. What it says needs no step and no model."""

    def __init__(self, services: Services) -> None:
        self._policy = services.safety.policy

    def reply(self, turn: Turn) -> Reply:
        """The reply, for the council and audience that the conversation knew before the message."""
        help_lines = self._policy.help_lines(turn.profile)
        try:
            return fallback_reply(turn, Outcome.ERROR_STEP, help_lines)
        except Exception:
            log.exception("what was pressed cannot be answered either")
            return error_reply(turn, Outcome.ERROR_STEP, help_lines)
