"""What is counted as right, rejected and wrong: each figure by hand-made replies."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.bench.understanding import LONG, STYLES, Tally, measure, report
from bot.content.load import Content
from bot.outcome import Outcome
from bot.reply import Reply
from tests.bench.small_journey import SmallJourney


def row(text: str = "who sees it", accept: tuple[str, ...] = ("seeing",), **more: Any) -> dict[str, Any]:
    return {"text": text, "accept": list(accept), "set": "young", "style": "plain"} | more


def tally(reply: Reply, **asked: Any) -> Tally:
    counted = Tally()
    counted.add(row(**asked), reply)
    return counted


def near(*names: str) -> tuple[tuple[str, float], ...]:
    return tuple((name, 0.3) for name in names)


def test_a_right_answer_is_right_first_and_in_the_best_three() -> None:
    counted = tally(Reply(Outcome.ANSWER, topic="seeing"))
    assert (counted.asked, counted.top_1, counted.top_3, counted.wrong_answers, counted.wrong) == (1, 1, 1, 0, [])


def test_any_topic_that_the_file_accepts_is_right() -> None:
    assert tally(Reply(Outcome.ANSWER, topic="asking"), accept=("seeing", "asking")).top_1 == 1


@pytest.mark.parametrize(("names", "three"), [(("asking", "seeing"), 1), (("a", "b", "c", "seeing"), 0), ((), 0)])
def test_the_best_three_are_three(names: tuple[str, ...], three: int) -> None:
    counted = tally(Reply(Outcome.CHOOSE_TOPIC, topic="asking", alternatives=near(*names)))
    assert (counted.top_1, counted.top_3) == (0, three)


@pytest.mark.parametrize(
    ("outcome", "wrong"),
    [
        (Outcome.ANSWER, 1),
        (Outcome.SUPPORT, 1),
        (Outcome.WORD, 1),
        (Outcome.CHOOSE_TOPIC, 0),
        (Outcome.NO_ANSWER_UNCLEAR, 0),
        (Outcome.SAFETY_CRISIS, 0),
    ],
)
def test_only_a_wrong_answer_is_counted_as_answered_and_wrong(outcome: Outcome, wrong: int) -> None:
    """To ask back, or to say that one does not know, misleads nobody."""
    assert tally(Reply(outcome, topic="asking")).wrong_answers == wrong


def test_what_is_met_as_it_was_or_not_answered_is_turned_away() -> None:
    assert tally(Reply(Outcome.NO_ANSWER_UNCLEAR), accept=("bus_fares",)).rejected == 1
    assert tally(Reply(Outcome.CHAT, topic="insult"), accept=("insult",)).rejected == 1
    assert tally(Reply(Outcome.CHOOSE_TOPIC, topic="asking"), accept=("bus_fares",)).rejected == 0


def test_what_was_wrong_can_be_read_afterwards() -> None:
    told = tally(Reply(Outcome.ANSWER, topic="asking", alternatives=near("asking", "keeping"))).wrong
    assert len(told) == 1
    for words in ("who sees it", "wanted seeing", "got answer asking", "near asking, keeping"):
        assert words in told[0]


def test_a_share_is_of_what_was_asked() -> None:
    counted = Tally()
    for topic in ("seeing", "asking", "seeing", "seeing"):
        counted.add(row(), Reply(Outcome.ANSWER, topic=topic))
    assert counted.share(counted.top_1).strip() == "75.0%"
    assert Tally().share(0).strip() == "0.0%"


@pytest.mark.parametrize(
    ("style", "more"),
    [
        ("misspelt", {"style": "dyslexic, sad"}),
        ("misspelt", {"style": "typos"}),
        ("second language", {"style": "second language"}),
        (f"over {LONG} words", {"text": "word " * (LONG + 1)}),
    ],
)
def test_hard_styles_are_told_apart(style: str, more: dict[str, str]) -> None:
    assert [name for name, has in STYLES.items() if has(row(**more))] == [style]
    assert not any(has(row(text="word " * LONG)) for has in STYLES.values())


@pytest.fixture
def questions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: Content) -> Path:
    outside = next(name for name, topic in content.topics.items() if topic.kind == "no_answer")
    rows = [
        row("seeing it", style="misspelt"),
        row("keeping it", set="older"),
        row("none of it", accept=(outside,)),  # young, but about nothing that the chat knows
        row("none of it", accept=(outside,), set="out_of_scope"),
    ]
    (tmp_path / "dev.jsonl").write_text("\n".join(map(json.dumps, rows)) + "\n")
    monkeypatch.setenv("QUESTIONS", str(tmp_path))
    return tmp_path


@pytest.mark.usefixtures("questions")
async def test_each_question_is_counted_in_its_sets() -> None:
    tallies = await measure(SmallJourney())  # type: ignore[arg-type]
    assert {name: (counted.asked, counted.top_1) for name, counted in tallies.items()} == {
        "young": (2, 1),
        "older": (1, 0),
        "in scope": (2, 1),
        "misspelt": (1, 1),
        "out of scope": (1, 0),
    }


@pytest.mark.usefixtures("questions")
async def test_each_question_has_a_talk_of_its_own_that_is_forgotten(content: Content) -> None:
    journey = SmallJourney()
    await measure(journey)  # type: ignore[arg-type]
    assert len({message.conversation for message in journey.asked}) == 4
    assert len(journey.conversations) == 0
    assert all(message.told.council in content.councils for message in journey.asked)


def test_without_questions_it_says_what_to_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QUESTIONS", str(tmp_path))
    report(SmallJourney(), show_wrong=False)  # type: ignore[arg-type]
    assert "set QUESTIONS" in capsys.readouterr().out


@pytest.mark.usefixtures("questions")
def test_the_report_tells_the_figures_and_what_was_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    report(SmallJourney(), show_wrong=True)  # type: ignore[arg-type]
    printed = capsys.readouterr().out
    figures = dict(line.rsplit(":", 1) for line in printed.splitlines() if line.endswith("%"))
    assert {name: share.strip() for name, share in figures.items()} == {
        "rejected as out of scope, rightly": "100.0%",
        "rejected as out of scope, wrongly": "0.0%",
        "in scope, answered and wrong": "50.0%",
        "in scope, asked back (did you mean)": "0.0%",
    }
    assert "keeping it" in printed
    assert "seeing it" not in printed
