"""Contacts: from the council's own file, or the ones that are the same everywhere."""

from __future__ import annotations

import re
from typing import Optional

from bot.content.load import Content
from bot.content.models import Contact
from bot.offers import ContactCard
from bot.profile import Profile

_PLACE = re.compile(r"\{([a-z_]+)\.([a-z_]+)\}")


def contact(content: Content, profile: Profile, name: str) -> Optional[Contact]:
    """The contact of this name for this person's council; None if there is none."""
    council = content.councils.get(profile.answers_of)
    if council and name in council.contacts:
        return council.contacts[name]
    return content.contacts.get(name)


def fill(text: str, content: Content, profile: Profile) -> str:
    """The text with `{dpo.email}` and the like replaced from the council's file.

    Raises:
        KeyError: the text names a contact or a field that is not there (the content check finds this first).
    """

    def value(match: re.Match[str]) -> str:
        found = contact(content, profile, match.group(1))
        field = getattr(found, match.group(2), None) if found else None
        if not field:
            raise KeyError(match.group(0))
        return str(field)

    return _PLACE.sub(value, text)


def card(found: Contact, profile: Profile) -> ContactCard:
    """A contact as it is shown: links, and what to say first."""
    for_carer = found.say_carer if profile.audience == "carer" else None
    return ContactCard(
        title=found.title,
        reason=found.reason,
        name=found.name,
        email=found.email,
        mailto=f"mailto:{found.email}" if found.email else None,
        phone=found.phone,
        tel="tel:" + re.sub(r"[^\d+]", "", found.phone) if found.phone else None,
        website=found.website,
        say=for_carer or found.say,
    )
