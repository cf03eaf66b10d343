"""The way of a message when something is broken: the last gate, safety without Rasa, safe mode."""

import asyncio
import logging
from dataclasses import replace
from typing import Any, Callable

import pytest

from bot.content.load import Content
from bot.conversation.state import ConversationState
from bot.journey import STEPS, Journey
from bot.message import Message
from bot.outcome import Kind, Outcome
from bot.profile import Told
from bot.reply import Reply
from bot.safety.state import SafetyMode
from bot.steps.turn import Turn
from tests.stand_ins import CERTAIN, FailingClassifier, FailsAtOnce, FailsLate, FixedScores, StubUnderstanding
from tests.talk import Begin, Talk

BROKEN = {"not there": lambda: None, "raises": FailsAtOnce, "says nothing": StubUnderstanding, "fails late": FailsLate}


@pytest.fixture(params=BROKEN.values(), ids=BROKEN)
def broken(request: pytest.FixtureRequest, without_rasa: Callable[..., Journey]) -> Begin:
    """Begins a talk with a journey whose understanding is broken."""
    journey = without_rasa(request.param())
    return lambda **known: Talk(journey, **known)


def is_kind_error(reply: Reply) -> None:
    assert reply.kind is Kind.ERROR
    assert "not your fault" in reply.text and "Traceback" not in reply.text
    assert {"999", "0800 1111"} <= {line.number for line in reply.help}
    assert reply.handoff and (reply.handoff.contact.email or reply.handoff.contact.phone)
    assert len(reply.buttons) >= 3


async def test_a_failure_is_met_with_contacts_help_lines_and_topics(broken: Begin) -> None:
    is_kind_error(await broken(council="dudley").says("who sees my info?"))
    is_kind_error(await broken().says("who sees my info?"))


async def test_pressing_a_topic_answers_without_rasa(broken: Begin, content: Content) -> None:
    person = broken(council="birmingham")
    titles = [button.title for button in (await person.says("who sees my info?")).buttons]
    for title in titles:
        await person.says("who sees my info?")
        reply = await person.presses(title)
        assert reply.kind is Kind.ANSWER and reply.text and reply.title == title
        assert reply.council == "birmingham"


async def test_the_council_can_be_pressed_without_rasa_and_is_then_known(broken: Begin) -> None:
    person = broken()
    await person.says("hello")
    assert (await person.presses("Who sees my information")).kind is Kind.ASK_COUNCIL
    answered = await person.presses("Dudley Council")
    assert (answered.kind, answered.topic, answered.council) == (Kind.ANSWER, "who_sees_info", "dudley")
    next_one = await person.presses(answered.buttons[0].title)
    assert next_one.kind is not Kind.ASK_COUNCIL


async def test_safety_needs_no_rasa(broken: Begin) -> None:
    reply = await broken(council="dudley").says("my dad hits me")
    assert reply.kind is Kind.SAFETY
    assert "999" in {line.number for line in reply.help}


async def test_the_line_in_another_language_needs_no_rasa(broken: Begin) -> None:
    reply = await broken(council="dudley").says("je ne parle pas anglais")
    assert reply.kind is Kind.NO_ANSWER
    assert reply.foreign and reply.foreign.language == "fr"


async def test_the_rules_stand_alone_when_the_risk_classifier_fails(
    without_rasa: Callable[..., Journey], monkeypatch: pytest.MonkeyPatch
) -> None:
    journey = without_rasa()
    monkeypatch.setattr(journey.safety.assessor, "classifier", FailingClassifier())
    reply = await Talk(journey, council="dudley").says("my dad hits me")
    assert reply.kind is Kind.SAFETY and reply.help
    is_kind_error(await Talk(journey, council="dudley").says("who sees my info?"))


