"""The risk classifier alone, as it was tuned: what it notices without any rule, what it leaves in peace, and what is there
without it.

The messages here are in no file that anything is made from; the thresholds are those in use.
"""

from __future__ import annotations

from pathlib import Path
from typing import Optional

import numpy as np
import pytest
import yaml

from bot.journey import make_journey
from bot.safety import Detection
from bot.safety import risk_classifier as module
from bot.safety.assess import SafetyAssessor
from bot.safety.reading import reading_config
from bot.safety.risk_classifier import RiskClassifier, _pieces, risk_classifier
from bot.safety.shared import Safety
from bot.settings import Settings
from tests.safety.conftest import DATA

READING = reading_config(DATA)
AGAIN = yaml.safe_load((Path(__file__).parent / "never_again.yml").read_text(encoding="utf-8"))
WITH_RULE = [  # the rule detector notices them too
    "my foster brother pins me down and wont stop till i cry",
    "mums boyfriend throttled me last night and my neck is sore",
    "she burns my arm with her straighteners when i answer back",
    "the man next door put his hand down my trousers",
    "he films me in the bath and says its our secret",
    "i keep thinking about jumping off the multi storey",
    "im on the roof of the car park and ive got my letters wrote",
    "i took a load of paracetamol about an hour ago",
    "there is no point in me being here no more, i got it all planned",
    "these older lads make me carry packages on the train",
    "he says if i dont send another naked photo he will show my school",
    "ive slept in the park since thursday, i cant go back to that house",
    "they wont let me have any food until monday",
    "my auntie is flying me to pakistan next week to marry a man i never met",
    "hes outside with a knife shouting he will stab me",
    "he lie on top of me when mama is at work and i cannot breathe",
    "My grandson tells me his foster carer locks him in the cellar",
    "he had his hands round my throat till i saw stars",
]
WITHOUT_RULE = [  # no rule stands on them: without the risk classifier they would be missed
    "stepdad puched me in the stumick agen",
    "night staff at my unit drag the little ones by the hair",
    "since he moved in i lie awake listening for the stairs",
    "coach gets into the shower with us after training",
    "dad says he'll set fire to the house with us all in it",
    "the worker on nights unlocks my door when every one is sleeping",
    "am black and blue off him",
    "i eat out of bins behind tesco cos nothing at home",
]
DANGER = [*WITH_RULE, *WITHOUT_RULE]
NO_DANGER = [
    "who in the council can read my file",
    "how long do you hang on to my school reports",
    "do the police get told what is in my care plan",
    "can i get a copy of my health assessment",
    "what happens if i dont agree to sharing it with the university",
    "whats the email of the data protection person",
    "i want my name spelt right in your records",
    "is there something about money in there",
    "my team got hammered on saturday, anyway can i see my report",
    "i nearly died laughing at that photo in my file",
]


@pytest.fixture(scope="module")
def assessor(safety: Safety) -> SafetyAssessor:
    made = safety.assessor
    assert made.classifier is not None, "no encoder has been tuned: run `make train`"
    return made


def level(detection: Optional[Detection]) -> str:
    return detection.level.value if detection else "none"


def alone(assessor: SafetyAssessor, text: str) -> str:
    return level(assessor.assess_by_classifier(text))


def level_by_both(assessor: SafetyAssessor, text: str) -> str:
    return level(assessor.assess(text))


def score(assessor: SafetyAssessor, text: str) -> str:
    return f"the classifier gave {assessor.classifier.score(text):.2f}" if assessor.classifier else "there was no classifier"


def test_none_of_these_messages_was_tuned_on() -> None:
    folder = DATA.parent
    made_from = "\n".join(path.read_text(encoding="utf-8").lower() for path in folder.rglob("*.yml"))
    assert [text for text in (*DANGER, *NO_DANGER) if text.lower() in made_from] == []


def test_most_danger_is_noticed_by_the_risk_classifier_alone(assessor: SafetyAssessor) -> None:
    """It is measured on far more messages by `make bench-safety`; here it is held that it works at all, and well."""
    missed = [text for text in DANGER if alone(assessor, text) == "none"]
    not_first = [text for text in DANGER if alone(assessor, text) != "safety"]
    assert len(missed) <= len(DANGER) / 6, missed
    assert len(not_first) <= len(DANGER) / 3, not_first


@pytest.mark.parametrize("text", WITHOUT_RULE)
def test_the_risk_classifier_notices_what_no_rule_does(assessor: SafetyAssessor, text: str) -> None:
    assert assessor.assess_by_rules(text) is None
    assert level_by_both(assessor, text) != "none", score(assessor, text)


