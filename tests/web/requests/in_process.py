"""The forms in this process, without Rasa: fast, and with settings of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient, TestServer

from bot.content.shared import library
from bot.handoff.requests import RequestDraft
from bot.journey import Journey
from bot.profile import Profile
from bot.settings import Settings
from bot.web.app import make_app
from bot.web.requests.form_session import ANSWER, FormSession

REQUEST = "get_my_file"
PRESS = "press-" + "x" * 26
CONVERSATION = "c" * 32
ANSWERS = {"wanted": "everything", "name": "Robin Green", "reach": "email", "email": "robin@example.org"}


@asynccontextmanager
async def forms(journey: Journey, settings: Settings) -> AsyncIterator[TestClient]:
    """A server of these settings, and a client of it."""
    async with TestClient(TestServer(make_app(settings, journey))) as client:
        yield client


def session(council: str | None = "birmingham", request: str = REQUEST, **answers: str) -> FormSession:
    """Somebody who has answered what is needed."""
    content = library().content
    draft = RequestDraft(content, content.requests[request], Profile(council), ANSWERS | answers)
    return FormSession(draft, CONVERSATION, press=PRESS)


def carried(changed: dict[str, str] | None = None, **answers: str) -> dict[str, str]:
    """What the check page of that person carries."""
    return dict(session(**answers).hidden()) | (changed or {})


async def post(client: TestClient, path: str = "", data: dict[str, str] | None = None, **headers: str) -> ClientResponse:
    """Post the form on; the answer is read, so that it can be looked at after."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    answer = await client.post(f"/requests/{REQUEST}{path}", data=data or carried(), headers=named, allow_redirects=False)
    await answer.read()
    return answer


def answered(page: dict[str, Any]) -> dict[str, Any]:
    """Of what a page carries, the answers."""
    return {name.removeprefix(ANSWER): value for name, value in page.items() if name.startswith(ANSWER)}
