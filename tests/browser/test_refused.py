"""What is refused shows help where the talk stands, with and without the script, and what was typed stays in the box."""

from playwright.sync_api import expect

from tests.browser.conftest import Visit

STORY = "my dad hits me and im scared. " * 80  # over the limit of characters
CALM = "who sees my information please? " * 80


def send(visit: Visit, text: str) -> None:
    visit.page.get_by_role("textbox").fill(text)
    visit.page.get_by_role("button", name="Send", exact=True).click()


def test_danger_in_a_message_that_is_too_long_gets_help_first(visit: Visit) -> None:
    page = visit.open("/?council=dudley")
    send(visit, STORY)
    helped = page.get_by_role("log").locator(".refused.safety")
    expect(helped).to_be_visible()
    expect(helped).to_be_in_viewport()
    expect(helped).to_contain_text("This is not your fault")
    expect(helped.get_by_role("link", name="999").first).to_have_attribute("href", "tel:999")
    expect(page.get_by_role("alert").filter(has_text="2000 letters")).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_value(STORY)
    expect(page.get_by_role("textbox")).to_be_focused()
    send(visit, STORY)
    expect(page.get_by_role("alert").filter(has_text="2000 letters")).to_be_visible()
    expect(helped).to_have_count(1)
    visit.asks("who sees my info?")
    expect(helped).to_be_attached()  # words of safety stay in the talk
    expect(page.get_by_role("alert").filter(has_text="2000 letters")).to_have_count(0)


def test_any_refusal_shows_the_numbers_once_and_they_go_with_the_next_message(visit: Visit) -> None:
    page = visit.open("/?council=dudley")
    shown = page.get_by_role("log").locator(".refused")
    for _ in range(2):
        send(visit, CALM)
        expect(shown).to_have_count(1)
        expect(shown.get_by_role("link", name="999").first).to_be_visible()
        expect(page.get_by_role("alert").filter(has_text="2000 letters")).to_be_visible()
    visit.asks("who sees my info?")
    expect(shown).to_have_count(0)


def test_without_the_script_help_stands_on_the_page_that_comes_back(plain_visit: Visit) -> None:
    page = plain_visit.open("/?council=dudley")
    send(plain_visit, STORY)
    helped = page.get_by_role("log").locator(".refused.safety")
    expect(helped).to_be_in_viewport()
    expect(helped.get_by_role("link", name="999").first).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_value(STORY)
