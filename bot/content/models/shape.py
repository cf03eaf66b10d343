"""What all shapes share. An unknown key is an error: it is nearly always a slip of the keyboard."""

from __future__ import annotations

from pydantic import BaseModel


class Shape(BaseModel):
    """Base of all content shapes: unchangeable, and strict about keys."""

    class Config:
        extra = "forbid"
        frozen = True
        anystr_strip_whitespace = True
