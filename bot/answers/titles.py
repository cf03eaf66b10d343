"""What a topic is called."""

from __future__ import annotations

from bot.content.models import Topic
from bot.profile import Profile


def title_of(topic: Topic, profile: Profile) -> str:
    """The topic's name as this reader would say it."""
    if profile.audience == "carer" and topic.carer_title:
        return topic.carer_title
    return topic.title
