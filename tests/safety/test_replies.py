"""What is said: short, at most three numbers, nothing that a safeguarding lead would strike out."""

import re
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest

from bot.safety import HelpLines, SafetyReplies

DATA = Path(__file__).parents[2] / "data" / "safety"

AUDIENCES = ("young_person", "care_leaver", "carer")
LEVELS = ("standard", "easier")
COUNCILS = ("dudley", "birmingham", None)
KINDS = SafetyReplies.load(DATA).kinds
ALL = list(product(KINDS, AUDIENCES, LEVELS, COUNCILS))


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?:])\s+", text.replace("\n", " ")) if part]


@pytest.mark.parametrize("kind, reader, level, council", ALL)
def test_reply(words: SafetyReplies, kind: str, reader: str, level: str, council: str | None) -> None:
    reply = words.crisis_text(kind, reader, level, council)
    assert 1 <= len(reply.help) <= 3
    assert len({line.id for line in reply.help}) == len(reply.help)
    assert "\n\n" not in reply.text
    assert "computer" in reply.text
    assert re.search(r"(Nobody is reading|No one reads)", reply.text)
    assert "999" in reply.text
    assert len(reply.text.split()) <= (60 if level == "easier" and reader != "carer" else 90)
    longest = max(len(sentence.split()) for sentence in sentences(reply.text))
    assert longest <= (10 if level == "easier" and reader != "carer" else 20)
    assert reply.buttons


@pytest.mark.parametrize("kind, reader, level, council", ALL)
def test_what_is_never_said(words: SafetyReplies, kind: str, reader: str, level: str, council: str | None) -> None:
    text = words.crisis_text(kind, reader, level, council).text.lower()
    for question in re.findall(r"[^.!?]*\?", text):
        assert re.search(r"(danger now|hurt now|are they near)\?", question), question
    for word in ("secret", "promise you", "what happened", "tell me more", "did he", "why did", "confront"):
        assert word not in text
    for word in ("cutting", "overdose", "pills", "rope", "blade"):
        assert word not in text


@pytest.mark.parametrize("kind", KINDS)
def test_carers_get_the_adults_line_and_their_council(words: SafetyReplies, kind: str) -> None:
    ids = [line.id for line in words.crisis_text(kind, "carer", "standard", "dudley").help]
    assert "nspcc" in ids
    assert "childline" not in ids
    if kind != "self_harm":
        assert "council_dudley" in ids


@pytest.mark.parametrize(
    "kind, wanted",
    [
        ("self_harm", {"shout", "childline"}),
        ("running_away", {"safecall"}),
        ("exploitation", {"safecall"}),
        ("abuse", {"childline", "emergency"}),
    ],
)
def test_numbers_fit_the_kind(words: SafetyReplies, kind: str, wanted: set[str]) -> None:
    assert wanted <= {line.id for line in words.crisis_text(kind, "young_person", "standard", "dudley").help}


def test_an_unknown_kind_reader_or_council_still_gets_help(words: SafetyReplies) -> None:
    reply = words.crisis_text("not_a_kind", "not_a_reader", "not_words", "not_a_council")
    assert reply.help and reply.text


@pytest.mark.parametrize("reader, level", list(product(AUDIENCES, LEVELS)))
def test_support_and_safe_mode(words: SafetyReplies, reader: str, level: str) -> None:
    support = words.support_text(reader, level, "birmingham")
    assert 1 <= len(support.help) <= 3 and "\n" not in support.text and not support.buttons
    still = words.safe_mode_text("abuse", reader, level, "birmingham")
    assert "still here" in still.text and still.help
    assert any("question" in title for title, _ in still.buttons)


def test_help_lines_were_checked_in_the_last_year() -> None:
    checked = HelpLines.load(DATA / "help_lines.yml").last_checked
    assert date.today() - checked < timedelta(days=365), "ring every number, then change last_checked"


def test_links() -> None:
    lines = HelpLines.load(DATA / "help_lines.yml").lines
    assert lines["childline"].link == "tel:08001111"
    assert lines["shout"].link == "sms:85258?&body=SHOUT"  # "?&": iPhones and Android take the word from it


def test_a_line_in_the_persons_own_language(detector, words: SafetyReplies) -> None:
    detection = detector.assess("أبي يضربني كل يوم")
    line = words.in_language(detection)
    assert line and line.language == "ar" and line.direction == "rtl" and "999" in line.text
    assert words.in_language(detector.assess("my dad hits me")) is None
