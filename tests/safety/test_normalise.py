"""What is typed, and the words the net reads."""

from datetime import date

import pytest

from bot.safety import Level, RuleDetector


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
def test_words(net: RuleDetector, typed: str, read: str) -> None:
    assert " ".join(net._normaliser.words(typed)[1:-1]) == read


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
def test_ordinary_words_are_left_alone(net: RuleDetector, ordinary: str) -> None:
    assert net._normaliser.words(ordinary)[1:-1] == [ordinary]


@pytest.mark.parametrize("years, old", [(0, False), (1, False), (2, True), (10, True)])
def test_a_year_is_long_ago_from_two_years_back(net: RuleDetector, years: int, old: bool) -> None:
    """What happened last year may still be going on: "my dad hit me in 2025", told in 2026, is danger and not a memory."""
    year = str(date.today().year - years)
    assert net._normaliser.words(f"in {year}")[1:-1] == ["in", "oldyear" if old else year]


@pytest.mark.parametrize("years, wanted", [(1, Level.SAFETY), (2, Level.SUPPORT)])
def test_what_happened_last_year_is_danger(net: RuleDetector, years: int, wanted: Level) -> None:
    found = net.assess(f"my dad hit me in {date.today().year - years}")
    assert found and found.level is wanted


@pytest.mark.parametrize("typed", ["1930", "1985", "50s", "1970s", "fifties", "sixties", "seventies", "eighties", "nineties"])
def test_an_old_year_or_decade_is_seen(net: RuleDetector, typed: str) -> None:
    assert net._normaliser.words(f"in {typed}")[1:-1] == ["in", "oldyear"]


@pytest.mark.parametrize("typed", ["1929", "0300", "19850", "198", "12", "9999"])
def test_another_number_is_no_old_year(net: RuleDetector, typed: str) -> None:
    """A house, a telephone, an age: it makes nothing of what is told past."""
    assert net._normaliser.words(f"at {typed}")[1:-1] == ["at", typed]
