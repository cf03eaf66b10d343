"""Rasa's slots mirror what a conversation knows: there and back again nothing is lost, and the domain has each slot."""

from dataclasses import replace

from rasa.shared.core.domain import Domain

from bot.conversation.state import ConversationState
from bot.profile import ANOTHER, UNKNOWN, Told
from bot.rasa.slots import metadata_of, slots_of, state_of, told_by
from bot.settings import ROOT

COUNCILS = ("alder", "birch")
FULL = ConversationState(
    said=Told("alder", "carer", "easier"), last_topic="a", detail_level="more", waiting_topic="b", alternatives=("c", "d"),
    apologised=True, consecutive_fallbacks=2,
)  # fmt: skip


def test_there_and_back_again() -> None:
    assert state_of(slots_of(FULL), ConversationState(), COUNCILS) == FULL
    assert state_of(slots_of(ConversationState()), FULL, COUNCILS) == ConversationState()


def test_what_rasa_does_not_mirror_stays() -> None:
    before = replace(FULL, last_question="q", second_question="s", kept_question="k", page=Told("birch"))
    after = state_of(slots_of(ConversationState()), before, COUNCILS)
    assert (after.last_question, after.second_question, after.kept_question, after.page) == ("q", "s", "k", Told("birch"))


def test_every_slot_is_in_the_domain_and_every_slot_of_the_domain_is_mirrored() -> None:
    domain = Domain.load(str(ROOT / "domain.yml"))
    own = {slot.name for slot in domain.slots}
    assert {name for name in own if not name.startswith(("requested_slot", "session_started"))} == set(slots_of(FULL))


def test_values_that_are_not_known_are_left_out() -> None:
    assert told_by({"council": "atlantis", "reader": "boss", "words": "rude"}, COUNCILS) == Told()
    for council in (*COUNCILS, UNKNOWN, ANOTHER):
        assert told_by({"council": council}, COUNCILS) == Told(council)


def test_what_the_page_told_travels_beside_a_message_under_the_names_clients_know() -> None:
    assert metadata_of(Told("alder", "carer", "easier")) == {"council": "alder", "reader": "carer", "words": "easier"}
    assert metadata_of(Told(audience="carer")) == {"reader": "carer"}
