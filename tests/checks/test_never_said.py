"""Things that are wrong or hurt are not said."""

import pytest

from bot.checks import never_said as rule
from bot.checks.editorial import never_said
from bot.checks.editorial_models import NeverSaid
from bot.settings import ROOT
from tests.small_content import answered, content, told, topic


@pytest.mark.parametrize(
    "text",
    [
        "You get an answer in 30 days.",
        "Use the NHS opt-out.",
        "You must be 16 to ask.",
        "Don’t worry.",
        "Please calm down.",
        "This is pursuant to the law.",
        "You will get a copy.",
    ],
)
def test_each_of_them_is_told(text: str) -> None:
    (problem,) = told(rule, content(answered(more=text)))
    assert "alder > more: it says “" in problem


def test_the_true_way_to_say_it_passes() -> None:
    assert told(rule, content(answered(more="You can ask at any age. An answer is due in one month. Asking is free."))) == []


def test_thirty_days_is_right_for_complaints_only() -> None:
    said = "They tell you within 30 days that it came."
    complaint = topic(handoff="complaints", answers={"any": {"young_person": said}})
    assert told(rule, content(complaint)) == []
    assert told(rule, content(topic(handoff="dpo", answers={"any": {"young_person": said}}))) != []


@pytest.mark.parametrize("entry", never_said(ROOT / "data"), ids=lambda entry: entry.id)
def test_the_lists_own_examples_are_told_with_their_reason_in_any_capitals(entry: NeverSaid) -> None:
    for words in (entry.example, entry.example.upper()):
        (problem,) = rule.run(content(answered(more=words)))
        assert problem.why == entry.why
    assert told(rule, content(answered(more=entry.fine))) == []
