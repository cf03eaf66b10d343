"""Everything with the keyboard alone, with the focus always to be seen."""

import pytest
from playwright.sync_api import Page, expect

from bot.web.pages.render import NEUTRAL
from tests.browser.conftest import SIZES, Visit, Visitor
from tests.browser.hostile import OPEN, open_in

LOW = {"width": 320, "height": 200}  # 400% zoom of 1280 x 800

FOCUS = """() => {
  let one = document.activeElement;
  while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
  return one;
}"""
NAME = f"""() => {{
  const one = ({FOCUS})();
  return one.getAttribute("aria-label") || one.labels?.[0]?.textContent.trim() || one.textContent.trim();
}}"""
STILL = """() => new Promise((done) => {
  let last = -1, same = 0;
  const look = () => {
    same = scrollY === last ? same + 1 : 0;
    last = scrollY;
    if (same > 30) done(); else requestAnimationFrame(look);
  };
  look();
})"""
SEEN = f"""() => {{
  const one = ({FOCUS})(), box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const at = one.getRootNode().elementFromPoint(box.left + Math.min(box.width, 40) / 2, box.top + Math.min(box.height, 30) / 2);
  return {{
    name: one.outerHTML.slice(0, 90),
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    inside: box.top >= -1 && box.bottom <= innerHeight + 1 || box.height > innerHeight / 2,
    covered: Boolean(at) && !one.contains(at) && !at.contains(one),
  }};
}}"""


def tab_to(page: Page, name: str, most: int = 120, back: bool = False) -> None:
    """Press Tab until the focus is on what has this name."""
    for _ in range(most):
        page.keyboard.press("Shift+Tab" if back else "Tab")
        if name in str(page.evaluate(NAME)):
            return
    raise AssertionError(f"{name} cannot be reached with Tab")


def stops_seen(page: Page) -> int:
    """Tab through a page opened with less motion: at each stop the focus is to be seen. How many stops there are."""
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    page.evaluate("document.activeElement?.blur(); scrollTo(0, 0)")
    stops = set()
    for _ in range(70):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        found = page.evaluate(SEEN)
        assert found["outlined"] and found["inside"] and not found["covered"], found
        stops.add(found["name"])
    return len(stops)


def test_a_whole_talk_with_the_keyboard_alone(visit: Visit) -> None:
    """From opening through a question, easier words, a hard word, where it stands, the contact, to leaving quickly."""
    page = visit.open("/?council=dudley")
    visit.ready()
    page.route(NEUTRAL, lambda route: route.fulfill(body="weather"))
    tab_to(page, "Ask me in your own words")
    page.keyboard.type("who sees my info?")
    page.keyboard.press("Enter")
    page.get_by_role("article").wait_for()

    tab_to(page, "Early Help: what does it mean?", back=True)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Help for a family before things get worse.").first).to_be_visible()

    tab_to(page, "Who to ask")
    page.keyboard.press("Enter")
    tab_to(page, "@dudley.gov.uk")

    tab_to(page, "Where does it say that?")
    page.keyboard.press("Enter")
    page.get_by_role("article").nth(1).wait_for()
    expect(page.get_by_role("log")).to_contain_text("This is from the notice of Dudley Council")

    tab_to(page, "Easier words", back=True)
    page.keyboard.press("Space")
    page.get_by_role("article").nth(2).wait_for()

    tab_to(page, "Leave this page quickly", back=True)
    page.keyboard.press("Enter")
    page.wait_for_url(NEUTRAL)


@pytest.mark.parametrize("size", (SIZES | {"zoomed": LOW}).values(), ids=(SIZES | {"zoomed": LOW}).keys())
def test_the_focus_is_always_to_be_seen_and_never_covered(visitor: Visitor, size: dict[str, int]) -> None:
    """At every stop: a ring of at least 2 px, inside the window, not under a bar that stays in place.

    With less motion, since a place measured while the page still glides is no place: switching the gliding off in
    its middle once left Chromium at neither end, and this test failed now and then.
    """
    visit = visitor(size, reduced_motion="reduce")
    page = visit.open("/?council=dudley")
    visit.asks("how do i get my file?")
    assert stops_seen(page) > 20


def test_the_focus_is_to_be_seen_when_the_page_has_glided(visitor: Visitor) -> None:
    """As most people have it: the page glides to the new answer, then to what has the focus."""
    visit = visitor(LOW, reduced_motion="no-preference")
    page = visit.open("/?council=dudley")
    visit.asks("how do i get my file?")
    for _ in range(5):
        page.evaluate(STILL)
        page.keyboard.press("Tab")
        page.evaluate(STILL)
        found = page.evaluate(SEEN)
        assert found["outlined"] and found["inside"] and not found["covered"], found


def test_no_letter_alone_does_anything(visit: Visit) -> None:
    page = visit.open("/?council=dudley")
    visit.ready()
    page.locator("h1").click()
    before = page.locator("body").inner_text()
    for key in "abcdefghijklmnopqrstuvwxyz0123456789?/.,":
        page.keyboard.press(key)
    assert page.locator("body").inner_text() == before and page.url.startswith(visit.url)


def test_esc_closes_the_dialog_and_the_focus_goes_back(visitor: Visitor) -> None:
    visit = visitor()
    open_in(visit, "bootstrap")
    page = visit.page
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("button", name=OPEN)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.get_by_role("button", name="Close the chat").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
