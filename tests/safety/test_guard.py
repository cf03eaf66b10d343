"""Both nets in a talk: what is said first, what beside an answer, and what in safe mode. The second net is a stand-in that gives
the scores written here, so that each case is what it says; the first net and all words are the real ones."""

from __future__ import annotations

import logging
from typing import Callable, Optional

import pytest

from bot.conversation.store import Conversation, new_id
from bot.message import Kind, Message, Reply
from bot.safety import Level, SafetyNet, SafetyWords
from bot.safety.combine import Thresholds
from bot.safety.guard import SafetyGuard
from bot.safety.models import read
from bot.understanding.details import Details
from tests.safety.conftest import DATA

USED = read(DATA / "learned.yml", Thresholds)
NO_SIGN = "since he moved in i lie awake listening for the stairs"  # no sign stands on it
WHO = "im 12 and birmingham look after me"  # nothing but who is asking
GENTLE = "when i was 5 he hit me, is it in my file"
DANGER = "my dad hits me"
ARABIC = "أبي يضربني كل ليلة"
SURE, UNSURE, LOW = USED.safety + 1, (USED.support + USED.safety) / 2, USED.quiet - 5

Guarded = Callable[..., SafetyGuard]


class Fixed:
    """Scores every text alike, or by the words in it."""

    def __init__(self, usual: float, by_word: Optional[dict[str, float]] = None) -> None:
        self._usual, self._by_word = usual, by_word or {}

    def score(self, text: str) -> float:
        return next((score for word, score in self._by_word.items() if word in text), self._usual)


class Fails:
    """A net that quotes the message in its failure, as a library would."""

    def score(self, text: str) -> float:
        raise RuntimeError(text)


@pytest.fixture
def guarded(net: SafetyNet, words: SafetyWords) -> Guarded:
    """A guard with this second net, or with none."""

    def make(learned: object = None) -> SafetyGuard:
        guard = SafetyGuard(net, words, lambda text: Details(profile_only=text == WHO), USED)
        guard.learned = learned  # type: ignore[assignment]
        return guard

    return make


def typed(text: str, **more: str) -> Message:
    return Message(new_id(), text, **more)


def level(guard: SafetyGuard, text: str) -> str:
    sign = guard.notice(typed(text))
    return sign.level.value if sign else "none"


def first(guard: SafetyGuard, message: Message, talk: Conversation) -> Optional[Reply]:
    return guard.first(guard.notice(message), message, talk)


def answer() -> Reply:
    return Reply(Kind.ANSWER, "Staff can see it.", topic="who_sees_info", council="dudley")


def test_the_learned_net_notices_what_no_sign_does(guarded: Guarded) -> None:
    assert level(guarded(), NO_SIGN) == "none"
    assert [level(guarded(Fixed(score)), NO_SIGN) for score in (LOW, UNSURE, SURE)] == ["none", "support", "safety"]


def test_who_is_asking_and_nothing_more_is_no_danger_however_the_learned_net_scores_it(guarded: Guarded) -> None:
    assert level(guarded(Fixed(SURE)), WHO) == "none"


def test_help_first_for_what_only_the_learned_net_noticed(guarded: Guarded) -> None:
    talk = Conversation()
    reply = first(guarded(Fixed(SURE)), typed(NO_SIGN), talk)
    assert reply and reply.kind is Kind.SAFETY and reply.buttons
    assert {"999", "0800 1111"} <= {line.number for line in reply.help}
    assert talk.danger, "safe mode has begun"


def test_an_unsure_score_puts_the_gentle_line_below_the_answer(guarded: Guarded) -> None:
    guard, talk, message = guarded(Fixed(UNSURE)), Conversation(), typed(NO_SIGN)
    sign = guard.notice(message)
    assert guard.first(sign, message, talk) is None and talk.danger is None
    reply = guard.beside(sign, message, talk, answer())
    assert reply.kind is Kind.SUPPORT and reply.text.startswith("Staff can see it.\n") and reply.help


@pytest.mark.parametrize("saying", ["this form is killing me", "im dying to read my file"])
def test_a_saying_that_the_learned_net_takes_at_its_word_gets_the_gentle_line_only(guarded: Guarded, saying: str) -> None:
    assert level(guarded(), saying) == "none"
    scores = [Fixed(LOW, {"killing": score, "dying": score}) for score in (LOW, UNSURE, SURE)]
    assert [level(guarded(score), saying) for score in scores] == ["none", "support", "support"]


def test_danger_beside_a_saying_is_heard_by_the_learned_net(guarded: Guarded) -> None:
    score = Fixed(LOW, {"killing": SURE, NO_SIGN: SURE})
    assert level(guarded(score), f"this form is killing me. {NO_SIGN}") == "safety"


def test_a_saying_beside_a_sign_of_danger_takes_no_help_away(guarded: Guarded) -> None:
    assert level(guarded(Fixed(SURE)), f"this form is killing me. {DANGER}") == "safety"


