"""A talk as a screen reader meets it: what Chromium exposes, by which name, and what is announced."""

from playwright.sync_api import expect

from bot.web.pages.render import NEUTRAL
from tests.browser.conftest import Visit, Visitor
from tests.browser.hostile import open_in
from tests.browser.tree import of_role, text, tree

ANNOUNCED = """() => {
  window.announced = [];
  const log = document.getElementById("log");
  new MutationObserver(changes => changes.forEach(change => {
    change.addedNodes.forEach(node => node.textContent.trim() && announced.push(node.textContent.replace(/\\s+/g, " ").trim()));
    if (change.type === "characterData") announced.push("changed: " + change.target.data);
  })).observe(log, {childList: true, subtree: true, characterData: true});
}"""


def test_the_log_is_there_and_empty_before_anything_is_said(visit: Visit) -> None:
    visit.open("/")
    visit.ready()
    (log,) = [node for node in tree(visit) if node.role == "log"]
    assert log.name == "Our talk" and log.states["live"] == "polite" and not log.states.get("atomic")
    assert visit.page.locator("#log").inner_text().strip() == ""


def test_every_reply_is_announced_once_whole_and_in_order(visit: Visit) -> None:
    page = visit.open("/?council=dudley")
    visit.ready()
    page.evaluate(ANNOUNCED)
    visit.asks("who sees my info?")
    visit.asks("how long is it kept?")
    page.wait_for_timeout(300)  # anything added later would be a second announcement
    said = page.evaluate("announced")
    assert len(said) == 2
    assert "who sees my info?" in said[0] and "Staff in Dudley's children's social care" in said[0]
    assert "how long is it kept?" in said[1]
    assert all(one.startswith("You said:") and "The chat:" in one for one in said)


def test_nobody_is_left_wondering_who_speaks_or_where_an_answer_begins(visit: Visit) -> None:
    visit.open("/?council=dudley")
    visit.asks("who sees my info?")
    nodes = tree(visit)
    assert "Who sees my information" in of_role(nodes, "heading")
    words = text(nodes)
    assert words.index("You said:") < words.index("who sees my info?") < words.index("The chat:") < words.index("Staff in Dudley")


def test_every_button_has_a_name_that_makes_sense_alone(visit: Visit) -> None:
    visit.open("/?council=dudley")
    visit.asks("who sees my info?")
    visit.asks("can i say no?")
    names = of_role(tree(visit), "button")
    assert all(names)
    assert "Tell me more (Who sees my information)" in names and "Tell me more (Can I say no)" in names
    assert "Early Help: what does it mean?" in names
    assert not [name for name in names if name.lower() in ("more", "ok", "click here", "x", "?")]


def test_waiting_is_a_status_and_the_focus_stays_in_the_box(visit: Visit) -> None:
    page = visit.open("/?council=dudley")
    visit.ready()

    def slowly(route: object) -> None:
        page.wait_for_timeout(900)
        route.continue_()  # type: ignore[attr-defined]

    page.route("**/", slowly)
    page.get_by_role("textbox").fill("who sees my info?")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Looking for the answer")).to_be_visible()
    expect(page.get_by_role("textbox")).to_be_focused()
    page.get_by_role("article").wait_for()
    expect(page.get_by_role("status").filter(has_text="Looking for the answer")).to_have_count(0)
    expect(page.get_by_role("textbox")).to_be_focused()


def test_a_whole_talk_in_the_order_a_screen_reader_reads_it(visit: Visit) -> None:
    """From opening through a question, easier words, a hard word, where it stands, the contact, to the way out."""
    page = visit.open("/?council=dudley")
    visit.ready()
    nodes = tree(visit)
    roles = [(node.role, node.name) for node in nodes]
    for earlier, later in (
        (("link", "Skip to the question box"), ("button", "Leave this page quickly")),
        (("button", "Leave this page quickly"), ("heading", "What the council does with your information")),
        (("heading", "What the council does with your information"), ("button", "Easier words")),
        (("button", "Easier words"), ("log", "Our talk")),
        (("log", "Our talk"), ("textbox", "Ask me in your own words")),
    ):
        assert roles.index(earlier) < roles.index(later)
    leave = next(node for node in nodes if node.name == "Leave this page quickly")
    assert leave.role == "button"
    visit.asks("who sees my info?")

    page.get_by_role("button", name="Early Help: what does it mean?").click()
    word = next(node for node in tree(visit) if node.name.startswith("Early Help: what"))
    assert word.states["expanded"] is True
    assert "Help for a family before things get worse." in text(tree(visit))

    page.get_by_role("button", name="Easier words", exact=True).first.click()
    page.get_by_role("article").nth(1).wait_for()
    easier = next(node for node in tree(visit) if node.role == "button" and node.name == "Easier words")
    assert easier.states["pressed"] == "true"
    assert not [node for node in tree(visit) if node.role in ("image", "img") and not node.name], "pictures say nothing"

    visit.presses("Where does it say that?")
    assert any("notice" in one.lower() for one in of_role(tree(visit), "DisclosureTriangle") + [text(tree(visit))])

    page.locator("summary", has_text="Who to ask").last.click()
    assert any("@dudley.gov.uk" in name for name in of_role(tree(visit), "link"))

    page.route(NEUTRAL, lambda route: route.fulfill(body="weather"))
    page.get_by_role("button", name="Leave this page quickly", exact=True).click()
    page.wait_for_url(NEUTRAL)


def test_other_languages_are_marked_for_the_voice(visit: Visit) -> None:
    page = visit.open("/?council=dudley")
    visit.asks("من يرى معلوماتي؟")
    assert page.locator("html").get_attribute("lang") == "en-GB"
    assert page.locator('#log [lang="ar"][dir="rtl"]').count() == 1


def test_inside_a_councils_page_it_is_one_named_dialog(visitor: Visitor) -> None:
    visit = visitor()
    open_in(visit, "bootstrap")
    visit.asks("who sees my info?")
    nodes = tree(visit)
    (dialog,) = [node for node in nodes if node.role == "dialog"]
    assert dialog.name == "Ask about my information" and dialog.states["modal"] is True
    assert "Council tax, bins and libraries." not in text(nodes), "the page behind is out of reach while it is open"
    assert "Who sees my information" in of_role(nodes, "heading")
