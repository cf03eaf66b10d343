"""Pressing "Send it now" and leaving a form, in this process: who may press, how often, and what is forgotten."""

import time
from collections.abc import AsyncIterator, Callable

import pytest
from aiohttp.test_utils import TestClient

from bot.content.shared import library
from bot.journey import Journey
from bot.settings import Settings
from bot.web.keys import JOURNEY
from bot.web.outbox import SENT, WORKER
from tests.outbox.mail_server import MailServer
from tests.web.requests.in_process import CONVERSATION, PRESS, carried, forms, post

WORDS = library().content.forms
ERRORS = WORDS["errors"]


@pytest.fixture
async def client(mailbox: Settings, without_rasa: Callable[..., Journey]) -> AsyncIterator[TestClient]:
    async with forms(without_rasa(), mailbox) as client:
        yield client


def other_press(number: int) -> dict[str, str]:
    return carried({"press": f"{number}-{PRESS}"[:32]})


async def test_a_press_sends_the_letter(client: TestClient, mail_server: MailServer) -> None:
    answer = await post(client, "/send")
    assert answer.status == 200 and WORDS["sent_title"] in await answer.text()
    assert len(mail_server.inbox.letters) == 1


@pytest.mark.parametrize("site", ["same-origin", "none"])
async def test_our_own_page_may_send(client: TestClient, site: str) -> None:
    """`none` is a page that the person opened themselves."""
    assert (await post(client, "/send", Sec_Fetch_Site=site)).status == 200


@pytest.mark.parametrize("site", ["same-site", "cross-site", "strange", ""])
async def test_no_other_page_may_send_in_somebodys_name(client: TestClient, mail_server: MailServer, site: str) -> None:
    """Also not another page of the same council: it shares the site, and is not ours."""
    answer = await post(client, "/send", Sec_Fetch_Site=site)
    assert answer.status == 403 and "Robin Green" in await answer.text()
    assert ERRORS["not_from_here"] in (await answer.text()).replace("&#34;", '"')
    assert await client.app[WORKER].gone(PRESS) is None


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("null", 200),
        ("http://{host}", 200),
        ("https://{host}", 200),
        ("http://{host}.elsewhere.example", 403),
        ("https://elsewhere.example", 403),
        ("http://[", 403),
    ],
)
async def test_a_browser_that_names_only_the_origin(client: TestClient, origin: str, status: int) -> None:
    host = f"{client.host}:{client.port}"
    assert (await post(client, "/send", Origin=origin.replace("{host}", host))).status == status


async def test_where_both_are_named_the_site_decides(client: TestClient) -> None:
    ours = f"http://{client.host}:{client.port}"
    assert (await post(client, "/send", Sec_Fetch_Site="cross-site", Origin=ours)).status == 403


async def test_a_page_without_its_secret_gets_a_new_one_and_sends_nothing(client: TestClient) -> None:
    answer = await post(client, "/send", data={name: value for name, value in carried().items() if name != "press"})
    assert answer.status == 403
    assert 'name="press"' in await answer.text()
    assert client.app[WORKER].store.tally().waiting == 0


async def test_more_letters_a_minute_than_the_limit_are_refused_and_stay_on_the_page(client: TestClient) -> None:
    for number in range(2):
        assert (await post(client, "/send", data=other_press(number))).status == 200
    answer = await post(client, "/send", data=other_press(2))
    assert answer.status == 429 and ERRORS["too_many"] in (await answer.text()).replace("&#34;", '"').replace("&#39;", "'")
    assert "Robin Green" in await answer.text() and 1 <= int(answer.headers["Retry-After"]) <= 60
    assert await client.app[WORKER].gone(other_press(2)["press"]) is None


async def test_looking_again_counts_as_no_letter(client: TestClient) -> None:
    for _ in range(4):
        assert (await post(client, "/send")).status == 200
    assert len(client.app[SENT]) == 1


async def test_after_a_minute_there_is_room_again(client: TestClient) -> None:
    client.app[SENT].extend([time.monotonic() - 61] * 2)
    assert (await post(client, "/send")).status == 200
    assert len(client.app[SENT]) == 1


async def test_leaving_a_form_forgets_the_conversation(client: TestClient) -> None:
    conversations = client.app[JOURNEY].conversations
    conversations.open(CONVERSATION)
    left = await client.post("/requests/leave", data={"conversation": CONVERSATION}, allow_redirects=False)
    assert (left.status, left.headers["Clear-Site-Data"]) == (303, '"cache"')
    assert conversations.find(CONVERSATION) is None


async def test_a_form_that_was_left_sends_nothing_and_another_goes_on(client: TestClient) -> None:
    await client.post("/requests/leave", data={"conversation": CONVERSATION}, allow_redirects=False)
    answer = await post(client, "/send")
    assert "Robin" not in await answer.text()
    assert await client.app[WORKER].gone(PRESS) is None
    other = await post(client, "/send", data=carried({"conversation": "d" * 32}))
    assert "Robin Green" in await other.text()


async def test_leaving_without_a_name_leaves_nobody_elses_form(client: TestClient) -> None:
    await client.post("/requests/leave", data={}, allow_redirects=False)
    unnamed = {name: value for name, value in carried({"go": "check"}).items() if name != "conversation"}
    assert "Robin Green" in await (await post(client, data=unnamed)).text()
