"""`python -m bot ask`: the fields of the contract, and many questions as JSON lines. Run as people run it, once each."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

import pytest

from bot.content.load import Content
from bot.outcome import Kind
from bot.settings import ROOT

pytestmark = [pytest.mark.model, pytest.mark.slow]

ASK = [sys.executable, "-m", "bot", "ask"]
TALKATIVE = os.environ | {"LOG_LEVEL": "DEBUG"}
FIELDS = {"kind", "topic", "topics", "confidence", "alternatives", "layer", "text", "more"}
FIELDS |= {"silent", "sources", "words", "handoff", "help", "foreign", "messages"}
LINES: dict[str, Any] = {
    "direct": {"topic": "get_my_file", "council": "dudley", "reader": "carer", "words": None},
    "typed": {"text": "wombat who sees my info", "council": "birmingham", "reader": None, "words": None},
    "no council": {"text": "who sees my info", "council": None},
    "more": {"text": "tell me more", "council": "dudley", "history": ["who sees my info"]},
    "waiting": {"text": "dudley", "history": ["who sees my info"]},
    "easier": {"topic": "get_my_file", "council": "dudley", "words": "easier"},
    "leaning": {"text": "and the police?", "council": "dudley", "history": ["do you tell my school about me"]},
    "two": {"text": "who sees my info and how long do you keep it", "council": "dudley"},
    "polish": {"text": "nie mówię po angielsku", "council": "dudley"},
    "danger": {"text": "i want to kill myself", "council": "dudley"},
    "talk": {"turns": ["who sees my info", {"text": "tell me more", "expect": "more"}], "council": "dudley", "id": 7},
    "a command": {"text": "/restart", "council": "dudley"},
    "not an object": ["who sees my info"],
    "no such council": {"text": "hello", "council": "atlantis"},
    "no such topic": {"topic": "atlantis"},
    "no text": {"council": "dudley"},
    "bad history": {"text": "hello", "history": [7]},
    "history that is no list": {"text": "hello", "history": 7},
    "turns that are no list": {"turns": "hello"},
    "no topic's name": {"topic": ["get_my_file"]},
    "too long": {"text": "a" * 10_000},
    "last": {"text": "thank you", "council": "dudley"},
}
BROKEN = {"broken": b"{broken", "not utf-8": b'{"text": "caf\xe9"}', "too deep": b"[" * 100_000}
BATCH = b"\n".join([json.dumps(line).encode() for line in LINES.values()] + [b""] + list(BROKEN.values())) + b"\n"


@dataclass(frozen=True)
class Ran:
    """What a command gave."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="module")
def ran() -> dict[str, Ran]:
    """Both ways of asking, beside each other: loading the model is most of the time."""
    commands = {
        "batch": ([*ASK, "--batch"], BATCH),
        "json": ([*ASK, "--json", "--council", "dudley", "--topic", "get_my_file"], b""),
    }
    started = {
        name: subprocess.Popen(command, cwd=ROOT, env=TALKATIVE, stdin=-1, stdout=-1, stderr=-1)
        for name, (command, _) in commands.items()
    }
    ended = {name: process.communicate(commands[name][1], timeout=300) for name, process in started.items()}
    return {name: Ran(started[name].returncode, *(text.decode() for text in ended[name])) for name in commands}


@pytest.fixture(scope="module")
def said(ran: dict[str, Ran]) -> dict[str, dict[str, Any]]:
    rows = [json.loads(line) for line in ran["batch"].out.splitlines()]  # nothing else is on stdout, or this fails
    assert len(rows) == len(LINES) + len(BROKEN)
    return dict(zip([*LINES, *BROKEN], rows))


def test_json_has_the_fields_of_the_contract(ran: dict[str, Ran]) -> None:
    assert ran["json"].code == 0
    values = json.loads(ran["json"].out)
    assert set(values) >= FIELDS
    assert (values["kind"], values["topic"], values["topics"], values["layer"]) == (
        "answer",
        "get_my_file",
        ["get_my_file"],
        "standard",
    )
    assert all(set(source) == {"clause", "heading", "url", "exact"} for source in values["sources"])
    (message,) = values["messages"]
    assert message["text"] == values["text"]
    assert message["custom"]["topic"] == "get_my_file"
    assert message["buttons"]


