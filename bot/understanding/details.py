"""What people say of themselves in passing: council, reader, age; and the things they ask about by name. All through spaCy."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Optional

import spacy
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span

from bot.content.load import Content
from bot.person import ANOTHER, UNKNOWN
from bot.text.normalise import plain

GROWN_UP = 18
EASIER_UNTIL = 11  # years: the age for which the easier words are written
_AGE = re.compile(
    r"(?<!like )\b(?:im|i am|iam|aged?|turned)\s+(?:only\s+|just\s+|nearly\s+|now\s+)?(\d{1,2})\b"
    r"|\b(\d{1,2})\s*(?:years? old|yrs? old|yo)\b"
)
_NOT_AGE = re.compile(r"\b(?:hes|shes|he is|she is|theyre|who is|whos)\s+(?:only\s+|just\s+)?\d{1,2}\b")


@dataclass(frozen=True)
class Details:
    """What was found in one message. `alone`: the message says nothing else."""

    council: Optional[str] = None
    reader: Optional[str] = None
    words: Optional[str] = None
    about: tuple[str, ...] = ()
    alone: bool = False


class DetailFinder:
    """Finds details with spaCy's phrase matcher, over text in lower case without apostrophes."""

    def __init__(self, content: Content) -> None:
        self._nlp = spacy.blank("en")
        self._phrases = content.phrases["people"]
        self._matcher = PhraseMatcher(self._nlp.vocab, attr="LOWER")
        for council in content.councils.values():
            forms = (council.name, *council.also)
            self._add(f"council:{council.council}", (*forms, *(f"{form}s" for form in forms)))  # dudley's, without its apostrophe
        for kind in ("carer", "care_leaver", "young_person"):
            self._add(f"reader:{kind}", self._phrases["readers"][kind])
        self._add(f"council:{UNKNOWN}", self._phrases["council_unknown"])
        self._add(f"elsewhere:{ANOTHER}", self._phrases["councils_elsewhere"])
        for name in content.names.values():
            self._add(f"about:{name.id}", (name.name, *name.also))
        filler = self._phrases["filler"]  # spaCy makes two words of some: "im" is "i" and "m"
        self._filler = {*filler, *(token.text for word in filler for token in self._nlp.make_doc(word))}
        self._filler_alone = {*self._filler, *self._phrases["filler_alone"]}

    def _add(self, label: str, forms: tuple[str, ...] | list[str]) -> None:
        self._matcher.add(label, [self._nlp.make_doc(plain(form)) for form in forms])

    def find(self, text: str) -> Details:
        """The details of one message."""
        with self._nlp.memory_zone():  # spaCy would keep every word it has not met before
            return self._find(plain(text[:2000]))

    def _find(self, text: str) -> Details:
        doc = self._nlp.make_doc(text)
        spans = [Span(doc, start, end, label=label) for label, start, end in self._matcher(doc)]
        age = _age(doc.text)
        councils = [span for span in spans if span.label_.startswith("council:")]
        readers = [span for span in spans if span.label_.startswith("reader:")]
        about = [span for span in spans if span.label_.startswith("about:")]
        elsewhere = [span for span in spans if span.label_.startswith("elsewhere:")]
        council = self._council(doc, councils)
        if council is None and elsewhere and self._alone(doc, elsewhere + readers):  # "i live in walsall", and no question
            council, councils = ANOTHER, elsewhere
        reader = _reader([span.label_.split(":")[1] for span in readers], age)
        words = "easier" if age is not None and age <= EASIER_UNTIL else None
        longest = spacy.util.filter_spans(about)
        return Details(
            council=council,
            reader=reader,
            words=words,
            about=tuple(dict.fromkeys(span.label_.split(":")[1] for span in about if span in longest)),
            alone=bool(council or reader or words) and self._alone(doc, councils + readers),
        )

    def _council(self, doc: Doc, spans: list[Span]) -> Optional[str]:
        """The one council that looks after the person; None if two are named and nothing says which."""
        named = spacy.util.filter_spans(spans)
        kept = [span for span in named if not self._after(doc, span, named, self._phrases["left_council"])]
        if len({span.label_ for span in kept}) > 1:
            kept = [span for span in kept if not self._after(doc, span, named, self._phrases["left_beside_another"])]
        found = list(dict.fromkeys(span.label_.split(":")[1] for span in kept))
        return found[0] if len(found) == 1 else None

    def _after(self, doc: Doc, span: Span, named: list[Span], phrases: list[str]) -> bool:
        """Whether the words before say that it is not, or no longer, this council ("not in dudley", "moved from").

        Only small words may stand between: "i left care in dudley" has not left Dudley. What stands before another council
        is about that one: "not dudley, birmingham".
        """
        start = max((other.end for other in named if other.end <= span.start), default=0)
        before = " ".join(re.findall(r"\w+", doc[start : span.start].text))
        ends = (re.search(rf"\b{re.escape(words)}\b(?!.*\b{re.escape(words)}\b)(.*)$", before) for words in phrases)
        return any(end and self._filler.issuperset(end.group(1).split()) for end in ends)

    def _alone(self, doc: Doc, spans: list[Span]) -> bool:
        taken = {token.i for span in spans for token in span}
        rest = [token.text for token in doc if token.i not in taken and token.is_alpha]
        return all(word in self._filler_alone for word in rest)


def _age(text: str) -> Optional[int]:
    if _NOT_AGE.search(text):
        return None
    match = _AGE.search(text)
    return int(next(group for group in match.groups() if group)) if match else None


def _reader(said: list[str], age: Optional[int]) -> Optional[str]:
    if "carer" in said and (age is None or age >= GROWN_UP):
        return "carer"
    if age is not None and age < GROWN_UP:
        return "young_person"
    return "care_leaver" if "care_leaver" in said else (said[0] if said else None)
