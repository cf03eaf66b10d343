"""One state: who is asking out of all sources, and two messages that change it at the same time."""

from dataclasses import replace

from bot.conversation.state import ConversationState
from bot.profile import Profile, Told


def test_what_is_said_in_the_conversation_wins_over_this_message_and_that_over_an_earlier_one() -> None:
    state = ConversationState(said=Told(audience="carer"), page=Told("alder", "young_person", "easier"))
    assert state.profile(Told("birch", "care_leaver")) == Profile("birch", "carer", "easier")
    assert state.profile() == Profile("alder", "carer", "easier")


def test_only_what_was_changed_is_changed_in_a_newer_state() -> None:
    base = ConversationState(last_topic="a", waiting_topic="b", consecutive_fallbacks=1)
    mine = replace(base, last_topic="mine", consecutive_fallbacks=0)
    newest = replace(base, waiting_topic=None, last_topic="theirs")
    assert mine.rebased(base, newest) == ConversationState(last_topic="mine", waiting_topic=None, consecutive_fallbacks=0)


def test_a_state_shows_no_words_when_it_is_printed() -> None:
    state = ConversationState(last_question="purple", second_question="purple", kept_question="purple", doubted="purple")
    assert "purple" not in repr(state)
