"""A letter as files to keep: .docx with headings and its language set, so that a screen reader reads it well, and .txt."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import datetime

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

LANGUAGE = "en-GB"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True)
class Paper:
    """What stands on the paper."""

    title: str
    to: tuple[str, ...]  # lines: who, and where
    day: str
    letter: str
    to_label: str = "To:"
    day_label: str = "Date:"


def as_text(paper: Paper) -> bytes:
    """The letter as plain text; with the mark by which Windows knows that it is UTF-8, and lines that its editor breaks."""
    head = [f"{paper.to_label} {', '.join(paper.to)}", f"{paper.day_label} {paper.day}", "", paper.title, ""]
    body = "\n\n".join(paper.letter.split("\n"))
    return ("\n".join(head) + "\n" + body + "\n").replace("\n", "\r\n").encode("utf-8-sig")


def as_docx(paper: Paper) -> bytes:
    """The letter as a Word document. Names no author: the person has said enough in the letter."""
    document = Document()
    _describe(document, paper.title)
    document.add_heading(paper.title, level=1)
    document.add_paragraph(f"{paper.to_label} {paper.to[0]}" + "".join(f"\n{line}" for line in paper.to[1:]))
    document.add_paragraph(f"{paper.day_label} {paper.day}")
    for line in paper.letter.split("\n"):
        document.add_paragraph(line)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _describe(document: Document, title: str) -> None:
    """Language, title and a type that is easy to read."""
    properties = document.core_properties
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.title, properties.language = title, LANGUAGE
    properties.created = properties.modified = datetime.now().replace(microsecond=0)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Arial", Pt(12)
    style.paragraph_format.line_spacing, style.paragraph_format.space_after = 1.5, Pt(8)
    for element in document.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), LANGUAGE)
    document.styles["Heading 1"].font.name = "Arial"
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
