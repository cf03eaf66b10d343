"""`make check`: everything that is wrong is printed, with the figures; only an error fails."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bot import checks
from bot.content.load import Content
from bot.content.models import Topic
from bot.settings import ROOT, Settings
from tests.small_content import content, council, topic

FAR = "9999-12-31"
FINE = topic(review_by=FAR)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The lists that the rules read, and no examples for training."""
    shutil.copytree(ROOT / "data" / "editorial", tmp_path / "editorial")
    shutil.copy(ROOT / "data" / "plain_words.yml", tmp_path)
    (tmp_path / "safety" / "examples").mkdir(parents=True)
    (tmp_path / "safety" / "help_lines.yml").write_text("lines: {}\n")
    for name in ("follow_ups.yml", "safety/examples/danger.yml", "safety/examples/no_danger.yml"):
        (tmp_path / name).write_text("[]\n")
    return tmp_path


def lasting(*topics: Topic) -> Content:
    """Content whose contacts were all checked on a day far ahead."""
    made = content(*topics)
    late = {name: one.copy(update={"last_checked": FINE.review_by}) for name, one in council("alder").contacts.items()}
    return replace(made, councils={name: one.copy(update={"contacts": late}) for name, one in made.councils.items()})


def printed(of: Content, data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """What the command ends with, and what it prints."""
    monkeypatch.setattr(checks, "load", lambda folder: replace(of, folder=folder))
    ended = checks.run(Settings(data=data))
    told = capsys.readouterr()
    assert told.err == ""
    return ended, told.out


def test_content_without_a_fault_passes_with_its_figures(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ended, out = printed(lasting(FINE), data, monkeypatch, capsys)
    assert ended == 0
    heading, *rows, last = out.splitlines()
    assert heading.split()[:3] == ["council", "layer", "words"]
    assert len(rows) == 12
    assert last == f"{len(checks.RULES)} rules, 1 topics: 0 errors, 0 warnings."


def test_a_warning_is_printed_and_passes(data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    unwritten = topic("second", review_by=FAR, answers={})
    ended, out = printed(lasting(FINE, unwritten), data, monkeypatch, capsys)
    assert ended == 0
    assert "second.yml:1: warning: No answer is written." in out
    assert "2 topics: 0 errors, 1 warnings." in out


def test_errors_are_all_printed_and_fail(data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Of every rule, not only of the first that finds something."""
    wrong = topic(review_by=FAR, next=["lost"], answers=topic().dict()["answers"] | {"oak": {"young_person": "We do."}})
    ended, out = printed(lasting(wrong), data, monkeypatch, capsys)
    assert ended == 1
    found = len(re.findall(r": error: ", out))
    assert f"1 topics: {found} errors, 0 warnings." in out
    assert all(f"(rule {name})" in out for name in ("answers-complete", "links-exist", "voice"))


def test_a_missed_day_fails(data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The days are counted from today."""
    ended, out = printed(lasting(topic(review_by="2020-01-01")), data, monkeypatch, capsys)
    assert ended == 1
    assert "It was to be read again by 2020-01-01." in out
