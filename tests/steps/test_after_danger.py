"""What is heard after danger before anything is understood: more of it, that it is taken back, that somebody cannot ring."""

from __future__ import annotations

import pytest

from bot.outcome import Kind, Outcome
from bot.reply import Foreign, Reply
from bot.safety.state import SafetyMode, SafetyState
from bot.steps.no_phone import NoPhone
from bot.steps.screen_while_loading import ScreenWhileLoading
from bot.steps.screening import Screening
from bot.steps.services import Services
from bot.steps.support import Support
from bot.steps.taken_back import TakenBack
from tests.stand_ins import FixedScores
from tests.steps.conftest import DANGER, Turns

STRONG = SafetyState(SafetyMode.SAFE_MODE, "abuse", strong=True)
WEAK = SafetyState(SafetyMode.SAFE_MODE, "other")
HELP_BEFORE = Reply(Outcome.SAFETY_CRISIS, "Help.")
BACK = ["no thats just his name", "im joking", "jk", "nothing happened", "i didnt mean it", "i meant in the game",
        "false alarm", "im fine", "im safe", "Forget it.", "lol jk", "NO, that’s just his name!", "sorry im joking xx",
        "never mind"]  # fmt: skip
NOT_BACK = ["im not joking", "im nothing", "not true", "he says it was a joke", "im fine when hes not here",
            "im not fine", "it happened", "forget me", "was it nothing", "no", "ok", "?", "delete this chat"]  # fmt: skip


@pytest.mark.parametrize("typed", BACK)
async def test_taken_back_after_a_strong_sign_it_is_thanked_and_help_stays(turn: Turns, services: Services, typed: str) -> None:
    made = turn(typed, state={"safety": STRONG, "kept_question": "who sees it?", "doubted": "never asked"})
    reply = await TakenBack(services)(made)
    assert reply and reply.kind is Kind.SUPPORT and "That's all right" in reply.text
    assert {"999", "0800 1111"} <= {line.number for line in reply.help}
    assert [button.payload for button in reply.buttons] == [services.safety.policy.replies.go_on]
    assert made.state.safety.mode is SafetyMode.TAKEN_BACK and made.state.kept_question == "who sees it?"


@pytest.mark.parametrize("doubted, kept", [("does dr blade see my file", True), ("dr blade is here", False), ("", False)])
async def test_after_a_strong_sign_the_message_itself_can_be_gone_on_with_where_it_asks(
    turn: Turns, services: Services, doubted: str, kept: bool
) -> None:
    made = turn("no thats just his name", state={"safety": STRONG, "doubted": doubted})
    reply = await TakenBack(services)(made)
    assert reply and bool(reply.buttons) is kept
    assert made.state.kept_question == (doubted if kept else "") and made.state.doubted == ""


@pytest.mark.parametrize("typed", BACK)
async def test_taken_back_after_a_weak_sign_the_message_is_answered(turn: Turns, services: Services, typed: str) -> None:
    made = turn(typed, state={"safety": WEAK, "doubted": "does blade see my file"})
    assert await TakenBack(services)(made) is None
    assert (made.text, made.went_on, made.state.safety) == ("does blade see my file", True, SafetyState())
    assert await Screening(services)(made) is None and made.detection is None


async def test_taken_back_after_a_gentle_line_it_is_thanked_and_nothing_more(turn: Turns, services: Services) -> None:
    made = turn("jk", state={"safety": SafetyState(SafetyMode.HINTED)})
    reply = await TakenBack(services)(made)
    assert reply and reply.kind is Kind.CHAT and not reply.help and reply.buttons and "all right" in reply.text
    assert made.state.safety == SafetyState() and not made.went_on


@pytest.mark.parametrize("typed", NOT_BACK)
async def test_what_says_something_else_is_not_taken_back(turn: Turns, services: Services, typed: str) -> None:
    made = turn(typed, state={"safety": STRONG})
    assert await TakenBack(services)(made) is None and made.state.safety == STRONG


async def test_without_danger_before_it_and_pressed_nothing_is_taken_back(turn: Turns, services: Services) -> None:
    for made in (turn("jk"), turn("jk", pressed=True, state={"safety": STRONG})):
        before = made.state
        assert await TakenBack(services)(made) is None and made.state == before


async def test_a_question_taken_up_again_is_not_screened_again(turn: Turns, services: Services) -> None:
    """Or what was believed to be no danger would alarm once more, for ever."""
    made = turn("jk", state={"safety": WEAK, "doubted": DANGER})
    await TakenBack(services)(made)
    assert made.text == DANGER
    assert await ScreenWhileLoading(services)(made) is None and await Screening(services)(made) is None


