"""What is counted is enough to see how the service does, and says nothing of anybody."""

from prometheus_client.parser import text_string_to_metric_families

from bot.outbox.store import Tally
from bot.outcome import Outcome
from bot.reply import Reply
from bot.web.metrics import Counts


def samples(counts: Counts, name: str) -> dict[tuple[str, ...], float]:
    """Of one name: the values by their labels; what is still at nought is left out."""
    families = text_string_to_metric_families(counts.page().decode())
    found = [sample for family in families for sample in family.samples if sample.name == name]
    return {tuple(sample.labels.values()): sample.value for sample in found if sample.value}


def test_each_reply_is_counted_by_why_it_ended_so_and_by_kind_and_topic() -> None:
    """Staff see whether people go without an answer because it is not written, or because they were not understood."""
    counts = Counts()
    for reply in (
        Reply(Outcome.ANSWER, topic="get_my_file"),
        Reply(Outcome.NO_ANSWER_UNWRITTEN, topic="get_my_file"),
        Reply(Outcome.NO_ANSWER_UNCLEAR),
        Reply(Outcome.NO_ANSWER_UNCLEAR),
    ):
        counts.reply(reply, 0.01)
    assert samples(counts, "outcomes_total") == {("answer",): 1, ("no_answer_unwritten",): 1, ("no_answer_unclear",): 2}
    kinds = {("answer", "get_my_file"): 1, ("no_answer", "get_my_file"): 1, ("no_answer", ""): 2}
    assert samples(counts, "replies_total") == kinds
    assert samples(counts, "reply_seconds_count") == {(): 4}


def test_every_outcome_is_there_at_nought_before_it_first_comes_about() -> None:
    """A monitor that waits for the first failure has to see the count rise from 0 to 1, not appear."""
    page = Counts().page().decode()
    assert [name for name in Outcome if f'outcomes_total{{outcome="{name.value}"}} 0.0' not in page] == []


def test_no_word_of_a_reply_and_no_council_is_counted() -> None:
    counts = Counts()
    counts.reply(Reply(Outcome.SAFETY_CRISIS, "purple words", title="purple title", council="dudley", audience="carer"), 0.01)
    page = counts.page().decode()
    assert [word for word in ("purple", "dudley", "carer") if word in page] == []


def test_refusals_and_what_waits_to_be_sent() -> None:
    counts = Counts()
    counts.refusal("too_fast")
    counts.outbox(Tally(waiting=3, oldest=60.0, tried=2, late=1))
    assert samples(counts, "refused_total") == {("too_fast",): 1}
    assert (samples(counts, "outbox_waiting"), samples(counts, "outbox_oldest_seconds")) == ({(): 3}, {(): 60})
