"""What staff read of the outbox: counts and ages, in words, on the command line and at /health/ready."""

from dataclasses import replace

import pytest

from bot.outbox.report import age, as_fields, report, summary
from bot.outbox.store import Store, Tally
from bot.settings import Settings


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "less than a minute"),
        (59.9, "less than a minute"),
        (60, "1 minute"),
        (119, "1 minute"),
        (120, "2 minutes"),
        (3599, "59 minutes"),
        (3600, "1 hour"),
        (7200, "2 hours"),
        (86399, "23 hours"),
        (86400, "1 day"),
        (3 * 86400, "3 days"),
    ],
)
def test_an_age_in_words(seconds: float, words: str) -> None:
    assert age(seconds) == words


def test_one_letter_and_several() -> None:
    assert summary(Tally(1, 3600, 1, 0)) == "1 letter waits, the oldest for 1 hour; 1 tried without success so far."
    assert summary(Tally(3, 60, 0, 0)).startswith("3 letters wait, the oldest for 1 minute; 0 tried")


def test_what_the_health_page_says() -> None:
    assert as_fields(None) == {}
    assert as_fields(Tally(2, 5400, 1, 1)) == {"outbox": {"waiting": 2, "oldest_hours": 1.5, "late": 1}}
    assert as_fields(Tally(1, 400, 0, 0))["outbox"]["oldest_hours"] == 0.1


def test_with_no_mailbox_it_says_so(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert report(replace(settings, mailboxes="")) == 0
    assert capsys.readouterr().out == "No mailbox is set (MAILBOXES), so nothing is sent and nothing waits.\n"


def test_an_outbox_that_is_not_made_yet_has_no_letter(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert report(settings) == 0
    assert capsys.readouterr() == ("No letter waits.\n", "")


def test_a_letter_that_is_not_late_ends_the_command_well(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    box = Store(settings.outbox)
    box.accept("a", b"encrypted")
    box.close()
    assert report(settings) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("1 letter waits") and printed.err == ""


def test_a_late_letter_is_told_where_errors_go(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    box = Store(settings.outbox)
    box.accept("a", b"encrypted", 1.0)
    box.accept("b", b"encrypted")
    box.close()
    assert report(settings) == 1
    printed = capsys.readouterr()
    assert printed.out.startswith("2 letters wait")
    assert printed.err == "1 of them longer than 3 days: look at the mail server, and tell the councils.\n"


def test_an_outbox_elsewhere_is_asked_and_not_looked_for_among_files(settings: Settings) -> None:
    """`sqlite://` is a database in memory: any address but a file's is opened."""
    assert report(replace(settings, outbox="sqlite://")) == 0
