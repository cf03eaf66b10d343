"""What is said: short, at most three numbers, nothing that a safeguarding lead would strike out."""

import re
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest

from bot.reply import Foreign
from bot.safety import Detection, HelpLines, Level, SafetyReplies

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


SMALL = {
    "replies.yml": """
order: [opening, adult, numbers]
numbers: {standard: Call these., easier: " Ring these. ", carer: Carers call these.}
adult: {standard: Tell somebody., easier: Tell one., care_leaver: Tell a friend., carer: Listen.}
kinds:
  other:
    lines: [ring, council]
    lines_carer: [adults, council]
    lines_care_leaver: [night, council]
    standard: Sorry.
    easier: So sorry.
    carer: Thank you.
  hurt:
    lines: [ring]
    lines_care_leaver: [night]
    standard: That hurts.
    carer: That hurts a child.
    adult_standard: Tell a nurse.
    numbers_easier: Ring a nurse.
  fear: {adult_carer: Stay near.}
  carers: {carer: Ask for a break.}
  lost: {lines: [ring, night, adults, council], standard: Stay where you are.}
support: {standard: We listen., easier: I listen., carer: Talk it over., care_leaver: However long ago., lines: [council, ring]}
still: {standard: Still here., easier: " I am here. ", carer: Here for carers.}
one_line: {standard: Help., easier: " Ring. ", lines: [ring, night, adults], lines_carer: [adults, ring]}
again:
  first: {standard: Say more., easier: " More. ", carer: A carer's.}
  second: {standard: And more.}
taken_back: {standard: All right., easier: " Right. ", carer: Right for carers.}
believed: {standard: Believed., easier: " Yes. "}
no_phone: {standard: Write., easier: " Text. ", carer: Ask me., lines: [night], lines_carer: [adults]}
numbers_instead: [who_to_ring]
same_in_other_words: {/simpler: easier}
buttons:
  go_on: {title: Go on, carer_title: Go on please, payload: /go_on}
  forget: {title: Forget it, payload: /forget}
""",
    "help_lines.yml": """
last_checked: 2026-01-02
lines:
  ring: {name: Ring, who_for: anyone, phone: "1", url: "https://example.org/"}
  night: {name: Night, who_for: anyone, phone: "2", url: "https://example.org/"}
  adults: {name: Adults, who_for: adults, phone: "3", url: "https://example.org/"}
councils:
  dudley: {name: Dudley, who_for: anyone, phone: "4", url: "https://example.org/"}
""",
    "other_languages.yml": "languages: {}\nlines: {french: {lang: fr, dir: ltr, text: Appelle}}\n",
}


def write_words(folder: Path, right: str = "", wrong: str = "") -> Path:
    for name, text in SMALL.items():
        (folder / name).write_text(text.replace(right, wrong) if right else text, encoding="utf-8")
    return folder


@pytest.fixture
def small(tmp_path: Path) -> SafetyReplies:
    return SafetyReplies.load(write_words(tmp_path))


@pytest.mark.parametrize(
    "kind, reader, level, wanted",
    [
        ("hurt", "young_person", "standard", "That hurts. / Tell a nurse. / Call these."),
        ("hurt", "young_person", "easier", "That hurts. / Tell one. / Ring a nurse."),
        ("hurt", "care_leaver", "standard", "That hurts. / Tell a friend. / Call these."),
        ("hurt", "care_leaver", "easier", "That hurts. / Tell one. / Ring a nurse."),
        ("hurt", "carer", "standard", "That hurts a child. / Listen. / Carers call these."),
        ("hurt", "carer", "easier", "That hurts a child. / Listen. / Carers call these."),
        ("fear", "young_person", "easier", "So sorry. / Tell one. / Ring these."),
        ("fear", "carer", "standard", "Thank you. / Stay near. / Carers call these."),
        ("carers", "carer", "standard", "Ask for a break. / Listen. / Carers call these."),
        ("carers", "young_person", "standard", "Sorry. / Tell somebody. / Call these."),
        ("another", "young_person", "standard", "Sorry. / Tell somebody. / Call these."),
        ("hurt", "nobody", "nothing", "That hurts. / Tell a nurse. / Call these."),
    ],
)
def test_each_paragraph_is_the_kinds_own_for_this_reader_or_the_common_one(
    small: SafetyReplies, kind: str, reader: str, level: str, wanted: str
) -> None:
    assert small.crisis_text(kind, reader, level, None).text == wanted.replace(" / ", "\n")


