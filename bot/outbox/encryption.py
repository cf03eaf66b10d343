"""A letter, encrypted (Fernet: AES and a check that nobody changed it). The key comes from a setting and is never stored here."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Optional

from cryptography.fernet import Fernet, InvalidToken, MultiFernet


@dataclass(frozen=True)
class Letter:
    """What is sent, fixed when it was accepted. Shows nothing of itself when it is printed."""

    message_id: str
    to: str = field(repr=False)
    subject: str = field(repr=False)
    text: str = field(repr=False)
    date: str = field(repr=False)  # as in the mail's header
    reply_to: Optional[str] = field(repr=False, default=None)


class LetterCipher:
    """Encrypts with the first key, decrypts with any: so a key can be changed while letters wait.

    Args:
        keys: one or more keys with commas between, the newest first.

    Raises:
        ValueError: a key that is none; the text says how to make one.
    """

    def __init__(self, keys: str) -> None:
        try:
            self._keys = MultiFernet([Fernet(key.strip()) for key in keys.split(",") if key.strip()])
        except (ValueError, TypeError):
            raise ValueError("OUTBOX_KEY must be a key. `python -m bot outbox --new-key` makes one.") from None

    def encrypt(self, letter: Letter) -> bytes:
        """The letter as it is stored."""
        return bytes(self._keys.encrypt(json.dumps(asdict(letter)).encode()))

    def decrypt(self, encrypted: bytes) -> Letter:
        """The letter again.

        Raises:
            KeyError: no key that we have opens it.
        """
        try:
            return Letter(**json.loads(self._keys.decrypt(encrypted)))
        except InvalidToken:
            raise KeyError("no key opens a letter that waits: put the key it was locked with behind the new one") from None


def new_key() -> str:
    """A new key for OUTBOX_KEY."""
    return Fernet.generate_key().decode()
