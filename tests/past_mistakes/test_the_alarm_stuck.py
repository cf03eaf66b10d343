"""After one reply of help everything that was not surely read got "I'm still here": thanks, jokes, questions, another language.

46 of 65 replies of help in whole talks were that line. And "no thats just his name", "forget it" and "go on" went unheard, or
wiped the talk.
"""

from __future__ import annotations

import pytest

from bot.outcome import Kind
from tests.stand_ins import FixedScores
from tests.talk import Begin

HELP = {"999", "0800 1111"}


async def test_a_dog_and_a_sum_are_no_danger(talk: Begin) -> None:
    child = talk(council="dudley", words="easier")
    assert (await child.says("daddy hit mummy")).help
    for typed in ("i hav a dog", "wots 2 + 2", "ok", "no"):
        reply = await child.says(typed)
        assert reply.kind is Kind.SUPPORT and "still here" not in reply.text and reply.help, typed
        assert reply.layer == "easier"


async def test_thanks_are_thanked(talk: Begin) -> None:
    gran = talk(council="birmingham", reader="carer")
    await gran.says("his father hits him")
    reply = await gran.says("Thank you ever so much. God bless")
    plain = await talk(council="birmingham", reader="carer").says("Thank you ever so much. God bless")
    assert reply.text.startswith(plain.text) and "0808 800 5000" in {line.number for line in reply.help}


async def test_just_his_name_is_heard_and_the_question_answered(talk: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    """The alarm came from the risk classifier alone, and not from a high score: the message was a question all the time."""
    person = talk(council="dudley")
    low = person.journey.safety.assessor.thresholds.crisis_from + 0.1
    monkeypatch.setattr(person.journey.safety.assessor, "classifier", FixedScores(-9.0, {"mr whippy": low}))
    asked = "mr whippy wants to know who sees my info"
    assert (await person.says(asked)).kind is Kind.SAFETY
    reply = await person.says("no thats just his name")
    assert (reply.kind, reply.topic, reply.help) == (Kind.ANSWER, "who_sees_info", ())
    assert (await person.says("thanks")).kind is Kind.CHAT


async def test_forget_it_wipes_nothing(talk: Begin) -> None:
    child = talk(council="dudley")
    await child.says("my dad hits me. who sees my info?")
    for typed in ("forget it", "can you unsend that", "dont remember what i told u"):
        reply = await child.says(typed)
        assert reply.kind is Kind.SUPPORT and {line.number for line in reply.help} >= HELP, typed
        assert child.kept and child.kept.state.kept_question == "who sees my info?"
    assert (await child.says("delete this chat")).kind is Kind.FORGOTTEN
