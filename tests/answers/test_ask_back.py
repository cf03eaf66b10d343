"""Asking back: which council it is, and which question was meant."""

import pytest

from bot.answers.ask_back import ask_council, choose_between
from bot.content.load import Content
from bot.outcome import Kind
from bot.profile import ANOTHER, UNKNOWN, Profile

YOUNG = Profile("dudley")
EASY = Profile("dudley", reading_level="easier")


def test_asking_for_the_council_offers_each_one_another_and_not_sure(content: Content) -> None:
    reply = ask_council(content, Profile(), "get_my_file")
    payloads = [button.payload for button in reply.buttons]
    for council in content.councils:
        assert f'/set_council{{"council": "{council}"}}' in payloads
    assert [payloads.count(f'/set_council{{"council": "{name}"}}') for name in (ANOTHER, UNKNOWN)] == [1, 1]
    assert (reply.kind, reply.topic) == (Kind.ASK_COUNCIL, "get_my_file")
    assert reply.title == content.topics["get_my_file"].title  # the waiting question is named


def test_did_you_mean_offers_topics_only_and_none_of_these_last(content: Content) -> None:
    reply = choose_between(content, YOUNG, ["get_my_file", "not_there", "affirm", "who_sees_info"])
    assert [button.payload for button in reply.buttons] == ["/get_my_file", "/who_sees_info", "/out_of_scope"]
    assert (reply.kind, reply.topic) == (Kind.CHOOSE, "get_my_file")


@pytest.mark.parametrize("apology", ["text", "again"])
def test_after_an_answer_to_what_was_not_asked_it_says_so_once(content: Content, apology: str) -> None:
    reply = choose_between(content, EASY, ["get_my_file"], apology=apology)
    assert (reply.kind, reply.text) == (Kind.CHOOSE, content.replies["not_asked"][apology])
    assert ("sorry" in reply.text) is (apology == "text")
