"""What people say of themselves in passing, in their own ways of saying it."""

from dataclasses import astuple

import pytest

from bot.content.load import Content
from bot.content.shared import library
from bot.profile import UNKNOWN
from bot.understanding.details import DetailFinder


@pytest.fixture(scope="module")
def finder() -> DetailFinder:
    return DetailFinder(library().content)


@pytest.mark.parametrize(
    ("text", "council"),
    [
        ("Dudley", "dudley"),
        ("im in dudley", "dudley"),
        ("DUDLEY COUNCIL looks after me!!", "dudley"),
        ("who sees my stuff at dudley mbc", "dudley"),
        ("duddley", "dudley"),
        ("dudley's notice", "dudley"),
        ("Birmingham Children's Trust", "birmingham"),
        ("the birmingham children’s trust look after me", "birmingham"),
        ("brum", "birmingham"),
        ("b'ham mate", "birmingham"),
        ("birminham", "birmingham"),
        ("not dudley birmingham", "birmingham"),
        ("it isnt birmingham its dudley", "dudley"),
        ("I moved from dudley, birmingham has me now", "birmingham"),
        ("i used to be in dudley but now birmingham", "birmingham"),
        ("yes dudley", "dudley"),
        ("im from dudley", "dudley"),
        ("i left care in dudley", "dudley"),
        ("im not happy with dudley council", "dudley"),
        ("a letter from birmingham came", "birmingham"),
        ("another council", UNKNOWN),
        ("i dont know what council", UNKNOWN),
        ("not sure which council", UNKNOWN),
    ],
)
def test_the_council_that_looks_after_somebody_is_understood(finder: DetailFinder, text: str, council: str) -> None:
    assert finder.find(text).council == council


@pytest.mark.parametrize(
    "text",
    ["dudley or birmingham", "is it the same in birmingham and dudley", "not dudley", "who sees my info", "i left dudley", ""],
)
def test_with_two_councils_and_no_hint_or_none_at_all_nothing_is_guessed(finder: DetailFinder, text: str) -> None:
    assert finder.find(text).council is None


@pytest.mark.parametrize(
    ("text", "reader"),
    [
        ("I'm a foster carer in Dudley", "carer"),
        ("I’m his nan", "carer"),
        ("im her gran and she lives with me", "carer"),
        ("my foster child wants to see her file", "carer"),
        ("as a foster carer, who sees this?", "carer"),
        ("I work in a children's home", "carer"),
        ("im a care leaver", "care_leaver"),
        ("I've left care", "care_leaver"),
        ("when i was in care they wrote about me", "care_leaver"),
        ("im in care", "young_person"),
        ("my foster carer reads my diary", None),
        ("i live in a childrens home", "young_person"),
        ("can my nan see my file", None),
        ("who sees my info", None),
    ],
)
def test_who_is_asking_is_understood(finder: DetailFinder, text: str, reader: str) -> None:
    assert finder.find(text).audience == reader


@pytest.mark.parametrize(
    ("age", "reader", "words"),
    [
        (8, "young_person", "easier"),
        (11, "young_person", "easier"),
        (12, "young_person", None),
        (17, "young_person", None),
        (18, None, None),
        (34, None, None),
    ],
)
@pytest.mark.parametrize(
    "shape", ["im {}", "I'm {}", "i am {}", "aged {}", "{} years old", "i just turned {}", "{}yo", "im only {}"]
)
def test_an_age_says_which_words_to_use(finder: DetailFinder, shape: str, age: int, reader: str, words: str) -> None:
    found = finder.find(shape.format(age))
    assert (found.audience, found.reading_level) == (reader, words)


def test_everything_in_one_sentence(finder: DetailFinder) -> None:
    found = finder.find("im 12 and birmingham look after me")
    assert (found.council, found.audience, found.reading_level, found.profile_only) == ("birmingham", "young_person", None, True)


def test_a_grown_up_care_leaver_stays_one(finder: DetailFinder) -> None:
    assert finder.find("im 34 and i grew up in care").audience == "care_leaver"


def test_a_carer_of_34_stays_a_carer_and_a_child_of_10_is_none(finder: DetailFinder) -> None:
    assert finder.find("im a foster carer, 34 years old").audience == "carer"
    assert finder.find("im 10 and my foster child brother lives here").audience == "young_person"


@pytest.mark.parametrize("text", ["my brother, he is 8, lives with nan", "shes 9 and in care", "i asked 12 times", "since 2011"])
def test_somebody_elses_age_and_other_numbers_are_no_age(finder: DetailFinder, text: str) -> None:
    assert finder.find(text).reading_level is None


@pytest.mark.parametrize("text", ["Dudley", "its dudley pls", "yes dudley", "im in care, birmingham", "im 9"])
def test_a_message_that_says_only_who_is_asking_is_known_as_such(finder: DetailFinder, text: str) -> None:
    assert finder.find(text).profile_only


@pytest.mark.parametrize("text", ["who sees my info in dudley", "im 9 what is a file", "my foster carer reads my diary", "hello"])
def test_a_question_beside_it_is_not_lost(finder: DetailFinder, text: str) -> None:
    assert not finder.find(text).profile_only


def test_things_asked_about_by_name_are_found_the_longest_first(finder: DetailFinder, content: Content) -> None:
    found = finder.find("does my student social worker tell the police")
    assert set(found.about) == {"student_social_worker", "police"}
    assert all(name in content.names for name in found.about)
    assert finder.find("who sees it").about == ()


def test_a_very_long_message_is_read_only_so_far(finder: DetailFinder) -> None:
    assert finder.find("a " * 2000 + "dudley").council is None


NOTHING = (None, None, None, (), False)  # council, reader, words, about, alone
DUDLEY, DUDLEY_BESIDE = ("dudley", None, None, (), True), ("dudley", None, None, (), False)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("🙂🙂 dudley 🙂", DUDLEY),
        ("dudley’s … dudley!!!", DUDLEY),
        ("'; DROP TABLE dudley", DUDLEY_BESIDE),
        ("<b>dudley</b>", NOTHING),
        ("\u202edudley\u202c", NOTHING),
        ("dudley\x00", NOTHING),
    ],
)
def test_strange_text_is_read_without_harm(finder: DetailFinder, text: str, found: tuple[object, ...]) -> None:
    """A name between signs is found, one grown together with them is not guessed at; nothing else appears."""
    assert astuple(finder.find(text)) == found
