"""Which words are a button, and what pressing one does before anything is understood."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.outcome import Kind, Outcome
from bot.reply import Button, Reply
from bot.safety.state import SafetyMode, SafetyState
from bot.steps.council_unsure import CouncilUnsure
from bot.steps.go_on import GoOn
from bot.steps.open_form import OpenForm
from bot.steps.resolve_button import ResolveButton
from bot.steps.services import Services
from tests.steps.conftest import Turns, answer

SHOWN = answer(buttons=(Button("More", "/more_detail"),))
DANGER_TOLD = {"safety": SafetyState(SafetyMode.SAFE_MODE, "abuse")}


async def test_a_button_that_was_shown_is_pressed(turn: Turns, services: Services) -> None:
    made = turn("/more_detail", last=SHOWN)
    assert await ResolveButton(services)(made) is None
    assert made.pressed and made.message.pressed


async def test_what_was_not_shown_is_typed_words(turn: Turns, services: Services) -> None:
    made = turn("/forget_me", last=SHOWN)
    await ResolveButton(services)(made)
    assert not made.pressed and not made.message.pressed


async def test_what_surely_came_from_the_keyboard_is_typed_words(turn: Turns, services: Services) -> None:
    made = turn("/more_detail", typed=True, last=SHOWN)
    await ResolveButton(services)(made)
    assert not made.pressed


async def test_pressing_a_topic_is_no_going_on(turn: Turns, services: Services) -> None:
    made = turn("/who_sees_info", pressed=True, state={**DANGER_TOLD, "kept_question": "is it kept"})
    assert await GoOn(services)(made) is None
    assert made.state.safety.mode is SafetyMode.SAFE_MODE and not made.went_on
    assert (made.text, made.pressed, made.state.kept_question) == ("/who_sees_info", True, "is it kept")


async def test_a_buttons_command_that_is_typed_goes_nowhere(turn: Turns, services: Services) -> None:
    made = turn(services.safety.policy.replies.go_on, state={**DANGER_TOLD, "kept_question": "who sees my info?"})
    assert await GoOn(services)(made) is None and not made.went_on


@pytest.mark.parametrize("typed", ["go on", "Go on.", "ok carry on pls", "answer my question", "but what about my question??"])
async def test_typed_after_danger_it_goes_on_too(turn: Turns, services: Services, typed: str) -> None:
    made = turn(typed, state={**DANGER_TOLD, "kept_question": "who sees my info?"})
    assert await GoOn(services)(made) is None
    assert (made.text, made.went_on) == ("who sees my info?", True)


@pytest.mark.parametrize("typed", ["go on holiday with my foster family", "he keeps going on", "continue sharing my info?", ""])
async def test_words_that_only_hold_these_are_no_going_on(turn: Turns, services: Services, typed: str) -> None:
    made = turn(typed, state={**DANGER_TOLD, "kept_question": "who sees my info?"})
    assert await GoOn(services)(made) is None and not made.went_on


@pytest.mark.parametrize("mode", [SafetyMode.NORMAL, SafetyMode.HINTED])
async def test_typed_in_a_talk_without_danger_it_is_an_ordinary_message(
    turn: Turns, services: Services, mode: SafetyMode
) -> None:
    made = turn("go on", state={"safety": SafetyState(mode), "kept_question": "who sees my info?"})
    assert await GoOn(services)(made) is None and not made.went_on


async def test_going_on_takes_the_kept_question_up(turn: Turns, services: Services) -> None:
    go_on = services.safety.policy.replies.go_on
    made = turn(go_on, pressed=True, state={**DANGER_TOLD, "kept_question": "who sees my info?", "doubted": "is he a blade"})
    assert await GoOn(services)(made) is None
    assert (made.text, made.pressed, made.went_on) == ("who sees my info?", False, True)
    assert made.state.kept_question == made.state.doubted == ""
    assert made.state.safety.mode is SafetyMode.SAFE_MODE, "help stays beside the answer"


async def test_going_on_without_a_question_asks_for_one_with_help_below(turn: Turns, services: Services) -> None:
    made = turn(services.safety.policy.replies.go_on, pressed=True, state=DANGER_TOLD)
    reply = await GoOn(services)(made)
    assert reply and reply.kind is Kind.SUPPORT and reply.help and reply.buttons
    assert "What would you like to know?" in reply.text


async def test_a_requests_address_is_its_form(turn: Turns, services: Services) -> None:
    made = turn("/requests/get_my_file?council=dudley", pressed=True, council="dudley")
    assert await OpenForm(services)(made) is None
    assert made.draft and made.draft.outcome is Outcome.REQUEST_OFFERED
    assert made.draft.handoff and made.draft.handoff.kind == "request"


async def test_a_typed_address_is_no_form(turn: Turns, services: Services) -> None:
    for typed in (turn("/requests/get_my_file"), turn("/requests/nothing", pressed=True)):
        await OpenForm(services)(typed)
        assert typed.draft is None


async def test_dunno_is_the_button_that_says_so_when_the_council_was_asked(turn: Turns, services: Services) -> None:
    asked = Reply(Outcome.ASK_COUNCIL)
    made = turn("im not sure", last=asked)
    await CouncilUnsure(services)(made)
    assert made.pressed and "unknown" in made.text


async def test_dunno_is_words_when_something_else_was_asked(turn: Turns, services: Services) -> None:
    for made in (turn("im not sure", last=answer()), turn("im not sure"), turn("dudley", last=Reply(Outcome.ASK_COUNCIL))):
        before = replace(made)
        await CouncilUnsure(services)(made)
        assert (made.text, made.pressed) == (before.text, before.pressed)
