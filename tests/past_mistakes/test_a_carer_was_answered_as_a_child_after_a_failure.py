"""A foster carer said who they are; one later message failed, and the next disclosure was answered in words for a child.

The reply of the failure was for the usual audience, and what was known of who is asking was taken from the last reply. Now it is
kept by itself, and a failure changes nothing of it.
"""

import pytest

from bot.journey import Journey
from bot.outcome import Kind
from bot.steps.support import Support
from tests.talk import Begin


async def test_the_carer_is_answered_as_a_carer(journey: Journey, talk: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    carer = talk(council="dudley")
    assert (await carer.says("hello, i'm a foster carer")).audience == "carer"

    async def fails(self: object, turn: object) -> None:
        raise RuntimeError("broken")

    with monkeypatch.context() as broken:
        broken.setattr(Support, "__call__", fails)
        failed = await carer.says("who sees his information?")
    assert (failed.kind, failed.audience) == (Kind.ERROR, "carer")
    help_first = await carer.says("my partner hits the baby")
    assert (help_first.kind, help_first.audience) == (Kind.SAFETY, "carer")
    assert "0808 800 5000" in {line.number for line in help_first.help}
    after = await carer.presses("Go on with my question") if "Go on with my question" in str(help_first.buttons) else help_first
    assert after.audience == "carer"


async def test_rasas_own_record_is_as_before_the_failure(journey: Journey, talk: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    person = talk(council="dudley")
    await person.says("who sees my info?")
    assert person.kept
    slots, events = person.kept.tracker.current_slot_values(), len(person.kept.tracker.events)

    async def fails(self: object, turn: object) -> None:
        raise RuntimeError("broken")

    with monkeypatch.context() as broken:
        broken.setattr(Support, "__call__", fails)
        await person.says("how do i see my file?")
    assert person.kept.tracker.current_slot_values() == slots
    assert len(person.kept.tracker.events) == events
    assert (await person.says("tell me more")).topic == "who_sees_info", "it is about what was answered, not about what failed"