@pytest.mark.parametrize("text", NO_DANGER)
def test_a_plain_question_does_not_alarm_the_learned_net(assessor: SafetyAssessor, text: str) -> None:
    assert alone(assessor, text) == "none", score(assessor, text)


@pytest.mark.parametrize("text", WITH_RULE)
def test_the_risk_classifier_takes_no_help_first_away(assessor: SafetyAssessor, text: str) -> None:
    assert level(assessor.assess_by_rules(text)) == "safety"
    assert level_by_both(assessor, text) == "safety", score(assessor, text)


@pytest.mark.parametrize("text", AGAIN["safety"])
def test_both_nets_together_never_miss_again_either(assessor: SafetyAssessor, text: str) -> None:
    assert level_by_both(assessor, text) == "safety", score(assessor, text)


@pytest.mark.parametrize("text", AGAIN["noticed"])
def test_both_nets_together_give_at_least_the_gentle_line(assessor: SafetyAssessor, text: str) -> None:
    assert level_by_both(assessor, text) != "none", score(assessor, text)


@pytest.mark.parametrize("text", AGAIN["nothing"])
def test_both_nets_together_raise_no_false_alarm_either(assessor: SafetyAssessor, text: str) -> None:
    assert level_by_both(assessor, text) != "safety", score(assessor, text)


