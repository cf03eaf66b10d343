"""Models are taken over behind the open page: the first one, the better one that is tuned meanwhile, and any trained later.

No message is lost: each is answered by the model that is in place when it comes, and talks live outside of the model.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import sys
from pathlib import Path
from typing import AsyncIterator, Optional

from aiohttp import web

from bot.encoder.tuned_encoder import newest_encoder
from bot.rasa.agent import newest_model
from bot.safety.risk_classifier import risk_classifier
from bot.settings import ROOT, Settings
from bot.web.keys import JOURNEY, SETTINGS

log = logging.getLogger(__name__)
Stamp = tuple[Path, int, int]
LOOK_EVERY = 3.0  # seconds between looks for a newer model
POLITE = 10  # niceness of training behind a running service: people come first


async def follow_models(app: web.Application) -> AsyncIterator[None]:
    """Load the newest model now, and every newer one when it is there. Messages wait for the first one."""
    first = app[JOURNEY].model.first_loaded = asyncio.Event()

    async def follow() -> None:
        loaded: Optional[Stamp] = None
        while True:
            loaded = await _take_newer(app, loaded)
            first.set()
            await asyncio.sleep(LOOK_EVERY)

    task = asyncio.create_task(follow())
    yield
    task.cancel()


async def _take_newer(app: web.Application, loaded: Optional[Stamp]) -> Optional[Stamp]:
    from bot.rasa.agent import Understanding

    newest = loaded
    try:
        model = newest_model(app[SETTINGS].models)
        if model is None or (newest := _stamp(model)) == loaded:
            return loaded
        journey = app[JOURNEY]
        understanding = await asyncio.to_thread(Understanding, app[SETTINGS], journey.conversations, model)
        classifier = await asyncio.to_thread(risk_classifier, app[SETTINGS])
        journey.model.understanding, journey.safety.assessor.classifier = understanding, classifier
        gc.collect()  # the model before it
        log.info("ready: questions are understood" if loaded is None else "a newer model has taken over")
    except Exception:
        log.exception("a model could not be loaded; the page goes on with what it has")
    return newest


def _stamp(model: Path) -> Stamp:
    """Which file, and in which state: one that was still being written is another when it is whole."""
    about = model.stat()
    return model, about.st_mtime_ns, about.st_size


def _lacking(settings: Settings) -> Optional[list[str]]:
    """The training that a better model lacks: all of it, or only the last step where it was broken off after the encoder."""
    name, model = newest_encoder(settings), newest_model(settings.models)
    if not name:
        return ["train", "--tune"]
    ready = model is not None and model.stat().st_mtime >= (settings.models / name).stat().st_mtime
    return None if ready else ["train"]


async def tune_behind(app: web.Application) -> AsyncIterator[None]:
    """On a fresh machine: tune the encoder in a process of its own, while a quickly trained model answers."""
    process: Optional[asyncio.subprocess.Process] = None
    lacking = _lacking(app[SETTINGS]) if app[SETTINGS].tune else None
    if lacking is not None:
        log.info("answering with the model there is; a better one is being trained behind it (about ten minutes)")
        command = [sys.executable, "-m", "bot", *lacking]
        process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, preexec_fn=lambda: os.nice(POLITE) and None)
    yield
    if process is not None and process.returncode is None:
        process.terminate()
        await process.wait()
