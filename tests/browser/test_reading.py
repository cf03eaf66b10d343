"""Reading help: text size, easier words that stay, hard words in place, reading aloud."""

from playwright.sync_api import expect

from tests.browser.conftest import Visit

STORED = "() => Object.fromEntries(Object.entries(localStorage))"
# Chromium without a desktop has no voices: this stands in for the device's speech, and notes what it is given to say.
VOICES = """() => {
  const said = window.said = [];
  const voice = (name, localService, lang) => ({name, localService, lang, default: false, voiceURI: name});
  class Utterance { constructor(text) { this.text = text; } }
  window.SpeechSynthesisUtterance = Utterance;
  Object.defineProperty(window, "speechSynthesis", {value: {
    getVoices: () => [voice("far", false, "en-GB"), voice("french", true, "fr-FR"), voice("near", true, "en-GB")],
    speak(one) { said.push([one.text, one.voice.name]); this.now = one; },
    pause() { said.push("pause"); }, resume() { said.push("resume"); }, cancel() { said.push("cancel"); },
    addEventListener() {},
  }});
}"""
MARKED = "() => [...(CSS.highlights.get('reading') ?? [])].map(range => range.toString())"


def text_height(visit: Visit) -> float:
    return float(visit.page.evaluate("parseFloat(getComputedStyle(document.querySelector('.promise p')).fontSize)"))


def test_larger_and_smaller_text(visit: Visit) -> None:
    page = visit.open("/")
    visit.ready()
    usual = text_height(visit)
    for _ in range(3):
        page.get_by_role("button", name="Larger text").click()
    assert text_height(visit) == 2 * usual
    expect(page.get_by_role("status").filter(has_text="200%")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.get_by_role("button", name="Smaller text").click()
    assert text_height(visit) == 1.5 * usual
    assert page.evaluate(STORED) == {}, "nothing is kept unless it is asked for"


def test_text_size_and_easier_words_are_kept_if_asked_for_and_nothing_else(visit: Visit) -> None:
    page = visit.open("/?council=dudley")
    visit.ready()
    page.get_by_role("checkbox", name="Keep text size and easier words").check()
    page.get_by_role("button", name="Larger text").click()
    visit.asks("who sees my info?")
    page.get_by_role("button", name="Easier words", exact=True).first.click()
    page.get_by_role("article").nth(1).wait_for()
    assert page.evaluate(STORED) == {"notice-explainer text size": "1.25", "notice-explainer words": "easier"}
    larger = text_height(visit)
    page.goto(visit.url + "/?council=dudley")
    visit.ready()
    assert text_height(visit) == larger
    visit.asks("who sees my info?")
    expect(page.get_by_role("article")).to_contain_text("People who help children at Dudley Council can see it.")
    page.get_by_role("checkbox", name="Keep text size and easier words").uncheck()
    assert page.evaluate(STORED) == {}


def test_easier_words_stay_until_the_usual_ones_are_wanted(visit: Visit) -> None:
    page = visit.open("/?council=dudley")
    visit.ready()
    easier = page.get_by_role("button", name="Easier words", exact=True).first
    easier.click()
    page.get_by_role("article").wait_for()
    expect(easier).to_have_attribute("aria-pressed", "true")
    visit.asks("who sees my info?")
    expect(page.get_by_role("article").last).to_contain_text("People who help children")
    assert page.get_by_role("article").last.locator("svg.picture").count() >= 1
    easier.click()
    page.get_by_role("article").nth(2).wait_for()
    expect(easier).to_have_attribute("aria-pressed", "false")
    expect(page.get_by_role("article").last).to_contain_text("Staff in Dudley's children's social care")


def test_a_picture_never_stands_in_the_place_of_words(visit: Visit) -> None:
    page = visit.open("/?council=dudley&words=easier&ask=who_sees_info")
    for picture in page.locator("svg.picture").all():
        assert picture.get_attribute("aria-hidden") == "true"
        assert picture.locator("xpath=..").inner_text().strip()


def test_a_hard_word_is_explained_where_it_stands(visit: Visit) -> None:
    page = visit.open("/?council=dudley")
    visit.ready()
    visit.asks("who sees my info?")
    word = page.get_by_role("button", name="Early Help: what does it mean?")
    meaning = page.get_by_text("Early Help: Help for a family before things get worse.")
    expect(meaning).to_be_hidden()
    word.click()
    expect(meaning).to_be_visible()
    sentence, told = word.locator("xpath=ancestor::p").bounding_box(), meaning.bounding_box()
    assert sentence and told and 0 <= told["y"] - (sentence["y"] + sentence["height"]) < 30, "just below its sentence"
    word.click()
    expect(meaning).to_be_hidden()


def test_an_answer_is_read_aloud_by_the_devices_own_voice(visit: Visit) -> None:
    visit.page.add_init_script(f"({VOICES})()")
    page = visit.open("/?council=dudley")
    visit.ready()
    visit.asks("who sees my info?")
    page.get_by_role("button", name="Read aloud: Who sees my information").click()
    first, voice = page.evaluate("said.at(-1)")
    assert first.startswith("Staff in Dudley's") and first.endswith("can see it.")
    assert voice == "near", "a voice that sends the words away is never used"
    assert page.evaluate(MARKED) == [first]
    page.get_by_role("button", name="Pause reading").click()
    assert page.evaluate("said.at(-1)") == "pause"
    page.get_by_role("button", name="Go on reading").click()
    assert page.evaluate("said.at(-1)") == "resume"
    page.evaluate("speechSynthesis.now.onend()")
    second = page.evaluate("said.at(-1)")[0]
    assert second != first and page.evaluate(MARKED) == [second]
    page.get_by_role("button", name="Stop reading").click()
    assert page.evaluate("said.at(-1)") == "cancel" and page.evaluate(MARKED) == []
    expect(page.get_by_role("button", name="Read aloud: Who sees my information")).to_be_focused()


def test_no_voice_no_button(visit: Visit) -> None:
    visit.page.add_init_script("Object.defineProperty(window, 'speechSynthesis', {value: {getVoices: () => [], cancel() {}}})")
    page = visit.open("/?council=dudley")
    visit.ready()
    visit.asks("who sees my info?")
    expect(page.get_by_role("button", name="Read aloud")).to_have_count(0)
