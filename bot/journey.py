"""The way of a message. Start reading here.

web            size, rate, conversation id; nothing of the message is logged     bot/web/
safety         is someone in danger? before anything else                        bot/safety/
understanding  which topic, what council, who is asking                          bot/understanding/
answers        topic x council x reader x layer -> words and what they stand on  bot/answers/ (through actions/)
handoff        a contact, a letter, a person                                     bot/handoff/
last gate      if any step failed: a kind reply with contacts and help lines     bot/steps/last_gate.py
"""

from __future__ import annotations

import asyncio
import logging
import re
from dataclasses import replace
from typing import Any, Optional
from urllib.parse import urlsplit

from bot.answers.languages import LanguageFinder
from bot.answers.merge_replies import together
from bot.answers.other_language import in_language
from bot.answers.page_buttons import page_buttons
from bot.answers.replies import phrase, unsure
from bot.answers.requests import form
from bot.content.load import Library
from bot.conversation.store import Conversation, Conversations
from bot.message import Kind, Message, Reply
from bot.profile import Profile
from bot.safety.guard import SafetyGuard
from bot.steps.last_gate import reply_without_rasa
from bot.understanding.follow_up import asked_now
from bot.understands import Understands, waited_for
from bot.validation import as_typed

log = logging.getLogger(__name__)
_LETTER = re.compile(r"[^\W_]")
_COMMAND = re.compile(r"\s*/\s*\w+\s*(?:\{.*)?")  # typed, it is no question that words could be read in


