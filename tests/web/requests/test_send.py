"""Sending: only after "Send it now", once, word for word; and nothing of it stays."""

import re

from bot.content.shared import library
from tests.outbox.post_office import Post
from tests.test_no_words_kept import files_changed, made_up
from tests.web.requests.form import Form

WORDS = library().content.forms
FILE = "/requests/get_my_file?council=birmingham"


def arrived(post: Post, number: int) -> None:
    """So many letters have come, and no more."""
    assert post.mail.inbox.wait_for(number)
    assert len(post.mail.inbox.letters) == number


def waiting(post: Post) -> int:
    """How many letters the service has that no mail server has taken."""
    return int(post.client.get("/health/ready").json()["outbox"]["waiting"])


def test_send_it_now_arrives_word_for_word_with_its_reference(post: Post) -> None:
    before = len(post.mail.inbox.letters)
    form = Form(post.client, FILE).walk(reach="email", email="robin@example.org")
    assert len(post.mail.inbox.letters) == before, "nothing is sent before it is pressed"
    form.press("send")
    assert WORDS["sent_title"] in form.text
    (reference,) = set(re.findall(r"\b[2-9A-Z]{4}-[2-9A-Z]{4}\b", form.text))
    arrived(post, before + 1)
    letter = post.mail.inbox.letters[-1]
    assert letter["To"] == "DPO@birminghamchildrenstrust.co.uk" and letter["Reply-To"] == "robin@example.org"
    assert reference in letter["Subject"]
    for line in letter.get_content().split("\n"):
        assert " ".join(line.split()) in form.text, "the text shown is the text sent"


def test_the_same_page_sent_twice_is_one_letter(post: Post) -> None:
    before = len(post.mail.inbox.letters)
    form = Form(post.client, FILE).walk()
    carried = form.hidden
    first = form.press("send").text
    again = post.client.post("/requests/get_my_file/send", data=carried)
    assert WORDS["sent_title"] in again.text
    reference = re.compile(r"[2-9A-Z]{4}-[2-9A-Z]{4}")
    assert reference.search(first).group() == reference.search(again.text).group()  # type: ignore[union-attr]
    assert waiting(post) == 0, "no second one is on its way"
    arrived(post, before + 1)


def test_while_the_mail_server_is_away_it_says_so_and_sends_later(post: Post) -> None:
    before = len(post.mail.inbox.letters)
    post.mail.stop()
    form = Form(post.client, FILE).walk().press("send")
    assert WORDS["held_title"] in form.text and WORDS["sent_title"] not in form.text
    ready = post.client.get("/health/ready")
    assert ready.status_code == 200 and ready.json()["outbox"] == {"waiting": 1, "oldest_hours": 0.0, "late": 0}
    assert "outbox_waiting 1.0" in post.client.get("/metrics").text
    post.mail.start()
    arrived(post, before + 1)
    assert WORDS["sent_title"] in form.press("send").text
    assert len(post.mail.inbox.letters) == before + 1


def test_another_site_cannot_send_in_somebodys_name(post: Post) -> None:
    before = len(post.mail.inbox.letters)
    form = Form(post.client, FILE).walk()
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://elsewhere.example"}):
        answer = post.client.post("/requests/get_my_file/send", data=form.hidden, headers=headers)
        assert answer.status_code == 403 and "Robin Green" in answer.text, "and the letter is still there"
    assert len(post.mail.inbox.letters) == before


def test_only_the_council_that_set_a_mailbox_gets_letters_and_only_by_email(post: Post) -> None:
    for address in ("/requests/get_my_file?council=dudley", "/requests/dfe_request?council=birmingham", "/requests/get_my_file"):
        form = Form(post.client, address)
        form = form.press("start", **{"council-chosen": "another"}) if "council" not in address else form
        assert not form.walk().can("send")


def test_a_letter_with_a_needed_answer_missing_is_not_sent(post: Post) -> None:
    before = len(post.mail.inbox.letters)
    form = Form(post.client, FILE).walk()
    carried = {name: value for name, value in form.hidden.items() if name != "a-name"}
    assert "Type a name" in post.client.post("/requests/get_my_file/send", data=carried).text
    assert len(post.mail.inbox.letters) == before


def test_nothing_of_a_request_stays_on_disk_or_in_logs_sent_or_abandoned(post: Post) -> None:
    """The real server at log level DEBUG: its output, its counts, and every file it may have written."""
    word = made_up()
    sent = Form(post.client, FILE).walk(wanted="part", part=f"about {word}", name=f"Robin {word}").press("send")
    assert WORDS["sent_title"] in sent.text and word in sent.text
    abandoned = Form(post.client, "/requests/complain?council=birmingham").walk(happened=f"my dad hits me {word}")
    abandoned.press("after:happened").walk().press("letter").press("docx")
    Form(post.client, "/requests/complain?council=birmingham").press("start").says(f"{word} " * 900)
    for path in (f"/requests/{word}", f"/requests/get_my_file?topic={word}&council={word}"):
        post.client.get(path)
    written = [*files_changed(post.server.temporary, 0), post.server.log]
    assert any(path.parent == post.box for path in written)
    assert [path for path in written if word.encode() in path.read_bytes()] == []
    assert word not in post.client.get("/metrics").text
