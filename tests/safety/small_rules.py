"""A few rules in a folder as `data/safety/` is: small enough to be read anew for a single test."""

from __future__ import annotations

from pathlib import Path

FILES = {
    "words.yml": "who: [dad, foster carer, 999]\n",
    "spellings.yml": "words: {wont: will not, hes: he is}\nemoji: {🔪: knife}\nleave: [hats]\nmasked: [stab~]\nslang: {}\n",
    "frames.yml": """
idioms: [hits the spot, headache, wont hurt]
frames:
  past: [years ago, was]
  film: [in a film]
  now: [tonight]
""",
    "rules/abuse.yml": """
harm_type: abuse
strength: 4
softened_by: [past]
not_when: [film]
rules:
  - {id: hits, patterns: ["{who} hits me", hurts me], must_match: [x]}
  - {id: afraid, level: support, strength: 2, harm_type: fear, patterns: [scared & night], must_match: [x]}
  - {id: knife, alone: false, strength: 0, softened_by: [], not_when: [], patterns: [knife, wont stop], must_match: [x]}
""",
    "rules/sexual.yml": "harm_type: sexual\nrules: [{id: touches, patterns: [touches me], must_match: [x]}]\n",
    "other_languages/french.yml": """
name: French
checked_by_native_speaker: false
line: {lang: fr, dir: ltr, text: Appelle 999 (55) ou 0800 1111}
phrases: {abuse: "il me frappe"}
must_match: {abuse: "il me frappe"}
must_not: "il me voit"
""",
    "reading.yml": "{short_message_words: 45, near_words: 14, piece_words: 33, piece_step: 20}\n",
}


def write_rules(folder: Path, **changed: str) -> Path:
    """Write the files into a folder; `frames="..."` writes another frames.yml."""
    for name in ("rules", "other_languages"):
        (folder / name).mkdir(parents=True)
    for name, text in FILES.items():
        (folder / name).write_text(changed.get(Path(name).stem, text), encoding="utf-8")
    (folder / "rules" / "notes.txt").write_text("not a rule", encoding="utf-8")
    return folder
