"""Danger comes before everything, also while the model is being loaded; who is asking counts for the words of help."""

from __future__ import annotations

import asyncio
from typing import Optional

import pytest

from bot.outcome import Kind, Outcome
from bot.profile import Told
from bot.safety.state import SafetyMode, SafetyState
from bot.steps.screen_while_loading import ScreenWhileLoading
from bot.steps.screening import Screening
from bot.steps.services import Services
from bot.steps.wait_for_model import WaitForModel
from bot.steps.who_is_asking import WhoIsAsking
from tests.stand_ins import CERTAIN, FixedScores, StubUnderstanding
from tests.steps.conftest import DANGER, SAFE, Turns


@pytest.fixture
def loading(services: Services) -> Services:
    services.model.first_loaded = asyncio.Event()
    return services


async def test_danger_gets_help_first_and_safe_mode_begins(turn: Turns, services: Services) -> None:
    made = turn(f"{DANGER}. who sees my info?", council="dudley")
    reply = await Screening(services)(made)
    assert reply and reply.outcome is Outcome.SAFETY_CRISIS and reply.council == "dudley"
    assert made.state.safety == SafetyState(SafetyMode.SAFE_MODE, "abuse", strong=True, voice="young_me")
    assert made.state.kept_question == "who sees my info?"


async def test_a_question_goes_on(turn: Turns, services: Services) -> None:
    made = turn(SAFE)
    assert await Screening(services)(made) is None
    assert made.detection is None and made.state.safety == SafetyState()


async def test_what_only_deserves_the_gentle_line_goes_on_and_is_remembered_for_it(turn: Turns, services: Services) -> None:
    made = turn("when i was 5 he hit me, is it in my file")
    assert await Screening(services)(made) is None
    assert made.detection is not None


async def test_buttons_are_not_read_for_danger(turn: Turns, services: Services) -> None:
    made = turn(DANGER, pressed=True)
    assert await Screening(services)(made) is None and made.detection is None


async def test_the_type_of_harm_told_before_stays_when_the_next_words_say_none(turn: Turns, services: Services) -> None:
    services.safety.assessor.classifier = FixedScores(CERTAIN)
    try:
        made = turn("and i mean it", state={"safety": SafetyState(SafetyMode.SAFE_MODE, "self_harm")})
        assert await Screening(services)(made) is not None
        assert made.state.safety.harm_type == "self_harm"
        fresh = turn("and i mean it")
        await Screening(services)(fresh)
        assert fresh.state.safety.harm_type == "other"
    finally:
        services.safety.assessor.classifier = None


async def test_who_somebody_says_they_are_is_known_from_then_on(turn: Turns, services: Services) -> None:
    made = turn("i'm his foster carer and he hits himself", audience="young_person")
    assert await WhoIsAsking(services)(made) is None
    assert made.state.said.audience == made.profile.audience == "carer"
    reply = await Screening(services)(made)
    assert reply is None or reply.audience == "carer"


async def test_who_is_asking_is_not_read_from_a_button(turn: Turns, services: Services) -> None:
    made = turn("im a foster carer", pressed=True, state={"said": Told("dudley")})
    await WhoIsAsking(services)(made)
    assert made.state.said == Told("dudley")


async def test_while_the_model_loads_danger_does_not_wait(turn: Turns, loading: Services) -> None:
    made = turn(DANGER, council="dudley")
    reply = await ScreenWhileLoading(loading)(made)
    assert reply and reply.kind is Kind.SAFETY


async def test_while_the_model_loads_a_question_is_not_answered_here(turn: Turns, loading: Services) -> None:
    assert await ScreenWhileLoading(loading)(turn(SAFE)) is None
    assert await ScreenWhileLoading(loading)(turn(DANGER, pressed=True)) is None


async def test_once_it_is_loaded_danger_is_left_to_the_whole_assessment(turn: Turns, loading: Services) -> None:
    loading.model.understanding = StubUnderstanding()
    assert await ScreenWhileLoading(loading)(turn(DANGER)) is None


async def test_without_any_loading_nothing_is_waited_for(turn: Turns, services: Services) -> None:
    assert not services.model.is_loading
    assert await WaitForModel(services)(turn(SAFE)) is None


async def test_a_question_waits_for_the_model_and_then_knows_what_was_told_meanwhile(turn: Turns, loading: Services) -> None:
    made = turn(SAFE)
    waiting = asyncio.ensure_future(WaitForModel(loading)(made))
    await asyncio.sleep(0)
    assert not waiting.done()
    from dataclasses import replace

    told = SafetyState(SafetyMode.SAFE_MODE, "abuse")
    made.conversation.state = replace(made.conversation.state, safety=told)
    assert loading.model.first_loaded
    loading.model.first_loaded.set()
    assert await waiting is None
    assert made.state.safety == told


async def test_three_hints_in_one_talk_put_help_first(turn: Turns, services: Services) -> None:
    """None of them is enough by itself; the same messages with plain ones between them are not."""
    nearly = services.safety.assessor.thresholds.crisis_from - 0.1
    services.safety.assessor.classifier = FixedScores(-9.0, {"hint": nearly})
    try:
        assert await _first_at(turn, services, ["hint one", "hint two", "hint three"]) == 3
        assert await _first_at(turn, services, ["hint one", SAFE, SAFE, SAFE, "hint two", SAFE, SAFE, "hint three"]) is None
    finally:
        services.safety.assessor.classifier = None


async def _first_at(turn: Turns, services: Services, texts: list[str]) -> Optional[int]:
    weight = 0.0
    for number, text in enumerate(texts, 1):
        made = turn(text, state={"weak_signs": weight})
        if await Screening(services)(made):
            assert made.state.weak_signs == 0
            return number
        weight = made.state.weak_signs
    return None
