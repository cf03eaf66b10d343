"""WCAG 2.2, criterion by criterion, on the forms and the letter, as `test_wcag.py` has them for the chat."""

import re

import pytest
from playwright.sync_api import Page, expect

from bot.settings import ROOT
from tests.browser.axe import check
from tests.browser.conftest import SIZES, Visit, Visitor
from tests.browser.form import focused, press, walk_my_file
from tests.browser.test_forms_access import STATES, go
from tests.browser.test_forms_by_keyboard import (
    test_an_error_is_told_at_the_top_and_its_link_leads_to_the_field,
    test_change_and_back_by_keyboard,
    test_from_the_question_to_the_document,
)
from tests.browser.test_keyboard import stops_seen
from tests.browser.test_wcag import CUT_OFF, FITS, SPACING, lines_read_easily
from tests.handoff.test_walk import test_the_young_persons_letters_read_at_grade_six_at_most

# one and the same check under its criterion's name
test_2_1_1_and_2_1_2_keyboard_without_a_trap = test_from_the_question_to_the_document
test_3_3_1_errors_are_told_and_lead_to_the_field = test_an_error_is_told_at_the_top_and_its_link_leads_to_the_field
test_3_3_4_and_3_3_6_everything_can_be_looked_at_and_changed_first = test_change_and_back_by_keyboard
test_3_1_5_the_letter_is_no_harder_than_lower_secondary_school = test_the_young_persons_letters_read_at_grade_six_at_most
for _name in [name for name in globals() if name.startswith("test_") and not name[5].isdigit()]:
    del globals()[_name]  # they run in their own files; here they run under the criterion

MAIN_STATES = ["start", "choice missing", "text", "long", "date wrong", "address", "check", "letter", "danger"]


def at(visit: Visit, state: str) -> Page:
    address, steps = STATES[state]
    page = visit.open(address)
    go(page, *steps)
    return page


@pytest.mark.parametrize("state", MAIN_STATES)
def test_2_4_7_2_4_11_2_4_13_focus_seen(visitor: Visitor, state: str) -> None:
    for size in (SIZES["phone"], {"width": 320, "height": 256}):  # the second is 1280 x 1024 at 400%
        page = at(visitor(size, reduced_motion="reduce"), state)
        assert stops_seen(page) >= 5


@pytest.mark.parametrize("state", MAIN_STATES)
def test_2_4_3_focus_order_is_reading_order(visitor: Visitor, state: str) -> None:
    order = at(visitor(), state).evaluate("""() => [...document.querySelectorAll("a[href], button, textarea, summary, input")]
      .filter(one => one.checkVisibility()).map(one => one.tabIndex)""")
    assert order and set(order) == {0}, "nothing jumps the queue"


def test_2_1_4_no_character_shortcuts(visitor: Visitor) -> None:
    page = at(visitor(), "check")
    page.locator("h1").click()
    before, address = page.locator("body").inner_text(), page.url
    for key in "abcdefghijklmnopqrstuvwxyz0123456789?/.,":
        page.keyboard.press(key)
    assert page.locator("body").inner_text() == before and page.url == address


@pytest.mark.parametrize("state", ["date wrong", "letter", "danger"])  # test_forms_access.py has axe on every page
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_1_4_3_and_1_4_6_contrast(visitor: Visitor, state: str, scheme: str) -> None:
    found = check(at(visitor(color_scheme=scheme), state))
    assert "color-contrast-enhanced" in found["ran"]
    assert [rule for rule, *_ in found["wrong"] if "contrast" in rule] == []


def test_1_4_11_edges_of_fields_and_buttons_reach_3_to_1(visitor: Visitor) -> None:
    from bot.web.branding import contrast

    for scheme in ("light", "dark"):
        page = at(visitor(color_scheme=scheme), "text")
        for piece in ("main input:not([type=hidden])", "main button:not(.send)"):
            edge, inside, ground = page.locator(piece).first.evaluate("""one => [
              getComputedStyle(one).borderTopColor, getComputedStyle(one).backgroundColor,
              getComputedStyle(document.body).backgroundColor]""")
            assert contrast(_hex(edge), _hex(ground)) >= 3, (scheme, piece)
            assert "rgba(0, 0, 0, 0)" in inside or contrast(_hex(edge), _hex(inside)) >= 3, (scheme, piece)


def _hex(colour: str) -> str:
    return "#" + "".join(f"{int(number):02x}" for number in re.findall(r"\d+", colour)[:3])


def test_1_4_8_lines_are_short_left_aligned_and_apart(visitor: Visitor) -> None:
    lines_read_easily(at(visitor(SIZES["desktop"]), "letter").locator("#paper p").nth(1))


@pytest.mark.parametrize("state", MAIN_STATES)
def test_1_4_12_text_spacing(visitor: Visitor, state: str) -> None:
    page = at(visitor(bypass_csp=True), state)
    page.add_style_tag(content=SPACING)
    assert page.evaluate(FITS) and page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("state", MAIN_STATES)
def test_1_4_4_text_twice_as_big(visitor: Visitor, state: str) -> None:
    page = at(visitor({"width": 640, "height": 400}), state)
    assert page.evaluate(FITS) and page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("state", MAIN_STATES)
def test_1_4_10_reflow_at_400_percent_with_the_buttons_in_reach(visitor: Visitor, state: str) -> None:
    page = at(visitor({"width": 320, "height": 256}), state)
    assert page.evaluate(FITS)
    page.locator("main button").last.click(trial=True)  # not covered by anything


