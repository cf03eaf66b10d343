"""This talk: printed, saved, forgotten, and what is known of it; with the network gone, nothing is lost."""

from pathlib import Path

from playwright.sync_api import expect

from tests.browser.conftest import Visit, Visitor
from tests.browser.hostile import open_in


def test_saving_makes_a_text_of_the_talk_on_the_device(visit: Visit) -> None:
    page = visit.open("/?council=dudley")
    visit.ready()
    visit.asks("who sees my info?")
    before = len(visit.asked_for)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save this talk").click()
    text = Path(saved.value.path()).read_text(encoding="utf-8")
    assert "You said: who sees my info?" in text and "Staff in Dudley's children's social care" in text
    assert "Tell me more" not in text and "Read aloud" not in text
    assert [url for url in visit.asked_for[before:] if not url.startswith("blob:")] == []


def test_printing_leaves_out_what_is_only_for_pressing(visit: Visit) -> None:
    page = visit.open("/?council=dudley")
    visit.ready()
    visit.asks("who sees my info?")
    page.evaluate("window.print = () => { window.printed = true }")
    page.get_by_role("button", name="Print this talk").click()
    assert page.evaluate("window.printed")
    page.emulate_media(media="print")
    expect(page.get_by_role("article")).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_count(0)
    for name in ("Send", "Leave", "Tell me more"):
        expect(page.get_by_role("button", name=name)).to_have_count(0)


def test_inside_a_councils_page_only_the_talk_is_printed(visitor: Visitor) -> None:
    visit = visitor()
    page = visit.page
    page.add_init_script("window.print = () => { top.printed = document.body.innerText }")
    open_in(visit, "strict")
    visit.asks("who sees my info?")
    page.get_by_role("button", name="Print this talk").click()
    printed = page.evaluate("window.printed")
    assert "who sees my info?" in printed and "Council tax" not in printed and "Tell me more" not in printed


def test_what_the_chat_knows_and_wiping_it(visit: Visit) -> None:
    page = visit.open("/?council=dudley")
    visit.ready()
    visit.asks("who sees my info?")
    page.get_by_role("button", name="What does this chat know about me?").click()
    known = page.get_by_role("article").nth(1)
    expect(known.get_by_role("heading", name="What I know about you")).to_be_visible()
    expect(known).to_contain_text("Dudley Council looks after you")
    known.get_by_role("button", name="Forget this talk").click()
    expect(page.get_by_role("log")).to_contain_text("I have forgotten this talk")
    expect(page.get_by_role("log")).not_to_contain_text("who sees my info?")


def test_starting_again_empties_the_talk_under_a_new_secret_name(visit: Visit) -> None:
    page = visit.open("/?council=dudley")
    visit.ready()
    name = page.locator('#ask input[name="conversation"]')
    before = name.get_attribute("value")
    visit.asks("who sees my info?")
    page.get_by_role("button", name="Forget this talk and start again").click()
    expect(page.get_by_role("article")).to_have_count(0)
    expect(page.get_by_role("status").filter(has_text="I have forgotten this talk")).to_be_visible()
    expect(page.get_by_role("textbox")).to_be_focused()
    assert name.get_attribute("value") != before
    visit.asks("can i say no?")


def test_a_line_says_when_the_network_is_gone_and_back(visit: Visit) -> None:
    page = visit.open("/?council=dudley")
    visit.ready()
    visit.context.set_offline(True)
    expect(page.get_by_role("status").filter(has_text="The internet is gone")).to_be_visible()
    page.get_by_role("textbox").fill("who sees my info?")
    page.keyboard.press("Enter")
    page.get_by_role("textbox").fill("who sees my info, and why?")  # changed meanwhile: the new words are sent
    visit.context.set_offline(False)
    expect(page.get_by_role("status").filter(has_text="The internet is back")).to_be_visible()
    page.get_by_role("textbox").press("Enter")
    expect(page.get_by_role("article")).to_contain_text("who sees my info, and why?")


def test_room_is_told_only_near_the_limit(visit: Visit) -> None:
    page = visit.open("/")
    visit.ready()
    page.get_by_role("textbox").fill("a" * 1500)
    page.wait_for_timeout(1000)
    expect(page.get_by_text("letters left")).to_have_count(0)
    page.get_by_role("textbox").fill("a" * 1950)
    expect(page.get_by_role("status").filter(has_text="50 letters left")).to_be_visible()
    page.get_by_role("textbox").fill("a" * 2010)
    expect(page.get_by_role("status").filter(has_text="10 letters too many")).to_be_visible()
