"""A model trained before slots were renamed was loaded all the same. Rasa passed over the slots it did not know, and the third
question in a row that was not understood was the first again. Now such a model is refused with a line that says what to do.
"""

from __future__ import annotations

import pytest
from rasa.shared.core.domain import Domain

from bot.rasa.agent import _check_slots
from bot.settings import ROOT

DOMAIN = ROOT / "domain.yml"


def test_the_domain_of_today_has_every_slot() -> None:
    _check_slots(Domain.from_file(str(DOMAIN)))


def test_a_domain_with_a_slot_under_an_older_name_is_refused() -> None:
    older = Domain.from_yaml(DOMAIN.read_text(encoding="utf-8").replace("consecutive_fallbacks", "misses"))
    with pytest.raises(FileNotFoundError, match="`make retrain`.*consecutive_fallbacks"):
        _check_slots(older)
