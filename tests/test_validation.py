"""Whatever a client gets wrong has a name for its program and a sentence for its person; what is right comes through whole."""

from typing import Any

import pytest

from bot.content.load import Content
from bot.content.models import AUDIENCES
from bot.message import Message
from bot.profile import READING_LEVELS, Told
from bot.validation import BadInput, message_text, rest_message, who_is_asking

SENDER = "s" * 30
FINE = {"sender": SENDER, "message": "who sees it?"}


def refused(content: Content, body: Any) -> BadInput:
    """How this body of the REST channel is refused."""
    with pytest.raises(BadInput) as caught:
        rest_message(content, body, 20)
    return caught.value


def test_a_message_comes_through_with_all_that_was_told(content: Content) -> None:
    told = {"council": "dudley", "reader": "carer", "words": "easier"}
    message = rest_message(content, FINE | {"message": " who\nsees it? ", "metadata": told}, 20)
    assert message == Message(SENDER, "who sees it?", Told("dudley", "carer", "easier"))
    assert not message.pressed and not message.typed, "a client of this channel cannot tell pressed and typed apart"


@pytest.mark.parametrize(
    ("body", "error", "status"),
    [
        (None, "not_json", 400),
        ([FINE], "not_json", 400),
        ({"message": "hello"}, "bad_sender", 400),
        (FINE | {"sender": "s" * 21}, "bad_sender", 400),
        (FINE | {"sender": SENDER + "\n"}, "bad_sender", 400),
        ({"sender": SENDER}, "bad_message", 400),
        (FINE | {"message": ["hello"]}, "bad_message", 400),
        (FINE | {"message": " \0 "}, "empty", 400),
        (FINE | {"message": "a" * 21}, "too_long", 413),
        (FINE | {"metadata": ["dudley"]}, "bad_metadata", 400),
        (FINE | {"metadata": {"council": "nowhere"}}, "bad_council", 400),
        (FINE | {"metadata": {"reader": "nobody"}}, "bad_reader", 400),
        (FINE | {"metadata": {"words": "hard"}}, "bad_words", 400),
    ],
)
def test_each_mistake_has_its_name_its_status_and_its_own_sentence(content: Content, body: Any, error: str, status: int) -> None:
    wrong = refused(content, body)
    assert (wrong.error, wrong.status) == (error, status)
    assert wrong.text.startswith(content.replies["errors"][error].split("{")[0])
    assert wrong.body() == {"error": error, "message": wrong.text}


def test_what_is_allowed_is_named_so_that_it_can_be_put_right(content: Content) -> None:
    assert refused(content, FINE | {"message": "a" * 21}).text.count("20 letters") == 1
    assert ", ".join(content.councils) in refused(content, FINE | {"metadata": {"council": "nowhere"}}).text
    assert ", ".join(AUDIENCES) in refused(content, FINE | {"metadata": {"reader": "nobody"}}).text


def test_the_longest_message_is_taken_and_what_nobody_sees_does_not_count(content: Content) -> None:
    assert message_text(content, "a" * 20, 20) == "a" * 20
    assert message_text(content, "\0" * 30 + "a" * 20 + "  ", 20) == "a" * 20


@pytest.mark.parametrize("nothing", [None, {}, {"council": None, "reader": "", "words": None}, {"another": "thing"}])
def test_who_says_nothing_of_themselves_is_not_refused(content: Content, nothing: Any) -> None:
    assert who_is_asking(content, nothing) == Told()


def test_each_thing_may_be_told_without_the_others(content: Content) -> None:
    """A page that knows only that somebody is a carer must not lose it because the council before it in the list is not known."""
    for council in content.councils:
        assert who_is_asking(content, {"council": council}) == Told(council)
    for audience in AUDIENCES:
        assert who_is_asking(content, {"council": "", "reader": audience}) == Told(None, audience)
    for level in READING_LEVELS:
        assert who_is_asking(content, {"council": None, "reader": None, "words": level}) == Told(None, None, level)
