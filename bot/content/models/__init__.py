"""The shape of every content file. The shapes of requests stand in `bot/content/request_models.py`."""

from __future__ import annotations

from typing import Literal

from bot.content.models.council import Clause, Contact, Council, Notice, Part
from bot.content.models.shape import Shape
from bot.content.models.topic import ANY, Answer, Law, Topic
from bot.content.models.words import Language, Name, Word

Reader = Literal["young_person", "care_leaver", "carer"]
AUDIENCES: tuple[str, ...] = ("young_person", "care_leaver", "carer")

__all__ = [
    "ANY", "AUDIENCES", "Answer", "Clause", "Contact", "Council", "Language", "Law", "Name", "Notice", "Part", "Reader", "Shape",
    "Topic", "Word",
]  # fmt: skip
