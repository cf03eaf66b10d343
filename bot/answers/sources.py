"""What an answer stands on, with a link that jumps to the passage in the official notice."""

from __future__ import annotations

from typing import Optional
from urllib.parse import quote

from bot.answers.layers import STANDARD, law_text
from bot.content.load import Content
from bot.content.models import ANY, Answer, Clause, Council, Law, Part, Topic
from bot.profile import Profile
from bot.reply import Source


def passage_url(council: Council, locator: str) -> str:
    """The official page, with a text fragment: browsers that know it jump to the words and mark them.

    A dash has a meaning of its own in a text fragment, so it is escaped too
    (https://wicg.github.io/scroll-to-text-fragment/).
    """
    return f"{council.notice.url}#:~:text={quote(locator, safe='').replace('-', '%2D')}"


def clause_source(council: Council, clause: Clause, part: Part | None = None) -> Source:
    """The source for a clause, or for one fact of it."""
    locator = (part.locator if part else None) or clause.locator
    return Source(part.id if part else clause.id, clause.heading, passage_url(council, locator))


def law_source(law: Law) -> Source:
    """The source for something the law says."""
    return Source("law", law.title, law.source)


def told_with_sources(content: Content, council: Optional[Council], topic: Topic, answer: Answer, profile: Profile) -> str:
    """For "where does it say that": each clause in our words under its heading, then the law, one a line."""
    phrases = content.phrases["source"]
    lines: list[str] = []
    if council and answer.clauses:
        lines.append(str(phrases["notice"]).replace("{notice}", council.notice.title).replace("{council}", council.name))
        for clause in (council.clause(name) for name in answer.clauses):
            if clause:
                heading = "" if clause.heading == council.notice.title else f"{clause.heading}: "
                lines.append(f"- {heading}{clause.says}")
    elif council:
        lines.append(str(phrases["silent"]).replace("{council}", council.name))
    else:
        lines.append(str(phrases[ANY]))
    law = [item for item in topic.law if not item.only or profile.answers_of in item.only]
    if law:
        lines.append(str(phrases["law"]))
        lines += [f"- {item.title}: {law_text(item, profile, STANDARD)}" for item in law]
    return "\n".join(lines)
