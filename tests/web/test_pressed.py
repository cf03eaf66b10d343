"""What counts as a button that was pressed: only what stands on the page, never words that somebody put into a form."""

import pytest

from bot.answers.page_buttons import page_buttons
from bot.content.load import Content
from bot.message import Message
from tests.web.listening import Listening, listening


async def heard(**form: str) -> Message:
    """What reaches the journey of this form post."""
    journey = Listening()
    async with listening(journey) as client:
        await client.post("/", data={"part": "exchange", **form})
    (message,) = journey.heard
    return message


async def test_each_button_of_the_page_counts_as_pressed(content: Content) -> None:
    journey = Listening()
    async with listening(journey) as client:
        for payload in page_buttons(content):
            await client.post("/", data={"part": "exchange", "press": payload})
    assert [(message.text, message.pressed, message.typed) for message in journey.heard] == [
        (payload, True, False) for payload in page_buttons(content)
    ]


@pytest.mark.parametrize("made_up", ["my dad hits me", "/no_such_topic", "/requests/get_my_file", '/get_my_file{"council": "x"}'])
async def test_a_press_of_a_button_that_is_not_there_does_not(made_up: str) -> None:
    """What was pressed is not read for danger, and a form can be posted with anything in it."""
    message = await heard(press=made_up)
    assert (message.text, message.pressed, message.typed) == (made_up, False, False)


async def test_typed_words_are_never_a_button(content: Content) -> None:
    payload = next(iter(page_buttons(content)))
    message = await heard(message=payload)
    assert (message.text, message.pressed, message.typed) == (payload, False, True)