STORIES = {
    "a school day": "today was sports day and we won the relay. my mate fell over lol. then we got ice cream from the van. "
    "it was so hot. mrs patel let us go early. i got a sticker.",
    "how it began": "hello i am writing to ask about my notes because my social worker said you keep them and she was nice about "
    "it but then she left and now i have got a new one called dave who never rings.",
    "a letter": "Good afternoon. I have been a foster carer with the Trust for eleven years, and I have always filled in my logs "
    "on time. My supervising social worker has changed twice this year.",
    "by ear": "on wensday nana tuk us swiming wiv jaydon an keely afta skool finisht an it was wel gud an den we ad chips. " * 3,
    "longer than the encoder reads": "we went to the shops and then it rained so we watched telly and had beans. " * 15,
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
@pytest.mark.parametrize("text", ["my foster dad hits me", "i took an overdose this morning", WITHOUT_RULE[1]])
def test_danger_said_last_is_not_drowned_by_what_was_said_before(assessor: SafetyAssessor, story: str, text: str) -> None:
    """What a rule detects stays help first; what only the classifier detects may sink to the gentle line, never to nothing."""
    assert level_by_both(assessor, text) == "safety"
    found = level_by_both(assessor, f"{story.strip()} {text}")
    assert found == "safety" or (text == WITHOUT_RULE[1] and found == "support"), score(assessor, f"{story} {text}")


def test_the_risk_classifier_is_at_work_before_rasa_is(assessor: SafetyAssessor) -> None:
    journey = make_journey(Settings())
    assert journey.model.understanding is None and journey.safety.assessor.classifier is not None


def test_there_is_none_until_an_encoder_has_been_tuned(tmp_path: Path) -> None:
    assert risk_classifier(Settings(models=tmp_path)) is None
    assert risk_classifier(Settings(models=tmp_path / "not made yet")) is None


def test_without_an_encoder_the_rules_stand_alone(rules_safety: Safety) -> None:
    assessor = rules_safety.assessor
    assert assessor.assess_by_classifier(DANGER[0]) is None
    assert level_by_both(assessor, "my dad hits me") == "safety"


class Reads:
    """An encoder that finds danger in some words only."""

    def __init__(self, danger: str) -> None:
        self._danger, self.read_texts = danger, [""]

    def read(self, texts: list[str]) -> dict[str, np.ndarray]:
        self.read_texts = texts
        return {"danger": np.array([5.0 if self._danger in text else -5.0 for text in texts], np.float32)}


class Blind:
    """The packaged encoder, which says nothing."""

    def vectors(self, texts: list[str]) -> np.ndarray:
        return np.zeros((len(texts), 2), np.float32)


class Believes:
    """A reader that goes by the tuned encoder alone."""

    def scores(self, texts: list[str], vectors: np.ndarray, tuned: np.ndarray) -> np.ndarray:
        assert len(texts) == len(vectors) == len(tuned)
        return tuned


class Mends:
    def correct(self, text: str) -> str:
        return text.replace("huting", "hurting")


@pytest.mark.parametrize("danger, wanted", [("huting", 5.0), ("hurting", 5.0), ("flying", -5.0)])
def test_a_message_is_scored_as_it_is_and_with_its_slips_mended(danger: str, wanted: float) -> None:
    """Mending can also take the danger out of a message: the higher score counts."""
    assert RiskClassifier(Reads(danger), Blind(), Believes(), None, Mends(), READING).score("he is huting me") == wanted  # type: ignore[arg-type]


def test_a_message_without_slips_is_read_once() -> None:
    encoder = Reads("hurting")
    RiskClassifier(encoder, Blind(), Believes(), None, Mends(), READING).score("he is hurting me")  # type: ignore[arg-type]
    assert encoder.read_texts == ["he is hurting me"]


@pytest.mark.parametrize("length", [0, 1, READING.piece_words, 2 * READING.piece_words])
def test_a_message_of_up_to_two_pieces_is_read_as_a_whole(length: int) -> None:
    assert _pieces("word " * length, READING) == []


@pytest.mark.parametrize("length", [2 * READING.piece_words + 1, 3 * READING.piece_words, 100, 200, 211])
def test_every_word_of_a_long_message_is_read_in_some_piece_with_what_stands_around_it(length: int) -> None:
    """Danger may be told anywhere in it, also as the very last words."""
    words = [f"w{number}" for number in range(length)]
    pieces = [piece.split() for piece in _pieces("  ".join(words), READING)]
    assert pieces[0] == words[: READING.piece_words]
    assert pieces[-1][-1] == words[-1]
    assert all(len(piece) == READING.piece_words for piece in pieces[:-1])
    assert [piece[0] for piece in pieces] == [f"w{number * READING.piece_step}" for number in range(len(pieces))]
    assert len(pieces[-2]) == READING.piece_words and words[-1] not in pieces[-2], "no piece is read that holds nothing new"
    beside = READING.piece_words - READING.piece_step
    together = {(piece[at], piece[at + beside - 1]) for piece in pieces for at in range(len(piece) - beside + 1)}
    assert {(words[at], words[at + beside - 1]) for at in range(length - beside + 1)} <= together


def test_danger_in_the_middle_of_a_long_message_counts_like_danger_alone() -> None:
    """Read as a whole it would be drowned: the encoder of this test is sure only of a text that begins with the danger."""
    encoder = Begins("hurting")
    long = " ".join([*["chips"] * READING.piece_step, "hurting", *["rain"] * (2 * READING.piece_words)])
    assert RiskClassifier(encoder, Blind(), Believes(), None, Mends(), READING).score(long) == 5.0  # type: ignore[arg-type]
    assert encoder.read_texts[0] == long and len(encoder.read_texts) > 3


class Begins(Reads):
    """An encoder that finds danger only where a text begins with it."""

    def read(self, texts: list[str]) -> dict[str, np.ndarray]:
        self.read_texts = texts
        return {"danger": np.array([5.0 if text.startswith(self._danger) else -5.0 for text in texts], np.float32)}


def test_the_pieces_are_read_with_their_slips_mended() -> None:
    encoder = Begins("hurting")
    long = " ".join([*["chips"] * READING.piece_step, "huting", *["rain"] * (2 * READING.piece_words)])
    assert RiskClassifier(encoder, Blind(), Believes(), None, Mends(), READING).score(long) == 5.0  # type: ignore[arg-type]


def test_the_classifier_is_that_of_the_encoder_tuned_last(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """One that is put together from two trainings would score nonsense, and say nothing of it."""
    settings = Settings(models=tmp_path / "models", cache=tmp_path / "cache", encoder="packaged")
    encoder = Reads("hurting")
    loaded: list[object] = []
    stand_ins = {
        "newest_encoder": lambda given: "encoder-2.safetensors" if given is settings else "",
        "tuned_encoder": lambda given, name: encoder if (given, name) == (settings, "encoder-2.safetensors") else None,
        "sentence_encoder": lambda weights, cache: loaded.extend([weights, cache]) or Blind(),
        "weights_folder": lambda name: Path(name) / "weights",
        "danger_folder": lambda given, name: given.models / name.replace("encoder", "danger"),
        "shared_spelling": Mends,
    }
    for name, stand_in in stand_ins.items():
        monkeypatch.setattr(module, name, stand_in)
    monkeypatch.setattr(module.RiskModel, "load", lambda folder: loaded.append(folder) or Believes())
    made = risk_classifier(settings)
    assert made and made.score("he is huting me") == 5.0
    assert loaded == [
        str(Path("packaged") / "weights"),
        str(tmp_path / "cache"),
        tmp_path / "models" / "danger-2.safetensors",
    ]
