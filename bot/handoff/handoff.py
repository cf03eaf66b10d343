"""What an answer leads to: a contact card, or a request with a letter to copy."""

from __future__ import annotations

from typing import Any, Optional
from urllib.parse import quote

from bot.answers.person import Person
from bot.content.load import Content
from bot.content.models import ANY, Answer, Topic
from bot.handoff.contacts import card, contact, fill

MAILTO_LIMIT = 1800  # characters; some mail programs cut a longer mailto: address


def handoff_of(topic: Topic, answer: Answer, content: Content, person: Person) -> Optional[dict[str, Any]]:
    """The hand-off of a topic for this person; None where it has none or the council is not known."""
    name = answer.handoff or topic.handoff
    if name is None:
        return None
    if name in content.requests:
        return _request(name, content, person)
    found = contact(content, person, name)
    opened = content.groups.get(topic.topic) in content.phrases["groups_with_open_contact"]
    return {"kind": "contact", "contact": card(found, person), "open": opened} if found else None


def request_of(topic: Topic, person: Person, content: Content) -> Optional[dict[str, Any]]:
    """The request that the topic's answer for this person leads to, whatever contact stands beside it; None if there is none."""
    answer = topic.answers.get(person.answers_of) or topic.answers.get(ANY)
    names = [name for name in (answer.handoff if answer else None, topic.handoff) if name in content.requests]
    return _request(str(names[0]), content, person) if names else None


def _request(name: str, content: Content, person: Person) -> Optional[dict[str, Any]]:
    request = content.requests[name]
    found = contact(content, person, request.contact)
    if found is None:
        return None
    letter = str(getattr(request, person.reader, None) or request.young_person)
    council = content.councils.get(person.answers_of)
    letter = fill(letter, content, person).replace("{council}", council.name if council else "")
    title = (request.carer_title if person.reader == "carer" else None) or request.title
    shown = card(found, person)
    if found.email:
        address = f"mailto:{found.email}?subject={quote(title)}&body={quote(letter)}"
        shown["mailto"] = address if len(address) <= MAILTO_LIMIT else f"mailto:{found.email}?subject={quote(title)}"
    return {"kind": "request", "request": name, "title": title, "contact": shown, "letter": letter, "sent": False, "open": True}
