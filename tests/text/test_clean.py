"""What nobody sees goes, and what can be read stays: on one line in a message, line by line in a letter."""

from bot.text.clean import as_typed, cleaned, tidy

TYPED = "\x00 my  file\r\n\n now \ue000\u2028"


def test_a_message_keeps_its_spaces() -> None:
    assert cleaned(TYPED) == "my  file    now"


def test_an_answer_in_a_form_keeps_its_lines_if_it_may_have_some() -> None:
    assert tidy(TYPED, lines=True) == "my file\nnow"
    assert tidy(TYPED, lines=False) == "my file now"
    assert tidy(None, lines=True) == ""


def test_what_is_typed_is_no_command() -> None:
    assert as_typed(" / /restart now ") == "restart now"
