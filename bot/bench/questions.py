"""Where the measuring questions are. They are never trained on and not part of this repository."""

from __future__ import annotations

import os
from pathlib import Path

from bot.settings import ROOT


def questions_folder() -> Path:
    """QUESTIONS, else ../shared/questions beside the checkout."""
    return Path(os.environ.get("QUESTIONS") or ROOT.parent / "shared" / "questions")
