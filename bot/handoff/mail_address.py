"""A letter as a `mailto:` address, which opens it in the person's own mail program."""

from __future__ import annotations

from urllib.parse import quote

MOST = 1900  # characters; some mail programs cut or refuse a longer address


def mail_address(to: str, subject: str, letter: str) -> tuple[str, bool]:
    """The address, and whether the letter fitted into it. One that is too long carries only the subject."""
    start = f"mailto:{quote(to, safe='@')}?subject={quote(subject, safe='')}"
    whole = f"{start}&body={quote(letter.replace(chr(10), chr(13) + chr(10)), safe='')}"
    return (whole, True) if len(whole) <= MOST else (start, False)
