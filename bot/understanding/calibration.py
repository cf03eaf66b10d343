"""How the two classifiers are weighted: found on the questions held out, once for each tuned encoder, and stored beside it.

A few edited questions hardly move these three numbers, and finding them takes half of a short training.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Optional


@dataclass(frozen=True)
class Calibration:
    """What makes scores probabilities: `temperature` of the linear classifier, `scale` of the sum; the tuned one's `weight`."""

    temperature: float
    weight: float
    scale: float

    @classmethod
    def load(cls, models: Path, tuned: str) -> Optional[Calibration]:
        """What was found for the encoder of this file name; None if nothing was."""
        file = calibration_file(models, tuned)
        return cls(**json.loads(file.read_text())) if tuned and file.exists() else None

    def save(self, models: Path, tuned: str) -> None:
        """Store it for the next training."""
        calibration_file(models, tuned).write_text(json.dumps(asdict(self)))


def calibration_file(models: Path, tuned: str) -> Path:
    """Where it is stored; named as earlier trainings have named it."""
    return models / f"{Path(tuned).stem.replace('encoder', 'weighed')}.json"
