"""What reads danger: both readers count, and scores are log odds whatever the tuning's own numbers were."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.encoder.features import Features
from bot.safety.risk_model import RiskModel
from bot.training.examples import Example
from bot.training.fit_risk import fit_risk_model

PLACES = ("at home", "in the car", "by night")
WHO = [f"{name} {place}" for name in ("dad", "mum", "carer", "uncle", "staff", "lad") for place in PLACES]
HOW = ("hits me", "scares me", "locks me in", "shouts at us", "hurts my arm", "will not feed me", "follows me", "made me bleed")
ASK = (
    "sees my file",
    "knows my school",
    "wrote it",
    "has my letters",
    "reads my notes",
    "keeps it",
    "got my plan",
    "has my name",
)
EXAMPLES = [Example(f"{who} {how}", None, danger=True) for who in WHO for how in HOW for _ in range(5)]
EXAMPLES += [Example(f"who of {who} {ask}", "seeing") for who in WHO for ask in ASK for _ in range(5)]
EXAMPLES = [Example(f"{one.text} {number}", one.topic, one.danger) for number, one in enumerate(EXAMPLES)]
HELD = [one for one in EXAMPLES if one.held_out]


def vectors(texts: list[str]) -> np.ndarray:
    """An encoder that says nothing."""
    return np.zeros((len(texts), 4), np.float32)


def told(examples: list[Example], stretch: float, moved: float) -> np.ndarray:
    """A tuned encoder that is mostly right, on a scale of its own."""
    noise = np.random.default_rng(3).normal(0, 1.5, len(examples))
    return np.array([stretch * (1 if one.danger else -1) for one in examples]) + noise * stretch + moved


def reader(stretch: float = 1.0, moved: float = 0.0) -> RiskModel:
    return fit_risk_model(EXAMPLES, vectors([one.text for one in EXAMPLES]), told(HELD, stretch, moved))


def test_the_words_count_where_the_tuned_encoder_is_in_doubt() -> None:
    texts = ["mum hits me again", "who of mum sees my file again"]
    danger, ordinary = reader().scores(texts, vectors(texts), np.zeros(2))
    assert danger > 0 > ordinary


def test_the_tuned_encoder_counts_where_no_word_is_known() -> None:
    low, high = reader().scores(["xyz"] * 2, vectors(["xyz"] * 2), np.array([-4.0, 4.0]))
    assert high > low + 1


@pytest.mark.parametrize("moved", [-6.0, 6.0])
def test_scores_mean_the_same_however_the_tuning_moved_them(moved: float) -> None:
    """Else the thresholds would have to be set anew at each training."""
    texts = [one.text for one in HELD]
    one, other = (reader(1.0, by).scores(texts, vectors(texts), told(HELD, 1.0, by)) for by in (0.0, moved))
    assert np.abs(one - other).mean() < 0.3


def test_it_comes_back_from_its_files_as_it_was(tmp_path: Path) -> None:
    made, texts = reader(), ["dad hits me", "who sees my file"]
    made.save(tmp_path / "danger")
    again = RiskModel.load(tmp_path / "danger")
    scores = [each.scores(texts, vectors(texts), np.array([1.0, -1.0])) for each in (made, again)]
    np.testing.assert_allclose(*scores, rtol=1e-5)


class Told(Features):
    """Features that are the vectors, so that a score can be worked out by hand."""

    def __init__(self) -> None:
        pass

    def of(self, texts: list[str], vectors: np.ndarray) -> np.ndarray:
        assert len(texts) == len(vectors)
        return vectors


def test_a_score_is_the_sum_of_both_readers_brought_to_scale() -> None:
    model = RiskModel(Told(), np.array([1.0, 10.0]), factor=2.0, shift=-0.5)
    scores = model.scores(["a", "b"], np.array([[1.0, 0.0], [0.0, 0.2]]), np.array([3.0, -1.0]))
    np.testing.assert_allclose(scores, [6.0 + 1.0 - 0.5, -2.0 + 2.0 - 0.5])


def test_it_is_stored_in_a_folder_that_is_made_and_may_be_there(tmp_path: Path) -> None:
    """Training writes it again after each tuning, into the same folder."""
    made, folder = reader(), tmp_path / "models" / "danger-1"
    made.save(folder)
    made.save(folder)
    assert (folder / "danger.safetensors").is_file()
    again = RiskModel.load(folder)
    assert (again._factor, again._shift) == pytest.approx((made._factor, made._shift))
    np.testing.assert_array_equal(again._weights, made._weights)
