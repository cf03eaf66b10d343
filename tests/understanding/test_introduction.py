"""Who somebody is does not draw their question to another topic."""

import pytest

from bot.content.shared import library
from bot.understanding.config import classifier_config
from bot.understanding.details import DetailFinder
from bot.understanding.introduction import without_introduction

REST = classifier_config().introduction_rest_words


@pytest.fixture(scope="module")
def finder() -> DetailFinder:
    return DetailFinder(library().content)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("im 14 and in care in dudley, who sees my info", "who sees my info"),
        ("how long is it kept? im 12", "how long is it kept?"),
        ("I left care. Birmingham.\nHow do I get my file", "How do I get my file"),
    ],
)
def test_what_is_asked_is_read_by_itself(finder: DetailFinder, said: str, asked: str) -> None:
    assert without_introduction(said, finder, REST) == asked


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Hello dear, how long is it kept", "how long is it kept"),
        ("Good morning. hi!! im 12, who sees my info", "who sees my info"),
        ("hi, and you?", "hi, and you?"),
        ("Hello dear", "Hello dear"),
    ],
)
def test_a_greeting_before_a_question_is_left_out(finder: DetailFinder, said: str, asked: str) -> None:
    assert without_introduction(said, finder, REST, {"hello dear", "good morning", "hi"}) == asked


@pytest.mark.parametrize(
    "said",
    [
        "im 14 and in care in dudley",  # nothing is asked
        "im 9, dudley",
        "im in care, and you?",  # too little would be left
        "im a foster carer in birmingham, can I see the file?",  # what a carer may see is another question than what a child may
        "my foster mum is in birmingham, can she see it",  # says more than who is asking
        "who sees my info",
    ],
)
def test_a_message_that_is_all_of_one_piece_stays_whole(finder: DetailFinder, said: str) -> None:
    assert without_introduction(said, finder, REST) == said
