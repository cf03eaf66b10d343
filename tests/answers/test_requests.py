"""The replies that open a request: what is said first, and the form one press away."""

import pytest

from bot.answers.ask_back import ask_council
from bot.answers.requests import form, request
from bot.content.load import Content
from bot.content.models import AUDIENCES
from bot.handoff.handoff import request_buttons, request_names
from bot.handoff.letters import letter
from bot.handoff.requests import RequestDraft
from bot.outcome import Kind
from bot.profile import Profile


@pytest.mark.parametrize("reader", AUDIENCES)
@pytest.mark.parametrize("council", ["dudley", "birmingham"])
def test_a_message_that_is_itself_a_request_hears_first_that_it_was_not_sent(content: Content, council: str, reader: str) -> None:
    person = Profile(council, reader)
    for name, topic in content.topics.items():
        if request_names(topic, person, content):
            reply = request(content, person, name, is_request=True)
            assert reply.kind is Kind.REQUEST
            assert reply.text.startswith("I have not sent this to anyone. Press “Start: "), name
            assert reply.buttons[0].payload.startswith("/requests/") and reply.buttons[0].title in reply.text
            assert len(reply.text.split("\n")) > 1, "the answer stands below"


def test_while_the_council_is_asked_it_is_said_too(content: Content) -> None:
    reply = ask_council(content, Profile(), "get_my_file", not_sent=True)
    assert reply.text.startswith(content.replies["not_sent_yet"])


def test_a_form_by_its_own_name(content: Content) -> None:
    reply = form(content, Profile("dudley"), "chase")
    assert (reply.kind, reply.handoff and reply.handoff.request) == (Kind.REQUEST, "chase")


def test_one_councils_own_way_stands_in_the_place_of_the_usual_one(content: Content) -> None:
    topic = content.topics["court_research"]
    assert request_names(topic, Profile("dudley"), content)[0] == "court_research_objection"
    assert request_names(topic, Profile(None), content) == ["object_use"], "what only a notice gives is not offered without one"


def test_a_silent_notice_leads_to_its_ready_question(content: Content) -> None:
    silent = [
        name for name, topic in content.topics.items() if topic.answers.get("birmingham") and topic.answers["birmingham"].silent
    ]
    assert silent
    for name in silent:
        last = request_buttons(content.topics[name], Profile("birmingham"), content)[-1]
        assert last.payload.startswith("/requests/ask_dpo?") and f"topic={name}" in last.payload


@pytest.mark.parametrize("person", [Profile("dudley"), Profile("dudley", "carer")], ids=["young person", "carer"])
def test_a_request_is_its_letter_ready_to_copy_and_says_that_nothing_is_sent(content: Content, person: Profile) -> None:
    reply = request(content, person, "get_my_file")
    assert (reply.kind, reply.topic, reply.text) == (Kind.REQUEST, "get_my_file", content.replies["request"])
    assert "Nothing is sent" in reply.text
    assert reply.handoff
    assert (reply.handoff.kind, reply.handoff.sent) == ("request", False)
    draft = RequestDraft(content, content.requests["get_my_file"], person)
    assert reply.handoff.letter == letter(draft, gaps=True)
    assert reply.buttons[0].payload == reply.handoff.url == f"/requests/get_my_file?council=dudley&reader={person.audience}"
