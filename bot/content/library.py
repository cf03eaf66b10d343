"""The content in use: an edited answer is live at once, and a broken edit never takes the words away."""

from __future__ import annotations

import logging
import time
from pathlib import Path

from bot.content.errors import ContentError
from bot.content.load import Content, load

log = logging.getLogger(__name__)


class Library:
    """The content in use. Looks for changed files at most once a second, so that an edited answer is live at once.

    A broken file never takes the words away: the last good content stays, and the log names the file.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._content = load(folder)
        self._stamp = self._times()
        self._looked = time.monotonic()

    @property
    def content(self) -> Content:
        """The content as it stands now."""
        now = time.monotonic()
        if now - self._looked >= 1:
            self._looked = now
            stamp = self._times()
            if stamp != self._stamp:
                self._stamp = stamp
                self._reload()
        return self._content

    def _times(self) -> dict[Path, int]:
        """When each file was changed. A file put back from a copy may be older than the others, and still is a change."""
        return {path: path.stat().st_mtime_ns for path in self._folder.rglob("*.yml")}

    def _reload(self) -> None:
        try:
            self._content = load(self._folder)
        except ContentError as error:
            log.error("content not reloaded, the earlier words stay:\n%s", error)
