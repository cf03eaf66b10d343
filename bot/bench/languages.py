"""What is noticed of danger told in other languages, on sentences held out from the phrases, and what of harmless ones alarms."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Iterable, Mapping, Optional

from bot.bench.wilson import in_words
from bot.content.files import read_yaml
from bot.safety.models import Detection, Level
from bot.settings import ROOT

HELD_OUT = ROOT / "tests" / "safety" / "other_languages_held_out.yml"
Assess = Callable[[str], Optional[Detection]]
Sentences = Mapping[str, dict[str, list[str]]]  # by language, each of danger, gentle, harmless


def held_out(file: Path = HELD_OUT) -> Sentences:
    """The sentences, by language."""
    return {
        language: {"danger": sum(kinds["danger"].values(), []), "gentle": kinds["gentle"], "harmless": kinds["harmless"]}
        for language, kinds in read_yaml(file).items()
    }


def count(assess: Assess, texts: Iterable[str]) -> tuple[int, int, int]:
    """Of some texts: how many there are, how many were noticed at all, and how many got help first."""
    found = [assess(text) for text in texts]
    return len(found), sum(map(bool, found)), sum(one is not None and one.level is Level.SAFETY for one in found)


def report(assess: Assess, show_wrong: bool = False) -> None:
    """Print the shares of each language and of all; with `show_wrong` every sentence that was missed, or that alarmed."""
    sentences = held_out()
    print(f"{'language':<20}{'danger: noticed, help first':>30}{'gentle: noticed':>18}{'harmless: any, help first':>28}")
    for language, kinds in sentences.items():
        danger, gentle, harmless = (count(assess, texts) for texts in kinds.values())
        cells = f"{danger[1]}, {danger[2]} of {danger[0]}", f"{gentle[1]} of {gentle[0]}"
        print(f"{language:<20}{cells[0]:>30}{cells[1]:>18}{f'{harmless[1]}, {harmless[2]} of {harmless[0]}':>28}")
    for kind in ("danger", "gentle", "harmless"):
        asked, noticed, first = count(assess, (text for kinds in sentences.values() for text in kinds[kind]))
        print(f"all, {kind} ({asked}): noticed {in_words(noticed, asked)}, help first {in_words(first, asked)}")
    if show_wrong:
        _show(assess, sentences)


def _show(assess: Assess, sentences: Sentences) -> None:
    for language, kinds in sentences.items():
        for kind, texts in kinds.items():
            wrong = [text for text in texts if bool(assess(text)) is (kind == "harmless")]
            print(*(f"  [{language}, {kind}] {text}" for text in wrong), sep="\n", end="\n" if wrong else "")
