"""The one `Library` of this process: the web, the actions and Rasa's own hooks read the same words."""

from __future__ import annotations

from functools import lru_cache

from bot.content.library import Library
from bot.settings import Settings


@lru_cache(maxsize=1)
def library() -> Library:
    """The content in use, read at the first call.

    Raises:
        ContentError: a content file is wrong (only at the first call; later changes keep the good words).
    """
    return Library(Settings.from_environment().data)
