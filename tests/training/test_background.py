"""Stories around questions: the file's own sentences, with the question whole among them, and they ask nothing themselves."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.settings import ROOT
from bot.training.background import MARKS, NO_STORIES, Background, with_question
from bot.training.config import TRAINING, TrainingConfig

FILE = ROOT / "data" / "background.yml"
ASKED = "who sees my file"


ALWAYS = replace(TRAINING, story_share=1.0)


def around(background: Background, text: str, config: TrainingConfig = TRAINING, times: int = 400) -> list[str]:
    rng = random.Random(7)
    return [background.around(text, rng, config) for _ in range(times)]


def test_some_questions_get_a_story_and_most_do_not() -> None:
    told = [text for text in around(Background.load(FILE), ASKED) if text != ASKED]
    assert 0.05 < len(told) / 400 < 0.3
    assert all(ASKED in text for text in told)
    assert len(set(told)) > 0.9 * len(told), "each time another story"
    assert any(text.startswith(ASKED) for text in told) and any(text.endswith(ASKED) for text in told)


def test_a_story_is_made_of_the_sentences_of_the_file() -> None:
    told = around(Background(("One went before.",), ("one came after",)), ASKED, ALWAYS)
    pieces = {"One went before", "one came after", ASKED}
    for text in told:
        left = text
        for piece in pieces:
            left = left.replace(piece, "")
        assert set(left) <= set("".join(MARKS)), text


def test_no_more_sentences_than_a_person_would_type_before_the_question() -> None:
    told = around(Background(tuple("abcdef"), ("g",)), "?", ALWAYS)
    assert max(len(text.partition("?")[0].strip(". ,\n")) for text in told) <= 3 * TRAINING.most_sentences_before


def test_a_long_question_keeps_its_own_story() -> None:
    long = " ".join(["word"] * (TRAINING.short_words + 1))
    assert set(around(Background.load(FILE), long)) == {long}


def test_without_a_file_there_are_no_stories(tmp_path: Path) -> None:
    assert Background.load(tmp_path / "none.yml") == NO_STORIES
    assert set(around(NO_STORIES, ASKED)) == {ASKED}


def test_a_file_of_another_shape_is_refused(tmp_path: Path) -> None:
    (tmp_path / "background.yml").write_text("before: [a]\nbehind: [b]\n")
    with pytest.raises(ValidationError):
        Background.load(tmp_path / "background.yml")


def test_the_sentences_ask_nothing() -> None:
    background = Background.load(FILE)
    assert [text for text in (*background.before, *background.after) if "?" in text] == []


def test_a_question_is_put_beside_some() -> None:
    rng = random.Random(7)
    told = [with_question("he hits me", [ASKED], rng) for _ in range(400)]
    assert 0.1 < sum(text != "he hits me" for text in told) / 400 < 0.3
    assert all("he hits me" in text for text in told)
    assert any(text.startswith(ASKED) for text in told) and any(text.endswith(ASKED) for text in told)
