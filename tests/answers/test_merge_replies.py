"""Two answers in one reply: both whole, in the order asked, with everything that stands beside either."""

from dataclasses import replace

import pytest

from bot.answers.choose import choose
from bot.answers.merge_replies import merge_replies
from bot.content.load import Content
from bot.profile import Profile
from bot.reply import Button, Reply
from tests.small_content import FINE, content, topic

WORDS = [
    {"word": "worker", "plain": "Somebody who helps.", "source": "x"},
    {"word": "shredded", "plain": "Cut up.", "source": "x"},
]
LONG = FINE | {"young_person": "It is shredded in the end.", "more": "The notice names no year."}
SECOND = topic("keeping", title="How long", answers={"alder": LONG, "any": LONG | {"clauses": []}}, next=["seeing"])
KNOWN = content(topic(next=["keeping"]), SECOND, words=WORDS)
ALDER = Profile("alder")


@pytest.fixture
def pair() -> tuple[Reply, Reply]:
    return choose(KNOWN, KNOWN.topics["seeing"], ALDER), choose(KNOWN, KNOWN.topics["keeping"], ALDER)


def test_both_texts_stand_whole_with_the_name_of_the_second_between_them(pair: tuple[Reply, Reply]) -> None:
    first, second = pair
    heading = KNOWN.replies["second_question"].replace("{title}", "How long")
    assert merge_replies(KNOWN, first, second).text.split("\n") == [first.text, heading, second.text]


def test_the_reply_is_the_first_ones_and_names_both_topics(pair: tuple[Reply, Reply]) -> None:
    reply = merge_replies(KNOWN, *pair)
    assert (reply.topic, reply.title, reply.topics) == ("seeing", "Seeing", ("seeing", "keeping"))
    assert merge_replies(KNOWN, *reversed(pair)).topics == ("keeping", "seeing")


def test_what_stands_beside_either_answer_is_kept_and_nothing_twice(pair: tuple[Reply, Reply]) -> None:
    first, second = pair
    reply = merge_replies(KNOWN, first, second)
    assert first.sources == second.sources == reply.sources, "both stand on one clause"
    assert [word for word, _ in reply.glossary] == ["worker", "shredded"]
    assert reply.more.split("\n") == [first.more, second.more]
    assert set(reply.buttons) == {*first.buttons, *second.buttons}
    assert len(set(reply.buttons)) == len(reply.buttons) < len(first.buttons) + len(second.buttons)


def test_an_empty_detail_leaves_no_empty_line(pair: tuple[Reply, Reply]) -> None:
    first, second = pair
    assert merge_replies(KNOWN, replace(first, more=""), second).more == second.more
    assert merge_replies(KNOWN, first, replace(second, more="")).more == first.more


@pytest.mark.parametrize("one, other, both", [(True, True, True), (True, False, False), (False, True, False)])
def test_it_is_silent_only_if_both_answers_are(pair: tuple[Reply, Reply], one: bool, other: bool, both: bool) -> None:
    assert merge_replies(KNOWN, replace(pair[0], silent=one), replace(pair[1], silent=other)).silent is both


def test_the_first_contact_wins_and_the_second_is_not_lost_where_there_is_none(pair: tuple[Reply, Reply]) -> None:
    first, second = pair
    letter, phone = {"kind": "request"}, {"kind": "contact"}
    assert merge_replies(KNOWN, replace(first, handoff=letter), replace(second, handoff=phone)).handoff == letter
    assert merge_replies(KNOWN, first, replace(second, handoff=phone)).handoff == phone


def test_the_real_heading_has_room_for_the_name(content: Content) -> None:
    assert str(content.replies["second_question"]).count("{title}") == 1
    first, second = (choose(content, content.topics[name], Profile("dudley")) for name in ("who_sees_info", "how_long_kept"))
    reply = merge_replies(content, replace(first, buttons=(Button("x", "/x"),)), second)
    assert second.title in reply.text and "{" not in reply.text
