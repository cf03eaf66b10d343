"""The questions of a topic: each one to the letter, and whatever Rasa would skip or change is told with its line."""

from pathlib import Path

import pytest
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.formats.rasa_yaml import RasaYAMLReader

from bot.content.errors import ContentError, Problem
from bot.content.load import load
from bot.content.questions import line_of_question, questions_file, read_questions

HEAD = 'version: "3.1"\nnlu:\n- intent: seeing\n  examples: |\n'


def write(folder: Path, lines: str, head: str = HEAD) -> Path:
    path = folder / "seeing.questions.yml"
    path.write_text(head + lines)
    return path


def problems(path: Path) -> list[Problem]:
    with pytest.raises(ContentError) as raised:
        read_questions(path)
    return raised.value.problems


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "yes",
        "12:30",
        "2027-06-30",
        "null",
        "- not a list",
        "who's: that",
        "# me",
        '"who',
        "it's 'me'",
        "{me}",
        "[me]",
        "&",
        "*",
        "~",
    ],
)
def test_a_question_is_text_whatever_it_looks_like(text: str, tmp_path: Path) -> None:
    assert read_questions(write(tmp_path, f"    - first\n    - {text}\n")) == ("first", text)


@pytest.mark.parametrize(
    "text", ["who  ", "who\t", "\twho", "who\u00a0", "\u200bwho", "-who", "who \\ me", "[me] (too)", "[]{}", "é \\n"]
)
def test_rasa_reads_the_same(text: str, tmp_path: Path) -> None:
    reader = RasaYAMLReader()
    path = write(tmp_path, f"    - {text}\n    -{text}\n")
    reader.read(path)
    assert tuple(example.get(TEXT) for example in reader.training_examples) == read_questions(path)


def test_the_order_stays_and_so_does_what_stands_twice(tmp_path: Path) -> None:
    assert read_questions(write(tmp_path, "    - b\n    - a\n    - b  \n")) == ("b", "a", "b")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("the dash was forgotten", "does not begin with a dash"),
        ("# a remark", "does not begin with a dash"),
        ("", "does not begin with a dash"),
        ("  - further in than the others", "does not begin with a dash"),
        ("-", "no question behind the dash"),
        ("- \t", "no question behind the dash"),
        ("- can [mum](person) see it", "`[mum](person)` as the mark of an entity"),
        ('- can [mum]{"entity": "person"} see it', "as the mark of an entity"),
        ('- can [mum][{"entity": "person"}] see it', "as the mark of an entity"),
        ("- can \\u263a see it", "a backslash and a u"),
    ],
)
def test_a_line_that_rasa_would_skip_or_change_is_told_with_its_line(line: str, told: str, tmp_path: Path) -> None:
    path = write(tmp_path, f"    - first\n    {line}\n    - last\n")
    (problem,) = problems(path)
    assert told in problem.what
    assert (problem.file, problem.line) == (path, 6)
    assert problem.mend
    assert problem.why


def test_every_wrong_line_is_told_at_once(tmp_path: Path) -> None:
    assert [problem.line for problem in problems(write(tmp_path, "    one\n    - two\n    three\n"))] == [5, 7]


@pytest.mark.parametrize(
    "examples",
    [
        "examples: >\n    - one\n    - two",
        "examples:\n    - one",
        'examples: "- one"',
        "examples: - one",
        "examples:",
        "examples: 12",
    ],
)
def test_examples_that_are_no_block_of_dashes_are_told(examples: str, tmp_path: Path) -> None:
    path = write(tmp_path, f'version: "3.1"\nnlu:\n- intent: seeing\n  {examples}\n', head="")
    (problem,) = problems(path)
    assert problem.file == path
    assert problem.line == 4


def test_a_file_without_a_question_is_told(tmp_path: Path) -> None:
    (problem,) = problems(write(tmp_path, ""))
    assert (problem.what, problem.line) == ("There is no question in this file.", 4)
    assert "examples: |" in problem.mend


