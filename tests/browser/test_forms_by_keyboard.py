"""From the question to the letter, and to the mail, by keyboard alone, with and without JavaScript."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import check
from tests.browser.conftest import Visit
from tests.browser.form import choose, fill, press, tab_to, walk_my_file
from tests.outbox.post_office import Post, post_office


@pytest.fixture(scope="module")
def post(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Post]:
    yield from post_office(tmp_path_factory.mktemp("post"))


def asks_for_the_file(page: Page) -> None:
    """A message that is itself a request hears that it was not sent, and is one press from the form."""
    page.locator("#question").focus()
    page.keyboard.type("i want to see my file")
    tab_to(page, "Send")
    page.keyboard.press("Enter")
    answer = page.get_by_role("log").get_by_role("article").last
    expect(answer).to_contain_text("I have not sent this to anyone.")
    press(page, "Start: Ask to see my file")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ask to see my file")


def gets_the_document(page: Page, folder: Path) -> None:
    press(page, "Make my letter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Your letter is ready. It is not sent yet.")
    tab_to(page, "Get it as a Word document")
    with page.expect_download() as got:
        page.keyboard.press("Enter")
    got.value.save_as(folder / "letter.docx")
    paragraphs = Document(str(folder / "letter.docx")).paragraphs
    assert (paragraphs[0].style.name, paragraphs[0].text) == ("Heading 1", "Ask to see my file")
    text = "\n".join(item.text for item in paragraphs)
    for words in (
        "Birmingham Children's Trust",
        "why I came into care",
        "on paper",
        "an advocate",
        "Robin Green",
        "robin@example.org",
    ):
        assert words in text


def test_from_the_question_to_the_document(visit: Visit, tmp_path: Path) -> None:
    page = visit.open("/?council=birmingham")
    asks_for_the_file(page)
    walk_my_file(page)
    gets_the_document(page, tmp_path)
    assert visit.complaints == []
    assert [url for url in visit.asked_for if not url.startswith((visit.url + "/", "data:", "blob:"))] == []
    assert not any("Robin" in url or "robin" in url for url in visit.asked_for), "no answer stands in an address"
    assert visit.context.cookies() == []


def test_from_the_question_to_the_document_without_javascript(plain_visit: Visit, tmp_path: Path) -> None:
    page = plain_visit.open("/?council=birmingham")
    asks_for_the_file(page)
    walk_my_file(page)
    gets_the_document(page, tmp_path)


@pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "no javascript"])
def test_to_the_mail_with_its_reference(browser: Browser, post: Post, javascript: bool) -> None:
    before = len(post.mail.inbox.letters)
    context = browser.new_context(java_script_enabled=javascript)
    page = context.new_page()
    page.goto(f"{post.server.url}/?council=birmingham")
    asks_for_the_file(page)
    walk_my_file(page)
    wrong = check(page)["wrong"] if javascript else []
    press(page, "Send it now")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Your letter is sent|I have your letter"))
    reference = re.search(r"[2-9A-Z]{4}-[2-9A-Z]{4}", page.locator(".reference").inner_text())
    assert reference
    assert post.mail.inbox.wait_for(before + 1)
    (letter,) = post.mail.inbox.letters[before:]
    assert reference.group() in letter["Subject"]
    assert letter["To"] == "DPO@birminghamchildrenstrust.co.uk"
    shown = " ".join(page.locator("#paper").inner_text().split())
    assert shown == " ".join(letter.get_content().split()), "the text shown is the text sent"
    assert wrong == [] and (not javascript or check(page)["wrong"] == [])
    context.close()


def test_a_letter_that_waits_for_the_mail_server_can_be_looked_at_again(browser: Browser, post: Post) -> None:
    """The page for a letter that is kept and not gone: nothing axe finds wrong, and a press tells how it stands."""
    post.mail.inbox.behaviour = "refuse"
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{post.server.url}/requests/get_my_file?council=birmingham")
    walk_my_file(page)
    press(page, "Send it now")
    expect(page.get_by_role("heading", level=1)).to_have_text("I have your letter, and I am sending it")
    expect(page.get_by_role("main")).not_to_contain_text("Your letter is sent")
    assert check(page)["wrong"] == []
    post.mail.inbox.behaviour = "fine"
    deadline = time.monotonic() + 30
    while "Your letter is sent" not in page.locator("h1").inner_text() and time.monotonic() < deadline:
        press(page, "Look if it has gone")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Your letter is sent"))
    context.close()


def test_an_error_is_told_at_the_top_and_its_link_leads_to_the_field(visit: Visit) -> None:
    page = visit.open("/requests/get_my_file?council=birmingham")
    press(page, "Start")
    press(page, "Next")
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(page).to_have_title(re.compile("^Error:"))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("radio").first).to_be_focused()
    expect(page.get_by_role("group")).to_have_accessible_description(re.compile("Choose what the letter is to ask for"))


def test_change_and_back_by_keyboard(visit: Visit) -> None:
    page = visit.open("/requests/get_my_file?council=birmingham")
    walk_my_file(page)
    press(page, "Change Your name")
    fill(page, "Robin Greene")
    press(page, "Next")
    expect(page.locator(".paper")).to_contain_text("My name is Robin Greene.")
    press(page, "Change How they answer")
    choose(page, "By phone")
    press(page, "Next")
    expect(page.get_by_role("heading", level=1)).to_have_text("What is your phone number?")
    fill(page, "07700 900123")
    press(page, "Next")
    expect(page.locator(".paper")).not_to_contain_text("robin@example.org")


def test_help_comes_first_in_an_answer_that_tells_of_danger(visit: Visit) -> None:
    page = visit.open("/requests/complain?council=dudley")
    press(page, "Start")
    fill(page, "my foster dad hits me every night")
    press(page, "Next")
    expect(page.get_by_role("link", name=re.compile("Childline")).first).to_be_visible()
    press(page, "Go on with my letter")
    expect(page.get_by_role("heading", level=1)).to_have_text("What would you like them to do?")


def leaves_quickly(page: Page) -> None:
    page.route("**/*bbc.co.uk/**", lambda route: route.fulfill(body="weather"))
    page.get_by_role("button", name="Leave this page quickly").click()
    page.wait_for_url(re.compile("bbc"))


def test_leaving_quickly_from_a_form_leaves_nothing_of_it(visit: Visit) -> None:
    page = visit.open("/requests/get_my_file?council=birmingham")
    walk_my_file(page)
    leaves_quickly(page)
    page.go_back()
    assert "Robin" not in page.content()


def test_leaving_quickly_without_javascript(plain_visit: Visit) -> None:
    page = plain_visit.open("/requests/get_my_file?council=birmingham")
    walk_my_file(page)
    leaves_quickly(page)
    page.go_back()
    assert "Robin" not in page.content()
