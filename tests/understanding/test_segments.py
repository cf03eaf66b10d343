"""A message is cut where another question begins, and not where a story only goes on."""

import pytest

from bot.content.shared import library
from bot.understanding.segments import MOST, Segments, sentences

SEGMENTS = Segments(library().content.cues.questions)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("who sees my file", ["who sees my file"]),
        ("i moved. who sees it now?", ["i moved.", "who sees it now?"]),
        ("who sees it?how long is it kept", ["who sees it?", "how long is it kept"]),  # no space after the mark
        ("who sees it\nhow long is it kept", ["who sees it", "how long is it kept"]),
        ("questions 1) who sees it 2) how long", ["questions", "1) who sees it", "2) how long"]),
        ("it costs 2.50 to print", ["it costs 2.50 to print"]),
        ("  ", []),
        ("", []),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("who sees it and how long is it kept", ["who sees it", "how long is it kept"]),
        ("Who sees it, how long is it kept?", ["Who sees it", "how long is it kept?"]),
        ("can i see my file n wots in it", ["can i see my file", "wots in it"]),
        ("who sees it + also can i say no", ["who sees it", "can i say no"]),
        (
            "can i see it. do i have to pay and how long does it take",
            ["can i see it.", "do i have to pay", "how long does it take"],
        ),
        ("how do i get my file, oh and is it free", ["how do i get my file", "is it free"]),
    ],
)
def test_a_second_question_is_cut_off_from_the_first(text: str, parts: list[str]) -> None:
    assert [part for part, _ in SEGMENTS.clauses(text)] == parts


@pytest.mark.parametrize(
    "text",
    [
        "who tells my mum and dad",
        "do you keep names and addresses",
        "what about school, college and work",
        "my android phone has whatsapp on it",
        "who sees it",
    ],
)
def test_one_question_stays_in_one_piece(text: str) -> None:
    assert [part for part, _ in SEGMENTS.clauses(text)] == [text]


@pytest.mark.parametrize(
    "part",
    ["who sees it", "so can i see it", "tell me who", "i want my file", "sees it who?", "wot u got", "is it free", "y tho"],
)
def test_a_question_or_a_wish_asks(part: str) -> None:
    assert SEGMENTS.asks(part)


@pytest.mark.parametrize(
    "part",
    [
        "i moved last year",
        "my social worker left",
        "i am sad",
        "he is mean to me",
        "they can see it",
        "thanks",
        "my mum told them who i was",
        "",
    ],
)
def test_a_story_does_not_ask(part: str) -> None:
    assert not SEGMENTS.asks(part)


def test_a_message_of_very_many_questions_stays_quick() -> None:
    """However long it is, only so many parts are read, each of them once."""
    assert len(sentences("who sees it? " * 50)) == MOST
    assert len(SEGMENTS.clauses("who sees it and how long is it kept. " * 50)) == MOST


def test_of_a_long_story_the_end_is_read() -> None:
    told = [f"It rained on day {day}." for day in range(30)]
    read = sentences(" ".join([*told, "Who sees my file?"]))
    assert read[0] == told[0] and read[-1] == "Who sees my file?" and len(read) == MOST


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("when i turn 18, who sees my file", ["who sees my file"]),
        ("if my nan asks, can she see it and how long is it kept", ["can she see it", "how long is it kept"]),
        ("We moved in May and are settled now. Do you still keep it?", ["Do you still keep it?"]),
        ("She left in 2019 and has never written. Who can see that?", ["Who can see that?"]),
        # these do ask two things
        ("when can i see it, who else sees it", ["when can i see it", "who else sees it"]),
        ("when will you delete it and who sees it", ["when will you delete it", "who sees it"]),
        ("I moved out and can I see it. How long is it kept?", ["can I see it.", "How long is it kept?"]),
        ("tell me who sees it and is it safe.", ["tell me who sees it", "is it safe."]),
        ("who sees it and does school get told", ["who sees it", "does school get told"]),
    ],
)
def test_only_what_asks_by_itself_is_a_question(text: str, asked: list[str]) -> None:
    assert SEGMENTS.questions(text) == asked
