"""A form by keyboard alone: Tab to what has this name, and press what a person would press."""

from __future__ import annotations

from playwright.sync_api import Page

NAME = """() => {
  const here = document.activeElement;
  return (here.labels?.[0]?.innerText || here.getAttribute("aria-label") || here.innerText || here.value || "").trim();
}"""


def focused(page: Page) -> str:
    """The name of what has the focus."""
    return " ".join(str(page.evaluate(NAME)).split())


def tab_to(page: Page, name: str) -> None:
    """Tab until it has the focus; it must be reachable."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if focused(page).startswith(name):
            return
    raise AssertionError(f"{name!r} cannot be reached by Tab; the focus is on {focused(page)!r}")


def press(page: Page, name: str) -> None:
    """Tab to a button or link and press Enter; a new page comes."""
    tab_to(page, name)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def choose(page: Page, name: str) -> None:
    """Choose among radio buttons with the arrow keys."""
    first = page.get_by_role("radio").first
    while not first.evaluate("one => one === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    for _ in range(12):
        if focused(page).startswith(name):
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"{name!r} is not among the choices")


def fill(page: Page, text: str) -> None:
    """Type into the one field of the page."""
    box = page.get_by_role("textbox").first
    while not box.evaluate("one => one === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.press("Control+A")
    page.keyboard.type(text)


def walk_my_file(page: Page) -> None:
    """From the start of the form to its check page: why I came into care, on paper, with everything else that is asked."""
    press(page, "Start")
    choose(page, "Why I came into care")
    press(page, "Next")
    choose(page, "On paper")
    press(page, "Next")
    choose(page, "An advocate")
    press(page, "Next")
    press(page, "Leave this out")
    fill(page, "Robin Green")
    press(page, "Next")
    choose(page, "By email")
    press(page, "Next")
    fill(page, "robin@example.org")
    with page.expect_navigation():
        page.keyboard.press("Enter")
