"""What a young child spells by ear is read as it sounds; English, and what is often written so, stays."""

import pytest

from bot.encoder.spelling import Spelling
from bot.encoder.spelt_by_ear import ByEar, shared_ear
from tests.talk import Begin


@pytest.fixture(scope="module")
def ear() -> ByEar:
    return shared_ear()


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("can my teecher see it", "can my teacher see it"),
        ("has the counsil got it", "has the council got it"),
        ("was it befor i came", "was it before i came"),
        ("my privasy", "my privacy"),
    ],
)
def test_it_is_read_as_it_sounds(typed: str, read: str, ear: ByEar) -> None:
    assert ear.read(typed) == read


@pytest.mark.parametrize("text", ["who sees my file?", "wot do u no", "my nans house", "kk ty", "", "🙂 2 b 4", "qzxvk"])
def test_english_and_what_is_often_written_stays(text: str, ear: ByEar) -> None:
    assert ear.read(text) == text


def test_of_words_that_sound_alike_the_likest_and_then_the_commoner_is_meant() -> None:
    ear = ByEar(Spelling({"file": 500, "full": 6, "fell": 500, "feel": 5}))
    assert ear.read("fyle fuul feyl") == "file full fell", "feel is too rare to be taken for another word"


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("can a bad man steel my naym from yor compyuta", "is_it_secure"),
        ("did yoo tel my teecha i am in fosta cair", "school_sharing"),
        ("hoo can luk at my fyle", "who_sees_info"),
    ],
)
async def test_a_child_who_spells_by_ear_gets_the_right_thing_first(talk: Begin, said: str, topic: str) -> None:
    reply = await talk(council="dudley").says(said)
    assert reply.alternatives[0][0] == topic
