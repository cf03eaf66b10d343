"""The slips that mutmut makes in a room: where each stands, what it changes, and which are worth trying."""

from __future__ import annotations

import ast
import io
import random
import re
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from mutmut.__main__ import create_file_mutants
from mutmut.mutation.data import SourceFileMutationData
from mutmut.mutation.diff_apply import get_diff_for_mutant
from mutmut.utils.format_utils import orig_function_and_class_names_from_key

HUNK = re.compile(r"^@@ -(\d+)")
SAME = (  # parts of a line that may change without any change in what the program does
    re.compile(r",? *encoding=(None|(\"|')[\w-]*\2)"),  # our servers' own encoding is UTF-8; its name has no case
    re.compile(r"\bcast\((\"[^\"]*\"|[\w.\[\], |]+), "),  # a hint for the type checker
    re.compile(r"\bstrict=(True|False)|,? *exist_ok=True"),
    re.compile(r",? *check_same_thread=\w+"),
    re.compile(r"\b(last|lines)=(False|None)\b"),  # asked only whether it is true
)
QUOTED = re.compile(r"\"[^\"]*\"")  # in order, so that what stands between two texts is never taken for one
SENTENCE = re.compile(r"\"[^\" ]+ [^\" ]+ [^\"]+\"")  # said to a person: its letters are no behaviour, that it is said is
CASELESS = re.compile(  # names of fields, in any case
    r"(\bheaders(\.(get|setdefault)\(|\[|=\{)|\bmail\[|\b(event|alarm|calendar)\.add\()\"[\w-]+\""
    r"|\"[\w-]+\"(?= (not )?in [\w.]*headers\b)|\"pragma [^\"]*\"",  # and SQL
    re.IGNORECASE,
)
NEVER = (  # lines whose change no test should hold: the log's texts, what a developer sees, what is only drawn
    re.compile(r"\blog(ger)?\.(debug|info|warning|error|exception|critical)\("),
    re.compile(r"\b__repr__\b|\brepr=|\b__all__\b"),
)


@dataclass(frozen=True)
class Mutant:
    """One slip."""

    name: str  # as mutmut calls it
    path: Path  # below the root
    line: int  # in the real file; 0 if it was not found
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}  {self.before}  ->  {self.after}"


def mutants_of(root: Path, paths: list[Path]) -> list[Mutant]:
    """Every slip in these files that is worth trying. The working folder is the workshop, and is filled with them."""
    found = []
    for path in paths:
        with redirect_stdout(io.StringIO()):
            made = create_file_mutants(path)
        if made.error:
            raise made.error
        data = SourceFileMutationData(path=path)
        data.load()
        source = (root / path).read_text(encoding="utf-8")
        found += [_read(name, path, source) for name in data.exit_code_by_key]
    return [one for one in found if not equivalent(one.before, one.after)]


def equivalent(before: str, after: str) -> bool:
    """Whether the change is none in what the program does, or none that a test should hold."""
    if any(pattern.search(before) for pattern in NEVER):
        return True
    return _without(SAME, before) == _without(SAME, after)


def _without(patterns: tuple[re.Pattern[str], ...], line: str) -> str:
    for pattern in patterns:
        line = pattern.sub("", line)
    line = CASELESS.sub(lambda found: found.group().lower(), line)
    line = QUOTED.sub(lambda found: _said(found.group()), line)
    return line.replace("(, ", "(").replace(", )", ")")


def _said(text: str) -> str:
    """A text with its quotation marks; a sentence as all its spellings are compared."""
    return text.lower().replace("xx", "") if SENTENCE.fullmatch(text) else text


def _read(name: str, path: Path, source: str) -> Mutant:
    diff = get_diff_for_mutant(name, path=path).splitlines()[2:]
    before = [line[1:].strip() for line in diff if line.startswith("-")]
    after = [line[1:].strip() for line in diff if line.startswith("+")]
    start = HUNK.match(diff[0])
    changed = next((number for number, line in enumerate(diff[1:]) if line.startswith("-")), 0)
    offset = (int(start.group(1)) if start else 1) - 1 + changed
    return Mutant(name, path, _line(source, name, offset, before[0] if before else ""), " / ".join(before), " / ".join(after))


def _line(source: str, name: str, offset: int, text: str) -> int:
    """The line of the real file: the one with this text nearest to so many lines below the function's first."""
    function, inside = orig_function_and_class_names_from_key(name)
    wanted = function.rpartition(".")[2]
    lines = source.splitlines()
    starts = [node.lineno for node in _functions(ast.parse(source), inside) if node.name == wanted]
    start = starts[0] if starts else 1
    same = [number for number, line in enumerate(lines, 1) if line.strip() == text and number >= start]
    return min(same, key=lambda number: abs(number - start - offset), default=start)


def _functions(tree: ast.Module, inside: str | None) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    bodies = (
        [node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == inside] if inside else [tree.body]
    )
    return [node for body in bodies for node in body if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]


def even(mutants: list[Mutant], most: int, seed: int) -> list[Mutant]:
    """At most so many, spread evenly over files and lines; the same ones for the same seed."""
    if len(mutants) <= most:
        return list(mutants)
    step = len(mutants) / most
    first = random.Random(seed).random() * step  # noqa: S311 - which slips are tried is no secret
    return [mutants[int(first + number * step) % len(mutants)] for number in range(most)]
