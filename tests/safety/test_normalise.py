"""What is typed, and the words the rule detector reads."""

from datetime import date

import pytest

from bot.safety import Level, RuleDetector
from bot.safety.normalise import Normaliser, _cut
from bot.safety.pattern_language import END, START, STOP
from bot.text.normalise import LONGEST


@pytest.mark.parametrize(
    "typed, read",
    [
        ("he HITS me", "he hits me"),
        ("he hiiiiits me", "he hits me"),
        ("he h1ts me", "he hits me"),
        ("im hurtin", "i am hurting"),
        ("h.u.r.t", "hurt"),
        ("h i t s", "hits"),
        ("he’s hitting me", "he is hitting me"),
        ("hes hertin me", "he is hurting me"),
        ("i dont feel safe", "i do not feel safe"),
        ("dad's drunk", "dad s drunk"),
        ("2nite", "tonight"),
        ("my bruva", "my brother"),
        ("k\u200bill", "kill"),
        ("kіll", "kill"),  # a Cyrillic letter
        ("ｋｉｌｌ", "kill"),  # full-width letters
        ("thretend", "threatened"),
        ("brooses", "bruises"),
        ("i'd like my id", "i would like my id"),
    ],
)
def test_words(detector: RuleDetector, typed: str, read: str) -> None:
    assert " ".join(detector._normaliser.words(typed)[1:-1]) == read


@pytest.mark.parametrize(
    "ordinary",
    [
        "notice",
        "council",
        "data",
        "report",
        "hat",
        "letter",
        "birth",
        "therapist",
        "adoption",
        "placement",
        "team",
        "review",
        "side",
        "news",
        "insight",
    ],
)
def test_ordinary_words_are_left_alone(detector: RuleDetector, ordinary: str) -> None:
    assert detector._normaliser.words(ordinary)[1:-1] == [ordinary]


@pytest.mark.parametrize("years, old", [(0, False), (1, False), (2, True), (10, True)])
def test_a_year_is_long_ago_from_two_years_back(detector: RuleDetector, years: int, old: bool) -> None:
    """What happened last year may still be going on: "my dad hit me in 2025", told in 2026, is danger and not a memory."""
    year = str(date.today().year - years)
    assert detector._normaliser.words(f"in {year}")[1:-1] == ["in", "oldyear" if old else year]


@pytest.mark.parametrize("years, wanted", [(1, Level.SAFETY), (2, Level.SUPPORT)])
def test_what_happened_last_year_is_danger(detector: RuleDetector, years: int, wanted: Level) -> None:
    found = detector.assess(f"my dad hit me in {date.today().year - years}")
    assert found and found.level is wanted


@pytest.mark.parametrize("typed", ["1930", "1985", "50s", "1970s", "fifties", "sixties", "seventies", "eighties", "nineties"])
def test_an_old_year_or_decade_is_seen(detector: RuleDetector, typed: str) -> None:
    assert detector._normaliser.words(f"in {typed}")[1:-1] == ["in", "oldyear"]


@pytest.mark.parametrize("typed", ["1929", "0300", "19850", "198", "12", "9999"])
def test_another_number_is_no_old_year(detector: RuleDetector, typed: str) -> None:
    """A house, a telephone, an age: it makes nothing of what is told past."""
    assert detector._normaliser.words(f"at {typed}")[1:-1] == ["at", typed]


def reader(
    *known: str, spellings: dict[str, str] | None = None, emoji: dict[str, str] | None = None, leave: str = ""
) -> Normaliser:
    """One that knows only these words, so that nothing else explains what it reads."""
    return Normaliser(spellings or {}, emoji or {}, set(known), set(leave.split()))


def read(made: Normaliser, typed: str) -> str:
    words = made.words(typed)
    assert (words[0], words[-1]) == (START, END)
    return " ".join(words[1:-1])


@pytest.mark.parametrize(
    "typed, wanted",
    [
        ("he hits me.", "he hits me"),
        ("he hits me. help!!", "he hits me . help"),
        ("he hits me\nhelp", "he hits me . help"),
        ("... he hits me", "he hits me"),
        ("he hits... \n\n me; now?", "he hits . me . now"),
        ("he *hits* me_", "he hits me"),
        ("he ' hits ** me", "he hits me"),
        ("", ""),
        ("?!", ""),
    ],
)
def test_where_sentences_end(typed: str, wanted: str) -> None:
    """Where one ends too many, a rule whose words stand in two sentences is missed."""
    assert read(reader("he", "hits", "me", "help", "now"), typed) == wanted


