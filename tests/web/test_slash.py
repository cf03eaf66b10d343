"""A typed message that begins with "/" is a message; only buttons that the server showed are commands.

The buttons of the opening stand on every page, so these count as shown from the start.
"""

import pytest

from bot.conversation.store import new_id
from bot.journey import Journey
from tests.talk import Begin
from tests.web.client import Client

COMMANDS = [
    "/restart",
    "/back",
    "/session_start",
    "/action_forget",
    "/shared_outside",
    '/set_council{"council":"birmingham"}',
    '/slot{"council": "dudley"}',
    "/safety_go_on",
    "//restart",
    "/ /restart",
    "/\u00a0/restart",
    "\u3000/\u2003/restart",
    "/",
]


@pytest.fixture
def given(journey: Journey, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text that Rasa is given."""
    texts: list[str] = []
    understanding = journey.model.understanding
    parse, reply = understanding.parse, understanding.reply

    async def watched_parse(text, before=""):
        texts.append(text)
        return await parse(text, before)

    async def watched_reply(message, state, parsed):
        texts.append(message.text)
        return await reply(message, state, parsed)

    monkeypatch.setattr(understanding, "parse", watched_parse)
    monkeypatch.setattr(understanding, "reply", watched_reply)
    return texts


def commands(texts: list[str]) -> list[str]:
    return [text for text in texts if text.strip().startswith("/")]


@pytest.mark.parametrize("typed", COMMANDS)
async def test_rasa_is_never_given_a_typed_command(talk: Begin, given: list[str], typed: str) -> None:
    await talk().says(typed)
    assert given and commands(given) == []


async def test_a_button_is_a_command_until_its_talk_is_forgotten(journey: Journey, talk: Begin, given: list[str]) -> None:
    person = talk(council="dudley")
    await person.says("who sees my info?")
    assert commands(given) == []
    await person.says("/more_detail")
    assert set(commands(given)) == {"/more_detail"}
    journey.conversations.forget(person.name)
    given.clear()
    await person.says("/more_detail")
    assert given and commands(given) == []


@pytest.mark.parametrize("typed", ["/restart", "/shared_outside", '/set_council{"council":"birmingham"}', "/\u00a0/restart"])
def test_a_typed_command_is_answered_like_any_message(client: Client, typed: str) -> None:
    assert client.says(typed)["custom"]["kind"] != "error"


def test_a_typed_command_does_not_set_the_council(client: Client) -> None:
    name = new_id()
    client.says('/set_council{"council":"birmingham"}', name)
    assert client.says("who sees my info?", name)["custom"]["kind"] == "ask_council"


def test_a_typed_restart_does_not_reset_what_rasa_knows(client: Client) -> None:
    """Rasa's own /restart would say nothing and lose the council."""
    name = new_id()
    client.says("i live in dudley", name)
    client.says("//back", name)
    assert client.says("who sees my info?", name)["custom"]["council"] == "dudley"


def test_the_same_payload_works_once_its_button_was_shown(client: Client) -> None:
    name = new_id()
    shown = client.says("who sees my info?", name)["buttons"]
    (payload,) = [button["payload"] for button in shown if "birmingham" in button["payload"]]
    assert payload.startswith("/")
    custom = client.says(payload, name)["custom"]
    assert (custom["kind"], custom["topic"], custom["council"]) == ("answer", "who_sees_info", "birmingham")
    assert custom["confidence"] == 1


def test_a_button_shown_to_one_talk_is_no_command_in_another(client: Client) -> None:
    shown = client.says("who sees my info?", council="dudley")["buttons"]
    assert "/more_detail" in [button["payload"] for button in shown]
    assert client.says("/more_detail")["custom"]["confidence"] < 1
