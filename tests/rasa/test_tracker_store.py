"""Rasa's trackers live and die with our conversations; what the person told outlives the events that told it."""

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.conversation.store import Conversations, new_id
from bot.rasa.tracker_store import EVENTS, ConversationTrackers
from bot.settings import ROOT


@pytest.fixture(scope="module")
def domain() -> Domain:
    return Domain.load(str(ROOT / "domain.yml"))


@pytest.fixture
def conversations() -> Conversations:
    return Conversations(60, 10)


@pytest.fixture
def store(conversations: Conversations, domain: Domain) -> ConversationTrackers:
    return ConversationTrackers(conversations, domain)


def talked(store: ConversationTrackers, name: str, messages: int) -> DialogueStateTracker:
    tracker = store.init_tracker(name)
    tracker.update(SlotSet("council", "dudley"))
    tracker.update(SlotSet("last_topic", "get_my_file"))
    for number in range(messages):
        tracker.update(UserUttered(f"secret {number}", intent={"name": "greet"}))
        tracker.update(ActionExecuted("action_listen"))
    return tracker


async def test_a_saved_tracker_comes_back(store: ConversationTrackers) -> None:
    name = new_id()
    await store.save(talked(store, name, 1))
    kept = await store.retrieve(name)
    assert kept
    assert kept.get_slot("council") == "dudley"


async def test_slots_outlive_the_shortening_and_old_words_do_not(store: ConversationTrackers) -> None:
    name = new_id()
    long = talked(store, name, EVENTS)
    await store.save(long)
    kept = await store.retrieve(name)
    assert kept
    assert len(kept.events) < 10 < len(long.events)
    assert (kept.get_slot("council"), kept.get_slot("last_topic"), kept.get_slot("consecutive_fallbacks")) == (
        "dudley",
        "get_my_file",
        0,
    )
    assert "secret" not in str(kept.current_state())
    assert kept.latest_action_name == "action_listen"  # ready for the next message


async def test_a_forgotten_talk_is_gone(store: ConversationTrackers, conversations: Conversations) -> None:
    name = new_id()
    await store.save(talked(store, name, 1))
    assert conversations.forget(name)
    assert await store.retrieve(name) is None


async def test_an_idle_talk_is_gone(domain: Domain) -> None:
    gone = Conversations(0, 10)
    gone.open("a" * 22).last_used -= 1
    assert await ConversationTrackers(gone, domain).retrieve("a" * 22) is None


async def test_asking_for_a_talk_that_never_was_begins_none(store: ConversationTrackers, conversations: Conversations) -> None:
    assert await store.retrieve(new_id()) is None
    assert len(conversations) == 0


async def test_no_list_of_talks_is_given_out(store: ConversationTrackers) -> None:
    await store.save(talked(store, new_id(), 1))
    assert list(await store.keys()) == []
