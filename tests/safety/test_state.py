"""The table of states and transitions: every state has every event, and only words that take it back end what danger began."""

import itertools

import pytest

from bot.reply import Foreign
from bot.safety.state import AFTER_DANGER, CLEAR_MESSAGES, TRANSITIONS, SafetyEvent, SafetyMode, SafetyState

NORMAL, HINTED, SAFE_MODE, ONE_LINE, TAKEN_BACK = SafetyMode
LINE = Foreign("ar", "rtl", "line")
TOLD = SafetyState(SAFE_MODE, "abuse", strong=True, foreign=LINE)


def after(state: SafetyState, messages: int) -> SafetyState:
    for _ in range(messages):
        state = state.cleared()
    return state


def test_every_state_knows_every_event() -> None:
    assert set(TRANSITIONS) == set(itertools.product(SafetyMode, SafetyEvent))


@pytest.mark.parametrize("mode", SafetyMode)
def test_danger_leads_to_help_from_everywhere_with_its_harm(mode: SafetyMode) -> None:
    state = SafetyState(mode, "running_away", clear=2).told("abuse", strong=True, repeats=1, foreign=LINE)
    assert state == SafetyState(SAFE_MODE, "abuse", True, 0, 1, LINE)


def test_a_strong_sign_and_the_persons_language_are_not_forgotten_for_a_later_weak_one_in_english() -> None:
    assert TOLD.told("other", strong=False) == SafetyState(SAFE_MODE, "other", True, 0, 0, LINE)
    assert not SafetyState().told("other", strong=False).strong


def test_three_ordinary_messages_make_help_one_line_and_it_stays() -> None:
    assert CLEAR_MESSAGES == 3
    assert [after(TOLD, number).mode for number in range(6)] == [SAFE_MODE] * 3 + [ONE_LINE] * 3
    assert after(TOLD, 4).harm_type == "abuse" and after(TOLD, 4).foreign == LINE


def test_any_hint_of_danger_brings_the_fuller_help_back_and_the_count_begins_again() -> None:
    for state in (after(TOLD, 2), after(TOLD, 5), TOLD.taken_back()):
        hinted = state.hinted()
        assert (hinted.mode, hinted.clear, hinted.harm_type) == (SAFE_MODE, 0, "abuse")
        assert after(hinted, 2).mode is SAFE_MODE and after(hinted, 3).mode is ONE_LINE


def test_a_hint_alone_is_over_with_the_next_ordinary_message() -> None:
    hinted = SafetyState().hinted()
    assert hinted == SafetyState(HINTED) == hinted.hinted()
    assert hinted.cleared() == SafetyState() == hinted.taken_back()


def test_what_is_taken_back_after_a_strong_sign_is_kept_gentle_for_three_messages() -> None:
    for told in (TOLD, after(TOLD, 2), after(TOLD, 4)):
        state = told.taken_back()
        assert (state.mode, state.clear, state.harm_type, state.foreign) == (TAKEN_BACK, 0, "abuse", LINE)
        assert [after(state, number).mode for number in range(5)] == [TAKEN_BACK] * 3 + [NORMAL] * 2
    assert after(TOLD.taken_back(), 2).taken_back().clear == 0, "said again, the count begins again"


def test_what_is_taken_back_after_a_weak_sign_is_believed() -> None:
    for told in (SafetyState().told("other", strong=False), after(SafetyState().told("other", strong=False), 4)):
        assert told.taken_back() == SafetyState()


def test_nothing_is_remembered_in_the_normal_state() -> None:
    """What was told is not held any longer than the help that stands beside for it."""
    assert after(TOLD.taken_back(), 3) == SafetyState()
    assert after(SafetyState(), 4) == SafetyState()


def test_help_stands_beside_every_reply_after_danger_was_told() -> None:
    assert (
        {mode for mode in SafetyMode if SafetyState(mode).after_danger} == set(AFTER_DANGER) == {SAFE_MODE, ONE_LINE, TAKEN_BACK}
    )


def test_a_state_shows_no_words_when_it_is_printed() -> None:
    assert "line" not in repr(SafetyState(ONE_LINE, foreign=LINE)).replace("one_line", "")
