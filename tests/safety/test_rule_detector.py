"""Every sign's own examples and near misses, and what must never be missed again."""

import logging
import time
from pathlib import Path

import pytest
import yaml

from bot.safety import Level, RuleDetector
from bot.safety.models import SignFile, read

FOLDER = Path(__file__).parents[2] / "data" / "safety" / "signs"
FILES = [read(path, SignFile) for path in sorted(FOLDER.glob("*.yml"))]
RULES = [(file.kind, rule) for file in FILES for rule in file.signs]
AGAIN = yaml.safe_load((Path(__file__).parent / "never_again.yml").read_text(encoding="utf-8"))
ODD = ["", " ", "\0", "😀" * 500, "a" * 10_000, "he hits me " * 900, "\ud800", "." * 9_999]
STRONGEST = {"none": 0, "support": 1, "safety": 2}


def level(net: RuleDetector, text: str) -> str:
    sign = net.assess(text)
    return sign.level.value if sign else "none"


@pytest.mark.parametrize("rule", [rule for _, rule in RULES], ids=lambda rule: rule.id)
def test_examples_are_noticed(net: RuleDetector, rule) -> None:
    wanted = rule.level.value if rule.alone else "support"  # one that needs a second may stay at the gentle line
    for text in rule.must_match:
        assert STRONGEST[level(net, text)] >= STRONGEST[wanted], text


@pytest.mark.parametrize("rule", [rule for _, rule in RULES], ids=lambda rule: rule.id)
def test_near_misses_do_not_alarm(net: RuleDetector, rule) -> None:
    for text in rule.must_not:
        assert level(net, text) != "safety", (text, net.assess(text))


def test_ids_are_unique() -> None:
    ids = [rule.id for _, rule in RULES]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("text", AGAIN["safety"])
def test_never_missed_again(net: RuleDetector, text: str) -> None:
    assert level(net, text) == "safety"


@pytest.mark.parametrize("text", AGAIN["noticed"])
def test_at_least_the_gentle_line(net: RuleDetector, text: str) -> None:
    assert level(net, text) == "support"


@pytest.mark.parametrize("text", AGAIN["nothing"])
def test_no_false_alarm(net: RuleDetector, text: str) -> None:
    assert level(net, text) == "none", net.assess(text)


@pytest.mark.parametrize("text", ODD)
def test_never_raises_and_is_bounded(net: RuleDetector, text: str) -> None:
    started = time.perf_counter()
    net.assess(text)
    assert time.perf_counter() - started < 3


def test_the_end_of_a_very_long_message_counts(net: RuleDetector) -> None:
    sign = net.assess("we had pasta and then we went out on the bus. " * 400 + "my uncle hits me")
    assert sign and sign.level is Level.SAFETY


def test_a_failure_inside_still_offers_help_and_logs_no_words(net: RuleDetector, monkeypatch, caplog) -> None:
    monkeypatch.setattr(net, "_assess", lambda text: 1 / 0)
    with caplog.at_level(logging.DEBUG):
        sign = net.assess("purple elephants hit me")
    assert sign and sign.level is Level.SUPPORT
    assert "elephants" not in caplog.text


def test_a_mistake_in_a_file_names_the_file(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yml"
    bad.write_text("kind: abuse\nsigns: [{id: x, patterns: []}]\n")
    with pytest.raises(ValueError, match="bad.yml"):
        read(bad, SignFile)
