"""Train the model from the content and keep it in models/."""

from __future__ import annotations

from bot.settings import ROOT, Settings


def train(settings: Settings) -> str:
    """Train and return the model's path.

    Raises:
        ContentError: a content file is wrong.
        RuntimeError: Rasa made no model.
    """
    from rasa.model_training import train as rasa_train

    from bot.content.shared import library

    library()  # a wrong content file is told of here, in plain words, before Rasa starts
    result = rasa_train(
        domain=str(ROOT / "domain.yml"),
        config=str(ROOT / "config.yml"),
        training_files=[str(ROOT / "data" / "rasa")],
        output=str(settings.models),
    )
    if result.code != 0 or result.model is None:
        raise RuntimeError("Training ended without a model.")
    for old in sorted(settings.models.glob("*.tar.gz"), key=lambda path: path.stat().st_mtime)[:-2]:
        old.unlink()
    return str(result.model)