class Journey:
    """Takes a `Message`, gives a `Reply`, whatever happens."""

    def __init__(
        self, library: Library, conversations: Conversations, guard: SafetyGuard, understanding: Optional[Understands]
    ) -> None:
        self._library, self.conversations, self.guard = library, conversations, guard
        self._languages = LanguageFinder(library.content.languages)
        self.understanding = understanding  # None while Rasa cannot load: the journey goes on without it
        self.first_model: Optional[asyncio.Event] = None  # set once the first model is loaded, or could not be

    async def answer(self, message: Message) -> Reply:
        """The reply to one message. Never raises."""
        conversation = self.conversations.open(message.conversation)
        shown = message.text in conversation.pressable and not message.typed  # only a button that was shown is a command
        message = replace(message, pressed=message.pressed or shown)
        try:
            reply = await self._steps(message, conversation)
        except Exception:  # the last gate: a child must not meet a stack trace
            log.exception("a step failed; the last gate answered")
            reply = self._without_rasa(message, conversation)
        if reply.kind is Kind.FORGOTTEN:
            self.conversations.forget(message.conversation)
        else:
            self._remember(message, conversation, reply)
            conversation.show(self._as_shown(message, conversation), reply)
        return reply

    def _remember(self, message: Message, conversation: Conversation, reply: Reply) -> None:
        """What the next message may lean on: the question that this reply answers."""
        topics = self._library.content.topics
        pressed = topics.get(message.text.lstrip("/")) if message.pressed else None
        if pressed is not None and pressed.kind == "answer":
            conversation.asked = pressed.title
        elif not message.pressed and reply.kind is not Kind.SAFETY and reply.alternatives:
            best = topics.get(reply.alternatives[0][0])
            if best is not None and best.kind == "answer":
                leans = self._library.content.phrases["leans"]
                conversation.asked = asked_now(conversation.asked, as_typed(message.text), leans)

    def _titles(self, conversation: Conversation) -> dict[str, str]:
        return page_buttons(self._library.content) | conversation.pressable

    def _as_shown(self, message: Message, conversation: Conversation) -> str:
        """What stands in the talk as the person's words: what they typed, or the name of the button."""
        if not message.pressed:
            return message.text
        topic = self._library.content.topics.get(message.text.lstrip("/"))
        return self._titles(conversation).get(message.text) or (topic.title if topic else message.text)

    async def _steps(self, message: Message, conversation: Conversation) -> Reply:
        sign = self.guard.notice(message)
        danger = self.guard.first(sign, message, conversation)
        if danger is not None:
            return danger
        if self.understanding is None and await waited_for(self.first_model):
            return await self._steps(message, conversation)  # from the start: the second safety net came with the model
        meant = self.guard.gone_on(message, conversation)
        if not meant.text:  # gone on after a safety reply, and there was no question beside it
            return self.guard.with_help(message, phrase(self._library.content, self._profile(message, conversation), "affirm"))
        pressed_form = self._form_pressed(meant, conversation)
        if pressed_form is not None:
            return self.guard.beside(sign, meant, conversation, pressed_form)
        asked = self._typed_button(replace(meant, audience=meant.audience or conversation.audience), conversation)
        language = None if asked.pressed else self._languages.find(asked.text)
        if language is not None:
            reply: Optional[Reply] = in_language(self._library.content, self._profile(message, conversation), language)
        else:
            reply = await self._understood(asked, conversation)
        if reply is None:
            reply = self._without_rasa(meant, conversation)
        if meant is not message and reply.kind in (Kind.NO_ANSWER, Kind.CHOOSE):  # there was no question in it
            return phrase(self._library.content, self._profile(message, conversation), "affirm")
        if meant is not message:  # gone on after a safety reply: help stays below this one answer
            return self.guard.with_help(meant, reply)
        return self.guard.beside(sign, meant, conversation, reply)

    @staticmethod
    def _profile(message: Message, conversation: Conversation) -> Profile:
        """Who is asking, as far as it is known without Rasa."""
        audience = conversation.audience or message.audience or "young_person"
        return Profile(conversation.council or message.council, audience, message.words == "easier")

    async def _understood(self, message: Message, conversation: Conversation) -> Optional[Reply]:
        """What Rasa says to it: one answer, or both where two things were asked."""
        understanding = self.understanding  # a newer model may take over meanwhile; this message stays with the one it came to
        if understanding is None:
            return None
        text = message.text if message.pressed else as_typed(message.text)
        readable = _LETTER.search(text) and (message.pressed or not _COMMAND.fullmatch(message.text))
        try:
            if not readable:
                return await understanding.reply(replace(message, text=text), _nothing_to_read(text))
            parsed = await understanding.parse(text, conversation.asked)
            questions = parsed.get("questions") or [text]
            if len(questions) > 1:
                parsed = await understanding.parse(questions[0])
            reply = await understanding.reply(replace(message, text=questions[0]), parsed)
            return await self._second(understanding, reply, message, questions, conversation)
        except Exception:
            log.exception("understanding failed; the last gate answers")
            return None

    async def _second(
        self,
        understanding: Understands,
        first: Optional[Reply],
        message: Message,
        questions: list[str],
        conversation: Conversation,
    ) -> Optional[Reply]:
        """The reply with the answer to the second question, now, or once it is known which council it is about."""
        waiting = conversation.second_question
        if first is None:
            return first
        two = len(questions) > 1
        question = questions[1] if two else waiting
        if question and first.kind is Kind.ASK_COUNCIL:
            conversation.second_question = question
        elif question and first.kind is Kind.ANSWER:
            conversation.second_question = ""
            parsed = await understanding.parse(question, questions[0] if two else "")
            second = await understanding.reply(replace(message, text=question, pressed=False), parsed)
            if second is not None and second.kind is Kind.ANSWER and second.topic != first.topic:
                return together(self._library.content, first, second)
        return first

    def _without_rasa(self, message: Message, conversation: Conversation) -> Reply:
        return reply_without_rasa(self._library.content, message, self.guard.help_lines(message), conversation.shown)

    def _form_pressed(self, message: Message, conversation: Conversation) -> Optional[Reply]:
        """The request whose button was pressed, in a client that sends the button's address instead of opening it."""
        address = urlsplit(message.text) if message.pressed else None
        name = address.path.removeprefix("/requests/") if address else ""
        return (
            form(self._library.content, self._profile(message, conversation), name)
            if name in self._library.content.requests
            else None
        )

    def _typed_button(self, message: Message, conversation: Conversation) -> Message:
        """Asked which council, "dunno" is an answer too, and means the button that says so."""
        last = conversation.shown[-1][1] if conversation.shown else None
        if message.pressed or last is None or last.kind is not Kind.ASK_COUNCIL:
            return message
        payload = unsure(self._library.content, message.text)
        return replace(message, text=payload, pressed=True) if payload else message


def _nothing_to_read(text: str) -> dict[str, Any]:
    """Only emoji or marks, or a typed command: nothing to go by."""
    return {"text": text, "intent": {"name": "not_understood", "confidence": 0.0}, "intent_ranking": [], "entities": []}
