"""The reply to somebody who writes in another language: one line in it, the same in English, and where help is."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.no_answer import no_answer
from bot.content.load import Content
from bot.content.models import Language
from bot.handoff.contacts import fill
from bot.outcome import Outcome
from bot.profile import Profile
from bot.reply import Foreign, Reply


def in_language(content: Content, profile: Profile, language: Language) -> Reply:
    """What this chat can do, in the language found, and in English beside it."""
    english = fill(content.replies["other_language"], content, profile).replace("{language}", language.english)
    line = Foreign(language.id, language.direction, language.says)
    reply = no_answer(content, profile, None, 1)
    return replace(reply, outcome=Outcome.NO_ANSWER_LANGUAGE, text=f"{language.says}\n{english}", foreign=line)
