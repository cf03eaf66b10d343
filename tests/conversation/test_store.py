"""Conversations are kept while they are used, go when idle or when there are too many, and leave no words in a log."""

import pytest

from bot.conversation import store as module
from bot.conversation.state import ConversationState
from bot.conversation.store import Conversation, Conversations, Exchange, TrackerMark, new_id
from bot.outcome import Outcome
from bot.reply import Button, Reply


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The clock: a list of one time, in seconds, that the test moves."""
    clock = [1000.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: clock[0])
    return clock


def test_an_idle_conversation_is_forgotten_after_its_time_and_not_before(now: list[float]) -> None:
    kept = Conversations(60, 10)
    opened = kept.open("a")
    now[0] += 60
    assert kept.find("a") is opened
    now[0] += 0.1
    assert kept.find("a") is None and len(kept) == 0


def test_using_a_conversation_keeps_it(now: list[float]) -> None:
    kept = Conversations(60, 10)
    opened = kept.open("a")
    now[0] += 50
    assert kept.open("a") is opened
    now[0] += 50
    assert kept.find("a") is opened


def test_looking_does_not_count_as_using(now: list[float]) -> None:
    kept = Conversations(60, 10)
    kept.open("a")
    now[0] += 50
    kept.find("a")
    now[0] += 50
    assert kept.find("a") is None


def test_an_idle_one_behind_one_in_use_goes_too(now: list[float]) -> None:
    kept = Conversations(60, 10)
    kept.open("idle"), kept.open("used")
    now[0] += 50
    kept.open("used")
    now[0] += 50
    assert (kept.find("idle"), len(kept)) == (None, 1)


def test_with_too_many_the_one_unused_longest_goes_and_never_the_one_in_use() -> None:
    kept = Conversations(60, 2)
    first, second = kept.open("first"), kept.open("second")
    assert kept.open("first") is first  # now the second is the one unused longest
    third = kept.open("third")
    assert (kept.find("first"), kept.find("second"), kept.find("third")) == (first, None, third)
    assert second is not third and len(kept) == 2


def test_a_conversation_in_use_outlives_any_number_of_new_ones() -> None:
    """A child in the middle of asking is not asked for their council again because many others began to write."""
    kept = Conversations(60, 3)
    asking = kept.open("asking")
    for number in range(10):
        kept.open(f"new {number}")
        assert kept.open("asking") is asking
    assert [name for name in map("new {}".format, range(10)) if kept.find(name)] == ["new 8", "new 9"]


def test_where_there_is_room_for_one_only_it_is_the_one_that_was_just_begun() -> None:
    kept = Conversations(60, 1)
    kept.open("before")
    begun = kept.open("begun")
    assert (kept.find("before"), kept.find("begun"), len(kept)) == (None, begun, 1)


def test_coming_back_after_the_time_begins_anew_and_at_its_last_second_does_not(now: list[float]) -> None:
    """On a shared computer the next person must not find the talk of the one before."""
    kept = Conversations(60, 10)
    opened = kept.open("a")
    now[0] += 60
    assert kept.open("a") is opened
    now[0] += 61
    again = kept.open("a")
    assert again is not opened and again.transcript == []


def test_forgetting_says_whether_there_was_something() -> None:
    kept = Conversations(60, 10)
    kept.open("a")
    assert (kept.forget("a"), kept.forget("a"), kept.find("a")) == (True, False, None)


def test_what_was_left_quickly_is_known_for_a_while(now: list[float]) -> None:
    kept = Conversations(60, 10)
    kept.open("a")
    kept.exit("a")
    assert kept.find("a") is None and kept.was_exited("a") and not kept.was_exited("b")
    now[0] += 60.1
    assert not kept.was_exited("a")


def test_of_what_was_left_only_so_many_are_remembered() -> None:
    kept = Conversations(60, 2)
    for name in ("a", "b", "c"):
        kept.exit(name)
    assert [kept.was_exited(name) for name in ("a", "b", "c")] == [False, True, True]


def test_an_exchange_is_recorded_with_its_buttons() -> None:
    conversation = Conversation()
    reply = Reply(Outcome.ANSWER, "yes", buttons=(Button("More", "/more"),))
    state = ConversationState(last_topic="a")
    conversation.record(state, Exchange("typed", reply))
    conversation.record(state, Exchange("again", Reply(Outcome.CHAT, buttons=(Button("Less", "/less"),))))
    assert conversation.state == state and [exchange.typed for exchange in conversation.transcript] == ["typed", "again"]
    assert conversation.pressable == {"/more": "More", "/less": "Less"}


class Record:
    """Stands in for Rasa's record of a conversation."""

    def __init__(self, *events: str) -> None:
        self.events = list(events)


def test_before_a_message_it_is_noted_how_far_rasas_record_goes() -> None:
    """If a step fails, the record goes back to there: what the failed message left in it must not colour the next answer."""
    record = Record("asked", "answered")
    conversation = Conversation(tracker=record)
    conversation.mark_tracker()
    record.events.append("half of a message that failed")
    assert conversation.tracker_before == TrackerMark(record, 2)


def test_where_rasa_has_no_record_yet_there_is_nothing_to_go_back_to() -> None:
    conversation = Conversation(tracker_before=TrackerMark(Record("old"), 1))
    conversation.mark_tracker()
    assert conversation.tracker_before is None


def test_no_words_are_shown_when_it_is_printed() -> None:
    conversation = Conversation()
    conversation.record(ConversationState(), Exchange("purple", Reply(Outcome.ANSWER, "purple")))
    assert "purple" not in repr(conversation) + repr(conversation.transcript)


def test_ids_are_secret() -> None:
    ids = {new_id() for _ in range(100)}
    assert len(ids) == 100 and all(len(name) == 32 for name in ids)
