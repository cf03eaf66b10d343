"""How the outbox's database is opened, where it is not a file."""

from typing import Any

import pytest
import sqlalchemy as sa

from bot.outbox import database
from bot.outbox.database import connect


def test_an_outbox_elsewhere_is_opened_at_its_address_and_its_errors_show_no_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[Any, dict[str, Any]]] = []
    monkeypatch.setattr(database.sa, "create_engine", lambda address, **more: opened.append((address, more)))
    address = sa.engine.make_url("postgresql://somebody@db.example/letters")
    connect(address)
    ((where, how),) = opened
    assert where == address and how["hide_parameters"] is True and not how["echo"]
    assert "poolclass" not in how and "connect_args" not in how, "what is SQLite's own is not said to another database"
