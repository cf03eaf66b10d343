"""The way of a message. Start reading here: `STEPS` is the list, each step is one file in bot/steps/."""

from __future__ import annotations

import logging
from typing import Optional

from bot.answers.languages import LanguageFinder
from bot.answers.page_buttons import page_buttons
from bot.content.library import Library
from bot.content.shared import library
from bot.conversation.store import Conversations, Exchange
from bot.message import Message
from bot.outcome import Kind
from bot.reply import Reply
from bot.safety.shared import Safety, make_safety
from bot.settings import Settings
from bot.steps.council_unsure import CouncilUnsure
from bot.steps.go_on import GoOn
from bot.steps.last_gate import LastGate
from bot.steps.no_phone import NoPhone
from bot.steps.open_form import OpenForm
from bot.steps.other_language import OtherLanguage
from bot.steps.resolve_button import ResolveButton
from bot.steps.safe_mode import SafeMode
from bot.steps.screen_while_loading import ScreenWhileLoading
from bot.steps.screening import Screening
from bot.steps.second_question import SecondQuestion
from bot.steps.services import Model, Services, Understands
from bot.steps.support import Support
from bot.steps.taken_back import TakenBack
from bot.steps.turn import Turn
from bot.steps.understanding import Understanding
from bot.steps.wait_for_model import WaitForModel
from bot.steps.who_is_asking import WhoIsAsking
from bot.steps.without_understanding import WithoutUnderstanding
from bot.text.clean import as_typed
from bot.understanding.follow_up import asked_now

log = logging.getLogger(__name__)

STEPS = (
    ResolveButton,
    WhoIsAsking,
    TakenBack,
    GoOn,
    ScreenWhileLoading,
    WaitForModel,
    Screening,
    NoPhone,
    OpenForm,
    CouncilUnsure,
    OtherLanguage,
    Understanding,
    SecondQuestion,
    WithoutUnderstanding,
    SafeMode,
    Support,
)


class Journey:
    """Takes a `Message`, gives a `Reply`, whatever happens."""

    def __init__(self, library: Library, conversations: Conversations, safety: Safety, model: Optional[Model] = None) -> None:
        self.conversations, self.safety, self.model = conversations, safety, model or Model()
        self._library = library
        services = Services(library, safety, LanguageFinder(library.content.languages), self.model)
        self._steps = [step(services) for step in STEPS]
        self._last_gate = LastGate(services)

    async def answer(self, message: Message) -> Reply:
        """The reply to one message. Never raises."""
        conversation = self.conversations.open(message.conversation)
        conversation.mark_tracker()
        turn = Turn.begin(message, self._library.content, conversation)
        reply = await self._walk(turn)
        if reply.kind is Kind.FORGOTTEN:
            self.conversations.forget(message.conversation)
        else:
            self._remember_question(turn, reply)
            turn.refresh()
            conversation.record(turn.state, Exchange(_as_shown(turn), reply))
        return reply

    async def _walk(self, turn: Turn) -> Reply:
        """The reply of the first step that has one; if a step fails, that of the last gate, and what is known stays as it was."""
        for step in self._steps:
            try:
                reply = await step(turn)
            except Exception:  # a child must not meet a stack trace
                log.exception("the step %s failed; the last gate answers", type(step).__name__)
                return await self._fail(turn)
            if reply is not None:
                return reply
        log.error("no step had a reply; the last gate answers")
        return await self._fail(turn)

    async def _fail(self, turn: Turn) -> Reply:
        """What is known, and Rasa's own record, as before the message; then the last gate's reply."""
        turn.state, turn.text, turn.pressed = turn.base, turn.message.text, turn.message.pressed
        turn.know(page=turn.message.told.over(turn.state.page))
        await self._undo(turn)
        return self._last_gate.reply(turn)

    async def _undo(self, turn: Turn) -> None:
        understanding: Optional[Understands] = self.model.understanding
        try:
            if understanding is not None:
                await understanding.undo(turn.message.conversation)
        except Exception:  # the last gate answers whatever else fails
            log.exception("Rasa's record could not be taken back")

    def _remember_question(self, turn: Turn, reply: Reply) -> None:
        """What the next message may follow up on: the question that this reply answers."""
        topics, message = turn.content.topics, turn.message
        if turn.went_on:
            turn.know(last_question=turn.text)
        elif message.pressed:
            pressed = topics.get(message.text.lstrip("/"))
            if pressed is not None and pressed.kind == "answer":
                turn.know(last_question=pressed.title)
        elif reply.kind is not Kind.SAFETY and reply.alternatives:
            best = topics.get(reply.alternatives[0][0])
            if best is not None and best.kind == "answer":
                cues = turn.content.cues.follow_up
                turn.know(last_question=asked_now(turn.state.last_question, as_typed(message.text), cues))


def _as_shown(turn: Turn) -> str:
    """What stands in the transcript as the person's words: what they typed, or the name of the button."""
    message = turn.message
    if not message.pressed:
        return message.text
    titles = page_buttons(turn.content) | turn.conversation.pressable
    topic = turn.content.topics.get(message.text.lstrip("/"))
    return titles.get(message.text) or (topic.title if topic else message.text)


def make_journey(settings: Settings) -> Journey:
    """The journey without Rasa; `model.understanding` is put in when it is loaded."""
    conversations = Conversations(settings.idle_minutes * 60, settings.conversations)
    return Journey(library(), conversations, make_safety(settings))
