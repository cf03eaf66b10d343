"""Words that belong to one council were taken for another's.

"not dudley birmingham" found no council, because "not" stands within three words of both. "I left care in Dudley" found none
either, though nobody left Dudley: a care leaver's first sentence. "isnt" was never found at all, as spaCy cuts it in two, and for
the same reason "im 12 and birmingham look after me" was no answer to "which council". A bare `yes` in YAML is not a word, so
"yes dudley" was a question, not an answer.
"""

import pytest

from bot.content.load import Content
from bot.understanding.details import DetailFinder


@pytest.mark.parametrize(
    ("text", "council"),
    [
        ("not dudley birmingham", "birmingham"),
        ("it isnt dudley, its birmingham", "birmingham"),
        ("i left care in dudley", "dudley"),
        ("dudley's privacy notice", "dudley"),
        ("i used to live in dudley but birmingham has me now", "birmingham"),
    ],
)
def test_what_is_said_of_one_council_is_not_taken_for_the_other(content: Content, text: str, council: str) -> None:
    assert DetailFinder(content).find(text).council == council


@pytest.mark.parametrize("text", ["im 12 and birmingham look after me", "yes dudley", "im 9"])
def test_small_words_do_not_make_it_a_question(content: Content, text: str) -> None:
    assert DetailFinder(content).find(text).profile_only
