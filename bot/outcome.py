"""How a message ended: the closed set of outcomes, in families, and the kind that clients see of each."""

from __future__ import annotations

from enum import Enum


class Kind(str, Enum):
    """What a client of the REST channel is told. A closed set: clients know these names."""

    ANSWER = "answer"
    CHOOSE = "choose"  # did you mean
    ASK_COUNCIL = "ask_council"
    WORD = "word"
    CHAT = "chat"
    NO_ANSWER = "no_answer"
    SAFETY = "safety"  # help first
    SUPPORT = "support"  # the answer, with a gentle offer of help
    REQUEST = "request"
    FORGOTTEN = "forgotten"
    ERROR = "error"


class Outcome(str, Enum):
    """How a message ended, and why. The family is the kind; counting them says how the service does without keeping words."""

    ANSWER = "answer"
    CHOOSE_TOPIC = "choose_topic"  # two topics are near
    CHOOSE_AGAIN = "choose_again"  # the answer before was not what was asked
    CHOOSE_FORGET = "choose_forget"  # forget this conversation, or a question about records
    ASK_COUNCIL = "ask_council"
    WORD = "word"
    CHAT = "chat"
    NO_ANSWER_SCOPE = "no_answer_scope"  # understood, and not a thing this chat knows
    NO_ANSWER_UNCLEAR = "no_answer_unclear"  # not understood, or no words in it
    NO_ANSWER_REPEATED = "no_answer_repeated"  # several in a row: a person's contact
    NO_ANSWER_UNWRITTEN = "no_answer_unwritten"  # a topic without an answer for this council
    NO_ANSWER_LANGUAGE = "no_answer_language"
    SAFETY_CRISIS = "safety_crisis"  # help first
    SAFETY_MODE = "safety_mode"  # help stays in sight
    SUPPORT = "support"
    REQUEST_OFFERED = "request_offered"  # a yes to what an answer offered, or its button
    REQUEST_ASKED = "request_asked"  # the message was itself the request
    FORGOTTEN = "forgotten"
    ERROR_UNDERSTANDING = "error_understanding"  # Rasa is not there, failed, or said nothing
    ERROR_STEP = "error_step"  # another step failed: the last gate

    @property
    def kind(self) -> Kind:
        """What clients see of it: the kind that the name is, or begins with."""
        return next(kind for kind in Kind if self.value == kind.value or self.value.startswith(f"{kind.value}_"))
