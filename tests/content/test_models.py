"""The shapes: strict about keys and values, unchangeable, and with the defaults that staff count on."""

import pytest
from pydantic import ValidationError

from bot.content.models import Answer, Contact, Part, Topic
from tests.small_content import contact, council, topic


def test_an_answer_needs_words_for_young_people() -> None:
    with pytest.raises(ValidationError, match="young_person"):
        Answer.parse_obj({"easier": "Yes."})


def test_the_white_space_around_a_text_is_no_part_of_it() -> None:
    assert Answer(young_person="Yes.\n").young_person == "Yes."


def test_content_cannot_be_changed_by_mistake() -> None:
    with pytest.raises(TypeError):
        topic().title = "Other"


@pytest.mark.parametrize("changed", [{"kind": "riddle"}, {"review_by": "soon"}, {"spoken_to": "dog"}, {"next": 3}])
def test_values_that_mean_nothing_are_refused(changed: dict) -> None:
    with pytest.raises(ValidationError):
        topic(**changed)


def test_a_topic_is_answered_by_default_and_knows_whether_it_is_written() -> None:
    bare = Topic(topic="bare", title="Bare")
    assert (bare.kind, bare.action, bare.written, bare.everywhere) == ("answer", "action_answer", False, False)
    assert topic().written
    assert not topic().everywhere
    assert topic(answers={"any": {"young_person": "Yes."}}).everywhere


def test_a_contact_says_when_it_was_last_checked() -> None:
    values = contact()
    del values["last_checked"]
    with pytest.raises(ValidationError, match="last_checked"):
        Contact.parse_obj(values)


def test_a_part_may_be_of_one_thing_or_of_several() -> None:
    assert Part(id="a", says="x", of="police").of == ("police",)
    assert Part(id="a", says="x", of=["police", "court"]).of == ("police", "court")


def test_a_council_finds_its_clauses() -> None:
    alder = council("alder")
    assert alder.clause("a-see") is alder.clauses[0]
    assert alder.clause("b-see") is None
