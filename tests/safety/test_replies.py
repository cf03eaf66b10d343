"""What is said: short, at most three numbers, nothing that a safeguarding lead would strike out."""

import re
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest

from bot.reply import Foreign
from bot.safety import Detection, HelpLines, Level, SafetyReplies, SafetyReply
from bot.safety.voice import VOICES, is_adult, voice_of
from tests.safety.small_rules import FILES

DATA = Path(__file__).parents[2] / "data" / "safety"

AUDIENCES = ("young_person", "care_leaver", "carer")
LEVELS = ("standard", "easier")
COUNCILS = ("dudley", "birmingham", None)
HARMS = (
    "suicide", "self_harm", "emergency", "eating", "abuse", "staff", "sexual", "followed", "threat", "exploitation", "online",
    "forced_marriage", "fgm", "violence_seen", "partner", "harm_to_others", "hurt_someone", "bullying", "running_away",
    "deportation", "neglect", "drugs_drink", "other",
)  # fmt: skip
YOUNG = tuple(voice for voice in VOICES if not is_adult(voice))
ADULTS = tuple(voice for voice in VOICES if is_adult(voice))
ALL = list(product(HARMS, VOICES))
NOTHING_TOLD = {"harm_to_others", "hurt_someone", "deportation", "other", "running_away", "emergency"}
# Words of one theme, and the harms whose words they may be.
THEMES = {
    r"marry|marriage": {"forced_marriage"},
    r"pictures|report remove|ceop": {"online"},
    r"touch you|touch them|sexual assault": {"sexual"},
    r"food|warm": {"neglect"},
    r"eat|eating|weight": {"eating"},
    r"solicitor|sent back|lawyer": {"deportation"},
    r"somewhere safe tonight|homeless|missing": {"running_away"},
    r"bullied|bully": {"bullying"},
    r"boyfriend|girlfriend|partner": {"partner"},
    r"followed|follows|following": {"followed"},
    r"fgm": {"fgm"},
    r"drugs?|drinking|drink|sober": {"drugs_drink"},
    r"stay alive|feel this bad|feels like this": {"suicide"},
    r"carry things|used by others": {"exploitation"},
}


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?:])\s+", text.replace("\n", " ")) if part]


def said(words: SafetyReplies, harm: str, voice: str) -> list[SafetyReply]:
    """What this harm and voice get, in both reading levels, for each council, also when 999 comes first."""
    return [words.crisis_text(harm, voice, *rest) for rest in product(LEVELS, COUNCILS, (False, True))]


def test_every_harm_has_words_of_its_own(words: SafetyReplies) -> None:
    assert set(words.kinds) == set(HARMS)
    openings = [words.crisis_text(harm, voice, "standard", None).text.split("It was right")[0] for harm, voice in ALL]
    own = [text for text, (_, voice) in zip(openings, ALL) if voice != "young_other"]  # which may be told as of another child
    assert len(own) == len(set(own)), "two harms or voices share their words"


@pytest.mark.parametrize("harm, voice", ALL)
def test_reply(words: SafetyReplies, harm: str, voice: str) -> None:
    for reply in said(words, harm, voice):
        assert 1 <= len(reply.help) <= 3
        assert len({line.id for line in reply.help}) == len(reply.help)
        assert "\n\n" not in reply.text
        assert "a computer" in reply.text and "send help" in reply.text
        assert re.search(r"(Nobody is reading|No one reads|[Nn]obody has heard it yet)", reply.text)
        assert "999" in reply.text
        assert reply.buttons


@pytest.mark.parametrize("harm, voice", ALL)
def test_it_is_short(words: SafetyReplies, harm: str, voice: str) -> None:
    for level, now in product(LEVELS, (False, True)):
        text = words.crisis_text(harm, voice, level, None, now).text
        easier = level == "easier" and not is_adult(voice)
        assert len(text.split()) <= (65 if easier else 90) + 16 * (now or harm == "emergency")
        assert max(len(sentence.split()) for sentence in sentences(text)) <= (10 if easier else 20), text


@pytest.mark.parametrize("harm, voice", ALL)
def test_what_is_never_said(words: SafetyReplies, harm: str, voice: str) -> None:
    for reply in said(words, harm, voice):
        text = reply.text.lower()
        assert "?" not in text, "nobody is asked what happened"
        for word in ("secret", "promise", "what happened", "tell me more", "did he", "why did", "confront", "will be fine"):
            assert word not in text
        for word in ("cutting", "overdose", "pills", "rope", "blade", "medicine", "tablets"):
            assert word not in text
        assert not re.search(r"\b(he|his|him|abuser|pervert|monster)\b", text), "nothing about the person who did it"


