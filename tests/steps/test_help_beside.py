"""The last two steps: help that stays in sight after danger, and the gentle line below an answer."""

from __future__ import annotations

import pytest

from bot.conversation.safety_state import SafetyMode, SafetyState
from bot.outcome import Kind, Outcome
from bot.reply import Reply
from bot.safety import Detection, Level
from bot.steps.safe_mode import SafeMode
from bot.steps.services import Services
from bot.steps.support import Support
from tests.steps.conftest import Turns, answer

TOLD = {"safety": SafetyState(SafetyMode.SAFE_MODE, "abuse")}
GENTLE = Detection("gentle", Level.SUPPORT, "abuse")


@pytest.mark.parametrize("outcome", [Outcome.CHAT, Outcome.NO_ANSWER_UNCLEAR, Outcome.ERROR_UNDERSTANDING, Outcome.CHOOSE_TOPIC])
async def test_in_safe_mode_what_is_no_answer_is_met_with_the_numbers(turn: Turns, services: Services, outcome: Outcome) -> None:
    made = turn("ok", state=TOLD)
    made.draft = Reply(outcome, "Good.")
    reply = await SafeMode(services)(made)
    assert reply and reply.outcome is Outcome.SAFETY_MODE and reply.help and reply.buttons


@pytest.mark.parametrize("outcome", [Outcome.ANSWER, Outcome.WORD, Outcome.ASK_COUNCIL, Outcome.REQUEST_ASKED, Outcome.FORGOTTEN])
async def test_in_safe_mode_an_answer_goes_on(turn: Turns, services: Services, outcome: Outcome) -> None:
    made = turn("who sees my info", state=TOLD)
    made.draft = Reply(outcome, "Staff.")
    assert await SafeMode(services)(made) is None


async def test_out_of_safe_mode_everything_goes_on(turn: Turns, services: Services) -> None:
    made = turn("ok")
    made.draft = Reply(Outcome.CHAT, "Good.")
    assert await SafeMode(services)(made) is None


async def test_what_is_said_of_this_chat_itself_is_answered_in_safe_mode_too(turn: Turns, services: Services) -> None:
    made = turn("who reads this", state=TOLD)
    made.draft = Reply(Outcome.CHAT, "Nobody.", topic="bot_privacy")
    assert await SafeMode(services)(made) is None


async def test_who_can_i_ring_asks_for_the_numbers(turn: Turns, services: Services) -> None:
    made = turn("who can i ring", state=TOLD)
    made.draft = Reply(Outcome.ANSWER, "The office.", topic="get_a_person")
    reply = await SafeMode(services)(made)
    assert reply and reply.kind is Kind.SAFETY


async def test_a_yes_to_the_words_of_help_is_no_yes_to_a_letter(turn: Turns, services: Services) -> None:
    help_before = Reply(Outcome.SAFETY_CRISIS, "Help.")
    made = turn("yes", state=TOLD, last=help_before)
    made.draft = Reply(Outcome.REQUEST_OFFERED, "A letter.")
    assert await SafeMode(services)(made) is not None
    later = turn("yes", state=TOLD, last=answer())
    later.draft = Reply(Outcome.REQUEST_OFFERED, "A letter.")
    assert await SafeMode(services)(later) is None


async def test_the_words_of_help_can_be_had_in_other_words(turn: Turns, services: Services) -> None:
    for payload, layer in (("/explain_simpler", "easier"), ('/set_reader{"words": "standard"}', "standard")):
        made = turn(payload, pressed=True, state=TOLD)
        made.draft = answer()
        reply = await SafeMode(services)(made)
        assert reply and reply.outcome is Outcome.SAFETY_CRISIS and reply.layer == layer


async def test_an_answer_stands_as_it_is(turn: Turns, services: Services) -> None:
    made = turn("who sees my info")
    made.draft = answer()
    assert await Support(services)(made) == answer()


async def test_the_gentle_line_stands_below_where_something_was_detected(turn: Turns, services: Services) -> None:
    made = turn("when i was 5 he hit me, is it in my file")
    made.draft, made.detection = answer(), GENTLE
    reply = await Support(services)(made)
    assert reply and reply.kind is Kind.SUPPORT and reply.help and reply.topic == "who_sees_info"


async def test_in_safe_mode_help_stays_below_an_answer(turn: Turns, services: Services) -> None:
    made = turn("who sees my info", state=TOLD)
    made.draft = answer()
    reply = await Support(services)(made)
    assert reply and reply.kind is Kind.SUPPORT and reply.help


async def test_help_stays_below_the_first_answer_after_going_on(turn: Turns, services: Services) -> None:
    made = turn("who sees my info")
    made.draft, made.went_on = answer(), True
    reply = await Support(services)(made)
    assert reply and reply.kind is Kind.SUPPORT


@pytest.mark.parametrize("outcome", [Outcome.NO_ANSWER_UNCLEAR, Outcome.CHOOSE_TOPIC])
async def test_going_on_with_what_was_no_question_asks_for_one(turn: Turns, services: Services, outcome: Outcome) -> None:
    made = turn("thank you")
    made.draft, made.went_on = Reply(outcome), True
    reply = await Support(services)(made)
    assert reply and reply.kind is Kind.CHAT and reply.buttons


async def test_without_a_draft_there_is_nothing_to_stand_below(turn: Turns, services: Services) -> None:
    assert await Support(services)(turn("ok")) is None
    assert await SafeMode(services)(turn("ok", state=TOLD)) is None
