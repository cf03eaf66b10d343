"""Who somebody is, said before or after the question: "im 14 and in care in dudley, who sees my info".

What they say of themselves is heard by itself (`details.py`). Read together with the question it only draws the topic away.
"""

from __future__ import annotations

import re

from bot.understanding.details import DetailFinder

_PARTS = re.compile(r"(?<=[.!?,;])\s+|\n+")
LEAST = 3  # words of a question that can be read without what stood beside it


def without_introduction(text: str, finder: DetailFinder) -> str:
    """The message without the parts that say only a council, an age or who is asking; as it is where too little would be left."""
    parts = [part for part in _PARTS.split(text) if part.strip()]
    if len(parts) < 2:
        return text
    rest = " ".join(part for part in parts if not finder.find(part).alone)
    return rest if len(rest.split()) >= LEAST else text
