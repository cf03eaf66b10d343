"""The questions that training holds out are asked of classifiers that have not seen them, in each way of reading."""

from pathlib import Path

import pytest

from bot.bench import held_out
from bot.content.load import Content
from bot.encoder.spelt_by_ear import shared_ear
from bot.settings import Settings
from bot.training.examples import Example
from bot.training.fit_topics import fit_topics
from bot.understanding.calibration import Calibration
from bot.understanding.ensemble import TopicEnsemble
from tests.understanding.test_ensemble import STAND_IN, few, place

pytestmark = pytest.mark.slow  # fits classifiers


def test_without_a_tuned_encoder_it_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    held_out.report(Settings(models=tmp_path))
    assert "make train" in capsys.readouterr().out


def test_every_question_held_back_is_asked_and_none_is_learned(
    tmp_path: Path, content: Content, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settings, examples = place(tmp_path, tuned=True), few(content)
    heard = (Example(f"hoo can see my fyle {number}", examples[0].topic) for number in range(1000))
    examples.append(next(example for example in heard if example.held_out))
    asked = [example for example in examples if example.held_out]
    Calibration(5.0, 1.0, 0.5).save(settings.models, STAND_IN)
    learned: list[Example] = []

    def noted(given: list[Example], settings: Settings) -> TopicEnsemble:
        learned.extend(given)
        return fit_topics(given, settings)

    monkeypatch.setattr(held_out, "fit_topics", noted)
    monkeypatch.setattr(held_out, "topic_examples", lambda content: examples)
    monkeypatch.setattr(held_out, "follow_up_examples", lambda file, topics: [])
    held_out.report(settings)
    assert learned == [example for example in examples if not example.held_out] and asked
    lines = [line.split() for line in capsys.readouterr().out.splitlines() if "%" in line]
    by_ear = sum(shared_ear().read(example.text) != example.text for example in asked)
    assert [int(line[1]) for line in lines if line[0] == "all"] == [len(asked)] * 3
    assert by_ear
    assert [int(line[5]) for line in lines if line[0] == "with"] == [by_ear] * 3
    assert all(0 <= float(line[-3][:-1]) <= float(line[-2][:-1]) <= 100 and float(line[-1]) > 0 for line in lines)
