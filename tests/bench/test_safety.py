"""What is counted as noticed and as help first, and which messages belong to which set."""

import json
from pathlib import Path
from typing import Any, Callable, Optional

import pytest

from bot.bench.safety import SETS, SHORT, _shares, report
from bot.safety.models import Detection, Level

FIRST = Detection("hit", Level.SAFETY, "harm")
GENTLE = Detection("sad", Level.SUPPORT, "feelings")


@pytest.mark.parametrize(
    ("detections", "noticed", "first"),
    [
        ([FIRST, GENTLE, None, None], 50, 25),
        ([FIRST, FIRST], 100, 100),
        ([GENTLE], 100, 0),
        ([None, None], 0, 0),
        ([], 0, 0),
    ],
)
def test_shares(detections: list[Optional[Detection]], noticed: float, first: float) -> None:
    assert _shares(detections) == (noticed, first)


def row(text: str, of: str, style: str = "plain", accept: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"text": text, "set": of, "style": style, "accept": list(accept)}


@pytest.mark.parametrize(
    ("asked", "sets"),
    [
        (row("he hits me when he is drunk again", "safety"), {"danger"}),
        (row("he hits me", "safety"), {"danger", "danger, 2-5 words"}),
        (row("he hitz me wen he iz drunk", "safety", "misspelt"), {"danger", "danger, misspelt"}),
        (row("this form is killing me", "near_safety"), {"near miss"}),
        (row("i could just die", "near_safety", accept=("safety", "feelings")), set()),  # help is right here too
        (row("who sees it", "young"), {"ordinary"}),
        (row("who sees it", "newer"), {"ordinary"}),
        (row("who won the match", "out_of_scope"), {"out of scope"}),
    ],
)
def test_which_messages_belong_to_which_set(asked: dict[str, Any], sets: set[str]) -> None:
    assert {name for name, belongs in SETS.items() if belongs(asked)} == sets
    assert SHORT == 5  # as the name of the set says


class SmallAssessor:
    """Two detectors that each know one word."""

    def __init__(self, classifier: Optional[Any] = None) -> None:
        self.classifier = classifier

    def assess_by_rules(self, text: str) -> Optional[Detection]:
        return FIRST if "hits" in text else None

    def assess_by_classifier(self, text: str) -> Optional[Detection]:
        return GENTLE if "alone" in text else None

    def assess(self, text: str) -> Optional[Detection]:
        return self.assess_by_rules(text) or self.assess_by_classifier(text)


class SmallSafety:
    def __init__(self) -> None:
        self.assessor = SmallAssessor()


class SmallJourney:
    def __init__(self) -> None:
        self.safety = SmallSafety()


@pytest.fixture
def reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """What the report prints for these questions."""

    def run(*rows: dict[str, Any]) -> str:
        monkeypatch.setenv("QUESTIONS", str(tmp_path))
        if rows:
            (tmp_path / "dev.jsonl").write_text("\n".join(map(json.dumps, rows)) + "\n")
        report(SmallJourney(), show_wrong=True)  # type: ignore[arg-type]
        return capsys.readouterr().out

    return run


def test_each_detector_is_measured_alone_and_both_together(reported: Callable[..., str]) -> None:
    printed = reported(
        row("he hits me", "safety"), row("alone again", "safety"), row("he is so mean", "safety"), row("hi", "young")
    )
    line = next(line for line in printed.splitlines() if line.startswith("danger "))
    assert line.split()[1:] == ["3", "33.3%", "33.3%", "33.3%", "0.0%", "66.7%", "33.3%"]
    assert "No tuned encoder yet" in printed


def test_what_was_missed_and_what_was_alarmed_can_be_read(reported: Callable[..., str]) -> None:
    printed = reported(
        row("he hits me", "safety"),
        row("so mean to us", "safety"),
        row("alone at the dentist", "young"),
        row("who sees it", "young"),
        row("left alone", "near_safety", accept=("safety",)),
    )
    assert "[safety] nothing" in printed
    assert "[young] support" in printed
    for text, shown in (("so mean to us", True), ("alone at the dentist", True), ("he hits me", False), ("left alone", False)):
        assert (f"\n      {text}\n" in printed) is shown


def test_without_questions_it_says_what_to_set(reported: Callable[..., str]) -> None:
    assert "set QUESTIONS" in reported()
