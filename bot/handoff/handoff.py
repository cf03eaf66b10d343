"""What an answer leads to: a contact card, or a request with its form and a letter to copy."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from bot.content.load import Content
from bot.content.models import ANY, Answer, Topic
from bot.handoff.contacts import card, contact
from bot.handoff.letters import letter
from bot.handoff.mail_address import mail_address
from bot.handoff.requests import RequestDraft, form_address
from bot.offers import ContactOffer, Handoff, RequestOffer
from bot.profile import Profile
from bot.reply import Button


def handoff_of(topic: Topic, answer: Answer, content: Content, profile: Profile) -> Optional[Handoff]:
    """The hand-off of a topic for this person; None where it has none or the council is not known."""
    name = answer.handoff or topic.handoff
    if name is None:
        return None
    if name in content.requests:
        return request_handoff(name, content, profile)
    found = contact(content, profile, name)
    opened = content.groups.get(topic.topic) in content.replies["groups_with_open_contact"]
    return ContactOffer(card(found, profile), opened) if found else None


def request_names(topic: Topic, profile: Profile, content: Content) -> list[str]:
    """The requests that the topic's answer for this person leads to, the nearest first, whatever contact stands beside it.

    One council's own way stands in the place of the usual one. What only a notice gives is left out where no notice is known.
    """
    answer = topic.answers.get(profile.answers_of) or topic.answers.get(ANY)
    own = answer.handoff if answer else None
    named = dict.fromkeys((own, *(() if own else (topic.handoff,)), *topic.requests))
    known = [name for name in named if name is not None and name in content.requests]
    return [name for name in known if profile.answers_of != ANY or not content.requests[name].only_in_notice]


def request_name(topic: Topic, profile: Profile, content: Content) -> Optional[str]:
    """The nearest of them; None if there is none."""
    return next(iter(request_names(topic, profile, content)), None)


def request_of(topic: Topic, profile: Profile, content: Content) -> Optional[RequestOffer]:
    """That request, ready to be opened; None if there is none, or nobody to send it to."""
    name = request_name(topic, profile, content)
    return request_handoff(name, content, profile) if name else None


def request_buttons(topic: Topic, profile: Profile, content: Content) -> tuple[Button, ...]:
    """The forms that an answer leads to; where the notice is silent, also the one with its ready question.

    They open also where the council is not known: the form asks.
    """
    answer = topic.answers.get(profile.answers_of)
    opened = [(name, form_address(name, profile)) for name in request_names(topic, profile, content)]
    silent = str(content.replies["silent_request"])
    if answer and answer.silent and answer.question_for_dpo and silent in content.requests:
        opened.append((silent, form_address(silent, profile, topic=topic.topic)))
    shape = str(content.replies["buttons"]["request"])
    titles = {name: content.requests[name].title_for(profile.audience) for name, _ in opened}
    return tuple(Button(shape.replace("{title}", titles[name]), address) for name, address in opened)


def request_handoff(name: str, content: Content, profile: Profile) -> Optional[RequestOffer]:
    """A request as the chat shows it: whom it goes to, where its form is, and the letter with gaps to copy at once."""
    draft = RequestDraft(content, content.requests[name], profile)
    found = draft.contact
    if found is None:
        return None
    contact_card, text = card(found, profile), letter(draft, gaps=True)
    if found.email:
        address, _ = mail_address(found.email, draft.title, text)
        contact_card = replace(contact_card, mailto=address)
    return RequestOffer(name, draft.title, contact_card, text, form_address(name, profile))
