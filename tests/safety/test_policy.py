"""What is said to somebody who may be in danger: for whom, with which numbers, in which words."""

from __future__ import annotations

import pytest

from bot.conversation.safety_state import SafetyMode, SafetyState
from bot.outcome import Kind, Outcome
from bot.profile import Profile, Told
from bot.reply import Button, Foreign, Help, Reply
from bot.safety import Detection, Level, SafetyReplies
from bot.safety.help_lines import HelpLine
from bot.safety.policy import SafetyPolicy
from bot.safety.voice import voice_of

CHILD, CARER = Profile("dudley"), Profile("dudley", "carer")


@pytest.fixture
def policy(words: SafetyReplies) -> SafetyPolicy:
    return SafetyPolicy(words)


def numbers(reply: Reply) -> set[str]:
    return {line.number for line in reply.help}


def test_help_first_has_numbers_and_a_way_on(policy: SafetyPolicy) -> None:
    reply = policy.crisis_reply("abuse", CHILD)
    assert (reply.outcome, reply.kind) == (Outcome.SAFETY_CRISIS, Kind.SAFETY)
    assert {"999", "0800 1111"} <= numbers(reply)
    assert policy.replies.go_on in [button.payload for button in reply.buttons]
    assert (reply.council, reply.audience, reply.layer) == ("dudley", "young_person", "standard")


def test_an_adult_gets_the_adults_line(policy: SafetyPolicy) -> None:
    reply = policy.crisis_reply("abuse", CARER)
    assert reply.audience == "carer" and "0808 800 5000" in numbers(reply)
    assert reply.text != policy.crisis_reply("abuse", CHILD).text


def test_easier_words_are_easier(policy: SafetyPolicy) -> None:
    easier = policy.crisis_reply("abuse", Profile("dudley", reading_level="easier"))
    assert easier.layer == "easier" and easier.text != policy.crisis_reply("abuse", CHILD).text


def test_danger_told_in_another_language_gets_a_line_in_it(policy: SafetyPolicy) -> None:
    reply = policy.crisis_reply("abuse", CHILD, Detection("other_language_arabic", Level.SAFETY, "abuse"))
    assert reply.foreign and (reply.foreign.language, reply.foreign.direction) == ("ar", "rtl")
    assert reply.text.startswith(f"{reply.foreign.text}\n") and "999" in reply.foreign.text
    assert reply.body == policy.crisis_reply("abuse", CHILD).text


def test_in_safe_mode_the_numbers_stay_in_sight(policy: SafetyPolicy) -> None:
    reply = policy.safe_mode_reply(SafetyState(harm_type="abuse"), CHILD)
    assert (reply.outcome, reply.kind) == (Outcome.SAFETY_MODE, Kind.SAFETY)
    assert reply.help and reply.buttons


def test_the_gentle_line_stands_below_the_answer_and_its_words_stay(policy: SafetyPolicy) -> None:
    answer = Reply(Outcome.ANSWER, "Staff can see it.", topic="who_sees_info", council="dudley")
    reply = policy.add_support(answer, CHILD)
    assert reply.kind is Kind.SUPPORT and reply.help and reply.topic == "who_sees_info"
    assert reply.text.startswith("Staff can see it.\n") and reply.text != "Staff can see it.\n"


@pytest.mark.parametrize("outcome", [Outcome.FORGOTTEN, Outcome.ERROR_STEP, Outcome.ERROR_UNDERSTANDING])
def test_what_was_forgotten_or_failed_says_so_with_help_below_it_too(policy: SafetyPolicy, outcome: Outcome) -> None:
    reply = policy.add_support(Reply(outcome, "Done."), CHILD)
    assert reply.outcome is outcome and reply.help


def test_help_lines_for_a_failure_are_for_who_is_asking(policy: SafetyPolicy) -> None:
    assert {"999", "0800 1111"} <= {line.number for line in policy.help_lines(CHILD)}
    assert "0808 800 5000" in {line.number for line in policy.help_lines(CARER)}


def test_a_number_to_text_is_told_with_its_word(policy: SafetyPolicy) -> None:
    texted = [line for line in policy.crisis_reply("self_harm", CHILD).help if line.link.startswith("sms:")]
    assert texted and all(" to " in line.number for line in texted)


READERS = [
    Profile("dudley"),
    Profile("birmingham", "carer"),
    Profile(None, "care_leaver", "easier"),
    Profile("dudley", "young_person", "easier"),
]


def shown(lines: tuple[HelpLine, ...]) -> list[Help]:
    numbers = [line.phone or f"{line.text_word} to {line.text}" for line in lines]
    return [Help(line.name, number, line.link, line.who_for, line.beside) for line, number in zip(lines, numbers)]


@pytest.mark.parametrize("profile", READERS, ids=str)
@pytest.mark.parametrize("kind", ["self_harm", "running_away"])
def test_help_first_and_safe_mode_are_for_this_reader_council_and_kind(
    policy: SafetyPolicy, words: SafetyReplies, kind: str, profile: Profile
) -> None:
    level, council = profile.reading_level, profile.council
    voice = voice_of(profile.audience, profile.audience_was_told)
    for reply, said in (
        (policy.crisis_reply(kind, profile), words.crisis_text(kind, voice, level, council)),
        (policy.safe_mode_reply(SafetyState(harm_type=kind), profile), words.safe_mode_text(kind, profile.audience, level, council)),
    ):
        assert reply.text == said.text
        assert list(reply.help) == shown(said.help)
        assert [(button.title, button.payload) for button in reply.buttons] == list(said.buttons)
        assert (reply.council, reply.audience, reply.layer) == (profile.council, profile.audience, profile.reading_level)
        assert reply.foreign is None


@pytest.mark.parametrize("profile", READERS, ids=str)
def test_the_gentle_line_and_the_numbers_of_a_failure_are_for_this_reader(
    policy: SafetyPolicy, words: SafetyReplies, profile: Profile
) -> None:
    who = (profile.audience, profile.reading_level, profile.council)
    gentle = words.support_text(*who)
    reply = policy.add_support(Reply(Outcome.ANSWER, "Staff can see it."), profile)
    assert reply.text == f"Staff can see it.\n{gentle.text}"
    assert list(reply.help) == shown(gentle.help)
    assert list(policy.help_lines(profile)) == shown(words.safe_mode_text("other", *who).help)


def test_danger_told_in_english_has_no_line_before_it(policy: SafetyPolicy) -> None:
    reply = policy.crisis_reply("abuse", CHILD, Detection("hits_now", Level.SAFETY, "abuse"))
    assert reply == policy.crisis_reply("abuse", CHILD)


        (policy.crisis_reply(kind, profile), words.crisis_text(kind, voice, level, council)),
        (policy.safe_mode_reply(SafetyState(harm_type=kind), profile), words.safe_mode_text(kind, profile.audience, level, council)),
