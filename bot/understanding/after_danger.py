"""What a short message means after danger was told of, by the wordings of data/chat/cues.yml."""

from __future__ import annotations

from bot.content.cues import AfterDangerCues, Words
from bot.text.normalise import plain_words

LONGEST = 8  # words of a message that says it cannot ring


def says_taken_back(text: str, cues: AfterDangerCues) -> bool:
    """Whether the whole message says that it was a joke, a mistake, or nothing."""
    return _says_only(text, cues.taken_back, cues.small)


def says_go_on(text: str, cues: AfterDangerCues) -> bool:
    """Whether the whole message asks for the answer that is still to come."""
    return _says_only(text, cues.go_on, cues.small)


def says_help(text: str, cues: AfterDangerCues) -> bool:
    """Whether the whole message calls for help."""
    return _says_only(text, cues.help, cues.small)


def says_no_phone(text: str, cues: AfterDangerCues) -> bool:
    """Whether a short message says, among other things, that its writer cannot ring anybody."""
    said = plain_words(text)
    return len(said) <= LONGEST and any(f" {wording} " in f" {' '.join(said)} " for wording in cues.no_phone)


def means_this_talk(text: str, cues: AfterDangerCues) -> bool:
    """Whether a message to forget names this conversation, and not only what was just said in it."""
    return bool(set(plain_words(text)) & set(cues.forget_talk))


def _says_only(text: str, wordings: Words, small: Words) -> bool:
    """Whether the message is one of the wordings, small words aside."""
    said = core(text, small)
    return bool(said) and said in [core(wording, small) for wording in wordings]


def core(text: str, small: Words) -> tuple[str, ...]:
    """The words of a message that say something here."""
    return tuple(word for word in plain_words(text) if word not in small)
