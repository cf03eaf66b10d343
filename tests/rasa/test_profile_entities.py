"""What was named in a message is asked about only where the message asks."""

from types import SimpleNamespace
from typing import Any

import pytest
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.rasa.profile_entities import PersonEntities
from tests.small_content import content, council


def about(text: str) -> list[str]:
    message = Message({TEXT: text})
    unused: Any = None
    PersonEntities.create(PersonEntities.get_default_config(), unused, unused, unused).process([message])
    return [entity["value"] for entity in message.get(ENTITIES) if entity["entity"] == "about"]


def test_what_is_named_in_the_question_is_asked_about() -> None:
    assert about("can my dad see my file") == ["dad"]
    assert about("We moved in June. Does the dentist get my new address?") == ["dentist"]


def test_what_is_named_in_the_story_alone_is_not() -> None:
    assert about("I cried about my dad and she was kind. Will she tell people my secret?") == []
    assert about("She asks if I have been vaping. What happens if I do not answer any of her questions?") == []


@pytest.mark.parametrize(
    "text", ["I am on tablets from the doctor. Is that written down?", "The dentist was new. Do they get my notes?"]
)
def test_a_question_that_points_back_asks_about_what_was_named_before(text: str) -> None:
    assert about(text) != []


def test_a_message_that_asks_nothing_keeps_what_it_names() -> None:
    assert about("I went to the dentist. My dad came along.") == ["dentist", "dad"]


def test_a_council_whose_name_staff_edit_is_found_by_the_new_name_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The component lives as long as the model; the content may change under it."""
    served = SimpleNamespace(content=content(councils=(council("alder"), council("birch"))))
    monkeypatch.setattr("bot.rasa.profile_entities.library", lambda: served)
    unused: Any = None
    component = PersonEntities.create(PersonEntities.get_default_config(), unused, unused, unused)

    def councils(text: str) -> list[str]:
        message = Message({TEXT: text})
        component.process([message])
        return [entity["value"] for entity in message.get(ENTITIES) if entity["entity"] == "council"]

    assert (councils("im with alder"), councils("im with oldtown")) == (["alder"], [])
    served.content = content(councils=(council("alder", also=["oldtown"]), council("birch")))
    assert councils("im with oldtown") == ["alder"]
