"""Whoever edits is sent to the line that is wrong, told how to mend it and, where it is not plain, why it matters."""

from pathlib import Path

import pytest

from bot.checks import (
    answers_complete,
    clauses_carried,
    clauses_exist,
    contacts_from_file,
    hard_words_explained,
    law_has_source,
    layer_length,
    lines_not_blank,
    links_exist,
    never_said,
    one_council_only,
    questions_once,
    reading_grade,
    requests_whole,
    sentence_length,
    silence_has_question,
    voice,
)
from tests.checks.staff import Told, assert_told
from tests.small_content import FINE, answered, content, topic

LAW = {"text": "Asking is free.", "source": "https://law.example/x", "title": "A law"}
HARD = "Organisations communicate considerable quantities of confidential documentation. " * 20
ALL = topic().dict()["answers"]


WRONG = [
    Told(answers_complete, content(topic(answers={})), "topic:", "No answer is written", "Write `answers:`"),
    Told(
        answers_complete,
        content(topic(answers={"alder": FINE, "any": FINE})),
        "answers:",
        "no answer for `birch`",
        "Add `birch:` under `answers:`",
    ),
    Told(answers_complete, content(topic(answers=ALL | {"oak": FINE})), "oak:", "no council `oak`", "Check its spelling"),
    Told(answers_complete, content(answered(carer=None)), "alder:", "alder: `carer` is missing", "Write `carer:`"),
    Told(
        clauses_exist,
        content(answered(clauses=["a-see", "b-see"])),
        "clauses:",
        "no clause `b-see`",
        "an id of data/councils/alder.yml",
        "a person can look up",
    ),
    Told(
        clauses_exist,
        content(topic(answers=ALL | {"any": FINE})),
        "clauses:",
        "any: there is no clause `a-see`",
        "Take it out: only a council has clauses.",
        "a person can look up",
    ),
    Told(
        clauses_exist,
        content(answered(clauses=[])),
        "alder:",
        "names no clause",
        "write `silent: true`",
        "a person can look up",
    ),
    Told(
        clauses_carried,
        content(answered(clauses=[])),
        None,
        "No answer carries the clause `a-see`",
        "name it there",
        "",
        "alder.yml",
    ),
    Told(links_exist, content(topic(next=["lost"])), "next:", "`next` names `lost`", "another topic that exists"),
    Told(links_exist, content(topic(next=["seeing"])), "next:", "`next` names `seeing`", "another topic that exists"),
    Told(
        links_exist,
        content(topic(for_a_child="lost")),
        "for_a_child:",
        "`for_a_child` names `lost`",
        "answers those who ask for a child",
    ),
    Told(
        links_exist,
        content(topic(handoff="dpo", answers=ALL | {"birch": FINE | {"handoff": "lost"}})),
        "handoff:",
        "birch: `handoff: lost`",
        "data/councils/birch.yml or a request of data/requests/",
    ),
    Told(
        law_has_source,
        content(topic(law=[LAW, LAW | {"text": "It is due.", "source": "http://law.example"}])),
        "- text: It is due",
        "not an https address",
        "the law's own page",
    ),
    Told(
        law_has_source,
        content(topic(law=[LAW, LAW | {"text": "No.", "only": ["oak"]}])),
        "- text: No.",
        "`only` names `oak`",
        "council, or any",
    ),
    Told(
        silence_has_question,
        content(answered(silent=True)),
        "silent:",
        "alder: silent, but",
        "Add `question_for_dpo:`, one sentence",
    ),
    Told(
        contacts_from_file,
        content(answered(more="Ring 0300 555 0000.")),
        "more:",
        "alder > more: a contact is typed in (0300 555 0000)",
        "{dpo.email}",
        "wrong in nine of them",
    ),
    Told(
        contacts_from_file,
        content(answered(easier="Ask {boss.email}.")),
        "easier:",
        "{boss.email} names nothing",
        "data/councils/alder.yml or data/contacts.yml",
        "wrong in nine of them",
    ),
    Told(
        contacts_from_file,
        content(topic(answers=ALL | {"any": FINE | {"clauses": [], "more": "Ask {dpo.email}."}})),
        "more:",
        "any > more: {dpo.email} names nothing",
        "a field that data/contacts.yml has.",
        "wrong in nine of them",
    ),
    Told(
        hard_words_explained, content(answered(carer="It is MASH.")), "carer:", "“MASH” is hard", "explain it in data/words.yml"
    ),
    Told(layer_length, content(answered(more="Word. " * 151)), "more:", "151 words", "At most 150: move detail", "Detail"),
    Told(
        layer_length, content(answered(easier="A.\nB.\nC.\nD.")), "easier:", "4 paragraphs", "At most 3 in `easier`", "Easy read"
    ),
    Told(lines_not_blank, content(answered(carer="One.\n\nTwo.")), "carer:", "there is an empty line", "Take it out"),
    Told(
        never_said,
        content(answered(more="Don't worry.")),
        "more:",
        "it says “Don't worry”",
        "Say it another way",
        "Nobody stops worrying",
    ),
    Told(
        one_council_only,
        content(answered(more="So it is in Birch.")),
        "more:",
        "it names Birch Council",
        "without the other council",
        "as if it were their own",
    ),
    Told(
        sentence_length,
        content(answered(easier="one two three four five six seven eight nine ten eleven.")),
        "easier:",
        "11 words in one sentence: “one two",
        "Cut it in two; at most 10 words",
        "readers get lost",
    ),
    Told(
        sentence_length,
        content(answered(young_person=("word " * 16).strip() + ".")),
        "young_person:",
        "16.0 words a sentence on average",
        "At most 15 on average",
        "readers get lost",
    ),
    Told(
        voice,
        content(answered(more="We see it.")),
        "more:",
        "it says “we”",
        "Name the council",
        "takes it for the council's own word",
    ),
    Told(
        reading_grade,
        content(answered(carer=HARD)),
        None,
        "alder > carer: reading grade",
        "At most 7: shorter sentences",
        "",
        "topics",
    ),
    Told(requests_whole, content(topic(requests=["lost"])), "requests:", "`requests` names `lost`", "a file of data/requests/"),
]


@pytest.mark.parametrize("told", WRONG, ids=str)
def test_the_line_the_remedy_and_the_reason_are_told(told: Told, tmp_path: Path) -> None:
    assert_told(told, tmp_path)


def test_questions_of_two_topics_are_told_in_the_second() -> None:
    same = content(topic(questions=["Who sees it?"]), topic("second", questions=["Who sees it?"]))
    (problem,) = questions_once.run(same)
    assert problem.file == Path("second.questions.yml")
    assert "“Who sees it?” stands in `seeing` too" in problem.what
    assert "the topic whose answer answers it" in problem.mend