@pytest.mark.parametrize("harm, voice", ALL)
def test_no_other_themes_words(words: SafetyReplies, harm: str, voice: str) -> None:
    """Somebody afraid of being sent back was spoken to as if made to marry, a fainting child of food and warmth."""
    text = words.crisis_text(harm, voice, "standard", None).text.lower()
    for theme, harms in THEMES.items():
        if harm not in harms:
            assert not re.search(rf"\b({theme})\b", text), (theme, text)


@pytest.mark.parametrize("harm, voice", ALL)
def test_only_who_told_something_hears_that_it_was_right_to_say_it(words: SafetyReplies, harm: str, voice: str) -> None:
    for reply in said(words, harm, voice):
        assert ("It was right to say it" in reply.text) == (harm not in NOTHING_TOLD)
        assert ("nobody has heard it yet" in reply.text.lower()) == (harm not in NOTHING_TOLD)
        assert "right thing" not in reply.text, "by telling: nobody has been told yet"


@pytest.mark.parametrize("harm, voice", list(product(HARMS, ADULTS)))
def test_an_adult_is_spoken_to_as_one(words: SafetyReplies, harm: str, voice: str) -> None:
    for reply in said(words, harm, voice):
        assert not re.search(r"grown-up|your teacher|your carer", reply.text), reply.text
        ids = {line.id for line in reply.help}
        assert all(line.ages != "young" for line in reply.help)
        if voice == "adult_child":
            assert ids & {
                "nspcc",
                "council_dudley",
                "council_birmingham",
                "papyrus",
                "modern_slavery",
                "forced_marriage_unit",
                "fgm",
            }
        else:
            assert "Childline" not in reply.text and "Thank you for saying" not in reply.text
            assert not ids & {"childline", "nspcc", "report_remove"} and not any(name.startswith("council") for name in ids)
        if voice == "adult_me":
            assert not re.search(r"\bthe child's\b|a child\b(?! is with you)(?! in care)", reply.text), reply.text


@pytest.mark.parametrize("harm, voice", list(product(HARMS, YOUNG)))
def test_a_child_is_shown_no_line_for_adults(words: SafetyReplies, harm: str, voice: str) -> None:
    for reply in said(words, harm, voice):
        assert all(line.ages != "adults" for line in reply.help)
        assert {"emergency", "childline"} & {line.id for line in reply.help}
        assert re.search(r"grown-up|teacher|social worker", reply.text), "whom to tell"


@pytest.mark.parametrize("voice", ["young_friend", "adult_other", "adult_child"])
@pytest.mark.parametrize("harm", HARMS)
def test_who_speaks_of_somebody_else_is_not_called_the_one_who_is_hurt(words: SafetyReplies, harm: str, voice: str) -> None:
    for reply in said(words, harm, voice):
        opening = reply.text.split("\n")[1 if reply.text.startswith("Call 999") else 0]
        assert not re.search(r"(hurt|touch|use|scare|control|bully) you\b|your body|not your fault", opening), opening


@pytest.mark.parametrize("harm, voice", ALL)
def test_999_comes_first_where_minutes_count(words: SafetyReplies, harm: str, voice: str) -> None:
    for level in LEVELS:
        urgent = words.crisis_text(harm, voice, level, None, True).text
        assert urgent.startswith("Call 999 now.") and "press 55" in urgent.split("\n")[0]
        usual = words.crisis_text(harm, voice, level, None).text
        assert usual.startswith("Call 999 now.") == (harm == "emergency")
        assert "55" not in usual or harm == "emergency"


