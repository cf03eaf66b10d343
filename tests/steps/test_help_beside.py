"""The last two steps: what means something else after danger, and the help below an answer."""

from __future__ import annotations

import pytest

from bot.answers.replies import phrase
from bot.outcome import Kind, Outcome
from bot.reply import Button, Foreign, Reply
from bot.safety import Detection, Level
from bot.safety.state import SafetyMode, SafetyState
from bot.steps.safe_mode import SafeMode
from bot.steps.services import Services
from bot.steps.support import Support
from tests.stand_ins import StubUnderstanding
from tests.steps.conftest import Turns, answer

TOLD = {"safety": SafetyState(SafetyMode.SAFE_MODE, "abuse", strong=True)}
ONE_LINE = {"safety": SafetyState(SafetyMode.ONE_LINE, "abuse", clear=3)}
GENTLE = Detection("gentle", Level.SUPPORT, "abuse")
HELP_BEFORE = Reply(Outcome.SAFETY_CRISIS, "Help.")
LINE = Foreign("ar", "rtl", "line")
ORDINARY = [
    Outcome.ANSWER, Outcome.WORD, Outcome.ASK_COUNCIL, Outcome.REQUEST_ASKED, Outcome.CHAT, Outcome.NO_ANSWER_UNCLEAR,
    Outcome.NO_ANSWER_SCOPE, Outcome.CHOOSE_TOPIC, Outcome.ERROR_UNDERSTANDING,
]  # fmt: skip


@pytest.mark.parametrize("outcome", ORDINARY)
async def test_after_danger_everything_is_said_as_it_would_be_anywhere(turn: Turns, services: Services, outcome: Outcome) -> None:
    made = turn("thanks", state=TOLD)
    made.draft = Reply(outcome, "Words.")
    assert await SafeMode(services)(made) is None
    reply = await Support(services)(made)
    assert reply and reply.text.startswith("Words.\n") and {"999", "0800 1111"} <= {line.number for line in reply.help}
    assert reply.kind is (Kind.ERROR if outcome is Outcome.ERROR_UNDERSTANDING else Kind.SUPPORT)


async def test_out_of_safe_mode_everything_goes_on(turn: Turns, services: Services) -> None:
    for state in (SafetyState(), SafetyState(SafetyMode.HINTED)):
        for topic, outcome in (("thanks", Outcome.CHAT), ("get_a_person", Outcome.ANSWER), ("forget_me", Outcome.FORGOTTEN)):
            made = turn("ok", state={"safety": state})
            made.draft = Reply(outcome, "Good.", topic=topic)
            assert await SafeMode(services)(made) is None
            assert await Support(services)(made) == made.draft


async def test_who_can_i_ring_asks_for_the_numbers(turn: Turns, services: Services) -> None:
    for outcome in (Outcome.ANSWER, Outcome.ASK_COUNCIL):
        made = turn("who can i ring", state={"safety": SafetyState(SafetyMode.ONE_LINE, "running_away", foreign=LINE)})
        made.draft = Reply(outcome, "The office.", topic="get_a_person")
        reply = await SafeMode(services)(made)
        assert reply and reply.kind is Kind.SAFETY and "116 000" in {line.number for line in reply.help}
        assert reply.foreign == LINE


@pytest.mark.parametrize("typed", ["help", "Help me please!", "i need help", "what do i do"])
async def test_a_call_for_help_gets_the_numbers(turn: Turns, services: Services, typed: str) -> None:
    made, before = turn(typed, state=ONE_LINE), turn(typed)
    made.draft = before.draft = Reply(Outcome.CHAT, "You can ask me things.", topic="bot_help")
    reply = await SafeMode(services)(made)
    assert reply and reply.kind is Kind.SAFETY and len(reply.help) >= 2
    assert await SafeMode(services)(before) is None, "and only after danger"


async def test_its_button_and_a_mere_guess_at_it_do_not(turn: Turns, services: Services) -> None:
    pressed, guessed = turn("/get_a_person", pressed=True, state=TOLD), turn("blorp", state=TOLD)
    pressed.draft = Reply(Outcome.ANSWER, "The office.", topic="get_a_person")
    guessed.draft = Reply(Outcome.NO_ANSWER_UNCLEAR, "I don't know.", topic="get_a_person")
    assert await SafeMode(services)(pressed) is None and await SafeMode(services)(guessed) is None


