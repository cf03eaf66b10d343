"""A request leads somewhere: its questions, clauses and contacts are there, and each answer has a place in the letter."""

from __future__ import annotations

import re
from typing import Iterator

from bot.checks.texts import at
from bot.content.errors import Problem
from bot.content.load import Content
from bot.content.models import AUDIENCES
from bot.content.places import line_of
from bot.content.request_models import FormField, Request, Route, voiced
from bot.content.rules import Rule
from bot.handoff.requests import RequestDraft
from bot.profile import Profile

RULE = Rule("requests-whole", "a-request")
_PLACE = re.compile(r"\{([a-z_]+)\}")
_SPOKEN = {"council"}


def run(content: Content) -> Iterator[Problem]:
    """What would leave somebody with half a letter."""
    for name, request in content.requests.items():
        yield from _links(content, name, request)
        if not _unknown(content, request):
            for audience in AUDIENCES:
                yield from _letter(content, name, request, audience)
    for topic_name, topic in content.topics.items():
        for name in topic.requests:
            if name not in content.requests:
                what = f"`requests` names `{name}`."
                yield at(content, topic_name, ("requests",), RULE, what, "Name a file of data/requests/.")


def _links(content: Content, name: str, request: Request) -> Iterator[Problem]:
    """Questions, contacts and sources that are not there."""
    for missing in _unknown(content, request):
        what = f"there is no question `{missing}`."
        yield _at(content, name, ("questions",), what, "Name one of data/forms/questions.yml, or write it here.")
    for council, route in request.councils.items():
        yield from _route(content, name, request, council, route)
    for council in content.councils:
        if RequestDraft(content, request, Profile(council)).contact is None:
            what = f"{council}: nobody to send it to."
            yield _at(content, name, ("contact",), what, f"Name a contact of data/councils/{council}.yml or data/contacts.yml.")
    if request.only_in_notice and not request.without_route:
        what = "`only_in_notice` without the letter for a council whose notice is silent."
        yield _at(content, name, ("only_in_notice",), what, "Add `without_route:`.")
    for number, law in enumerate(request.law):
        if not law.source.startswith("https://"):
            yield _at(content, name, ("law", number), "the source is not an https address.", "Give the law's own page.")


def _route(content: Content, name: str, request: Request, council: str, route: Route) -> Iterator[Problem]:
    """What is wrong with one council's way."""
    keys = ("councils", council)
    known = content.councils.get(council)
    if known is None:
        yield _at(content, name, keys, f"there is no council `{council}`.", "Name a file of data/councils/.")
        return
    for clause in route.clauses:
        if known.clause(clause) is None:
            what = f"{council}: there is no clause `{clause}`."
            yield _at(content, name, keys, what, f"Use an id of data/councils/{council}.yml.")
    if route.silent and not request.silent:
        what = f"{council}'s notice is silent, and nothing says so."
        yield _at(content, name, keys, what, "Add `silent:` with what is said to the person.")


def _letter(content: Content, name: str, request: Request, audience: str) -> Iterator[Problem]:
    """Each answer that says something has its place, and each place its question."""
    every = [content.questions[item] if isinstance(item, str) else item for item in request.questions]
    by_reader = [question for question in every if audience in question.readers]
    anywhere = [question for question in by_reader if not question.where_named]
    for key, letters, asked in (("letters", request.letters, by_reader), ("without_route", request.without_route, anywhere)):
        told = {question.id for question in asked if _speaks(question, audience)}
        places = set(_PLACE.findall(letters.by(audience))) - _SPOKEN if letters else told
        for lost in sorted(told - places):
            what = f"{key} > {audience}: the answer to `{lost}` has no place in the letter."
            yield _at(content, name, (key, audience), what, f"Write {{{lost}}} on a line of its own, or do not ask.")
        for nothing in sorted(places - {question.id for question in asked}):
            what = f"{key} > {audience}: {{{nothing}}} is no question that this reader is asked."
            yield _at(content, name, (key, audience), what, "Ask it, or take the line out.")


def _speaks(question: FormField, audience: str) -> bool:
    return bool(question.says) or any(voiced(option.says, audience) for option in question.options)


def _unknown(content: Content, request: Request) -> list[str]:
    return [item for item in request.questions if isinstance(item, str) and item not in content.questions]


def _at(content: Content, name: str, keys: tuple[object, ...], what: str, mend: str) -> Problem:
    path = content.request_paths[name]
    why = "Somebody would answer a question for nothing, or send a letter with a hole in it."
    return RULE.problem(path, line_of(path, keys), what, mend, why)
