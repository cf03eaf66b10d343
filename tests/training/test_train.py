"""Training hands Rasa the files that it has to read; a model without them would understand nobody."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader
from rasa.shared.importers.rasa import RasaFileImporter

from bot.content.load import Content
from bot.settings import Settings
from bot.training.train import train

pytestmark = pytest.mark.slow


def test_rasa_is_given_every_question_and_its_own_rules(
    content: Content, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: dict[str, Any] = {}

    def no_training(**options: Any) -> SimpleNamespace:
        given.update(options)
        return SimpleNamespace(code=1, model=None)

    monkeypatch.setattr("rasa.model_training.train", no_training)
    with pytest.raises(RuntimeError, match="without a model"):
        train(Settings(models=tmp_path), tuning=False)
    files = RasaFileImporter(None, None, given["training_files"])
    assert files.get_nlu_data().intents == set(content.topics)
    assert [YAMLStoryReader.is_stories_file(file) for file in files._story_files] == [True]
