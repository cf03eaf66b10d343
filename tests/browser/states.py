"""Every state that the chat can be in, and how a person gets there."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.browser.conftest import Visit

PHONE, DESKTOP = {"width": 360, "height": 740}, {"width": 1280, "height": 800}


@dataclass(frozen=True)
class State:
    """How to reach it, and on what kind of screen."""

    reach: Callable[[Visit], Any]
    size: dict[str, int] = field(default_factory=lambda: PHONE)
    screen: dict[str, Any] = field(default_factory=dict)
    javascript: bool = True


def _answer(visit: Visit) -> None:
    visit.open("/?council=dudley")
    visit.asks("who sees my info?")


def _presses(name: str) -> Callable[[Visit], None]:
    def reach(visit: Visit) -> None:
        _answer(visit)
        visit.presses(name)

    return reach


def _asks(text: str, council: str = "?council=dudley") -> Callable[[Visit], None]:
    def reach(visit: Visit) -> None:
        visit.open(f"/{council}")
        visit.asks(text)

    return reach


def _word(visit: Visit) -> None:
    _answer(visit)
    visit.page.locator(".word").first.click()


def _offline(visit: Visit) -> None:
    _answer(visit)
    visit.context.set_offline(True)
    visit.page.get_by_role("textbox").fill("and my school?")
    visit.page.keyboard.press("Enter")
    visit.page.get_by_role("button", name="Send it again").wait_for()


def _unfolded(visit: Visit) -> None:
    visit.open("/?council=birmingham&ask=get_my_file")
    visit.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")


def _by_form(visit: Visit) -> None:
    page = visit.open("/?council=dudley")
    page.get_by_role("textbox").fill("who sees my info?")
    page.get_by_role("button", name="Send", exact=True).click()
    page.get_by_role("article").wait_for()


def _statement(visit: Visit) -> None:
    visit.open("/accessibility").get_by_role("heading", name="Accessibility statement").wait_for()


STATES = {
    "start": State(lambda visit: visit.open("/")),
    "start, desktop": State(lambda visit: visit.open("/"), DESKTOP),
    "council asked": State(_asks("who sees my info?", "")),
    "answer": State(_answer),
    "answer, desktop": State(_answer, DESKTOP),
    "easier": State(_presses("Easier words")),
    "more": State(_presses("Tell me more")),
    "source": State(_presses("Where does it say that?")),
    "everything unfolded": State(_unfolded),
    "did you mean": State(_asks("school notes about feelings")),
    "no answer": State(_asks("what is the capital of france")),
    "safety": State(_asks("my dad hits me")),
    "another language": State(_asks("من يرى معلوماتي؟")),
    "word explained": State(_word),
    "offline": State(_offline),
    "nothing typed": State(lambda visit: (visit.open("/"), visit.page.get_by_role("button", name="Send", exact=True).click())),
    "dark": State(_answer, screen={"color_scheme": "dark"}),
    "dark, safety": State(_asks("my dad hits me"), screen={"color_scheme": "dark"}),
    "forced colours": State(_answer, screen={"forced_colors": "active"}),
    "320 px": State(_unfolded, {"width": 320, "height": 640}),
    "400% zoom": State(_answer, {"width": 320, "height": 200}),  # what is left of 1280 x 800
    "no JavaScript": State(_by_form, javascript=False),
    "statement": State(_statement),
    "refused": State(lambda visit: visit.open("/nothing-here")),
}
