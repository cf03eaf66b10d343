"""A failure of ours is told kindly, counted by its name, and leaves no typed word anywhere."""

import json
import logging
import re
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, make_mocked_request

from bot.content.load import Content
from bot.message import Message
from bot.web.keys import COUNTS
from bot.web.middleware.errors import errors
from tests.web.client import FORM, HTML
from tests.web.listening import Listening, listening

TYPED = {"sender": "x" * 30, "message": "purple words"}


class Failing(Listening):
    """A journey that fails, and quotes the message as a library would."""

    async def answer(self, message: Message) -> Any:
        raise RuntimeError(message.text)


def refusals(client: TestClient) -> dict[str, float]:
    """How often each name of a refusal was counted."""
    assert client.app is not None
    page = client.app[COUNTS].page().decode()
    return {name: float(value) for name, value in re.findall(r'^refused_total{error="(\w+)"} (\S+)$', page, re.MULTILINE)}


async def test_a_failure_is_our_fault_and_says_so_without_a_typed_word(
    content: Content, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR, "bot.web.middleware.errors"):
        async with listening(Failing()) as client:
            answer = await client.post("/webhooks/rest/webhook", json=TYPED)
            told = await answer.json()
            counted = refusals(client)
    assert (answer.status, told["error"], told["message"]) == (500, "failed", content.replies["errors"]["failed"])
    assert told["custom"]["help"]
    assert counted == {"failed": 1}
    assert "RuntimeError" in caplog.text and "purple" not in caplog.text, "staff see what failed, not what was said"


@pytest.mark.parametrize(
    ("headers", "is_page"),
    [
        (HTML, True),
        ({"Accept": "text/html,application/xhtml+xml;q=0.9"}, True),
        (FORM, True),
        (FORM | {"Content-Type": FORM["Content-Type"] + "; charset=utf-8"}, True),
        ({"Accept": "application/json"}, False),
        ({"Accept": "*/*"}, False),
        ({}, False),
    ],
)
async def test_people_get_a_page_and_programs_get_data(content: Content, headers: dict[str, str], is_page: bool) -> None:
    async with listening() as client:
        answer = await client.post("/nothing-here", headers=headers)
        text = await answer.text()
    assert (answer.status, answer.content_type) == (404, "text/html" if is_page else "application/json")
    assert ('href="/"' in text) is is_page and content.replies["errors"]["not_found"] in text.replace("&#39;", "'")


async def test_a_form_with_a_file_gets_a_page_too() -> None:
    async with listening() as client:
        answer = await client.post("/nothing-here", data=b"--x--", headers={"Content-Type": "multipart/form-data; boundary=x"})
    assert answer.content_type == "text/html"


@pytest.mark.parametrize(
    ("method", "path", "status", "error"),
    [
        ("GET", "/nothing-here", 404, "not_found"),
        ("PUT", "/", 405, "not_allowed"),
        ("POST", "/webhooks/rest/webhook", 413, "too_large"),
    ],
)
async def test_each_refusal_has_its_status_its_sentence_and_its_count(
    content: Content, method: str, path: str, status: int, error: str
) -> None:
    async with listening() as client:
        answer = await client.request(method, path, data=b"a" * 300_000 if status == 413 else None)
        told, counted = await answer.json(), refusals(client)
    assert (answer.status, told["error"], told["message"]) == (status, error, content.replies["errors"][error])
    assert ("custom" in told) is (status == 413), "help stands beside a message that was refused"
    assert counted == {error: 1}


@pytest.mark.parametrize(
    ("raised", "error"),
    [(web.HTTPBadRequest, "not_allowed"), (web.HTTPForbidden, "not_allowed"), (web.HTTPNotFound, "not_found")],
)
async def test_what_the_server_itself_refuses_has_the_same_shape(raised: type[web.HTTPException], error: str) -> None:
    """Also for a client that does not say what it can read."""

    async def handler(request: web.Request) -> web.StreamResponse:
        raise raised

    async with listening() as client:
        answer = await errors(make_mocked_request("GET", "/", app=client.app), handler)
    assert isinstance(answer, web.Response) and answer.text is not None
    assert (answer.status, json.loads(answer.text)["error"]) == (raised.status_code, error)


@pytest.mark.parametrize("passed", [web.HTTPNotModified, ConnectionResetError])
async def test_what_is_no_refusal_and_no_failure_of_ours_goes_on_as_it_is(passed: type[Exception]) -> None:
    """A file that has not changed; a phone that lost its connection: nobody is there to read an answer, and nothing failed."""

    async def handler(request: web.Request) -> web.StreamResponse:
        raise passed

    async with listening() as client:
        with pytest.raises(passed):
            await errors(make_mocked_request("GET", "/", app=client.app), handler)
        assert refusals(client) == {}


async def test_leading_on_is_no_refusal() -> None:
    async with listening() as client:
        answer = await client.post("/leave", allow_redirects=False)
        assert answer.status == 303 and refusals(client) == {}


async def test_our_script_gets_data_for_a_form_that_failed() -> None:
    """A page in its place could not be read, and it would say that the internet is gone."""
    async with listening(Failing()) as client:
        answer = await client.post("/", data={"part": "exchange", "message": "hello"}, headers={"Accept": "application/json"})
        assert (answer.status, answer.content_type) == (500, "application/json")
