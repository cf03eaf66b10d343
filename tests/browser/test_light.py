"""How much a first visit loads: at most 20 KiB of script and style, compressed, and nothing from anywhere else."""

import gzip
from collections.abc import Callable

from playwright.sync_api import Response

from tests.browser.conftest import Visit, Visitor
from tests.browser.hostile import open_in

MOST = 20 * 1024  # bytes, with everything that any first visit loads


def loaded(visit: Visit, go: Callable[[], object]) -> dict[str, int]:
    """Script and style by address, in bytes as they travelled."""
    answers: list[Response] = []
    visit.page.on("response", lambda answer: answers.append(answer))
    go()
    wanted = [answer for answer in answers if answer.url.endswith((".js", ".css"))]
    return {answer.url: answer.request.sizes()["responseBodySize"] for answer in wanted}


def test_the_full_page(visitor: Visitor) -> None:
    visit = visitor()
    found = loaded(visit, lambda: (visit.open("/?council=dudley"), visit.ready(), visit.page.wait_for_timeout(200)))
    assert len(found) >= 10, "every script and the style"
    assert sum(found.values()) <= MOST, found


def test_inside_a_councils_page(visitor: Visitor) -> None:
    visit = visitor()
    found = loaded(visit, lambda: (open_in(visit, "strict"), visit.page.wait_for_timeout(200)))
    assert len(found) >= 10 and sum(found.values()) <= MOST, found


def test_every_script_and_the_style_together() -> None:
    """Also what only some visits load."""
    from bot.settings import Settings
    from bot.web.files import Assets

    assets = Assets(Settings().data / "chat" / "look.yml")
    assert sum(len(gzip.compress(assets[name].body, 9)) for name in assets.names()) <= MOST
