"""Links that jump to the passage, and the clause in our words."""

from urllib.parse import unquote, urlsplit

import pytest

from bot.answers.sources import clause_source, law_source, passage_url, text_with_sources
from bot.content.models import Law, Part
from bot.profile import Profile
from tests.small_content import content, council, topic

ALDER = council("alder")


@pytest.mark.parametrize(
    ("locator", "escaped"),
    [
        ("your worker", "your%20worker"),
        ("mental, physical", "mental%2C%20physical"),  # a comma would divide a start from an end
        ("multi-agency", "multi%2Dagency"),  # a dash would make it a prefix
        ("health & care", "health%20%26%20care"),  # an ampersand would begin a second fragment
        ("people’s", "people%E2%80%99s"),
        ("and/or #1", "and%2For%20%231"),
    ],
)
def test_what_has_a_meaning_in_a_text_fragment_is_escaped(locator: str, escaped: str) -> None:
    url = passage_url(ALDER, locator)
    assert url == f"https://alder.example/notice#:~:text={escaped}"
    assert unquote(urlsplit(url).fragment.removeprefix(":~:text=")) == locator


def test_a_fact_links_to_its_own_words_and_a_fact_without_any_to_its_clause() -> None:
    clause = ALDER.clauses[0]
    own = clause_source(ALDER, clause, Part(id="a-see-1", says="x", locator="just here"))
    assert (own.clause, own.heading) == ("a-see-1", "Who sees it")
    assert own.url.endswith("text=just%20here")
    assert clause_source(ALDER, clause, Part(id="a-see-2", says="x")).url == clause_source(ALDER, clause).url


def test_law_is_named_and_linked_as_it_stands() -> None:
    law = Law(text="x", source="https://law.example/1", title="An Act, section 1")
    source = law_source(law)
    assert (source.clause, source.heading, source.url) == ("law", "An Act, section 1", "https://law.example/1")


def test_the_source_layer_tells_notice_heading_and_our_words() -> None:
    known = content()
    asked = known.topics["seeing"]
    text = text_with_sources(known, known.councils["alder"], asked, asked.answers["alder"], Profile("alder"))
    assert "The notice" in text
    assert "Alder Council" in text
    assert "- Who sees it: Workers see it." in text


def test_the_source_layer_is_honest_about_silence_and_about_no_council() -> None:
    known = content(topic(answers={"any": {"young_person": "Yes."}}))
    asked = known.topics["seeing"]
    silent = text_with_sources(known, known.councils["alder"], asked, asked.answers["any"], Profile("alder"))
    nobody = text_with_sources(known, None, asked, asked.answers["any"], Profile())
    assert "does not speak about this" in silent
    assert "No council's notice stands behind this answer" in nobody
