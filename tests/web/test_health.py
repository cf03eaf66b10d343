"""Is it there, can it understand, and what is counted."""

import re
from typing import Callable

from aiohttp.test_utils import TestClient, TestServer

from bot.journey import Journey
from bot.settings import Settings
from bot.web.app import make_app
from tests.web.client import Client


def test_live_and_ready(client: Client) -> None:
    assert client.get("/health/live").json() == {"live": True}
    assert client.get("/health/ready").json() == {"ready": True}


async def test_not_ready_without_rasa_but_alive(without_rasa: Callable[..., Journey]) -> None:
    async with TestClient(TestServer(make_app(Settings(), without_rasa()))) as client:
        assert (await client.get("/health/ready")).status == 503
        assert (await client.get("/health/live")).status == 200


def replies(client: Client, kind: str) -> float:
    lines = re.findall(rf'^replies_total{{kind="{kind}".*}} (\S+)$', client.get("/metrics").text, re.MULTILINE)
    return sum(float(line) for line in lines)


def test_metrics_count_kinds_of_replies(client: Client) -> None:
    answers, safety = replies(client, "answer"), replies(client, "safety")
    client.says("who sees my info?", council="dudley")
    client.says("my dad hits me", council="dudley")
    assert (replies(client, "answer"), replies(client, "safety")) == (answers + 1, safety + 1)


def test_metrics_count_refusals_by_name(client: Client) -> None:
    client.rest("")
    assert re.search(r'^refused_total{error="empty"} [1-9]', client.get("/metrics").text, re.MULTILINE)


def test_metrics_name_no_conversation(client: Client) -> None:
    name = client.post("/conversations").json()["id"]
    client.says("who sees my info?", name, council="dudley")
    assert name not in client.get("/metrics").text
