"""What is said to somebody who may be in danger: for whom, with which numbers, in which words."""

from __future__ import annotations

import pytest

from bot.outcome import Kind, Outcome
from bot.profile import Profile, Told
from bot.reply import Button, Foreign, Help, Reply
from bot.safety import Detection, Level, SafetyReplies
from bot.safety.help_lines import HelpLine
from bot.safety.policy import SafetyPolicy
from bot.safety.state import SafetyMode, SafetyState
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
        (
            policy.safe_mode_reply(SafetyState(harm_type=kind), profile),
            words.safe_mode_text(kind, profile.audience, level, council),
        ),
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


def noticed(**more: object) -> Detection:
    return Detection("hits_now", Level.SAFETY, "abuse", **more)  # type: ignore[arg-type]


def test_whose_words_goes_by_what_was_noticed(policy: SafetyPolicy, words: SafetyReplies) -> None:
    """Thirteen of sixteen adults who had not said who they are got a child's words, and Childline."""
    about_a_child = policy.crisis_reply("abuse", CHILD, noticed(speaker="adult", hurt="child"))
    assert about_a_child.text == words.crisis_text("abuse", "adult_child", "standard", "dudley").text
    friend = policy.crisis_reply("abuse", CHILD, noticed(hurt="child"))
    assert friend.text.startswith("Thank you for looking out for someone") and "0800 1111" in numbers(friend)
    partner = policy.crisis_reply("partner", Profile("dudley", "care_leaver"), noticed())
    assert "0808 2000 247" in numbers(partner) and "0300 555 0050" not in numbers(partner)


def test_who_said_that_they_are_young_is_spoken_to_so(policy: SafetyPolicy) -> None:
    told = Profile.merge(Told("dudley", "young_person"))
    reply = policy.crisis_reply("abuse", told, noticed(speaker="adult"))
    assert reply == policy.crisis_reply("abuse", CHILD)


def test_where_minutes_count_999_comes_first(policy: SafetyPolicy) -> None:
    assert policy.crisis_reply("abuse", CHILD, noticed(now=True)).text.startswith("Call 999 now.")
    assert not policy.crisis_reply("abuse", CHILD, noticed()).text.startswith("Call 999 now.")
    assert policy.crisis_reply("emergency", CHILD).text.startswith("Call 999 now.")


def test_a_page_is_shown_by_its_address(policy: SafetyPolicy) -> None:
    pages = [line for line in policy.crisis_reply("online", CHILD).help if line.link.startswith("https://")]
    assert [line.number for line in pages] == ["childline.org.uk/remove", "ceop.police.uk"]


LINE = Foreign("ar", "rtl", "line")


def state(mode: SafetyMode, harm_type: str = "running_away") -> SafetyState:
    return SafetyState(mode, harm_type, foreign=LINE)


@pytest.mark.parametrize("profile", READERS, ids=str)
def test_beside_later_replies_stand_the_numbers_of_the_harm_and_then_two(
    policy: SafetyPolicy, words: SafetyReplies, profile: Profile
) -> None:
    who = (profile.audience, profile.reading_level, profile.council)
    more = Button("More", "/more_detail")
    for mode, said in (
        (SafetyMode.SAFE_MODE, words.text_of("support", *who, "running_away")),
        (SafetyMode.TAKEN_BACK, words.text_of("support", *who, "running_away")),
        (SafetyMode.ONE_LINE, words.text_of("one_line", *who)),
    ):
        reply = policy.beside(Reply(Outcome.ANSWER, "Staff.", buttons=(more,)), state(mode), profile)
        assert (reply.kind, reply.text, reply.foreign) == (Kind.SUPPORT, f"line\nStaff.\n{said.text}", LINE)
        assert list(reply.help) == shown(said.help) and reply.buttons == (more,)
        offered = policy.beside(Reply(Outcome.CHAT, "Hi.", buttons=(more,)), state(mode), profile, go_on=True)
        assert [button.payload for button in offered.buttons] == [policy.replies.go_on, "/more_detail"]


def test_a_reply_in_another_language_keeps_its_own_line(policy: SafetyPolicy) -> None:
    own = Foreign("fr", "ltr", "ligne")
    reply = policy.beside(Reply(Outcome.NO_ANSWER_LANGUAGE, "ligne\nEnglish.", foreign=own), state(SafetyMode.SAFE_MODE), CHILD)
    assert reply.foreign == own and reply.text.startswith("ligne\nEnglish.\n")


def test_one_line_holds_999_and_the_line_that_fits_the_reader(policy: SafetyPolicy) -> None:
    fits = {"young_person": "0800 1111", "care_leaver": "116 123", "carer": "0808 800 5000"}
    for audience, number in fits.items():
        reply = policy.beside(Reply(Outcome.ANSWER), state(SafetyMode.ONE_LINE, "self_harm"), Profile("dudley", audience))
        assert [line.number for line in reply.help] == ["999", number]


@pytest.mark.parametrize("profile", READERS, ids=str)
@pytest.mark.parametrize("kind", ["self_harm", "abuse", "not_a_kind"])
def test_help_first_again_changes_its_opening_and_nothing_else(
    policy: SafetyPolicy, words: SafetyReplies, kind: str, profile: Profile
) -> None:
    who, voice = (profile.audience, profile.reading_level), voice_of(profile.audience, profile.audience_was_told)
    first = policy.help_first(SafetyState(SafetyMode.SAFE_MODE, kind), profile)
    assert first == policy.crisis_reply(kind, profile)
    opening = words.opening(kind, voice, profile.reading_level)
    for times in (1, 2, 3):
        again = policy.help_first(SafetyState(SafetyMode.SAFE_MODE, kind, repeats=times), profile)
        assert opening not in again.text and words.again(times, *who) in again.text
        assert again.text.replace(words.again(times, *who), opening) == first.text
        assert (again.help, again.buttons) == (first.help, first.buttons)


def test_the_line_of_this_message_comes_before_the_one_from_earlier(policy: SafetyPolicy) -> None:
    told = Detection("other_language_arabic", Level.SAFETY, "abuse")
    earlier = SafetyState(SafetyMode.SAFE_MODE, "abuse", foreign=Foreign("so", "ltr", "earlier"))
    now, later = policy.help_first(earlier, CHILD, told), policy.help_first(earlier, CHILD)
    assert now.foreign and now.foreign.language == "ar" and "earlier" not in now.text
    assert later.foreign == earlier.foreign and later.text.startswith("earlier\n")


def test_what_is_taken_back_is_thanked_with_or_without_numbers(policy: SafetyPolicy) -> None:
    for go_on, buttons in ((True, [policy.replies.go_on]), (False, [])):
        reply = policy.taken_back_reply(state(SafetyMode.TAKEN_BACK), CHILD, go_on)
        assert reply.kind is Kind.SUPPORT and "116 000" in numbers(reply) and reply.foreign == LINE
        assert [button.payload for button in reply.buttons] == buttons
    believed = policy.believed_reply(CARER, (Button("More", "/more"),))
    assert (believed.kind, believed.help, believed.buttons) == (Kind.CHAT, (), (Button("More", "/more"),))
