"""The chat's own replies, in the words of the reader, with the questions to start from."""

from __future__ import annotations

from typing import Any

from bot.answers.choose import choose
from bot.answers.titles import title_of
from bot.content.load import Content
from bot.content.models import Word
from bot.outcome import Outcome
from bot.profile import UNKNOWN, Profile
from bot.reply import Button, Reply
from bot.text.normalise import plain_words


def voice(phrase: Any, profile: Profile) -> str:
    """The phrase as this reader gets it: easier words, a carer's wording, else the usual one."""
    if isinstance(phrase, str):
        return phrase
    if profile.easier and phrase.get("easier"):
        return str(phrase["easier"])
    return str(phrase.get(profile.audience) or phrase["text"])


def reply_for(profile: Profile, outcome: Outcome, text: str, **fields: Any) -> Reply:
    """A reply that is not a topic's answer, with who it is for. `fields`: those of a `Reply`."""
    return Reply(
        outcome=outcome,
        text=text,
        council=profile.council,
        audience=profile.audience,
        layer=profile.reading_level,
        **fields,
    )


def unsure(content: Content, text: str) -> str:
    """What the button "I'm not sure" sends, if this typed answer to "which council" says no more than that; else empty."""
    filler = content.cues.people.filler

    def core(said: str) -> list[str]:
        return [word for word in plain_words(said) if word not in filler]

    asked = content.replies["ask_council"]
    known = [core(said) for said in (asked["other"], asked["unsure"], *content.cues.council_not_known)]
    payload = str(content.replies["buttons"]["council"]["payload"])
    return payload.replace("{council}", UNKNOWN) if core(text) in known else ""


def start_buttons(content: Content, profile: Profile) -> tuple[Button, ...]:
    """The questions people most often start with (named in data/chat/replies.yml)."""
    names = content.replies["start"]
    return tuple(Button(title_of(content.topics[name], profile), f"/{name}") for name in names if name in content.topics)


def opening(content: Content, profile: Profile) -> Reply:
    """What the chat says first."""
    readers = tuple(Button(item["title"], item["payload"]) for item in content.replies["opening_reader"])
    text = voice(content.replies["opening"], profile)
    return reply_for(profile, Outcome.CHAT, text, buttons=(*start_buttons(content, profile), *readers))


def phrase(content: Content, profile: Profile, name: str) -> Reply:
    """One of the chat's own replies, with the questions to start from."""
    return reply_for(profile, Outcome.CHAT, voice(content.replies[name], profile), buttons=start_buttons(content, profile))


def affirm(content: Content, profile: Profile, topic: str | None) -> Reply:
    """A nod. After an answer, its own buttons: related topics, easier words, more."""
    last = content.topics.get(topic or "")
    buttons = choose(content, last, profile).buttons if last else start_buttons(content, profile)
    return reply_for(profile, Outcome.CHAT, voice(content.replies["affirm"], profile), buttons=buttons)


def word_meaning(content: Content, profile: Profile, word: str | None) -> Reply:
    """A hard word explained, and the topic that says more."""
    texts = content.replies["word"]
    found = next((item for item in content.words if item.word == word), None)
    if found is None:
        return reply_for(profile, Outcome.WORD, texts["unknown"])
    text = texts["text"].replace("{word}", _capitalised(found.word)).replace("{plain}", found.plain)
    buttons = _more_about(content, profile, found)
    return reply_for(profile, Outcome.WORD, text, buttons=buttons, glossary=((found.word, found.plain),))


def _more_about(content: Content, profile: Profile, word: Word) -> tuple[Button, ...]:
    topic = content.topics.get(word.topic or "")
    if topic is None:
        return ()
    title = str(content.replies["word"]["more"]).replace("{title}", title_of(topic, profile))
    return (Button(title, f"/{topic.topic}"),)


def _capitalised(word: str) -> str:
    return word[:1].upper() + word[1:]
