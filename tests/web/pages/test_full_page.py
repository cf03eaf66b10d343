"""The chat at `/`: what a link and a form carry reaches the answer, and what the answer understood goes on being carried."""

import html
import re
from typing import Any

import pytest
from aiohttp import FormData
from aiohttp.test_utils import TestClient

from bot.content.load import Content
from bot.conversation.store import new_id
from bot.message import Message
from bot.outcome import Outcome
from bot.profile import EASIER_WORDS, Told
from bot.reply import Reply
from tests.web.listening import REFUSED, Answering, Listening, listening

ANSWER = Reply(Outcome.ANSWER, "purple words", council="dudley", audience="carer")


async def posted(client: TestClient, status: int = 200, **form: str) -> str:
    """The page that follows a form post."""
    answer = await client.post("/", data=form, allow_redirects=False)
    assert answer.status == status
    return html.unescape(await answer.text())


def carried(page: str) -> dict[str, str]:
    """The hidden fields of the page."""
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page))


async def after(reply: Reply, **form: str) -> dict[str, str]:
    """What the page carries after this reply."""
    async with listening(Answering(reply)) as client:
        return carried(await posted(client, **form))


async def test_a_link_asks_what_it_says_for_whom_it_says() -> None:
    journey = Listening()
    async with listening(journey) as client:
        await client.get("/?council=dudley&reader=carer&words=easier&ask=get_my_file")
    (message,) = journey.heard
    told = Told("dudley", "carer", "easier")
    assert message == Message(message.conversation, "/get_my_file", told, pressed=True)


async def test_a_link_without_a_question_asks_nothing_and_carries_who_is_asking() -> None:
    journey = Listening()
    async with listening(journey) as client:
        page = await (await client.get("/?council=birmingham&reader=care_leaver&words=easier")).text()
    fields = carried(page)
    assert len(fields.pop("conversation")) == 32
    assert fields == {"council": "birmingham", "reader": "care_leaver", "words": "easier"} and journey.heard == []


async def test_an_old_link_in_a_councils_page_opens_there_all_the_same() -> None:
    async with listening() as client:
        page = await (await client.get("/?embedded=1&council=nowhere")).text()
        topic = await (await client.get("/?embedded=1&ask=nothing")).text()
    for text in (page, topic):
        assert "<html" not in text and carried(text)["embedded"] == "1"
        assert re.search(r'role="alert"><span[^>]*>[^<]+<', text), "it says that the link is old"


async def test_a_form_says_for_whom_and_in_which_conversation_it_asks() -> None:
    journey, name = Listening(), new_id()
    form = {"conversation": name, "council": "dudley", "reader": "carer", "words": "easier", "message": "who sees it?"}
    async with listening(journey) as client:
        page = await posted(client, 400, **form)
    assert journey.heard == [Message(name, "who sees it?", Told("dudley", "carer", "easier"), typed=True)]
    kept = {field: form[field] for field in ("conversation", "council", "reader", "words")}
    assert carried(page) == kept, "a refusal loses nothing"
    assert REFUSED in page and ">who sees it?</textarea>" in page


async def test_a_refusal_leaves_the_conversation_on_the_page() -> None:
    """Being told "too long" must not take away the answers that somebody is reading."""
    name = new_id()
    async with listening(Answering(ANSWER), message_characters=20) as client:
        await posted(client, conversation=name, message="who sees it?")
        page = await posted(client, 413, conversation=name, message="a" * 21)
    assert "purple words" in page and "a" * 21 + "</textarea>" in page


async def test_the_script_gets_a_refusal_as_data_with_its_status() -> None:
    async with listening() as client:
        answer = await client.post("/", data={"part": "exchange", "message": "hello"})
        told = await answer.json()
        assert (answer.status, told["error"], told["message"]) == (400, REFUSED, REFUSED) and told["custom"]["help"]
        answer = await client.post("/", data={"part": "exchange", "message": "a" * 3000})
        assert (answer.status, (await answer.json())["error"]) == (413, "too_long")


async def test_a_file_in_place_of_a_question_leaves_the_box_empty() -> None:
    data = FormData()
    data.add_field("message", b"purple", filename="purple.txt")
    async with listening() as client:
        answer = await client.post("/", data=data)
        page = await answer.text()
    assert answer.status == 400 and "></textarea>" in page and "purple" not in page


