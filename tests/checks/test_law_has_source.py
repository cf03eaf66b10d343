"""What is told as law can be looked up."""

from bot.checks import law_has_source as rule
from tests.small_content import content, told, topic

LAW = {"text": "Asking is free.", "source": "https://www.legislation.gov.uk/x", "title": "UK GDPR, article 12"}


def test_law_with_an_address_passes() -> None:
    assert told(rule, content(topic(law=[LAW | {"only": ["alder", "any"]}]))) == []


def test_an_address_that_cannot_be_trusted_is_told() -> None:
    (problem,) = told(rule, content(topic(law=[LAW, LAW | {"source": "http://www.legislation.gov.uk/x"}])))
    assert "not an https address" in problem


def test_only_for_a_council_that_is_not_there_is_told() -> None:
    (problem,) = told(rule, content(topic(law=[LAW | {"only": ["aldre"]}])))
    assert "`only` names `aldre`" in problem
