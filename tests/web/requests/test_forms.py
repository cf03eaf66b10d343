"""The forms without JavaScript, over the real server: every request, for every council and reader, from start to letter."""

import io
import re
from itertools import product

import pytest
from docx import Document

from bot.content.models import AUDIENCES
from bot.content.shared import library
from tests.web.client import Client
from tests.web.requests.form import Form

CONTENT = library().content
WALKS = list(product(CONTENT.requests, CONTENT.councils, AUDIENCES))
FILE = "/requests/get_my_file?council=birmingham"


@pytest.mark.parametrize(("name", "council", "reader"), WALKS)
def test_from_the_start_to_the_letter_and_its_files(client: Client, name: str, council: str, reader: str) -> None:
    form = Form(client, f"/requests/{name}?council={council}&reader={reader}").walk()
    assert CONTENT.forms["answers_title"] in form.text
    form.press("letter")
    assert CONTENT.forms["not_sent"] in form.text and "Robin Green" in form.text
    for other in CONTENT.councils.values():
        assert other.council == council or other.name not in form.text
    paragraphs = [item.text for item in Document(io.BytesIO(form.press("docx").page.content)).paragraphs]
    assert "Robin Green" in " ".join(paragraphs) and not re.search(r"[{}]|______", " ".join(paragraphs))


def test_it_begins_with_what_it_is_and_where_it_goes(client: Client) -> None:
    form = Form(client, FILE)
    for words in (
        "Ask to see my file",
        "This goes to: Data Protection Officer, Birmingham Children's Trust",
        "7 short questions",
    ):
        assert words in form.text


def test_progress_counts_what_comes(client: Client) -> None:
    form = Form(client, FILE).press("start")
    assert "Question 1 of 7" in form.text
    assert "Question 2 of 8" in form.says("part").text
    assert "Question 3 of 8" in form.says("my review").text


def test_a_needed_answer_left_empty_is_told_at_the_top_and_beside_the_field(client: Client) -> None:
    form = Form(client, FILE).press("start").press("next")
    missing = "Choose what the letter is to ask for."
    assert form.page.text.count(missing) == 2 and "<title>Error:" in form.page.text
    assert '<a href="#q-wanted">' in form.page.text and 'id="q-wanted"' in form.page.text


def test_what_cannot_be_read_stays_in_the_field(client: Client) -> None:
    form = Form(client, FILE).walk(reach="email", email="robin@example.org").press("change:email").says("robin at home <b>")
    assert 'value="robin at home &lt;b&gt;"' in form.page.text and 'aria-invalid="true"' in form.page.text
    assert "robin@example.org" in form.says("robin@example.org").text


def test_back_goes_one_back_and_loses_nothing(client: Client) -> None:
    form = Form(client, FILE).press("start").says("part")
    form.press("back", **{"q-part": "my review"})
    assert form.at == "wanted" and re.search(r'value="part" checked', form.page.text)
    assert "my review</textarea>" in form.says("part").page.text
    form.press("back").press("back")
    assert form.can("start")


def test_change_comes_back_to_the_check_page_and_asks_what_the_change_opens(client: Client) -> None:
    form = Form(client, FILE).walk(wanted="everything")
    form.press("change:wanted").says("time")
    assert form.at == "years"
    form.says("2015 to 2017")
    assert form.can("letter") and "2015 to 2017" in form.text
    form.press("change:wanted").says("everything")
    assert form.can("letter") and "2015 to 2017" not in form.text


def test_what_need_not_be_said_can_be_left_out_and_only_that(client: Client) -> None:
    form = Form(client, FILE).press("start")
    assert not form.can("skip")
    assert form.says("everything").can("skip")


def test_the_council_is_asked_where_it_is_not_known(client: Client) -> None:
    form = Form(client, "/requests/get_my_file")
    assert "Which council looks after you?" in form.text
    assert CONTENT.forms["council_missing"] in form.press("start").text
    form.press("start", **{"council-chosen": "dudley"})
    assert form.at == "wanted" and "Dudley Council" in form.walk().text


def test_another_council_gets_a_letter_without_an_address(client: Client) -> None:
    form = Form(client, "/requests/get_my_file").press("start", **{"council-chosen": "another"}).walk().press("letter")
    assert CONTENT.forms["council_elsewhere"] in form.text and "mailto:" not in form.page.text
    for council in CONTENT.councils.values():
        assert council.name not in form.text


def test_what_stands_on_a_notice_is_not_written_to_a_council_whose_notice_we_do_not_know(client: Client) -> None:
    form = Form(client, "/requests/youth_support_objection").press("start", **{"council-chosen": "another"})
    assert CONTENT.forms["only_in_notice"] in form.text


def test_who_is_asking_can_be_changed_at_the_start(client: Client) -> None:
    form = Form(client, FILE).press("as:carer")
    assert "Help a child ask for their file" in form.text
    assert form.hidden["reader"] == "carer"


def test_a_silent_notice_is_said_to_be_silent_and_its_ready_question_stands_there(client: Client) -> None:
    form = Form(client, "/requests/ask_dpo?council=birmingham&topic=youth_support").press("start")
    ready = CONTENT.topics["youth_support"].answers["birmingham"].question_for_dpo
    assert ready and " ".join(ready.split()) in form.text
    assert "does not speak of a pause" in Form(client, "/requests/restrict_use?council=dudley").text