def test_the_worst_is_often_said_last() -> None:
    """Of a text too long to read, the beginning and the end are read to the letter, as two sentences."""
    begins, middle, ends = "ab" * (LONGEST // 2 - 1000), "cd" * 9, "ef" * 1000
    assert reader().words(begins + middle + ends) == [START, begins, ".", ends, END]


def test_a_text_as_long_as_can_be_read_is_read_as_it_is() -> None:
    """A sentence is not cut in two there."""
    assert STOP not in reader("hit").words("hit " * (LONGEST // 4))


@pytest.mark.parametrize(
    "typed, wanted",
    [
        ("h.i.t", "hit"),
        ("h_i_t", "hit"),
        ("h-i-t", "hit"),
        ("h i t s m e", "hits me"),
        ("i h i t", "i hit"),
        ("a h i t", "a hit"),
        ("m y h i t", "my hit"),
        ("i s h i t", "is hit"),
        ("a t h i t", "at hit"),
        ("q u i z", "quiz"),
        ("o k h i t", "okhit"),
    ],
)
def test_words_typed_letter_by_letter(typed: str, wanted: str) -> None:
    """As children type who do not want it to be read by a filter."""
    assert read(reader("hit", "hits", "me"), typed) == wanted


def test_letter_by_letter_a_short_form_is_a_word() -> None:
    assert read(reader("hit", spellings={"u": "you"}), "h i t u") == "hit you"


@pytest.mark.parametrize(
    "letters, known, wanted",
    [
        ("together", {"to", "get", "her", "together"}, ["together"]),
        ("hesaid", {"he", "said", "hes", "aid", "s"}, ["he", "said"]),
        ("himit", {"him", "hi", "it", "mit", "m"}, ["hi", "mit"]),  # two ways with two words: always the same one
        ("hi", {"h", "i"}, ["h", "i"]),
        ("hiz", {"hi"}, None),
        ("zhi", {"hi"}, None),
    ],
)
def test_letters_are_the_fewest_words_that_they_spell(letters: str, known: set[str], wanted: list[str] | None) -> None:
    assert _cut(letters, known.__contains__) == wanted


@pytest.mark.parametrize(
    "typed, wanted",
    [
        ("kіll", "kill"),  # the second letter is Cyrillic
        ("кіт", "кіт"),  # all of them are: a word of another language
        ("mañana", "manana"),
    ],
)
def test_only_a_word_that_mixes_alphabets_is_mended(typed: str, wanted: str) -> None:
    assert read(reader("kill", "kit"), typed) == wanted


@pytest.mark.parametrize(
    "typed, wanted",
    [
        ("i'd", "i would"),
        ("id", "id"),
        ("dont", "do not"),
        ("do'nt", "do not"),
        ("hadn't", "had not"),
        ("they'll", "they will"),
        ("we're", "we are"),
        ("they've", "they have"),
        ("he'd", "he would"),
        ("dad's", "dad s"),
        ("it's", "it is"),
        ("lets", "let us"),
        ("let's", "let us"),
        ("mo'm", "mom"),
    ],
)
def test_short_forms_are_read_with_their_apostrophe_or_without(typed: str, wanted: str) -> None:
    spellings = {"i'd": "i would", "dont": "do not", "it's": "it is", "lets": "let us"}
    assert read(reader("id", "had", "they", "we", "he", "dad", "mom", spellings=spellings), typed) == wanted


@pytest.mark.parametrize(
    "typed, wanted",
    [
        ("hiiit", "hit"),
        ("kiiilll", "kill"),
        ("killl", "kill"),
        ("h1t", "hit"),
        ("h1111t", "hit"),
        ("hurtin", "hurting"),
        ("hurtiiin", "hurting"),
        ("hurt1n", "hurting"),
        ("plzzz", "please"),
        ("pl2", "pl2"),
        ("brooses", "bruises"),
        ("br00ses", "bruises"),
        ("zoooom", "zoom"),
        ("tin", "tin"),
    ],
)
def test_a_slip_is_mended_towards_a_word_that_a_rule_has(typed: str, wanted: str) -> None:
    made = reader("hit", "kill", "hurting", "bruises", spellings={"plz": "please"})
    assert read(made, typed) == wanted


@pytest.mark.parametrize("leave, wanted", [("", "byte"), ("bite", "bite")])
def test_an_ordinary_word_that_sounds_like_a_rule_is_left(leave: str, wanted: str) -> None:
    assert read(reader("byte", leave=leave), "bite") == wanted


@pytest.mark.parametrize(
    "known, typed, wanted",
    [
        ("fone", "phone", "fone"),  # four letters are enough to hear a word by
        ("fon", "phon", "phon"),  # three are not: too many words sound alike
        ("kick", "kik", "kik"),
        ("kick", "cick", "cick"),
        ("kick", "kiccc", "kick"),
        ("knife", "nife", "knife"),
    ],
)
def test_short_words_are_not_guessed_by_their_sound(known: str, typed: str, wanted: str) -> None:
    assert read(reader(known), typed) == wanted


def test_of_words_that_sound_alike_the_shorter_is_heard() -> None:
    """The one that children mean more often; and of two as long always the same one, whatever the order of the files."""
    assert read(reader("whipped", "wipd", "wipped"), "wyped") == "wipd"
    assert read(reader("bruises", "bruisez"), "bruyses") == read(reader("bruisez", "bruises"), "bruyses")


def test_a_dropped_g_is_put_back_before_anything_is_guessed_by_ear() -> None:
    assert read(reader("kiling", "killing"), "killin") == "killing"


def test_a_picture_is_read_as_its_word() -> None:
    assert read(reader("he", "knife", "has", emoji={"🔪": "knife"}), "he has🔪") == "he has knife"
