"""A journey of a few lines, for measuring the measurements."""

from bot.conversation.store import Conversations
from bot.message import Message
from bot.outcome import Outcome
from bot.reply import Reply


class SmallJourney:
    """Answers each message with the topic that is its first word ("none": turned away); remembers what came in and the talks."""

    def __init__(self) -> None:
        self.conversations, self.asked = Conversations(60, 10), list[Message]()

    async def answer(self, message: Message) -> Reply:
        self.asked.append(message)
        self.conversations.open(message.conversation)
        topic = message.text.split()[0]
        return Reply(Outcome.NO_ANSWER_UNCLEAR if topic == "none" else Outcome.ANSWER, topic=topic, council=message.told.council)
