"""Counts and ages for staff, fingerprints that go after a week, and a database only its owner can read."""

import hashlib
import stat
import time
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.exc import StatementError

from bot.outbox.encryption import Letter, LetterCipher, new_key
from bot.outbox.report import report, summary
from bot.outbox.store import LATE, REMEMBERED, Store, Tally, fingerprint
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


def test_letters_are_taken_in_turn_and_only_when_it_is_theirs(store: Store) -> None:
    for press, accepted in (("late", 20.0), ("early", 10.0)):
        store.accept(press, press.encode(), accepted)
    assert store.claim(100, 9.9) is None
    first = store.claim(100, 10.0)
    assert first and (first.encrypted, first.tries) == (b"early", 0)
    assert store.claim(100, 19.9) is None
    second = store.claim(100, 20.0)
    assert second and second.encrypted == b"late"


def test_of_several_that_are_due_the_one_that_has_been_due_longest_goes_first(store: Store) -> None:
    """While letters pile up nobody's is passed over again and again."""
    for press, accepted in (("late", 20.0), ("early", 10.0), ("later", 30.0)):
        store.accept(press, press.encode(), accepted)
    turns = [store.claim(100, 40.0) for _ in range(3)]
    assert [turn.encrypted for turn in turns if turn] == [b"early", b"late", b"later"]


def test_a_lease_ends_at_its_time(store: Store) -> None:
    store.accept("a", b"encrypted", 0.0)
    assert store.claim(30, 100.0)
    assert store.claim(30, 129.9) is None
    assert store.claim(30, 130.0)


def test_a_letter_put_back_waits_for_its_next_try_and_remembers_how_often(store: Store) -> None:
    store.accept("a", b"encrypted", 0.0)
    store.accept("b", b"other", 50.0)
    waiting = store.claim(1000, 10.0)
    assert waiting
    store.put_back(waiting.id, 3, 40.0)
    assert store.claim(30, 39.9) is None
    again = store.claim(30, 40.0)
    assert again and (again.id, again.tries, again.encrypted) == (waiting.id, 3, b"encrypted")


def test_only_the_letter_that_was_taken_is_erased(store: Store) -> None:
    store.accept("a", b"one", 0.0)
    store.accept("b", b"two", 1.0)
    first = store.claim(11, 1.0)
    assert first
    store.erase(first.id, 2.0)
    assert (store.taken("a"), store.taken("b"), store.taken("c")) == (True, False, None)
    assert store.tally(2.0).waiting == 1
    second = store.claim(11, 2.0)
    assert second and second.encrypted == b"two"
    assert store.claim(11, 99.0) is not None, "the lease of the second is over"


def test_the_same_press_keeps_the_first_letter(store: Store) -> None:
    assert store.accept("a", b"first", 0.0)
    assert not store.accept("a", b"second", 1.0)
    waiting = store.claim(11, 2.0)
    assert waiting and waiting.encrypted == b"first"


def test_the_clock_is_used_where_no_time_is_said(store: Store) -> None:
    before = time.time()
    store.accept("a", b"encrypted")
    waiting = store.claim(60)
    assert waiting and store.claim(60) is None
    assert 0 <= store.tally().oldest <= time.time() - before
    store.erase(waiting.id)
    store.forget_taken()
    assert store.taken("a") is True
    store.forget_taken(before + REMEMBERED)
    assert store.taken("a") is True
    store.forget_taken(time.time() + REMEMBERED + 1)
    assert store.taken("a") is None


@pytest.mark.parametrize(("age", "late"), [(LATE, 0), (LATE + 1, 1)])
def test_late_is_longer_than_three_days(store: Store, age: float, late: int) -> None:
    store.accept("a", b"encrypted", 0.0)
    assert store.tally(age).late == late


def test_a_folder_that_is_there_keeps_its_rights(tmp_path: Path) -> None:
    folder = tmp_path / "there"
    folder.mkdir(mode=0o750)
    Store(f"sqlite:///{folder / 'deep' / 'er' / 'l.sqlite3'}").close()
    Store(f"sqlite:///{folder / 'l.sqlite3'}").close()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o750
    assert (folder / "deep" / "er" / "l.sqlite3").exists()


def test_an_outbox_from_before_is_opened_with_its_letters(store: Store, tmp_path: Path) -> None:
    """The table's own names: a new version starts while letters wait."""
    store.accept("a", b"encrypted", 5.0)
    with store._engine.connect() as link:
        names = link.exec_driver_sql("select * from letters").keys()
    assert list(names) == ["id", "press", "sealed", "accepted", "next_try", "tries", "held_until", "taken"]
    store.close()
    again = Store(f"sqlite:///{tmp_path / 'box' / 'letters.sqlite3'}").claim(11, 6.0)
    assert again and again.encrypted == b"encrypted"


def test_sqlite_writes_to_the_disk_waits_for_others_and_overwrites(store: Store) -> None:
    with store._engine.connect() as link:
        rules = [link.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("busy_timeout", "journal_mode", "synchronous")]
        assert rules == [10000, "wal", 2]
        assert link.exec_driver_sql("PRAGMA secure_delete").scalar() == 1


def test_an_error_of_the_database_shows_no_letter(store: Store) -> None:
    with pytest.raises(StatementError) as failed:
        store.accept("press", "zebra")  # type: ignore[arg-type]
    assert "zebra" not in str(failed.value)


def test_a_password_of_digits_is_no_key_and_spaces_around_one_are_let_be() -> None:
    key = new_key()
    letter = Letter("<1@a.example>", "a@a.example", "s", "words", "now", "r@r.example")
    assert LetterCipher(f" {key} ,, ").decrypt(LetterCipher(key).encrypt(letter)) == letter
    for wrong in ("", ",", "12345", "é"):
        with pytest.raises(ValueError, match="OUTBOX_KEY must be a key"):
            LetterCipher(wrong)
    assert new_key() != key


def test_a_letter_that_somebody_changed_is_not_opened() -> None:
    cipher = LetterCipher(new_key())
    encrypted = cipher.encrypt(Letter("<1@a.example>", "a@a.example", "s", "words", "now"))
    assert b"words" not in encrypted
    with pytest.raises(KeyError):
        cipher.decrypt(encrypted[:-2] + b"xx")


def test_fingerprints_are_of_the_whole_press_and_cannot_be_turned_back(store: Store) -> None:
    assert fingerprint("a") != fingerprint("b") and len(fingerprint("a")) == 64
    assert fingerprint("a") == hashlib.sha256(b"a").hexdigest()
