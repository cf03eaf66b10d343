"""Each reader gets the text of the layer, and the nearest simpler one where a layer is not written."""

import pytest

from bot.answers.layers import EASIER, MORE, STANDARD, law_of, law_text, text_of
from bot.content.models import Answer, Law
from bot.profile import Profile
from tests.small_content import topic

FULL = Answer(young_person="young", easier="easy", care_leaver="left", carer="adult", more="detail")
BARE = Answer(young_person="young")


@pytest.mark.parametrize(("reader", "text"), [("young_person", "young"), ("care_leaver", "left"), ("carer", "adult")])
def test_each_reader_has_an_own_text(reader: str, text: str) -> None:
    assert text_of(FULL, Profile("alder", reader), STANDARD) == text


@pytest.mark.parametrize("reader", ["young_person", "care_leaver", "carer"])
def test_easier_and_more_are_the_same_for_all(reader: str) -> None:
    assert text_of(FULL, Profile("alder", reader), EASIER) == "easy"
    assert text_of(FULL, Profile("alder", reader), MORE) == "detail"


def test_what_is_not_written_falls_back_to_the_usual_words_but_detail_does_not() -> None:
    assert text_of(BARE, Profile("alder", "carer"), STANDARD) == "young"
    assert text_of(BARE, Profile("alder"), EASIER) == "young"
    assert text_of(BARE, Profile("alder"), MORE) == ""


def law(**values: object) -> Law:
    return Law.parse_obj({"text": "the law", "source": "https://x.example", "title": "An Act"} | values)


def test_law_stands_with_the_answer_or_with_the_detail_as_it_says() -> None:
    short, long = law(shown="answer"), law(shown="more")
    both = topic(law=[short, long])
    assert law_of(both, Profile("alder"), STANDARD) == (short,)
    assert law_of(both, Profile("alder"), MORE) == (long,)


def test_easier_words_come_with_easier_law_or_none() -> None:
    easy, hard = law(shown="answer", easier="a rule"), law(shown="answer")
    assert law_of(topic(law=[easy, hard]), Profile("alder"), EASIER) == (easy,)
    assert law_text(easy, Profile("alder"), EASIER) == "a rule"


def test_law_for_one_council_only_is_not_shown_to_another() -> None:
    only = topic(law=[law(shown="answer", only=["alder"])])
    assert law_of(only, Profile("alder"), STANDARD)
    assert not law_of(only, Profile("birch"), STANDARD)
    assert not law_of(only, Profile(None), STANDARD)


def test_a_carer_gets_the_law_in_their_own_words() -> None:
    own = law(carer="the law for carers", easier="a rule")
    assert law_text(own, Profile("alder", "carer"), STANDARD) == "the law for carers"
    assert law_text(own, Profile("alder", "young_person"), STANDARD) == "the law"