async def test_a_yes_to_the_words_of_help_is_no_yes_to_a_letter(turn: Turns, services: Services) -> None:
    made = turn("yes", state=TOLD, last=HELP_BEFORE)
    made.draft = Reply(Outcome.REQUEST_OFFERED, "A letter.")
    assert await SafeMode(services)(made) is None
    assert made.draft == phrase(made.content, made.profile, "affirm")
    for later in (
        turn("yes", state=TOLD, last=answer()),
        turn("yes", state=TOLD),
        turn("/requests/x", pressed=True, state=TOLD, last=HELP_BEFORE),
    ):
        later.draft = Reply(Outcome.REQUEST_OFFERED, "A letter.")
        assert await SafeMode(services)(later) is None and later.draft.text == "A letter."


async def test_the_words_of_help_can_be_had_in_other_words(turn: Turns, services: Services) -> None:
    state = {"safety": SafetyState(SafetyMode.SAFE_MODE, "abuse", repeats=1, foreign=LINE)}
    for payload, layer in (("/explain_simpler", "easier"), ('/set_reader{"words": "standard"}', "standard")):
        made = turn(payload, pressed=True, state=state, last=HELP_BEFORE)
        made.draft = answer()
        reply = await SafeMode(services)(made)
        assert reply and reply.outcome is Outcome.SAFETY_CRISIS and reply.layer == layer
        assert reply.foreign == LINE and services.safety.policy.replies.again(1, "young_person", layer) in reply.text


async def test_easier_words_after_an_answer_are_the_answers(turn: Turns, services: Services) -> None:
    for made in (turn("/explain_simpler", pressed=True, state=TOLD, last=answer()), turn("/explain_simpler", state=TOLD)):
        made.draft = answer()
        assert await SafeMode(services)(made) is None


async def test_an_answer_stands_as_it_is(turn: Turns, services: Services) -> None:
    made = turn("who sees my info")
    made.draft = answer()
    assert await Support(services)(made) == answer()


async def test_the_gentle_line_stands_below_where_something_was_detected(turn: Turns, services: Services) -> None:
    made = turn("when i was 5 he hit me, is it in my file")
    made.draft, made.detection = answer(), GENTLE
    reply = await Support(services)(made)
    assert reply and reply.kind is Kind.SUPPORT and reply.help and reply.topic == "who_sees_info"
    assert made.state.safety == SafetyState(SafetyMode.HINTED), "it may be taken back with the next message"


async def test_after_three_ordinary_messages_two_numbers_are_left(turn: Turns, services: Services) -> None:
    state, sizes, words = TOLD, [], []
    for outcome in (Outcome.ANSWER, Outcome.CHAT, Outcome.REQUEST_ASKED, Outcome.ANSWER, Outcome.CHAT):
        made = turn("who sees my info", state=state, council="dudley")
        made.draft = Reply(outcome, "Words.")
        reply = await Support(services)(made)
        assert reply
        sizes.append(len(reply.help))
        words.append(len(reply.text.split()))
        state = {"safety": made.state.safety}
    assert sizes == [3, 3, 3, 2, 2]
    assert min(words[:3]) > 20 and max(words[3:]) < 8


@pytest.mark.parametrize("outcome", [Outcome.NO_ANSWER_UNCLEAR, Outcome.CHOOSE_TOPIC, Outcome.ERROR_STEP])
async def test_what_was_not_understood_does_not_count(turn: Turns, services: Services, outcome: Outcome) -> None:
    made = turn("blorp", state={"safety": SafetyState(SafetyMode.SAFE_MODE, "abuse", clear=2)})
    made.draft = Reply(outcome, "Words.")
    await Support(services)(made)
    assert made.state.safety.clear == 2 and made.state.safety.mode is SafetyMode.SAFE_MODE


async def test_any_detection_brings_the_fuller_help_back_at_once(turn: Turns, services: Services) -> None:
    made = turn("he was like that when i was 5", state=ONE_LINE, council="dudley")
    made.draft, made.detection = answer(), GENTLE
    reply = await Support(services)(made)
    assert reply and len(reply.help) == 3
    assert (made.state.safety.mode, made.state.safety.clear) == (SafetyMode.SAFE_MODE, 0)