@pytest.mark.parametrize(
    "harm, voice, wanted",
    [
        ("self_harm", "young_me", {"shout", "childline"}),
        ("suicide", "young_me", {"papyrus", "childline"}),
        ("suicide", "adult_me", {"samaritans", "nhs_mental_health"}),
        ("running_away", "young_me", {"safecall"}),
        ("exploitation", "young_me", {"safecall", "modern_slavery"}),
        ("abuse", "young_me", {"childline", "emergency", "council_dudley"}),
        ("abuse", "adult_child", {"nspcc", "council_dudley"}),
        ("abuse", "adult_me", {"domestic_abuse", "mens_advice", "napac"}),
        ("sexual", "adult_me", {"rape_crisis"}),
        ("partner", "adult_me", {"domestic_abuse", "mens_advice"}),
        ("online", "young_me", {"report_remove", "ceop", "childline"}),
        ("forced_marriage", "adult_me", {"forced_marriage_unit", "karma_nirvana"}),
        ("fgm", "young_friend", {"fgm"}),
        ("hurt_someone", "adult_me", {"stop_it_now", "nhs_mental_health", "respect"}),
        ("drugs_drink", "adult_me", {"frank"}),
        ("deportation", "young_me", {"commissioner"}),
        ("third_person", "adult_child", {"nspcc"}),
    ],
)
def test_numbers_fit_the_harm(words: SafetyReplies, harm: str, voice: str, wanted: set[str]) -> None:
    assert wanted <= {line.id for line in words.crisis_text(harm, voice, "standard", "dudley").help}


def test_pictures_online(words: SafetyReplies) -> None:
    """What must not be done has to be said before it is done."""
    for voice in VOICES:
        text = words.crisis_text("online", voice, "standard", None).text
        assert re.search(r"not pay", text) and re.search(r"delete", text) and re.search(r"more", text)


def test_an_unknown_harm_reader_or_council_still_gets_help(words: SafetyReplies) -> None:
    reply = words.crisis_text("not_a_harm", "young_me", "not_words", "not_a_council")
    assert reply == words.crisis_text("other", "young_me", "standard", None)
    assert words.crisis_text("third_person", "young_friend", "standard", None).text.startswith("Thank you for looking out")


def test_safe_mode_has_the_numbers_of_whose_words_help_was_said_in(words: SafetyReplies) -> None:
    for voice in VOICES:
        first = words.crisis_text("partner", voice, "standard", "dudley")
        assert words.safe_mode_text("partner", "young_person", "standard", "dudley", voice).help == first.help
    mine = words.crisis_text("partner", "adult_me", "standard", "dudley").help
    assert words.safe_mode_text("partner", "care_leaver", "standard", "dudley").help == mine


@pytest.mark.parametrize("reader, level", list(product(AUDIENCES, LEVELS)))
def test_support_and_safe_mode(words: SafetyReplies, reader: str, level: str) -> None:
    support = words.support_text(reader, level, "birmingham")
    assert 1 <= len(support.help) <= 3 and "\n" not in support.text and not support.buttons
    still = words.safe_mode_text("abuse", reader, level, "birmingham")
    assert "still here" in still.text and still.help
    assert any("question" in title for title, _ in still.buttons)


def test_help_lines_were_looked_up_in_the_last_year() -> None:
    oldest = HelpLines.load(DATA / "help_lines.yml").oldest_look_up
    assert date.today() - oldest < timedelta(days=365), "look every number up and ring it, then change looked_up and rung"


def test_links() -> None:
    lines = HelpLines.load(DATA / "help_lines.yml").lines
    assert lines["childline"].link == "tel:08001111"
    assert lines["shout"].link == "sms:85258?&body=SHOUT"  # "?&": iPhones and Android take the word from it


def test_a_line_in_the_persons_own_language(detector, words: SafetyReplies) -> None:
    detection = detector.assess("أبي يضربني كل يوم")
    line = words.in_language(detection)
    assert line and line.language == "ar" and line.direction == "rtl" and "999" in line.text
    assert words.in_language(detector.assess("my dad hits me")) is None


