"""Put a reply together: the topic's answer for this person, in the layer asked for."""

from __future__ import annotations

from bot.answers.layers import EASIER, MORE, SOURCE, STANDARD, law_of, law_text, text_of
from bot.answers.person import Person
from bot.answers.sources import clause_source, law_source
from bot.answers.words import marked
from bot.content.load import Content
from bot.content.models import ANY, Answer, Part, Topic
from bot.handoff.contacts import fill
from bot.handoff.handoff import handoff_of
from bot.message import Button, Kind, Reply, Source


def title_of(topic: Topic, person: Person) -> str:
    """The topic's name as this reader would say it."""
    return (topic.carer_title if person.reader == "carer" else None) or topic.title


def answer_of(topic: Topic, person: Person) -> Answer | None:
    """The answer for this person's council, else the one that is true everywhere."""
    return topic.answers.get(person.answers_of) or topic.answers.get(ANY)


def choose(content: Content, topic: Topic, person: Person, layer: str = STANDARD, about: tuple[str, ...] = ()) -> Reply:
    """The reply to a question on this topic.

    Args:
        layer: standard, easier, more or source; somebody who asked for easier words gets them as standard.
        about: ids of data/names.yml that the question names ("does housing see it").
    """
    answer = answer_of(topic, person)
    if answer is None:
        return not_written(content, topic, person)
    if layer == STANDARD and person.easier:
        layer = EASIER
    parts = _parts(content, topic, answer, person, about)
    text = (
        _source_text(content, topic, answer, person, parts)
        if layer == SOURCE
        else _text(content, topic, answer, person, layer, parts)
    )
    return Reply(
        kind=Kind(topic.kind),
        text=text,
        title=title_of(topic, person),
        topic=topic.topic,
        topics=(topic.topic,),
        layer=layer,
        more="" if layer == MORE else _text(content, topic, answer, person, MORE, ()),
        silent=answer.silent,
        sources=_sources(content, topic, answer, person, parts),
        words=marked(text, content.words),
        handoff=handoff_of(topic, answer, content, person),
        buttons=_buttons(content, topic, answer, person, layer),
        council=person.council,
        reader=person.reader,
    )


def not_written(content: Content, topic: Topic, person: Person) -> Reply:
    """The honest reply for a topic that is understood but has no answer yet."""
    phrases = content.phrases["not_written"]
    council = content.councils.get(person.answers_of)
    text = str(phrases["council" if council else ANY])
    stand_in = Answer(young_person=text, handoff="dpo" if council else "ico")
    return Reply(
        kind=Kind.NO_ANSWER,
        text=text.replace("{topic}", title_of(topic, person)),
        title=title_of(topic, person),
        topic=topic.topic,
        topics=(topic.topic,),
        handoff=handoff_of(topic, stand_in, content, person),
        buttons=_next(content, topic, person),
        council=person.council,
        reader=person.reader,
    )


def _parts(
    content: Content, topic: Topic, answer: Answer, person: Person, about: tuple[str, ...]
) -> tuple[tuple[str, Part], ...]:
    """The facts of this answer's clauses that the question names; only from clauses that speak to this topic."""
    council = content.councils.get(person.answers_of)
    if council is None or not about:
        return ()
    clauses = [clause for clause in council.clauses if clause.id in answer.clauses and topic.topic in clause.topics]
    found = [(clause.id, part) for name in about for clause in clauses for part in clause.parts if name in part.of]
    return tuple({part.id: (clause, part) for clause, part in found}.values())


def _text(content: Content, topic: Topic, answer: Answer, person: Person, layer: str, parts: tuple[tuple[str, Part], ...]) -> str:
    lines = [_part_text(part, person, layer) for _, part in parts[:2]]
    lines.append(text_of(answer, person, layer))
    if layer == EASIER and person.reader == "carer" and topic.spoken_to != "carer" and topic.kind == "answer":
        lines.insert(0, str(content.phrases["easier_for_carer"]))
    law = law_of(topic, person, layer)
    if law:
        told = " ".join(law_text(item, person, layer) for item in law)
        lines.append(f"{content.phrases['law']} {told}")
    if layer == MORE and answer.question_for_dpo:
        lines.append(f"{content.phrases['question_for_dpo']} {answer.question_for_dpo}")
    return fill("\n".join(line for line in lines if line), content, person)


def _part_text(part: Part, person: Person, layer: str) -> str:
    if layer == EASIER and part.easier:
        return part.easier
    return part.carer if person.reader == "carer" and part.carer else part.says


def _sources(
    content: Content, topic: Topic, answer: Answer, person: Person, parts: tuple[tuple[str, Part], ...]
) -> tuple[Source, ...]:
    council = content.councils.get(person.answers_of)
    found: list[Source] = []
    if council:
        by_id = {clause.id: clause for clause in council.clauses}
        found += [clause_source(council, by_id[clause], part) for clause, part in parts]
        found += [clause_source(council, by_id[clause]) for clause in answer.clauses if clause in by_id]
    found += [law_source(law) for law in topic.law if not law.only or person.answers_of in law.only]
    return tuple(dict.fromkeys(found))


def _source_text(content: Content, topic: Topic, answer: Answer, person: Person, parts: tuple[tuple[str, Part], ...]) -> str:
    phrases = content.phrases["source"]
    council = content.councils.get(person.answers_of)
    lines: list[str] = []
    if council and (answer.clauses or parts):
        lines.append(str(phrases["notice"]).replace("{notice}", council.notice.title).replace("{council}", council.name))
        by_id = {clause.id: clause for clause in council.clauses}
        for clause_id in answer.clauses:
            clause = by_id.get(clause_id)
            if clause:
                heading = "" if clause.heading == council.notice.title else f"{clause.heading}: "
                lines.append(f"- {heading}{clause.says}")
    elif council:
        lines.append(str(phrases["silent"]).replace("{council}", council.name))
    else:
        lines.append(str(phrases[ANY]))
    law = [item for item in topic.law if not item.only or person.answers_of in item.only]
    if law:
        lines.append(str(phrases["law"]))
        lines += [f"- {item.title}: {law_text(item, person, STANDARD)}" for item in law]
    return fill("\n".join(lines), content, person)


def _buttons(content: Content, topic: Topic, answer: Answer, person: Person, layer: str) -> tuple[Button, ...]:
    named = content.phrases["buttons"]
    layers: list[str] = []
    if topic.kind == "answer":
        if layer != EASIER and answer.easier:
            layers.append(EASIER)
        if layer != MORE and answer.more:
            layers.append(MORE)
        if layer != SOURCE and (answer.clauses or topic.law):
            layers.append(SOURCE)
    shown = [Button(named[name]["title"], named[name]["payload"]) for name in layers]
    return (*_next(content, topic, person), *shown)


def _next(content: Content, topic: Topic, person: Person) -> tuple[Button, ...]:
    near = [content.topics[name] for name in topic.next if name in content.topics]
    return tuple(Button(title_of(item, person), f"/{item.topic}") for item in near)
