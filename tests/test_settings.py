"""Settings come from the environment; a wrong one is told by its name, in a sentence."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import ROOT, Settings

NAMES = [name.upper() for name in Settings.__dataclass_fields__]


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def test_with_nothing_set_the_defaults_hold() -> None:
    assert Settings.from_environment() == Settings()
    assert Settings().host == "127.0.0.1"  # only this machine
    assert Settings().data == ROOT / "data"


def test_each_kind_of_value_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "9000")
    monkeypatch.setenv("DATA", "/somewhere/else")
    monkeypatch.setenv("LOG_LEVEL", "DEBUG")
    settings = Settings.from_environment()
    assert (settings.port, settings.data, settings.log_level) == (9000, Path("/somewhere/else"), "DEBUG")


@pytest.mark.parametrize("value, wanted", [(None, True), ("", True), ("1", True), ("0", False)])
def test_the_encoder_is_tuned_behind_the_service_unless_that_is_turned_off(
    monkeypatch: pytest.MonkeyPatch, value: str | None, wanted: bool
) -> None:
    if value is not None:
        monkeypatch.setenv("TUNE", value)
    assert bool(Settings.from_environment().tune) is wanted


@pytest.mark.parametrize("value", ["no", "false", "off"])
def test_a_word_in_place_of_0_does_not_pass_as_yes_or_no(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("TUNE", value)
    with pytest.raises(ValueError, match="TUNE must be a whole number, for example 1"):
        Settings.from_environment()


def test_an_empty_value_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "")
    monkeypatch.setenv("DATA", "")
    assert Settings.from_environment() == Settings()


@pytest.mark.parametrize("value", ["eighty", "-1", "8080.5", " "])
def test_a_number_that_is_none_is_told_with_its_name_and_an_example(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("PORT", value)
    with pytest.raises(ValueError, match="PORT must be a whole number, for example 8080"):
        Settings.from_environment()


@pytest.mark.parametrize("value", ["debug", "Warning", "ERROR"])
def test_a_log_level_may_be_written_small(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("LOG_LEVEL", value)
    assert Settings.from_environment().log_level == value.upper()


def test_a_log_level_that_there_is_not_is_told_with_the_ones_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_LEVEL", "loud")
    with pytest.raises(ValueError, match="LOG_LEVEL must be one of DEBUG, INFO"):
        Settings.from_environment()


def test_every_setting_says_why_it_is_there() -> None:
    text = (ROOT / "bot" / "settings.py").read_text()
    for name in NAMES:
        assert f"# {name}" in text, name


def test_a_command_with_a_wrong_setting_ends_with_the_sentence_and_no_trace() -> None:
    command = [sys.executable, "-m", "bot", "check"]
    ended = subprocess.run(command, cwd=ROOT, env={"PORT": "eighty"}, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert ended.stderr.strip() == "PORT must be a whole number, for example 8080."


def test_sites_are_origins_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITES", "https://www.example.gov.uk http://localhost:9000")
    assert Settings.from_environment().sites.split() == ["https://www.example.gov.uk", "http://localhost:9000"]
    for wrong in ("*", "www.example.gov.uk", "https://www.example.gov.uk/", "https://*.gov.uk"):
        monkeypatch.setenv("SITES", wrong)
        with pytest.raises(ValueError, match="SITES"):
            Settings.from_environment()


MAIL = {"MAILBOXES": "alder", "MAIL_HOST": "mail.example", "MAIL_FROM": "a@alder.example", "OUTBOX_KEY": "k"}


@pytest.mark.parametrize("missing", ["MAIL_HOST", "MAIL_FROM", "OUTBOX_KEY"])
def test_sending_needs_all_its_settings(monkeypatch: pytest.MonkeyPatch, missing: str) -> None:
    for name, value in MAIL.items():
        monkeypatch.setenv(name, value)
    assert Settings.from_environment().mailboxes == "alder"
    monkeypatch.delenv(missing)
    with pytest.raises(ValueError, match=missing):
        Settings.from_environment()


def test_secrets_are_not_shown_when_settings_are_printed() -> None:
    shown = repr(Settings(mail_password="hush", outbox_key="hush", mail_user="hush", outbox="postgresql://a:hush@b/c"))
    assert "hush" not in shown
