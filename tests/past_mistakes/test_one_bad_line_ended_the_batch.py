"""One bad line ended `ask --batch`, and every line after it was lost.

A `history` that is no list, a `topic` that is no text, a byte that is not UTF-8, and brackets a hundred thousand deep each ended
in a stack trace instead of one JSON line that says why. `tests/ask/test_command.py` sends such lines to the real command; this
is the part that needs no model.
"""

import argparse
import io
import json
from types import SimpleNamespace

import pytest

import bot.ask.command as module
from bot.ask.lines import Lines
from bot.content.shared import library
from bot.conversation.store import Conversations
from bot.outcome import Outcome
from bot.reply import Reply
from bot.settings import Settings

BAD = [
    b'{"text": "hi", "history": 7}',
    b'{"text": "hi", "history": "who"}',
    b'{"topic": {}}',
    b'{"text": "\xff"}',
    b"[" * 100_000,
]


async def test_each_bad_line_is_one_line_and_the_next_is_answered(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def answer(message: object) -> Reply:
        return Reply(Outcome.CHAT, text="hello")

    journey = SimpleNamespace(answer=answer, conversations=Conversations(60, 10))
    monkeypatch.setattr(module.sys, "stdin", argparse.Namespace(buffer=io.BytesIO(b"\n".join([*BAD, b'{"text": "hello"}']))))
    assert await module._batch(Lines(journey, library().content, Settings().message_characters)) == 1
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert ["error" in row for row in rows] == [True] * len(BAD) + [False]
