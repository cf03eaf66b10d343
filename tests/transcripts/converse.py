"""Go through a transcript with a journey, and tell the first turn that goes otherwise than it is written."""

from __future__ import annotations

from typing import Optional

from bot.content.load import Content
from bot.journey import Journey
from bot.reply import Reply
from bot.text.clean import as_typed
from tests.talk import Talk
from tests.transcripts.expectations import check_known, check_reply
from tests.transcripts.transcript import Said, Transcript
from tests.transcripts.written_reading import Script


async def converse(transcript: Transcript, journey: Journey, content: Content, script: Optional[Script] = None) -> list[str]:
    """What is wrong at the first turn that is not as it is written; empty if all is well.

    Args:
        script: where the readings are written for the stand-in; None with a trained model, which reads by itself.
    """
    who = transcript.who
    told = {"council": who.council, "reader": who.audience, "words": who.reading_level}
    person = Talk(journey, **{name: value for name, value in told.items() if value})
    replies: list[Reply] = []
    for number, turn in enumerate(transcript.turns, 1):
        if script is not None:
            script.write(turn)
        if turn.presses is not None and turn.presses not in [button.title for button in person.last.buttons]:
            return [f"turn {number}: no button {turn.presses!r} among {[button.title for button in person.last.buttons]}"]
        replies.append(await _take(turn, person))
        problems = [*check_reply(turn.reply, replies, content), *check_known(turn.known, person)]
        problems += _reading(turn, script) if script is not None else []
        if problems:
            done = turn.says or turn.presses or turn.presses_on_the_page
            return [f"turn {number}, {done!r}:", *problems, f"got: {replies[-1].text}"]
    return []


async def _take(turn: Said, person: Talk) -> Reply:
    if turn.presses is not None:
        return await person.presses(turn.presses)
    if turn.presses_on_the_page is not None:
        return await person.presses_on_the_page(turn.presses_on_the_page)
    assert turn.says is not None, "a turn says or presses something"
    return await person.says(turn.says)


def _reading(turn: Said, script: Script) -> list[str]:
    """What is wrong with the reading: done where it must not be, or not done, or with another question before it."""
    texts, problems = [text for text, _ in script.read], list[str]()
    if script.unknown:
        problems.append(f"read, and the transcript does not say as what: {script.unknown}")
    if turn.says is not None and (as_typed(turn.says) in texts) != turn.is_read:
        problems.append("was not read" if turn.is_read else "was read")
    if turn.leans_on is not None and [before for _, before in script.read[:1]] != [turn.leans_on]:
        problems.append(f"was read as {script.read}, the question before it second")
    return problems