async def test_the_script_gets_the_new_exchange_with_its_number() -> None:
    """The number makes the ids on the page: two exchanges with one id, and a screen reader reads the wrong question."""
    form = {"conversation": new_id(), "part": "exchange"}
    async with listening(Answering(ANSWER, ANSWER)) as client:
        first = await posted(client, message="first thing", **form)
        second = await posted(client, message="second thing", **form)
    assert 'id="said-1"' in first and "first thing" in first
    assert 'id="said-2"' in second and "second thing" in second and "first thing" not in second


async def test_without_the_script_the_whole_conversation_stands_there() -> None:
    name = new_id()
    async with listening(Answering(ANSWER, ANSWER)) as client:
        await posted(client, conversation=name, message="first thing")
        page = await posted(client, conversation=name, message="second thing")
    assert "<html" in page and page.index("first thing") < page.index("second thing")


async def test_in_a_councils_page_every_post_leads_back_here() -> None:
    """A form that led to the council's own server would give it the child's question."""
    async with listening(Answering(ANSWER)) as client:
        home = f"http://{client.host}:{client.port}"
        answered = await posted(client, embedded="1", message="who sees it?")
        refused = await posted(client, 400, embedded="1", message="")
        own = await posted(client, 400, message="")
    for page in (answered, refused):
        assert f'action="{home}/#latest"' in page and carried(page)["embedded"] == "1"
    assert 'action="/#latest"' in own and "embedded" not in carried(own)


async def test_behind_a_proxy_with_tls_the_address_is_the_encrypted_one() -> None:
    """A page of https may not send to http: the chat in it would not answer."""
    async with listening() as client:
        for protocol, wanted in (("https", "https"), ("http", "http"), ("", "http")):
            page = await (await client.get("/?embedded=1", headers={"X-Forwarded-Proto": protocol})).text()
            assert f'action="{wanted}://{client.host}:{client.port}/#latest"' in page


async def test_after_pressing_back_on_a_conversation_that_was_left_nothing_is_asked_again() -> None:
    journey, name = Listening(), new_id()
    journey.conversations.exit(name)
    async with listening(journey) as client:
        answer = await client.post("/", data={"conversation": name, "message": "my dad hits me"}, allow_redirects=False)
    assert (answer.status, answer.headers["Location"]) == (303, "/")
    assert journey.heard == [] and journey.conversations.find(name) is None


async def test_what_the_answer_understood_of_who_is_asking_is_carried_on() -> None:
    fields = await after(ANSWER, message="im a carer in dudley")
    assert (fields["council"], fields["reader"], fields["words"]) == ("dudley", "carer", "")


@pytest.mark.parametrize("council", [None, "another", "unknown"])
async def test_a_council_that_is_none_of_ours_is_carried_as_none(council: str | None) -> None:
    """The next post with it would be refused as an unknown one."""
    fields = await after(Reply(Outcome.ANSWER, "x", council=council), council="dudley", message="im in leeds")
    assert fields["council"] == ""


def easier(**more: Any) -> Reply:
    """An answer in easier words."""
    return Reply(Outcome.ANSWER, "x", layer=EASIER_WORDS, **more)


async def test_easier_words_are_carried_on_until_somebody_goes_back(content: Content) -> None:
    assert (await after(easier(), message="easier please"))["words"] == "easier"
    assert (await after(ANSWER, words="easier", message="who sees it?"))["words"] == "easier"
    back = content.replies["buttons"]["standard"]["payload"]
    assert (await after(ANSWER, words="easier", press=back))["words"] == ""


async def test_what_was_forgotten_is_said_to_be_and_nothing_of_it_is_carried_on(content: Content) -> None:
    forgotten = Reply(Outcome.FORGOTTEN, "I have forgotten it")
    async with listening(Answering(forgotten)) as client:
        page = await posted(client, words="easier", council="dudley", message="purple, forget it")
    assert "I have forgotten it" in page and content.replies["buttons"]["forget"]["title"] + "</p>" in page
    assert (carried(page)["words"], carried(page)["council"]) == ("", "") and "purple" not in page
