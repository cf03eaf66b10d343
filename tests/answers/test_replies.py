"""The replies that are not a topic's answer."""

import pytest

from bot.answers import replies
from bot.answers.requests import request
from bot.content.load import Content
from bot.handoff.letters import letter
from bot.handoff.requests import RequestDraft
from bot.outcome import Kind
from bot.profile import ANOTHER, UNKNOWN, Profile

YOUNG, CARER, EASY = Profile("dudley"), Profile("dudley", "carer"), Profile("dudley", reading_level="easier")


def test_a_phrase_is_said_as_the_reader_needs_it() -> None:
    phrase = {"text": "usual", "carer": "adult", "easier": "easy"}
    assert [replies.voice(phrase, person) for person in (YOUNG, CARER, EASY)] == ["usual", "adult", "easy"]
    assert replies.voice("always this", EASY) == "always this"


def test_asking_for_the_council_offers_each_one_another_and_not_sure(content: Content) -> None:
    reply = replies.ask_council(content, Profile(), "get_my_file")
    payloads = [button.payload for button in reply.buttons]
    for council in content.councils:
        assert f'/set_council{{"council": "{council}"}}' in payloads
    assert [payloads.count(f'/set_council{{"council": "{name}"}}') for name in (ANOTHER, UNKNOWN)] == [1, 1]
    assert (reply.kind, reply.topic) == (Kind.ASK_COUNCIL, "get_my_file")
    assert reply.title == content.topics["get_my_file"].title  # the waiting question is named


def test_did_you_mean_offers_topics_only_and_none_of_these_last(content: Content) -> None:
    reply = replies.choose_between(content, YOUNG, ["get_my_file", "not_there", "affirm", "who_sees_info"])
    assert [button.payload for button in reply.buttons] == ["/get_my_file", "/who_sees_info", "/out_of_scope"]
    assert reply.kind is Kind.CHOOSE


@pytest.mark.parametrize("missed", ["text", "again"])
def test_after_an_answer_to_what_was_not_asked_it_says_so_once(content: Content, missed: str) -> None:
    reply = replies.choose_between(content, EASY, ["get_my_file"], missed=missed)
    assert (reply.kind, reply.text) == (Kind.CHOOSE, content.phrases["not_asked"][missed])
    assert ("sorry" in reply.text) is (missed == "text")


def test_the_third_time_in_a_row_a_person_is_offered(content: Content) -> None:
    assert replies.no_answer(content, YOUNG, None, 2).handoff is None
    third = replies.no_answer(content, YOUNG, None, 3)
    assert third.handoff
    assert third.handoff.contact.email == content.councils["dudley"].contacts["dpo"].email
    nobody = replies.no_answer(content, Profile(), None, 3)
    assert nobody.handoff
    assert nobody.handoff.contact.title == content.contacts["ico"].title


@pytest.mark.parametrize("person", [YOUNG, CARER], ids=["young person", "carer"])
def test_a_request_is_its_letter_ready_to_copy_and_says_that_nothing_is_sent(content: Content, person: Profile) -> None:
    reply = request(content, person, "get_my_file")
    assert (reply.kind, reply.topic, reply.text) == (Kind.REQUEST, "get_my_file", content.phrases["request"])
    assert "Nothing is sent" in reply.text
    assert reply.handoff
    assert (reply.handoff.kind, reply.handoff.sent) == ("request", False)
    draft = RequestDraft(content, content.requests["get_my_file"], person)
    assert reply.handoff.letter == letter(draft, gaps=True)
    assert reply.buttons[0].payload == reply.handoff.url == f"/requests/get_my_file?council=dudley&reader={person.audience}"


def test_a_nod_offers_what_is_near_the_last_answer(content: Content) -> None:
    after = replies.affirm(content, YOUNG, "who_sees_info")
    assert (after.kind, after.handoff) == (Kind.CHAT, None)
    assert "/more_detail" in [button.payload for button in after.buttons]
    assert replies.affirm(content, YOUNG, None).buttons == replies.start_buttons(content, YOUNG)


def test_a_word_is_explained_and_leads_to_a_topic(content: Content) -> None:
    word = next(word for word in content.words if word.topic)
    reply = replies.word_meaning(content, YOUNG, word.word)
    assert word.plain in reply.text
    assert [button.payload for button in reply.buttons] == [f"/{word.topic}"]
    assert reply.glossary == ((word.word, word.plain),)


def test_with_no_word_named_it_asks_which(content: Content) -> None:
    assert replies.word_meaning(content, YOUNG, None).text == content.phrases["word"]["unknown"]


@pytest.mark.parametrize("council", ["dudley", "birmingham"])
def test_a_council_is_said_back_by_name(content: Content, council: str) -> None:
    assert content.councils[council].name in replies.noted(content, Profile(council), "council").text
    assert content.phrases["council_unknown"] in replies.noted(content, Profile(UNKNOWN), "council").text


def test_what_is_known_is_told_whole_and_can_be_forgotten(content: Content) -> None:
    reply = replies.knows(content, Profile("dudley", "carer", reading_level="easier"))
    known = content.phrases["knows"]
    for line in (content.councils["dudley"].name, known["reader"]["carer"], known["easier"]):
        assert line in reply.text
    assert [button.payload for button in reply.buttons] == [content.phrases["buttons"]["forget"]["payload"]]


def test_after_forgetting_nothing_of_the_person_is_left_in_the_reply(content: Content) -> None:
    reply = replies.forgotten(content, Profile("dudley", "carer", reading_level="easier"))
    assert (reply.kind, reply.council, reply.audience) == (Kind.FORGOTTEN, None, "young_person")


def test_every_start_button_opens_a_topic(content: Content) -> None:
    for reply in (replies.opening(content, Profile()), replies.phrase(content, YOUNG, "affirm")):
        topics = [button.payload.split("{")[0].lstrip("/") for button in reply.buttons]
        assert topics
        assert set(topics) <= set(content.topics)
