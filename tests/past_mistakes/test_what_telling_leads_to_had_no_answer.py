"""A girl told that she was hurt, and asked what comes of it: "will they take him away if i tell", "would he find out".

She got the words of help again, how long records are kept, who may see a file, or "I don't know about that"; and "pls dont tell
anyone" brought the alarm back. Her brother asked the same with no danger said before, and got a form for his file.
"""

from __future__ import annotations

import pytest

from bot.outcome import Kind
from tests.talk import Begin

HERS = {
    "will they take him away if i tell": "taken_away",
    "would he find out": "would_they_find_out",
    "is that bad": "is_it_abuse",
    "pls dont tell anyone": "dont_tell_anyone",
    "who would know": "who_would_know",
    "what happens if i tell": "what_happens_if_i_tell",
    "what if they dont believe me": "not_believed",
    "is it my fault": "in_trouble",
    "do i have to say it again": "say_it_again",
    "do you have to tell the police": "tell_the_police",
    "can i make it stop": "make_it_stop",
    "can i tell without saying my name": "without_my_name",
    "just asking for a friend": "for_a_friend",
    "should i tell": "should_i_tell",
    "who do i tell": "who_to_tell",
    "how do i tell": "how_to_tell",
}


@pytest.mark.parametrize("council", ["dudley", "birmingham"])
@pytest.mark.parametrize("before", ["my dad hits me", ""])
async def test_each_of_them_is_answered_with_help_beside_it(talk: Begin, council: str, before: str) -> None:
    for typed, topic in HERS.items():
        girl = talk(council=council)
        if before:
            await girl.says("how long do you keep my records")
            assert (await girl.says(before)).kind is Kind.SAFETY
        reply = await girl.says(typed)
        assert (reply.kind, reply.topic) == (Kind.SUPPORT, topic), typed
        assert {"999", "0800 1111"} <= {line.number for line in reply.help} and len(reply.help) <= 3, typed


@pytest.mark.parametrize("typed", ["will they tell him about my records", "would he find out i asked for my file"])
async def test_asked_of_records_they_mean_records(talk: Begin, typed: str) -> None:
    reply = await talk(council="dudley").says(typed)
    assert (reply.kind, reply.topic, reply.help) == (Kind.ANSWER, "family_carer_sharing", ())
