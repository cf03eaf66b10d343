"""A reply's text as HTML: paragraphs and lists, with addresses and numbers as links. Everything is escaped first."""

from __future__ import annotations

import re
from typing import Callable, Optional

from markupsafe import Markup, escape

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w.])(?:0\d{2,4}[ ]?\d{3,4}[ ]?\d{3,4}|0800 1111|116 \d{3}|999)(?!\w)")
_WEB = re.compile(r"https://[^\s<>\"')]+[^\s<>\"').,]")


def as_html(text: str, picture: Optional[Callable[[str], Markup]] = None) -> Markup:
    """Paragraphs for lines, one list for each run of lines that begin with a dash.

    Args:
        picture: gives the picture beside a paragraph, or nothing.
    """
    blocks: list[Markup] = []
    items: list[Markup] = []
    for line in [*text.split("\n"), ""]:
        if line.startswith("- "):
            items.append(Markup("<li>{}</li>").format(linked(line[2:])))
            continue
        if items:
            blocks.append(Markup("<ul>{}</ul>").format(Markup("").join(items)))
            items = []
        if line.strip():
            drawn = picture(line) if picture else Markup("")
            shape = Markup('<p class="pictured">{}<span>{}</span></p>') if drawn else Markup("<p>{}{}</p>")
            blocks.append(shape.format(drawn, linked(line)))
    return Markup("").join(blocks)


def linked(line: str) -> Markup:
    """One line with emails, phone numbers and web addresses as links."""
    out, at = Markup(""), 0
    spots = [
        (m.start(), m.end(), kind) for kind, shape in (("w", _WEB), ("e", _EMAIL), ("p", _PHONE)) for m in shape.finditer(line)
    ]
    for start, end, kind in sorted(spots):
        if start < at:
            continue
        found = line[start:end]
        address = {"w": found, "e": f"mailto:{found}", "p": "tel:" + found.replace(" ", "")}[kind]
        out += escape(line[at:start]) + Markup('<a href="{}">{}</a>').format(address, found)
        at = end
    return out + escape(line[at:])
