"""All words of an answer, one paragraph a line."""

from __future__ import annotations

from bot.answers.facts import not_named
from bot.answers.layers import EASIER, MORE, SOURCE, fact_text, law_of, law_text, text_of
from bot.answers.query import AnswerQuery
from bot.answers.sources import text_with_sources
from bot.handoff.contacts import fill

FACTS = 2  # at most so many of the facts asked about by name are said first


def answer_text(query: AnswerQuery) -> str:
    """All words of the reply: the fact asked about by name first, then the text of the level asked for, then the law."""
    if query.detail_level == SOURCE:
        text = text_with_sources(query.content, query.council, query.topic, query.answer, query.profile)
    else:
        text = "\n".join(line for line in _lines(query) if line)
    return fill(text, query.content, query.profile)


def _lines(query: AnswerQuery) -> list[str]:
    """The paragraphs in their order; empty where there is nothing to say."""
    return [
        _for_the_child(query),
        *_named(query),
        text_of(query.answer, query.profile, query.detail_level),
        _law(query),
        _question_for_dpo(query),
    ]


def _for_the_child(query: AnswerQuery) -> str:
    """To a carer, that what follows is worded for the young person: easier words and the detail are written for them only."""
    for_a_child = query.topic.spoken_to != "carer" and query.topic.kind == "answer"
    if query.profile.audience != "carer" or not for_a_child or query.detail_level not in (EASIER, MORE):
        return ""
    return str(query.content.replies[f"{query.detail_level}_for_carer"])


def _named(query: AnswerQuery) -> list[str]:
    """The facts that the question names; else that the notice does not name what it asks about."""
    facts = query.facts[:FACTS]
    if facts:
        return [fact_text(fact.part, query.profile, query.detail_level) for fact in facts]
    return [not_named(query.content, query.council, query.topic, query.answer, query.about)]


def _law(query: AnswerQuery) -> str:
    laws = law_of(query.topic, query.profile, query.detail_level)
    if not laws:
        return ""
    return " ".join([query.content.replies["law"], *(law_text(law, query.profile, query.detail_level) for law in laws)])


def _question_for_dpo(query: AnswerQuery) -> str:
    question = query.answer.question_for_dpo
    if query.detail_level != MORE or not question:
        return ""
    return f"{query.content.replies['question_for_dpo']} {question}"
