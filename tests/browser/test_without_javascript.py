"""The same page with JavaScript switched off: forms post, links open."""

from playwright.sync_api import expect

from bot.web.pages.render import NEUTRAL
from tests.browser.conftest import Visit


def test_question_council_and_easier_words(plain_visit: Visit) -> None:
    page = plain_visit.open()
    page.get_by_label("Ask me in your own words").fill("who sees my info?")
    page.get_by_role("button", name="Send").click()
    talk = page.get_by_role("log")
    expect(talk).to_contain_text("Which council looks after you?")
    talk.get_by_role("button", name="Birmingham Children's Trust").click()
    expect(talk.get_by_role("heading", name="Who sees my information").last).to_be_visible()
    talk.get_by_role("button", name="Easier words").last.click()
    expect(talk.get_by_role("article")).to_have_count(3)
    expect(talk.get_by_role("article").last).to_contain_text("Your social work team can see it.")
    assert plain_visit.context.cookies() == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_a_topic_by_its_link(plain_visit: Visit) -> None:
    page = plain_visit.open("/?council=dudley")
    page.locator("summary", has_text="Your rights").click()
    page.get_by_role("link", name="See my file", exact=True).click()
    expect(page.get_by_role("log").get_by_role("heading", name="See my file")).to_be_visible()


def test_forget_empties_the_page(plain_visit: Visit) -> None:
    page = plain_visit.open("/?council=dudley&ask=get_my_file")
    page.get_by_role("button", name="Forget this talk").last.click()
    expect(page.get_by_role("log").get_by_role("article")).to_have_count(1)
    expect(page.get_by_role("log")).to_contain_text("I have forgotten this talk")
    expect(page.get_by_role("banner")).to_contain_text("Dudley Council")  # the page still knows whose it is


def test_leave_goes_to_the_neutral_page(plain_visit: Visit) -> None:
    page = plain_visit.open("/?council=dudley&ask=get_my_file")
    page.route(NEUTRAL, lambda route: route.fulfill(body="weather"))  # the tests run offline
    page.get_by_role("button", name="Leave this page quickly").click()
    page.wait_for_url(NEUTRAL)
