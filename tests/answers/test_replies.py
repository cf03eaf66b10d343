"""The chat's own phrases, in the words of the reader."""

from bot.answers.replies import affirm, opening, phrase, start_buttons, voice, word_meaning
from bot.content.load import Content
from bot.outcome import Kind
from bot.profile import Profile

YOUNG = Profile("dudley")
CARER = Profile("dudley", "carer")
EASY = Profile("dudley", reading_level="easier")


def test_a_phrase_is_said_as_the_reader_needs_it() -> None:
    phrase = {"text": "usual", "carer": "adult", "easier": "easy"}
    assert [voice(phrase, person) for person in (YOUNG, CARER, EASY)] == ["usual", "adult", "easy"]
    assert voice("always this", EASY) == "always this"


def test_a_nod_offers_the_last_answers_own_buttons(content: Content) -> None:
    after = affirm(content, YOUNG, "who_sees_info")
    assert (after.kind, after.handoff) == (Kind.CHAT, None)
    assert "/more_detail" in [button.payload for button in after.buttons]
    assert affirm(content, YOUNG, None).buttons == start_buttons(content, YOUNG)


def test_a_word_is_explained_and_leads_to_a_topic(content: Content) -> None:
    word = next(word for word in content.words if word.topic)
    reply = word_meaning(content, YOUNG, word.word)
    assert word.plain in reply.text
    assert [button.payload for button in reply.buttons] == [f"/{word.topic}"]
    assert reply.glossary == ((word.word, word.plain),)


def test_with_no_word_named_it_asks_which(content: Content) -> None:
    assert word_meaning(content, YOUNG, None).text == content.replies["word"]["unknown"]


def test_every_start_button_opens_a_topic(content: Content) -> None:
    for reply in (opening(content, Profile()), phrase(content, YOUNG, "affirm")):
        topics = [button.payload.split("{")[0].lstrip("/") for button in reply.buttons]
        assert topics
        assert set(topics) <= set(content.topics)
