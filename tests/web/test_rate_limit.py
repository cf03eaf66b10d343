"""Too fast: for one talk, and for new talks all together."""

from collections import deque
from types import SimpleNamespace
from typing import Callable

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.conversation.store import new_id
from bot.journey import Journey
from bot.settings import Settings
from bot.web.app import make_app
from bot.web.keys import JOURNEY
from bot.web.rate_limit import STARTS, has_room
from tests.web.client import Client
from tests.web.listening import Listening, listening

MOST = Settings().messages_a_minute


def test_too_many_messages_in_one_talk_get_a_kind_429(client: Client) -> None:
    name = new_id()
    answers = [client.rest("😀", name) for _ in range(MOST + 1)]
    assert {answer.status_code for answer in answers[:MOST]} == {200}
    assert answers[MOST].status_code == 429
    assert answers[MOST].json()["error"] == "too_fast"
    assert "Please wait" in answers[MOST].json()["message"]
    assert client.rest("😀").status_code == 200, "another talk goes on"


def test_too_fast_on_the_page_keeps_the_question_in_the_box(client: Client) -> None:
    name = new_id()
    for _ in range(MOST):
        client.rest("😀", name)
    answer = client.form(conversation=name, message="is my question still here")
    assert answer.status_code == 429
    assert ">is my question still here</textarea>" in answer.text
    assert "Please wait" in answer.text


async def test_too_many_new_talks_are_slowed_down_but_old_ones_go_on(without_rasa: Callable[..., Journey]) -> None:
    settings = Settings(starts_a_minute=2)
    async with TestClient(TestServer(make_app(settings, without_rasa()))) as client:

        async def says(name: str) -> int:
            return (await client.post("/webhooks/rest/webhook", json={"sender": name, "message": "hello"})).status

        first = new_id()
        assert [await says(first), await says(new_id()), await says(new_id())] == [200, 200, 429]
        assert await says(first) == 200


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """The time of the limits and of the talks: `clock.now`, in seconds, goes on only when it is set."""
    clock = SimpleNamespace(now=1000.0)
    for module in ("bot.web.rate_limit", "bot.conversation.store"):
        monkeypatch.setattr(f"{module}.time", SimpleNamespace(monotonic=lambda: clock.now))
    return clock


async def says(client: TestClient, name: str) -> bool:
    """Whether a message of this talk is let through to the journey; if not, it was too fast, and the reply says so."""
    answer = await client.post("/webhooks/rest/webhook", json={"sender": name, "message": "hello"})
    assert (answer.status, (await answer.json())["error"]) in ((429, "too_fast"), (400, "noted"))
    return answer.status != 429


async def test_a_message_that_came_too_fast_is_let_through_when_the_minute_is_over(clock: SimpleNamespace) -> None:
    """Nobody is shut out: what was asked in a hurry can be asked again, and asking too early makes the wait no longer."""
    journey, name = Listening(), new_id()
    async with listening(journey, messages_a_minute=2) as client:
        assert await says(client, name)
        clock.now += 30
        assert await says(client, name)
        clock.now += 29.9
        assert [await says(client, name) for _ in range(3)] == [False] * 3
        clock.now += 0.1  # a minute after the first
        assert [await says(client, name) for _ in range(2)] == [True, False]
        clock.now += 30  # a minute after the second
        assert await says(client, name)
    assert len(journey.heard) == 4


async def test_a_new_talk_that_was_too_many_may_begin_when_the_minute_is_over(clock: SimpleNamespace) -> None:
    journey, late = Listening(), new_id()
    async with listening(journey, starts_a_minute=2) as client:
        assert await says(client, new_id())
        clock.now += 30
        assert await says(client, new_id())
        clock.now += 29.9
        assert [await says(client, late) for _ in range(3)] == [False] * 3
        assert journey.conversations.find(late) is None, "what was refused has not begun"
        clock.now += 0.1  # a minute after the first
        assert [await says(client, late), await says(client, new_id())] == [True, False]
        assert len(client.app[STARTS]) == 2


async def test_each_talk_has_its_own_minute_and_all_messages_of_it_count(clock: SimpleNamespace) -> None:
    async with listening(messages_a_minute=2) as client:
        one, other = new_id(), new_id()
        assert [await says(client, one) for _ in range(3)] == [True, True, False]
        assert [await says(client, other) for _ in range(3)] == [True, True, False]
        assert len(client.app[JOURNEY].conversations) == 2


def test_what_is_older_than_a_minute_is_not_kept() -> None:
    """No list of when somebody wrote grows while they talk."""
    moments = deque([0.0, 10.0, 60.0, 90.0])
    assert has_room(moments, 3, now=100.0)
    assert moments == deque([60.0, 90.0, 100.0])
    assert not has_room(moments, 3, now=119.0)
    assert moments == deque([60.0, 90.0, 100.0])
