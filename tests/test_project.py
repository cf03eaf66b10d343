"""What a public project keeps in order: version, changelog, licence, decisions, and what GitHub reads."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.content.errors import ContentError, Problem
from bot.settings import ROOT

RELEASE = re.compile(r"^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)$", re.MULTILINE)
GITHUB = ROOT / ".github"
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
QUESTIONS = ("input", "textarea", "dropdown", "checkboxes")  # the fields of GitHub's forms that somebody fills in
DECISIONS = sorted((ROOT / "docs" / "adr").glob("[0-9]*.md"))
LATER = re.compile(r"(?:accepted, changed in part|superseded) by \[(\d{4})\]\((\1-[a-z0-9-]+\.md)\)(?:: .+)?")
EARLIER = re.compile(r"accepted; changes \[(\d{4})\]\((\1-[a-z0-9-]+\.md)\) in part")


def name(path: Path) -> str:
    return path.name


def project(key: str) -> Any:
    """One line of pyproject.toml, which is written as JSON would be."""
    line = re.search(rf"^{key} = (.+?)(?: +#.*)?$", (ROOT / "pyproject.toml").read_text(), re.MULTILINE)
    assert line, f"pyproject.toml has no line for {key}"
    return json.loads(line[1])


def releases() -> list[tuple[str, str]]:
    return RELEASE.findall((ROOT / "CHANGELOG.md").read_text())


def number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def test_the_newest_release_in_the_changelog_is_the_version_of_the_project() -> None:
    assert releases()[0][0] == project("version")


def test_releases_stand_newest_first_with_real_dates_below_what_is_not_released_yet() -> None:
    numbers = [number(version) for version, _ in releases()]
    days = [date.fromisoformat(day) for _, day in releases()]
    assert numbers == sorted(set(numbers), reverse=True)
    assert days == sorted(days, reverse=True)
    headings = re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert headings == ["[Unreleased]", *(f"[{version}] - {day}" for version, day in releases())]


def test_the_licence_that_is_named_is_the_one_that_is_there() -> None:
    assert project("license") == "MIT"
    assert project("license-files") == ["LICENCE"]
    assert (ROOT / "LICENCE").read_text().startswith("The MIT License (MIT)\n\nCopyright (c) ")


@pytest.mark.parametrize("path", DECISIONS, ids=name)
def test_a_decision_has_a_date_a_status_and_the_usual_parts(path: Path) -> None:
    text = path.read_text()
    head = re.match(r"# (\d+)\. .+\n\n- Date: (\S+)\n- Status: (.+)\n\n", text)
    assert head, "title, date and status stand first"
    assert int(head[1]) == int(path.name[:4])
    date.fromisoformat(head[2])
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Context", "Options", "Decision", "Consequences"]
    later, earlier = LATER.fullmatch(head[3]), EARLIER.fullmatch(head[3])
    assert head[3] == "accepted" or later or earlier, "docs/adr/README.md says what a status can be"
    for other in (found[2] for found in (later, earlier) if found):
        assert (other > path.name) == bool(later), "changed by a later one; changes an earlier one"
        assert path.name in (path.parent / other).read_text(), "each names the other"


def test_every_decision_is_in_the_list_with_its_title_and_its_state() -> None:
    rows = re.findall(
        r"^\| \[(\d+)\]\((\S+)\) \| (.+) \| (.+) \|$", (ROOT / "docs" / "adr" / "README.md").read_text(), re.MULTILINE
    )
    assert [row[1] for row in rows] == [path.name for path in DECISIONS]
    for (listed, _, title, state), path in zip(rows, DECISIONS):
        text = path.read_text()
        assert text.startswith(f"# {listed}. {title}\n")
        changed = re.search(r"^- Status: .*?((?:changed in part|superseded) by) \[0*(\d+)\]", text, re.MULTILINE)
        assert state == (f"{changed[1]} {changed[2]}" if changed else "accepted")


@pytest.mark.parametrize("warning", [False, True], ids=["error", "warning"])
def test_github_reads_each_problem_of_make_check_at_its_line(warning: bool) -> None:
    """The pattern belongs to what `bot/content/errors.py` prints: whoever changes one is told of the other."""
    (matcher,) = json.loads((GITHUB / "matchers" / "content.json").read_text())["problemMatcher"]
    (pattern,) = matcher["pattern"]
    path = ROOT / "data" / "topics" / "held" / "a_topic.yml"
    one = Problem(path, 12, "voice", "The line says: `too long`.", "Cut it in two.", "Nobody reads it.", warning)
    printed = str(ContentError([one, one])).splitlines()
    read = [found for found in (re.search(pattern["regexp"], line) for line in printed) if found]
    assert len(read) == 2, "the first line of each problem, and none of the lines that explain it"
    assert read[0][pattern["file"]] == "data/topics/held/a_topic.yml"
    assert read[0][pattern["line"]] == "12"
    assert read[0][pattern["severity"]] == ("warning" if warning else "error")
    assert read[0][pattern["message"]] == "The line says: `too long`."


def test_the_workflow_runs_the_usual_commands_with_the_matcher_before_the_check() -> None:
    text = (GITHUB / "workflows" / "content.yml").read_text()
    jobs = list(yaml.safe_load(text)["jobs"].values())
    runs = [[step["run"] for step in job["steps"] if "run" in step] for job in jobs]
    assert runs == [['echo "::add-matcher::.github/matchers/content.json"', "make check"], ["make test"]]
    used = {step["uses"].split("@")[0] for job in jobs for step in job["steps"] if "uses" in step}
    assert used == {"actions/checkout", "actions/setup-python"}
    needed = [step["with"]["python-version"] for job in jobs for step in job["steps"] if "python-version" in step.get("with", {})]
    assert needed == ["3.10", "3.10"], "a text: YAML would read 3.1"


@pytest.mark.parametrize("path", FORMS, ids=name)
def test_an_issue_form_has_what_github_needs(path: Path) -> None:
    form = yaml.safe_load(path.read_text())
    assert form["name"] and form["description"]
    fields = [field for field in form["body"] if field["type"] != "markdown"]
    assert fields and {field["type"] for field in fields} <= set(QUESTIONS)
    ids = [field["id"] for field in fields]
    assert len(ids) == len(set(ids)) and all(re.fullmatch(r"[\w-]+", field) for field in ids)
    for field in form["body"]:
        assert field["attributes"]["value" if field["type"] == "markdown" else "label"]
    for field in fields:
        if field["type"] == "dropdown":
            options = field["attributes"]["options"]
            assert len(options) == len(set(options)) and all(isinstance(option, str) for option in options)
        if field["type"] == "checkboxes":
            assert all(option["label"] for option in field["attributes"]["options"])


@pytest.mark.parametrize("path", FORMS, ids=name)
def test_an_issue_form_asks_that_nobody_is_named(path: Path) -> None:
    """Issues are public and stay: the warning stands first, and a tick is needed at the end."""
    body = yaml.safe_load(path.read_text())["body"]
    assert body[0]["type"] == "markdown" and "Everybody can read this page" in body[0]["attributes"]["value"]
    assert body[-1]["type"] == "checkboxes"
    assert all(option["required"] is True for option in body[-1]["attributes"]["options"])


def test_who_worries_about_a_child_is_led_away_from_the_issues() -> None:
    chooser = yaml.safe_load((GITHUB / "ISSUE_TEMPLATE" / "config.yml").read_text())
    assert chooser["blank_issues_enabled"] is False  # a blank issue has no warning
    lines = yaml.safe_load((ROOT / "data" / "safety" / "help_lines.yml").read_text())["lines"]
    said = [(lines["nspcc"], chooser["contact_links"][0]), (lines["childline"], chooser["contact_links"][1])]
    for line, link in said:
        assert link["name"] and link["url"] == line["url"] and line["phone"] in link["about"]
    assert lines["nspcc"]["phone"] in (GITHUB / "SECURITY.md").read_text()
