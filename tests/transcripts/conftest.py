"""The real journey and the real Rasa agent, whose classifier is the transcript."""

from pathlib import Path
from typing import Any

import pytest

from bot.content.files import read_yaml
from bot.content.shared import library
from bot.conversation.store import Conversations
from bot.journey import Journey
from bot.safety.shared import Safety
from bot.settings import ROOT, Settings
from bot.steps.services import Model

STAND_IN = "tests.transcripts.written_reading.WrittenReading"
EXAMPLES = 'version: "3.1"\nnlu:\n- intent: greet\n  examples: |\n    - hello\n    - hi\n'  # Rasa reads nothing without some


def train_rules(folder: Path) -> Path:
    """A Rasa model of the domain and the rules alone (2 s): config.yml with the stand-in in the classifier's place."""
    import yaml
    from rasa.model_training import train

    config: dict[str, Any] = read_yaml(ROOT / "config.yml")
    assert config["pipeline"][0]["name"].endswith(".TopicClassifier")
    config["pipeline"][0]["name"] = STAND_IN
    (folder / "config.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    (folder / "nlu.yml").write_text(EXAMPLES, encoding="utf-8")
    result = train(
        domain=str(ROOT / "domain.yml"), config=str(folder / "config.yml"), output=str(folder), force_training=True,
        training_files=[str(ROOT / "data" / "rasa"), str(folder / "nlu.yml")],
    )  # fmt: skip
    assert result.model is not None
    return Path(result.model)


@pytest.fixture(scope="session")
def rules_journey(tmp_path_factory: pytest.TempPathFactory, rules_safety: Safety) -> Journey:
    """All steps, Rasa with its rules, slots, actions and words; only the reading is the transcript's."""
    from bot.rasa.agent import Understanding

    conversations = Conversations(1800, 100)
    model = train_rules(tmp_path_factory.mktemp("rules"))
    understanding = Understanding(Settings(), conversations, model)
    return Journey(library(), conversations, rules_safety, Model(understanding))
