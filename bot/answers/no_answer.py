"""Not a thing this chat knows, or not understood."""

from __future__ import annotations

from bot.answers.replies import reply_for, start_buttons, voice
from bot.content.load import Content
from bot.handoff.contacts import card, contact, fill
from bot.offers import ContactOffer
from bot.outcome import Outcome
from bot.profile import Profile
from bot.reply import Reply

PERSON_AFTER = 3  # messages in a row that were not understood: then a person's contact is given (WCAG 3.2.6 on chatbots)


def no_answer(content: Content, profile: Profile, topic: str | None, fallbacks: int, has_words: bool = True) -> Reply:
    """Not a thing this chat knows. After the third in a row, a person's contact.

    Args:
        topic: what it is about, where that was understood.
        fallbacks: how many messages in a row were not answered, this one among them.
        has_words: whether there were any letters in the message; a row of emoji gets a kinder reply.
    """
    buttons = start_buttons(content, profile)
    texts = content.replies["no_answer"]
    if not has_words:
        text = fill(texts["no_words"], content, profile)
        return reply_for(profile, Outcome.NO_ANSWER_UNCLEAR, text, topic=topic, buttons=buttons)
    offer = _person(content, profile) if fallbacks >= PERSON_AFTER else None
    if offer:
        return reply_for(profile, Outcome.NO_ANSWER_REPEATED, texts["person"], topic=topic, handoff=offer, buttons=buttons)
    outcome = Outcome.NO_ANSWER_SCOPE if topic else Outcome.NO_ANSWER_UNCLEAR
    return reply_for(profile, outcome, voice(texts, profile), topic=topic, buttons=buttons)


def _person(content: Content, profile: Profile) -> ContactOffer | None:
    """Somebody to ask: of their own council, else of the regulator."""
    found = contact(content, profile, "dpo") or contact(content, profile, "ico")
    return ContactOffer(card(found, profile), open=True) if found else None
