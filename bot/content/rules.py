"""A rule that content keeps: its id, where to read more, how grave it is to break it; and the rules held while a file is read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Optional

from bot.content.errors import ContentError, Problem

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Rule:
    """One rule. A rule of `bot/checks/` has its file's name for an id, with dashes."""

    id: str
    anchor: str  # a heading of docs/content.md
    severity: Severity = "error"  # of a problem that does not say otherwise

    def problem(self, file: Path, line: int, what: str, mend: str, why: str = "", severity: Optional[Severity] = None) -> Problem:
        """A place that breaks this rule.

        Args:
            severity: where it depends on the case; the rule's own if left out.
        """
        return Problem(file, line, self.id, what, mend, why, (severity or self.severity) == "warning", self.anchor)

    def refusal(self, file: Path, line: int, what: str, mend: str) -> ContentError:
        """To be raised where nothing more of the file can be read."""
        return ContentError([self.problem(file, line, what, mend)])


FILE_THERE = Rule("file-there", "every-file")
FILE_READABLE = Rule("file-readable", "every-file")
DATE_READABLE = Rule("date-readable", "every-file")
FILE_SHAPE = Rule("file-shape", "every-file")  # its keys, and what stands under them
FILE_NAME = Rule("file-name", "every-file")
NAMED_ONCE = Rule("named-once", "every-file")
QUESTIONS_FILE = Rule("questions-file", "how-people-ask")
EXAMPLES_FIT = Rule("examples-fit", "examples")

WHEN_READ = (FILE_THERE, FILE_READABLE, DATE_READABLE, FILE_SHAPE, FILE_NAME, NAMED_ONCE, QUESTIONS_FILE, EXAMPLES_FIT)
