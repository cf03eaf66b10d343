"""Sentences, a second question and the question before count beside the message as it stands."""

import numpy as np
import pytest

from bot.content.load import Content
from bot.encoder.sentence_encoder import MEMO
from bot.understanding.config import classifier_config
from bot.understanding.follow_up import FollowUps
from bot.understanding.heads import softmax
from bot.understanding.scoring import MessageScore, MessageScorer, two_questions
from bot.understanding.segments import Segments

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
CONFIG = classifier_config().scoring


class Ensemble:
    """Stands in for `TopicEnsemble`: each word that it knows speaks for its topic. Remembers what it was asked to read."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def log_probabilities(self, texts: list[str]) -> np.ndarray:
        self.asked += texts
        scores = [[6.0 * sum(word in words for word in known) for known in TOPICS.values()] for words in map(_words, texts)]
        return np.log(softmax(np.array(scores)))


def _words(text: str) -> list[str]:
    return text.lower().replace("?", " ").replace(".", " ").split()


@pytest.fixture
def ensemble() -> Ensemble:
    return Ensemble()


@pytest.fixture
def scorer(content: Content) -> MessageScorer:
    follow_ups = FollowUps(content.cues.follow_up, classifier_config().follow_up)
    return MessageScorer(Segments(content.cues.questions), follow_ups, CONFIG)


def best(seen: MessageScore) -> str:
    return NAMES[int(seen.probabilities.argmax())]


def test_a_lone_question_is_read_once_and_as_it_is(ensemble: Ensemble, scorer: MessageScorer) -> None:
    seen = scorer.score("who sees my file", "", ensemble.log_probabilities, ANSWERED)
    assert ensemble.asked == ["who sees my file"]
    assert seen.questions == ()
    np.testing.assert_allclose(seen.probabilities, np.exp(Ensemble().log_probabilities(["who sees my file"])[0]), atol=1e-6)


def test_a_message_that_asks_two_things_gives_both_in_order(ensemble: Ensemble, scorer: MessageScorer) -> None:
    seen = scorer.score("how long is it kept and who sees my file", "", ensemble.log_probabilities, ANSWERED)
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
def test_anything_else_is_one_message(text: str, ensemble: Ensemble, scorer: MessageScorer) -> None:
    assert scorer.score(text, "", ensemble.log_probabilities, ANSWERED).questions == ()


def test_a_second_question_takes_its_meaning_from_the_first(scorer: MessageScorer) -> None:
    """ "... and is it there" has none of its own; read with what came before, it is a question like any other."""
    first, second = "who sees my file", "is it there"

    def read(texts: list[str], together: str = f"{first} {second}") -> np.ndarray:
        known = {first: [9.0, 0, 0, 0, 0], together: [0, 9.0, 0, 0, 0]}
        return np.log(softmax(np.array([known.get(text, [0.0] * 5) for text in texts])))

    def read_alone(texts: list[str]) -> np.ndarray:
        return read(texts, together="")

    assert scorer.score(f"{first} and {second}", "", read, ANSWERED).questions == (first, second)
    assert scorer.score(f"{first} and {second}", "", read_alone, ANSWERED).questions == ()


def test_parts_that_the_whole_message_is_not_about_are_no_questions() -> None:
    sure = np.full((2, CONFIG.part_rank + 2), 0.01)
    sure[0, 0], sure[1, 1] = 0.9, 0.9
    answered = np.ones(CONFIG.part_rank + 2, bool)
    about_both = np.linspace(1, 0.1, CONFIG.part_rank + 2)
    assert two_questions(["one", "two"], sure, about_both, answered, CONFIG) == ("one", "two")
    assert two_questions(["one", "two"], sure, about_both[::-1], answered, CONFIG) == ()


def test_half_a_question_is_read_with_the_one_before(ensemble: Ensemble, scorer: MessageScorer) -> None:
    alone = scorer.score("and my nan?", "", ensemble.log_probabilities, ANSWERED)
    leant = scorer.score("and my nan?", "who sees my file", ensemble.log_probabilities, ANSWERED)
    assert ensemble.asked == ["and my nan?", "and my nan?", "who sees my file and my nan?"]
    assert alone.probabilities.max() < 0.3
    assert best(leant) == "see"
    assert leant.probabilities.max() > 0.9


def test_a_whole_question_is_not_bent_by_the_one_before(ensemble: Ensemble, scorer: MessageScorer) -> None:
    text = "do the police get my information"
    asked = scorer.score(text, "who sees my file", ensemble.log_probabilities, ANSWERED)
    assert ensemble.asked == [text]
    np.testing.assert_array_equal(asked.probabilities, scorer.score(text, "", ensemble.log_probabilities, ANSWERED).probabilities)


def test_a_whole_question_that_begins_like_half_of_one_is_not_bent_if_it_is_clear(
    ensemble: Ensemble, scorer: MessageScorer
) -> None:
    before, clear, unclear = "who sees my file", "and do the police get my information", "and do the ducks get my information"
    bent = scorer.score(unclear, before, ensemble.log_probabilities, ANSWERED)
    assert best(bent) == "see" and bent.probabilities.max() > 0.5
    kept = scorer.score(clear, before, ensemble.log_probabilities, ANSWERED).probabilities
    np.testing.assert_array_equal(kept, scorer.score(clear, "", ensemble.log_probabilities, ANSWERED).probabilities)


def test_what_leans_is_not_cut_into_two_questions(ensemble: Ensemble, scorer: MessageScorer) -> None:
    text = "and who sees my file and how long is it kept"
    assert len(scorer.score(text, "", ensemble.log_probabilities, ANSWERED).questions) == 2
    assert scorer.score(text, "is it free", ensemble.log_probabilities, ANSWERED).questions == ()


def test_small_talk_says_by_itself_what_it_is(scorer: MessageScorer) -> None:
    """After a question, "ok thanks" is thanks, though both read together sound like the question again."""

    def read(texts: list[str]) -> np.ndarray:
        alone, together = [0.0, -9, -9, 3.0, -9], [3.0, -9, -9, 0.0, -9]
        return np.log(softmax(np.array([together if "sees" in text else alone for text in texts])))

    assert best(scorer.score("ok thanks", "who sees my file", read, ANSWERED)) == "chat"
    assert best(scorer.score("ok thanks", "who sees my file", read, np.ones(5, bool))) == "see"  # were it a topic like others


def test_the_best_sentence_of_a_long_story_counts(ensemble: Ensemble, scorer: MessageScorer) -> None:
    def read(texts: list[str]) -> np.ndarray:
        ensemble.asked += texts
        return np.log(softmax(np.array([[6.0, 0, 0, 0, 0] if text.startswith("who") else [0.0] * 5 for text in texts])))

    story = "we moved a lot and nothing was ever the same there. " * 4
    short = scorer.score("we moved a lot. who sees my file", "", read, ANSWERED)
    assert short.probabilities.max() < 0.3
    assert ensemble.asked == ["we moved a lot. who sees my file"]
    assert len(story.split()) > CONFIG.long_words
    long = scorer.score(f"{story}who sees my file", "", read, ANSWERED)
    assert "who sees my file" in ensemble.asked
    assert best(long) == "see"
    assert long.probabilities[SEE] > 1.3 * short.probabilities[SEE]


def test_a_correction_is_read_with_what_it_corrects(ensemble: Ensemble, scorer: MessageScorer) -> None:
    """ "No I meant the police" after "who sees my file" asks who sees it, however clearly the police has a topic of its own."""
    scorer.score("no i meant the police", "who sees my file", ensemble.log_probabilities, ANSWERED)
    assert "who sees my file no i meant the police" in ensemble.asked


def test_a_longer_message_that_is_not_clear_by_itself_leans_if_it_points_back(ensemble: Ensemble, scorer: MessageScorer) -> None:
    greeting = "good evening to you all, my name is dorothy and i am eighty two, would it"
    leant = scorer.score(f"{greeting} be the same for me", "who sees my file", ensemble.log_probabilities, ANSWERED)
    assert best(leant) == "see"
    for text in (f"{greeting} be free", f"{greeting} be the same for me and my sister too"):
        ensemble.asked.clear()
        scorer.score(text, "who sees my file", ensemble.log_probabilities, ANSWERED)
        assert ensemble.asked == [text]  # clear by itself; too long


def test_probabilities_add_up_to_one_however_the_message_was_read(ensemble: Ensemble, scorer: MessageScorer) -> None:
    for text in ("who sees it and how long is it kept", "and the police?", "who sees it. " * 20, "", "?"):
        for before in ("", "is it free"):
            probabilities = scorer.score(text, before, ensemble.log_probabilities, ANSWERED).probabilities
            assert probabilities.sum() == pytest.approx(1)


def test_all_that_is_read_of_a_very_long_message_can_be_remembered(ensemble: Ensemble, scorer: MessageScorer) -> None:
    scorer.score("who sees my file and how long is it kept. " * 100, "", ensemble.log_probabilities, ANSWERED)
    assert 10 < len(ensemble.asked) <= MEMO
