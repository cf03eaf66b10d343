"""The product's own way of learning, on other examples than its own: in a folder that is thrown away."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Iterator

from bot.encoder.sentence_encoder import weights_folder
from bot.encoder.tuned_encoder import keep
from bot.settings import Settings
from bot.training.background import NO_STORIES, Background
from bot.training.examples import Example
from bot.training.tuning import tune
from bot.understanding.ensemble import TopicReader


@contextmanager
def fresh_reader(examples: list[Example], settings: Settings, background: Background = NO_STORIES) -> Iterator[TopicReader]:
    """Tune and fit on these examples, as `make train` does on ours; what was made is gone afterwards."""
    with tempfile.TemporaryDirectory() as made:
        away = replace(settings, models=Path(made), cache=Path(made))
        graph = Path(made) / "tuning.onnx"
        tune(examples, weights_folder(settings.encoder), graph, background)
        keep(graph, examples, away)
        yield TopicReader.fit(examples, away)