@pytest.mark.parametrize(
    "kind, reader, wanted",
    [
        ("other", "young_person", "ring council_dudley"),
        ("other", "carer", "adults council_dudley"),
        ("other", "care_leaver", "night council_dudley"),
        ("hurt", "young_person", "ring"),
        ("hurt", "care_leaver", "night"),
        ("hurt", "carer", "adults council_dudley"),  # carers get the adults' line
        ("fear", "young_person", "ring council_dudley"),
        ("fear", "care_leaver", "night council_dudley"),
        ("fear", "carer", "adults council_dudley"),
        ("lost", "young_person", "ring night adults"),  # three at most
        ("lost", "care_leaver", "ring night adults"),
        ("another", "young_person", "ring council_dudley"),
        ("hurt", "nobody", "ring"),
    ],
)
def test_each_reader_gets_the_numbers_of_the_kind(small: SafetyReplies, kind: str, reader: str, wanted: str) -> None:
    assert [line.id for line in small.crisis_text(kind, reader, "standard", "dudley").help] == wanted.split()
    assert [line.id for line in small.safe_mode_text(kind, reader, "standard", "dudley").help] == wanted.split()


@pytest.mark.parametrize(
    "reader, level, support, still",
    [
        ("young_person", "standard", "We listen.", "Still here."),
        ("young_person", "easier", "I listen.", "I am here."),
        ("care_leaver", "standard", "However long ago.", "Still here."),
        ("care_leaver", "easier", "I listen.", "I am here."),
        ("carer", "easier", "Talk it over.", "Here for carers."),
    ],
)
def test_the_gentle_line_and_safe_mode_are_for_who_reads_them(
    small: SafetyReplies, reader: str, level: str, support: str, still: str
) -> None:
    gentle = small.support_text(reader, level, "dudley")
    assert (gentle.text, gentle.buttons) == (support, ())
    assert [line.id for line in gentle.help][0] == ("adults" if reader == "carer" else "council_dudley")
    assert small.safe_mode_text("hurt", reader, level, "dudley").text == still


@pytest.mark.parametrize("reader, title", [("young_person", "Go on"), ("care_leaver", "Go on"), ("carer", "Go on please")])
def test_the_buttons_say_it_to_who_reads_them(small: SafetyReplies, reader: str, title: str) -> None:
    buttons = ((title, "/go_on"), ("Forget it", "/forget"))
    assert small.crisis_text("hurt", reader, "standard", None).buttons == buttons
    assert small.safe_mode_text("hurt", reader, "standard", None).buttons == buttons
    assert small.go_on == "/go_on"


def test_which_question_is_met_with_the_numbers_alone(small: SafetyReplies) -> None:
    topics = ("who_reads_this", "who_to_ring", "another", None)
    assert [small.numbers_instead(topic) for topic in topics] == [False, True, False, False]


def test_the_buttons_that_say_the_same_in_other_words(small: SafetyReplies) -> None:
    assert small.same_in_other_words("/simpler") == "easier"
    assert small.same_in_other_words("/go_on") is None


def test_the_lists_for_safe_mode_may_be_missing(tmp_path: Path) -> None:
    for name in ("numbers_instead", "same_in_other_words"):
        write_words(tmp_path, f"\n{name}:", f"\n# {name}:")
        few = SafetyReplies.load(tmp_path)
        assert not few.numbers_instead("who_to_ring" if name == "numbers_instead" else "another")
        assert few.same_in_other_words("/simpler" if name == "same_in_other_words" else "/go_on") is None


@pytest.mark.parametrize(
    "rule, wanted",
    [
        ("other_language_french", Foreign("fr", "ltr", "Appelle")),
        ("other_language_dutch", None),
        ("french", None),  # a rule in English whose name is a language's
        ("hits_now", None),
    ],
)
def test_a_line_is_only_for_the_language_that_danger_was_told_in(small: SafetyReplies, rule: str, wanted: Foreign | None) -> None:
    assert small.in_language(Detection(rule, Level.SAFETY, "abuse")) == wanted


