"""Rasa's default pipeline, with DIET as its classifier, trained on our questions: what we would have had without our own.

Training takes the better part of an hour, so the model is stored, named by its questions, and trained again only when they
change.
"""

from __future__ import annotations

import asyncio
import hashlib
import re
import tempfile
from pathlib import Path
from typing import Any, Callable

import numpy as np

from bot.settings import Settings

CONFIG = Path(__file__).with_suffix(".yml")
FALLBACK = "nlu_fallback"  # put first by FallbackClassifier when it is unsure; no topic
_MARKUP = re.compile(r"\](?=[({\[])")  # "[words](x)", "[words]{x}" and "[words][x]" mark an entity in Rasa's files


def default_pipeline(
    texts: list[str], names: list[str], settings: Settings
) -> Callable[[list[str]], tuple[list[str], np.ndarray]]:
    """Train on the questions, or load what was trained on them before.

    Args:
        names: the topic of each question.

    Returns:
        A function that ranks texts; not to be called inside a running event loop. Rasa ranks ten topics, so that the
        probabilities of all others are 0, and a row adds up to a little less than 1.

    Raises:
        RuntimeError: Rasa made no model.
    """
    from rasa.core.agent import Agent

    agent = Agent.load(str(_model(_questions_file(texts, names), settings.cache / "default-pipeline")))
    topics = sorted(set(names))

    async def parsed(asked: list[str]) -> list[dict[str, Any]]:
        return [dict(await agent.parse_message(text)) for text in asked]

    def probabilities(asked: list[str]) -> tuple[list[str], np.ndarray]:
        rankings = [found.get("intent_ranking", []) for found in asyncio.run(parsed(asked))]
        return topics, _rows(rankings, topics)

    return probabilities


def _rows(rankings: list[list[dict[str, Any]]], topics: list[str]) -> np.ndarray:
    """Rasa's rankings as probabilities, one row a text, one column a topic; the fallback is dropped."""
    columns = {name: column for column, name in enumerate(topics)}
    rows = np.zeros((len(rankings), len(topics)))
    for row, ranking in zip(rows, rankings):
        for place in ranking:
            if place["name"] != FALLBACK:
                row[columns[place["name"]]] = place["confidence"]
    return rows


def _questions_file(texts: list[str], names: list[str]) -> str:
    """The questions as Rasa's nlu.yml, each on one line, with nothing in it that Rasa would read as an entity."""
    from rasa.shared.nlu.training_data.message import Message
    from rasa.shared.nlu.training_data.training_data import TrainingData

    plain = [_MARKUP.sub("] ", " ".join(text.split())) for text in texts]
    return str(TrainingData([Message.build(text, name) for text, name in zip(plain, names)]).nlu_as_yaml())


def _model(questions: str, folder: Path) -> Path:
    """The model trained on this nlu.yml; trained now if it is not stored yet."""
    name = hashlib.sha256(questions.encode()).hexdigest()
    stored = folder / f"{name}.tar.gz"
    if stored.exists():
        return stored
    from rasa.model_training import train_nlu

    print(
        f"Training Rasa's default pipeline, once for these questions: most of an hour. Stored as {stored}.",
        flush=True,
    )
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as made:  # an interrupted training leaves nothing that looks like a model
        file = Path(made) / "nlu.yml"
        file.write_text(questions, encoding="utf-8")
        model = train_nlu(config=str(CONFIG), nlu_data=str(file), output=made, fixed_model_name=name)
        if model is None:
            raise RuntimeError("Training Rasa's default pipeline ended without a model.")
        Path(model).replace(stored)
    return stored
