"""A real tuning of a few steps: the encoder learns topics and danger from a handful of examples, and comes out small."""

import random
import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from bot.encoder.sentence_encoder import LENGTH, SentenceEncoder, weights_folder
from bot.settings import Settings
from bot.training import batches as module
from bot.training.augmentation import misspell
from bot.training.batches import batches, chosen, padded
from bot.training.config import TRAINING
from bot.training.examples import Example, Tells
from bot.training.fit_encoder import store_encoder
from bot.training.fit_head import fit_head
from bot.training.tuning import tune

pytestmark = pytest.mark.slow

WHO = ("my dad", "my step mum", "the man next door", "my brother", "her boyfriend")
DANGER = ("{} hits me", "{} hurts me at night", "im scared of {}", "{} locked me in and i bleed")
NO_DANGER = (
    "does {} see my file",
    "can {} read what you write",
    "who tells {} what is in my file",
    "is {} allowed to see my notes",
)
KEEPING = ("how long do you keep what {} said", "when do you delete what {} told you", "how many years is it kept for {}")
MORE_KEEPING = ("will you still have it in ten years if {} asks",)


TELLS = (Tells("abuse", "young", "me", "yes"), Tells("threat", "young", "child", "no"))


def examples() -> list[Example]:
    asked = [Example(line.format(who), "seeing") for line in NO_DANGER for who in WHO]
    asked += [Example(line.format(who), "keeping") for line in (*KEEPING, *MORE_KEEPING) for who in WHO]
    told = [Example(line.format(who), None, danger=True, tells=TELLS["scared" in line]) for line in DANGER for who in WHO]
    return asked + told * 2


@pytest.fixture(scope="module")
def weights() -> Path:
    return weights_folder(Settings().encoder)


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    folder = tmp_path_factory.mktemp("tuning")
    (folder / "cache").mkdir()
    return Settings(models=folder / "models", cache=folder / "cache")


@pytest.fixture(scope="module")
def sizes() -> dict[str, int]:
    """How large each graph was, as it was made."""
    return {}


@pytest.fixture(scope="module")
def read() -> set[str]:
    """Every text that tuning read."""
    return set()


@pytest.fixture(scope="module")
def encoder(weights: Path, settings: Settings, sizes: dict[str, int], read: set[str]) -> SentenceEncoder:
    """Tuned in a few steps on eighty examples, and quantised."""
    graph = settings.cache / "tuning.onnx"
    config = replace(
        TRAINING,
        rounds=4,
        whole_rounds=3,  # the last round takes only the hard ones
        batch=16,
        average_decay=0.5,  # a running average of hundreds of steps would still be the start
        question_share=0.0,
    )
    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(module, "misspell", lambda text, rng, config: read.add(text) or misspell(text, rng, config))
        tune(examples(), weights, graph, config=config)
    sizes["tuned"] = graph.stat().st_size
    shutil.copy(graph, settings.cache.parent / "exact.onnx")
    name = store_encoder(graph, [], settings)
    sizes["stored"] = (settings.models / name).stat().st_size
    return SentenceEncoder(weights, settings.models / name)


def test_it_says_a_vector_and_a_danger_for_each_text(encoder: SentenceEncoder) -> None:
    found = encoder.read(["who sees my file", "?", ""])
    assert {name: values.shape for name, values in found.items()} == {
        "vector": (3, LENGTH),
        "danger": (3,),
        "tells": (3, 2 + 1 + 2 + 2),  # the words there are for the harm, the speaker, who is hurt, and now
    }
    assert np.linalg.norm(found["vector"], axis=1) == pytest.approx([1] * 3, abs=1e-3)


@pytest.mark.usefixtures("encoder")
def test_what_is_held_out_is_not_tuned_on(read: set[str]) -> None:
    assert read == {example.text for example in examples() if not example.held_out}
    assert any(example.held_out for example in examples())


def test_small_numbers_hardly_move_a_vector(encoder: SentenceEncoder, weights: Path, settings: Settings) -> None:
    """With all layers in 8 bits they moved three times as far, and one question in a hundred was read wrongly for it."""
    texts = [example.text for example in examples()]
    exact = SentenceEncoder(weights, settings.cache.parent / "exact.onnx").vectors(texts)
    assert (exact * encoder.vectors(texts)).sum(axis=1).mean() > 0.999