def test_2_2_1_and_2_2_6_nothing_is_taken_away_by_a_clock(visit: Visit) -> None:
    """What was answered stands in the page itself, so that an hour's pause, or a service started anew, loses nothing."""
    page = visit.page
    page.clock.install()
    at(visit, "text")
    page.get_by_role("textbox").fill("Robin")
    page.clock.fast_forward("03:00:00")
    expect(page.get_by_role("textbox")).to_have_value("Robin")
    go(page, "Next")
    expect(page.locator("h1")).to_contain_text("How would you like them to answer you?")


def test_2_2_2_and_2_3_3_nothing_moves(visitor: Visitor) -> None:
    for state in ("check", "letter"):
        assert at(visitor(reduced_motion="no-preference"), state).evaluate("document.getAnimations().length") == 0


@pytest.mark.parametrize("state", ["text", "long", "date", "address"])
def test_3_3_2_every_field_has_a_label_to_be_seen(visitor: Visitor, state: str) -> None:
    page = at(visitor(), state)
    fields = page.locator("main :is(input:not([type=hidden]), textarea)")
    assert fields.count() >= 1
    for number in range(fields.count()):
        assert fields.nth(number).evaluate("one => [...one.labels].some(label => label.checkVisibility())")


def test_3_3_3_a_mistake_says_how_it_is_put_right(visitor: Visitor) -> None:
    expect(at(visitor(), "email wrong").get_by_role("alert")).to_contain_text("does not look like an email address")
    expect(at(visitor(), "date wrong").get_by_role("alert")).to_contain_text(re.compile("day|month|year"))


def test_3_3_7_nothing_is_asked_twice(visit: Visit) -> None:
    """Coming back to a question shows what was said; changing one asks for nothing else."""
    page = visit.open("/requests/get_my_file?council=birmingham")
    walk_my_file(page)
    press(page, "Change Your name")
    expect(page.get_by_role("textbox")).to_have_value("Robin Green")
    press(page, "Next")
    expect(page.get_by_role("button", name="Make my letter")).to_be_visible()


@pytest.mark.parametrize("state", STATES)
def test_3_2_6_help_is_always_in_the_same_place(visitor: Visitor, state: str) -> None:
    """The way out first, danger's numbers and the contacts last, on every page of a form."""
    page = at(visitor(), state)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    if page.locator(".error-summary").count() == 0:  # there the focus begins with what is wrong
        assert focused(page).startswith("Leave this page quickly")
    last = page.locator("body > *:visible").last
    expect(page.locator("nav.also")).to_be_visible()
    expect(page.locator("nav.also").get_by_role("link", name="0800 1111")).to_be_visible()
    assert last.evaluate("one => one.matches('nav.also') || one.contains(document.querySelector('nav.also')) || one.tagName") in (
        True, "FOOTER",
    )  # fmt: skip


@pytest.mark.parametrize("state", STATES)
def test_3_1_1_and_2_4_2_language_and_title_and_3_3_8_no_puzzle_and_no_login(visitor: Visitor, state: str) -> None:
    page = at(visitor(), state)
    assert page.locator("input[type=password], input[type=file], iframe, canvas, audio, video").count() == 0
    expect(page.locator("html")).to_have_attribute("lang", "en-GB")
    assert page.title().strip()


def test_4_1_3_what_was_copied_is_a_status(visitor: Visitor) -> None:
    page = at(visitor(), "letter")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    expect(page.get_by_role("status")).to_have_text("")
    page.get_by_role("button", name="Copy the letter").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("The letter is copied.")
    expect(page.get_by_role("button", name="Copy the letter")).to_be_focused()


def test_1_3_5_what_a_browser_may_fill_in_is_named(visitor: Visitor) -> None:
    for state, wanted in (("text", "name"), ("email wrong", "email"), ("phone wrong", "tel"), ("address", "street-address")):
        expect(at(visitor(), state).get_by_role("textbox").first).to_have_attribute("autocomplete", wanted)


def test_1_4_1_a_mistake_is_not_told_by_colour_alone(visitor: Visitor) -> None:
    page = at(visitor(forced_colors="active"), "email wrong")
    expect(page.locator(".field-error")).to_contain_text("Error:")
    assert page.locator(".error-summary").evaluate("one => getComputedStyle(one).borderTopStyle") == "solid"


def test_every_criterion_of_the_chats_table_is_here_too() -> None:
    """A line that is added there must be thought of here. What has no meaning on a form is named with its reason."""
    only_in_a_chat = {
        "2.4.6",  # `test_one_main_heading_that_says_what_the_page_is` of test_forms_access.py
        "2.5.3", "2.5.5", "2.5.8",  # `test_targets_are_44_px`, `test_change_buttons_make_sense_alone` there
        "3.1.2",  # no passage is in another language
        "3.1.3", "3.1.4", "1.3.1",  # hard words are explained in the chat; headings: as 2.4.6
    }  # fmt: skip
    here, there = ((ROOT / "tests/browser" / name).read_text() for name in ("test_forms_wcag.py", "test_wcag.py"))

    def criteria(source: str) -> set[str]:
        names = " ".join(re.findall(r"test_(\d\w+)", source))
        return {".".join(found) for found in re.findall(r"(?<!\d)(\d)_(\d)_(\d{1,2})(?=\D|$)", names)}

    assert len(criteria(there)) > 25
    assert criteria(there) - criteria(here) == only_in_a_chat
