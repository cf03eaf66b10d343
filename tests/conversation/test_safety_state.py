"""The table of states and transitions: every state has every event, and safe mode is left by choosing a topic only."""

import itertools

import pytest

from bot.conversation.safety_state import TRANSITIONS, SafetyEvent, SafetyMode, SafetyState


def test_every_state_knows_every_event() -> None:
    assert set(TRANSITIONS) == set(itertools.product(SafetyMode, SafetyEvent))


@pytest.mark.parametrize("mode", SafetyMode)
def test_danger_leads_to_safe_mode_with_its_harm(mode: SafetyMode) -> None:
    assert SafetyState(mode).after(SafetyEvent.DANGER_TOLD, "abuse") == SafetyState(SafetyMode.SAFE_MODE, "abuse")


@pytest.mark.parametrize("mode", SafetyMode)
def test_choosing_a_topic_leads_out_and_forgets_the_harm(mode: SafetyMode) -> None:
    assert SafetyState(mode, "abuse").after(SafetyEvent.TOPIC_CHOSEN) == SafetyState(SafetyMode.NORMAL, None)


@pytest.mark.parametrize("mode", SafetyMode)
def test_no_harm_is_remembered_outside_safe_mode_even_if_it_is_named(mode: SafetyMode) -> None:
    """What was told is not held any longer than the help that stays in sight for it."""
    assert SafetyState(mode).after(SafetyEvent.TOPIC_CHOSEN, "abuse").harm_type is None