def test_the_letter_page_has_every_way_to_send_it_and_when_they_must_answer(client: Client) -> None:
    form = Form(client, FILE).walk().press("letter")
    for words in (
        "Open it in my mail program",
        "Word document",
        "plain text",
        "about",
        "up to two months more",
        "What may go wrong",
    ):
        assert words in form.text
    assert "mailto:DPO@birminghamchildrenstrust.co.uk?subject=" in form.page.text
    assert form.press("ics").page.content.startswith(b"BEGIN:VCALENDAR")


def test_plain_text(client: Client) -> None:
    form = Form(client, FILE).walk().press("letter").press("txt")
    assert form.page.headers["Content-Disposition"] == 'attachment; filename="letter.txt"'
    assert "To: Data Protection Officer, Birmingham Children's Trust" in form.page.content.decode("utf-8-sig")


def test_with_no_mailbox_set_it_never_claims_to_send(client: Client) -> None:
    form = Form(client, FILE).walk()
    assert not form.can("send") and "Send it now" not in form.text
    forced = client.post("/requests/get_my_file/send", data=form.hidden)
    assert forced.status_code == 409 and "You can copy it and send it yourself" in forced.text
    assert "Your letter is sent" not in forced.text and "Robin Green" in forced.text


def test_get_ready_page(client: Client) -> None:
    page = client.get("/requests/get_my_file/prepare?council=dudley").text
    for step in CONTENT.requests["get_my_file"].prepare:
        assert step.heading in page
    assert "/requests/get_my_file?council=dudley" in page
    assert client.get("/requests/complain/prepare").status_code == 404


def test_every_letter_is_in_the_list_and_a_wrong_name_leads_there(client: Client) -> None:
    for path, status in (("/requests?council=dudley", 200), ("/requests/nothing", 404)):
        page = client.get(path)
        assert page.status_code == status
        assert all(f"/requests/{name}?" in page.text for name in CONTENT.requests)


@pytest.mark.parametrize("council", CONTENT.councils)
def test_contact_cards(client: Client, council: str) -> None:
    page = Form(client, f"/contacts?council={council}").page.text
    for found in CONTENT.councils[council].contacts.values():
        assert found.title.replace("'", "&#39;") in page and (not found.email or found.email in page)
    for name in CONTENT.forms["contacts_shown"]:  # a council's own advocate stands in the place of the usual one
        assert name in CONTENT.councils[council].contacts or str(CONTENT.contacts[name].phone) in page
    assert "You can ask somebody to do this with you." in page
    for other in CONTENT.councils.values():
        assert other.council == council or other.name not in page


def test_danger_in_an_answer_shows_help_first_and_keeps_the_letter(client: Client) -> None:
    form = Form(client, "/requests/complain?council=dudley").press("start").says("my foster dad hits me every night")
    assert "0800 1111" in form.text and "Your letter is still here" in form.text
    assert form.page.text.index("0800 1111") < form.page.text.index("Go on with my letter")
    form.press("after:happened")
    assert form.at == "wish"
    assert form.page.text.count("0800 1111") >= 2, "help stays in sight"
    assert "my foster dad hits me every night" in form.walk().text


def test_help_is_shown_for_new_words_and_not_twice_for_the_same(client: Client) -> None:
    form = Form(client, "/requests/complain?council=dudley").press("start").says("my foster dad hits me every night")
    form.press("after:happened").press("back").says("my foster dad hits me every night")
    assert form.at == "wish"
    form.press("back").says("he hits me and i want to die")
    assert "Go on with my letter" in form.page.text


def test_the_talk_is_there_again_when_they_come_back(client: Client) -> None:
    name = "t" * 32
    client.form(message="who sees my info?", conversation=name, council="dudley")
    form = Form(client, "/requests/get_my_file?council=dudley", conversation=name).walk()
    assert form.hidden["conversation"] == name
    back = client.post("/requests/back", data={"conversation": name, "council": "dudley"})
    assert "who sees my info?" in back.text
    gone = client.post("/requests/back", data={"conversation": "u" * 32, "council": "dudley"})
    assert (gone.status_code, gone.headers["Location"]) == (303, "/?council=dudley")


@pytest.mark.parametrize(
    "data",
    [
        {"go": "next", "at": "nothing"},
        {"go": "change:nothing"},
        {"go": ""},
        {"go": "send"},
        {"go": "check"},
        {"go": "letter"},
        {"go": "next", "at": "wanted", "q-wanted": "x" * 7000},
        {"a-reach": "pigeon", "go": "check"},
        {"reader": "king", "council": "mars"},
        {"go": "back", "at": "nothing"},
        {"a-name": "\0\ud800", "go": "check"},
        {"go": "as:king"},
        {"press": "x", "helped": "a,b,,"},
    ],
)
def test_nothing_that_can_be_posted_is_our_failure(client: Client, data: dict[str, str]) -> None:
    posted = {name: value.encode("utf-8", "surrogatepass") for name, value in data.items()}
    for path in ("", "/send", "/letter.docx", "/letter.txt", "/reminder.ics"):
        assert client.post(f"/requests/get_my_file{path}", data=posted).status_code < 500


def test_a_form_that_was_left_is_empty_when_the_browser_sends_it_again(client: Client) -> None:
    form = Form(client, FILE).walk()
    carried = form.hidden
    left = client.post("/requests/leave", data={"conversation": carried["conversation"]})
    assert (left.status_code, left.headers["Clear-Site-Data"]) == (303, '"cache"')
    for path in ("", "/send"):
        again = client.post(f"/requests/get_my_file{path}", data=carried | {"go": "check"})
        assert "Robin" not in again.text and again.status_code == 200
    assert client.post("/requests/get_my_file/letter.docx", data=carried).status_code == 404
