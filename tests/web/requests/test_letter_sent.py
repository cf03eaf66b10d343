"""What is sent is what was shown, to whom it was said to go; and the page says truly how far the letter is."""

import html
import re
from collections.abc import AsyncIterator, Callable
from types import SimpleNamespace

import pytest
from aiohttp.test_utils import TestClient
from sqlalchemy.exc import OperationalError

from bot.content.shared import library
from bot.handoff.letters import letter
from bot.journey import Journey
from bot.settings import Settings
from bot.web.outbox import WORKER
from bot.web.requests import send
from bot.web.requests.send import reference
from tests.outbox.mail_server import MailServer
from tests.web.requests.in_process import ANSWERS, PRESS, carried, forms, post, session

CONTENT = library().content
WORDS, ERRORS = CONTENT.forms, CONTENT.forms["errors"]


@pytest.fixture
async def client(mailbox: Settings, without_rasa: Callable[..., Journey]) -> AsyncIterator[TestClient]:
    async with forms(without_rasa(), mailbox) as client:
        yield client


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page does not wait for the mail server."""
    monkeypatch.setattr(send, "PATIENCE", 0.0)


async def text_of(client: TestClient, path: str = "/send", data: dict[str, str] | None = None) -> tuple[int, str]:
    """The status and the page after this press."""
    answer = await post(client, path, data)
    return answer.status, html.unescape(await answer.text())


async def test_the_letter_goes_to_the_councils_address_as_it_was_shown(client: TestClient, mail_server: MailServer) -> None:
    _, page = await text_of(client)
    (sent,) = mail_server.inbox.letters
    draft = session().draft
    assert draft.contact is not None and sent["To"] == draft.contact.email
    assert sent["Subject"] == f"{draft.title} ({reference(PRESS)})"
    assert sent["Reply-To"] == ANSWERS["email"]
    line = WORDS["reference_line"].replace("{reference}", reference(PRESS))
    wanted = [*letter(draft).split("\n"), line]
    assert sent.get_content().replace("\r\n", "\n").strip().split("\n\n") == wanted
    shown = re.findall(r'<p dir="auto">([^<]*)</p>', page.split('id="paper"')[1].split("</div>")[0])
    assert shown == wanted


async def test_who_wants_no_email_is_not_written_to_by_email(client: TestClient, mail_server: MailServer) -> None:
    answers = carried({"a-reach": "phone", "a-phone": "07700 900123"})
    del answers["a-email"]
    await text_of(client, data=answers)
    assert mail_server.inbox.letters[-1]["Reply-To"] is None


async def test_once_it_is_gone_the_page_says_where_it_is_and_offers_no_second_look(client: TestClient) -> None:
    status, page = await text_of(client)
    assert status == 200 and WORDS["sent"].replace("{to}", session().draft.council_name) in page
    assert reference(PRESS) in page and WORDS["see_again"] not in page


async def test_while_it_waits_the_page_does_not_say_that_it_is_sent(
    client: TestClient, mail_server: MailServer, impatient: None
) -> None:
    """A child who reads "sent" waits for an answer: it may only be said once a mail server has the letter."""
    mail_server.stop()
    status, page = await text_of(client)
    assert status == 200 and WORDS["held"].replace("{to}", session().draft.council_name) in page
    assert WORDS["sent_title"] not in page and WORDS["see_again"] in page and reference(PRESS) in page


async def test_a_letter_that_could_not_be_stored_is_said_not_to_be_sent_and_stays_on_the_page(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*args: object) -> bool:
        raise OperationalError("insert", {}, Exception("disk full"))

    assert client.app is not None
    monkeypatch.setattr(client.app[WORKER].store, "accept", full)
    status, page = await text_of(client)
    assert status == 503 and ERRORS["not_stored"] in page
    assert "Robin Green" in page and WORDS["sent_title"] not in page


async def test_a_letter_with_an_answer_missing_leads_to_that_question(client: TestClient, mail_server: MailServer) -> None:
    answers = carried()
    del answers["a-name"]
    status, page = await text_of(client, data=answers)
    missing = session().draft.field("name")
    assert missing is not None and status == 200 and 'id="q-name"' in page and page.count(str(missing.missing)) == 2
    assert mail_server.inbox.letters == []


async def test_a_page_with_no_answers_at_all_begins_at_the_start(client: TestClient) -> None:
    status, page = await text_of(client, data={"council": "birmingham", "press": PRESS})
    assert status == 200 and 'value="start"' in page and 'class="error' not in page


async def test_another_councils_letter_is_shown_and_said_not_to_go_from_here(client: TestClient, mail_server: MailServer) -> None:
    status, page = await text_of(client, data=carried({"council": "dudley"}))
    assert status == 409 and ERRORS["not_here"] in page and "Robin Green" in page
    assert mail_server.inbox.letters == []


async def test_a_request_that_is_not_there(client: TestClient) -> None:
    assert (await client.post("/requests/nothing/send", data=carried())).status == 404


async def test_a_page_that_cannot_send_gets_a_new_secret_not_the_old_one(client: TestClient) -> None:
    """Another site that had a page of ours sent must not get to know the secret by which it could be sent again."""
    answer = await post(client, "/send", Sec_Fetch_Site="cross-site")
    (press,) = set(re.findall(r'name="press" value="([^"]+)"', await answer.text()))
    assert press != PRESS and len(press) == 32


async def test_letters_are_let_through_again_a_minute_later(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = SimpleNamespace(now=1000.0)
    monkeypatch.setattr(send, "time", SimpleNamespace(monotonic=lambda: clock.now))
    presses = [carried({"press": f"{number}{PRESS}"}) for number in range(3)]
    assert [(await text_of(client, data=data))[0] for data in presses] == [200, 200, 429]
    clock.now += 59.9
    assert (await text_of(client, data=presses[2]))[0] == 429
    clock.now += 0.1
    assert (await text_of(client, data=presses[2]))[0] == 200


def test_a_reference_is_the_same_for_the_same_press_and_can_be_read_out_on_the_phone() -> None:
    """Somebody has noted it down: another version of this service must still show the same one."""
    assert reference(PRESS) == "9Z7H-C6KS"
    many = {reference(f"{number}") for number in range(200)}
    assert len(many) == 200 and all(re.fullmatch(r"[2-9B-DF-HJ-NP-TV-Z]{4}-[2-9B-DF-HJ-NP-TV-Z]{4}", one) for one in many)
