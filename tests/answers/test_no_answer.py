"""Nothing is known, or nothing was understood."""

from bot.answers.no_answer import no_answer
from bot.content.load import Content
from bot.outcome import Outcome
from bot.profile import Profile

YOUNG = Profile("dudley")


def test_the_third_time_in_a_row_a_person_is_offered(content: Content) -> None:
    assert no_answer(content, YOUNG, None, 2).handoff is None
    third = no_answer(content, YOUNG, None, 3)
    assert third.handoff and third.handoff.open, "shown at once, not folded"
    assert third.handoff.contact.email == content.councils["dudley"].contacts["dpo"].email
    nobody = no_answer(content, Profile(), None, 3)
    assert nobody.handoff
    assert nobody.handoff.contact.title == content.contacts["ico"].title


def test_emoji_get_a_kinder_reply_however_often(content: Content) -> None:
    reply = no_answer(content, YOUNG, None, 3, has_words=False)
    assert (reply.outcome, reply.handoff) == (Outcome.NO_ANSWER_UNCLEAR, None)
    assert reply.text != no_answer(content, YOUNG, None, 1).text


def test_what_was_understood_is_counted_apart_from_what_was_not(content: Content) -> None:
    assert no_answer(content, YOUNG, "out_of_scope", 1).outcome is Outcome.NO_ANSWER_SCOPE
    assert no_answer(content, YOUNG, None, 1).outcome is Outcome.NO_ANSWER_UNCLEAR
