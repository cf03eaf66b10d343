"""Too fast: for one talk, and for new talks all together."""

from typing import Callable

from aiohttp.test_utils import TestClient, TestServer

from bot.conversation.store import new_id
from bot.journey import Journey
from bot.settings import Settings
from bot.web.app import make_app
from tests.web.client import Client

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
