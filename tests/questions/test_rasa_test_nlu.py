"""Rasa's own `rasa test nlu` runs on the model, and the pipeline is whole: most of these unseen questions find their topic."""

import asyncio
import json
from pathlib import Path

import pytest
from rasa.model_testing import test_nlu as rasa_test_nlu

from bot.logging_setup import configure_logging
from bot.rasa.agent import newest_model
from bot.settings import Settings

pytestmark = [pytest.mark.model, pytest.mark.slow]

QUESTIONS = Path(__file__).parent / "nlu.yml"


def test_rasas_own_command_measures_the_model(tmp_path: Path) -> None:
    configure_logging()
    model = newest_model(Settings.from_environment().models)
    options = {"disable_plotting": True, "successes": False, "errors": False}
    asyncio.run(rasa_test_nlu(str(model), str(QUESTIONS), str(tmp_path), options))
    report = json.loads((tmp_path / "intent_report.json").read_text())
    assert report["weighted avg"]["support"] >= 45
    assert report["accuracy"] >= 0.7
