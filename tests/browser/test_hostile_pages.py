"""In a council's page: nothing of the page reaches the chat, nothing of the chat reaches the page."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import SIZES, Visitor
from tests.browser.hostile import OPEN, open_in, pages, put_here, put_on
from tests.conftest import OTHER_SITE

LOOK = """() => JSON.stringify([...document.querySelectorAll("body, h1, p")]
  .map(one => [one.getBoundingClientRect(), getComputedStyle(one).cssText]))"""
INSIDE = """() => {
  const dialog = document.querySelector("notice-explainer").shadowRoot.querySelector("dialog");
  dialog.scrollTo({top: 0, behavior: "instant"});
  return [...dialog.querySelectorAll("*")].map(one => {
    const style = getComputedStyle(one), box = one.getBoundingClientRect();
    return [one.tagName, box.x, box.y, box.width, box.height, style.color, style.backgroundColor, style.font, style.letterSpacing,
            style.textTransform, style.textAlign, style.direction].join(" ");
  });
}"""
HOSTILE = ["bootstrap", "resets", "strict"]


def test_it_looks_the_same_in_every_page(visitor: Visitor) -> None:
    """Place, size, colour and type of every single thing in it, on a phone, where the chat fills the window."""
    seen = {}
    for name in HOSTILE:
        visit = visitor(SIZES["phone"])
        open_in(visit, name)
        visit.asks("who sees my info?")
        seen[name] = visit.page.evaluate(INSIDE)
    assert len(seen["strict"]) > 100
    assert seen["bootstrap"] == seen["resets"] == seen["strict"]


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("size", SIZES)
def test_it_works_the_same_in_every_page(visitor: Visitor, name: str, size: str) -> None:
    visit = visitor(SIZES[size])
    open_in(visit, name)
    page = visit.page
    visit.asks("who sees my info?")
    page.get_by_role("button", name="Early Help: what does it mean?").or_(page.locator(".word").first).first.click()
    assert page.locator(".meaning:visible").count() == 1
    visit.presses("Easier words")
    page.get_by_role("button", name="Close the chat").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_role("button", name=OPEN).click()
    expect(page.get_by_role("article")).to_have_count(2)  # the talk is still there
    assert visit.complaints == []
    here = (visit.url + "/", OTHER_SITE + "/", "data:")
    assert [url for url in visit.asked_for if not url.startswith(here)] == []


def test_the_whole_chat_can_stand_where_the_line_stands(visitor: Visitor) -> None:
    visit = visitor()
    put_here(visit)
    page = visit.page
    expect(page.get_by_role("article").get_by_role("heading", name="See my file")).to_be_visible()
    visit.asks("who sees my info?")
    expect(page.get_by_role("button", name="Close the chat")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert visit.complaints == []


@pytest.mark.parametrize("name", HOSTILE)
def test_the_page_around_it_stays_as_it_was(visitor: Visitor, name: str) -> None:
    visit = visitor()
    put_on(visit, name)
    visit.page.get_by_role("button", name=OPEN).wait_for()
    with_chat = visit.page.evaluate(LOOK)
    visit.page.evaluate("document.querySelector('notice-explainer').remove()")
    assert visit.page.evaluate(LOOK) == with_chat
    own = visit.page.evaluate("Object.keys(window).filter(name => /explainer|chat|notice/i.test(name))")
    assert own == [] and visit.page.evaluate("localStorage.length") == 0


def test_a_site_that_is_not_allowed_gets_a_link_and_no_chat(visitor: Visitor) -> None:
    visit = visitor()
    html, _ = pages(visit.url)["bootstrap"]
    visit.page.route("http://other.test/**", lambda route: route.fulfill(body=html, content_type="text/html"))
    visit.page.goto("http://other.test/")
    link = visit.page.get_by_role("link", name=OPEN)
    expect(link).to_have_attribute("href", f"{visit.url}/?council=birmingham")
    visit.page.wait_for_timeout(500)
    expect(link).to_be_visible()


def test_without_javascript_the_full_page_is_a_link_away(visitor: Visitor) -> None:
    """What docs/embed.md tells councils to put beside the line."""
    visit = visitor(javascript=False)
    html = f'<noscript><a href="{visit.url}/?council=birmingham">{OPEN}</a></noscript>'
    visit.page.route(OTHER_SITE + "/**", lambda route: route.fulfill(body=html, content_type="text/html"))
    visit.page.goto(OTHER_SITE + "/")
    visit.page.get_by_role("link", name=OPEN).click()
    expect(visit.page.get_by_role("banner")).to_contain_text("Birmingham")
