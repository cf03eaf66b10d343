"""Two answers in one reply, for a message that asks two things."""

from __future__ import annotations

from dataclasses import replace

from bot.content.load import Content
from bot.reply import Reply


def merge_replies(content: Content, first: Reply, second: Reply) -> Reply:
    """Both answers in the order asked, the second under its own name; everything that stands beside an answer is kept."""
    heading = content.replies["second_question"].replace("{title}", second.title)
    return replace(
        first,
        text=f"{first.text}\n{heading}\n{second.text}",
        topics=tuple(dict.fromkeys((*first.topics, *second.topics))),
        more="\n".join(filter(None, (first.more, second.more))),
        silent=first.silent and second.silent,
        sources=tuple(dict.fromkeys((*first.sources, *second.sources))),
        glossary=tuple(dict.fromkeys((*first.glossary, *second.glossary))),
        handoff=first.handoff or second.handoff,
        buttons=tuple(dict.fromkeys((*first.buttons, *second.buttons))),
    )
