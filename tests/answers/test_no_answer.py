"""Nothing is known, or nothing was understood."""

from bot.answers.no_answer import no_answer
from bot.content.load import Content
from bot.profile import Profile

YOUNG = Profile("dudley")


def test_the_third_time_in_a_row_a_person_is_offered(content: Content) -> None:
    assert no_answer(content, YOUNG, None, 2).handoff is None
    third = no_answer(content, YOUNG, None, 3)
    assert third.handoff
    assert third.handoff.contact.email == content.councils["dudley"].contacts["dpo"].email
    nobody = no_answer(content, Profile(), None, 3)
    assert nobody.handoff
    assert nobody.handoff.contact.title == content.contacts["ico"].title
