"""Leaving quickly: blank at once, forgotten on the server, and Back shows nothing."""

import pytest
from playwright.sync_api import Page, expect

from bot.web.pages.render import NEUTRAL
from tests.browser.conftest import Visit, Visitor
from tests.browser.hostile import open_in
from tests.web.client import Client

SECRET = "who sees my purple elephants?"
BEFORE = "https://before.test/"  # where somebody was before they came to us


def weather(page: Page) -> None:
    """The neutral page, without the internet."""
    page.context.route(NEUTRAL, lambda route: route.fulfill(body="weather"))


def talk_of(page: Page) -> str:
    return str(page.locator('#ask input[name="conversation"]').get_attribute("value"))


def test_everything_is_gone_at_once_even_if_the_neutral_page_is_slow(visit: Visit) -> None:
    page = visit.open("/?council=dudley")
    visit.ready()
    visit.asks(SECRET)
    page.route(NEUTRAL, lambda route: route.fulfill(status=204))  # never comes: the browser stays where it is
    page.get_by_role("button", name="Leave this page quickly").click()
    cover = page.locator(".blank")
    cover.wait_for()
    assert cover.bounding_box() == {"x": 0, "y": 0, **visit.page.viewport_size}  # type: ignore[dict-item]
    assert SECRET not in page.content()
    assert page.title() == "Loading"


def test_the_server_forgets_and_back_shows_nothing(visit: Visit) -> None:
    visit.context.route(BEFORE, lambda route: route.fulfill(body="before"))
    visit.page.goto(BEFORE)
    page = visit.open("/?council=dudley")
    weather(page)
    visit.ready()
    visit.asks("i live in birmingham")
    visit.asks(SECRET)
    assert SECRET in page.content() and "birmingham" in page.content().lower()
    name = talk_of(page)
    page.get_by_role("button", name="Leave this page quickly").click()
    page.wait_for_url(NEUTRAL)
    page.go_back()
    assert page.url == BEFORE, "the talk's place in the history is taken"
    assert SECRET not in page.content() and "birmingham" not in page.content().lower()
    answer = Client(visit.url).says("who sees my info?", name)
    assert answer["custom"]["kind"] == "ask_council", "it no longer knows which council"


@pytest.mark.parametrize("times", [2, 3])
def test_shift_three_times_leaves_and_twice_does_not(visit: Visit, times: int) -> None:
    page = visit.open("/")
    weather(page)
    visit.ready()
    page.get_by_role("textbox").focus()
    for _ in range(times):
        page.keyboard.press("Shift")
    if times == 3:
        page.wait_for_url(NEUTRAL)
    else:
        expect(page.get_by_role("status").filter(has_text="press once more to leave")).to_be_visible()


def test_writing_capitals_does_not_leave(visit: Visit) -> None:
    page = visit.open("/")
    visit.ready()
    page.get_by_role("textbox").focus()
    for letter in "ABCDE":
        page.keyboard.press(f"Shift+{letter}")
    assert page.url.startswith(visit.url)
    expect(page.get_by_role("textbox")).to_have_value("ABCDE")


def test_it_is_said_beforehand_that_the_history_stays(visit: Visit) -> None:
    page = visit.open("/")
    button = page.get_by_role("button", name="Leave this page quickly")
    told = page.locator(f"#{button.get_attribute('aria-describedby')}")
    expect(told).to_contain_text("It cannot clear your browser's history")
    expect(told).to_contain_text("Shift three times")


def test_without_javascript_back_does_not_ask_again(plain_visit: Visit) -> None:
    """Back leads to a form that was posted. Sent again, it must not begin the talk anew."""
    page = plain_visit.open("/?council=dudley")
    weather(page)
    page.get_by_role("textbox").fill(SECRET)
    page.get_by_role("button", name="Send", exact=True).click()
    name = talk_of(page)
    page.get_by_role("button", name="Leave this page quickly").click()
    page.wait_for_url(NEUTRAL)
    again = Client(plain_visit.url).form(conversation=name, message=SECRET)
    assert (again.status_code, again.headers["Location"]) == (303, "/")


def test_from_a_councils_page_the_whole_page_is_left(visitor: Visitor) -> None:
    visit = visitor()
    open_in(visit, "resets")
    page = visit.page
    weather(page)
    visit.asks("i live in dudley")
    name = talk_of(page)
    page.get_by_role("button", name="Leave this page quickly").click()
    page.wait_for_url(NEUTRAL)
    assert Client(visit.url).says("who sees my info?", name)["custom"]["kind"] == "ask_council"
