"""The product's own way of learning, on other examples than its own: in a folder that is thrown away."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Iterator

from bot.settings import Settings
from bot.understanding.background import NO_STORIES, Background
from bot.understanding.encoder import weights_folder
from bot.understanding.examples import Example
from bot.understanding.topic_reader import TopicReader
from bot.understanding.tuned import keep
from bot.understanding.tuning import tune


@contextmanager
def fresh_reader(examples: list[Example], settings: Settings, background: Background = NO_STORIES) -> Iterator[TopicReader]:
    """Tune and fit on these examples, as `make train` does on ours; what was made is gone afterwards."""
    with tempfile.TemporaryDirectory() as made:
        away = replace(settings, models=Path(made), cache=Path(made))
        graph = Path(made) / "tuning.onnx"
        tune(examples, weights_folder(settings.encoder), graph, background)
        keep(graph, examples, away)
        yield TopicReader.fit(examples, away)
