""" "my step dad says he'll kill me if i tell" was answered as if the child wanted to die: you feel bad, ring Samaritans.

"He will kill me" stood among the ways of saying that somebody wants to die. Help came first all the same, but not the right one.
"""

import pytest

from bot.safety import RuleDetector
from bot.safety.models import Level


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("my step dad says he'll kill me if i tell", "abuse"),
        ("my step dad sez hel kil me if i tel", "abuse"),
        ("my partner says he will kill me", "abuse"),
        ("they said theyre going to kill me", "abuse"),
        ("my uncle tried to kill us", "abuse"),
        ("i want to kill myself", "suicide"),
        ("i just want to die", "suicide"),
        ("my friend says she will kill herself", "suicide"),
    ],
)
def test_who_is_to_be_killed_by_whom(detector: RuleDetector, said: str, kind: str) -> None:
    detection = detector.assess(said)
    assert detection is not None and (detection.level, detection.harm_type) == (Level.SAFETY, kind)
