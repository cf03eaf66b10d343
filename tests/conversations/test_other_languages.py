"""Somebody who writes in another language gets one line in it, the same in English, and help first where there is danger."""

from typing import Any, Callable

import pytest

from bot.content.files import read_yaml
from bot.content.load import Content
from bot.outcome import Kind
from bot.reply import Foreign, Reply
from bot.settings import ROOT
from tests.talk import Talk

Begin = Callable[..., Talk]
WRITTEN = {
    "ar": "مين بيقدر يشوف ملفي؟",
    "ps": "زه په انګلیسي نه پوهېږم",
    "fa": "چه کسی اطلاعات مرا می‌بیند؟",
    "ckb": "کێ دەتوانێت زانیارییەکانم ببینێت؟",
    "ti": "እንግሊዝኛ ኣይፈልጥን እየ",
    "so": "Yaa arki kara macluumaadkayga?",
    "pl": "Kto może zobaczyć moje dane?",
    "uk": "Хто бачить мою інформацію?",
    "fr": "je ne parle pas anglais",
    "pa": "ਮੇਰੀ ਜਾਣਕਾਰੀ ਕੌਣ ਦੇਖ ਸਕਦਾ ਹੈ?",
}
DANGER: dict[str, Any] = read_yaml(ROOT / "data" / "safety" / "other_languages.yml")
IN_DANGER = [
    (language, kind, phrases[0])
    for language, kinds in DANGER["languages"].items()
    if language in DANGER["lines"]
    for kind, phrases in kinds.items()
    if kind in ("abuse", "self_harm", "threat")
]


def is_marked(reply: Reply, line: Foreign) -> None:
    """The line stands first, is named for what it is, and does not stand in the rest."""
    assert reply.foreign == line
    assert reply.text.split("\n", 1) == [line.text, reply.said]
    assert line.text not in reply.said


@pytest.mark.parametrize("language, typed", WRITTEN.items())
async def test_one_line_in_the_language_and_one_in_english(talk: Begin, content: Content, language: str, typed: str) -> None:
    reply = await talk(council="dudley").says(typed)
    (known,) = [item for item in content.languages if item.id == language]
    assert reply.kind is Kind.NO_ANSWER
    is_marked(reply, Foreign(known.id, known.direction, known.says))
    assert known.english in reply.said and "interpreter" in reply.said and "999" in reply.said
    assert "{" not in reply.text


async def test_english_has_no_foreign_line(talk: Begin) -> None:
    for typed in ("who sees my info?", "i speak polish and urdu at home is that on my file", "hu can c my fings", "merci"):
        assert (await talk(council="dudley").says(typed)).foreign is None, typed


async def test_the_questions_to_start_from_can_be_pressed_below_it(talk: Begin) -> None:
    person = talk(council="dudley")
    await person.says(WRITTEN["ar"])
    reply = await person.presses("Who sees my information")
    assert (reply.kind, reply.topic, reply.foreign) == (Kind.ANSWER, "who_sees_info", None)


async def test_the_council_is_not_asked_for_first(talk: Begin) -> None:
    reply = await talk().says(WRITTEN["fa"])
    assert reply.kind is Kind.NO_ANSWER and reply.foreign


async def test_a_carer_stays_a_carer(talk: Begin) -> None:
    person = talk(council="birmingham", reader="carer")
    reply = await person.says(WRITTEN["pl"])
    assert (reply.audience, reply.council) == ("carer", "birmingham")
    assert (await person.says("who can see his info?")).audience == "carer"


async def test_it_is_not_a_question_for_the_next_one_to_lean_on(talk: Begin) -> None:
    person = talk(council="dudley")
    await person.says("do you tell my school about me")
    await person.says(WRITTEN["fr"])
    assert person.kept.state.last_question == "do you tell my school about me"
    assert (await person.says("and the police?")).topic == "police_sharing"


@pytest.mark.parametrize("language, kind, phrase", IN_DANGER, ids=[f"{language}-{kind}" for language, kind, _ in IN_DANGER])
async def test_danger_in_another_language_comes_first_with_its_line(talk: Begin, language: str, kind: str, phrase: str) -> None:
    reply = await talk(council="dudley").says(phrase)
    line = DANGER["lines"][language]
    assert reply.kind is Kind.SAFETY
    is_marked(reply, Foreign(line["lang"], line["dir"], line["text"]))
    assert {"999", "0800 1111"} <= {one.number for one in reply.help}
    assert "999" in line["text"]


async def test_danger_in_a_language_without_a_line_of_its_own_is_still_first(talk: Begin) -> None:
    for language in DANGER["languages"].keys() - DANGER["lines"].keys():
        reply = await talk(council="dudley").says(DANGER["languages"][language]["abuse"][0])
        assert reply.kind is Kind.SAFETY and reply.help, language


async def test_another_language_in_safe_mode_keeps_help_in_sight(talk: Begin) -> None:
    person = talk(council="dudley")
    await person.says("my dad hits me")
    reply = await person.says(WRITTEN["ar"])
    assert reply.kind in (Kind.SAFETY, Kind.SUPPORT) and reply.help


async def test_danger_in_english_keeps_no_line_of_an_earlier_message(talk: Begin) -> None:
    person = talk(council="dudley")
    await person.says(WRITTEN["ar"])
    reply = await person.says("my dad hits me")
    assert (reply.kind, reply.foreign) == (Kind.SAFETY, None)
