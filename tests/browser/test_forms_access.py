"""axe-core finds nothing wrong on any page of a form, at any level; and what axe cannot see."""

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import check
from tests.browser.test_chat import EVERY_ELEMENT_INSIDE
from tests.conftest import Server

FILE, COMPLAIN, CHASE = (f"/requests/{name}?council=birmingham" for name in ("get_my_file", "complain", "chase"))


def go(page: Page, *steps: str) -> None:
    """Press these buttons; `=` types before pressing Next, `?` chooses."""
    for step in steps:
        if step.startswith("="):
            page.get_by_role("textbox").first.fill(step[1:])
        elif step.startswith("?"):
            page.get_by_role("radio").nth(int(step[1:])).check()
        pressed = "Next" if step[0] in "=?" else step
        with page.expect_navigation():
            page.get_by_role("button", name=pressed, exact=True).click()


TO_NAME = ["Start", "?0", "Leave this out", "Leave this out", "Leave this out"]
STATES: dict[str, tuple[str, list[str]]] = {
    "list": ("/requests?council=dudley", []),
    "contacts": ("/contacts?council=birmingham", []),
    "prepare": ("/requests/get_my_file/prepare?council=dudley", []),
    "start": (FILE, []),
    "council asked": ("/requests/get_my_file", []),
    "council missing": ("/requests/get_my_file", ["Start"]),
    "choice": (FILE, ["Start"]),
    "choice missing": (FILE, ["Start", "Next"]),
    "text": (FILE, TO_NAME),
    "text missing": (FILE, [*TO_NAME, "Next"]),
    "long": (COMPLAIN, ["Start"]),
    "long missing": (COMPLAIN, ["Start", "Next"]),
    "date": (CHASE, ["Start", "=my file"]),
    "date wrong": (CHASE, ["Start", "=my file", "=99"]),
    "email wrong": (FILE, [*TO_NAME, "=Robin", "?0", "=robin"]),
    "phone wrong": (FILE, [*TO_NAME, "=Robin", "?1", "=ring me"]),
    "address": (FILE, [*TO_NAME, "=Robin", "?2"]),
    "check": (FILE, [*TO_NAME, "=Robin", "?3", "=Sam, my social worker"]),
    "letter": (FILE, [*TO_NAME, "=Robin", "?3", "=Sam, my social worker", "Make my letter"]),
    "danger": (COMPLAIN, ["Start", "=my foster dad hits me every night"]),
    "after danger": (COMPLAIN, ["Start", "=my foster dad hits me every night", "Go on with my letter"]),
}
SCREENS: dict[str, dict[str, Any]] = {
    "phone": {"viewport": {"width": 360, "height": 740}},
    "desktop": {"viewport": {"width": 1280, "height": 800}},
    "320 px": {"viewport": {"width": 320, "height": 640}},
    "400% zoom": {"viewport": {"width": 320, "height": 256}},  # what 1280 x 1024 shows at 400%
    "dark": {"viewport": {"width": 360, "height": 740}, "color_scheme": "dark"},
    "forced colours": {"viewport": {"width": 360, "height": 740}, "forced_colors": "active"},
    "no JavaScript": {"viewport": {"width": 360, "height": 740}},
}
Opener = Callable[[str, str], Page]


@pytest.fixture
def opened(browser: Browser, server: Server) -> Any:
    contexts = []

    def open_page(state: str, screen: str) -> Page:
        context = browser.new_context(**SCREENS[screen])
        contexts.append(context)
        page = context.new_page()
        if screen == "no JavaScript":  # axe itself needs JavaScript: the page's own scripts are what is kept away
            page.route("**/*.js", lambda route: route.abort())
        address, steps = STATES[state]
        page.goto(server.url + address)
        go(page, *steps)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize(
    ("state", "screen"), [*product(STATES, ["phone", "dark"]), *product(["check", "letter", "date wrong"], SCREENS)]
)
def test_axe_finds_nothing_wrong(opened: Opener, state: str, screen: str) -> None:
    found = check(opened(state, screen))
    assert found["wrong"] == []
    assert {"color-contrast-enhanced", "target-size", "region"} & set(found["ran"]), "the rules of AAA and best practice ran"


