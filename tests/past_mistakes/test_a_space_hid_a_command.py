"""A typed "/", a no-break space and "/restart" reached Rasa as the command /restart.

Slashes and plain spaces were taken from the start of a typed message, and after that all other kinds of space, so a second slash
behind a no-break space was left standing first.
"""

import pytest

from bot.text.clean import as_typed


@pytest.mark.parametrize("space", ["", " ", "\u00a0", "\u3000", "\u2003", "\t", "\u00a0 \u2003"])
def test_no_kind_of_space_hides_a_slash(space: str) -> None:
    assert as_typed(f"/{space}/{space}/restart") == "restart"
