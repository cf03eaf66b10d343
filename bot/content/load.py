"""Read everything in data/ into one `Content`."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Iterable, Optional, Type

from bot.content.contacts import read_contacts
from bot.content.cues import Cues
from bot.content.errors import ContentError, Problem
from bot.content.files import Kind, read_keys, read_list, read_yaml, shape
from bot.content.models import Contact, Council, Language, Name, Topic, Word
from bot.content.places import line_of
from bot.content.questions import ENDING, read_all
from bot.content.request_models import FormField, Request
from bot.content.rules import FILE_NAME, NAMED_ONCE
from bot.settings import ROOT


@dataclass(frozen=True, eq=False)
class Content:
    """Every word of the product, by id. Two are the same only if they are one: what is made of it can be kept beside it."""

    topics: dict[str, Topic]
    councils: dict[str, Council]
    requests: dict[str, Request]
    words: tuple[Word, ...]
    names: dict[str, Name]
    contacts: dict[str, Contact]  # contacts that are the same everywhere
    replies: dict[str, Any]  # what the chat says of itself
    cues: Cues  # what it listens for
    paths: dict[str, Path] = field(default_factory=dict)  # topic id -> its file
    groups: dict[str, str] = field(default_factory=dict)  # topic id -> its folder
    languages: tuple[Language, ...] = ()  # the others, that the chat cannot answer in
    questions: dict[str, FormField] = field(default_factory=dict)  # those that several requests ask
    forms: dict[str, Any] = field(default_factory=dict)  # the words of the pages around a request
    request_paths: dict[str, Path] = field(default_factory=dict)  # request id -> its file
    folder: Path = ROOT / "data"  # where all of it was read


def load(folder: Path) -> Content:
    """Read all content.

    Raises:
        ContentError: every problem of every file, not only the first.
    """
    problems: list[Problem] = []
    files = (path for path in sorted(folder.glob("topics/*/*.yml")) if not path.name.endswith(ENDING))
    topics = _by_id(files, Topic, "topic", problems)
    asked = read_all(folder, topics, problems)
    councils = _by_id(sorted(folder.glob("councils/*.yml")), Council, "council", problems)
    requests = _by_id(sorted(folder.glob("requests/*.yml")), Request, "request", problems)
    questions = _list(folder / "forms" / "questions.yml", FormField, problems)
    words = _list(folder / "words.yml", Word, problems)
    names = _list(folder / "names.yml", Name, problems)
    languages = _languages(folder / "chat" / "languages.yml", problems)
    contacts = read_contacts(folder, problems)
    replies = _keys(folder / "chat" / "replies.yml", problems)
    forms = _keys(folder / "forms" / "page.yml", problems)
    cues = _cues(folder / "chat" / "cues.yml", problems)
    if problems or cues is None:
        raise ContentError(problems)

    return Content(
        topics={name: item.copy(update={"questions": asked[name]}) for name, (item, _) in topics.items()},
        councils={name: item for name, (item, _) in councils.items()},
        requests={name: item for name, (item, _) in requests.items()},
        words=tuple(words),
        names={name.id: name for name in names},
        contacts=contacts,
        replies=replies,
        cues=cues,
        paths={name: path for name, (_, path) in topics.items()},
        groups={name: path.parent.name for name, (_, path) in topics.items()},
        languages=tuple(languages),
        questions={question.id: question for question in questions},
        forms=forms,
        request_paths={name: path for name, (_, path) in requests.items()},
        folder=folder,
    )


def _cues(path: Path, problems: list[Problem]) -> Optional[Cues]:
    """What the chat listens for; None, and one problem more, if the file is wrong."""
    try:
        return shape(path, Cues, read_yaml(path))
    except ContentError as error:
        problems += error.problems
    return None


def _keys(path: Path, problems: list[Problem]) -> dict[str, Any]:
    try:
        return read_keys(path)
    except ContentError as error:
        problems += error.problems
        return {}


def _languages(path: Path, problems: list[Problem]) -> list[Language]:
    """The languages; one that is there twice would hide the other's line."""
    languages = _list(path, Language, problems)
    ids = [language.id for language in languages]
    for number, name in enumerate(ids):
        if name in ids[:number]:
            what, mend = f"`{name}` is there twice.", "Keep one entry for each language."
            problems.append(NAMED_ONCE.problem(path, line_of(path, (number, "id")), what, mend))
    return languages


def _by_id(paths: Iterable[Path], kind: Type[Kind], key: str, problems: list[Problem]) -> dict[str, tuple[Kind, Path]]:
    found: dict[str, tuple[Kind, Path]] = {}
    for path in paths:
        try:
            item = shape(path, kind, read_yaml(path))
        except ContentError as error:
            problems += error.problems
            continue
        name = getattr(item, key)
        if name != path.stem:
            mend = f"Rename the file to {name}.yml, or write `{key}: {path.stem}`."
            problems.append(FILE_NAME.problem(path, line_of(path, (key,)), f"The file says `{key}: {name}`.", mend))
        elif name in found:
            mend = "Two folders hold the same topic. Keep one file."
            problems.append(NAMED_ONCE.problem(path, 1, f"`{name}` is there twice.", mend))
        found[path.stem] = (item, path)
    return found


def _list(path: Path, kind: Type[Kind], problems: list[Problem]) -> list[Kind]:
    items: list[Kind] = []
    try:
        for number, values in enumerate(read_list(path)):
            items.append(shape(path, kind, values, (number,)))
    except ContentError as error:
        problems += error.problems
    return items
