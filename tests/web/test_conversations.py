"""A talk's secret name, and forgetting it."""

from types import SimpleNamespace

import pytest

from bot.conversation.store import Conversations, new_id
from bot.validation import SENDER
from tests.web.client import Client


def test_the_server_makes_names_that_it_takes_itself_and_never_twice(client: Client) -> None:
    names = [client.post("/conversations").json()["id"] for _ in range(5)]
    assert len(set(names)) == 5
    assert all(SENDER.fullmatch(name) for name in names)
    assert client.rest("hello", names[0]).status_code == 200


def test_a_deleted_talk_is_really_forgotten(client: Client) -> None:
    name = client.post("/conversations").json()["id"]
    client.says("im a foster carer in dudley", name)
    before = client.says("who sees my info?", name)["custom"]
    assert (before["kind"], before["council"], before["reader"]) == ("answer", "dudley", "carer")
    assert client.request("DELETE", f"/conversations/{name}").status_code == 204
    after = client.says("who sees my info?", name)["custom"]
    assert (after["kind"], after["council"], after["reader"]) == ("ask_council", None, "young_person")


def test_deleting_tells_nobody_whether_a_talk_was_there(client: Client) -> None:
    answer = client.request("DELETE", "/conversations/" + "x" * 30)
    assert (answer.status_code, answer.text) == (204, "")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """The time of the talks: `clock.now`, in seconds, goes on only when it is set."""
    clock = SimpleNamespace(now=1000.0)
    monkeypatch.setattr("bot.conversation.store.time", SimpleNamespace(monotonic=lambda: clock.now))
    return clock


def test_a_talk_somebody_left_is_remembered_as_left_for_a_while_and_no_longer(clock: SimpleNamespace) -> None:
    talks = Conversations(idle_seconds=60, most=2)
    name = new_id()
    talks.open(name)
    talks.exit(name)
    assert talks.find(name) is None and talks.was_exited(name)
    for _ in range(2):
        talks.exit(new_id())
    assert not talks.was_exited(name), "no more of them are kept than of talks"
    talks.exit(name)
    clock.now += 60
    assert talks.was_exited(name)
    clock.now += 1
    assert not talks.was_exited(name)


def test_a_talk_is_kept_while_it_is_used_and_forgotten_when_it_is_not(clock: SimpleNamespace) -> None:
    talks = Conversations(idle_seconds=60, most=2)
    used, idle = new_id(), new_id()
    for name in (used, idle):
        talks.open(name)
    clock.now += 60
    assert talks.find(idle) is not None, "looking at it does not count as using it"
    talks.open(used)
    clock.now += 1
    assert talks.find(idle) is None and talks.find(used) is not None
