"""Our classifier beside others, all trained on the same questions: what each part of it adds.

Each candidate is fitted when it is asked for, on every question of every topic (not on the examples of follow-ups). Nothing is
fitted twice: what is built on an earlier candidate's fit uses that fit.
"""

from __future__ import annotations

import hashlib
import os
import random
from typing import Callable, Iterator

import numpy as np
from sklearn.linear_model import LogisticRegression

from bot.bench.default_pipeline import default_pipeline
from bot.bench.fresh_ensemble import fresh_ensemble
from bot.content.shared import library
from bot.encoder.sentence_encoder import SentenceEncoder, sentence_encoder, weights_folder
from bot.encoder.tuned_encoder import newest_encoder, tuned_encoder
from bot.encoder.vector_cache import cached_vectors
from bot.settings import Settings
from bot.training.augmentation import misspell
from bot.training.background import Background
from bot.training.examples import Example, topic_examples
from bot.training.fit_head import fit_head
from bot.training.fit_linear import fit_linear
from bot.understanding.config import classifier_config
from bot.understanding.ensemble import TopicEnsemble
from bot.understanding.follow_up import FollowUps
from bot.understanding.heads import softmax
from bot.understanding.linear import LinearTopics
from bot.understanding.scoring import MessageScorer
from bot.understanding.segments import Segments

Classifier = Callable[[list[str]], tuple[list[str], np.ndarray]]  # texts -> topics; probabilities, a row a text, a column a topic

# Of the tuned classifier against the linear one, and of their sum; training weights them anew for the product.
WEIGHT, SCALE = 1.0, 1.0
FEW = 24  # questions of each topic, beside Rasa's default pipeline
CORES = os.cpu_count() or 1


def candidates(settings: Settings) -> Iterator[tuple[str, Classifier]]:
    """Each candidate's name and the classifier, from the simplest to what the product does, on every question.

    Those with the tuned encoder are left out, with a printed line, when no encoder has been tuned.
    """
    examples = topic_examples(library().content)
    texts, names = [example.text for example in examples], [str(example.topic) for example in examples]
    held_out = np.array([example.held_out for example in examples])
    encoder = sentence_encoder(str(weights_folder(settings.encoder)), str(settings.cache), CORES)
    vectors = cached_vectors(texts, encoder, settings.cache)
    yield "frozen vectors, logistic regression", _logistic(vectors, names, encoder)
    linear, _ = fit_linear(texts, vectors, names, held_out)
    yield "frozen vectors + n-grams, linear SVM", _linear(linear, encoder)
    rng = random.Random(7)  # noqa: S311 - typos, not secrets
    copies = [misspell(text, rng) for text in texts]
    both = np.concatenate([vectors, cached_vectors(copies, encoder, settings.cache / "misspelt")])
    misspelt, _ = fit_linear([*texts, *copies], both, [*names, *names], np.tile(held_out, 2))
    yield "the same, with a misspelt copy of each question", _linear(misspelt, encoder)
    name = newest_encoder(settings)
    if name:
        yield from _tuned_candidates(texts, names, linear, name, encoder, settings)
    else:
        print(f"No tuned encoder in {settings.models}: run `make train` to compare the classifiers that need it.")


def beside_the_default(settings: Settings) -> Iterator[tuple[str, Classifier]]:
    """Rasa's default pipeline and the product's, both trained on the same few questions of each topic.

    On all questions DIET would train for many hours on two cores.
    """
    found = topic_examples(library().content)
    by_topic: dict[str, list[Example]] = {}
    for example in sorted(found, key=lambda example: hashlib.sha256(example.text.encode()).digest()):
        by_topic.setdefault(str(example.topic), []).append(example)
    few = [example for questions in by_topic.values() for example in questions[:FEW]]
    yield "Rasa's default pipeline (DIET)", default_pipeline([one.text for one in few], [str(one.topic) for one in few], settings)
    with fresh_ensemble(few, settings, Background.load(settings.data / "background.yml")) as ensemble:
        yield "the product's", _scored(ensemble)


def _tuned_candidates(
    texts: list[str], names: list[str], linear: LinearTopics, name: str, frozen: SentenceEncoder, settings: Settings
) -> Iterator[tuple[str, Classifier]]:
    """Those with the tuned encoder."""
    encoder = tuned_encoder(settings, name, CORES)
    vectors = cached_vectors(texts, encoder, settings.cache)
    head = fit_head(vectors, np.searchsorted(linear.topics, names), len(linear.topics))
    topics = linear.topics

    def tuned(asked: list[str]) -> np.ndarray:
        return head.log_probabilities(encoder.vectors(asked))

    def both(asked: list[str]) -> np.ndarray:
        return np.asarray(np.log(linear.probabilities(asked, frozen.vectors(asked)) + 1e-9) + WEIGHT * tuned(asked))

    yield "encoder tuned with the classifier", lambda asked: (topics, softmax(tuned(asked)))
    yield "both classifiers", lambda asked: (topics, softmax(SCALE * both(asked)))
    ensemble = TopicEnsemble(linear, head, name, WEIGHT, SCALE, settings)
    yield "both classifiers, typos corrected, words heard", lambda asked: (topics, np.exp(ensemble.log_probabilities(asked)))
    yield "..., best sentence of a long message beside it", _scored(ensemble)


def _scored(ensemble: TopicEnsemble) -> Classifier:
    cues, config = library().content.cues, classifier_config()
    scorer = MessageScorer(Segments(cues.questions), FollowUps(cues.follow_up, config.follow_up), config.scoring)
    answered = np.ones(len(ensemble.topics), bool)  # which topics are does not change a lone message's probabilities

    def probabilities(text: str) -> np.ndarray:
        return scorer.score(text, "", ensemble.log_probabilities, answered).probabilities

    return lambda texts: (ensemble.topics, np.array([probabilities(text) for text in texts]))


def _logistic(vectors: np.ndarray, names: list[str], encoder: SentenceEncoder) -> Classifier:
    model = LogisticRegression(max_iter=300).fit(vectors, names)
    topics = [str(name) for name in model.classes_]
    return lambda texts: (topics, np.asarray(model.predict_proba(encoder.vectors(texts))))


def _linear(linear: LinearTopics, encoder: SentenceEncoder) -> Classifier:
    return lambda texts: (linear.topics, linear.probabilities(texts, encoder.vectors(texts)))
