"""An edited answer is live at once; a broken edit never takes the words away."""

import logging
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

import bot.content.library as module
from bot.content.library import Library
from bot.content.questions import questions_file


class Clock:
    """Seconds that pass when the test says so."""

    now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(module, "time", SimpleNamespace(monotonic=clock.monotonic))
    return clock


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    later = path.stat().st_mtime_ns + 1_000_000
    path.write_text(text.replace(old, new, 1))
    os.utime(path, ns=(later, later))


def title(library: Library) -> str:
    return library.content.topics["get_my_file"].title


@pytest.fixture
def file(data: Path) -> Path:
    return data / "topics" / "rights" / "get_my_file.yml"


def test_an_edit_is_live_a_second_later(data: Path, file: Path, clock: Clock) -> None:
    library = Library(data)
    edit(file, "title: See my file", "title: Look at my file")
    clock.now += 1
    assert title(library) == "Look at my file"


def test_the_files_are_looked_at_once_a_second_at_most(data: Path, file: Path, clock: Clock) -> None:
    library = Library(data)
    edit(file, "title: See my file", "title: Look at my file")
    clock.now += 0.5
    assert title(library) == "See my file"


def test_content_that_did_not_change_stays_the_same_object(data: Path, clock: Clock) -> None:
    """What is made from the content (patterns, finders) is then not made again at every message."""
    library = Library(data)
    before = library.content
    clock.now += 5
    assert library.content is before


def test_a_broken_edit_keeps_the_old_words_and_logs_the_file(
    data: Path, file: Path, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    library = Library(data)
    edit(file, "title: See my file", 'title: "See my file')
    clock.now += 1
    with caplog.at_level(logging.ERROR, logger="bot"):
        assert title(library) == "See my file"
    assert str(file) in caplog.text
    assert "the earlier words stay" in caplog.text


def test_a_mended_file_is_live_again(data: Path, file: Path, clock: Clock) -> None:
    library = Library(data)
    edit(file, "title: See my file", 'title: "See my file')
    clock.now += 1
    assert title(library) == "See my file"
    edit(file, 'title: "See my file', "title: Look at my file")
    clock.now += 1
    assert title(library) == "Look at my file"


def test_a_new_topic_and_a_removed_topic_are_noticed(data: Path, file: Path, clock: Clock) -> None:
    library = Library(data)
    both = {path: path.read_text() for path in (file, questions_file(file))}
    for path in both:
        path.unlink()
    clock.now += 1
    assert "get_my_file" not in library.content.topics
    for path, words in both.items():
        path.write_text(words)
    clock.now += 1
    assert "get_my_file" in library.content.topics


def test_a_new_question_is_read_as_well(data: Path, file: Path, clock: Clock) -> None:
    """A running service mends spelling by the words of its questions."""
    library = Library(data)
    edit(questions_file(file), "    - can i see my file\n", "    - can i see my file\n    - show me my folder\n")
    clock.now += 1
    assert library.content.topics["get_my_file"].questions[:2] == ("can i see my file", "show me my folder")


def test_the_same_answers_without_their_questions_keep_the_old_words(
    data: Path, file: Path, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    library = Library(data)
    questions_file(file).unlink()
    clock.now += 1
    with caplog.at_level(logging.ERROR, logger="bot"):
        assert library.content.topics["get_my_file"].questions
    assert "The questions of this topic are missing" in caplog.text
