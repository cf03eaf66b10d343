"""A mother wrote that her ex has the children and had hit the little one before. She was told "I don't know about that".

"hit the" and "hit my" had been written down as a saying ("hit the wrong button") without the button, so the rule detector never
saw them; and because a saying was in the message, what the risk classifier heard was believed only half.
"""

import pytest

from bot.safety.models import Level
from bot.safety.rule_detector import RuleDetector


@pytest.mark.parametrize(
    "told",
    [
        "my partner hits the baby",
        "her dad hits the twins when he is drunk",
        "my ex has hit my daughter and she goes there on friday",
        "he hit my son last month and the kids are with him now",
        "he keeps me locked away in my room",
    ],
)
def test_a_child_that_is_hit_is_no_saying(detector: RuleDetector, told: str) -> None:
    assert detector.without_sayings(told) is None
    detection = detector.assess(told)
    assert detection is not None and (detection.level is Level.SAFETY or "locked" in told)


@pytest.mark.parametrize(
    "said", ["i hit the wrong button", "we hit the target", "this song hits hard", "my records are locked away"]
)
def test_what_is_a_saying_is_none_of_the_detectors_business(detector: RuleDetector, said: str) -> None:
    assert detector.assess(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "Would I need my birth certificate to prove it is me, I have been married twice",
        "Can I take him on holiday to Spain without asking the social worker?",
        "the head was very sharp with me on the phone",
    ],
)
def test_grown_ups_plain_news_puts_no_help_first(detector: RuleDetector, said: str) -> None:
    detection = detector.assess(said)
    assert detection is None or detection.level is Level.SUPPORT
