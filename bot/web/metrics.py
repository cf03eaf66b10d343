"""What is counted: replies by kind and topic, and by outcome. Never words, names, addresses or conversation ids."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from bot.outbox.store import Tally
from bot.outcome import Outcome
from bot.reply import Reply


class Counts:
    """Counters of one application, in a registry of their own."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._replies = Counter("replies", "Replies given", ["kind", "topic"], registry=self._registry)
        self._outcomes = Counter("outcomes", "How messages ended, and why", ["outcome"], registry=self._registry)
        for outcome in Outcome:  # each is there from the start, at nought: a monitor then sees the first one, too
            self._outcomes.labels(outcome.value)
        self._refused = Counter("refused", "Requests refused", ["error"], registry=self._registry)
        self._seconds = Histogram(
            "reply_seconds", "Time from message to reply", registry=self._registry,
            buckets=(0.005, 0.01, 0.015, 0.02, 0.05, 0.1, 0.5, 1, 5),
        )  # fmt: skip
        self.conversations = Gauge("conversations", "Talks in memory", registry=self._registry)
        self._waiting = Gauge("outbox_waiting", "Letters that wait to be sent", registry=self._registry)
        self._oldest = Gauge("outbox_oldest_seconds", "How long the oldest of them has waited", registry=self._registry)

    def reply(self, reply: Reply, seconds: float) -> None:
        """One reply was given. Safety replies are counted without a topic."""
        self._replies.labels(reply.kind.value, reply.topic or "").inc()
        self._outcomes.labels(reply.outcome.value).inc()
        self._seconds.observe(seconds)

    def refusal(self, error: str) -> None:
        """One request was refused."""
        self._refused.labels(error).inc()

    def outbox(self, tally: Tally) -> None:
        """What waits in the outbox now."""
        self._waiting.set(tally.waiting)
        self._oldest.set(tally.oldest)

    def page(self) -> bytes:
        """The text for /metrics."""
        return generate_latest(self._registry)
