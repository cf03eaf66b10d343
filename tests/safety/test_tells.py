"""What a message of danger tells: the rule's word and the labels' together."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import scipy.sparse as sparse

from bot.safety.combine import LEARNED, OTHER, TellsThresholds
from bot.safety.models import Detection, Level
from bot.safety.tells import with_what_it_tells
from bot.safety.tells_model import Shares, TellsModel

HELD = TellsThresholds(rule_counts=2.0, harm_from=0.5, speaker_from=0.6, hurt_from=0.5, now_from=0.7)
BY_RULE = Detection("hits", Level.SAFETY, "abuse")
BY_SCORE = Detection(LEARNED, Level.SAFETY, OTHER)


def shares(harm: dict[str, float] | None = None, adult: float = 0.1, child: float = 0.1, now: float = 0.1) -> Shares:
    return {
        "harm_type": harm or {"abuse": 0.6, "sexual": 0.4},
        "speaker": {"adult": adult, "young": 1 - adult},
        "hurt": {"child": child, "me": 1 - child},
        "now": {"no": 1 - now, "yes": now},
    }


def test_what_only_the_score_noticed_gets_its_harm_from_the_labels() -> None:
    told = with_what_it_tells(BY_SCORE, shares({"eating": 0.8, "abuse": 0.2}, adult=0.9, child=0.9, now=0.9), HELD)
    assert (told.harm_type, told.speaker, told.hurt, told.now) == ("eating", "adult", "child", True)
    assert (told.rule_id, told.level) == (LEARNED, Level.SAFETY)


def test_labels_that_are_not_sure_name_no_harm_and_nobody() -> None:
    told = with_what_it_tells(BY_SCORE, shares({"eating": 0.4, "abuse": 0.3}, adult=0.5), HELD)
    assert (told.harm_type, told.speaker, told.now) == (OTHER, None, False)


@pytest.mark.parametrize("sexual, wanted", [(0.6, "abuse"), (0.8, "abuse"), (0.9, "sexual")])
def test_a_rules_harm_stands_until_the_labels_are_much_surer_of_another(sexual: float, wanted: str) -> None:
    assert with_what_it_tells(BY_RULE, shares({"abuse": 1 - sexual, "sexual": sexual}), HELD).harm_type == wanted


def test_a_harm_that_has_no_label_stays() -> None:
    gentle = Detection("could_not_read", Level.SUPPORT, "third_person")
    assert with_what_it_tells(gentle, shares(), HELD).harm_type == "third_person"


def test_who_a_rule_names_stays() -> None:
    rule = Detection("hits", Level.SAFETY, "abuse", speaker="adult", hurt="adult", now=True)
    told = with_what_it_tells(rule, shares(adult=0.0, child=0.9, now=0.0), HELD)
    assert (told.speaker, told.hurt, told.now) == ("adult", "adult", True)


def test_another_language_is_left_as_the_rules_read_it() -> None:
    rule = Detection("other_language_polish", Level.SAFETY, "abuse")
    assert with_what_it_tells(rule, shares({"eating": 1.0}, adult=1.0), HELD) == rule


def test_without_labels_nothing_changes() -> None:
    assert with_what_it_tells(BY_RULE, None, HELD) == BY_RULE


WORDS = {"harm_type": ["abuse", "eating"], "now": ["no", "yes"]}


def model(mix: tuple[float, float]) -> TellsModel:
    weights = np.array([[2.0, -2.0, 0.0, 0.0], [0.0, 0.0, 3.0, -3.0]], np.float32)
    return TellsModel(WORDS, weights, np.zeros(4, np.float32), mix)


def test_each_thing_has_shares_of_its_own_that_come_to_one() -> None:
    rows, heads = sparse.csr_matrix([[1.0, 0.0], [0.0, -1.0]]), np.zeros((2, 4), np.float32)
    first, second = model((1.0, 1.0)).shares(rows, heads)
    assert first["harm_type"]["abuse"] == pytest.approx(1 / (1 + np.exp(-4)), abs=1e-4)
    assert first["now"] == pytest.approx({"no": 0.5, "yes": 0.5})
    assert second["now"]["yes"] == pytest.approx(1 / (1 + np.exp(-6)), abs=1e-4)


def test_the_mix_says_who_is_believed() -> None:
    rows, heads = sparse.csr_matrix([[1.0, 0.0]]), np.array([[0.0, 9.0, 0.0, 0.0]], np.float32)
    assert model((1.0, 0.0)).shares(rows, heads)[0]["harm_type"]["abuse"] > 0.9
    assert model((0.0, 1.0)).shares(rows, heads)[0]["harm_type"]["eating"] > 0.9


def test_it_reads_what_it_wrote(tmp_path: Path) -> None:
    rows, heads = sparse.csr_matrix([[1.0, 0.5]]), np.array([[0.5, 0.0, 0.0, 1.0]], np.float32)
    model((0.5, 1.5)).save(tmp_path)
    again = TellsModel.load_if_there(tmp_path)
    assert again is not None
    for thing, words in model((0.5, 1.5)).shares(rows, heads)[0].items():
        assert again.shares(rows, heads)[0][thing] == pytest.approx(words, abs=1e-3)


def test_an_encoder_that_was_tuned_before_has_none(tmp_path: Path) -> None:
    assert TellsModel.load_if_there(tmp_path) is None
