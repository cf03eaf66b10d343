"""What an answer stands on, with a link that jumps to the passage in the official notice."""

from __future__ import annotations

from typing import Optional
from urllib.parse import quote

from bot.answers.layers import STANDARD, law_text, laws_for
from bot.answers.query import AnswerQuery
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


def sources_of(query: AnswerQuery) -> tuple[Source, ...]:
    """What the answer stands on: the facts that the question names, the clauses, then the law; each once."""
    laws = [law_source(law) for law in laws_for(query.topic, query.profile)]
    return tuple(dict.fromkeys((*_clause_sources(query), *laws)))


def _clause_sources(query: AnswerQuery) -> list[Source]:
    if query.council is None:
        return []
    facts = [clause_source(query.council, fact.clause, fact.part) for fact in query.facts]
    return facts + [clause_source(query.council, clause) for clause in _clauses(query.council, query.answer)]


def _clauses(council: Council, answer: Answer) -> list[Clause]:
    clauses = [council.clause(name) for name in answer.clauses]
    return [clause for clause in clauses if clause]


def text_with_sources(content: Content, council: Optional[Council], topic: Topic, answer: Answer, profile: Profile) -> str:
    """For "where does it say that": each clause in our words under its heading, then the law, one a line."""
    lines = [_lead(content, council, answer) if not topic.beside_help else str(content.replies["source"]["everywhere"])]
    if council:
        lines += [_clause_line(council, clause) for clause in _clauses(council, answer)]
    laws = laws_for(topic, profile)
    if laws:
        lines.append(str(content.replies["source"]["law"]))
        lines += [f"- {law.title}: {law_text(law, profile, STANDARD)}" for law in laws]
    return "\n".join(lines)


def _lead(content: Content, council: Optional[Council], answer: Answer) -> str:
    """Whose notice it is; or that it is silent; or that no notice stands behind the answer."""
    texts = content.replies["source"]
    if council is None:
        return str(texts[ANY])
    if not answer.clauses:
        return str(texts["silent"]).replace("{council}", council.name)
    return str(texts["notice"]).replace("{notice}", council.notice.title).replace("{council}", council.name)


def _clause_line(council: Council, clause: Clause) -> str:
    heading = "" if clause.heading == council.notice.title else f"{clause.heading}: "
    return f"- {heading}{clause.says}"
