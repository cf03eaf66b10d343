"""How the two readers are weighed: found on the questions kept back, once for each tuned encoder, and kept beside it.

A few edited questions hardly move these three numbers, and finding them takes half of a short training.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Optional


@dataclass(frozen=True)
class Weighed:
    """What makes scores chances (`temperature` of the linear reader, `scale` of the sum), and the tuned reader's weight."""

    temperature: float
    weight: float
    scale: float

    @classmethod
    def beside(cls, models: Path, tuned: str) -> Optional[Weighed]:
        """What was found for the encoder of this file name; None if nothing was."""
        file = weighed_file(models, tuned)
        return cls(**json.loads(file.read_text())) if tuned and file.exists() else None

    def keep(self, models: Path, tuned: str) -> None:
        """Keep it for the next training."""
        weighed_file(models, tuned).write_text(json.dumps(asdict(self)))


def weighed_file(models: Path, tuned: str) -> Path:
    """Where it is kept."""
    return models / f"{Path(tuned).stem.replace('encoder', 'weighed')}.json"
