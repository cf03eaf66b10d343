"""Train the model from the content and keep it in models/: quickly on the encoder there is, or with the encoder tuned first."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from bot.settings import ROOT, Settings


def train(settings: Settings, tuning: bool) -> str:
    """Train and return the model's path.

    Args:
        tuning: whether to tune the encoder first (minutes); without it the model is fitted on the encoder tuned last, or on
            the packaged one if none has been tuned yet (under a minute).

    Raises:
        ContentError: a content file is wrong.
        SystemExit: a key or a number of config.yml is; told in one line each.
        RuntimeError: Rasa made no model.
    """
    from rasa.model_training import train as rasa_train

    from bot.content.shared import library
    from bot.training.fit_encoder import drop_old_encoders, make_encoder
    from bot.understanding.config import ConfigError, check_config

    content = library().content  # a wrong content file is told of here, in plain words, before Rasa starts
    try:
        check_config()
    except ConfigError as wrong:
        raise SystemExit(str(wrong)) from wrong
    if tuning:
        make_encoder(content, settings)
    unfinished = settings.models / "unfinished"  # a training that is broken off must not leave what looks like the newest model
    result = rasa_train(
        domain=str(ROOT / "domain.yml"),
        config=str(ROOT / "config.yml"),
        training_files=[str(ROOT / "data" / "rasa"), str(settings.data / "topics")],
        output=str(unfinished),
        force_training=True,  # the same questions on another encoder are another model
    )
    if result.code != 0 or result.model is None:
        raise RuntimeError("Training ended without a model.")
    model = Path(result.model).replace(settings.models / Path(result.model).name)
    shutil.rmtree(unfinished, ignore_errors=True)
    _drop_old_models(settings)
    drop_old_encoders(settings)
    return os.path.relpath(model, ROOT)


def _drop_old_models(settings: Settings) -> None:
    """Remove all but the newest model and the one before it."""
    for old in sorted(settings.models.glob("*.tar.gz"), key=lambda path: path.stat().st_mtime)[:-2]:
        old.unlink()
