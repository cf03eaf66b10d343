"""Which messages are requests themselves, and which only ask about one."""

import pytest

from bot.content.shared import library
from bot.handoff.is_request import is_request

CUES = library().content.cues.request
THEMSELVES = [
    "I want my file",
    "i want to see my file!!",
    "pls can u delete everything about me",
    "delete everything about me",
    "hi, please send me my records",
    "give me all my info now",
    "I'd like a copy of my file",
    "you need to correct my birthday",
    "gimme my file",
    "can you delete my photos?",
    "I wish to make a subject access request",
    "stop sharing my info with my school",
]
ABOUT = [
    "can i see my file?",
    "how do i get my file",
    "I want to know who sees my file",
    "who can delete my info",
    "what if i want my file",
    "why did you delete it",
    "id like to ask about my file",
    "i want you to tell me who sees it",
    "do i want my file",
    "sending my file to me",
    "i want help",
    "what happens when i want my file deleted",
]


@pytest.mark.parametrize("text", THEMSELVES)
def test_a_request_itself(text: str) -> None:
    assert is_request(text, CUES)


@pytest.mark.parametrize("text", ABOUT)
def test_a_question_about_one(text: str) -> None:
    assert not is_request(text, CUES)
