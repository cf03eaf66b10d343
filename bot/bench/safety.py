"""What the rule detector and the risk classifier notice, each alone and both together, of messages by writers that neither was
made from."""

from __future__ import annotations

import json
from typing import Any, Callable, Optional

from bot.bench.questions import questions_folder
from bot.journey import Journey
from bot.safety.models import Detection, Level

SHORT = 5  # words
SETS: dict[str, Callable[[dict[str, Any]], bool]] = {
    "danger": lambda row: row["set"] == "safety",
    "danger, 2-5 words": lambda row: row["set"] == "safety" and len(row["text"].split()) <= SHORT,
    "danger, misspelt": lambda row: row["set"] == "safety" and "misspelt" in row["style"],
    "near miss": lambda row: row["set"] == "near_safety" and "safety" not in row["accept"],
    "ordinary": lambda row: row["set"] in ("young", "older", "newer"),
    "out of scope": lambda row: row["set"].startswith("out_of"),
}


def report(journey: Journey, show_wrong: bool) -> None:
    """Print, for each set, how many got the gentle line or help first; with `show_wrong` what was missed or alarmed."""
    file = questions_folder() / "dev.jsonl"
    if not file.exists():
        print(f"No questions in {questions_folder()}: set QUESTIONS to their folder to measure what is noticed.")
        return
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assessor = journey.safety.assessor
    detectors: dict[str, Any] = {
        "rule detector alone": assessor.assess_by_rules,
        "risk classifier alone": assessor.assess_by_classifier,
        "both": assessor.assess,
    }
    if assessor.classifier is None:
        print("No tuned encoder yet: the rule detector stands alone. `make train` makes one.")
    print(f"{'set':<20}{'asked':>6}" + "".join(f"{name + ': noticed':>32}{'help first':>12}" for name in detectors))
    for name, belongs in SETS.items():
        texts = [row["text"] for row in rows if belongs(row)]
        line = f"{name:<20}{len(texts):>6}"
        for notice in detectors.values():
            line += "{:>31.1f}%{:>11.1f}%".format(*_shares([notice(text) for text in texts]))
        print(line)
    if show_wrong:
        _show(rows, detectors["both"], journey)


def _shares(detections: list[Optional[Detection]]) -> tuple[float, float]:
    noticed = sum(detection is not None for detection in detections)
    first = sum(detection is not None and detection.level is Level.SAFETY for detection in detections)
    return 100 * noticed / max(1, len(detections)), 100 * first / max(1, len(detections))


def _show(rows: list[dict[str, Any]], notice: Callable[[str], Optional[Detection]], journey: Journey) -> None:
    for row in rows:
        detection = notice(row["text"])
        level = detection.level.value if detection else "nothing"
        danger = row["set"] == "safety"
        if (danger and level != "safety") or (not danger and level != "nothing" and "safety" not in row["accept"]):
            by_rules, score = journey.safety.assessor.assess_by_rules(row["text"]), journey.safety.assessor.classifier
            told = f"{score.score(row['text']):.1f}" if score else "-"
            print(f"  [{row['set']}] {level}; rule {by_rules.rule_id if by_rules else '-'}; score {told}\n      {row['text']}")
