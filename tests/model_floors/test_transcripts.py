"""Nearly every conversation of tests/transcripts goes the same way when the trained model reads it by itself."""

from bot.content.load import Content
from bot.journey import Journey
from tests.transcripts.converse import converse
from tests.transcripts.test_transcripts import ALL

FLOOR = 0.95  # share of them: a retrained model may read a few otherwise, and no rule is broken by that


async def test_the_model_reads_the_transcripts_as_they_are_written(journey: Journey, content: Content) -> None:
    tried = {name: transcript for name, transcript in ALL.items() if transcript.for_a_model}
    assert len(tried) > 100
    problems = {name: await converse(transcript, journey, content) for name, transcript in tried.items()}
    otherwise = {name: lines[:2] for name, lines in problems.items() if lines}
    assert len(otherwise) <= (1 - FLOOR) * len(tried), otherwise
