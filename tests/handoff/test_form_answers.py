"""What is typed into a question is taken, or it is said in words what is wrong with it."""

from datetime import date

import pytest

from bot.content.request_models import Question
from bot.content.shared import library
from bot.handoff.form_answers import NotReadable, given

ERRORS = library().content.forms["errors"]
TODAY = date(2026, 11, 22)


def question(kind: str, **more: object) -> Question:
    options = [{"id": "a", "label": "A"}] if kind == "choice" else []
    missing = "Say it." if more.get("required") else None
    return Question.parse_obj(
        {"id": "it", "kind": kind, "label": "L", "short": "S", "options": options, "missing": missing} | more
    )


def read(kind: str, typed: object, **more: object) -> str:
    posted = typed if isinstance(typed, dict) else {"it": typed}
    return given(question(kind, **more), posted, ERRORS, TODAY)


@pytest.mark.parametrize("typed", ["a@b.uk", "first.last+tag@mail.example.org", "zoë@exämple.org"])
def test_an_email_address(typed: str) -> None:
    assert read("email", f"  {typed} ") == typed


@pytest.mark.parametrize("typed", ["a", "a@b", "a b@c.org", "a@b.org, c@d.org", "@b.org", "a@b.org\nBcc: c@d.org", "<a@b.org>"])
def test_what_is_no_email_address(typed: str) -> None:
    with pytest.raises(NotReadable, match="@"):
        read("email", typed)


@pytest.mark.parametrize("typed", ["07700 900123", "+44 (0)7700 900-123", "0121.303.1888"])
def test_a_phone_number(typed: str) -> None:
    assert read("phone", typed) == typed


@pytest.mark.parametrize("typed", ["ring me", "12345", "0770O 9OO123", "......"])
def test_what_is_no_phone_number(typed: str) -> None:
    with pytest.raises(NotReadable, match="digits"):
        read("phone", typed)


def parts(day: str, month: str, year: str) -> dict[str, str]:
    return {"it-day": day, "it-month": month, "it-year": year}


def test_a_date() -> None:
    assert read("date", parts("3", "9", "2026")) == "2026-09-03"
    assert read("date", parts("03", "09", "26")) == "2026-09-03"
    assert read("date", parts("", "", "")) == ""


@pytest.mark.parametrize(
    "typed", [("31", "2", "2026"), ("3", "", "2026"), ("third", "9", "2026"), ("0", "0", "0"), ("1", "1", "99999")]
)
def test_a_day_that_there_is_not(typed: tuple[str, str, str]) -> None:
    with pytest.raises(NotReadable, match="not a day"):
        read("date", parts(*typed))


def test_a_day_that_is_still_to_come() -> None:
    with pytest.raises(NotReadable, match="still to come"):
        read("date", parts("23", "11", "2026"))


@pytest.mark.parametrize("kind", ["text", "long", "email", "phone", "address", "choice"])
def test_a_needed_answer_left_empty_hears_its_own_words(kind: str) -> None:
    for typed in ("", "  \n ", None):
        with pytest.raises(NotReadable, match="Say it."):
            read(kind, typed, required=True)
    assert read(kind, "") == ""


def test_too_long_says_how_long() -> None:
    with pytest.raises(NotReadable, match="up to 10 letters. Now it has 11"):
        read("text", "x" * 11, most=10)


def test_a_choice_that_is_not_offered_is_none() -> None:
    assert read("choice", "a") == "a"
    with pytest.raises(NotReadable):
        read("choice", "b")


def test_what_nobody_sees_is_taken_out_and_lines_are_kept_where_they_matter() -> None:
    assert read("text", "a\0b\r\nc\u202e") == "a b c\u202e".strip()
    assert read("long", "one\r\n\r\n  two\t\tthree ") == "one\ntwo three"
