"""What is wrong with a reply, one line for each expectation that it does not meet."""

from __future__ import annotations

from typing import Any, Iterator

from bot.answers.titles import title_of
from bot.content.load import Content
from bot.handoff.contacts import fill
from bot.handoff.letters import letter
from bot.handoff.requests import RequestDraft
from bot.offers import RequestOffer
from bot.profile import Profile
from bot.reply import Reply
from tests.talk import Talk
from tests.transcripts.transcript import Expected, Known

ALIKE = ("outcome", "kind", "topic", "title", "council", "audience", "layer")
NONE_OF_THESE = "/out_of_scope"


def check_reply(expected: Expected, replies: list[Reply], content: Content) -> list[str]:
    """What is wrong with the last of these replies."""
    reply = replies[-1]
    return [
        *_fields(expected, reply),
        *_text(expected, reply, replies, content),
        *_answers(expected, reply, content),
        *_buttons(expected, reply),
        *_handoff(expected, reply, content),
        *_beside(expected, reply, replies),
    ]


def check_known(expected: Known, person: Talk) -> Iterator[str]:
    """What is wrong with what the conversation knows now."""
    kept = person.kept
    if expected.forgotten:
        if kept is not None:
            yield "something of the conversation is kept"
    elif expected.__fields_set__:
        assert kept is not None, "nothing is kept"
        state = kept.state
        has = {name: getattr(state, name) for name in ("last_question", "second_question", "last_topic")}
        has |= {"council": state.said.council, "audience": state.said.audience}
        for name in expected.__fields_set__ - {"forgotten"}:
            if has[name] != getattr(expected, name):
                yield f"{name} is known as {has[name]!r}, not {getattr(expected, name)!r}"


def _fields(expected: Expected, reply: Reply) -> Iterator[str]:
    for name in ALIKE:
        if expected.written(name) and getattr(reply, name) != getattr(expected, name):
            yield f"{name} is {getattr(reply, name)!r}, not {getattr(expected, name)!r}"
    if expected.kinds and reply.kind not in expected.kinds:
        yield f"kind is {reply.kind!r}, none of {expected.kinds}"
    if expected.topics and list(reply.topics) != expected.topics:
        yield f"topics are {reply.topics}"


def _text(expected: Expected, reply: Reply, replies: list[Reply], content: Content) -> Iterator[str]:
    yield from (f"does not contain {words!r}" for words in expected.contains if words not in reply.text)
    yield from (f"contains {words!r}" for words in expected.lacks if words in reply.text)
    if expected.phrase and reply.text != _phrase(content, expected.phrase):
        yield f"the text is not the phrase {expected.phrase}"
    if expected.starts_with_phrase and not reply.text.startswith(_phrase(content, expected.starts_with_phrase)):
        yield f"does not start with the phrase {expected.starts_with_phrase}"
    if not reply.text.startswith(expected.starts_with):
        yield f"does not start with {expected.starts_with!r}"
    if expected.same_text_as and reply.text != replies[expected.same_text_as - 1].text:
        yield f"does not say the same as turn {expected.same_text_as}"
    yield from (f"says the same as turn {turn}" for turn in expected.other_text_than if reply.text == replies[turn - 1].text)
    if expected.shorter_than and len(reply.text.split()) >= len(replies[expected.shorter_than - 1].text.split()):
        yield f"is not shorter than turn {expected.shorter_than}"
    if expected.more_of and reply.text != replies[expected.more_of - 1].more:
        yield f"is not what stood behind 'tell me more' of turn {expected.more_of}"
    if expected.names_no_council:
        words = f"{reply.text} {reply.more} {reply.handoff}"
        named = [item.name for item in content.councils.values() if item.name in words or item.contacts["dpo"].email in words]
        yield from (f"names {name}" for name in named)


def _phrase(content: Content, path: str) -> str:
    value: Any = content.replies
    for name in path.split("."):
        value = value[name]
    return str(value)


