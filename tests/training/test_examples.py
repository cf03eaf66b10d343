"""What tuning learns from: every example is there, a fixed few are held out, and a wrong line is told of, never skipped."""

from pathlib import Path

import pytest

from bot.content.errors import ContentError
from bot.content.load import Content
from bot.settings import Settings
from bot.training.examples import HELD_OUT, Example, follow_up_examples, safety_examples, topic_examples

TOPICS = {"seeing", "keeping"}


def follow_ups(folder: Path, text: str) -> list[Example]:
    (folder / "follow_ups.yml").write_text(text)
    return follow_up_examples(folder / "follow_ups.yml", TOPICS)


def safety(folder: Path, danger: str, no_danger: str) -> list[Example]:
    (folder / "danger.yml").write_text(danger)
    (folder / "no_danger.yml").write_text(no_danger)
    return safety_examples(folder, TOPICS)


def test_every_question_of_every_topic_is_an_example(content: Content) -> None:
    found = {(example.text, example.topic) for example in topic_examples(content)}
    assert found == {(question, name) for name, topic in content.topics.items() for question in topic.questions}
    assert not any(example.danger for example in topic_examples(content))


def test_a_follow_up_is_read_with_its_question(tmp_path: Path) -> None:
    found = follow_ups(tmp_path, "- {before: who sees it, then: and my mum, topic: seeing}\n")
    assert found == [Example("who sees it and my mum", "seeing")]


@pytest.mark.parametrize(
    "line",
    [
        "just words",
        "{before: who sees it, topic: seeing}",
        "{before: who sees it, then: and my mum}",
        "{before: who sees it, then: and my mum, topic: nothing_we_know}",
        "{before: who sees it, then: 12, topic: seeing}",
        "[who sees it, and my mum, seeing]",
    ],
)
def test_a_follow_up_of_another_shape_is_told_of(line: str, tmp_path: Path) -> None:
    with pytest.raises(ContentError) as error:
        follow_ups(tmp_path, f"- {{before: a, then: b, topic: keeping}}\n- {line}\n- {{before: c, then: d, topic: keeping}}\n")
    assert len(error.value.problems) == 1
    assert "Example 2" in str(error.value)
    assert "follow_ups.yml" in str(error.value)
    assert "then: what comes next" in str(error.value)  # how to mend it


def test_danger_and_no_danger_are_told_apart(tmp_path: Path) -> None:
    found = safety(tmp_path, "- he hits me\n", "- this form is killing me\n- {text: who saw the bruise notes, topic: seeing}\n")
    assert found == [
        Example("he hits me", None, danger=True),
        Example("this form is killing me", None),
        Example("who saw the bruise notes", "seeing"),
    ]


@pytest.mark.parametrize(
    "line", ["112", "{topic: seeing}", "{text: 12}", "{text: words, topic: nothing_we_know}", "[words]", "null"]
)
@pytest.mark.parametrize("file", ["danger", "no_danger"])
def test_a_safety_example_of_another_shape_is_told_of(line: str, file: str, tmp_path: Path) -> None:
    wrong, fine = f"- words\n- {line}\n", "- words\n"
    with pytest.raises(ContentError) as error:
        safety(tmp_path, wrong if file == "danger" else fine, wrong if file == "no_danger" else fine)
    assert [problem.file.stem for problem in error.value.problems] == [file]
    assert "Example 2" in str(error.value)


def test_everything_wrong_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as error:
        safety(tmp_path, "- 1\n- 2\n", "- 3\n")
    assert len(error.value.problems) == 3


def test_a_missing_file_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="missing"):
        follow_up_examples(tmp_path / "follow_ups.yml", TOPICS)
    with pytest.raises(ContentError, match="missing"):
        safety_examples(tmp_path, TOPICS)


def test_the_files_in_use_are_read(content: Content) -> None:
    topics, data = set(content.topics), Settings().data
    leaning = follow_up_examples(data / "follow_ups.yml", topics)
    assert leaning
    assert {example.topic for example in leaning} <= topics
    safety = safety_examples(data / "safety" / "examples", topics)
    assert {example.danger for example in safety} == {True, False}
    both = {example.text.lower() for example in safety if example.danger} & {e.text.lower() for e in safety if not e.danger}
    assert both == set()  # nothing can be both


def test_a_fixed_small_share_is_held_out(content: Content) -> None:
    examples = topic_examples(content)
    share = sum(example.held_out for example in examples) / len(examples)
    assert 0.7 / HELD_OUT < share < 1.3 / HELD_OUT


def test_what_is_held_out_goes_by_the_text_alone() -> None:
    """Else a text could be tuned on under one topic and be taken for unseen under another."""
    texts = [f"question {number}" for number in range(200)]
    assert {Example(text, "seeing").held_out for text in texts} == {True, False}
    assert [Example(text, "seeing").held_out for text in texts] == [Example(text, None, danger=True).held_out for text in texts]