def test_every_line_is_answered_in_order(said: dict[str, dict[str, Any]], content: Content) -> None:
    assert said["direct"]["topic"] == "get_my_file"
    assert content.councils["dudley"].contacts["dpo"].email in said["direct"]["text"]
    assert said["typed"]["council"] == "birmingham"
    assert said["last"]["topic"] == "thanks"
    answered = ("direct", "typed", "no council", "more", "waiting", "easier", "leaning", "two", "polish", "danger")
    for name in (*answered, "a command", "last"):
        assert set(said[name]) >= FIELDS, name
        assert said[name]["kind"] in {kind.value for kind in Kind}


def test_what_was_understood_is_told_with_the_best_five(said: dict[str, dict[str, Any]]) -> None:
    near = said["typed"]["alternatives"]
    assert len(near) == 5
    chances = [item["confidence"] for item in near]
    assert chances == sorted(chances, reverse=True)
    assert "who_sees_info" in [item["topic"] for item in near]


def test_without_a_council_it_has_to_ask(said: dict[str, dict[str, Any]]) -> None:
    assert said["no council"]["kind"] == "ask_council"


def test_what_was_typed_before_counts(said: dict[str, dict[str, Any]]) -> None:
    assert (said["more"]["topic"], said["more"]["layer"]) == ("who_sees_info", "more")
    assert (said["waiting"]["kind"], said["waiting"]["topic"], said["waiting"]["council"]) == (
        "answer",
        "who_sees_info",
        "dudley",
    )


def test_a_follow_up_is_read_with_the_history(said: dict[str, dict[str, Any]]) -> None:
    assert (said["leaning"]["kind"], said["leaning"]["topic"]) == ("answer", "police_sharing")


def test_a_talk_is_one_line_with_a_reply_a_turn(said: dict[str, dict[str, Any]]) -> None:
    """The second turn has what the line with the first as its history has: two ways of asking the same."""
    first, second = said["talk"]["replies"]
    assert (first["kind"], first["topic"], first["layer"]) == ("answer", "who_sees_info", "standard")
    assert second == said["more"]


def test_both_topics_of_two_questions_are_named(said: dict[str, dict[str, Any]], content: Content) -> None:
    assert (said["two"]["topic"], said["two"]["topics"]) == ("who_sees_info", ["who_sees_info", "how_long_kept"])
    assert content.topics["how_long_kept"].title in said["two"]["text"]


def test_a_line_in_another_language_is_marked(said: dict[str, dict[str, Any]], content: Content) -> None:
    (polish,) = [language for language in content.languages if language.id == "pl"]
    assert said["polish"]["foreign"] == {"language": "pl", "direction": "ltr", "text": polish.says}
    assert said["polish"]["text"].startswith(f"{polish.says}\n")
    assert said["two"]["foreign"] is None


def test_reader_and_words_are_kept_to(said: dict[str, dict[str, Any]], content: Content) -> None:
    answer = content.topics["get_my_file"].answers["dudley"]
    assert said["direct"]["reader"] == "carer"
    assert said["direct"]["text"].startswith(str(answer.carer)[:40])
    assert said["easier"]["layer"] == "easier"
    assert said["easier"]["text"].startswith(str(answer.easier)[:25])


def test_danger_is_answered_with_help_first(said: dict[str, dict[str, Any]]) -> None:
    assert said["danger"]["kind"] == "safety"
    assert said["danger"]["help"]


def test_a_typed_command_is_only_words(said: dict[str, dict[str, Any]]) -> None:
    assert said["a command"]["text"]
    assert said["a command"]["kind"] != "error"


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("broken", "not_json"),
        ("not utf-8", "not_json"),
        ("too deep", "not_json"),
        ("not an object", "not_json"),
        ("no such council", "bad_council"),
        ("no such topic", "no_such_topic"),
        ("no topic's name", "no_such_topic"),
        ("no text", "bad_message"),
        ("bad history", "bad_message"),
        ("history that is no list", "bad_history"),
        ("turns that are no list", "bad_turns"),
        ("too long", "too_long"),
    ],
)
def test_a_line_that_cannot_be_read_is_a_line_that_says_why(said: dict[str, dict[str, Any]], line: str, error: str) -> None:
    assert said[line]["error"] == error
    assert said[line]["message"]


def test_the_command_says_that_some_lines_failed(ran: dict[str, Ran]) -> None:
    assert ran["batch"].code == 1


def test_no_typed_word_is_printed_at_the_most_talkative_level(ran: dict[str, Ran]) -> None:
    for name in ("batch", "json"):
        for word in ("wombat", "who sees", "kill myself", "Traceback"):
            assert word not in ran[name].err
    assert "wombat" not in ran["batch"].out
