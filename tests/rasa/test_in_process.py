"""Custom actions run in this process: nothing is sent, nothing listens."""

import socket

import pytest
from jsonschema import ValidationError
from rasa.core.actions.action import RemoteAction

from bot.rasa.in_process import InProcessActions, check_results_once

CALL = {
    "next_action": "action_deny",
    "sender_id": "a" * 22,
    "tracker": {"sender_id": "a" * 22, "slots": {}, "latest_message": {"text": "no"}, "events": [], "paused": False},
    "domain": {},
}


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Any try to open a connection or to listen is noted, and fails."""
    tried: list[str] = []

    def refuse(name: str):
        def call(*args: object, **kwargs: object) -> None:
            tried.append(name)
            raise OSError(name)

        return call

    for name in ("connect", "connect_ex", "bind", "listen", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse(name))
    return tried


async def test_an_action_runs_without_a_connection(no_network: list[str]) -> None:
    result = await InProcessActions().request(json=CALL)
    assert [item["response"] for item in result["responses"]] == ["utter_phrase"]
    assert no_network == []


async def test_every_action_of_ours_is_there() -> None:
    actions = InProcessActions()
    for name in ("action_answer", "action_change_layer", "action_forget", "action_no_answer"):
        assert name in actions._executor.actions


def test_what_an_action_gives_is_still_checked() -> None:
    """The schema is compiled once, but it is used: a wrong result is refused."""
    check_results_once()
    action = RemoteAction("action_x", None)
    assert action._validate_action_result({"events": [], "responses": []})
    with pytest.raises(ValidationError):
        action._validate_action_result({"events": "none", "responses": []})
