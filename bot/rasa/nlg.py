"""The class that Rasa asks for words (`nlg:` in endpoints.yml): an action says which reply, this says it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Callable, Dict, Optional

from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from bot.answers import about_the_chat, ask_back, replies
from bot.answers.choose import choose
from bot.answers.no_answer import no_answer
from bot.answers.requests import request
from bot.content.load import Content
from bot.content.shared import library
from bot.profile import Profile
from bot.reply import Reply
from bot.safety.shared import shared_safety

REPLIES: dict[str, Callable[..., Reply]] = {
    "utter_answer": lambda content, profile, topic, **options: choose(content, content.topics[topic], profile, **options),
    "utter_without_council": ask_back.without_council,
    "utter_ask_council": ask_back.ask_council,
    "utter_choose": ask_back.choose_between,
    "utter_no_answer": no_answer,
    "utter_word": replies.word_meaning,
    "utter_phrase": replies.phrase,
    "utter_affirm": replies.affirm,
    "utter_request": request,
    "utter_noted": about_the_chat.noted,
    "utter_knows": about_the_chat.knows,
    "utter_danger": lambda content, profile, harm_type: shared_safety().policy.crisis_reply(harm_type, profile),
    "utter_forget_what": about_the_chat.forget_what,
    "utter_forgotten": about_the_chat.forgotten,
}


class ReplyFields(Dict[str, Any]):
    """The reply's plain values, for any of Rasa's channels; and the reply itself, for the service in the same process."""

    def __init__(self, reply: Reply) -> None:
        values = reply.fields()
        values.pop("buttons")
        super().__init__(values)
        self.reply = reply


class AnswerWords(NaturalLanguageGenerator):
    """Words for Rasa from the content files. One reply is one message."""

    def __init__(self, endpoint_config: Optional[EndpointConfig] = None, domain: Optional[Domain] = None) -> None:
        self._library = library()

    async def generate(
        self, utter_action: str, tracker: DialogueStateTracker, output_channel: str, **kwargs: Any
    ) -> Optional[Dict[str, Any]]:
        """The reply that an action named, with `profile` and the reply's own arguments `params` in `kwargs`."""
        make = REPLIES.get(utter_action)
        if make is None:
            return None
        reply = make(self._library.content, Profile(**kwargs["profile"]), **kwargs["params"])
        return as_rasa_draft(_with_ranking(reply, tracker, self._library.content))


def as_rasa_draft(reply: Reply) -> Dict[str, Any]:
    """A reply in the shape that Rasa utters."""
    buttons = [{"title": button.title, "payload": button.payload} for button in reply.buttons]
    return {"text": reply.text, "buttons": buttons, "custom": ReplyFields(reply)}


def _with_ranking(reply: Reply, tracker: DialogueStateTracker, content: Content) -> Reply:
    """The reply with the five likeliest topics and its own confidence; a reply without a topic gets the likeliest one."""
    alternatives = tuple(_ranking(tracker, content)[:5])
    if not alternatives:
        return replace(reply, alternatives=())
    best, best_confidence = alternatives[0]
    confidence = dict(alternatives).get(reply.topic or "", best_confidence)
    return replace(reply, alternatives=alternatives, confidence=confidence, topic=reply.topic or best)


def _ranking(tracker: DialogueStateTracker, content: Content) -> list[tuple[str, float]]:
    """The topics that the classifier ranked, best first; what is no topic (`not_sure`) is left out."""
    parsed = (tracker.latest_message.parse_data if tracker.latest_message else {}) or {}
    ranking = [item for item in parsed.get("intent_ranking") or [] if item["name"] in content.topics]
    return [(str(item["name"]), round(float(item["confidence"]), 4)) for item in ranking]
