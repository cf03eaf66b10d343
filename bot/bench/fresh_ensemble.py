"""The product's own way of learning, on other examples than its own: in a folder that is thrown away."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Iterator

from bot.encoder.sentence_encoder import weights_folder
from bot.settings import Settings
from bot.training.background import NO_STORIES, Background
from bot.training.examples import Example
from bot.training.fit_encoder import store_encoder
from bot.training.fit_topics import fit_topics
from bot.training.tuning import tune
from bot.understanding.ensemble import TopicEnsemble


@contextmanager
def fresh_ensemble(examples: list[Example], settings: Settings, background: Background = NO_STORIES) -> Iterator[TopicEnsemble]:
    """Tune and fit on these examples, as `make train` does on ours; what was made is gone afterwards."""
    with tempfile.TemporaryDirectory() as made:
        away = replace(settings, models=Path(made), cache=Path(made))
        graph = Path(made) / "tuning.onnx"
        tune(examples, weights_folder(settings.encoder), graph, background)
        store_encoder(graph, examples, away)
        yield fit_topics(examples, away)
