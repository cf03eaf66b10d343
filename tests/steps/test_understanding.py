"""What Rasa is asked, what is drafted from its answers, and what stands in for it when it is not there."""

from __future__ import annotations

import pytest

from bot.outcome import Kind, Outcome
from bot.profile import Told
from bot.reply import Reply
from bot.steps.other_language import OtherLanguage
from bot.steps.second_question import SecondQuestion
from bot.steps.services import Services
from bot.steps.understanding import Understanding
from bot.steps.without_understanding import WithoutUnderstanding
from tests.stand_ins import FailsLate, StubUnderstanding
from tests.steps.conftest import SAFE, Turns, answer

OTHER = Reply(Outcome.ANSWER, "A year.", title="How long it is kept", topic="how_long_kept", topics=("how_long_kept",))


async def test_the_answer_is_drafted_and_what_is_known_changes(turn: Turns, services: Services) -> None:
    services.model.understanding = stub = StubUnderstanding(answer(), state={"last_topic": "who_sees_info"})
    made = turn(f" /{SAFE}", council="dudley", state={"last_question": "before"})
    assert await Understanding(services)(made) is None
    assert made.draft == answer() and made.state.last_topic == "who_sees_info"
    assert stub.parsed == [(SAFE, "before")], "typed words are never a command"
    assert (stub.asked[0].text, stub.asked[0].told.council, stub.asked[0].pressed) == (SAFE, "dudley", False)


@pytest.mark.parametrize("text", ["😀😀", "???", "/forget_me", '/set_council{"council": "x"}'])
async def test_what_cannot_be_read_is_not_understood(turn: Turns, services: Services, text: str) -> None:
    services.model.understanding = stub = StubUnderstanding(Reply(Outcome.NO_ANSWER_UNCLEAR))
    made = turn(text)
    await Understanding(services)(made)
    assert stub.parsed == [] and len(stub.asked) == 1
    assert made.draft and made.draft.kind is Kind.NO_ANSWER


async def test_a_pressed_command_is_read_as_it_is(turn: Turns, services: Services) -> None:
    services.model.understanding = stub = StubUnderstanding(answer())
    await Understanding(services)(turn("/who_sees_info", pressed=True))
    assert stub.parsed == [("/who_sees_info", "")] and stub.asked[0].pressed


async def test_a_draft_stands(turn: Turns, services: Services) -> None:
    services.model.understanding = stub = StubUnderstanding(OTHER)
    made = turn(SAFE)
    made.draft = answer()
    for step in (OtherLanguage, Understanding, WithoutUnderstanding):
        assert await step(services)(made) is None
    assert made.draft == answer() and stub.asked == []


async def test_a_failure_leaves_no_draft_and_is_taken_back(turn: Turns, services: Services) -> None:
    services.model.understanding = stub = FailsLate()
    made = turn(SAFE)
    assert await Understanding(services)(made) is None
    assert made.draft is None and stub.undone == [made.message.conversation]


async def test_two_questions_get_both_answers(turn: Turns, services: Services) -> None:
    services.model.understanding = stub = StubUnderstanding(answer(), OTHER, questions=("who sees it", "how long"))
    made = turn("who sees it and how long")
    await Understanding(services)(made)
    await SecondQuestion(services)(made)
    assert made.draft and made.draft.text.startswith("Staff can see it.\n") and made.draft.text.endswith("\nA year.")
    assert stub.parsed[1:] == [("who sees it", ""), ("how long", "who sees it")]


async def test_the_second_question_waits_while_the_council_is_asked(turn: Turns, services: Services) -> None:
    services.model.understanding = StubUnderstanding(Reply(Outcome.ASK_COUNCIL), questions=("who sees it", "how long"))
    made = turn("who sees it and how long")
    await Understanding(services)(made)
    await SecondQuestion(services)(made)
    assert made.state.second_question == "how long" and made.draft and made.draft.kind is Kind.ASK_COUNCIL


async def test_a_question_that_waited_is_answered_below_and_forgotten(turn: Turns, services: Services) -> None:
    services.model.understanding = stub = StubUnderstanding(answer(), OTHER)
    made = turn("/set_council", pressed=True, state={"second_question": "how long"})
    await Understanding(services)(made)
    await SecondQuestion(services)(made)
    assert made.draft and "A year." in made.draft.text and made.state.second_question == ""
    assert stub.parsed[-1] == ("how long", "")


async def test_the_same_answer_is_not_given_twice(turn: Turns, services: Services) -> None:
    services.model.understanding = StubUnderstanding(answer(), answer(), questions=("who sees it", "who reads it"))
    made = turn("who sees it and who reads it")
    await Understanding(services)(made)
    await SecondQuestion(services)(made)
    assert made.draft == answer()


async def test_another_language_gets_its_line_without_rasa(turn: Turns, services: Services) -> None:
    made = turn("je ne parle pas anglais", council="dudley")
    assert await OtherLanguage(services)(made) is None
    assert made.draft and made.draft.outcome is Outcome.NO_ANSWER_LANGUAGE and made.draft.foreign


async def test_without_understanding_a_kind_reply_says_why(turn: Turns, services: Services) -> None:
    made = turn(SAFE, council="dudley", audience="carer")
    assert await WithoutUnderstanding(services)(made) is None
    assert made.draft and made.draft.outcome is Outcome.ERROR_UNDERSTANDING
    assert (made.draft.council, made.draft.audience) == ("dudley", "carer")
    assert made.draft.handoff and made.draft.help and made.draft.buttons


async def test_without_understanding_a_pressed_topic_is_answered(turn: Turns, services: Services) -> None:
    made = turn("/who_sees_info", pressed=True, council="dudley")
    await WithoutUnderstanding(services)(made)
    assert made.draft and (made.draft.kind, made.draft.topic) == (Kind.ANSWER, "who_sees_info")


async def test_without_understanding_a_pressed_council_answers_what_waits_and_is_known(turn: Turns, services: Services) -> None:
    asked = Reply(Outcome.ASK_COUNCIL, topic="who_sees_info")
    made = turn('/set_council{"council": "dudley"}', pressed=True, last=asked, state={"said": Told(audience="carer")})
    await WithoutUnderstanding(services)(made)
    assert made.draft and (made.draft.topic, made.draft.council) == ("who_sees_info", "dudley")
    assert made.state.said == Told("dudley", "carer")
