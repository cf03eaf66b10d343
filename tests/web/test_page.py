"""The page without JavaScript: form posts do everything."""

import html
import re

import pytest

from bot.content.load import Content
from bot.content.models import AUDIENCES
from bot.conversation.store import new_id
from bot.web.pages.render import NEUTRAL
from tests.web.client import HTML, Client


def talk_of(page: str) -> str:
    """The secret name of the talk that this page carries."""
    (name,) = set(re.findall(r'name="conversation" value="([^"]+)"', page))
    return str(name)


def payload_of(page: str, title: str) -> str:
    """What the last button of this title sends."""
    found = re.findall(r'name="press" value="([^"]+)"[^>]*>([^<]+)<', page)
    return html.unescape([value for value, name in found if html.unescape(name).strip() == title][-1])


def test_a_question_and_its_answer_stand_on_the_page(client: Client) -> None:
    page = client.form(message="who sees my info?", council="dudley").text
    assert re.search(r'class="typed"[^>]*>.*who sees my info\?</p>', page)
    assert "Who sees my information</h3>" in page
    assert "Dudley Council" in page


def test_the_talk_goes_on_from_one_post_to_the_next(client: Client) -> None:
    page = client.form(message="who sees my info?").text
    name = talk_of(page)
    page = client.form(conversation=name, press=payload_of(page, "Dudley Council")).text
    assert talk_of(page) == name
    easier = client.form(conversation=name, press=payload_of(page, "Easier words")).text
    assert easier.count('<article class="exchange"') == 3
    assert "People who help children at Dudley Council can see it" in easier
    assert "</span>Easier words</p>" in easier, "a pressed button is named, not its payload"


def test_two_people_get_two_talks(client: Client) -> None:
    assert talk_of(client.get("/").text) != talk_of(client.get("/").text)


@pytest.mark.parametrize("name", ["", "short", "a" * 21, "<script>", "a" * 500])
def test_a_form_never_takes_a_talk_name_that_could_be_guessed(client: Client, name: str) -> None:
    given = talk_of(client.form(conversation=name, message="hello").text)
    assert given != name and len(given) >= 22


def test_forget_says_so_and_the_talk_is_gone(client: Client) -> None:
    name = talk_of(client.form(message="i live in dudley").text)
    answer = client.form("/forget", conversation=name)
    assert answer.status_code == 200 and "I have forgotten this talk" in answer.text and "i live in dudley" not in answer.text
    assert client.says("who sees my info?", name)["custom"]["kind"] == "ask_council"


def test_leave_forgets_and_goes_to_a_neutral_page(client: Client) -> None:
    name = talk_of(client.form(message="i live in dudley").text)
    answer = client.form("/leave", conversation=name)
    assert (answer.status_code, answer.headers["Location"]) == (303, NEUTRAL)
    assert client.says("who sees my info?", name)["custom"]["kind"] == "ask_council"


def test_leave_and_forget_work_without_any_talk(client: Client) -> None:
    assert client.form("/leave").status_code == 303
    assert client.form("/forget").status_code == 200


@pytest.mark.parametrize("typed", ["", "   ", "\0"])
def test_an_empty_question_is_told_on_the_page(client: Client, typed: str) -> None:
    answer = client.form(message=typed)
    assert answer.status_code == 400
    assert "Type a question first" in answer.text and 'role="alert"' in answer.text


def test_a_question_that_is_too_long_stays_in_the_box(client: Client) -> None:
    answer = client.form(message="word " * 1000)
    assert answer.status_code == 413
    assert answer.text.count("word word") > 100


EVIL = "<script>alert('x')</script><img src=x onerror=alert(1)>\"'&"


@pytest.mark.parametrize("typed", [EVIL, EVIL + "a" * 3000], ids=["answered", "refused"])
def test_typed_html_is_only_text(client: Client, typed: str) -> None:
    page = client.form(message=typed).text
    assert "<script>alert" not in page and "<img" not in page
    assert "&lt;script&gt;alert(" in page


@pytest.mark.parametrize("name", ["council", "reader", "words", "ask"])
def test_html_in_a_link_is_not_put_on_the_page(client: Client, name: str) -> None:
    answer = client.get("/", params={name: EVIL}, headers=HTML)
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text and "<img" not in answer.text


def test_right_to_left_words_keep_their_direction(client: Client) -> None:
    page = client.form(message="من يرى معلوماتي؟").text
    assert re.search(r'class="typed"[^>]* dir="auto">.*من يرى معلوماتي؟', page)


ANOTHER_LANGUAGE = {
    "من يرى معلوماتي؟": ("ar", "rtl"),
    "nie mówię po angielsku": ("pl", "ltr"),
    "يضربني": ("ar", "rtl"),  # danger
}


