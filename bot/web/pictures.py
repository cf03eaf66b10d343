"""Pictures beside the easier words: one a paragraph at most, chosen by its words (data/chat/pictures.yml).

The pictures are those of Lucide (ISC licence), from the package `lucide`; only those named in the file are used. They stand
beside the words and never in their place, so they are hidden from screen readers.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from lucide.jinja import lucide as drawn
from markupsafe import Markup

from bot.content.files import read_yaml

SIDE = 32  # pixels, before the person's own text size


class Pictures:
    """Which picture stands beside which words."""

    def __init__(self, path: Path) -> None:
        """Read the file.

        Raises:
            lucide.IconDoesNotExist: a picture that the package does not have.
        """
        named: dict[str, list[str]] = read_yaml(path)
        self._shapes = [(re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE), name) for name, words in named.items()]
        for name in named:
            _svg(name)

    def beside(self, paragraph: str, used: set[str]) -> Markup:
        """The picture whose words stand first in the paragraph, once a reply; empty where none fits."""
        found = [(match.start(), name) for shape, name in self._shapes if (match := shape.search(paragraph)) and name not in used]
        if not found:
            return Markup("")
        name = min(found)[1]
        used.add(name)
        return _svg(name)


@cache
def _svg(name: str) -> Markup:
    # an inline picture: it takes the colour of the text, and no page's security policy can keep it out
    hidden = {"class": "picture", "aria-hidden": "true", "focusable": "false"}
    return Markup(drawn(name, size=SIDE, **hidden))  # noqa: S704 - the package's own drawing, by a name of our own file
