"""What is typed into a question is taken, or it is said in words what is wrong with it."""

from datetime import date

import pytest

from bot.content.request_models import FormField
from bot.content.shared import library
from bot.handoff.form_answers import InvalidAnswer, validate

ERRORS = library().content.forms["errors"]
TODAY = date(2026, 11, 22)


def field(field_type: str, **more: object) -> FormField:
    options = [{"id": "a", "label": "A"}] if field_type == "choice" else []
    missing = "Say it." if more.get("required") else None
    return FormField.parse_obj(
        {"id": "it", "kind": field_type, "label": "L", "short": "S", "options": options, "missing": missing} | more
    )


def read(field_type: str, typed: object, **more: object) -> str:
    posted = typed if isinstance(typed, dict) else {"it": typed}
    return validate(field(field_type, **more), posted, ERRORS, TODAY)


@pytest.mark.parametrize("typed", ["a@b.uk", "first.last+tag@mail.example.org", "zoë@exämple.org"])
def test_an_email_address(typed: str) -> None:
    assert read("email", f"  {typed} ") == typed


@pytest.mark.parametrize("typed", ["a", "a@b", "a b@c.org", "a@b.org, c@d.org", "@b.org", "a@b.org\nBcc: c@d.org", "<a@b.org>"])
def test_what_is_no_email_address(typed: str) -> None:
    with pytest.raises(InvalidAnswer, match="@"):
        read("email", typed)


@pytest.mark.parametrize("typed", ["07700 900123", "+44 (0)7700 900-123", "0121.303.1888"])
def test_a_phone_number(typed: str) -> None:
    assert read("phone", typed) == typed


@pytest.mark.parametrize("typed", ["ring me", "12345", "0770O 9OO123", "......"])
def test_what_is_no_phone_number(typed: str) -> None:
    with pytest.raises(InvalidAnswer, match="digits"):
        read("phone", typed)


def typed_date(day: str, month: str, year: str) -> dict[str, str]:
    return {"it-day": day, "it-month": month, "it-year": year}


def test_a_date() -> None:
    assert read("date", typed_date("3", "9", "2026")) == "2026-09-03"
    assert read("date", typed_date("03", "09", "26")) == "2026-09-03"
    assert read("date", typed_date("", "", "")) == ""


@pytest.mark.parametrize(
    "typed",
    [("31", "2", "2026"), ("3", "", "2026"), ("third", "9", "2026"), ("0", "0", "0"), ("1", "1", "99999"), ("1", "1", "9" * 30)],
)
def test_a_day_that_there_is_not(typed: tuple[str, str, str]) -> None:
    with pytest.raises(InvalidAnswer, match="not a day"):
        read("date", typed_date(*typed))


def test_today_is_a_day_on_which_somebody_can_have_asked() -> None:
    assert read("date", typed_date("22", "11", "2026")) == TODAY.isoformat()


def test_a_day_that_is_still_to_come() -> None:
    with pytest.raises(InvalidAnswer, match="still to come"):
        read("date", typed_date("23", "11", "2026"))


@pytest.mark.parametrize("field_type", ["text", "long", "email", "phone", "address", "choice"])
def test_a_needed_answer_left_empty_hears_its_own_words(field_type: str) -> None:
    for typed in ("", "  \n ", None):
        with pytest.raises(InvalidAnswer, match="Say it."):
            read(field_type, typed, required=True)
    assert read(field_type, "") == ""


def test_too_long_says_how_long() -> None:
    with pytest.raises(InvalidAnswer, match="up to 10 letters. Now it has 11"):
        read("text", "x" * 11, most=10)


def test_an_answer_may_be_as_long_as_is_said() -> None:
    assert read("text", "x" * 10, most=10) == "x" * 10
    assert read("text", f"  {'x' * 10}\n", most=10) == "x" * 10, "what is cut off does not count"


def test_a_phone_number_has_six_digits_or_more() -> None:
    assert read("phone", "123456") == "123456"
    with pytest.raises(InvalidAnswer, match="phone number"):
        read("phone", "(123) - 45")


def test_a_needed_date_left_empty_hears_its_own_words() -> None:
    with pytest.raises(InvalidAnswer, match="Say it."):
        read("date", typed_date(" ", "", ""), required=True)


@pytest.mark.parametrize(("typed", "year"), [("0", "2000"), ("25", "2025"), ("99", None), ("100", "0100"), ("1999", "1999")])
def test_a_year_of_two_digits_is_of_this_century(typed: str, year: str) -> None:
    if year is None:
        with pytest.raises(InvalidAnswer, match="still to come"):
            read("date", typed_date("1", "1", typed))
    else:
        assert read("date", typed_date("1", "1", typed)) == f"{year}-01-01"


def test_a_file_in_the_place_of_words_is_no_answer() -> None:
    assert read("text", b"bytes") == ""


def test_a_choice_without_words_of_its_own_hears_the_usual() -> None:
    with pytest.raises(InvalidAnswer) as wrong:
        read("choice", "b")
    assert str(wrong.value) == ERRORS["choose"]
    with pytest.raises(InvalidAnswer, match="Say it."):
        read("choice", "b", required=True)


def test_an_address_stands_on_lines_and_a_name_on_one() -> None:
    assert read("address", "1 Elm Road\n\n Dudley ") == "1 Elm Road\nDudley"
    assert read("text", "Robin\nGreen") == "Robin Green"


def test_a_choice_that_is_not_offered_is_none() -> None:
    assert read("choice", "a") == "a"
    with pytest.raises(InvalidAnswer):
        read("choice", "b")


def test_what_nobody_sees_is_taken_out_and_lines_are_kept_where_they_matter() -> None:
    assert read("text", "a\0b\r\nc\u202e") == "a b c\u202e".strip()
    assert read("long", "one\r\n\r\n  two\t\tthree ") == "one\ntwo three"