@pytest.mark.parametrize("typed, language, direction", [(typed, *told) for typed, told in ANOTHER_LANGUAGE.items()])
def test_a_line_in_another_language_is_marked_and_stands_there_once(
    client: Client, typed: str, language: str, direction: str
) -> None:
    line = client.says(typed)["custom"]["foreign"]
    assert (line["language"], line["direction"]) == (language, direction)
    page = html.unescape(client.form(message=typed).text)
    assert re.search(rf'<p lang="{language}" dir="{direction}">{re.escape(line["text"])}</p>', page)
    assert page.count(line["text"]) == 1


def test_an_english_answer_has_no_paragraph_in_another_language(client: Client) -> None:
    page = client.form(message="who sees my info?", council="dudley").text
    assert re.findall(r'<p lang="', page) == []


@pytest.mark.parametrize("council", ["dudley", "birmingham"])
@pytest.mark.parametrize("reader", AUDIENCES)
def test_a_link_opens_on_the_answer(client: Client, content: Content, council: str, reader: str) -> None:
    page = client.get("/", params={"council": council, "ask": "get_my_file", "reader": reader}, headers=HTML).text
    assert content.councils[council].name in html.unescape(page)
    assert page.count('<article class="exchange"') == 1
    assert content.councils[council].contacts["dpo"].email in page


def test_a_link_without_a_council_asks_for_it_first(client: Client) -> None:
    page = client.get("/?ask=get_my_file", headers=HTML).text
    assert "Which council looks after you?" in page


def test_an_old_link_opens_the_page_all_the_same(client: Client) -> None:
    page = client.get("/?council=nowhere", headers=HTML)
    assert page.status_code == 200 and "There is no council of that name here" in page.text
    page = client.get("/?council=dudley&ask=no_such_topic", headers=HTML)
    assert page.status_code == 200 and "know that topic" in page.text


def test_every_topic_can_be_opened_by_a_link(client: Client, content: Content) -> None:
    for topic in content.topics:
        assert client.get(f"/?council=dudley&ask={topic}", headers=HTML).status_code == 200, topic


def test_the_script_gets_only_the_new_exchange(client: Client) -> None:
    name = new_id()
    for _ in range(2):
        answer = client.post("/", data={"conversation": name, "message": "hello", "part": "exchange"})
        assert answer.text.count("<article") == 1 and "<html" not in answer.text


def test_help_lines_can_be_pressed(client: Client) -> None:
    page = client.form(message="my dad hits me", council="dudley").text
    assert re.search(r'<ul class="help">.*href="tel:999"', page, re.DOTALL)
    assert 'href="tel:08001111"' in page


def test_easier_words_stay_until_the_usual_ones_are_wanted(client: Client, content: Content) -> None:
    name = talk_of(client.form(message="who sees my info?", council="dudley").text)
    tools = content.replies["buttons"]
    easier = client.form(conversation=name, council="dudley", press=tools["easier"]["payload"]).text
    assert 'name="words" value="easier"' in easier and 'aria-pressed="true"' in easier and "<svg" in easier
    usual = client.form(conversation=name, council="dudley", words="easier", press=tools["standard"]["payload"]).text
    assert 'name="words" value=""' in usual and 'aria-pressed="false"' in usual
    assert f"</span>{tools['standard']['title']}</p>" in usual, "a pressed button is named, not its payload"


def test_the_button_that_forgets_forgets_even_after_a_question(client: Client, content: Content) -> None:
    name = talk_of(client.form(message="who sees purple elephants?", council="dudley").text)
    client.form(conversation=name, press="What do you know about me?")
    page = client.form(conversation=name, press=content.replies["buttons"]["forget"]["payload"]).text
    assert "I have forgotten this talk" in page and "purple elephants" not in page


def test_a_button_that_leads_to_a_form_takes_the_talk_along(client: Client) -> None:
    """In our own page it posts to the form, with the talk's name; in another site's page it is a link to a new tab."""
    from jinja2 import Environment, FileSystemLoader

    from bot.reply import Button
    from bot.web.pages.render import WIDGET

    template = Environment(loader=FileSystemLoader(WIDGET), autoescape=True).get_template("reply/buttons.html")
    asked = {
        "buttons": [Button("Ask now", "/requests/x?council=y")],
        "about": "",
        "layer_payloads": set(),
        "page": {"new_tab": ""},
    }
    assert '<button form="ask" formaction="/requests/x?council=y" formnovalidate>Ask now</button>' in template.render(
        home="", **asked
    )
    elsewhere = template.render(home="https://chat.example", **asked)
    assert 'href="https://chat.example/requests/x?council=y" target="_blank">Ask now' in elsewhere


@pytest.mark.parametrize("reader, number", [("young_person", "08001111"), ("carer", "08088005000")])
def test_below_i_dont_know_stands_one_line_of_help_that_can_be_pressed(client: Client, reader: str, number: str) -> None:
    page = client.form(message="what is the capital of france", council="dudley", reader=reader).text
    (footer,) = re.findall(r'<div class="footer">(.*?)</div>', page, re.DOTALL)
    assert 'href="tel:999"' in footer and f'href="tel:{number}"' in footer
    helped = client.form(message="my dad hits me", council="dudley", reader=reader).text
    assert 'class="footer"' not in helped
