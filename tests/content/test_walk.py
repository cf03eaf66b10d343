"""Every answer that anyone can get: each topic, for each council, reader and layer."""

import json
import re
from functools import cache
from itertools import product

import pytest

from bot.answers.choose import choose
from bot.answers.layers import EASIER, MORE, SOURCE, STANDARD
from bot.content.load import Content
from bot.content.models import AUDIENCES, Topic
from bot.content.shared import library
from bot.outcome import Kind
from bot.profile import UNKNOWN, Profile
from bot.reply import Reply

CONTENT = library().content
ASKED = {name: topic for name, topic in CONTENT.topics.items() if topic.action == "action_answer"}
PLACE = re.compile(r"\{[a-z_.]+\}")
PHONE = re.compile(r"[\d ]{8,}")


@cache  # five tests look at the same replies
def replies(name: str) -> list[Reply]:
    """The chat's own answers have no detail and no source to ask for."""
    topic = ASKED[name]
    layers = (STANDARD, EASIER, MORE, SOURCE) if topic.kind == "answer" else (STANDARD, EASIER)
    people = [Profile(council, reader) for council, reader in product((*CONTENT.councils, UNKNOWN, None), AUDIENCES)]
    return [choose(CONTENT, topic, person, layer) for person, layer in product(people, layers)]


def everything(reply: Reply) -> str:
    """All that a person can see or follow, phone numbers without gaps."""
    shown = json.dumps(reply.fields(), ensure_ascii=False)
    return shown + " " + PHONE.sub(lambda match: match.group().replace(" ", ""), shown)


def of_one_council(council: str) -> set[str]:
    """The names and contacts that belong to this council and to nobody else."""
    known = CONTENT.councils[council]
    contacts = [known.contacts, *(other.contacts for other in CONTENT.councils.values() if other is not known), CONTENT.contacts]
    own, *others = [
        {value for contact in of.values() for value in (contact.email, contact.phone, contact.name, contact.website) if value}
        for of in contacts
    ]
    names = {known.name, known.council, known.notice.url.split("/")[2]}
    return {value.replace(" ", "") if PHONE.fullmatch(value) else value for value in own - set().union(*others)} | names


OWN = {council: of_one_council(council) for council in CONTENT.councils}


@pytest.mark.parametrize("name", ASKED)
def test_every_reply_has_words_and_no_gap_in_them(name: str) -> None:
    for reply in replies(name):
        at = (reply.council, reply.audience, reply.layer)
        assert reply.text.strip(), at
        assert "\n\n" not in reply.text, at
        assert not PLACE.search(everything(reply)), (at, PLACE.search(everything(reply)))


@pytest.mark.parametrize("name", ASKED)
def test_no_reply_names_another_council_or_its_contacts(name: str) -> None:
    for reply in replies(name):
        shown = everything(reply).lower()
        for council, own in OWN.items():
            if council != reply.council:
                named = {value for value in own if re.search(rf"(?<!\w){re.escape(value.lower())}(?!\w)", shown)}
                assert not named, (reply.council, reply.audience, reply.layer, named)


@pytest.mark.parametrize("name", ASKED)
def test_every_source_is_a_clause_of_the_persons_council_or_the_law(name: str) -> None:
    for reply in replies(name):
        council = CONTENT.councils.get(str(reply.council))
        for source in reply.sources:
            assert source.url.startswith("https://"), source
            assert source.clause == "law" or (council and council.clause(source.clause)), (reply.council, source)


@pytest.mark.parametrize("name", ASKED)
def test_every_button_leads_to_a_topic_or_a_form_that_is_there(name: str) -> None:
    for reply in replies(name):
        for button in reply.buttons:
            assert button.title.strip()
            form = re.match(r"/requests/(\w+)", button.payload)
            known = (
                form.group(1) in CONTENT.requests if form else re.sub(r"\{.*", "", button.payload).lstrip("/") in CONTENT.topics
            )
            assert known, button


@pytest.mark.parametrize("name", [name for name, topic in ASKED.items() if not topic.everywhere])
def test_every_answer_stands_on_something_or_says_that_the_notice_is_silent(name: str) -> None:
    for reply in replies(name):
        if reply.council in CONTENT.councils:
            assert reply.silent or reply.sources, (reply.council, reply.audience)


def test_the_walk_would_notice_another_councils_contact() -> None:
    """The names looked for are really those of the councils: each has more than its own name."""
    assert all(len(own) >= 4 for own in OWN.values())
    first, *others = OWN.values()
    assert all(not (first & other) for other in others)


@pytest.mark.parametrize("council", [*CONTENT.councils, UNKNOWN, None])
@pytest.mark.parametrize("reader", AUDIENCES)
def test_a_topic_that_is_not_written_says_so_and_who_can_tell(content: Content, council: str, reader: str) -> None:
    made_up = Topic(topic="made_up", title="My library card", carer_title="The child's library card", next=("get_my_file",))
    reply = choose(content, made_up, Profile(council, reader))
    assert reply.kind is Kind.NO_ANSWER
    assert "not written yet" in reply.text
    assert ("The child's library card" if reader == "carer" else "My library card") in reply.text
    assert not PLACE.search(reply.text)
    assert reply.handoff
    assert reply.handoff.contact.email or reply.handoff.contact.tel
    assert reply.sources == ()
