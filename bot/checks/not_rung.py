"""A note below `make check`: how many help lines nobody has rung yet. No rule: only a launch has to wait for it."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from bot.content.files import read_keys
from bot.safety.help_lines import NOT_YET


def note(data: Path) -> Optional[str]:
    """What to ring before launch; None when every help line has been rung."""
    path = data / "safety" / "help_lines.yml"
    file = read_keys(path, "lines")
    lines = [*file["lines"].values(), *(file.get("councils") or {}).values()]
    waiting = [line for line in lines if line["rung"] == NOT_YET]
    if not waiting:
        return None
    how_many = "None" if len(waiting) == len(lines) else f"{len(lines) - len(waiting)}"
    return (
        f"{how_many} of {len(lines)} help lines has been rung. Ring each before launch, then write the day at `rung` in {path}."
    )
