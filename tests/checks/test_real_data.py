"""The words as they are keep every rule, and `make check` says so."""

from types import ModuleType

import pytest

from bot.checks import RULES, figures, recently_checked, review_date, run
from bot.content.errors import Problem
from bot.content.shared import library
from bot.settings import Settings

DATED = (recently_checked, review_date)  # the days themselves are for `make check`: here the content is as on its last day


def errors(rule: ModuleType) -> list[Problem]:
    content = library().content
    checked = [contact.last_checked for council in content.councils.values() for contact in council.contacts.values()]
    day = {"today": max(checked)} if rule in DATED else {}
    return [problem for problem in rule.run(content, **day) if not problem.warning]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__.split(".")[-1])
def test_the_content_keeps_the_rule(rule: ModuleType) -> None:
    assert [str(problem) for problem in errors(rule)] == []


def test_every_rule_file_is_run() -> None:
    """A rule that is written but not in the list would guard nothing."""
    import bot.checks as package
    from bot.settings import ROOT

    files = {path.stem for path in (ROOT / "bot" / "checks").glob("*.py")} - {
        "__init__",
        "texts",
        "figures",
        "coverage",
        "editorial",
        "editorial_models",
        "not_rung",  # a note for the launch, no rule
    }
    assert {rule.__name__.split(".")[-1] for rule in package.RULES} == files


def test_the_figures_have_a_row_for_each_council_and_layer() -> None:
    content = library().content
    table = figures.table(content)
    for council in (*content.councils, "any"):
        for layer in ("easier", "young_person", "carer", "more"):
            assert any(line.split()[:2] == [council, layer] for line in table.splitlines()), (council, layer)


def test_the_command_prints_what_is_wrong_and_fails(tmp_path, capsys) -> None:
    """An empty folder: every missing file is named, and the command's result is 1."""
    assert run(Settings(data=tmp_path)) == 1
    assert "words.yml" in capsys.readouterr().err


def test_each_rule_has_an_id_of_its_own_and_a_heading_to_read_more_under() -> None:
    """The link that staff follow from a problem leads somewhere, also from what is wrong with a file as a whole."""
    from bot.content import questions
    from bot.content import rules as when_read
    from bot.content.rules import Rule
    from bot.settings import ROOT

    own = {module.RULE for module in RULES} | {
        value for module in (when_read, questions) for value in vars(module).values() if isinstance(value, Rule)
    }
    text = (ROOT / "docs" / "content.md").read_text(encoding="utf-8")
    headings = {
        line.removeprefix("## ").lower().replace(",", "").replace(" ", "-")
        for line in text.splitlines()
        if line.startswith("## ")
    }
    assert {rule.anchor for rule in own} - headings == set()
    assert [module.RULE.id for module in RULES] == [module.__name__.split(".")[-1].replace("_", "-") for module in RULES]
    assert len({rule.id for rule in own}) == len(own)
