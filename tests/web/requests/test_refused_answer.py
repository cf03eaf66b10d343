"""An answer that a form refuses is read for danger all the same."""

from collections.abc import Callable

import pytest

from bot.journey import Journey
from bot.settings import Settings
from tests.web.requests.in_process import carried, forms, post

HIT = "my dad hits me and im scared. "


@pytest.mark.parametrize(
    ("field", "typed", "helped"), [("name", HIT * 20, True), ("name", "Robin " * 40, False), ("email", HIT, True)]
)
async def test_an_answer_that_is_refused_gets_help_above_the_field(
    without_rasa: Callable[..., Journey], field: str, typed: str, helped: bool
) -> None:
    async with forms(without_rasa(), Settings()) as client:
        answer = await post(client, data=carried({"go": "next", "at": field, f"q-{field}": typed}))
        page = await answer.text()
    assert 'class="error-summary"' in page and typed.strip() in page, "it is refused, and stays in the field"
    assert ('<div class="reply safety">' in page) is helped
