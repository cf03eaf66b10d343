"""The reply to another language: one line in it, marked as such, the same in English, and where to go from there."""

import json
from dataclasses import replace

import pytest

from bot.answers.other_language import in_language
from bot.answers.replies import start_buttons
from bot.content.load import Content
from bot.content.models import Language
from bot.content.shared import library
from bot.outcome import Kind
from bot.profile import Profile
from bot.reply import Foreign

LANGUAGES = library().content.languages
PERSON = Profile("dudley", "carer")


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.id)
def test_the_line_stands_first_and_the_rest_is_english(content: Content, language: Language) -> None:
    reply = in_language(content, PERSON, language)
    foreign, english = reply.text.split("\n")
    assert reply.foreign == Foreign(language.id, language.direction, foreign)
    assert foreign == language.says
    assert f"wrote in {language.english}." in english and "{" not in english


def test_the_english_line_names_the_number_for_danger_and_who_gets_an_interpreter(content: Content) -> None:
    english = in_language(content, PERSON, LANGUAGES[0]).body
    for words in (content.contacts["emergency"].phone, "interpreter", "only answer in English"):
        assert str(words) in english


def test_it_is_no_answer_and_keeps_who_is_asking(content: Content) -> None:
    reply = in_language(content, PERSON, LANGUAGES[0])
    assert (reply.kind, reply.topics, reply.handoff) == (Kind.NO_ANSWER, (), None)
    assert (reply.council, reply.audience) == ("dudley", "carer")
    assert reply.buttons == start_buttons(content, PERSON)


def test_the_rest_of_the_text_is_what_a_page_shows_beside_the_line(content: Content) -> None:
    reply = in_language(content, PERSON, LANGUAGES[0])
    assert f"{LANGUAGES[0].says}\n{reply.body}" == reply.text
    assert LANGUAGES[0].says not in reply.body
    assert replace(reply, foreign=None).body == reply.text, "without a marked line everything is shown as it is"


def test_a_client_gets_the_line_with_its_language_and_direction(content: Content) -> None:
    language = LANGUAGES[0]
    values = json.loads(json.dumps(in_language(content, PERSON, language).fields()))
    assert values["foreign"] == {"language": language.id, "direction": language.direction, "text": language.says}
