"""The lists that staff edit without programming: each entry does what it says, and a slip in one is told, never passed over."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.checks import editorial, run
from bot.checks.editorial_models import NeverSaid
from bot.checks.texts import LAYERS
from bot.content.errors import ContentError
from bot.settings import ROOT, Settings

DATA = ROOT / "data"
NUMBERS = """layers:
  easier: {words: 45, sentence_words: 10, paragraphs: 3, grade: 3, why: Easy.}
  young_person: {words: 85, sentence_words: 20, average_words: 15, grade: 5, why: A phone.}
  care_leaver: {words: 85, sentence_words: 20, average_words: 15, grade: 5, why: A phone.}
  carer: {words: 100, sentence_words: 20, grade: 7, why: A long day.}
  more: {words: 150, sentence_words: 20, why: Detail.}
requests: {sentence_words: 25, grade: 6, why: They sign it.}
grade_from_words: {value: 100, why: Short texts have no grade.}
hard_from_syllables: {value: 4, why: They stop readers.}
days_between_checks: {value: 365, why: Numbers change.}
days_before_review: {value: 60, why: Time to agree.}
"""
WHOLE = {
    "never_said.yml": "- {id: late, shape: \\blate\\b, why: It blames., example: You are late., fine: The later page.}\n",
    "voice.yml": "words: [we, our]\nwhy: The chat is not the council.\n",
    "limits.yml": NUMBERS,
}
NEVER = pytest.mark.parametrize("entry", editorial.never_said(DATA), ids=lambda entry: entry.id)


@NEVER
def test_what_is_never_said_is_found_in_its_example_and_not_in_what_is_close_to_it(entry: NeverSaid) -> None:
    assert re.search(entry.shape, entry.example, re.IGNORECASE)
    assert not re.search(entry.shape, entry.fine, re.IGNORECASE)


@NEVER
def test_no_example_is_found_by_another_entry(entry: NeverSaid) -> None:
    """A writer is told one reason, and it is the true one."""
    found = [other.id for other in editorial.never_said(DATA) if re.search(other.shape, entry.example, re.IGNORECASE)]
    assert found == [entry.id]


def test_every_entry_has_an_id_of_its_own_and_a_reason() -> None:
    entries = editorial.never_said(DATA)
    assert len({entry.id for entry in entries}) == len(entries)
    assert all(entry.why for entry in entries)


def test_every_layer_of_an_answer_has_its_limits_and_a_reason() -> None:
    layers = editorial.limits(DATA).layers
    assert [name for name, most in layers if most.words >= most.sentence_words > 0 and most.why] == [name for name, _ in layers]
    assert {name for name, _ in layers} == set(LAYERS)


def test_easier_words_are_held_to_the_lowest_numbers() -> None:
    layers = editorial.limits(DATA).layers
    assert layers.easier.words == min(most.words for _, most in layers)
    assert layers.easier.grade == min(most.grade for _, most in layers if most.grade)


@dataclass(frozen=True)
class Slip:
    """What somebody did to a file by mistake, and what `make check` has to say of it."""

    file: str
    before: str  # the whole text, if it is empty
    after: str
    line: int
    what: str
    mend: str


SLIPS = {
    "a bracket left open": Slip(
        "never_said.yml", "shape: \\blate\\b", "shape: \\b(?:late", 1, "late: the pattern cannot be read: missing )", "a bracket"
    ),
    "an example not found": Slip(
        "never_said.yml", "You are late", "You are slow", 1, "late: `shape` does not find the example", "give an example"
    ),
    "too much is found": Slip("never_said.yml", "\\blate\\b", "late", 1, "late: `shape` finds what may be said", "narrower"),
    "everything is found": Slip("never_said.yml", "\\blate\\b", "''", 1, "late: `shape` finds what may be said", "narrower"),
    "no example": Slip("never_said.yml", ", example: You are late.", "", 1, "`example` is missing", "Add it"),
    "nothing close to it": Slip("never_said.yml", ", fine: The later page.", "", 1, "`fine` is missing", "Add it"),
    "no reason": Slip("never_said.yml", "why: It blames., ", "", 1, "`why` is missing", "Add it"),
    "a key misspelt": Slip("never_said.yml", "shape:", "shap:", 1, "`shap` is not a key this file can have", "spelling"),
    "the second entry": Slip("never_said.yml", "page.}\n", "page.}\n- {id: x}\n", 2, "`shape` is missing", "Add it"),
    "the list emptied": Slip("never_said.yml", "", "", 1, "The file lists nothing", "Put the entries back"),
    "the dashes forgotten": Slip("never_said.yml", "- {", "{", 1, "The file is not a list of entries", "Begin each entry"),
    "a brace left open": Slip("never_said.yml", ".}\n", ".\n", 2, "The file cannot be read", "Look at the line"),
    "no words at all": Slip("voice.yml", "[we, our]", "[]", 1, "`words` is empty", "words: [we, our]"),
    "an empty word": Slip("voice.yml", "[we, our]", "[we, '']", 1, "an empty word", "words: [we, our]"),
    "words misspelt": Slip("voice.yml", "words:", "word:", 1, "`word` is not a key this file can have", "spelling"),
    "no words and no reason": Slip("voice.yml", "", "", 1, "The file is empty or not a list of keys", "`key: value` lines"),
    "no numbers": Slip("limits.yml", "", "", 1, "The file is empty or not a list of keys", "`key: value` lines"),
    "a word for a number": Slip("limits.yml", "words: 45", "words: few", 2, "`layers > easier > words` is not right", "docs/"),
    "a layer misspelt": Slip("limits.yml", "  carer:", "  career:", 5, "`layers > career` is not a key", "spelling"),
    "a number's reason": Slip("limits.yml", ", why: Time", ", because: Time", 11, "`days_before_review > why` is missing", "Add"),
    "a layer left out": Slip("limits.yml", "  more:", "  # more:", 1, "`layers > more` is missing", "Add it"),
}  # fmt: skip


def checked(data: Path, file: str, text: str) -> int:
    """What `make check` ends with, where the lists are whole but for this one."""
    for name, whole in WHOLE.items():
        (data / "editorial" / name).write_text(text if name == file else whole, encoding="utf-8")
    return run(Settings(data=data))


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
def test_a_slip_is_told_with_its_file_its_line_and_how_to_mend_it(
    slip: Slip, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = WHOLE[slip.file].replace(slip.before, slip.after) if slip.before else slip.after
    assert text != WHOLE[slip.file]
    assert checked(data, slip.file, text) == 1
    told = capsys.readouterr()
    (first, *_) = [line for line in told.err.splitlines() if slip.what in line]
    assert first.startswith(f"{data / 'editorial' / slip.file}:{slip.line}: error: ")
    assert any("To mend it: " in line and slip.mend in line for line in told.err.splitlines())
    assert told.out == ""


def test_a_missing_list_is_told(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (data / "editorial" / "voice.yml").unlink()
    assert run(Settings(data=data)) == 1
    assert f"{data / 'editorial' / 'voice.yml'}:1: error: The file is missing." in capsys.readouterr().err


def test_the_lists_beside_the_content_are_the_ones_it_is_held_to(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever tries their edits in a copy of the folder must not be told what the old lists say."""
    text = (data / "topics" / "rights" / "get_my_file.yml").read_text(encoding="utf-8")
    assert " file" in text
    own = "- {id: file, shape: \\bfile\\b, why: We say folder., example: Your file., fine: Your files.}\n"
    assert checked(data, "never_said.yml", own) == 1
    told = capsys.readouterr()
    assert "it says “file”." in told.out and "We say folder." in told.out
    assert told.err == ""


def test_whole_lists_are_read(data: Path) -> None:
    (data / "editorial" / "never_said.yml").write_text(WHOLE["never_said.yml"])
    (data / "editorial" / "voice.yml").write_text(WHOLE["voice.yml"])
    assert [entry.id for entry in editorial.never_said(data)] == ["late"]
    assert editorial.own_voice(data).words == ("we", "our")


def test_every_misfit_is_told_at_once(data: Path) -> None:
    """Nobody has to run the check once for each slip."""
    one = WHOLE["never_said.yml"].replace("You are late.", "Soon.").replace("The later page.", "Too late.")
    (data / "editorial" / "never_said.yml").write_text(one + one.replace("\\blate\\b", "late)"))
    with pytest.raises(ContentError) as wrong:
        editorial.never_said(data)
    assert [problem.line for problem in wrong.value.problems] == [1, 1, 2]
