"""Models are taken over behind the open page: no message is lost, a broken one changes nothing, and tuning is a process apart.

The model files here are empty, and what stands in for understanding says which of them it was made from.
"""

from __future__ import annotations

import asyncio
import os
import sys
import threading
import time
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, AsyncIterator, Callable, Optional

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.content.shared import library
from bot.conversation.state import ConversationState
from bot.conversation.store import Conversations, new_id
from bot.journey import Journey
from bot.message import Message
from bot.outcome import Outcome
from bot.rasa.agent import newest_model
from bot.reply import Reply
from bot.safety.shared import Safety
from bot.settings import ROOT, Settings
from bot.steps import services
from bot.web import model_reload
from bot.web.app import make_app
from bot.web.keys import JOURNEY

ASKED = "who sees my info?"
PATIENCE = 15  # seconds that anything here is waited for before it counts as not coming


class Stands:
    """Understanding made from one model file. A file whose name says so is broken; others load when they are let."""

    may_load: dict[str, threading.Event] = {}
    may_answer: dict[str, asyncio.Event] = {}
    loading: list[str] = []

    def __init__(self, settings: Settings, conversations: Conversations, model: Path) -> None:
        self.name = model.name.split(".")[0]
        self.loading.append(self.name)
        if self.name in self.may_load:
            assert self.may_load[self.name].wait(PATIENCE)
        if self.name == "broken" or model.read_text() == "half":
            raise ValueError("not a model")

    async def parse(self, text: str, before: str = "") -> dict[str, Any]:
        if self.name in self.may_answer:
            await self.may_answer[self.name].wait()
        return {"text": text, "made by": self.name}

    async def reply(
        self, message: Message, state: ConversationState, parsed: dict[str, Any]
    ) -> tuple[Optional[Reply], ConversationState]:
        return Reply(Outcome.ANSWER, self.name) if parsed["made by"] == self.name else None, state

    async def undo(self, conversation: str) -> None:
        return None


@pytest.fixture(autouse=True)
def stands_in(rules_safety: Safety, monkeypatch: pytest.MonkeyPatch) -> None:
    def make(settings: Settings) -> Journey:
        return Journey(library(), Conversations(1800, 100), rules_safety)

    monkeypatch.setattr(rules_safety.assessor, "classifier", None)
    monkeypatch.setattr("bot.web.app.make_journey", make)
    monkeypatch.setattr("bot.rasa.agent.Understanding", Stands)
    monkeypatch.setattr(model_reload, "LOOK_EVERY", 0.01)
    for name in ("may_load", "may_answer"):
        monkeypatch.setattr(Stands, name, {})
    monkeypatch.setattr(Stands, "loading", [])


def trained(folder: Path, name: str, after: int, text: str = "") -> Path:
    """A model file, this many seconds newer than the first."""
    file = folder / f"{name}.tar.gz"
    made = folder / f"{name}.writing"
    made.write_text(text)
    os.utime(made, (1_000_000 + after, 1_000_000 + after))
    made.rename(file)
    return file