@pytest.mark.parametrize(
    "typed", ["i carnt fone", "I can’t ring", "im not allowed a phone", "i have no credit", "he will hear me"]
)
async def test_who_cannot_ring_is_told_of_other_ways(turn: Turns, services: Services, typed: str) -> None:
    line = Foreign("ar", "rtl", "line")
    for mode in (SafetyMode.SAFE_MODE, SafetyMode.ONE_LINE, SafetyMode.TAKEN_BACK):
        made = turn(typed, state={"safety": SafetyState(mode, "abuse", foreign=line)})
        reply = await NoPhone(services)(made)
        assert reply and reply.kind is Kind.SUPPORT and reply.foreign == line
        assert all(word in reply.text for word in ("childline.org.uk", "1-2-1 chat", "SHOUT", "85258", "999", "55", "register"))
        assert {"SHOUT to 85258", "999"} == {line.number for line in reply.help}
        assert made.state.safety.mode is mode


async def test_without_danger_in_a_long_message_or_pressed_it_is_an_ordinary_message(turn: Turns, services: Services) -> None:
    long = "i cant ring my social worker because she is off so who do i ask"
    for made in (
        turn("i cant ring"),
        turn("i cant ring", state={"safety": SafetyState(SafetyMode.HINTED)}),
        turn(long, state={"safety": STRONG}),
        turn("i can ring", state={"safety": STRONG}),
        turn("i cant ring", pressed=True, state={"safety": STRONG}),
    ):
        assert await NoPhone(services)(made) is None


async def test_the_same_harm_told_again_does_not_get_the_same_opening(turn: Turns, services: Services) -> None:
    replies = services.safety.policy.replies
    opening = replies.opening("abuse", "young_me", "standard")
    safety, texts = SafetyState(), []
    for last in (None, HELP_BEFORE, HELP_BEFORE, HELP_BEFORE):
        made = turn(DANGER, state={"safety": safety}, last=last)
        reply = await Screening(services)(made)
        assert reply and reply.help and "computer" in reply.text and "999" in reply.text
        texts.append(reply.text)
        safety = made.state.safety
    assert opening in texts[0] and not any(opening in text for text in texts[1:])
    assert all(one != next_one for one, next_one in zip(texts, texts[1:]))
    assert safety.repeats == 3


async def test_another_harm_or_a_message_between_begins_with_its_own_opening(turn: Turns, services: Services) -> None:
    replies = services.safety.policy.replies
    other = turn("i want to kill myself", state={"safety": STRONG}, last=HELP_BEFORE)
    later = turn(DANGER, state={"safety": STRONG}, last=Reply(Outcome.SUPPORT, "Okay."))
    for made, harm in ((other, "suicide"), (later, "abuse")):
        reply = await Screening(services)(made)
        assert reply and reply.text.startswith(replies.opening(harm, "young_me", "standard"))


async def test_the_line_in_their_language_stays_when_more_is_told_in_english(turn: Turns, services: Services) -> None:
    first = turn("أبي يضربني كل ليلة")
    told = await Screening(services)(first)
    second = turn(DANGER, state={"safety": first.state.safety}, last=told)
    again = await Screening(services)(second)
    assert told and again and told.foreign and again.foreign == told.foreign
    assert again.text.startswith(f"{told.foreign.text}\n")


@pytest.mark.parametrize(
    "typed, state, kept",
    [
        (f"{DANGER}. can i say no?", {"kept_question": "who sees it?", "last_question": "is it kept"}, "can i say no?"),
        (DANGER, {"kept_question": "who sees it?", "last_question": "is it kept"}, "who sees it?"),
        (DANGER, {"last_question": "is it kept"}, "is it kept"),
        (f"{DANGER}. i like chips.", {"last_question": "is it kept"}, "is it kept"),
        (f"{DANGER}. my file", {}, "my file"),
        (DANGER, {}, ""),
    ],
)
async def test_which_question_is_kept(turn: Turns, services: Services, typed: str, state: dict[str, str], kept: str) -> None:
    made = turn(typed, state=state)
    assert await Screening(services)(made) is not None
    assert made.state.kept_question == kept


async def test_how_strong_it_was_is_remembered_and_a_doubtful_message_is_kept(turn: Turns, services: Services) -> None:
    used = services.safety.assessor.thresholds
    for score, strong in ((used.strong_from, True), (used.strong_from - 0.01, False)):
        services.safety.assessor.classifier = FixedScores(-9.0, {"blade": score})
        try:
            alone, beside = turn("blade sees it"), turn("blade sees it. who sees my info?")
            for made in (alone, beside):
                assert await Screening(services)(made) is not None
                assert made.state.safety.strong is strong
            assert (alone.state.doubted, beside.state.doubted) == ("blade sees it", "who sees my info?")
        finally:
            services.safety.assessor.classifier = None


async def test_an_adult_who_spoke_of_danger_is_spoken_to_as_an_adult_later_on(turn: Turns, services: Services) -> None:
    """Nobody had said who they are: beside later replies stood a child's help line."""
    state = SafetyState(SafetyMode.SAFE_MODE, "suicide", strong=True, voice="adult_me")
    made = turn("who sees my file", state={"safety": state})
    made.draft = Reply(Outcome.ANSWER, "Staff.")
    reply = await Support(services)(made)
    assert reply and "Childline" not in [line.name for line in reply.help] and "Samaritans" in [line.name for line in reply.help]
