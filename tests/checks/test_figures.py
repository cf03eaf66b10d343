"""The table that writers look at: how hard each layer is to read, and where."""

from bot.checks.figures import table
from tests.small_content import content, topic

PLAIN = {"young_person": "You can ask.", "easier": "Ask."}
TOLD = {"young_person": "One two three. One two.\n- One two three four five", "easier": "It is MASH, LADO and MASH."}


def rows(*, second: dict[str, str]) -> dict[tuple[str, str], list[str]]:
    """The table's numbers, by council and layer, of two topics."""
    answers = {"alder": TOLD, "birch": PLAIN}
    both = content(topic(answers=answers), topic("second", answers={"alder": second, "birch": PLAIN}))
    lines = [line.split() for line in table(both).splitlines()[1:]]
    return {(council, layer): numbers for council, layer, *numbers in lines}


def test_words_and_the_longest_sentence_are_counted_over_all_topics() -> None:
    found = rows(second=PLAIN)
    words, _, longest, _ = found["alder", "young_person"]
    assert (words, longest) == ("13", "5")
    assert rows(second={"young_person": "One two three four five six."})["alder", "young_person"][2] == "6"


def test_hard_words_are_counted_each_time_they_stand_there() -> None:
    assert rows(second=PLAIN)["alder", "easier"][-1] == "3"
    assert rows(second=PLAIN | {"easier": "A CAMHS."})["alder", "easier"][-1] == "4"
    assert rows(second=PLAIN)["birch", "easier"][-1] == "0"


def test_it_is_in_columns_by_council_and_layer() -> None:
    heading, *lines = table(content(topic(answers={"birch": PLAIN, "alder": PLAIN}))).splitlines()
    assert heading == "council     layer          words  reading grade  longest sentence  unexplained hard words"
    assert [line.split()[:2] for line in lines] == [
        ["alder", "easier"],
        ["alder", "young_person"],
        ["birch", "easier"],
        ["birch", "young_person"],
    ]
    assert {len(line) for line in lines} == {len(heading)}


def test_the_grade_has_one_digit_behind_the_point() -> None:
    grade = rows(second=PLAIN)["birch", "young_person"][1]
    assert grade == f"{float(grade):.1f}"
