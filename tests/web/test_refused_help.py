"""Danger is heard before every limit: what is refused is read by the rules, and help stands beside every refusal."""

import html
import json
import logging
from dataclasses import replace
from typing import Any

import pytest
from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient

from bot.content.load import Content
from bot.conversation.state import ConversationState
from bot.conversation.store import new_id
from bot.message import Message
from bot.outcome import Outcome
from bot.profile import Told
from bot.reply import Reply
from bot.web.danger_reading import BUDGET
from bot.web.keys import JOURNEY, LIBRARY
from tests.web.client import HTML
from tests.web.listening import Answering, Listening, listening

REST = "/webhooks/rest/webhook"
DIE = "im going to kill myself"
HIT = "my dad hits me and im scared"
STORY = "who sees my information and how long is it kept for me please. "


class Failing(Listening):
    """A journey that fails."""

    async def answer(self, message: Message) -> Any:
        raise RuntimeError(message.text)


async def sends(client: TestClient, message: Any, sender: str = "", **metadata: str) -> ClientResponse:
    """One message on the REST channel."""
    return await client.post(REST, json={"sender": sender or new_id(), "message": message, "metadata": metadata})


async def refused(answer: ClientResponse, status: int, error: str) -> dict[str, Any]:
    """Checks the shape of a refusal: that of an error, and the message of the REST channel with help lines; gives it."""
    body: dict[str, Any] = await answer.json()
    assert (answer.status, body["error"]) == (status, error)
    assert set(body) == {"error", "message", "recipient_id", "text", "buttons", "custom"}
    assert body["custom"]["text"] == body["text"]
    assert 1 <= len(body["custom"]["help"]) <= 3 and all(line["number"] and line["link"] for line in body["custom"]["help"])
    return body


def is_help_first(body: dict[str, Any]) -> bool:
    """Whether the words of safety are there; then clients that show only `message` show them too."""
    first = body["custom"]["kind"] == "safety"
    assert first is ("computer" in body["text"])
    assert body["message"] in (body["text"], body["text"].split("\n")[0]) and (not first or body["message"] == body["text"])
    return first


@pytest.mark.parametrize("place", ["begin", "middle", "end"])
async def test_a_long_story_is_read_whole(content: Content, place: str) -> None:
    calm = STORY * 60
    text = {"begin": f"{HIT}. {calm}{calm}", "middle": f"{calm}{HIT}. {calm}", "end": f"{calm}{calm}{HIT}"}[place]
    async with listening() as client:
        body = await refused(await sends(client, text), 413, "too_long")
        assert is_help_first(body) and content.replies["refused"]["too_long"] in body["text"]
        calmly = await refused(await sends(client, calm), 413, "too_long")
        assert not is_help_first(calmly) and "2000" in calmly["message"]
        assert calmly["text"] == f"{calmly['message']}\n{content.replies['refused']['help']}"
        assert calmly["custom"]["kind"] == "error"


async def test_a_message_that_came_too_fast_is_read_and_says_when_to_come_back(content: Content) -> None:
    reply, name = Reply(Outcome.CHAT, "hello"), new_id()
    async with listening(Answering(reply), messages_a_minute=1) as client:
        assert (await sends(client, "hello", name)).status == 200
        answer = await sends(client, DIE, name)
        body = await refused(answer, 429, "too_fast")
        assert is_help_first(body) and content.replies["refused"]["too_fast"] in body["text"]
        assert (body["recipient_id"], body["buttons"]) == (name, [])
        assert 1 <= int(answer.headers["Retry-After"]) <= 60
        calm = await sends(client, "who sees my info?", name)
        assert not is_help_first(await refused(calm, 429, "too_fast")) and "Retry-After" in calm.headers


async def test_a_new_talk_is_heard_though_another_client_has_begun_too_many() -> None:
    async with listening(Answering(Reply(Outcome.CHAT, "hello")), starts_a_minute=1) as client:
        assert (await sends(client, "hello")).status == 200
        answers = [await sends(client, HIT) for _ in range(20)]
        assert all([is_help_first(await refused(answer, 429, "too_fast")) for answer in answers])
        assert all("Retry-After" in answer.headers for answer in answers)
        page = await client.get("/?ask=who_sees_info", headers=HTML)
        assert page.status == 429 and "Retry-After" in page.headers and 'href="tel:' in await page.text()


async def test_our_own_failure_helps_first_where_it_has_to(content: Content) -> None:
    async with listening(Failing()) as client:
        body = await refused(await sends(client, HIT), 500, "failed")
        assert is_help_first(body) and content.replies["refused"]["failed"] in body["text"]
        assert not is_help_first(await refused(await sends(client, "who sees it?"), 500, "failed"))


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (json.dumps({"sender": "me", "message": HIT}), "bad_sender"),
        (json.dumps({"sender": new_id(), "message": HIT, "metadata": 7}), "bad_metadata"),
        (json.dumps({"sender": new_id(), "message": ["hello", {"text": HIT}]}), "bad_message"),
        (json.dumps({"sender": new_id(), "text": HIT}), "bad_message"),
        (json.dumps({"sender": new_id(), "message": HIT, "metadata": {"council": "nowhere"}}), "bad_council"),
        (json.dumps([{"text": HIT}]), "not_json"),
        (json.dumps(HIT), "not_json"),
        ('{"message": "hello\\n' + HIT, "not_json"),
        (HIT, "not_json"),
    ],
)
async def test_a_message_of_the_wrong_shape_is_read_all_the_same(body: str, error: str) -> None:
    async with listening() as client:
        answer = await client.post(REST, data=body.encode(), headers={"Content-Type": "application/json"})
        assert is_help_first(await refused(answer, 400, error))
        calm = await client.post(REST, data=body.replace(HIT, "hello").encode(), headers={"Content-Type": "application/json"})
        assert not is_help_first(await refused(calm, 400, error))


