"""Pairs of danger and its harmless twin: every one is read with what it tells, and one of another shape is told of."""

from pathlib import Path

import pytest

from bot.content.errors import ContentError
from bot.safety.models import Level
from bot.safety.replies import SafetyReplies
from bot.settings import Settings
from bot.training.examples import Tells
from bot.training.pairs import TwinIs, pair_examples, safety_pairs

REAL = Settings().data / "safety" / "examples" / "pairs"
PAIR = """
- danger: he hits me
  tells: {harm_type: abuse, speaker: young, hurt: me, now: true}
  twin: he hits sixes
  twin_is: ordinary
  twin_level: none
"""


def written(folder: Path, text: str, held_out: str = "") -> Path:
    (folder / "held_out").mkdir()
    (folder / "own.yml").write_text(text, encoding="utf-8")
    (folder / "held_out" / "other.yml").write_text(held_out, encoding="utf-8")
    return folder


def test_both_messages_of_a_pair_are_examples(tmp_path: Path) -> None:
    (pair,) = safety_pairs(written(tmp_path, PAIR))
    danger, twin = pair_examples([pair])
    assert (danger.text, danger.danger, danger.tells) == ("he hits me", True, Tells("abuse", "young", "me", "yes"))
    assert (twin.text, twin.danger, twin.tells, twin.topic) == ("he hits sixes", False, None, None)
    assert (pair.twin_is, pair.twin_level, pair.held_out) == (TwinIs.ORDINARY, None, False)


def test_a_twin_may_want_a_gentle_line(tmp_path: Path) -> None:
    (pair,) = safety_pairs(written(tmp_path, PAIR.replace("twin_level: none", "twin_level: support")))
    assert pair.twin_level is Level.SUPPORT


def test_what_other_hands_wrote_is_kept_from_training_whole(tmp_path: Path) -> None:
    (pair,) = safety_pairs(written(tmp_path, "", PAIR))
    assert pair.held_out and pair.danger.held_out and pair.twin.held_out


@pytest.mark.parametrize(
    "right, wrong",
    [
        ("speaker: young", "speeker: young"),
        ("twin_is: ordinary", "twin_is: odd"),
        ("twin_level: none", "twin_level: safety first"),
        ("  twin: he hits sixes\n", ""),
        ("now: true", "now: perhaps"),
    ],
)
def test_a_pair_of_another_shape_is_told_of_with_its_file_and_number(tmp_path: Path, right: str, wrong: str) -> None:
    assert right in PAIR
    with pytest.raises(ContentError) as refused:
        safety_pairs(written(tmp_path, PAIR + PAIR.replace(right, wrong)))
    assert len(refused.value.problems) == 1
    assert "own.yml" in str(refused.value) and "Pair 2" in str(refused.value)


def test_there_are_at_least_1500_to_learn_from_and_no_text_stands_twice() -> None:
    pairs = safety_pairs(REAL)
    assert sum(not pair.held_out for pair in pairs) >= 1500
    texts = [example.text.lower() for example in pair_examples(pairs)]
    assert sorted(texts) == sorted(set(texts))


def test_no_kind_of_twin_and_no_harm_is_forgotten() -> None:
    for held_out in (False, True):
        pairs = [pair for pair in safety_pairs(REAL) if pair.held_out is held_out]
        assert {pair.twin_is for pair in pairs} == set(TwinIs)
        harms = [pair.danger.tells.harm_type for pair in pairs if pair.danger.tells]
        assert min(harms.count(harm) for harm in set(harms)) >= 10


def test_every_harm_has_words_of_its_own() -> None:
    words = SafetyReplies.load(Settings().data / "safety")
    assert {pair.danger.tells.harm_type for pair in safety_pairs(REAL) if pair.danger.tells} == set(words.kinds)
