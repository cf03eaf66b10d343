"""The class that Rasa asks for words (`nlg:` in endpoints.yml): an action says which reply, this says it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Callable, Dict, Optional

from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from bot.answers import replies
from bot.answers.choose import choose
from bot.answers.requests import request
from bot.content.load import Content
from bot.content.shared import library
from bot.profile import Profile
from bot.reply import Reply
from bot.safety.shared import shared_safety

REPLIES: dict[str, Callable[..., Reply]] = {
    "utter_answer": lambda content, profile, topic, **more: choose(content, content.topics[topic], profile, **more),
    "utter_without_council": replies.without_council,
    "utter_ask_council": replies.ask_council,
    "utter_choose": replies.choose_between,
    "utter_no_answer": replies.no_answer,
    "utter_word": replies.word_meaning,
    "utter_phrase": replies.phrase,
    "utter_affirm": replies.affirm,
    "utter_request": request,
    "utter_noted": replies.noted,
    "utter_knows": replies.knows,
    "utter_danger": lambda content, profile, harm_type: shared_safety().policy.crisis_reply(harm_type, profile),
    "utter_forget_what": replies.forget_what,
    "utter_forgotten": replies.forgotten,
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
        wanted = REPLIES.get(utter_action)
        if wanted is None:
            return None
        reply = wanted(self._library.content, Profile(**kwargs["profile"]), **kwargs["params"])
        return as_rasa_draft(_with_ranking(reply, tracker, self._library.content))


def as_rasa_draft(reply: Reply) -> Dict[str, Any]:
    """A reply in the shape that Rasa utters."""
    buttons = [{"title": button.title, "payload": button.payload} for button in reply.buttons]
    return {"text": reply.text, "buttons": buttons, "custom": ReplyFields(reply)}


def _with_ranking(reply: Reply, tracker: DialogueStateTracker, content: Content) -> Reply:
    parsed = (tracker.latest_message.parse_data if tracker.latest_message else {}) or {}
    ranking = [item for item in parsed.get("intent_ranking") or [] if item["name"] in content.topics]
    near = tuple((str(item["name"]), round(float(item["confidence"]), 4)) for item in ranking[:5])
    own = next((score for name, score in near if name == reply.topic), near[0][1] if near else 0.0)
    return replace(reply, alternatives=near, confidence=own, topic=reply.topic or (near[0][0] if near else None))
