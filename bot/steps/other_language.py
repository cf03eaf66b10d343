"""A message in another language gets one line in it."""

from __future__ import annotations

from typing import Optional

from bot.answers.other_language import in_language
from bot.reply import Reply
from bot.steps.services import Services
from bot.steps.turn import Turn


class OtherLanguage:
    """Another language: one line in it, and where help is."""

    def __init__(self, services: Services) -> None:
        self._languages = services.languages

    async def __call__(self, turn: Turn) -> Optional[Reply]:
        """Draft it."""
        language = None if turn.draft or turn.pressed else self._languages.find(turn.text)
        if language is not None:
            turn.draft = in_language(turn.content, turn.profile, language)
        return None