class Service:
    """A running application with its models folder."""

    def __init__(self, client: TestClient, models: Path) -> None:
        self.client, self.models = client, models

    @property
    def journey(self) -> Any:
        return self.client.app[JOURNEY] if self.client.app else None

    async def says(self, text: str = ASKED, name: str = "") -> Any:
        body = {"sender": name or new_id(), "message": text}
        answer = await self.client.post("/webhooks/rest/webhook", json=body)
        assert answer.status == 200
        (only,) = await answer.json()
        return only["custom"]

    async def until(self, done: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not done():
            assert time.monotonic() < end, f"it did not come; loaded were {Stands.loading}"
            await asyncio.sleep(0.005)

    async def until_understood_by(self, name: str) -> None:
        await self.until(lambda: getattr(self.journey.model.understanding, "name", "") == name)


@asynccontextmanager
async def running(models: Path, **more: Any) -> AsyncIterator[Service]:
    settings = Settings(models=models, **{"tune": 0, "starts_a_minute": 100_000, "messages_a_minute": 100_000, **more})
    async with TestClient(TestServer(make_app(settings))) as client:
        yield Service(client, models)


async def test_the_page_answers_before_the_first_model_and_takes_it_when_it_is_there(tmp_path: Path) -> None:
    async with running(tmp_path) as service:
        assert (await service.client.get("/health/ready")).status == 503
        assert (await service.says())["kind"] == "error" and (await service.says("my dad hits me"))["kind"] == "safety"
        trained(tmp_path, "first", 0)
        await service.until_understood_by("first")
        assert (await service.client.get("/health/ready")).status == 200
        assert (await service.says())["text"] == "first"


async def test_a_message_waits_for_the_first_model_and_danger_does_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While it loads, help comes at once; any other message is answered as soon as it can be read, and risk is classified too."""
    classifier = type("Classifier", (), {"score": lambda self, text: 9.0 if "attic" in text else -9.0})()
    monkeypatch.setattr(model_reload, "risk_classifier", lambda settings: classifier)
    may_load = Stands.may_load["first"] = threading.Event()
    trained(tmp_path, "first", 0)
    async with running(tmp_path) as service:
        waiting = [asyncio.create_task(service.says(text)) for text in (ASKED, "he takes me to the attic")]
        await service.until(lambda: len(service.journey.conversations) == 2)
        assert (await service.says("my dad hits me"))["kind"] == "safety"
        assert (await service.client.get("/health/ready")).status == 503 and not any(task.done() for task in waiting)
        may_load.set()
        answer, crisis_reply = await asyncio.wait_for(asyncio.gather(*waiting), PATIENCE)
    assert answer["text"] == "first" and crisis_reply["kind"] == "safety"


async def test_nobody_waits_for_a_model_that_does_not_come(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Broken, or too slow: the last gate answers with contacts and help lines, and the model is still taken when it is there."""
    may_load = Stands.may_load["first"] = threading.Event()
    trained(tmp_path, "first", 0)
    monkeypatch.setattr(services, "MOST_SECONDS", 0.05)
    async with running(tmp_path) as service:
        assert (await service.says())["kind"] == "error"
        may_load.set()
        await service.until_understood_by("first")
        assert (await service.says())["text"] == "first"
    trained(tmp_path, "broken", 60)
    async with running(tmp_path) as service:
        monkeypatch.setattr(services, "MOST_SECONDS", float(PATIENCE))
        assert (await service.says())["kind"] == "error"


async def test_a_newer_model_takes_over_while_messages_keep_being_answered(tmp_path: Path) -> None:
    """While it loads the old one answers; no message in all that time goes unanswered."""
    trained(tmp_path, "first", 0)
    answered: list[str] = []
    async with running(tmp_path) as service:
        await service.until_understood_by("first")

        async def keep_asking() -> None:
            while answered.count("second") < 5:
                answered.append((await service.says())["text"])

        asking = [asyncio.create_task(keep_asking()) for _ in range(3)]
        may_load = Stands.may_load["second"] = threading.Event()
        trained(tmp_path, "second", 60)
        await service.until(lambda: "second" in Stands.loading)
        before = len(answered)
        await service.until(lambda: len(answered) >= before + 5)
        assert set(answered) == {"first"}, "the old one answers until the new one is loaded"
        may_load.set()
        await asyncio.wait_for(asyncio.gather(*asking), PATIENCE)
    assert set(answered) == {"first", "second"}, "no error in between"


async def test_a_message_that_is_being_answered_is_not_lost_to_the_newer_model(tmp_path: Path) -> None:
    """What one model made of it means nothing to another: the model it came to answers it to the end."""
    trained(tmp_path, "first", 0)
    Stands.may_answer["first"] = asyncio.Event()
    async with running(tmp_path) as service:
        await service.until_understood_by("first")
        waiting = asyncio.create_task(service.says())
        await service.until(lambda: len(service.journey.conversations) == 1)
        trained(tmp_path, "second", 60)
        await service.until_understood_by("second")
        Stands.may_answer["first"].set()
        assert (await waiting)["text"] == "first"


async def test_a_talk_goes_on_across_models(tmp_path: Path) -> None:
    trained(tmp_path, "first", 0)
    name = new_id()
    async with running(tmp_path) as service:
        await service.until_understood_by("first")
        await service.says(name=name)
        trained(tmp_path, "second", 60)
        await service.until_understood_by("second")
        await service.says(name=name)
        assert [exchange.reply.text for exchange in service.journey.conversations.find(name).transcript] == ["first", "second"]


async def test_danger_is_met_with_help_first_while_a_model_is_taken_over(tmp_path: Path) -> None:
    trained(tmp_path, "first", 0)
    async with running(tmp_path) as service:
        await service.until_understood_by("first")
        may_load = Stands.may_load["second"] = threading.Event()
        trained(tmp_path, "second", 60)
        await service.until(lambda: "second" in Stands.loading)
        assert (await service.says("my dad hits me"))["kind"] == "safety"
        may_load.set()


async def test_a_broken_newer_model_leaves_the_old_one_and_a_good_one_after_it_is_taken(tmp_path: Path) -> None:
    trained(tmp_path, "first", 0)
    async with running(tmp_path) as service:
        await service.until_understood_by("first")
        trained(tmp_path, "broken", 60)
        await service.until(lambda: "broken" in Stands.loading)
        assert (await service.says())["text"] == "first"
        trained(tmp_path, "second", 120)
        await service.until_understood_by("second")
        assert Stands.loading.count("broken") == 1, "a file that cannot be loaded is not tried again and again"


async def test_a_newer_model_whose_safety_net_fails_leaves_the_old_pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Understanding and the risk classifier stand on the same encoder: they change together, or not at all."""
    tried: list[int] = []

    def classifier(settings: Settings) -> str:
        tried.append(1)
        if len(tried) > 1:
            raise ValueError("not an encoder")
        return "first classifier"

    monkeypatch.setattr(model_reload, "risk_classifier", classifier)
    trained(tmp_path, "first", 0)
    async with running(tmp_path) as service:
        await service.until(lambda: service.journey.safety.assessor.classifier == "first classifier")
        trained(tmp_path, "second", 60)
        await service.until(lambda: len(tried) == 2)
        assert (service.journey.model.understanding.name, service.journey.safety.assessor.classifier) == (
            "first",
            "first classifier",
        )


async def test_the_risk_classifier_comes_with_the_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    classifiers = iter(["first classifier", "second classifier"])
    monkeypatch.setattr(model_reload, "risk_classifier", lambda settings: next(classifiers))
    trained(tmp_path, "first", 0)
    async with running(tmp_path) as service:
        await service.until(lambda: service.journey.safety.assessor.classifier == "first classifier")
        trained(tmp_path, "second", 60)
        await service.until(lambda: service.journey.safety.assessor.classifier == "second classifier")
        assert service.journey.model.understanding.name == "second"


async def test_a_model_that_was_still_being_written_is_taken_once_it_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rasa writes the file under its last name, so a look can come while half of it is there."""
    looks: list[Optional[Path]] = []
    monkeypatch.setattr(model_reload, "newest_model", lambda folder: looks.append(newest_model(folder)) or looks[-1])
    trained(tmp_path, "first", 0)
    async with running(tmp_path) as service:
        await service.until_understood_by("first")
        second = trained(tmp_path, "second", 60, "half")
        await service.until(lambda: looks.count(second) >= 3)
        assert (await service.says())["text"] == "first"
        second.write_text("whole")
        await service.until_understood_by("second")


async def test_a_model_that_goes_away_between_two_looks_does_not_end_the_looking(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Training drops old models; a file can be gone between being listed and being looked at."""
    trained(tmp_path, "first", 0)
    async with running(tmp_path) as service:
        await service.until_understood_by("first")
        looked: list[int] = []

        def gone(folder: Path) -> None:
            looked.append(1)
            raise FileNotFoundError(folder)

        with monkeypatch.context() as for_a_while:
            for_a_while.setattr(model_reload, "newest_model", gone)
            await service.until(lambda: bool(looked))
        trained(tmp_path, "second", 60)
        await service.until_understood_by("second")


class Process:
    """What stands in for the training process."""

    def __init__(self, returncode: Optional[int]) -> None:
        self.returncode, self.done = returncode, []

    def terminate(self) -> None:
        self.done.append("terminate")
        self.returncode = -15

    async def wait(self) -> int:
        self.done.append("wait")
        return self.returncode or 0


Started = list[tuple[tuple[str, ...], dict[str, Any], Process]]


@pytest.fixture(params=[None])
def started(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Started:
    """Every process that the service starts; none of them is a real one. `None`: it runs until it is stopped."""
    processes: Started = []

    async def start(*command: str, **more: Any) -> Process:
        processes.append((command, more, Process(request.param)))
        return processes[-1][2]

    monkeypatch.setattr(asyncio, "create_subprocess_exec", start)
    return processes


async def test_without_a_tuned_encoder_it_is_tuned_in_a_process_of_its_own(tmp_path: Path, started: Started) -> None:
    trained(tmp_path, "first", 0)
    async with running(tmp_path, tune=1) as service:
        ((command, more, process),) = started
        assert command == (sys.executable, "-m", "bot", "train", "--tune")
        assert more["cwd"] == ROOT
        assert process.done == [], "it is left in peace while the service runs"
        await service.until_understood_by("first")
        assert (await service.says())["text"] == "first", "the quick model answers meanwhile"
    assert process.done == ["terminate", "wait"], "it ends with the service"


@pytest.mark.parametrize("started", [0], indirect=True)
async def test_a_tuning_that_has_ended_is_not_stopped_again(tmp_path: Path, started: Started) -> None:
    async with running(tmp_path, tune=1):
        pass
    assert [process.done for _, _, process in started] == [[]]


async def test_with_tune_0_no_process_is_started(tmp_path: Path, started: Started) -> None:
    async with running(tmp_path, tune=0) as service:
        assert (await service.client.get("/health/live")).status == 200
    assert started == []


@pytest.mark.parametrize(
    "model_after, wanted",
    [(60, None), (0, None), (-60, ("train",)), (None, ("train",))],
    ids=["a model after it", "a model with it", "only a model before it", "no model"],
)
async def test_with_a_tuned_encoder_only_what_is_lacking_is_started(
    tmp_path: Path,
    started: Started,
    monkeypatch: pytest.MonkeyPatch,
    model_after: Optional[int],
    wanted: Optional[tuple[str, ...]],
) -> None:
    """Training may have been broken off between the encoder, which takes minutes, and the model that is fitted on it."""
    monkeypatch.setattr(model_reload, "risk_classifier", lambda settings: None)  # the file below is no encoder
    encoder = tmp_path / "encoder-0123456789abcdef.onnx"
    encoder.write_bytes(b"")
    os.utime(encoder, (1_000_000, 1_000_000))
    if model_after is not None:
        trained(tmp_path, "first", model_after)
    async with running(tmp_path, tune=1):
        pass
    assert [command[3:] for command, _, _ in started] == ([wanted] if wanted else [])


async def test_tuning_gives_way_to_people(tmp_path: Path, started: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    nice: list[int] = []
    monkeypatch.setattr(os, "nice", nice.append)
    async with running(tmp_path, tune=1):
        started[0][1]["preexec_fn"]()
    assert nice == [model_reload.POLITE] and model_reload.POLITE > 0
