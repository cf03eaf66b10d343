"""What is written in config.yml is what is used, and a key that is wrong is told by its name."""

from pathlib import Path

import pytest

from bot.understanding.config import FILE, ConfigError, check_config, component_values


def spoilt(folder: Path, written: str, instead: str) -> Path:
    """A copy of config.yml with one thing changed."""
    text = FILE.read_text()
    assert written in text
    file = folder / "config.yml"
    file.write_text(text.replace(written, instead, 1))
    return file


def test_the_file_is_right() -> None:
    check_config()


@pytest.mark.parametrize(
    ("written", "instead", "told"),
    [
        ("answer_threshold:", "answer_treshold:", "TopicClassifier: `answer_treshold` is no key that stands here"),
        ("answer_threshold:", "answer_treshold:", "TopicClassifier: `answer_threshold` is missing"),
        ("answer_threshold:", "sure:", "TopicClassifier: `sure` is no key that stands here"),
        ("part_rank: 6", "part_rank: 0", "TopicClassifier: `scoring > part_rank`"),
        ("out_of_scope_ratio: 0.30", "out_of_scope_ratio: 30", "TopicClassifier: `out_of_scope_ratio`"),
        ("fragment_words:", "fragment_word:", "TopicClassifier: `follow_up > fragment_word` is no key"),
        ("meaning_share:", "meaning_shares:", "PersonEntities: `meaning_share` is missing"),
        ("bot.rasa.profile_entities.PersonEntities", "bot.rasa.profile_entities.Persons", "`PersonEntities` is not in the"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, written: str, instead: str, told: str) -> None:
    with pytest.raises(ConfigError) as raised:
        check_config(spoilt(tmp_path, written, instead))
    assert told in str(raised.value)


def test_another_component_is_not_taken_for_it(tmp_path: Path) -> None:
    assert component_values("Danger") == {}
