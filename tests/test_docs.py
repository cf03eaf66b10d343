"""The docs say what the repository says: `make docs` writes the figures, and the words of the project are those of the code."""

import ast
import re
from pathlib import Path

import pytest

from bot.settings import ROOT
from scripts.docs_figures import DOCS, PLACE, count, figures, kib, stale, written

GLOSSARY = re.compile(r"^## The words of this project\n(.*?)^## ", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"(?:`(\w+)` in )?`(bot/[\w/]+(?:\.py|/))`")
HEADING_LINK = re.compile(r"\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)")


@pytest.fixture(scope="module")
def now() -> dict[str, str]:
    return figures()


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def anchors(path: Path) -> set[str]:
    """The headings of a page as a link names them: small letters, no marks, a dash for each space."""
    headings = re.findall(r"^#+ (.+)$", path.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", DOCS, ids=name)
def test_no_figure_in_the_docs_is_stale(path: Path, now: dict[str, str]) -> None:
    assert stale(path, now) == [], "run `make docs`"


def test_every_figure_counts_something(now: dict[str, str]) -> None:
    """A folder that was renamed would be counted as empty, in silence."""
    assert [name for name, value in now.items() if value in ("none", "0 KiB", "")] == []


@pytest.mark.parametrize("path", DOCS, ids=name)
def test_a_marked_place_is_whole_and_does_not_begin_a_line(path: Path) -> None:
    """Markdown takes a line that begins with a comment for HTML, and shows its stars and links as they are typed."""
    text = path.read_text()
    assert text.count("<!-- figure:") == len(PLACE.findall(text)) == text.count("<!-- /figure -->")
    assert not re.search(r"^ {0,3}<!-- figure:", text, re.MULTILINE)
    assert not re.search(r"^ {4}.*<!-- figure:", text, re.MULTILINE), "in a block of code the marks would be seen"


def test_a_stale_place_is_told_with_its_file_its_line_and_both_values(tmp_path: Path) -> None:
    file = tmp_path / "some.md"
    file.write_text(
        "# Some\n\nIt has <!-- figure: rules -->20<!-- /figure --> rules and <!-- figure: gone -->3<!-- /figure -->.\n"
    )
    assert stale(file, {"rules": "21"}) == [
        'some.md:3: rules is "20", should be "21"',
        'some.md:3: gone is "3", no figure has this name',
    ]


def test_writing_changes_the_values_and_nothing_else() -> None:
    text = (
        "a <!-- figure: a -->old<!-- /figure --> b <!-- figure: b -->1<!-- /figure --> <!-- figure: unknown -->2<!-- /figure -->"
    )
    once = written(text, {"a": "new", "b": "1"})
    assert once == text.replace("old", "new")
    assert written(once, {"a": "new", "b": "1"}) == once


def test_figures_are_written_as_a_text_would() -> None:
    assert [count(number) for number in (2, 12, 13, 999, 24_599)] == ["two", "twelve", "13", "999", "24,500"]
    assert [kib(size) for size in (1024, 1025, 18_891)] == ["1 KiB", "2 KiB", "19 KiB"]


@pytest.mark.parametrize("path", DOCS, ids=name)
def test_a_link_to_a_heading_finds_it(path: Path) -> None:
    """A heading that was reworded leaves links that open the page at its top."""
    links = HEADING_LINK.findall(path.read_text())
    lost = [(file, anchor) for file, anchor in links if anchor not in anchors(path.parent / file if file else path)]
    assert lost == []


def test_the_readme_names_every_room_once() -> None:
    """A new folder of code without a line there would be found by nobody."""
    listed = re.findall(r"^    bot/(\w+)/ +\S", (ROOT / "README.md").read_text(), re.MULTILINE)
    folders = [path.parent.name for path in (ROOT / "bot").glob("*/__init__.py")]
    assert sorted(listed) == sorted(folders)


def test_every_word_of_the_project_that_names_code_is_there() -> None:
    """A class that was renamed would leave its old name in the glossary."""
    glossary = GLOSSARY.search((ROOT / "README.md").read_text())
    assert glossary
    rows = [line for line in glossary[1].splitlines() if line.startswith("| **")]
    named = [(word, place) for row in rows for word, place in CODE.findall(row)]
    assert len(rows) >= 25 and len([word for word, _ in named if word]) >= 20
    words = [row.split("**")[1] for row in rows]
    assert len(words) == len(set(words)), "one word, one sense"
    assert [(word, place) for word, place in named if not _is_there(word, ROOT / place)] == []


def _is_there(word: str, path: Path) -> bool:
    """Whether the file is there and has this name at the top or as a field of a class; without a name, the file is enough."""
    if not word or not path.is_file():
        return not word and path.exists()
    top = ast.parse(path.read_text()).body
    inside = [item for node in top if isinstance(node, ast.ClassDef) for item in node.body if isinstance(item, ast.AnnAssign)]
    names: set[str] = set()
    for node in [*top, *inside]:
        if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            names.add(node.name)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names.update(target.id for target in targets if isinstance(target, ast.Name))
    return word in names
