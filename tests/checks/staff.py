"""What staff are told of one slip: the line, what is wrong, how to mend it, and why it matters."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, Optional

from bot.content.load import Content
from bot.settings import ROOT
from tests.small_content import content, on_disk, request


@dataclass(frozen=True)
class Told:
    """Content with one slip, and what is told of it."""

    rule: ModuleType
    of: Content
    line: Optional[str]  # how the line begins that is named; None for a thing of the whole file
    what: str
    mend: str
    why: str = ""
    file: str = "seeing.yml"

    def __str__(self) -> str:
        """The name of its test, in plain letters, so that it can be typed."""
        return re.sub(r"\W+", "-", f"{self.rule.RULE.id} {self.what}", flags=re.ASCII).strip("-")


def letter(**changed: Any) -> Content:
    """Content with one request."""
    return content(requests={"letter": request(**changed)})


def assert_told(told: Told, folder: Path) -> None:
    """The rule tells this one thing of the content, once its topics and requests are files in the folder."""
    shutil.copytree(ROOT / "data" / "editorial", folder / "editorial")
    shutil.copy(ROOT / "data" / "plain_words.yml", folder)
    (problem,) = told.rule.run(on_disk(folder, told.of))
    assert problem.file.name == told.file and problem.file.is_relative_to(folder)
    assert told.what in problem.what and told.mend in problem.mend
    assert told.why in problem.why and bool(told.why) == bool(problem.why)
    if told.line is None:
        assert problem.line == 1
    else:
        assert problem.file.read_text(encoding="utf-8").splitlines()[problem.line - 1].strip().startswith(told.line)
    assert str(problem).startswith(f"{problem.file}:{problem.line}: ")