@pytest.mark.parametrize("state", STATES)
def test_nothing_scrolls_sideways_at_320_px(opened: Opener, state: str) -> None:
    page = opened(state, "400% zoom")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert page.evaluate(EVERY_ELEMENT_INSIDE) == []


TARGETS = """() => [...document.querySelectorAll("main :is(button, a.button, input:not([type=hidden]), textarea, .list a)")]
  .filter(one => one.getClientRects().length)
  .map(one => [one.outerHTML.slice(0, 80), (one.type === "radio" ? one.closest(".choice") : one).getBoundingClientRect()])
  .filter(([, box]) => box.height < 43.9 || box.width < 43.9).map(([html]) => html)"""


@pytest.mark.parametrize("state", STATES)
def test_targets_are_44_px(opened: Opener, state: str) -> None:
    assert opened(state, "phone").evaluate(TARGETS) == []


SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }"""


@pytest.mark.parametrize("state", ["choice missing", "date wrong", "check", "letter"])
def test_wider_text_is_not_cut(opened: Opener, state: str) -> None:
    page = opened(state, "320 px")
    page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }", SPACED
    )
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("state", STATES)
def test_one_main_heading_that_says_what_the_page_is(opened: Opener, state: str) -> None:
    page = opened(state, "phone")
    expect(page.locator("h1")).to_have_count(1)
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(one => +one.tagName[1])")
    assert all(later <= earlier + 1 or later == 2 for earlier, later in zip(levels, levels[1:]))
    assert page.locator("h1").inner_text().split("\n")[0][:20] in page.title()


def tree(page: Page) -> list[tuple[str, str]]:
    """Role and name of what a screen reader is told, in its order."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}
    order: list[tuple[str, str]] = []

    def visit(node: dict[str, Any]) -> None:
        if not node.get("ignored"):
            order.append((node["role"]["value"], node.get("name", {}).get("value", "")))
        for child in node.get("childIds", []):
            visit(by_id[child])

    visit(nodes[0])
    return order


def test_what_a_screen_reader_is_told_of_a_question(opened: Opener) -> None:
    told = tree(opened("choice", "phone"))
    assert ("heading", "What would you like to see?") in told
    assert any(role in ("group", "radiogroup") and name == "What would you like to see?" for role, name in told)
    order = [name for role, name in told if role in ("radio", "button")]
    assert order[-6:] == [
        "Everything", "Why I came into care", "A time, like one year or one home", "A part, like one report or my health notes",
        "Next", "Back",
    ]  # fmt: skip


def test_what_a_screen_reader_is_told_of_a_mistake(opened: Opener) -> None:
    page = opened("email wrong", "phone")
    told = tree(page)
    assert any(role == "alert" for role, _ in told)
    box = page.get_by_role("textbox")
    expect(box).to_have_accessible_name("What is your email address?")
    assert box.get_attribute("aria-invalid") == "true"
    described = page.evaluate(
        "id => id.split(' ').map(one => document.getElementById(one).innerText).join(' ')", box.get_attribute("aria-describedby")
    )
    assert "does not look like an email address" in described and "For example" in described


def test_change_buttons_make_sense_alone(opened: Opener) -> None:
    names = [name for role, name in tree(opened("check", "phone")) if role == "button" and name.startswith("Change")]
    assert len(names) == len(set(names)) >= 5 and "Change Your name" in names


def test_the_copy_button_says_what_it_did(opened: Opener) -> None:
    page = opened("letter", "phone")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy the letter").click()
    expect(page.get_by_role("status")).to_have_text("The letter is copied.")
    assert "My name is Robin." in page.evaluate("navigator.clipboard.readText()")
