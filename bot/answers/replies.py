"""The replies that are not a topic's answer: asking back, not knowing, a word, the chat about itself."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.answers.choose import choose, title_of
from bot.content.load import Content
from bot.handoff.contacts import card, contact, fill
from bot.outcome import Outcome
from bot.profile import ANOTHER, UNKNOWN, Profile
from bot.reply import Button, ContactOffer, Reply
from bot.text.normalise import plain_words

OFFERED = 3  # topics in "did you mean"
PERSON_AFTER = 3  # messages in a row that were not understood: then a person's contact is given (WCAG 3.2.6 on chatbots)


def voice(phrase: Any, profile: Profile) -> str:
    """The phrase as this reader gets it: easier words, a carer's wording, else the usual one."""
    if isinstance(phrase, str):
        return phrase
    if profile.easier and phrase.get("easier"):
        return str(phrase["easier"])
    return str(phrase.get(profile.audience) or phrase["text"])


def _reply(outcome: Outcome, text: str, profile: Profile, **more: Any) -> Reply:
    return Reply(
        outcome=outcome,
        text=text,
        council=profile.council,
        audience=profile.audience,
        layer=profile.reading_level,
        **more,
    )


def council_buttons(content: Content) -> tuple[Button, ...]:
    """One button a council, one for another council, one for not being sure."""
    shape = content.phrases["buttons"]["council"]
    named = [(council.name, name) for name, council in content.councils.items()]
    asked = content.phrases["ask_council"]
    named += [(asked["other"], ANOTHER), (asked["unsure"], UNKNOWN)]
    return tuple(
        Button(shape["title"].replace("{name}", title), shape["payload"].replace("{council}", name)) for title, name in named
    )


def without_council(content: Content, profile: Profile, topic: str, **how: Any) -> Reply:
    """What is true everywhere, for somebody who went on without saying which council it is; the buttons stay beside it."""
    reply = choose(content, content.topics[topic], profile, **how)
    text = f"{content.phrases['without_council']}\n{reply.text}"
    return replace(reply, text=text, buttons=(*council_buttons(content), *reply.buttons))


def unsure(content: Content, text: str) -> str:
    """What the button "I'm not sure" sends, if this typed answer to "which council" says no more than that; else empty."""
    filler = content.cues.people.filler

    def core(said: str) -> list[str]:
        return [word for word in plain_words(said) if word not in filler]

    asked = content.phrases["ask_council"]
    known = [core(said) for said in (asked["other"], asked["unsure"], *content.cues.council_not_known)]
    payload = str(content.phrases["buttons"]["council"]["payload"])
    return payload.replace("{council}", UNKNOWN) if core(text) in known else ""


def ask_council(
    content: Content, profile: Profile, topic: str | None = None, again: bool = False, not_sent: bool = False
) -> Reply:
    """Which council is it? The question waits, and is named, so that nobody thinks it was lost, nor that a request was sent."""
    asked = content.phrases["ask_council"]
    text = asked["again"] if again else voice(asked, profile)
    if not_sent:
        text = f"{content.phrases['not_sent_yet']} {text}"
    known = content.topics.get(topic or "")
    return _reply(
        Outcome.ASK_COUNCIL, text, profile, buttons=council_buttons(content), topic=topic,
        topics=(topic,) if topic else (), title=title_of(known, profile) if known else "",
    )  # fmt: skip


def choose_between(content: Content, profile: Profile, topics: list[str], missed: str = "", not_sent: bool = False) -> Reply:
    """Did you mean: the nearest topics as buttons.

    Args:
        missed: after an answer to what was not asked: `text` says sorry, `again` does not say it twice.
        not_sent: the message looks like a request itself, so that it is said that nothing was sent.
    """
    phrases = content.phrases["choose"]
    near = [content.topics[name] for name in topics if name in content.topics and content.topics[name].kind == "answer"][:OFFERED]
    buttons = [Button(title_of(topic, profile), f"/{topic.topic}") for topic in near]
    buttons.append(Button(phrases["none"]["title"], phrases["none"]["payload"]))
    text = str(content.phrases["not_asked"][missed]) if missed else voice(phrases, profile)
    text = f"{content.phrases['not_sent_yet']} {text}" if not_sent else text
    return _reply(
        Outcome.CHOOSE_AGAIN if missed else Outcome.CHOOSE_TOPIC,
        text,
        profile,
        buttons=tuple(buttons),
        topic=near[0].topic if near else None,
    )


