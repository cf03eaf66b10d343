"""Each file of this folder is a conversation, and one test. README.md says how to read and write one."""

from pathlib import Path
from typing import Any, Iterator

import pytest

from bot.content.load import Content
from bot.journey import Journey
from tests.transcripts.converse import converse
from tests.transcripts.transcript import Transcript, transcripts
from tests.transcripts.written_reading import Script, WrittenReading

ALL = dict(transcripts(Path(__file__).parent))


@pytest.fixture
def script() -> Iterator[Script]:
    """What the messages are read as; empty for each test."""
    WrittenReading.script = Script()
    yield WrittenReading.script
    WrittenReading.script = Script()


@pytest.mark.parametrize("transcript", ALL.values(), ids=ALL)
async def test_transcript(transcript: Transcript, rules_journey: Journey, content: Content, script: Script) -> None:
    problems = await converse(transcript, rules_journey, content, script)
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)


@pytest.mark.parametrize(
    "turn", [{"says": "hello", "reply": {"kindd": "chat"}}, {"sais": "hello"}, {"says": "hello", "reply": {"kind": "chatty"}}]
)
def test_a_misspelt_transcript_is_refused(turn: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="kindd|sais|kind"):
        Transcript.parse_obj({"about": "x", "turns": [turn]})


async def test_a_conversation_that_goes_otherwise_is_told(rules_journey: Journey, content: Content, script: Script) -> None:
    """Or every transcript could pass: a wrong topic, a reading that was not made, and one that must not be made."""
    wrong = {
        "topic is 'who_sees_info'": {"reply": {"topic": "get_my_file"}},
        "was read": {"is_read": False},
        "does not contain": {"reply": {"contains": "pizza"}},
        "the question before": {"leans_on": "something else"},
        "last_question is known as": {"known": {"last_question": "something else"}},
    }
    for told, changed in wrong.items():
        turn = {"says": "who sees my info?", "read_as": "who_sees_info"} | changed
        made = Transcript.parse_obj({"about": "x", "who": {"council": "dudley"}, "turns": [turn]})
        assert any(told in line for line in await converse(made, rules_journey, content, script)), told
