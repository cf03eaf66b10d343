"""A form that was left stays left: whoever presses Back finds nothing of what was typed, and nobody else loses theirs."""

import pytest

from bot.web.pages.render import NEUTRAL
from bot.web.requests import exited
from bot.web.requests.exited import EXITED, unless_exited
from tests.web.listening import Listening, listening

PAGE = {"conversation": "c" * 32, "council": "dudley", "reader": "carer", "a-name": "Robin"}


async def test_of_a_form_that_was_left_only_the_council_is_kept() -> None:
    async with listening() as client:
        left = await client.post("/requests/leave", data=PAGE, allow_redirects=False)
        assert client.app is not None
        assert unless_exited(client.app, PAGE) == {"council": "dudley"}
        other = PAGE | {"conversation": "d" * 32}
        assert unless_exited(client.app, other) == other
    assert (left.status, left.headers["Location"], left.headers["Clear-Site-Data"]) == (303, NEUTRAL, '"cache"')


async def test_what_is_remembered_of_it_is_no_name_that_could_be_used() -> None:
    async with listening() as client:
        await client.post("/requests/leave", data=PAGE, allow_redirects=False)
        assert client.app is not None
        (kept,) = client.app[EXITED]
    assert len(kept) == 32 and b"cccc" not in kept


@pytest.mark.parametrize("page", [{}, {"conversation": ""}])
async def test_a_page_without_a_name_was_left_by_nobody(page: dict[str, str]) -> None:
    """Leaving it leads away like any other, and takes nothing from the next person whose page has no name."""
    carried = page | {"a-name": "Robin"}
    async with listening() as client:
        left = await client.post("/requests/leave", data=carried, allow_redirects=False)
        assert client.app is not None
        assert (left.status, len(client.app[EXITED]), unless_exited(client.app, carried)) == (303, 0, carried)


async def test_only_so_many_are_remembered_and_the_latest_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exited, "MOST", 2)
    pages = [PAGE | {"conversation": letter * 32} for letter in "abc"]
    async with listening() as client:
        for page in pages:
            await client.post("/requests/leave", data=page, allow_redirects=False)
        assert client.app is not None
        assert [unless_exited(client.app, page) == page for page in pages] == [True, False, False]


async def test_the_conversation_beside_the_form_is_forgotten_and_no_other() -> None:
    journey = Listening()
    journey.conversations.open(PAGE["conversation"]), journey.conversations.open("d" * 32)
    async with listening(journey) as client:
        await client.post("/requests/leave", data=PAGE, allow_redirects=False)
    assert journey.conversations.find(PAGE["conversation"]) is None
    assert journey.conversations.find("d" * 32) is not None


async def test_a_name_that_cannot_be_written_is_no_failure() -> None:
    async with listening() as client:
        assert client.app is not None
        page = {"conversation": "\ud800"}
        assert unless_exited(client.app, page) == page
