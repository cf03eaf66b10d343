"""The chat in a real browser, with the script."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import Visit

EVERY_ELEMENT_INSIDE = """() => {
  const wide = document.documentElement.clientWidth;
  return [...document.querySelectorAll("body *")]
    .filter(one => one.getClientRects().length && getComputedStyle(one).position !== "absolute")
    .filter(one => one.getBoundingClientRect().right > wide + 1).map(one => one.outerHTML.slice(0, 80));
}"""

HOLD_BACK = """() => {
  const real = window.fetch;
  window.held = [];
  window.fetch = (...asked) => new Promise(answer => held.push(() => answer(real(...asked))));
  window.let_go = () => { window.fetch = real; for (const go of held) go(); };
}"""


def no_sideways_scroll(visit: Visit) -> None:
    assert visit.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert visit.page.evaluate(EVERY_ELEMENT_INSIDE) == []


def test_a_question_by_keyboard_alone(visit: Visit) -> None:
    page = visit.open("/?council=dudley")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the question box")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    box = page.get_by_label("Ask me in your own words")
    if not box.evaluate("box => box === document.activeElement"):  # the link may put the focus on the box itself
        page.keyboard.press("Shift+Tab")
    expect(box).to_be_focused()
    page.keyboard.type("who sees my info?")
    page.keyboard.press("Enter")
    answer = page.get_by_role("log").get_by_role("article")
    expect(answer).to_have_count(1)
    expect(answer.get_by_role("heading", name="Who sees my information")).to_be_visible()
    expect(answer).to_contain_text("who sees my info?")
    expect(box).to_be_focused()
    expect(box).to_have_value("")


def test_easier_words_by_a_press(visit: Visit) -> None:
    page = visit.open("/?council=birmingham")
    visit.asks("can i say no?")
    page.get_by_role("button", name="Easier words").last.click()
    answers = page.get_by_role("log").get_by_role("article")
    expect(answers).to_have_count(2)
    expect(answers.last).to_contain_text("You can say no to some things.")
    expect(answers.last).to_contain_text("You said: Easier words")


def test_easier_words_by_keyboard(visit: Visit) -> None:
    page = visit.open("/?council=birmingham")
    visit.asks("can i say no?")
    page.get_by_role("button", name="Easier words").last.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("log").get_by_role("article")).to_have_count(2)


def test_the_council_is_asked_and_pressed(visit: Visit) -> None:
    page = visit.open()
    visit.asks("how do i get my file?")
    page.get_by_role("log").get_by_role("button", name="Dudley Council").click()
    answer = page.get_by_role("log").get_by_role("article").last
    expect(answer.get_by_role("heading", name="See my file")).to_be_visible()
    expect(answer.get_by_role("link", name=re.compile("@dudley")).first).to_have_attribute("href", re.compile("^mailto:"))


def test_pressing_again_before_the_answer_is_there_asks_once(visit: Visit) -> None:
    """A slow answer makes people press again; they must not get everything twice."""
    page = visit.open("/?council=dudley")
    visit.ready()
    page.evaluate(HOLD_BACK)
    page.get_by_role("textbox").fill("who sees my info?")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Send", exact=True).click()
    assert page.evaluate("held.length") == 1
    page.evaluate("let_go()")
    answers = page.get_by_role("log").get_by_role("article")
    expect(answers).to_have_count(1)
    visit.asks("can i say no?")
    expect(answers).to_have_count(2)


def test_a_new_line_by_shift_and_enter_sends_nothing(visit: Visit) -> None:
    page = visit.open()
    page.get_by_role("textbox").fill("one")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("two")
    expect(page.get_by_role("textbox")).to_have_value("one\ntwo")
    expect(page.get_by_role("log").get_by_role("article")).to_have_count(0)


def test_an_empty_question_is_told_and_the_focus_stays(visit: Visit) -> None:
    page = visit.open()
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_role("alert").filter(has_text="Type a question first")).to_be_visible()
    expect(page.get_by_role("textbox")).to_be_focused()


def test_a_question_is_kept_when_the_network_is_gone(visit: Visit) -> None:
    page = visit.open("/?council=dudley")
    visit.context.set_offline(True)
    page.get_by_role("textbox").fill("who sees my info?")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert").filter(has_text="Your question is still here")).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_value("who sees my info?")
    visit.context.set_offline(False)
    page.get_by_role("button", name="Send it again").click()
    expect(page.get_by_role("log").get_by_role("article")).to_have_count(1)


def test_nothing_scrolls_sideways(visit: Visit) -> None:
    visit.open("/?council=birmingham&ask=get_my_file")
    no_sideways_scroll(visit)
    visit.asks("complain")
    visit.asks("my dad hits me")
    visit.asks("w" * 500)
    visit.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    no_sideways_scroll(visit)


def test_a_line_in_another_language_runs_its_own_way(visit: Visit) -> None:
    page = visit.open("/?council=dudley")
    visit.asks("من يرى معلوماتي؟")
    answer = page.get_by_role("log").get_by_role("article").last
    line = answer.locator('.reply p[lang="ar"]')
    expect(line).to_have_count(1)
    expect(line).to_have_css("direction", "rtl")
    english = answer.locator(".reply p", has_text="I can only answer in English")
    expect(english).to_have_count(1)
    expect(english).to_have_css("direction", "ltr")
    assert answer.inner_text().count(line.inner_text()) == 1
    no_sideways_scroll(visit)


def test_typed_html_does_nothing(visit: Visit) -> None:
    page = visit.open("/?council=dudley")
    visit.asks("<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script>")
    expect(page).not_to_have_title("broken")
    assert page.get_by_role("log").locator("img, script").count() == 0


def test_forget_me_takes_the_words_from_the_page_too(visit: Visit) -> None:
    page = visit.open("/?council=dudley")
    visit.asks("who sees my info?")
    page.get_by_role("textbox").fill("forget me")
    page.keyboard.press("Enter")
    expect(page.get_by_role("log")).to_contain_text("I have forgotten this talk")
    expect(page.get_by_role("log")).not_to_contain_text("who sees my info?")