def test_an_intent_that_is_not_the_files_name_is_told(tmp_path: Path) -> None:
    (problem,) = problems(write(tmp_path, "    - who\n", HEAD.replace("seeing", "keeping")))
    assert (problem.what, problem.line) == ("The file says `intent: keeping`.", 3)
    assert "keeping.questions.yml" in problem.mend
    assert "`intent: seeing`" in problem.mend


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ("nlu:", "nul:", 2, "`nul` is not a key"),
        ("- intent:", "- intend:", 3, "nlu > 0 > intend` is not a key"),
        ("nlu:", "responses: {}\nnlu:", 2, "`responses` is not a key"),
        ("  examples:", "  metadata: x\n  examples:", 4, "nlu > 0 > metadata` is not a key"),
        ("- intent: seeing", "- synonym: seeing", 3, "nlu > 0 > synonym` is not a key"),
        ('"3.1"', "3.1", 1, "`version` is not right"),
        ('version: "3.1"\n', "", 1, "`version` is missing"),
    ],
)
def test_a_key_that_is_not_rasas_or_not_for_here_is_told(old: str, new: str, line: int, told: str, tmp_path: Path) -> None:
    found = problems(write(tmp_path, "    - who\n", HEAD.replace(old, new)))
    assert any(told in problem.what and problem.line == line for problem in found)


@pytest.mark.parametrize(("nlu", "number"), [("nlu: []\n", 0), ("- intent: more\n  examples: |\n    - other\n", 2)])
def test_one_topic_has_one_entry(nlu: str, number: int, tmp_path: Path) -> None:
    text = HEAD + "    - who\n" + nlu if number else 'version: "3.1"\n' + nlu
    (problem,) = problems(write(tmp_path, text, head=""))
    assert problem.what == f"There are {number} entries under `nlu`."
    assert problem.line == (6 if number else 2)


def test_a_questions_line_is_found_again(data: Path) -> None:
    content = load(data)
    path = content.paths["who_sees_info"]
    lines = questions_file(path).read_text().splitlines()
    for number, question in enumerate(content.topics["who_sees_info"].questions):
        assert lines[line_of_question(path, number) - 1] == f"    - {question}"


def test_a_topic_without_its_questions_is_told(data: Path) -> None:
    file = data / "topics" / "rights" / "get_my_file.yml"
    questions_file(file).unlink()
    (problem,) = whole(data)
    assert (problem.file, problem.line) == (file, 1)
    assert "questions of this topic are missing" in problem.what
    assert "get_my_file.questions.yml" in problem.mend
    assert "nobody who asks is understood" in problem.why


@pytest.mark.parametrize("folder", ["rights", "about"])
def test_questions_without_a_topic_beside_them_are_told(folder: str, data: Path) -> None:
    """Also where the topic stands in another folder: its own questions would be hidden by these."""
    name = "who_sees_info" if folder == "about" else "nobody"
    path = data / "topics" / folder / f"{name}.questions.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(HEAD.replace("seeing", name) + "    - who\n")
    (problem,) = whole(data)
    assert (problem.file, problem.line) == (path, 1)
    assert "no topic beside these questions" in problem.what
    assert f"{name}.yml" in problem.mend


def test_questions_among_the_answers_are_told_where_to_go(data: Path) -> None:
    file = data / "topics" / "rights" / "get_my_file.yml"
    lines = len(file.read_text().splitlines())
    file.write_text(file.read_text() + "questions:\n  - who\n")
    (problem,) = whole(data)
    assert (problem.file, problem.line) == (file, lines + 1)
    assert "get_my_file.questions.yml" in problem.mend


def test_wrong_questions_are_told_beside_what_else_is_wrong(data: Path) -> None:
    file = data / "topics" / "rights" / "get_my_file.yml"
    file.write_text(file.read_text().replace("carer_title:", "carer_titel:"))
    questions_file(file).write_text(questions_file(file).read_text() + "    no dash\n")
    assert {problem.file for problem in whole(data)} == {file, questions_file(file)}


def whole(data: Path) -> list[Problem]:
    """What is told when everything is read."""
    with pytest.raises(ContentError) as raised:
        load(data)
    return raised.value.problems
