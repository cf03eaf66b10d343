"""Everything a client can get wrong on the REST channel is answered kindly and exactly, never with a 5xx."""

import json

import pytest

from bot.content.load import Content
from bot.conversation.store import new_id
from bot.settings import Settings
from tests.web.client import Client

LIMIT = Settings().message_characters


def refused(answer, status: int, error: str) -> str:
    """Checks the one shape of errors; gives the sentence for people."""
    assert answer.status_code == status, answer.text
    assert answer.headers["Content-Type"].startswith("application/json")
    body = answer.json()
    assert set(body) == {"error", "message", "recipient_id", "text", "buttons", "custom"}
    assert body["custom"]["help"], "help stands beside every refusal"
    assert body["error"] == error
    assert len(body["message"].split()) >= 4
    return str(body["message"])


NOT_OBJECTS = {
    "empty": "", "bare": "hello", "cut off": '{"sender":', "list": "[]", "null": "null", "number": "7", "text": '"text"',
    "not utf-8": b"\xff\xfe\x00", "deep list": "[" * 30_000, "deep object": '{"a":' * 5_000, "NaN": "NaN", "long": "1" * 9_000,
}  # fmt: skip


@pytest.mark.parametrize("body", NOT_OBJECTS.values(), ids=NOT_OBJECTS)
def test_what_is_not_a_json_object_is_told_how_it_looks(client: Client, body: str | bytes) -> None:
    assert "sender" in refused(client.raw(body), 400, "not_json")


@pytest.mark.parametrize("charset", ["nonsense", "utf-16", "base64"])
def test_an_odd_charset_is_a_client_error(client: Client, charset: str) -> None:
    refused(client.raw('{"sender": "x"}', f"application/json; charset={charset}"), 400, "not_json")


@pytest.mark.parametrize("message", [None, 7, 1.5, True, [], {}, ["who sees my info?"], {"text": "hello"}])
def test_a_message_that_is_not_text(client: Client, message: object) -> None:
    refused(client.rest(message), 400, "bad_message")


def test_no_message_at_all(client: Client) -> None:
    refused(client.post("/webhooks/rest/webhook", json={"sender": new_id()}), 400, "bad_message")


@pytest.mark.parametrize("message", ["", " ", "\n\t  \r\n", "\0", "\0\x01\x1f \x7f", "\ud800", "\u2028"])
def test_an_empty_message_is_met_with_an_example(client: Client, message: str) -> None:
    assert "For example" in refused(client.rest(message), 400, "empty")


@pytest.mark.parametrize("metadata", [7, "dudley", [], ["dudley"], True])
def test_metadata_that_is_not_an_object(client: Client, metadata: object) -> None:
    body = {"sender": new_id(), "message": "hello", "metadata": metadata}
    refused(client.raw(json.dumps(body)), 400, "bad_metadata")


@pytest.mark.parametrize("name", ["council", "reader", "words"])
@pytest.mark.parametrize("value", ["nowhere", "DUDLEY ", 7, ["dudley"], {"a": 1}, True, "a" * 5000, "unknown"])
def test_an_unknown_council_reader_or_words_names_the_known_ones(
    client: Client, content: Content, name: str, value: object
) -> None:
    told = refused(client.rest("hello", **{name: value}), 400, f"bad_{name}")
    known = {"council": content.councils, "reader": ("young_person", "care_leaver", "carer"), "words": ("easier", "standard")}
    assert all(allowed in told for allowed in known[name])


@pytest.mark.parametrize("name", ["council", "reader", "words"])
@pytest.mark.parametrize("value", [None, ""])
def test_what_is_not_known_may_be_null_or_empty(client: Client, name: str, value: str | None) -> None:
    assert client.rest("hello", **{name: value}).status_code == 200


@pytest.mark.parametrize("length", [LIMIT + 1, 10_000])
def test_too_long_gets_a_kind_413_that_says_how_long_it_may_be(client: Client, length: int) -> None:
    told = refused(client.rest("a" * length), 413, "too_long")
    assert str(LIMIT) in told and "Please" in told


def test_the_longest_message_that_is_allowed_is_answered(client: Client) -> None:
    assert client.rest(("who sees my info " * 200)[:LIMIT]).status_code == 200


def test_a_body_over_the_limit_is_refused_in_the_same_shape(client: Client) -> None:
    assert "Please" in refused(client.raw(json.dumps({"sender": new_id(), "message": "a" * 300_000})), 413, "too_large")


@pytest.mark.parametrize("body", [b"not gzip", b""])
def test_a_false_content_encoding_is_a_client_error(client: Client, body: bytes) -> None:
    headers = {"Content-Encoding": "gzip", "Content-Type": "application/json"}
    assert client.post("/webhooks/rest/webhook", data=body, headers=headers).status_code == 400


@pytest.mark.parametrize(
    "message",
    [
        "😀", "😭😭😭", "?!?", "...", "👨‍👩‍👧", "1234567890", "\u200b\u200d", "​",
        "who sees my\0 info?", "من يرى معلوماتي؟", "\u202ewho sees my info?", "מי רואה את המידע שלי",
        "<script>alert(1)</script>", "{{ 7*7 }}", "${jndi:ldap://x}", "'; DROP TABLE files; --", "{}", "%s%n", "\\", "a" * LIMIT,
        "z̸̢̛a̵l̷g̶o̵ " * 20, "/" * LIMIT,
    ],
)  # fmt: skip
def test_odd_messages_get_an_ordinary_reply(client: Client, message: str) -> None:
    custom = client.says(message)["custom"]
    assert custom["kind"] not in ("error", "safety") and custom["text"]


def test_null_bytes_inside_a_question_do_not_hide_it(client: Client) -> None:
    assert client.says("who sees\0 my info?", council="dudley")["custom"]["topic"] == "who_sees_info"


def test_only_emoji_is_said_not_to_be_understood(client: Client) -> None:
    custom = client.says("😭😭😭")["custom"]
    assert custom["kind"] == "no_answer" and client.says("😭😭😭")["buttons"]
