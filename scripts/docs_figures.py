"""Figures in the docs that the repository itself tells. `make docs` writes them; tests/test_docs.py names those that are stale.

A marked place is `<!-- figure: NAME -->VALUE<!-- /figure -->`: rendered, only the value shows. `--list` prints every name. What
a run has to measure is no figure of this kind: it stands in docs/measured.md, with its command, day and commit.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import fields
from pathlib import Path

from bot.bench.widget import page_size, sizes
from bot.checks import RULES
from bot.content.files import read_yaml
from bot.content.load import Content, load
from bot.settings import ROOT, Settings

DOCS = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(ROOT.glob("docs/**/*.md")))
PLACE = re.compile(r"(<!-- figure: (?P<name>[\w.-]+) -->)(?P<now>[^<\n]*)(<!-- /figure -->)")
SMALL = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def figures() -> dict[str, str]:
    """Every figure by its name, as it is written in a text."""
    data = ROOT / "data"
    every = sizes(data)
    found = {"page-size": kib(page_size(every)), "widget-size": kib(sum(every.values()))}
    counts = _content(load(data)) | _danger(data / "safety") | {"rules": len(RULES)}
    settings = {field.name: field.default for field in fields(Settings)}
    found |= {name: count(number) for name, number in (counts | {"settings": len(settings)}).items()}
    for component in read_yaml(ROOT / "config.yml")["pipeline"]:
        found |= _numbers("config", component)
    for name in ("learned", "reading"):
        found |= _numbers(name, read_yaml(data / "safety" / f"{name}.yml"))
    return found | dict(_numbers("setting", settings))


def count(number: int) -> str:
    """A count in words up to twelve, exact up to 999, else rounded down to hundreds: "over 24,500" stays true for a while."""
    if number < len(SMALL):
        return SMALL[number]
    return str(number) if number < 1000 else f"{number // 100 * 100:,}"


def kib(size: int) -> str:
    """Bytes as whole KiB, rounded up: another build of zlib packs a few bytes more or less, and the text stays true."""
    return f"{-(-size // 1024)} KiB"


def stale(path: Path, now: dict[str, str]) -> list[str]:
    """One line for each marked place of a file that does not say what the figures say."""
    found, file = [], path.relative_to(ROOT) if path.is_relative_to(ROOT) else path.name
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        for place in PLACE.finditer(line):
            name, figure = place["name"], now.get(place["name"])
            if place["now"] != figure:
                should = "no figure has this name" if figure is None else f'should be "{figure}"'
                found.append(f'{file}:{number}: {name} is "{place["now"]}", {should}')
    return found


def written(text: str, now: dict[str, str]) -> str:
    """The text with every figure as it is now; a place whose name no figure has stays as it stands."""
    return PLACE.sub(lambda place: f"{place[1]}{now.get(place['name'], place['now'])}{place[4]}", text)


def _content(content: Content) -> dict[str, int]:
    clauses = {name: len(council.clauses) for name, council in content.councils.items()}
    return {
        "topics": len(content.topics),
        "questions": sum(len(topic.questions) for topic in content.topics.values()),
        "councils": len(content.councils),
        "clauses": sum(clauses.values()),
        "requests": len(content.requests),
        "hard-words": len(content.words),
        "languages": len(content.languages),
    } | {f"clauses.{name}": number for name, number in clauses.items()}


def _danger(folder: Path) -> dict[str, int]:
    """How many rules and patterns tell of danger, and how many examples are trained on."""
    rules = [rule for path in sorted((folder / "rules").glob("*.yml")) for rule in read_yaml(path)["rules"]]
    examples = {f"examples.{path.stem}": len(read_yaml(path)) for path in (folder / "examples").glob("*.yml")}
    return {"danger-rules": len(rules), "danger-patterns": sum(len(rule["patterns"]) for rule in rules)} | examples


def _numbers(name: str, value: object) -> Iterator[tuple[str, str]]:
    """Every number below a key, by its path: `config.scoring.long_words`."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield from _numbers(f"{name}.{key}", below)
    elif isinstance(value, (int, float)):
        yield name, str(value)


def main(arguments: Sequence[str]) -> int:
    """Write every figure into the docs, or list them; 1 if a place names a figure that there is not."""
    now = figures()
    if "--list" in arguments:
        print("\n".join(f"{name:<32} {value}" for name, value in sorted(now.items())))
        return 0
    for path in DOCS:
        before = path.read_text(encoding="utf-8")
        after = written(before, now)
        if after != before:
            path.write_text(after, encoding="utf-8")
            print(f"{path.relative_to(ROOT)}: figures written")
    unknown = [line for path in DOCS for line in stale(path, now)]
    print("".join(f"{line}\n" for line in unknown), end="")
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