def _answers(expected: Expected, reply: Reply, content: Content) -> Iterator[str]:
    """Each answer whole as it is written for this person, the second below its own name, in the order given."""
    wanted: list[str] = []
    profile = Profile(reply.council, reply.audience)
    for name in expected.answers:
        topic = content.topics[name]
        if wanted:
            wanted.append(str(content.replies["second_question"]).replace("{title}", title_of(topic, profile)))
        answer = topic.answers[profile.answers_of]
        wanted.append(fill(str(getattr(answer, reply.audience, None) or answer.young_person), content, profile).strip())
    places = [reply.text.find(words) for words in wanted]
    if -1 in places or places != sorted(places) or any(reply.text.count(words) != 1 for words in wanted):
        yield f"the answers of {expected.answers} do not stand there whole, once and in this order (at {places})"


def _buttons(expected: Expected, reply: Reply) -> Iterator[str]:
    titles = [button.title for button in reply.buttons]
    yield from (f"no button {title!r} among {titles}" for title in expected.buttons if title not in titles)
    yield from (f"has a button {title!r}" for title in expected.no_buttons if title in titles)
    if expected.only_buttons and set(titles) != set(expected.only_buttons):
        yield f"has the buttons {titles}"
    if expected.first_button_opens and not reply.buttons[0].payload.startswith(expected.first_button_opens):
        yield f"the first button opens {reply.buttons[0].payload}"
    if len(set(reply.buttons)) != len(reply.buttons):
        yield "a button stands there twice"
    payloads = [button.payload for button in reply.buttons]
    if expected.offers and payloads != [*(f"/{name}" for name in expected.offers), NONE_OF_THESE]:
        yield f"offers {payloads}"


def _handoff(expected: Expected, reply: Reply, content: Content) -> Iterator[str]:
    handoff = reply.handoff
    if expected.handoff is not None and (handoff is not None) != expected.handoff:
        yield f"the handoff is {handoff!r}"
    council = content.councils.get(str(reply.council))
    if expected.contact and (
        handoff is None or council is None or handoff.contact.email != council.contacts[expected.contact].email
    ):
        yield f"the contact is not the council's {expected.contact}: {handoff!r}"
    if expected.request:
        yield from _request(expected.request, reply, content)
    if expected.form and getattr(handoff, "url", None) != expected.form:
        yield f"the form is {getattr(handoff, 'url', None)!r}"


def _request(name: str, reply: Reply, content: Content) -> Iterator[str]:
    """The whole letter, to the right address, and nothing is said to be sent."""
    offer, profile = reply.handoff, Profile(reply.council, reply.audience)
    if not isinstance(offer, RequestOffer) or (offer.request, offer.sent) != (name, False):
        yield f"no unsent request {name}: {offer!r}"
        return
    draft = RequestDraft(content, content.requests[name], profile)
    if offer.letter != letter(draft, gaps=True) or "{" in offer.letter:
        yield "the letter is not the request's"
    if draft.contact is None or not str(offer.contact.mailto).startswith(f"mailto:{draft.contact.email}"):
        yield f"the letter goes to {offer.contact.mailto}"


def _beside(expected: Expected, reply: Reply, replies: list[Reply]) -> Iterator[str]:
    numbers = {line.number for line in reply.help}
    if isinstance(expected.help, list) and not set(expected.help) <= numbers:
        yield f"the help lines are {numbers}"
    if isinstance(expected.help, bool) and bool(numbers) != expected.help:
        yield f"the help lines are {numbers}"
    if expected.written("foreign"):
        line = reply.foreign
        if (line.language if line else None) != expected.foreign:
            yield f"the line in another language is {line!r}"
        if line and (reply.text.split("\n", 1) != [line.text, reply.body] or line.text in reply.body):
            yield "the line in another language does not stand first, and once"
    if expected.linked_to_passages:
        clauses = [item for item in reply.sources if item.clause != "law"]
        if not clauses or not all("#:~:text=" in item.url and item.heading for item in clauses):
            yield f"the sources are {reply.sources}"
    for turn in expected.beside_it_as_in:
        one = replies[turn - 1]
        if not set(one.sources) <= set(reply.sources) or not set(one.buttons) <= set(reply.buttons) or one.more not in reply.more:
            yield f"something of turn {turn} is lost"