FRENCH = FILES["other_languages/french.yml"]
SMALL = {
    "replies.yml": """
order: [now, opening, honest, adult, numbers]
now: {young: Go now., young_easier: " Go. ", adult: Go now.}
numbers: {young: Call these., young_easier: " Ring these. ", adult: Adults call these.}
numbers_now: {young: Then these., adult: Then these.}
honest:
  told: {young: Right., young_easier: Yes., adult: Right to say.}
  plain: {young: Computer., adult: A computer.}
adult:
  {young_me: Tell somebody., young_me_easier: Tell one., young_friend: Tell for them., adult_me: Tell a friend., adult: Listen.}
same_as: {former: hurt}
kinds:
  other:
    lines:
      young: [ring, council]
      adult_me: [night]
      adult: [adults, council]
    opening: {young_me: Sorry., young_me_easier: So sorry., young_friend: Thanks., adult_me: Sorry for you., adult: Thank you.}
  hurt:
    told: true
    lines: {young: [ring], adult_me: [night]}
    opening: {young_me: That hurts., young_other: That is hard., adult_child: That hurts a child.}
    adult: {young_me: Tell a nurse., adult_other: Stay near.}
    numbers: {young_easier: Ring a nurse.}
  fear: {now: true}
  lost: {lines: {young: [ring, night, adults, council]}, opening: {young_me: Stay where you are.}}
support:
  {standard: We listen., easier: I listen., carer: Talk it over., care_leaver: However long ago., lines: [council, ring],
   lines_carer: [adults]}
still: {standard: Still here., easier: " I am here. ", carer: Here for carers.}
footer: {standard: "Call {emergency}, or {name}: {number}."}
one_line: {standard: Help., easier: " Ring. ", lines: [ring, night, adults], lines_carer: [adults, ring]}
again:
  first: {standard: Say more., easier: " More. ", carer: A carer's.}
  second: {standard: And more.}
taken_back: {standard: All right., easier: " Right. ", carer: Right for carers.}
believed: {standard: Believed., easier: " Yes. "}
no_phone: {standard: Write., easier: " Text. ", carer: Ask me., lines: [night], lines_carer: [adults]}
numbers_instead: [who_to_ring]
same_in_other_words: {/simpler: easier}
buttons:
  go_on: {title: Go on, carer_title: Go on please, payload: /go_on}
  forget: {title: Forget it, payload: /forget}
""",
    "help_lines.yml": """
lines:
  ring: {name: Ring, phone: "1", who_for: anyone, url: "https://a.org/", looked_up: {where: a, day: 2026-01-02}, rung: not yet}
  night: {name: Night, phone: "2", who_for: anyone, url: "https://a.org/", looked_up: {where: a, day: 2026-01-02}, rung: not yet}
  adults: {name: Adult, phone: "3", who_for: adults, url: "https://a.org/", looked_up: {where: a, day: 2026-01-02}, rung: not yet}
councils:
  dudley: {name: Dud, phone: "4", who_for: anyone, url: "https://a.org/", looked_up: {where: a, day: 2026-01-02}, rung: not yet}
""",
    "other_languages/french.yml": FRENCH,
}


def write_words(folder: Path, right: str = "", wrong: str = "") -> Path:
    for name, text in SMALL.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text.replace(right, wrong) if right else text, encoding="utf-8")
    return folder


@pytest.fixture
def small(tmp_path: Path) -> SafetyReplies:
    return SafetyReplies.load(write_words(tmp_path))


@pytest.mark.parametrize(
    "harm, voice, level, wanted",
    [
        ("hurt", "young_me", "standard", "That hurts. / Right. / Tell a nurse. / Call these."),
        ("hurt", "young_me", "easier", "That hurts. / Yes. / Tell a nurse. / Ring a nurse."),
        ("hurt", "young_friend", "standard", "Thanks. / Right. / Tell for them. / Call these."),
        ("hurt", "young_other", "standard", "That is hard. / Right. / Tell for them. / Call these."),
        ("hurt", "adult_me", "standard", "Sorry for you. / Right to say. / Tell a friend. / Adults call these."),
        ("hurt", "adult_me", "easier", "Sorry for you. / Right to say. / Tell a friend. / Adults call these."),
        ("hurt", "adult_child", "standard", "That hurts a child. / Right to say. / Listen. / Adults call these."),
        ("hurt", "adult_other", "standard", "Thank you. / Right to say. / Stay near. / Adults call these."),
        ("former", "young_me", "standard", "That hurts. / Right. / Tell a nurse. / Call these."),
        ("fear", "young_me", "easier", "Go. / So sorry. / Computer. / Tell one. / Then these."),
        ("fear", "adult_other", "standard", "Go now. / Thank you. / A computer. / Listen. / Then these."),
        ("another", "young_me", "standard", "Sorry. / Computer. / Tell somebody. / Call these."),
        ("another", "young_other", "standard", "Thanks. / Computer. / Tell for them. / Call these."),
        ("hurt", "young_me", "nothing", "That hurts. / Right. / Tell a nurse. / Call these."),
    ],
)
def test_each_paragraph_is_the_harms_own_for_this_voice_or_the_common_one(
    small: SafetyReplies, harm: str, voice: str, level: str, wanted: str
) -> None:
    assert small.crisis_text(harm, voice, level, None).text == wanted.replace(" / ", "\n")


