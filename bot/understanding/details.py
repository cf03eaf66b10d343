"""What people say of themselves in passing: council, audience, age; and the things they ask about by name. All through spaCy."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Optional

import spacy
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span

from bot.content.load import Content
from bot.profile import ANOTHER, UNKNOWN
from bot.text.normalise import plain
from bot.understanding.age import EASIER_UNTIL, AgeFinder, audience_of


@dataclass(frozen=True)
class Details:
    """What was found in one message."""

    council: Optional[str] = None
    audience: Optional[str] = None
    reading_level: Optional[str] = None
    about: tuple[str, ...] = ()
    profile_only: bool = False  # it says who is asking, and nothing else


class DetailFinder:
    """Finds details with spaCy's phrase matcher, over text in lower case without apostrophes."""

    def __init__(self, content: Content) -> None:
        self._nlp = spacy.blank("en")
        self._cues = content.cues.people
        self._ages = AgeFinder(self._cues.age)
        self._matcher = PhraseMatcher(self._nlp.vocab, attr="LOWER")
        for council in content.councils.values():
            forms = (council.name, *council.also)
            self._add(f"council:{council.council}", (*forms, *(f"{form}s" for form in forms)))  # dudley's, without its apostrophe
        for kind in ("carer", "care_leaver", "young_person"):
            self._add(f"audience:{kind}", getattr(self._cues.audiences, kind))
        self._add(f"council:{UNKNOWN}", self._cues.council_unknown)
        self._add(f"elsewhere:{ANOTHER}", self._cues.councils_elsewhere)
        for name in content.names.values():
            self._add(f"about:{name.id}", (name.name, *name.also))
        filler = self._cues.filler  # spaCy makes two words of some: "im" is "i" and "m"
        self._filler = {*filler, *(token.text for word in filler for token in self._nlp.make_doc(word))}
        self._filler_in_profile = {*self._filler, *self._cues.filler_alone}

    def _add(self, label: str, forms: tuple[str, ...]) -> None:
        self._matcher.add(label, [self._nlp.make_doc(plain(form)) for form in forms])

    def find(self, text: str) -> Details:
        """The details of one message."""
        with self._nlp.memory_zone():  # spaCy would keep every word it has not met before
            return self._find(plain(text[:2000]))

    def _find(self, text: str) -> Details:
        doc = self._nlp.make_doc(text)
        spans = [Span(doc, start, end, label=label) for label, start, end in self._matcher(doc)]
        councils, audiences, about = (_of(spans, kind) for kind in ("council", "audience", "about"))
        age = self._ages.find(doc.text)
        council = self._council(doc, councils)
        elsewhere = _of(spans, "elsewhere")
        if council is None and elsewhere and self._only(doc, elsewhere + audiences):  # "i live in walsall", and no question
            council, councils = ANOTHER, elsewhere
        audience = audience_of(_names(audiences), age)
        reading_level = "easier" if age is not None and age <= EASIER_UNTIL else None
        longest = spacy.util.filter_spans(about)
        return Details(
            council=council,
            audience=audience,
            reading_level=reading_level,
            about=tuple(dict.fromkeys(_names([span for span in about if span in longest]))),
            profile_only=bool(council or audience or reading_level) and self._only(doc, councils + audiences),
        )

    def _council(self, doc: Doc, spans: list[Span]) -> Optional[str]:
        """The one council that looks after the person; None if two are named and nothing says which."""
        named = spacy.util.filter_spans(spans)
        current = [span for span in named if not self._after(doc, span, named, self._cues.left_council)]
        if len({span.label_ for span in current}) > 1:
            current = [span for span in current if not self._after(doc, span, named, self._cues.left_beside_another)]
        found = list(dict.fromkeys(_names(current)))
        return found[0] if len(found) == 1 else None

    def _after(self, doc: Doc, span: Span, named: list[Span], phrases: tuple[str, ...]) -> bool:
        """Whether the words before say that it is not, or no longer, this council ("not in dudley", "moved from").

        Only small words may stand between: "i left care in dudley" has not left Dudley. What stands before another council
        is about that one: "not dudley, birmingham".
        """
        start = max((other.end for other in named if other.end <= span.start), default=0)
        before = " ".join(re.findall(r"\w+", doc[start : span.start].text))
        ends = (re.search(rf"\b{re.escape(words)}\b(?!.*\b{re.escape(words)}\b)(.*)$", before) for words in phrases)
        return any(end and self._filler.issuperset(end.group(1).split()) for end in ends)

    def _only(self, doc: Doc, spans: list[Span]) -> bool:
        """Whether the message says what is in the spans, and else only small words."""
        taken = {token.i for span in spans for token in span}
        rest = [token.text for token in doc if token.i not in taken and token.is_alpha]
        return all(word in self._filler_in_profile for word in rest)


def _of(spans: list[Span], kind: str) -> list[Span]:
    return [span for span in spans if span.label_.startswith(f"{kind}:")]


def _names(spans: list[Span]) -> list[str]:
    return [span.label_.split(":")[1] for span in spans]
