"""What an answer stands on, with a link that jumps to the passage in the official notice."""

from __future__ import annotations

from urllib.parse import quote

from bot.content.models import Clause, Council, Law, Part
from bot.message import Source


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