def test_where_minutes_count_any_harm_begins_with_it(small: SafetyReplies) -> None:
    urgent = small.crisis_text("hurt", "young_me", "standard", None, True).text
    assert urgent == "Go now.\nThat hurts.\nRight.\nTell a nurse.\nThen these."


@pytest.mark.parametrize(
    "harm, voice, wanted",
    [
        ("other", "young_me", "ring council_dudley"),
        ("other", "adult_child", "adults council_dudley"),
        ("other", "adult_me", "night"),
        ("hurt", "young_me", "ring"),
        ("hurt", "young_other", "ring"),
        ("hurt", "adult_me", "night"),
        ("hurt", "adult_child", "adults council_dudley"),  # none of its own: the common ones
        ("fear", "young_friend", "ring council_dudley"),
        ("lost", "young_me", "ring night adults"),  # three at most
        ("another", "young_me", "ring council_dudley"),
    ],
)
def test_each_voice_gets_the_numbers_of_the_harm(small: SafetyReplies, harm: str, voice: str, wanted: str) -> None:
    assert [line.id for line in small.crisis_text(harm, voice, "standard", "dudley").help] == wanted.split()
    assert [line.id for line in small.safe_mode_text(harm, "carer", "standard", "dudley", voice).help] == wanted.split()


@pytest.mark.parametrize(
    "reader, wanted", [("young_person", "ring"), ("care_leaver", "night"), ("carer", "adults council_dudley"), ("nobody", "ring")]
)
def test_in_safe_mode_the_reader_decides_where_nothing_else_is_known(small: SafetyReplies, reader: str, wanted: str) -> None:
    assert [line.id for line in small.safe_mode_text("hurt", reader, "standard", "dudley").help] == wanted.split()


@pytest.mark.parametrize(
    "reader, level, support, still",
    [
        ("young_person", "standard", "We listen.", "Still here."),
        ("young_person", "easier", "I listen.", "I am here."),
        ("care_leaver", "standard", "However long ago.", "Still here."),
        ("care_leaver", "easier", "I listen.", "I am here."),
        ("carer", "easier", "Talk it over.", "Here for carers."),
    ],
)
def test_the_gentle_line_and_safe_mode_are_for_who_reads_them(
    small: SafetyReplies, reader: str, level: str, support: str, still: str
) -> None:
    gentle = small.support_text(reader, level, "dudley")
    assert (gentle.text, gentle.buttons) == (support, ())
    assert [line.id for line in gentle.help][0] == ("adults" if reader == "carer" else "council_dudley")
    assert small.safe_mode_text("hurt", reader, level, "dudley").text == still


@pytest.mark.parametrize("reader, title", [("young_person", "Go on"), ("care_leaver", "Go on"), ("carer", "Go on please")])
def test_the_buttons_say_it_to_who_reads_them(small: SafetyReplies, reader: str, title: str) -> None:
    buttons = ((title, "/go_on"), ("Forget it", "/forget"))
    assert small.crisis_text("hurt", voice_of(reader, True), "standard", None).buttons == buttons
    assert small.safe_mode_text("hurt", reader, "standard", None).buttons == buttons
    assert small.go_on == "/go_on"


def test_which_question_is_met_with_the_numbers_alone(small: SafetyReplies) -> None:
    topics = ("who_reads_this", "who_to_ring", "another", None)
    assert [small.numbers_instead(topic) for topic in topics] == [False, True, False, False]


def test_the_buttons_that_say_the_same_in_other_words(small: SafetyReplies) -> None:
    assert small.same_in_other_words("/simpler") == "easier"
    assert small.same_in_other_words("/go_on") is None


def test_the_lists_for_safe_mode_may_be_missing(tmp_path: Path) -> None:
    for name in ("numbers_instead", "same_in_other_words"):
        write_words(tmp_path, f"\n{name}:", f"\n# {name}:")
        few = SafetyReplies.load(tmp_path)
        assert not few.numbers_instead("who_to_ring" if name == "numbers_instead" else "another")
        assert few.same_in_other_words("/simpler" if name == "same_in_other_words" else "/go_on") is None


@pytest.mark.parametrize(
    "rule, wanted",
    [
        ("other_language_french", Foreign("fr", "ltr", "Appelle 999 (55) ou 0800 1111")),
        ("other_language_dutch", None),
        ("french", None),  # a rule in English whose name is a language's
        ("hits_now", None),
    ],
)
def test_a_line_is_only_for_the_language_that_danger_was_told_in(small: SafetyReplies, rule: str, wanted: Foreign | None) -> None:
    assert small.in_language(Detection(rule, Level.SAFETY, "abuse")) == wanted


