"""What the browser sees of our promises: no other host, no cookie, nothing stored, nothing to complain of."""

from tests.browser.conftest import Visit

STORED = """async () => ({
  cookie: document.cookie, local: localStorage.length, session: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
  workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
})"""


def test_a_whole_talk_asks_no_other_host_stores_nothing_and_has_no_errors(visit: Visit) -> None:
    page = visit.open("/?council=dudley&ask=get_my_file")
    for text in ("who sees my info?", "i dont get it", "my dad hits me", "hello"):
        visit.asks(text)
    page.get_by_role("button", name="Go on with my question").last.click()
    page.get_by_role("log").get_by_role("article").nth(5).wait_for()
    assert visit.asked_for
    assert [url for url in visit.asked_for if not url.startswith((visit.url + "/", "data:"))] == []
    assert visit.context.cookies() == []
    assert page.evaluate(STORED) == {"cookie": "", "local": 0, "session": 0, "databases": 0, "workers": 0}
    assert visit.complaints == []


def test_no_typed_word_stands_in_an_address(visit: Visit) -> None:
    """Addresses are kept in the browser's history."""
    visit.open("/?council=dudley")
    visit.asks("purple elephants")
    assert not any("elephants" in url for url in [*visit.asked_for, visit.page.url])
