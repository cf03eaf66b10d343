"""Near danger a message that asks what telling leads to is answered; help first is not said again for it."""

from __future__ import annotations

import pytest

from bot.outcome import Kind, Outcome
from bot.reply import Reply
from bot.safety.models import Detection, Level
from bot.safety.state import SafetyMode, SafetyState
from bot.steps.near_danger import danger_is_near, gentle_where_asked
from bot.steps.screening import Screening
from bot.steps.services import Services
from bot.steps.support import Support
from bot.understanding.telling import Telling
from tests.stand_ins import FailsAtOnce, FixedScores, StubUnderstanding
from tests.steps.conftest import Turns, answer

SURE = Detection("hits", Level.SAFETY, "abuse")
UNSURE = Detection("learned", Level.SAFETY, "other", sure=False)
WITHOUT_ANSWER = (
    Outcome.NO_ANSWER_SCOPE,
    Outcome.NO_ANSWER_UNCLEAR,
    Outcome.NO_ANSWER_REPEATED,
    Outcome.NO_ANSWER_UNWRITTEN,
    Outcome.CHOOSE_TOPIC,
    Outcome.CHOOSE_AGAIN,
    Outcome.CHOOSE_FORGET,
)
STATE = {"safety": SafetyState(SafetyMode.SAFE_MODE, "abuse", strong=True)}


class Reads(StubUnderstanding):
    async def parse(self, text: str, before: str = "") -> dict[str, object]:
        self.parsed.append((text, before))
        return {"intent_ranking": [{"name": "taken_away", "confidence": 0.6}, {"name": "who_sees_info", "confidence": 0.3}]}


@pytest.mark.parametrize("mode", list(SafetyMode))
def test_danger_is_near_until_the_talk_has_moved_on(turn: Turns, services: Services, mode: SafetyMode) -> None:
    made = turn("x", state={"safety": SafetyState(mode)})
    near = danger_is_near(made.state, Telling(made.content))
    assert near is (mode in (SafetyMode.HINTED, SafetyMode.SAFE_MODE, SafetyMode.TAKEN_BACK))
    assert danger_is_near(turn("x", state={"last_topic": "should_i_tell"}).state, Telling(made.content))


async def test_a_request_for_silence_is_no_new_alarm(turn: Turns, services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services.safety.assessor, "classifier", FixedScores(9.0))
    assert await Screening(services)(turn("pls dont tell anyone")), "nothing is there that could answer it"
    services.model.understanding = Reads()
    for state in ({}, STATE):
        made = turn("pls dont tell anyone", state=state)
        assert await Screening(services)(made) is None
        assert made.detection and made.detection.level is Level.SUPPORT
    told = turn("pls dont tell anyone he hits me", state=STATE)
    reply = await Screening(services)(told)
    assert reply and reply.kind is Kind.SAFETY


async def test_only_where_danger_is_not_plain_other_words_for_it_are_read(turn: Turns, services: Services) -> None:
    for detection, state, level in (
        (UNSURE, STATE, Level.SUPPORT),
        (SURE, STATE, Level.SAFETY),
        (UNSURE, {}, Level.SAFETY),
    ):
        found = await gentle_where_asked(turn("wud dad be tooken off us", state=state), detection, Reads())
        assert found and found.level is level


async def test_what_cannot_be_read_leaves_help_first(turn: Turns, services: Services) -> None:
    made = turn("wud dad be tooken off us", state=STATE)
    assert await gentle_where_asked(made, UNSURE, FailsAtOnce()) is UNSURE
    assert await gentle_where_asked(made, UNSURE, None) is UNSURE
    assert await gentle_where_asked(made, None, None) is None


async def test_help_stands_beside_these_answers_and_no_others(turn: Turns, services: Services) -> None:
    for topic, helped in (("should_i_tell", True), ("who_sees_info", False)):
        made = turn("x")
        made.draft = Reply(Outcome.ANSWER, "Yes.", topic=topic)
        reply = await Support(services)(made)
        assert reply and bool(reply.help) is helped
        assert (made.state.safety.mode is SafetyMode.HINTED) is helped


@pytest.mark.parametrize("outcome", WITHOUT_ANSWER)
@pytest.mark.parametrize("reader, number", [("", "0800 1111"), ("carer", "0808 800 5000"), ("care_leaver", "116 123")])
async def test_what_has_no_answer_has_one_line_of_help(
    turn: Turns, services: Services, outcome: Outcome, reader: str, number: str
) -> None:
    made = turn("x", **({"audience": reader} if reader else {}))
    made.draft = Reply(outcome, "I don't know.")
    reply = await Support(services)(made)
    assert reply and reply.kind is outcome.kind and not reply.help
    assert "call 999" in reply.footer and number in reply.footer and "\n" not in reply.footer
    assert reply.fields()["footer"] == reply.footer


@pytest.mark.parametrize("outcome", [Outcome.ANSWER, Outcome.CHAT, Outcome.ASK_COUNCIL, Outcome.NO_ANSWER_LANGUAGE])
async def test_other_replies_have_no_such_line(turn: Turns, services: Services, outcome: Outcome) -> None:
    made = turn("x")
    made.draft = Reply(outcome, "Yes.", topic="who_sees_info")
    reply = await Support(services)(made)
    assert reply and reply.footer == "" and answer().footer == ""


async def test_where_help_stands_already_the_line_does_not(turn: Turns, services: Services) -> None:
    made = turn("x", state=STATE)
    made.draft = Reply(Outcome.NO_ANSWER_SCOPE, "I don't know.")
    reply = await Support(services)(made)
    assert reply and reply.help and reply.footer == ""
