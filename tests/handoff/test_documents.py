"""The letter as files: opened again, with its heading and its language; and the calendar entry."""

import io
from datetime import date

from docx import Document
from docx.oxml.ns import qn
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
