"""Council colours (data/chat/look.yml) as rules of the style. A colour that cannot be read well is refused, not shown."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from bot.content.files import read_yaml

ON_LIGHT, ON_DARK = "#ffffff", "#262b38"  # the papers of bot/web/widget/design.css
LEAST = 7.0  # contrast of text, WCAG 1.4.6
_COLOUR = re.compile(r"#[0-9a-f]{6}")


def council_colours(path: Path) -> str:
    """The rules for each council named in the file; empty where there is no file.

    Raises:
        ValueError: a colour that is none, or that does not reach the contrast; the text says which and what to do.
    """
    looks: dict[str, Any] = (read_yaml(path) or {}) if path.exists() else {}
    return "".join(_rules(name, look) for name, look in looks.items())


def _rules(council: str, look: dict[str, str]) -> str:
    light, dark = _checked(council, look["main"], ON_LIGHT), _checked(council, look["main_dark"], ON_DARK)
    place = f'.explainer[data-council="{council}"]'
    return f"\n{place}{{--main:{light}}}@media (prefers-color-scheme:dark){{{place}{{--main:{dark}}}}}"


def _checked(council: str, colour: str, paper: str) -> str:
    if not _COLOUR.fullmatch(colour):
        raise ValueError(f'data/chat/look.yml, {council}: "{colour}" is no colour. Write it like "#1f3f8f", in quotes.')
    reached = contrast(colour, paper)
    if reached < LEAST:
        which = "darker" if paper == ON_LIGHT else "lighter"
        raise ValueError(
            f"data/chat/look.yml, {council}: {colour} has a contrast of {reached:.1f}:1; {LEAST:.0f}:1 is needed: make it {which}"
        )
    return colour


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG counts it, 1 to 21."""
    lighter, darker = sorted((_light(one), _light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
