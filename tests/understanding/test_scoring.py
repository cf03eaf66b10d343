"""Sentences, a second question and the question before count beside the message as it stands."""

from typing import Any

import numpy as np
import pytest

from bot.content.load import Content
from bot.encoder.sentence_encoder import MEMO
from bot.understanding.heads import softmax
from bot.understanding.scoring import LONG, NEAR, View, two_questions, view

TOPICS = {
    "see": ("sees", "see"),
    "keep": ("long", "kept"),
    "police": ("police",),
    "chat": ("thanks", "hello"),
    "cost": ("free", "pay"),
}
NAMES = list(TOPICS)
ANSWERED = np.array([name != "chat" for name in NAMES])
SEE = 0  # column of the first topic


class Reader:
    """Stands in for `TopicReader`: each word that it knows speaks for its topic. Remembers what it was asked to read."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def log_chances(self, texts: list[str]) -> np.ndarray:
        self.asked += texts
        scores = [[6.0 * sum(word in words for word in known) for known in TOPICS.values()] for words in map(_words, texts)]
        return np.log(softmax(np.array(scores)))


def _words(text: str) -> list[str]:
    return text.lower().replace("?", " ").replace(".", " ").split()


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def phrases(content: Content) -> dict[str, Any]:
    return content.phrases["leans"]


def best(seen: View) -> str:
    return NAMES[int(seen.chances.argmax())]


def test_a_lone_question_is_read_once_and_as_it_is(reader: Reader, phrases: dict[str, Any]) -> None:
    seen = view("who sees my file", "", reader.log_chances, phrases, ANSWERED)
    assert reader.asked == ["who sees my file"]
    assert seen.questions == ()
    np.testing.assert_allclose(seen.chances, np.exp(Reader().log_chances(["who sees my file"])[0]), atol=1e-6)


def test_a_message_that_asks_two_things_gives_both_in_order(reader: Reader, phrases: dict[str, Any]) -> None:
    seen = view("how long is it kept and who sees my file", "", reader.log_chances, phrases, ANSWERED)
    assert seen.questions == ("how long is it kept", "who sees my file")


@pytest.mark.parametrize(
    "text",
    [
        "who sees my file and can my dad see it",  # one thing asked twice
        "who sees my file and do you say hello to everyone",  # small talk is no question
        "how long is my file kept and what do ducks eat",  # the second is nothing that the chat is sure of
        "who sees my file and how long is it kept and do i have to pay money",  # three: one reply could not hold them
        "who sees my file, how long",  # too short to stand as a question
        "who sees it for long",
    ],
)
def test_anything_else_is_one_message(text: str, reader: Reader, phrases: dict[str, Any]) -> None:
    assert view(text, "", reader.log_chances, phrases, ANSWERED).questions == ()


def test_a_second_question_takes_its_meaning_from_the_first(phrases: dict[str, Any]) -> None:
    """ "... and is it there" has none of its own; read with what came before, it is a question like any other."""
    first, second = "who sees my file", "is it there"

    def read(texts: list[str], together: str = f"{first} {second}") -> np.ndarray:
        known = {first: [9.0, 0, 0, 0, 0], together: [0, 9.0, 0, 0, 0]}
        return np.log(softmax(np.array([known.get(text, [0.0] * 5) for text in texts])))

    def read_alone(texts: list[str]) -> np.ndarray:
        return read(texts, together="")

    assert view(f"{first} and {second}", "", read, phrases, ANSWERED).questions == (first, second)
    assert view(f"{first} and {second}", "", read_alone, phrases, ANSWERED).questions == ()


def test_parts_that_the_whole_message_is_not_about_are_no_questions() -> None:
    sure = np.full((2, NEAR + 2), 0.01)
    sure[0, 0], sure[1, 1] = 0.9, 0.9
    answered = np.ones(NEAR + 2, bool)
    about_both = np.linspace(1, 0.1, NEAR + 2)
    assert two_questions(["one", "two"], sure, about_both, answered) == ("one", "two")
    assert two_questions(["one", "two"], sure, about_both[::-1], answered) == ()


def test_half_a_question_is_read_with_the_one_before(reader: Reader, phrases: dict[str, Any]) -> None:
    alone = view("and my nan?", "", reader.log_chances, phrases, ANSWERED)
    leant = view("and my nan?", "who sees my file", reader.log_chances, phrases, ANSWERED)
    assert reader.asked == ["and my nan?", "and my nan?", "who sees my file and my nan?"]
    assert alone.chances.max() < 0.3
    assert best(leant) == "see"
    assert leant.chances.max() > 0.9


def test_a_whole_question_is_not_bent_by_the_one_before(reader: Reader, phrases: dict[str, Any]) -> None:
    text = "do the police get my information"
    asked = view(text, "who sees my file", reader.log_chances, phrases, ANSWERED)
    assert reader.asked == [text]
    np.testing.assert_array_equal(asked.chances, view(text, "", reader.log_chances, phrases, ANSWERED).chances)


def test_what_leans_is_not_cut_into_two_questions(reader: Reader, phrases: dict[str, Any]) -> None:
    text = "and who sees my file and how long is it kept"
    assert len(view(text, "", reader.log_chances, phrases, ANSWERED).questions) == 2
    assert view(text, "is it free", reader.log_chances, phrases, ANSWERED).questions == ()


def test_small_talk_says_by_itself_what_it_is(phrases: dict[str, Any]) -> None:
    """After a question, "ok thanks" is thanks, though both read together sound like the question again."""

    def read(texts: list[str]) -> np.ndarray:
        alone, together = [0.0, -9, -9, 3.0, -9], [3.0, -9, -9, 0.0, -9]
        return np.log(softmax(np.array([together if "sees" in text else alone for text in texts])))

    assert best(view("ok thanks", "who sees my file", read, phrases, ANSWERED)) == "chat"
    assert best(view("ok thanks", "who sees my file", read, phrases, np.ones(5, bool))) == "see"  # were it a topic like others


def test_the_best_sentence_of_a_long_story_counts(reader: Reader, phrases: dict[str, Any]) -> None:
    def read(texts: list[str]) -> np.ndarray:
        reader.asked += texts
        return np.log(softmax(np.array([[6.0, 0, 0, 0, 0] if text.startswith("who") else [0.0] * 5 for text in texts])))

    story = "we moved a lot and nothing was ever the same there. " * 4
    short = view("we moved a lot. who sees my file", "", read, phrases, ANSWERED)
    assert short.chances.max() < 0.3
    assert reader.asked == ["we moved a lot. who sees my file"]
    assert len(story.split()) > LONG
    long = view(f"{story}who sees my file", "", read, phrases, ANSWERED)
    assert "who sees my file" in reader.asked
    assert best(long) == "see"
    assert long.chances[SEE] > 1.3 * short.chances[SEE]


def test_a_correction_is_read_with_what_it_corrects(reader: Reader, phrases: dict[str, Any]) -> None:
    """ "No I meant the police" after "who sees my file" asks who sees it, however clearly the police has a topic of its own."""
    view("no i meant the police", "who sees my file", reader.log_chances, phrases, ANSWERED)
    assert "who sees my file no i meant the police" in reader.asked


def test_a_longer_message_that_is_not_clear_by_itself_leans_if_it_points_back(reader: Reader, phrases: dict[str, Any]) -> None:
    greeting = "good evening to you all, my name is dorothy and i am eighty two, would it"
    leant = view(f"{greeting} be the same for me", "who sees my file", reader.log_chances, phrases, ANSWERED)
    assert best(leant) == "see"
    for text in (f"{greeting} be free", f"{greeting} be the same for me and my sister too"):
        reader.asked.clear()
        view(text, "who sees my file", reader.log_chances, phrases, ANSWERED)
        assert reader.asked == [text]  # clear by itself; too long


def test_chances_are_chances_however_the_message_was_read(reader: Reader, phrases: dict[str, Any]) -> None:
    for text in ("who sees it and how long is it kept", "and the police?", "who sees it. " * 20, "", "?"):
        for before in ("", "is it free"):
            chances = view(text, before, reader.log_chances, phrases, ANSWERED).chances
            assert chances.sum() == pytest.approx(1)


def test_all_that_is_read_of_a_very_long_message_can_be_remembered(reader: Reader, phrases: dict[str, Any]) -> None:
    view("who sees my file and how long is it kept. " * 100, "", reader.log_chances, phrases, ANSWERED)
    assert 10 < len(reader.asked) <= MEMO