async def test_a_body_over_the_bytes_that_are_read_gets_the_help_lines() -> None:
    async with listening() as client:
        assert not is_help_first(await refused(await sends(client, HIT + " a" * 200_000), 413, "too_large"))


async def test_help_is_for_the_one_who_asks() -> None:
    name = new_id()
    journey = Listening()
    async with listening(journey, message_characters=20) as client:
        body = await refused(await sends(client, HIT, council="dudley", reader="carer"), 413, "too_long")
        assert (body["custom"]["reader"], body["custom"]["council"]) == ("carer", "dudley")
        talk = journey.conversations.open(name)
        talk.state = replace(ConversationState(), said=Told("birmingham", "care_leaver"))
        body = await refused(await sends(client, HIT, name), 413, "too_long")
        assert (body["custom"]["reader"], body["custom"]["council"]) == ("care_leaver", "birmingham")


async def test_the_page_without_a_script_shows_help_after_the_talk_and_keeps_what_was_typed() -> None:
    name = new_id()
    async with listening(Answering(Reply(Outcome.CHAT, "purple words")), messages_a_minute=1) as client:
        await client.post("/", data={"conversation": name, "message": "hello"})
        answer = await client.post("/", data={"conversation": name, "message": DIE})
        page = html.unescape(await answer.text())
    assert answer.status == 429 and "Retry-After" in answer.headers
    assert page.index("purple words") < page.index('<div class="reply safety refused" id="latest">') < page.index("<textarea")
    assert page.count('id="latest"') == 1 and 'href="tel:' in page and f">{DIE}</textarea>" in page


async def test_the_script_gets_the_same_piece_of_the_page_to_show(content: Content) -> None:
    headers = {"Accept": "application/json"}
    async with listening(message_characters=20) as client:
        for typed, kind in ((HIT, "safety"), ("who sees my information?", "error")):
            answer = await client.post("/", data={"part": "exchange", "message": typed}, headers=headers)
            body = await answer.json()
            assert (answer.status, body["error"], body["custom"]["kind"]) == (413, "too_long", kind)
            assert f'<div class="reply {kind} refused">' in body["html"] and 'href="tel:' in body["html"]
            assert body["message"] == content.replies["errors"]["too_long"].replace("{limit}", "20")
    async with listening(Failing()) as client:
        answer = await client.post("/", data={"part": "exchange", "message": HIT}, headers=headers)
        body = await answer.json()
        assert (answer.status, body["error"], body["custom"]["kind"]) == (500, "failed", "safety")
        assert "refused" in body["html"]


async def test_a_page_for_a_failure_shows_help_first() -> None:
    async with listening(Failing()) as client:
        answer = await client.post("/", data={"message": HIT}, headers=HTML)
        page = await answer.text()
    assert answer.status == 500 and 'class="reply safety refused"' in page and 'href="tel:999"' in page


async def test_a_form_that_cannot_be_read_gets_help() -> None:
    async with listening() as client:
        kind = {"Content-Type": "application/x-www-form-urlencoded; charset=nonsense"}
        answer = await client.post("/", data=b"message=my+dad+hits+me+and+im+scared", headers=kind)
        page = await answer.text()
    assert answer.status == 400 and 'class="reply safety refused"' in page


async def test_help_needs_no_file_that_somebody_may_just_be_breaking(monkeypatch: pytest.MonkeyPatch) -> None:
    """`errors` misspelt in replies.yml, page.yml cut off: no bare 500."""
    async with listening() as client:
        whole = client.app[LIBRARY].content
        content = replace(whole, replies={"erors": whole.replies["errors"]})
        monkeypatch.setattr(type(client.app[LIBRARY]), "content", property(lambda library: content))
        monkeypatch.setattr("bot.web.pages.render.read_yaml", lambda path: {})
        assert is_help_first(await refused(await sends(client, HIT), 500, "failed"))
        assert not is_help_first(await refused(await sends(client, "hello"), 500, "failed"))
        for typed in (HIT, "hello"):
            answer = await client.post("/", data={"message": typed}, headers=HTML)
            page = await answer.text()
            assert answer.status == 500 and 'href="tel:999"' in page and ("computer" in page) is (typed == HIT)


async def test_reading_that_fails_still_leaves_the_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    async def fails(*given: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr("bot.web.refusal.read_for_danger", fails)
    async with listening(message_characters=5) as client:
        assert not is_help_first(await refused(await sends(client, HIT), 413, "too_long"))


async def test_a_talk_that_is_refused_does_not_begin() -> None:
    async with listening(message_characters=5) as client:
        await refused(await sends(client, HIT), 413, "too_long")
        assert len(client.app[JOURNEY].conversations) == 0


async def test_the_log_says_why_once_a_minute_and_no_typed_word(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        async with listening(message_characters=5) as client:
            for _ in range(3):
                await sends(client, "purple " + HIT)
            await sends(client, 7)
    said = [record.getMessage() for record in caplog.records if record.name == "bot.web.refusal"]
    assert len(said) == 2 and "MESSAGE_CHARACTERS" in said[0] and "bad_message, 400" in said[1]
    assert "purple" not in caplog.text and "hits" not in caplog.text


async def test_when_no_time_is_left_for_reading_the_numbers_are_there_all_the_same() -> None:
    async with listening(message_characters=5) as client:
        client.app[BUDGET].spend(1000)
        assert not is_help_first(await refused(await sends(client, HIT), 413, "too_long"))