@pytest.mark.usefixtures("encoder")
def test_filling_is_not_looked_at(settings: Settings) -> None:
    """In tuning short texts are filled up to the length of the longest beside them; in a talk they are not."""
    import onnxruntime

    graph = onnxruntime.InferenceSession(str(settings.cache.parent / "exact.onnx"))
    tokens = np.array([[101, 2040, 5927, 2026, 5371, 102, 0, 0, 0, 0, 0]], np.int32)
    filled = graph.run(None, {"tokens": tokens, "mask": (tokens != 0).astype(np.int32)})
    plain = graph.run(None, {"tokens": tokens[:, :6], "mask": np.ones((1, 6), np.int32)})
    for one, two in zip(filled, plain):
        np.testing.assert_allclose(one, two, atol=1e-4)


def test_it_hears_danger(encoder: SentenceEncoder) -> None:
    told = examples()
    score = encoder.read([example.text for example in told])["danger"]
    danger = np.array([example.danger for example in told])
    higher = (score[danger][:, None] > score[~danger][None]).mean()  # of all pairs; chance is a half
    assert higher > 0.9


def test_it_learns_what_a_message_of_danger_tells(encoder: SentenceEncoder) -> None:
    """The columns stand in the order of the words: abuse before threat, child before me."""
    told = [example for example in examples() if example.tells]
    found = encoder.read([example.text for example in told])["tells"]
    threat = np.array([example.tells == TELLS[1] for example in told])
    assert ((found[:, 1] > found[:, 0]) == threat).mean() > 0.9
    assert ((found[:, 4] < found[:, 3]) == threat).mean() > 0.9


def test_its_vectors_tell_the_topics(encoder: SentenceEncoder) -> None:
    asked = [example for example in examples() if example.topic]
    targets = np.array([example.topic == "keeping" for example in asked], int)
    vectors = encoder.vectors([example.text for example in asked])
    odd = np.arange(len(asked)) % 2 == 1
    found = fit_head(vectors[odd], targets[odd], 2).log_probabilities(vectors[~odd]).argmax(axis=1)
    assert (found == targets[~odd]).mean() > 0.9


def test_tuning_drew_the_topics_apart(encoder: SentenceEncoder, weights: Path) -> None:
    """Not only what the packaged encoder knew before: questions of one topic are now much nearer than those of two."""
    from bot.encoder.sentence_encoder import sentence_encoder

    asked = [example for example in examples() if example.topic]
    same = np.array([[one.topic == two.topic for one in asked] for two in asked])

    def apart(reader: SentenceEncoder) -> float:
        vectors = reader.vectors([example.text for example in asked])
        near = vectors @ vectors.T
        return float(near[same].mean() - near[~same].mean())

    assert apart(encoder) > apart(sentence_encoder(str(weights), str(Settings().cache))) + 0.05


@pytest.mark.usefixtures("encoder")
def test_what_is_stored_is_quantised_and_alone(settings: Settings, sizes: dict[str, int]) -> None:
    assert sizes["stored"] < 0.5 * sizes["tuned"]
    assert list(settings.cache.iterdir()) == []
    assert len(list(settings.models.iterdir())) == 1


def test_later_rounds_take_what_went_worst_and_a_few_others() -> None:
    last = np.arange(100, dtype=float)
    last[3] = np.inf  # not seen yet
    assert sorted(chosen(last, 1.0, random.Random(7))) == list(range(100))
    taken = chosen(last, 0.5, random.Random(7))
    hard, others = int(100 * TRAINING.hard_share), int(100 * TRAINING.other_share)
    assert len(taken) == len(set(taken)) == hard + others
    worst = {3, *range(101 - hard, 100)}
    assert worst <= set(taken) and len(set(taken) - worst) == others > 0


def test_batches_are_full_and_take_no_text_twice() -> None:
    lengths = [number % 40 for number in range(3 * TRAINING.batch + 5)]
    made = batches(lengths, list(range(len(lengths))), random.Random(7))
    assert [len(batch) for batch in made] == [TRAINING.batch] * 3
    assert max(Counter(row for batch in made for row in batch).values()) == 1


def test_texts_of_like_length_are_read_together() -> None:
    lengths = list(range(10 * TRAINING.batch))
    made = batches(lengths, lengths, random.Random(7))
    assert max(max(batch) - min(batch) for batch in made) < 2 * TRAINING.batch
    assert {row for batch in made for row in batch} == set(lengths)


def test_short_texts_are_filled_up_and_the_filling_does_not_count() -> None:
    tokens, mask = padded([[101, 7, 102], [101, 102]])
    assert tokens.tolist() == [[101, 7, 102], [101, 102, 0]]
    assert mask.tolist() == [[1, 1, 1], [1, 1, 0]]
