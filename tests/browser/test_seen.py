"""On a phone of 360 x 640 the first number of help stood below the screen: "visible" to a test, and seen by nobody. Here the
first number must stand inside the window, with nothing over it, on small screens, after a short message and a long one."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator

from tests.browser.conftest import Visit, Visitor
from tests.browser.hostile import OPEN, put_on
from tests.browser.test_forms_access import COMPLAIN, go

SCREENS = [(320, 568), (360, 560), (360, 640), (375, 553), (1366, 625)]
SHORT = "my stepdad hits me"
LONG = (
    "when mum goes out to work in the evening it is only us and him and i try to stay in my room and do my maths but he always "
    "finds something like the plates or the noise and then he shouts and my stepdad hits me and after that he is nice and gives "
    "me crisps and says not to be silly about it, and my little brother sits under the table, and in the morning i go to school "
    "and nobody asks, and the lady who comes on thursdays writes it down in her book but only what he tells her, so who reads it"
)
SEEN = """link => new Promise(done => new IntersectionObserver((found, watch) => {
  watch.disconnect();
  const box = link.getBoundingClientRect(), root = link.getRootNode();
  const top = root.elementFromPoint(box.left + 8, box.top + box.height / 2);
  done(found[0].intersectionRatio === 1 && (top === link || link.contains(top)));
}).observe(link))"""


def first_number(scope: Locator) -> Locator:
    return scope.locator(".reply.safety .help a").first


@pytest.fixture(params=SCREENS, ids=lambda size: f"{size[0]} x {size[1]}")
def small(visitor: Visitor, request: pytest.FixtureRequest) -> Visit:
    width, height = request.param
    return visitor(size={"width": width, "height": height}, reduced_motion="reduce")


def on_the_page(visit: Visit) -> None:
    visit.open("/?council=birmingham")
    visit.ready()


def embedded(visit: Visit) -> None:
    put_on(visit, "strict")
    visit.page.get_by_role("button", name=OPEN).click()
    visit.ready()


@pytest.mark.parametrize("typed", [SHORT, LONG], ids=["short", "long"])
@pytest.mark.parametrize("begin", [on_the_page, embedded])
def test_the_first_number_is_on_the_screen(small: Visit, begin: Callable[[Visit], None], typed: str) -> None:
    begin(small)
    small.asks(typed)
    assert first_number(small.page.get_by_role("log")).evaluate(SEEN)


def test_it_is_after_a_talk_too(small: Visit) -> None:
    on_the_page(small)
    small.asks("who can see my file")
    small.asks(SHORT)
    assert first_number(small.page.get_by_role("log")).evaluate(SEEN)


def test_the_keyboard_of_a_phone_goes_away(small: Visit) -> None:
    """It covers half the screen as long as the box has the focus."""
    on_the_page(small)
    small.asks("who can see my file")
    assert small.page.evaluate("document.activeElement.tagName") == "TEXTAREA"
    small.asks(SHORT)
    assert small.page.evaluate("document.activeElement.tagName") == "H3"


def test_a_long_story_can_be_read_again_by_keyboard(small: Visit) -> None:
    on_the_page(small)
    small.asks(LONG)
    typed = small.page.locator(".typed").last
    typed.focus()
    assert typed.evaluate("box => box === document.activeElement && box.scrollHeight > box.clientHeight")


@pytest.mark.parametrize("typed", [SHORT, LONG], ids=["short", "long"])
def test_it_is_on_the_screen_of_a_form(small: Visit, typed: str) -> None:
    small.open(COMPLAIN)
    go(small.page, "Start", f"={typed}")
    assert small.page.locator(".reply.safety .help a").first.evaluate(SEEN)


def test_no_words_lead_to_numbers_that_stand_elsewhere(small: Visit) -> None:
    """ "These people can help too:" stood last, with nothing after it, once the numbers had moved up."""
    on_the_page(small)
    small.asks(SHORT)
    said = small.page.locator(".reply.safety .said > *").all_inner_texts()
    leading = [number for number, text in enumerate(said) if text.strip().endswith(":")]
    assert leading == [1] and "999" in said[2] and len(said) > 3
