"""Pictures beside easier words: at most one a paragraph and each once a reply, hidden from screen readers."""

from pathlib import Path

import pytest

from bot.settings import Settings
from bot.web.pictures import Pictures


@pytest.fixture
def pictures() -> Pictures:
    return Pictures(Settings().data / "chat" / "pictures.yml")


def test_the_first_word_that_has_a_picture_chooses(pictures: Pictures) -> None:
    drawn = pictures.beside("People at school can see it.", set())
    assert drawn.startswith("<svg") and 'aria-hidden="true"' in drawn
    assert drawn == pictures.beside("Your team knows.", set())  # "people" and "team" share theirs


def test_the_same_picture_does_not_come_twice_in_a_reply(pictures: Pictures) -> None:
    used: set[str] = set()
    first, second = pictures.beside("See it.", used), pictures.beside("See it again.", used)
    assert first and not second


def test_no_word_no_picture(pictures: Pictures) -> None:
    assert pictures.beside("Hm.", set()) == ""


def test_parts_of_words_do_not_count(pictures: Pictures) -> None:
    assert pictures.beside("A lawn and a noon.", set()) == ""


def test_a_picture_that_there_is_not_is_noticed_at_the_start(tmp_path: Path) -> None:
    path = tmp_path / "pictures.yml"
    path.write_text("no-such-picture: [word]\n", encoding="utf-8")
    with pytest.raises(Exception, match="no-such-picture"):
        Pictures(path)