def no_answer(content: Content, profile: Profile, topic: str | None, fallbacks: int, has_words: bool = True) -> Reply:
    """Not a thing this chat knows. After the third in a row, a person's contact (WCAG 3.2.6's advice on chatbots).

    Args:
        has_words: whether there were any letters in the message; a row of emoji gets a kinder reply.
    """
    phrases = content.phrases["no_answer"]
    if not has_words:
        text = fill(phrases["no_words"], content, profile)
        return _reply(Outcome.NO_ANSWER_UNCLEAR, text, profile, topic=topic, buttons=start_buttons(content, profile))
    found = contact(content, profile, "dpo") or contact(content, profile, "ico")
    if fallbacks >= PERSON_AFTER and found:
        offer = ContactOffer(card(found, profile), open=True)
        buttons = start_buttons(content, profile)
        return _reply(Outcome.NO_ANSWER_REPEATED, phrases["person"], profile, topic=topic, handoff=offer, buttons=buttons)
    outcome = Outcome.NO_ANSWER_SCOPE if topic else Outcome.NO_ANSWER_UNCLEAR
    return _reply(outcome, voice(phrases, profile), profile, topic=topic, buttons=start_buttons(content, profile))


def start_buttons(content: Content, profile: Profile) -> tuple[Button, ...]:
    """The questions people most often start with (named in data/chat/phrases.yml)."""
    names = content.phrases["start"]
    return tuple(Button(title_of(content.topics[name], profile), f"/{name}") for name in names if name in content.topics)


def opening(content: Content, profile: Profile) -> Reply:
    """What the chat says first."""
    who = tuple(Button(item["title"], item["payload"]) for item in content.phrases["opening_reader"])
    text = voice(content.phrases["opening"], profile)
    return _reply(Outcome.CHAT, text, profile, buttons=(*start_buttons(content, profile), *who))


def word_meaning(content: Content, profile: Profile, word: str | None) -> Reply:
    """A hard word explained, and the topic that says more."""
    phrases = content.phrases["word"]
    found = next((item for item in content.words if item.word == word), None)
    if found is None:
        return _reply(Outcome.WORD, phrases["unknown"], profile, topic=None)
    text = phrases["text"].replace("{word}", _start(found.word)).replace("{plain}", found.plain)
    more = content.topics.get(found.topic or "")
    buttons = (Button(phrases["more"].replace("{title}", title_of(more, profile)), f"/{more.topic}"),) if more else ()
    return _reply(Outcome.WORD, text, profile, buttons=buttons, glossary=((found.word, found.plain),))


def phrase(content: Content, profile: Profile, name: str) -> Reply:
    """One of the chat's own phrases, with the questions to start from."""
    return _reply(Outcome.CHAT, voice(content.phrases[name], profile), profile, buttons=start_buttons(content, profile))


def affirm(content: Content, profile: Profile, topic: str | None) -> Reply:
    """A nod. After an answer, its own buttons: what is near, easier words, more."""
    last = content.topics.get(topic or "")
    buttons = choose(content, last, profile).buttons if last else start_buttons(content, profile)
    return _reply(Outcome.CHAT, voice(content.phrases["affirm"], profile), profile, buttons=buttons)


def noted(content: Content, profile: Profile, what: str) -> Reply:
    """What the person told about themselves, said back."""
    phrases = content.phrases
    council = content.councils.get(str(profile.council))
    lines = []
    if what == "council":
        lines.append(phrases["council_noted"].replace("{council}", council.name) if council else phrases["council_unknown"])
    else:
        lines.append(phrases["reader_noted"]["easier" if profile.easier else profile.audience])
    lines.append(phrases["what_next"])
    return _reply(Outcome.CHAT, "\n".join(lines), profile, buttons=start_buttons(content, profile))


def knows(content: Content, profile: Profile) -> Reply:
    """What this chat knows of the person: everything, and how to make it forget."""
    phrases = content.phrases["knows"]
    council = content.councils.get(str(profile.council))
    lines = [phrases["nothing"]]
    if council:
        lines.append(phrases["council"].replace("{council}", council.name))
    lines.append(phrases["reader"][profile.audience])
    if profile.easier:
        lines.append(phrases["easier"])
    forget = content.phrases["buttons"]["forget"]
    button = Button(phrases["button"], forget["payload"])
    return _reply(Outcome.CHAT, "\n".join(lines), profile, buttons=(button,), title=phrases["title"])


def forget_what(content: Content, profile: Profile, topic: str) -> Reply:
    """Deleting was asked for, and it is not plain whether this talk is meant or what the council keeps."""
    forget = content.phrases["buttons"]["forget"]
    known = content.topics[topic]
    buttons = (Button(title_of(known, profile), f"/{topic}"), Button(forget["title"], forget["payload"]))
    return _reply(Outcome.CHOOSE_FORGET, content.phrases["forget_what"], profile, buttons=buttons, topic=topic)


def forgotten(content: Content, profile: Profile) -> Reply:
    """The talk is gone. The web layer forgets it before this is sent."""
    return Reply(Outcome.FORGOTTEN, text=content.phrases["forgotten"], buttons=start_buttons(content, Profile()))


def _start(word: str) -> str:
    return word[:1].upper() + word[1:]
