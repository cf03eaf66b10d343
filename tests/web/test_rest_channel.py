"""The REST channel: Rasa's format, so that any Rasa client works."""

import pytest

from bot.conversation.store import new_id
from tests.web.client import Client

FIELDS = {
    "kind", "topic", "topics", "confidence", "alternatives", "layer", "text", "more", "silent", "sources", "words", "handoff",
    "help", "foreign",
}  # fmt: skip


def test_one_reply_is_one_message_in_rasas_shape(client: Client) -> None:
    sender = new_id()
    answer = client.rest("who sees my info?", sender, council="dudley")
    assert answer.headers["Content-Type"].startswith("application/json")
    (message,) = answer.json()
    assert set(message) == {"recipient_id", "text", "buttons", "custom"}
    assert message["recipient_id"] == sender
    assert message["text"] == message["custom"]["text"]
    assert all(set(button) == {"title", "payload"} for button in message["buttons"])
    assert all(button["payload"].startswith("/") for button in message["buttons"])


def test_custom_has_every_field_of_the_contract(client: Client) -> None:
    custom = client.says("how do i get my file?", council="dudley")["custom"]
    assert set(custom) >= FIELDS
    assert (custom["kind"], custom["topic"], custom["topics"]) == ("answer", "get_my_file", ["get_my_file"])
    assert custom["layer"] == "standard"
    assert custom["more"] and custom["more"] != custom["text"]
    assert 0 < custom["confidence"] <= 1
    assert len(custom["alternatives"]) == 5
    assert custom["alternatives"][0]["topic"] == "get_my_file"
    assert all(set(source) == {"clause", "heading", "url", "exact"} for source in custom["sources"])
    assert custom["handoff"]["sent"] is False


def test_hard_words_and_help_lines_come_with_the_reply(client: Client) -> None:
    words = client.says("what is pseudonymised", council="dudley")["custom"]["words"]
    assert words and set(words[0]) == {"word", "plain"}
    custom = client.says("my dad hits me", council="dudley")["custom"]
    assert custom["kind"] == "safety"
    assert custom["help"] and set(custom["help"][0]) >= {"name", "number", "link", "who_for"}


def test_a_line_in_another_language_comes_with_its_tag_and_first_in_the_text(client: Client) -> None:
    custom = client.says("من يرى معلوماتي؟")["custom"]
    assert set(custom["foreign"]) == {"language", "direction", "text"}
    assert (custom["foreign"]["language"], custom["foreign"]["direction"]) == ("ar", "rtl")
    assert custom["text"].split("\n")[0] == custom["foreign"]["text"]
    assert client.says("who sees my info?", council="dudley")["custom"]["foreign"] is None


def test_metadata_chooses_council_reader_and_words(client: Client) -> None:
    custom = client.says("who sees his info?", council="birmingham", reader="carer", words="easier")["custom"]
    assert (custom["council"], custom["reader"], custom["layer"]) == ("birmingham", "carer", "easier")


def test_metadata_may_be_left_out(client: Client) -> None:
    answer = client.post("/webhooks/rest/webhook", json={"sender": new_id(), "message": "who sees my info?"})
    assert answer.json()[0]["custom"]["kind"] == "ask_council"


@pytest.mark.parametrize(
    "sender", ["", "anna", "a" * 21, "a" * 129, "a" * 21 + "é", "../" * 10, "a b" * 10, 7, None, ["a" * 30], {}]
)
def test_a_conversation_id_that_could_be_guessed_is_refused(client: Client, sender: object) -> None:
    answer = client.post("/webhooks/rest/webhook", json={"sender": sender, "message": "hello"})
    assert answer.status_code == 400
    assert answer.json()["error"] == "bad_sender"


def test_the_shortest_conversation_id_is_taken(client: Client) -> None:
    assert client.rest("hello", "Az09-_" + new_id()[:16]).status_code == 200


def test_two_talks_do_not_know_of_each_other(client: Client) -> None:
    client.says("i live in birmingham", new_id())
    assert client.says("who sees my info?", new_id())["custom"]["kind"] == "ask_council"
