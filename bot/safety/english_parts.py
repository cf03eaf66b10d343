"""What of a message is in English: the risk classifier has learned no other language."""

from __future__ import annotations

from bot.answers.languages import ENGLISH, LanguageFinder
from bot.text.normalise import spoken_words
from bot.text.sentences import told_sentences

SURE = 2  # English words so many in the midst of another language are a thought in English: "mujhe dar hai he is in my room"


class EnglishParts:
    """Takes out what is in another language. In doubt it is English: "mio padre" is read by the classifier, as before."""

    def __init__(self, languages: LanguageFinder) -> None:
        self._languages = languages

    def of(self, text: str) -> str:
        """The text; of one in another language only what of each clause is in English; maybe empty."""
        if self._languages.find(text) is None:
            return text
        return " ".join(part for part in map(self._of_clause, told_sentences(text)) if part)

    def _of_clause(self, clause: str) -> str:
        language = self._languages.find(clause)
        if language is None:
            return clause if not ENGLISH.isdisjoint(spoken_words(clause)) else ""
        rest = [word for word in spoken_words(clause) if word not in self._languages.words_of(language)]
        return " ".join(rest) if sum(word in ENGLISH for word in rest) >= SURE else ""
