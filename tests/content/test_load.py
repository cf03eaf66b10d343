"""A wrong file is told with its file, its line and what to do; nothing wrong is skipped in silence."""

from pathlib import Path

import pytest

from bot.content.errors import ContentError, Problem
from bot.content.load import load


def problems(data: Path) -> list[Problem]:
    with pytest.raises(ContentError) as raised:
        load(data)
    return raised.value.problems


def file_of(data: Path) -> Path:
    return data / "topics" / "rights" / "get_my_file.yml"


def write(path: Path, old: str, new: str) -> int:
    """Change the file, and give the line at which the new text stands."""
    text = path.read_text()
    assert old in text
    before, after = text.split(old, 1)
    path.write_text(before + new + after)
    return before.count("\n") + 1


def test_the_content_as_it_is_loads(data: Path) -> None:
    content = load(data)
    assert set(content.topics) == {"who_sees_info", "get_my_file"}
    assert content.groups["get_my_file"] == "rights"
    assert content.paths["get_my_file"] == file_of(data)


def test_broken_yaml_names_the_line_and_how_to_mend_it(data: Path) -> None:
    line = write(file_of(data), "title: See my file", 'title: "See my file')
    (problem,) = problems(data)
    assert problem.file == file_of(data)
    assert problem.line >= line
    assert "cannot be read" in problem.what
    assert "a quote that is not closed" in problem.mend


def test_text_that_is_not_utf_8_is_told(data: Path) -> None:
    file_of(data).write_bytes(b"topic: get_my_file\ntitle: caf\xe9\n")
    (problem,) = problems(data)
    assert "not UTF-8" in problem.what


def test_an_unknown_key_names_the_key_and_its_line(data: Path) -> None:
    line = write(file_of(data), "carer_title:", "carer_titel:")
    (problem,) = problems(data)
    assert (problem.file, problem.line) == (file_of(data), line)
    assert "`carer_titel` is not a key this file can have" in problem.what
    assert "Check the spelling" in problem.mend


def test_an_unknown_key_deep_inside_names_its_own_line(data: Path) -> None:
    line = write(file_of(data), "    easier: |", "    easyer: |")
    (problem,) = problems(data)
    assert problem.line == line
    assert "answers > dudley > easyer" in problem.what


def test_a_missing_key_is_named(data: Path) -> None:
    write(file_of(data), "title: See my file\n", "")
    (problem,) = problems(data)
    assert "`title` is missing" in problem.what
    assert "docs/content.md" in problem.mend


def test_a_file_name_that_is_not_the_id_is_told(data: Path) -> None:
    other = file_of(data).with_name("my_file.yml")
    file_of(data).rename(other)
    (problem,) = problems(data)
    assert (problem.file, problem.line) == (other, 1)
    assert "Rename the file to get_my_file.yml" in problem.mend


def test_the_same_topic_in_two_folders_is_told(data: Path) -> None:
    (data / "topics" / "about").mkdir(exist_ok=True)
    (data / "topics" / "about" / "get_my_file.yml").write_text(file_of(data).read_text())
    (problem,) = problems(data)
    assert "`get_my_file` is there twice" in problem.what


def test_problems_of_two_files_are_told_together(data: Path) -> None:
    write(file_of(data), "carer_title:", "carer_titel:")
    write(data / "councils" / "dudley.yml", "short_name:", "shortname:")
    told = {(problem.file.name, problem.what.split("`")[1]) for problem in problems(data)}
    assert ("get_my_file.yml", "carer_titel") in told
    assert {("dudley.yml", "shortname"), ("dudley.yml", "short_name")} <= told


@pytest.mark.parametrize(
    "name", ["words.yml", "names.yml", "contacts.yml", "chat/replies.yml", "chat/cues.yml", "safety/help_lines.yml"]
)
def test_a_missing_file_is_named(data: Path, name: str) -> None:
    (data / name).unlink()
    (problem,) = problems(data)
    assert problem.file == data / name
    assert "The file is missing" in problem.what


@pytest.mark.parametrize("words", ["", "just a line", "- a list\n"])
def test_a_file_that_holds_no_keys_is_told(data: Path, words: str) -> None:
    file_of(data).write_text(words)
    (problem,) = problems(data)
    assert "not a list of keys" in problem.what


def test_an_entry_of_a_list_names_its_line(data: Path) -> None:
    (data / "words.yml").write_text("- word: MASH\n  plain: A team.\n  source: x\n- word: DPO\n  plane: A person.\n  source: x\n")
    told = [(problem.line, problem.what) for problem in problems(data)]
    assert any(line == 5 and "plane" in what for line, what in told)


def test_the_text_of_a_problem_says_file_line_what_how_and_where_to_read_more(data: Path) -> None:
    line = write(file_of(data), "carer_title:", "carer_titel:")
    with pytest.raises(ContentError) as raised:
        load(data)
    first, second, third = str(raised.value).splitlines()
    assert first.startswith(f"{file_of(data)}:{line}: error: ")
    assert second.strip().startswith("To mend it: ")
    assert third.strip().startswith("More: docs/content.md#")
