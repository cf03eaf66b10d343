"""What is said when a content file is wrong: where, what, why it matters, how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.settings import ROOT

PAGE = "docs/content.md"


@dataclass(frozen=True)
class Problem:
    """One thing wrong in the content."""

    file: Path
    line: int
    rule: str  # the id of the rule that it breaks
    what: str
    mend: str
    why: str = ""
    warning: bool = False
    anchor: str = ""  # the heading of docs/content.md under which the rule is explained

    def __str__(self) -> str:
        """The text staff read."""
        file = self.file.relative_to(ROOT) if self.file.is_relative_to(ROOT) else self.file
        why = f"\n    Why it matters: {self.why}" if self.why else ""
        head = "warning" if self.warning else "error"
        more = f"{PAGE}#{self.anchor}" if self.anchor else PAGE
        return f"{file}:{self.line}: {head}: {self.what}{why}\n    To mend it: {self.mend}\n    More: {more} (rule {self.rule})"


class ContentError(Exception):
    """Content that cannot be used. The text lists every problem found."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))
