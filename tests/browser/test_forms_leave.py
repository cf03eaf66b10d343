"""Every page of a form promised that Shift pressed three times leaves; nothing listened there. The button scrolled away, and
after leaving, Back showed the form again. Somebody who had never seen the pages found all three."""

import re

from playwright.sync_api import expect

from bot.web.pages.render import NEUTRAL
from tests.browser.conftest import Visit
from tests.browser.test_forms_access import go

FILE = "/requests/get_my_file?council=birmingham"


def test_shift_three_times_leaves_a_form_and_back_does_not_show_it(visit: Visit) -> None:
    page = visit.open("/contacts?council=birmingham")
    page.route(NEUTRAL, lambda route: route.fulfill(body="weather"))
    visit.open(FILE)
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url(NEUTRAL)
    page.go_back()
    expect(page).not_to_have_url(re.compile("/requests/get_my_file"))


def test_another_key_between_is_no_leaving(visit: Visit) -> None:
    page = visit.open(FILE)
    for key in ("Shift", "Shift", "Tab", "Shift", "Shift"):
        page.keyboard.press(key)
    page.wait_for_timeout(300)
    expect(page).to_have_url(re.compile("/requests/get_my_file"))


def test_the_button_to_leave_stays_in_sight_on_a_long_letter(visit: Visit) -> None:
    page = visit.open(FILE)
    go(page, "Start", "?0", "Leave this out", "Leave this out", "Leave this out", "=Robin", "?3", "=Sam, my worker")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    box = page.get_by_role("button", name="Leave this page quickly").bounding_box()
    assert box and box["y"] >= 0 and box["y"] + box["height"] <= page.viewport_size["height"]  # type: ignore[index]
