"""Every setting in one place: its name in the environment, its default, and why it is there."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SITE = re.compile(r"https?://[a-z0-9.-]+(?::\d+)?")
TLS = ("starttls", "tls", "none")
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


@dataclass(frozen=True)
class Settings:
    """What can be set from outside. Nothing else in the code reads the environment for its own use."""

    host: str = "127.0.0.1"  # HOST: only this machine, until somebody puts a proxy with TLS before it
    port: int = 8080  # PORT
    data: Path = ROOT / "data"  # DATA: every word people see
    models: Path = ROOT / "models"  # MODELS: what training makes
    cache: Path = ROOT / ".cache"  # CACHE: sentence vectors of training questions (never of messages)
    encoder: str = ""  # ENCODER: folder of another sentence-transformers BERT; empty = the packaged MiniLM
    tune: int = 1  # TUNE: 0 = never tune the encoder behind a running service that has no tuned one yet
    log_level: str = "INFO"  # LOG_LEVEL: of our own log; libraries are never allowed to log words
    idle_minutes: int = 30  # IDLE_MINUTES: a conversation untouched for so long is forgotten
    conversations: int = 5000  # CONVERSATIONS: the most kept at once; the oldest idle one goes first
    message_characters: int = 2000  # MESSAGE_CHARACTERS: longer messages get a kind 413
    messages_a_minute: int = 30  # MESSAGES_A_MINUTE: for one conversation
    sites: str = ""  # SITES: whose pages may hold the chat, for example "https://www.dudley.gov.uk"; several with spaces between
    starts_a_minute: int = 600  # STARTS_A_MINUTE: new conversations, all together
    mailboxes: str = (
        ""  # MAILBOXES: councils, with commas between, that take letters sent from the forms; empty = nothing is sent
    )
    mail_host: str = ""  # MAIL_HOST: the mail server that carries them
    mail_port: int = 587  # MAIL_PORT
    mail_tls: str = "starttls"  # MAIL_TLS: starttls, tls, or none (only for a server on this machine)
    mail_user: str = field(default="", repr=False)  # MAIL_USER: empty = no login
    mail_password: str = field(default="", repr=False)  # MAIL_PASSWORD
    mail_from: str = ""  # MAIL_FROM: the address that letters come from; the council owns it
    mail_seconds: int = 60  # MAIL_SECONDS: the longest that handing over one letter may take
    mail_pause_seconds: int = 30  # MAIL_PAUSE_SECONDS: before the second try; each later pause is twice as long, up to an hour
    letters_a_minute: int = 20  # LETTERS_A_MINUTE: sent from the forms, all together
    outbox: str = field(default=f"sqlite:///{ROOT / 'outbox' / 'letters.sqlite3'}", repr=False)  # OUTBOX: or a PostgreSQL address
    outbox_key: str = field(default="", repr=False)  # OUTBOX_KEY: encrypts letters; `python -m bot outbox --new-key` makes one

    @classmethod
    def from_environment(cls) -> Settings:
        """Read the environment.

        Raises:
            ValueError: an unknown value; the text names the setting and what it can be.
        """
        values: dict[str, object] = {}
        for name, setting in cls.__dataclass_fields__.items():
            raw = os.environ.get(name.upper())
            if raw is None or raw == "":
                continue
            if setting.type == "int":
                if not raw.isdigit():
                    raise ValueError(f"{name.upper()} must be a whole number, for example {setting.default}.")
                values[name] = int(raw)
            else:
                values[name] = Path(raw) if setting.type == "Path" else raw
        level = values.get("log_level")
        if level is not None:
            values["log_level"] = str(level).upper()
            if values["log_level"] not in LEVELS:
                raise ValueError(f"LOG_LEVEL must be one of {', '.join(LEVELS)}.")
        wrong = [site for site in str(values.get("sites", "")).split() if not SITE.fullmatch(site)]
        if wrong:
            raise ValueError(f"SITES must be like https://www.example.gov.uk, with no path and no slash at the end: {wrong[0]}")
        settings = cls(**values)  # type: ignore[arg-type]
        settings._check_mail()
        return settings

    def _check_mail(self) -> None:
        """Sending needs all its settings, or none."""
        if self.mail_tls not in TLS:
            raise ValueError(f"MAIL_TLS must be one of {', '.join(TLS)}.")
        needed = {"MAIL_HOST": self.mail_host, "MAIL_FROM": self.mail_from, "OUTBOX_KEY": self.outbox_key}
        missing = [name for name, value in needed.items() if not value]
        if self.mailboxes and missing:
            raise ValueError(f"MAILBOXES is set, so {', '.join(missing)} must be set too. docs/requests.md tells what they are.")