@pytest.mark.parametrize(
    "right, wrong, said",
    [
        ("hurt:\n    told: true\n    lines: {young: [ring]", "hurt:\n    lines: {young: [rong]", "rong"),  # of one harm
        ("adult_me: [night]}", "adult_me: [nite]}", "nite"),
        ("{young_me: Tell somebody., young_me_easier", "{young_me_easier", "no `adult` for young_me"),
        ("order: [now, opening, honest, adult", "order: [now, opening, honest, adlt", "adlt"),
        ("      young: [ring, council]\n", "", "no `lines` for young_me"),
        ("lines_carer: [adults, ring]", "lines_carer: [adult, ring]", "adult"),
        ("\none_line: ", "\none_lime: ", "one_line"),
    ],
)
def test_a_word_that_is_missing_is_told_when_the_service_starts(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    """And not when a child needs it."""
    with pytest.raises(KeyError, match=said):
        SafetyReplies.load(write_words(tmp_path, right, wrong))


def test_every_kind_is_named(small: SafetyReplies) -> None:
    assert small.kinds == ("other", "hurt", "fear", "lost")


AFTER_DANGER = ("support", "one_line", "taken_back", "believed", "no_phone")


@pytest.mark.parametrize(
    "reader, level, wanted",
    [
        ("young_person", "standard", "We listen.|Help.|All right.|Believed.|Write.|Say more.|And more.|Say more."),
        ("young_person", "easier", "I listen.|Ring.|Right.|Yes.|Text.|More.|And more.|More."),
        ("carer", "standard", "Talk it over.|Help.|Right for carers.|Believed.|Ask me.|A carer's.|And more.|A carer's."),
        ("carer", "easier", "Talk it over.|Help.|Right for carers.|Believed.|Ask me.|A carer's.|And more.|A carer's."),
    ],
)  # fmt: skip
def test_what_is_said_after_danger_is_for_who_reads_it(small: SafetyReplies, reader: str, level: str, wanted: str) -> None:
    said = [
        *(small.text_of(block, reader, level, None).text for block in AFTER_DANGER),
        *(small.again(times, reader, level) for times in (1, 2, 3)),
    ]
    assert said == wanted.split("|")


def test_the_numbers_after_danger_are_the_harms_or_the_blocks_own(small: SafetyReplies) -> None:
    for kind in ("lost", "hurt", "another"):
        for reader, voice in (("young_person", "young_me"), ("carer", "adult_child")):
            first = small.crisis_text(kind, voice, "standard", "dudley")
            said = small.text_of("taken_back", reader, "standard", "dudley", kind)
            assert (said.help, said.buttons) == (first.help, first.buttons)
    wanted = {"one_line": ("ring night adults", "adults ring"), "no_phone": ("night", "adults")}
    for block, numbers in wanted.items():
        for reader, ids in zip(("young_person", "carer"), numbers):
            assert " ".join(line.id for line in small.text_of(block, reader, "standard", "dudley").help) == ids


def test_the_opening_is_the_kinds_own_or_the_common_one(small: SafetyReplies) -> None:
    assert small.opening("hurt", "young_me", "standard") == "That hurts."
    assert small.opening("another", "young_me", "easier") == "So sorry."


@pytest.mark.parametrize("reader, level", list(product(AUDIENCES, LEVELS)))
def test_what_is_said_after_danger_keeps_to_the_rules(words: SafetyReplies, reader: str, level: str) -> None:
    who = (reader, level, "dudley")
    texts = [words.text_of(block, *who).text for block in AFTER_DANGER]
    texts += [words.again(1, reader, level), words.again(2, reader, level)]
    for text in texts:
        longest = max(len(sentence.split()) for sentence in sentences(text))
        assert longest <= (12 if level == "easier" and reader != "carer" else 25), text
        for word in ("secret", "promise", "what happened", "tell me more", "did he", "why", "lie", "lied", "true", "fault"):
            assert word not in text.lower() or word == "fault" and text == texts[0]
    assert words.again(1, reader, level) != words.again(2, reader, level)
    assert [len(words.text_of(block, *who).help) for block in ("one_line", "no_phone")] == [2, 2]
