"""The examples that the risk classifier is tuned on: each a text, each once, and none that says both."""

from __future__ import annotations

import re
from collections import Counter

import pytest
import yaml

from bot.content.load import Content
from bot.text.normalise import fold
from bot.training.examples import Example, safety_examples
from tests.safety.conftest import DATA

FOLDER = DATA / "examples"
FILES = ("danger.yml", "no_danger.yml")


def same(text: str) -> str:
    """The text without what makes no other message of it: capitals, marks at the ends, wide spaces."""
    return re.sub(r"\s+", " ", fold(text)).strip(" .!?")


def texts(name: str) -> list[object]:
    lines = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    return [line["text"] if isinstance(line, dict) else line for line in lines]


@pytest.fixture
def examples(content: Content) -> list[Example]:
    return safety_examples(FOLDER, set(content.topics))


@pytest.mark.parametrize("name", FILES)
def test_each_is_a_text_that_somebody_could_have_typed(name: str) -> None:
    """YAML reads an unquoted `no` or `12` as something else than words."""
    assert [text for text in texts(name) if not isinstance(text, str) or not text.strip() or text != text.strip()] == []


@pytest.mark.parametrize("name", FILES)
def test_none_is_there_twice(name: str) -> None:
    counted = Counter(same(str(text)) for text in texts(name))
    assert [text for text, count in counted.items() if count > 1] == []


def test_none_is_both_danger_and_no_danger() -> None:
    danger, no_danger = ({same(str(text)) for text in texts(name)} for name in FILES)
    assert danger & no_danger == set()


def test_no_example_of_danger_is_a_question_of_a_topic(examples: list[Example], content: Content) -> None:
    """The questions of the topics are tuned on as no danger: a text of danger among them would say both."""
    danger = {same(example.text) for example in examples if example.danger}
    asked = {same(question): name for name, topic in content.topics.items() for question in topic.questions}
    assert {text: asked[text] for text in danger & set(asked)} == {}


def test_every_example_is_read_and_both_kinds_are_there(examples: list[Example]) -> None:
    assert [example.text for example in examples] == [text for name in FILES for text in texts(name)]
    assert {example.danger for example in examples} == {True, False}


def test_some_of_both_are_kept_back_from_tuning(examples: list[Example]) -> None:
    """How sure is sure enough is measured on them afterwards."""
    kept = Counter(example.danger for example in examples if example.held_out)
    assert min(kept[True], kept[False]) >= 20
