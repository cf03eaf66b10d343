"""The figures that `make check` shows: reading grades, longest sentences, unexplained hard words."""

from __future__ import annotations

from bot.checks.hard_words_explained import unexplained
from bot.checks.reading_grade import pooled
from bot.checks.texts import texts
from bot.content.load import Content
from bot.text.sentences import word_count, written_sentences


def table(content: Content) -> str:
    """One row for each council and layer."""
    longest: dict[tuple[str, str], int] = {}
    hard: dict[tuple[str, str], int] = {}
    for text in texts(content):
        key = (text.council, text.layer)
        longest[key] = max([longest.get(key, 0), *map(word_count, written_sentences(text.words))])
        hard[key] = hard.get(key, 0) + len(unexplained(content, text))
    rows = ["council     layer          words  reading grade  longest sentence  unexplained hard words"]
    for (council, layer), (words, reached) in sorted(pooled(content).items()):
        key = (council, layer)
        rows.append(f"{council:<11} {layer:<13} {words:>6} {reached:>14.1f} {longest[key]:>17} {hard[key]:>23}")
    return "\n".join(rows)
