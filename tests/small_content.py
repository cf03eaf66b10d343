"""A whole `Content` of a few lines, for tests that need a wrong or a strange one."""

import json
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml

from bot.content.load import Content
from bot.content.models import Contact, Council, Name, Shape, Topic, Word
from bot.content.request_models import FormField, Request
from bot.content.shared import library

DAY = "2026-06-01"
FINE = {
    "clauses": ["a-see"],
    "young_person": "Your worker can see it.",
    "easier": "Your worker sees it.",
    "carer": "The child's worker can see it.",
    "more": "The notice names the worker.",
}


def council(name: str, **changed: Any) -> Council:
    """A council called Alder, Birch ... with one clause and one contact."""
    values: dict[str, Any] = {
        "council": name,
        "name": f"{name.title()} Council",
        "short_name": "the council",
        "also": [name],
        "notice": {"title": "The notice", "url": f"https://{name}.example/notice"},
        "contacts": {"dpo": contact(email=f"dpo@{name}.example", phone="0300 000 0000")},
        "clauses": [{"id": f"{name[0]}-see", "heading": "Who sees it", "says": "Workers see it.", "locator": "your worker"}],
    }
    return Council.parse_obj(values | changed)


def contact(**changed: Any) -> dict[str, Any]:
    """A contact's values."""
    return {"title": "Data Protection Officer", "for": "Questions.", "say": "Hello.", "last_checked": DAY} | changed


def request(**changed: Any) -> dict[str, Any]:
    """A request's values: one question, and a letter with its answer."""
    asked = {"id": "what", "label": "What?", "short": "What", "required": True, "missing": "Say it.", "says": "I want {answer}"}
    letters = {"young_person": "Dear {council},\nHello {what}", "carer": "Hello for the child {what}"}
    values = {"request": "letter", "title": "A letter & more", "review_by": "2027-06-30", "answer": "month", "letters": letters}
    return values | {"intro": "x", "next": "x", "wrong": "x", "questions": [asked]} | changed


def topic(name: str = "seeing", **changed: Any) -> Topic:
    """A topic that is answered well for Alder, for Birch, and for anyone."""
    answers = {"alder": FINE, "birch": FINE | {"clauses": ["b-see"]}, "any": FINE | {"clauses": []}}
    return Topic.parse_obj({"topic": name, "title": "Seeing", "review_by": "2027-06-30", "answers": answers} | changed)


def answered(**changed: Any) -> Topic:
    """The good topic, with Alder's answer changed."""
    return topic(answers=topic().dict()["answers"] | {"alder": FINE | changed})


def content(*topics: Topic, councils: tuple[Council, ...] = (), group: str = "shared", **more: Any) -> Content:
    """Content with these topics, two councils, and the real replies."""
    known = topics or (topic(),)
    return Content(
        topics={item.topic: item for item in known},
        councils={item.council: item for item in councils or (council("alder"), council("birch"))},
        requests={name: Request.parse_obj(values) for name, values in more.get("requests", {}).items()},
        words=tuple(Word.parse_obj(values) for values in more.get("words", ())),
        names={values["id"]: Name.parse_obj(values) for values in more.get("names", ())},
        contacts={name: Contact.parse_obj(values) for name, values in more.get("contacts", {}).items()},
        replies=more.get("replies") or library().content.replies,
        cues=library().content.cues,
        questions={values["id"]: FormField.parse_obj(values) for values in more.get("asked", ())},
        forms=library().content.forms,
        paths={item.topic: Path(f"{item.topic}.yml") for item in known},
        groups={item.topic: group for item in known},
        request_paths={name: Path(f"{name}.yml") for name in more.get("requests", {})},
    )


def told(rule: ModuleType, of: Content, **more: Any) -> list[str]:
    """What the rule finds, as the text that staff read."""
    return [str(problem) for problem in rule.run(of, **more)]


def on_disk(folder: Path, of: Content) -> Content:
    """The same content with its topics and requests as files in a folder, so that a problem has a line to stand on."""
    return replace(
        of,
        folder=folder,
        paths={name: _written(folder / "topics" / f"{name}.yml", item) for name, item in of.topics.items()},
        request_paths={name: _written(folder / "requests" / f"{name}.yml", item) for name, item in of.requests.items()},
    )


def _written(path: Path, item: Shape) -> Path:
    path.parent.mkdir(exist_ok=True)
    values = json.loads(item.json(by_alias=True, exclude_defaults=True))
    path.write_text(yaml.safe_dump(values, sort_keys=False, allow_unicode=True, width=1000), encoding="utf-8")
    return path
