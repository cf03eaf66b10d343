"""The hard word of a question is found, misspelt or not; without one it is asked which."""

from typing import Callable

import pytest

from actions.word import ExplainWord
from tests.actions.acting import Acted


@pytest.mark.parametrize(
    ("text", "word"), [("what is consent?", "consent"), ("what does consant mean", "consent"), ("what?", None)]
)
def test_the_word_is_found(acts: Callable[..., Acted], text: str, word: str | None) -> None:
    acted = acts(ExplainWord(), text=text, council="alder", last_topic="seeing")
    assert (acted.reply, acted.params, acted.events) == ("utter_word", {"word": word}, [])
