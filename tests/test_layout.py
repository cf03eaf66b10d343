"""The shape of the repository: small files, no names of topics or councils in code, and docs that tell what is there."""

import ast
import re
import subprocess
from pathlib import Path
from statistics import median

import pytest
import tomli

import bot.journey
from bot.content.load import Content
from bot.content.questions import ENDING
from bot.settings import ROOT

CODE = sorted([*ROOT.glob("bot/**/*.py"), *ROOT.glob("actions/**/*.py")])
ANSWERS = [path for path in sorted(ROOT.glob("data/topics/*/*.yml")) if not path.name.endswith(ENDING)]
DOCS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(ROOT.glob("docs/**/*.md"))]
LISTS = sorted(ROOT.glob("requirements/*.txt"))
MADE = (".venv/", "models/", ".cache/")  # made by the set-up and by training, not in git
PATH = re.compile(r"(?<![\w./<-])(?:bot|actions|data|tests|docs|scripts|requirements|deploy|\.ci|\.github)/[\w./-]*")
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def tracked() -> list[str]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    return listed.stdout.splitlines()


@pytest.mark.parametrize("path", CODE, ids=name)
def test_a_module_can_be_read_in_one_go(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= 150


@pytest.mark.parametrize("path", ANSWERS, ids=name)
def test_a_topics_answers_can_be_read_in_one_go(path: Path) -> None:
    """How people ask stands in a file of its own."""
    assert len(path.read_text().splitlines()) <= 150


def test_half_of_the_topics_fit_on_two_screens() -> None:
    assert median(len(path.read_text().splitlines()) for path in ANSWERS) <= 80


def test_functions_are_short() -> None:
    """At most 40 lines, and in the middle under 10."""
    lengths = {
        f"{name(path)}:{node.lineno}": (node.end_lineno or 0) - node.lineno + 1
        for path in CODE
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    }
    assert [where for where, length in lengths.items() if length > 40] == []
    assert sorted(lengths.values())[len(lengths) // 2] < 10


def test_the_domain_is_short_and_holds_no_answers() -> None:
    domain = (ROOT / "domain.yml").read_text()
    assert len(domain.splitlines()) <= 120
    assert not re.search(r"^responses:", domain, re.MULTILINE)


@pytest.mark.parametrize("path", CODE, ids=name)
def test_code_names_no_topic_and_no_council(path: Path, content: Content) -> None:
    """Adding either is then adding files. A phrase of data/chat/replies.yml may share its name with a topic."""
    named = (set(content.topics) - set(content.replies)) | set(content.councils)
    said = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Constant) and node.value in named]
    assert [(node.lineno, node.value) for node in said] == []


def test_nothing_that_could_hold_somebodys_words_is_in_git() -> None:
    assert [path for path in tracked() if re.search(r"\.(db|sqlite3?|log)$|(^|/)logs?/", path)] == []


@pytest.mark.parametrize("path", DOCS, ids=name)
def test_every_path_in_the_docs_is_there(path: Path) -> None:
    """A path with a gap to fill in (`data/topics/<group>/`) counts up to the gap."""
    text = path.read_text()
    missing = [found for found in map(str.strip, PATH.findall(text)) if not (ROOT / found.rstrip("./")).exists()]
    missing += [found for found in LINK.findall(text) if not (path.parent / found).exists()]
    assert [found for found in missing if not found.startswith(MADE)] == []


@pytest.mark.parametrize("path", LISTS, ids=name)
def test_requirements_name_no_address_and_pin_every_file_by_its_hash(path: Path) -> None:
    lines = [line for line in path.read_text().splitlines() if line.strip() and not line.startswith("#")]
    assert lines
    assert not [line for line in lines if re.search(r"https?:|--(extra-)?index-url|--find-links", line)]
    if path.stem != "overrides":  # reasons for a choice, not a list to install from
        wanted = [
            line for line in re.sub(r"\\\n", " ", path.read_text()).splitlines() if line.strip() and not line.startswith("#")
        ]
        assert [line for line in wanted if not re.match(r"[\w.\[\]-]+==\S+.*--hash=sha256:[0-9a-f]{64}", line)] == []


def test_the_readme_tells_the_steps_of_a_message_as_the_code_does() -> None:
    """The list that runs is the list that a newcomer reads: module, and the first line of the step's docstring."""
    steps = [f"{step.__module__.split('.')[-1]} {str(step.__doc__).splitlines()[0]}" for step in bot.journey.STEPS]
    readme = [" ".join(line.split()) for line in (ROOT / "README.md").read_text().splitlines()]
    places = [readme.index(step) for step in steps]
    assert places == list(range(places[0], places[0] + len(steps)))


def test_every_step_is_in_the_list_and_calls_no_other() -> None:
    """A step is a file of its own; none imports another, so none can be entered twice."""
    names = {step.__module__.split(".")[-1]: step for step in bot.journey.STEPS}
    assert len(names) == len(bot.journey.STEPS) == len(set(bot.journey.STEPS))
    files = {path.stem: path.read_text() for path in (ROOT / "bot" / "steps").glob("*.py")}
    with_step = {stem for stem, text in files.items() if "async def __call__(self, turn: Turn)" in text}
    assert with_step == set(names), "a step that is written but not in the list would do nothing"
    for stem in names:
        called = [
            other for other in names if re.search(rf"from bot\.steps\.{other} import|import bot\.steps\.{other}\b", files[stem])
        ]
        assert called == [], (stem, called)


def test_every_step_is_in_the_contract_that_none_calls_another() -> None:
    """The import linter checks only the steps that its contract names."""
    contracts = tomli.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    (named,) = [contract["modules"] for contract in contracts if contract["type"] == "independence"]
    assert sorted(named) == sorted(step.__module__ for step in bot.journey.STEPS)


def test_tests_stand_where_the_code_stands() -> None:
    """tests/ mirrors bot/: each folder of code has its folder of tests."""
    folders = {path.name for path in (ROOT / "bot").iterdir() if path.is_dir() and path.name[0].isalpha()} - {"bench"}
    assert {folder for folder in folders if not list((ROOT / "tests" / folder).glob("**/test_*.py"))} == set()