async def test_the_risk_classifier_alone_is_enough_for_help(
    without_rasa: Callable[..., Journey], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Danger in words that no rule knows, and Rasa is not there either."""
    journey = without_rasa()
    monkeypatch.setattr(journey.safety.assessor, "classifier", FixedScores(CERTAIN))
    reply = await Talk(journey, council="dudley").says("who sees my info?")
    assert reply.kind is Kind.SAFETY and {"999", "0800 1111"} <= {line.number for line in reply.help}


async def test_safe_mode_needs_no_rasa(broken: Begin) -> None:
    person = broken(council="dudley")
    await person.says("my dad hits me. who sees my info?")
    still = await person.says("hello")
    assert still.kind is Kind.ERROR and "0800 1111" in {line.number for line in still.help}
    gone_on = await person.presses("Go on with my question")
    assert gone_on.kind is Kind.ERROR and gone_on.help and gone_on.buttons


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.__name__)
async def test_whatever_step_fails_the_last_gate_answers_and_nothing_is_forgotten(
    without_rasa: Callable[..., Journey], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, step: type
) -> None:
    """For the council and audience that were known; what is known stays as it was; the log names the step and no word."""
    journey = without_rasa()
    person = Talk(journey, council="dudley")
    await person.says("i am a foster carer")
    known = person.kept.state if person.kept else None
    assert known and known.said.audience == "carer"

    async def fails(self: object, turn: Turn) -> None:
        turn.know(said=Told("birmingham", "young_person"), last_topic="changed", second_question="changed")
        raise RuntimeError("purple elephants")

    with monkeypatch.context() as broken, caplog.at_level(logging.ERROR, "bot"):
        broken.setattr(step, "__call__", fails)
        reply = await person.says("blorp blorp")
    assert reply.outcome is Outcome.ERROR_STEP and "not your fault" in reply.text and reply.handoff and reply.buttons
    assert {"999", "0808 800 5000"} <= {line.number for line in reply.help}, "the adults' line"
    assert (reply.council, reply.audience) == ("dudley", "carer")
    assert person.kept and person.kept.state == known
    assert step.__name__ in caplog.text and "elephants" not in caplog.records[-1].getMessage()
    assert (await person.says("my dad hits me")).audience == "carer"


async def test_if_no_step_had_a_reply_the_last_gate_answers(
    without_rasa: Callable[..., Journey], monkeypatch: pytest.MonkeyPatch
) -> None:
    journey = without_rasa()
    monkeypatch.setattr(journey, "_steps", [])
    is_kind_error(await Talk(journey).says("who sees my info?"))


async def test_two_messages_on_their_way_lose_nothing_of_each_other(without_rasa: Callable[..., Journey]) -> None:
    """A question waits for its answer; danger told meanwhile keeps its safe mode when the answer comes."""
    held, asked = asyncio.Event(), asyncio.Event()

    class Slow(StubUnderstanding):
        async def reply(self, message: Message, state: ConversationState, parsed: dict[str, Any]) -> Any:
            asked.set()
            await held.wait()
            return Reply(Outcome.ANSWER, "Staff."), replace(state, last_topic="who_sees_info")

    person = Talk(without_rasa(Slow()), council="dudley")
    first = asyncio.ensure_future(person.journey.answer(Message(person.name, "who sees it")))
    await asyncio.wait_for(asked.wait(), 20)
    assert (await person.says("my dad hits me")).kind is Kind.SAFETY
    held.set()
    assert (await first).kind is Kind.ANSWER
    assert person.kept and person.kept.state.safety.mode is SafetyMode.SAFE_MODE
    assert person.kept.state.last_topic == "who_sees_info"


async def test_help_stays_beside_every_reply_after_danger(talk: Begin) -> None:
    person = talk(council="dudley")
    first = await person.says("my dad hits me. who sees my info?")
    assert first.kind is Kind.SAFETY and "computer" in first.text
    for typed, numbers in (("ok", 3), ("hello", 3), ("thanks", 3), ("hello", 2), ("blorp", 2)):
        reply = await person.says(typed)
        assert reply.kind is Kind.SUPPORT and len(reply.help) == numbers, typed


async def test_a_question_in_safe_mode_is_answered_with_help_beside_it(talk: Begin) -> None:
    person = talk(council="dudley")
    await person.says("my dad hits me")
    reply = await person.says("can i say no?")
    assert (reply.kind, reply.topic) == (Kind.SUPPORT, "can_i_say_no")
    assert reply.help


async def test_going_on_takes_the_kept_question_up_again(talk: Begin) -> None:
    person = talk(council="dudley")
    await person.says("my dad hits me. who sees my info?")
    await person.says("ok")
    reply = await person.presses("Go on with my question")
    assert (reply.kind, reply.topic, reply.council) == (Kind.SUPPORT, "who_sees_info", "dudley"), "help stays below this one"
    assert person.kept and person.kept.state.last_question == "who sees my info?", "the next message may lean on it"
    assert (await person.says("hello")).help, "and below the next ones"


async def test_going_on_without_a_question_asks_for_one(talk: Begin) -> None:
    person = talk(council="dudley")
    await person.says("i want to kill myself")
    reply = await person.presses("Go on with my question")
    assert reply.kind is Kind.SUPPORT and "What would you like to know?" in reply.text and reply.help


async def test_danger_is_noticed_while_the_council_is_being_asked(talk: Begin) -> None:
    person = talk()
    await person.says("who sees my info?")
    assert (await person.says("dudley but my dad hits me")).kind is Kind.SAFETY


async def test_a_button_that_was_not_shown_does_not_leave_safe_mode(talk: Begin, journey: Journey) -> None:
    person = talk(council="dudley")
    await person.says("my dad hits me")
    assert (await person.says("/more_detail")).help