@pytest.mark.parametrize(
    "right, wrong, said",
    [
        ("lines: [ring]", "lines: [rong]", "rong"),  # of one kind, for one reader
        ("lines_care_leaver: [night]", "lines_care_leaver: [nite]", "nite"),
        ("adult: {standard: Tell somebody., easier", "adult: {easier", "no `adult` for young_person, standard"),
        ("order: [opening, adult", "order: [opening, adlt", "adlt"),
        ("lines_carer: [adults, ring]", "lines_carer: [adult, ring]", "adult"),
        ("\none_line: ", "\none_lime: ", "one_line"),
    ],
)
def test_a_word_that_is_missing_is_told_when_the_service_starts(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    """And not when a child needs it."""
    with pytest.raises(KeyError, match=said):
        SafetyReplies.load(write_words(tmp_path, right, wrong))


def test_every_kind_is_named(small: SafetyReplies) -> None:
    assert small.kinds == ("other", "hurt", "fear", "carers", "lost")


AFTER_DANGER = ("support", "one_line", "taken_back", "believed", "no_phone")


@pytest.mark.parametrize(
    "reader, level, wanted",
    [
        ("young_person", "standard", "We listen.|Help.|All right.|Believed.|Write.|Say more.|And more.|Say more."),
        ("young_person", "easier", "I listen.|Ring.|Right.|Yes.|Text.|More.|And more.|More."),
        ("carer", "standard", "Talk it over.|Help.|Right for carers.|Believed.|Ask me.|A carer's.|And more.|A carer's."),
        ("carer", "easier", "Talk it over.|Help.|Right for carers.|Believed.|Ask me.|A carer's.|And more.|A carer's."),
    ],
)  # fmt: skip
def test_what_is_said_after_danger_is_for_who_reads_it(small: SafetyReplies, reader: str, level: str, wanted: str) -> None:
    said = [
        *(small.text_of(block, reader, level, None).text for block in AFTER_DANGER),
        *(small.again(times, reader, level) for times in (1, 2, 3)),
    ]
    assert said == wanted.split("|")


def test_the_numbers_after_danger_are_the_harms_or_the_blocks_own(small: SafetyReplies) -> None:
    for kind in ("lost", "hurt", "another"):
        for reader in ("young_person", "carer"):
            first = small.crisis_text(kind, reader, "standard", "dudley")
            said = small.text_of("taken_back", reader, "standard", "dudley", kind)
            assert (said.help, said.buttons) == (first.help, first.buttons)
    wanted = {"one_line": ("ring night adults", "adults ring"), "no_phone": ("night", "adults")}
    for block, numbers in wanted.items():
        for reader, ids in zip(("young_person", "carer"), numbers):
            assert " ".join(line.id for line in small.text_of(block, reader, "standard", "dudley").help) == ids


def test_the_opening_is_the_kinds_own_or_the_common_one(small: SafetyReplies) -> None:
    assert small.opening("hurt", "young_person", "standard") == "That hurts."
    assert small.opening("another", "young_person", "easier") == "So sorry."


@pytest.mark.parametrize("reader, level", list(product(AUDIENCES, LEVELS)))
def test_what_is_said_after_danger_keeps_to_the_rules(words: SafetyReplies, reader: str, level: str) -> None:
    who = (reader, level, "dudley")
    texts = [words.text_of(block, *who).text for block in AFTER_DANGER]
    texts += [words.again(1, reader, level), words.again(2, reader, level)]
    for text in texts:
        longest = max(len(sentence.split()) for sentence in sentences(text))
        assert longest <= (12 if level == "easier" and reader != "carer" else 25), text
        for word in ("secret", "promise", "what happened", "tell me more", "did he", "why", "lie", "lied", "true", "fault"):
            assert word not in text.lower() or word == "fault" and text == texts[0]
    assert words.again(1, reader, level) != words.again(2, reader, level)
    assert [len(words.text_of(block, *who).help) for block in ("one_line", "no_phone")] == [2, 2]
