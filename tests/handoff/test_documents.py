"""The letter as files: opened again, with its heading and its language; and the calendar entry."""

import io
from datetime import date, datetime, timedelta

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from icalendar import Calendar

from bot.handoff.documents import Paper, as_docx, as_text
from bot.handoff.reminder import reminder

PAPER = Paper(
    "Ask to see my file", ("Data Protection Officer", "Alder Council"), "22 November 2026", "Hello,\nPlease & <thanks> é"
)


def test_the_word_document_has_a_heading_the_language_and_every_line() -> None:
    document = Document(io.BytesIO(as_docx(PAPER)))
    assert [(item.style.name, item.text) for item in document.paragraphs][0] == ("Heading 1", "Ask to see my file")
    text = "\n".join(item.text for item in document.paragraphs)
    for line in ("Hello,", "Please & <thanks> é", "22 November 2026", "Alder Council"):
        assert line in text
    languages = {element.get(qn("w:val")) for element in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"en-GB"}
    properties = document.core_properties
    assert (properties.title, properties.language, properties.author) == ("Ask to see my file", "en-GB", "")


def test_the_word_document_is_the_letter_in_order() -> None:
    """To whom, with a line for each of them; the date; and a paragraph for each line of the letter."""
    paragraphs = [item.text for item in Document(io.BytesIO(as_docx(PAPER))).paragraphs]
    to = "To: Data Protection Officer\nAlder Council"
    assert paragraphs == ["Ask to see my file", to, "Date: 22 November 2026", "Hello,", "Please & <thanks> é"]
    other = Paper("T", ("A",), "today", "x", to_label="An:", day_label="Am:")
    assert [item.text for item in Document(io.BytesIO(as_docx(other))).paragraphs] == ["T", "An: A", "Am: today", "x"]


def test_the_word_document_reads_easily_and_fits_the_paper() -> None:
    """Twelve points, half a line between the lines, on A4."""
    document = Document(io.BytesIO(as_docx(PAPER)))
    style, section = document.styles["Normal"], document.sections[0]
    assert (style.font.name, style.font.size, document.styles["Heading 1"].font.name) == ("Arial", Pt(12), "Arial")
    assert (style.paragraph_format.line_spacing, style.paragraph_format.space_after) == (1.5, Pt(8))
    assert abs(section.page_width - Cm(21)) < Cm(0.01) and abs(section.page_height - Cm(29.7)) < Cm(0.01)


def test_the_word_document_names_nobody() -> None:
    properties = Document(io.BytesIO(as_docx(PAPER))).core_properties
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert properties.created == properties.modified and properties.created.microsecond == 0
    age = datetime.now() - properties.created.replace(tzinfo=None)
    assert abs(age) < timedelta(minutes=5), "not the day on which the template was made"


def test_the_text_is_the_letter_in_order() -> None:
    lines = as_text(PAPER).decode("utf-8-sig").split("\r\n")
    to = "To: Data Protection Officer, Alder Council"
    head = [to, "Date: 22 November 2026", "", "Ask to see my file", ""]
    assert lines == [*head, "Hello,", "", "Please & <thanks> é", ""]


def test_the_text_opens_in_any_editor() -> None:
    text = as_text(PAPER)
    assert text.startswith(b"\xef\xbb\xbf")
    assert b"\n" not in text.replace(b"\r\n", b"")
    assert "Please & <thanks> é" in text.decode("utf-8-sig")


def test_the_reminder_is_on_the_day_after_and_says_as_little_as_it_can() -> None:
    made = Calendar.from_ical(reminder(date(2026, 12, 22), "Has my letter been answered?", "Write again."))
    (event,) = made.walk("VEVENT")
    assert event["dtstart"].dt == date(2026, 12, 23)
    assert str(event["summary"]) == "Has my letter been answered?"
    assert len(event.walk("VALARM")) == 1
    for word in ("file", "council", "care"):
        assert word not in made.to_ical().decode().lower()
