"""Counts and ages for staff, fingerprints that go after a week, and a database only its owner can read."""

import stat
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.exc import StatementError

from bot.outbox.encryption import Letter, LetterCipher, new_key
from bot.outbox.report import report, summary
from bot.outbox.store import LATE, REMEMBERED, Store, Tally
from bot.outbox.worker import OutboxWorker
from bot.settings import Settings

DAY = 86400.0


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(f"sqlite:///{tmp_path / 'box' / 'letters.sqlite3'}")


def test_counts_and_ages(store: Store) -> None:
    assert store.tally() == Tally(0, 0.0, 0, 0)
    for press, age in (("a", 4 * DAY), ("b", 2 * DAY), ("c", 60.0)):
        store.accept(press, b"encrypted", 10 * DAY - age)
    waiting = store.claim(11, 10 * DAY)
    assert waiting
    store.put_back(waiting.id, 1, 11 * DAY)
    assert store.tally(10 * DAY) == Tally(waiting=3, oldest=4 * DAY, tried=1, late=1)
    assert LATE == 3 * DAY


@pytest.mark.parametrize(
    ("tally", "line"),
    [
        (Tally(0, 0, 0, 0), "No letter waits."),
        (Tally(1, 59, 0, 0), "1 letter waits, the oldest for less than a minute; 0 tried without success so far."),
        (Tally(2, 4 * DAY, 2, 1), "2 letters wait, the oldest for 4 days; 2 tried without success so far."),
    ],
)
def test_what_staff_read(tally: Tally, line: str) -> None:
    assert summary(tally) == line


def test_a_late_letter_ends_the_command_with_one(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    box = Store(settings.outbox)
    box.accept("a", b"secret words", 1.0)
    box.close()
    assert report(settings) == 1
    printed = capsys.readouterr()
    assert "longer than 3 days" in printed.err and "secret" not in printed.out + printed.err
    assert report(replace(settings, mailboxes="")) == 0


def test_looking_makes_no_outbox_that_the_service_could_not_write_to(settings: Settings, tmp_path: Path) -> None:
    assert report(settings) == 0
    assert not (tmp_path / "box").exists()


def test_a_fingerprint_is_forgotten_after_a_week(store: Store) -> None:
    store.accept("a", b"encrypted", 0.0)
    waiting = store.claim(11, 1.0)
    assert waiting
    store.erase(waiting.id, 2.0)
    store.forget_taken(REMEMBERED)
    assert store.taken("a") is True
    store.forget_taken(REMEMBERED + 3)
    assert store.taken("a") is None


def test_a_letter_that_still_waits_is_never_forgotten(store: Store) -> None:
    """However long a mail server is away: only what was taken is cleared up."""
    store.accept("a", b"encrypted", 0.0)
    store.forget_taken(100 * REMEMBERED)
    assert store.taken("a") is False
    waiting = store.claim(11, 100 * REMEMBERED)
    assert waiting and waiting.encrypted == b"encrypted"


def test_no_file_holds_a_letter_that_was_taken(store: Store, tmp_path: Path) -> None:
    """SQLite's write-ahead log has a copy of what is written, until it is emptied."""
    for press in ("a", "b"):
        store.accept(press, b"encrypted words" * 500)
    assert any(b"encrypted words" in file.read_bytes() for file in (tmp_path / "box").iterdir())
    while waiting := store.claim(11):
        store.erase(waiting.id)
    assert not any(b"encrypted words" in file.read_bytes() for file in (tmp_path / "box").iterdir())
    assert store.taken("a") and store.taken("b")


def test_what_is_accepted_after_an_erasing_waits_for_the_disk(store: Store) -> None:
    """Also after one that failed: the links to the database are used again."""
    store.accept("a", b"encrypted")
    waiting = store.claim(11)
    assert waiting
    store.erase(waiting.id)
    with pytest.raises(StatementError):
        store.erase(waiting.id, "no time")  # type: ignore[arg-type]
    with store._engine.connect() as link:
        assert link.exec_driver_sql("PRAGMA synchronous").scalar() == 2  # FULL


def test_only_its_owner_can_read_it(store: Store, tmp_path: Path) -> None:
    assert stat.S_IMODE((tmp_path / "box" / "letters.sqlite3").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "box").stat().st_mode) == 0o700


def test_keys_can_be_changed_while_letters_wait() -> None:
    old, new = new_key(), new_key()
    letter = Letter("<1@a.example>", "a@a.example", "s", "words", "now")
    encrypted = LetterCipher(old).encrypt(letter)
    assert LetterCipher(f"{new}, {old}").decrypt(encrypted) == letter
    with pytest.raises(KeyError, match="behind the new one"):
        LetterCipher(new).decrypt(encrypted)
    with pytest.raises(ValueError, match="new-key"):
        LetterCipher("password")
    assert "words" not in repr(letter)


def test_a_letter_no_key_opens_waits_and_is_counted(settings: Settings) -> None:
    import asyncio

    first = OutboxWorker(settings)
    asyncio.run(first.accept("p" * 32, "a@a.example", "s", "words"))
    first.store.close()
    other = OutboxWorker(replace(settings, outbox_key=new_key()))
    assert asyncio.run(other.send_one())
    assert other.store.tally().tried == 1
    other.store.close()
