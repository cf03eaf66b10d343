"""The right alarm with the wrong words: which harm a rule tells, and who is hurt."""

from __future__ import annotations

from typing import Optional

import pytest

from bot.safety import RuleDetector


@pytest.mark.parametrize(
    "said, harm, hurt",
    [
        ("i want to kill myself", "suicide", None),
        ("my friend says she will kill herself", "suicide", "child"),
        ("my mum says shes going to kill herself", "suicide", "adult"),
        ("i keep cutting my arms", "self_harm", None),
        ("my foster lad is cutting", "self_harm", "child"),
        ("i took some pills", "emergency", None),
        ("my friend she took overdose", "emergency", "adult"),
        ("mummy wont wake up", "emergency", "adult"),
        ("the tablets are in front of me", "suicide", None),
        ("stopped eating, fainted today", "eating", None),
        ("my dad hits me", "abuse", None),
        ("my foster dad hits me", "staff", None),
        ("he is hurting my little sister", "abuse", "child"),
        ("daddy hit mummy", "violence_seen", "adult"),
        ("mum and dad keep fighting", "violence_seen", None),
        ("my boyfriend hit me again", "partner", "me"),
        ("someone is stalking me", "followed", None),
        ("my auntie is planning fgm for my sister", "fgm", None),
        ("forced to marry soon", "forced_marriage", None),
        ("mum is drunk on the floor and i cant shift her", "emergency", "adult"),
        ("dads back on heroin", "drugs_drink", "adult"),
        ("I shook the baby", "hurt_someone", "others"),
        ("i nearly hit her today", "harm_to_others", "others"),
        ("im gonna stab him", "harm_to_others", "others"),
        ("they bully me evry day", "bullying", "me"),
        ("if they send me back the taliban will kill me", "deportation", "me"),
        ("my social worker hit me", "staff", None),
        ("she gets in cars with different men", "exploitation", "child"),
    ],
)
def test_the_harm_and_who_is_hurt(detector: RuleDetector, said: str, harm: str, hurt: Optional[str]) -> None:
    detection = detector.assess(said)
    assert detection is not None
    assert (detection.harm_type, detection.hurt) == (harm, hurt)


@pytest.mark.parametrize(
    "said, now", [("please hes coming", True), ("he is at the door", True), ("my foster dad hits me", False)]
)
def test_what_happens_while_they_type(detector: RuleDetector, said: str, now: bool) -> None:
    detection = detector.assess(said)
    assert detection is not None and detection.now is now