async def test_the_line_in_their_language_stands_first_beside_later_help_too(turn: Turns, services: Services) -> None:
    for mode in (SafetyMode.SAFE_MODE, SafetyMode.ONE_LINE, SafetyMode.TAKEN_BACK):
        made = turn("who sees my info", state={"safety": SafetyState(mode, "abuse", foreign=LINE)})
        made.draft = answer()
        reply = await Support(services)(made)
        assert reply and reply.foreign == LINE and reply.text.startswith("line\nStaff can see it.\n")


async def test_a_question_that_waits_can_be_had_below_what_is_no_answer(turn: Turns, services: Services) -> None:
    way_on = Button("Go on with my question", services.safety.policy.replies.go_on)
    for outcome, offered in ((Outcome.CHAT, True), (Outcome.NO_ANSWER_UNCLEAR, True), (Outcome.ANSWER, False)):
        for question in ("who sees it?", ""):
            made = turn("ok", state={**TOLD, "kept_question": question})
            made.draft = Reply(outcome, "Words.", buttons=(Button("More", "/more_detail"),))
            reply = await Support(services)(made)
            assert reply and (reply.buttons[0] == way_on) is (offered and bool(question))
            assert reply.buttons[-1].title == "More" and len(reply.buttons) == 1 + (offered and bool(question))


@pytest.mark.parametrize("outcome", [Outcome.NO_ANSWER_UNCLEAR, Outcome.CHOOSE_TOPIC])
async def test_going_on_with_what_was_no_question_asks_for_one(turn: Turns, services: Services, outcome: Outcome) -> None:
    for state, kind, thanks in ((TOLD, Kind.SUPPORT, False), ({}, Kind.CHAT, True)):
        made = turn("thank you", state=state)
        made.draft, made.went_on = Reply(outcome), True
        reply = await Support(services)(made)
        assert reply and reply.kind is kind and reply.buttons and "What would you like to know?" in reply.text
        assert ("thank you for telling me" in reply.text) is thanks, "what was taken back and believed is thanked for"


@pytest.mark.parametrize("outcome", [Outcome.NO_ANSWER_SCOPE, Outcome.CHOOSE_TOPIC])
async def test_a_question_that_was_kept_is_met_as_it_would_be_anywhere(turn: Turns, services: Services, outcome: Outcome) -> None:
    made = turn("does dr whippy see my file", state=TOLD)
    made.draft, made.went_on = Reply(outcome, "Words."), True
    reply = await Support(services)(made)
    assert reply and reply.text.startswith("Words.\n")


@pytest.mark.parametrize("typed", ["forget i said that to u", "unsay it", "take back what i said"])
async def test_words_that_would_wipe_the_talk_take_it_back_instead(turn: Turns, services: Services, typed: str) -> None:
    services.model.understanding = understanding = StubUnderstanding()
    made = turn(typed, state={**TOLD, "last_topic": "who_sees_info"})
    made.draft = Reply(Outcome.FORGOTTEN, "Done.")
    made.know(last_topic=None)
    reply = await SafeMode(services)(made)
    assert reply and reply.kind is Kind.SUPPORT and reply.help
    assert made.state.last_topic == "who_sees_info" and understanding.undone == [made.message.conversation]
    assert made.state.safety.mode is SafetyMode.TAKEN_BACK


async def test_the_button_and_words_that_name_the_talk_forget_it(turn: Turns, services: Services) -> None:
    for made in (
        turn("/forget_me", pressed=True, state=TOLD),
        turn("delete this chat", state=TOLD),
        turn("forget this talk pls", state=TOLD),
    ):
        made.draft = Reply(Outcome.FORGOTTEN, "Done.")
        assert await SafeMode(services)(made) is None
        reply = await Support(services)(made)
        assert reply and reply.kind is Kind.FORGOTTEN and reply.help


async def test_without_a_draft_there_is_nothing_to_stand_below(turn: Turns, services: Services) -> None:
    assert await Support(services)(turn("ok")) is None
    assert await SafeMode(services)(turn("ok", state=TOLD)) is None
