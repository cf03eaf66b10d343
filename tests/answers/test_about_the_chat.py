"""What the chat says about itself: what it knows, and forgetting it."""

import pytest

from bot.answers.about_the_chat import forget_what, forgotten, knows, noted
from bot.content.load import Content
from bot.outcome import Kind
from bot.profile import UNKNOWN, Profile


@pytest.mark.parametrize("council", ["dudley", "birmingham"])
def test_a_council_is_said_back_by_name(content: Content, council: str) -> None:
    assert content.councils[council].name in noted(content, Profile(council), "council").text
    assert content.replies["council_unknown"] in noted(content, Profile(UNKNOWN), "council").text


def test_what_is_known_is_told_whole_and_can_be_forgotten(content: Content) -> None:
    reply = knows(content, Profile("dudley", "carer", reading_level="easier"))
    known = content.replies["knows"]
    for line in (content.councils["dudley"].name, known["reader"]["carer"], known["easier"]):
        assert line in reply.text
    assert [button.payload for button in reply.buttons] == [content.replies["buttons"]["forget"]["payload"]]


def test_after_forgetting_nothing_of_the_person_is_left_in_the_reply(content: Content) -> None:
    reply = forgotten(content, Profile("dudley", "carer", reading_level="easier"))
    assert (reply.kind, reply.council, reply.audience) == (Kind.FORGOTTEN, None, "young_person")


def test_easier_words_are_said_back_as_such(content: Content) -> None:
    text = noted(content, Profile("dudley", "carer", reading_level="easier"), "reader").text
    assert content.replies["reader_noted"]["easier"] in text


def test_what_to_forget_is_asked_with_the_records_and_the_conversation(content: Content) -> None:
    payloads = [button.payload for button in forget_what(content, Profile("dudley"), "get_my_file").buttons]
    assert payloads == ["/get_my_file", content.replies["buttons"]["forget"]["payload"]]
