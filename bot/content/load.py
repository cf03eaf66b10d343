"""Read everything in data/ into one `Content`, and read it again when a file changes."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Iterable, Optional, Type

from bot.content.cues import Cues
from bot.content.errors import ContentError, Problem
from bot.content.files import Kind, line_of, read_keys, read_yaml, shape
from bot.content.models import Contact, Council, Language, Name, Topic, Word
from bot.content.questions import ENDING, read_all
from bot.content.request_models import FormField, Request

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Content:
    """Every word of the product, by id."""

    topics: dict[str, Topic]
    councils: dict[str, Council]
    requests: dict[str, Request]
    words: tuple[Word, ...]
    names: dict[str, Name]
    contacts: dict[str, Contact]  # contacts that are the same everywhere
    phrases: dict[str, Any]  # what the chat says of itself
    cues: Cues  # what it listens for
    paths: dict[str, Path] = field(default_factory=dict)  # topic id -> its file
    groups: dict[str, str] = field(default_factory=dict)  # topic id -> its folder
    languages: tuple[Language, ...] = ()  # the others, that the chat cannot answer in
    questions: dict[str, FormField] = field(default_factory=dict)  # those that several requests ask
    forms: dict[str, Any] = field(default_factory=dict)  # the words of the pages around a request
    request_paths: dict[str, Path] = field(default_factory=dict)  # request id -> its file


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
    contacts: dict[str, Contact] = {}
    phrases: dict[str, Any] = {}
    forms: dict[str, Any] = {}
    try:
        path = folder / "contacts.yml"
        for name, values in read_keys(path).items():
            contacts[name] = shape(path, Contact, values, (name,))
        contacts |= _help_lines(folder / "safety" / "help_lines.yml")
        phrases = read_keys(folder / "chat" / "phrases.yml")
        forms = read_keys(folder / "forms" / "page.yml")
    except ContentError as error:
        problems += error.problems
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
        phrases=phrases,
        cues=cues,
        paths={name: path for name, (_, path) in topics.items()},
        groups={name: path.parent.name for name, (_, path) in topics.items()},
        languages=tuple(languages),
        questions={question.id: question for question in questions},
        forms=forms,
        request_paths={name: path for name, (_, path) in requests.items()},
    )


def _cues(path: Path, problems: list[Problem]) -> Optional[Cues]:
    """What the chat listens for; None, and one problem more, if the file is wrong."""
    try:
        return shape(path, Cues, read_yaml(path))
    except ContentError as error:
        problems += error.problems
    return None


def _languages(path: Path, problems: list[Problem]) -> list[Language]:
    """The languages; one that is there twice would hide the other's line."""
    languages = _list(path, Language, problems)
    ids = [language.id for language in languages]
    for number, name in enumerate(ids):
        if name in ids[:number]:
            what, mend = f"`{name}` is there twice.", "Keep one entry for each language."
            problems.append(Problem(path, line_of(path, (number, "id")), "one-topic-one-file", what, mend))
    return languages


def _help_lines(path: Path) -> dict[str, Contact]:
    """The help lines as contacts, so that an answer can name one in braces; their file stays the only place."""
    raw = read_keys(path, "lines", "last_checked")
    shapes = {
        name: {
            "title": line["name"], "phone": line.get("phone"), "website": line["url"],
            "for": line["who_for"], "last_checked": raw["last_checked"],
        }
        for name, line in raw["lines"].items()
    }  # fmt: skip
    return {name: shape(path, Contact, values, ("lines", name)) for name, values in shapes.items()}


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
            problems.append(Problem(path, line_of(path, (key,)), "one-topic-one-file", f"The file says `{key}: {name}`.", mend))
        elif name in found:
            mend = "Two folders hold the same topic. Keep one file."
            problems.append(Problem(path, 1, "one-topic-one-file", f"`{name}` is there twice.", mend))
        found[path.stem] = (item, path)
    return found


def _list(path: Path, kind: Type[Kind], problems: list[Problem]) -> list[Kind]:
    items: list[Kind] = []
    try:
        entries = read_yaml(path) or []
        if not isinstance(entries, list):
            what, mend = "The file is not a list of entries.", "Begin each entry with `- `, as in `- key: value`."
            raise ContentError([Problem(path, 1, "one-topic-one-file", what, mend)])
        for number, values in enumerate(entries):
            items.append(shape(path, kind, values, (number,)))
    except ContentError as error:
        problems += error.problems
    return items


class Library:
    """The content in use. Looks for changed files at most once a second, so that an edited answer is live at once.

    A broken file never takes the words away: the last good content stays, and the log names the file.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._content = load(folder)
        self._stamp = self._times()
        self._looked = time.monotonic()

    @property
    def content(self) -> Content:
        """The content as it stands now."""
        now = time.monotonic()
        if now - self._looked >= 1:
            self._looked = now
            stamp = self._times()
            if stamp != self._stamp:
                self._stamp = stamp
                self._reload()
        return self._content

    def _times(self) -> dict[Path, int]:
        """When each file was changed. A file put back from a copy may be older than the others, and still is a change."""
        return {path: path.stat().st_mtime_ns for path in self._folder.rglob("*.yml")}

    def _reload(self) -> None:
        try:
            self._content = load(self._folder)
        except ContentError as error:
            log.error("content not reloaded, the earlier words stay:\n%s", error)
