"""What is typed, and the words the rule detector reads."""

import pytest

from bot.safety import RuleDetector


@pytest.mark.parametrize(
    "typed, read",
    [
        ("he HITS me", "he hits me"),
        ("he hiiiiits me", "he hits me"),
        ("he h1ts me", "he hits me"),
        ("im hurtin", "i am hurting"),
        ("h.u.r.t", "hurt"),
        ("h i t s", "hits"),
        ("he’s hitting me", "he is hitting me"),
        ("hes hertin me", "he is hurting me"),
        ("i dont feel safe", "i do not feel safe"),
        ("dad's drunk", "dad s drunk"),
        ("2nite", "tonight"),
        ("my bruva", "my brother"),
        ("k\u200bill", "kill"),
        ("kіll", "kill"),  # a Cyrillic letter
        ("ｋｉｌｌ", "kill"),  # full-width letters
        ("thretend", "threatened"),
        ("brooses", "bruises"),
        ("i'd like my id", "i would like my id"),
    ],
)
def test_words(detector: RuleDetector, typed: str, read: str) -> None:
    assert " ".join(detector._normaliser.words(typed)[1:-1]) == read


@pytest.mark.parametrize(
    "ordinary",
    [
        "notice",
        "council",
        "data",
        "report",
        "hat",
        "letter",
        "birth",
        "therapist",
        "adoption",
        "placement",
        "team",
        "review",
        "side",
        "news",
        "insight",
    ],
)
def test_ordinary_words_are_left_alone(detector: RuleDetector, ordinary: str) -> None:
    assert detector._normaliser.words(ordinary)[1:-1] == [ordinary]


def test_an_old_year_is_seen(detector: RuleDetector) -> None:
    assert "oldyear" in detector._normaliser.words("in 1985")