def test_a_sign_for_the_gentle_line_is_let_be_when_the_score_is_very_low(guarded: Guarded) -> None:
    assert level(guarded(), GENTLE) == "support"
    guard, talk, message = guarded(Fixed(LOW)), Conversation(), typed(GENTLE)
    assert guard.beside(guard.notice(message), message, talk, answer()) == answer(), "the answer stands as it is"


def test_a_sign_of_danger_is_never_let_be(guarded: Guarded) -> None:
    guard, talk, message = guarded(Fixed(LOW)), Conversation(), typed(DANGER)
    sign = guard.notice(message)
    assert sign and sign.level is Level.SUPPORT
    reply = guard.beside(sign, message, talk, answer())
    assert reply.kind is Kind.SUPPORT and reply.help


@pytest.mark.parametrize("learned", [None, Fixed(LOW), Fails()], ids=["none", "a low score", "failing"])
def test_another_language_gets_help_first_with_a_line_in_that_language(guarded: Guarded, learned: object) -> None:
    """Whatever the second net says: it reads English."""
    talk = Conversation()
    reply = first(guarded(learned), typed(ARABIC), talk)
    assert reply and reply.kind is Kind.SAFETY and reply.foreign and talk.danger
    assert (reply.foreign.language, reply.foreign.direction) == ("ar", "rtl")
    assert reply.text.startswith(f"{reply.foreign.text}\n") and "999" in reply.foreign.text


def test_buttons_are_not_read_for_danger(guarded: Guarded) -> None:
    assert guarded(Fixed(SURE)).notice(Message(new_id(), "/who_sees_info", pressed=True)) is None


def test_in_safe_mode_help_stays_in_sight_whatever_the_score(guarded: Guarded) -> None:
    guard, talk = guarded(Fixed(LOW, {"hits": SURE})), Conversation()
    first(guard, typed(DANGER), talk)
    for text, reply in (("ok", Reply(Kind.CHAT, "Good.")), ("blorp", Reply(Kind.NO_ANSWER)), ("?", Reply(Kind.ERROR))):
        message = typed(text)
        still = guard.beside(guard.notice(message), message, talk, reply)
        assert still.kind is Kind.SAFETY and still.help and still.buttons, text


def test_in_safe_mode_an_answer_keeps_its_words_with_help_below(guarded: Guarded) -> None:
    guard, talk = guarded(Fixed(LOW, {"hits": SURE})), Conversation()
    first(guard, typed(DANGER), talk)
    reply = guard.beside(None, typed("who sees my info?"), talk, answer())
    assert reply.kind is Kind.SUPPORT and reply.topic == "who_sees_info" and reply.help
    assert reply.text.startswith("Staff can see it.\n")


def test_what_the_learned_net_notices_in_safe_mode_is_met_with_help_first_again(guarded: Guarded) -> None:
    guard, talk = guarded(Fixed(LOW, {"hits": SURE, "stairs": SURE})), Conversation()
    first(guard, typed(DANGER), talk)
    again = first(guard, typed(NO_SIGN), talk)
    assert again and again.kind is Kind.SAFETY and "computer" in again.text


def test_going_on_leaves_safe_mode_with_the_question_that_stood_beside(guarded: Guarded, words: SafetyWords) -> None:
    """Each sentence is read by both nets: what only the learned one notices is not taken up again as a question."""
    guard, talk = guarded(Fixed(LOW, {"stairs": SURE})), Conversation()
    shown = first(guard, typed(f"{NO_SIGN}. who sees my info? thank you"), talk)
    assert shown and words.go_on in [button.payload for button in shown.buttons], "the question is offered"
    gone_on = guard.gone_on(Message(new_id(), words.go_on, pressed=True), talk)
    assert gone_on.text == "who sees my info? thank you" and not gone_on.pressed
    assert talk.danger is None and talk.kept_question == ""


def test_only_a_press_leaves_safe_mode(guarded: Guarded, words: SafetyWords) -> None:
    guard, talk = guarded(), Conversation()
    first(guard, typed(DANGER), talk)
    assert guard.gone_on(typed(words.go_on), talk).text == words.go_on
    assert talk.danger is not None


def test_the_help_is_for_who_is_asking(guarded: Guarded) -> None:
    """What the talk has said so far counts also where no sign, only the learned net, noticed it."""
    talk = Conversation(reader="carer", council="dudley")
    reply = first(guarded(Fixed(SURE)), typed("since he moved in she lies awake"), talk)
    assert reply and (reply.reader, reply.council) == ("carer", "dudley")
    assert "0808 800 5000" in {line.number for line in reply.help}


@pytest.mark.parametrize("text, wanted", [(DANGER, "safety"), (GENTLE, "support"), (NO_SIGN, "none"), (ARABIC, "safety")])
def test_a_failing_learned_net_leaves_the_signs_standing(guarded: Guarded, text: str, wanted: str) -> None:
    assert level(guarded(Fails()), text) == wanted
    assert guarded(Fails()).by_learned(text) is None


def test_a_failing_learned_net_is_told_of_in_the_log(guarded: Guarded, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR, "bot"):
        guarded(Fails()).notice(typed("purple elephants"))
    (record,) = caplog.records
    assert "learned net failed" in record.msg and "elephants" not in record.msg
