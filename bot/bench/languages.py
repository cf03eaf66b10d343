"""What is noticed of danger told in other languages, on sentences held out from the phrases, and what of harmless ones alarms."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Iterable, Optional

from bot.bench.wilson import in_words
from bot.content.files import read_yaml
from bot.safety.models import Detection, Level, StrictFile
from bot.settings import Settings

FOLDER = Path("safety") / "examples" / "other_languages"
KINDS = ("danger", "gentle", "harmless")
Assess = Callable[[str], Optional[Detection]]


class Sentences(StrictFile):
    """One language's sentences: help first is right, the gentle line is, nothing is."""

    danger: list[str]
    gentle: list[str]
    harmless: list[str]


def held_out(file: Path) -> dict[str, Sentences]:
    """The sentences of one writer, by language."""
    return {language: Sentences.parse_obj(kinds) for language, kinds in read_yaml(file).items()}


def count(assess: Assess, texts: Iterable[str]) -> tuple[int, int, int]:
    """Of some texts: how many were noticed at all, how many got help first, and how many there are."""
    found = [assess(text) for text in texts]
    return sum(map(bool, found)), sum(one is not None and one.level is Level.SAFETY for one in found), len(found)


def report(assess: Assess, settings: Settings, show_wrong: bool = False) -> None:
    """Print the shares of each language and of all, a table a writer; with `show_wrong` what was missed, and what alarmed."""
    for file in sorted((settings.data / FOLDER).glob("*.yml")):
        sentences = held_out(file)
        heads = f"{'danger: noticed, help first':>30}{'gentle: noticed':>18}{'harmless: noticed, help first':>32}"
        print(f"{f'by writer {file.stem}':<20}{heads}")
        for language, kinds in sentences.items():
            danger, gentle, harmless = (count(assess, getattr(kinds, kind)) for kind in KINDS)
            cells = f"{danger[0]}, {danger[1]} of {danger[2]}", f"{gentle[0]} of {gentle[2]}"
            print(f"{language:<20}{cells[0]:>30}{cells[1]:>18}{f'{harmless[0]}, {harmless[1]} of {harmless[2]}':>32}")
        for kind in KINDS:
            noticed, first, asked = count(assess, (text for kinds in sentences.values() for text in getattr(kinds, kind)))
            print(f"all, {kind} ({asked}): noticed {in_words(noticed, asked)}, help first {in_words(first, asked)}")
        if show_wrong:
            _show(assess, sentences)


def _show(assess: Assess, sentences: dict[str, Sentences]) -> None:
    for language, kinds in sentences.items():
        for kind in KINDS:
            for text in getattr(kinds, kind):
                if bool(assess(text)) is (kind == "harmless"):
                    print(f"  [{language}, {kind}] {text}")
