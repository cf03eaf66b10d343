"""The rooms whose code gets slips, and the fast tests nearest to each: no trained model, no browser, no server of their own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Room:
    """One room: its files and its tests, as patterns and paths below the repository's root."""

    name: str
    code: tuple[str, ...]  # patterns as in fnmatch, where * also stands for /
    tests: tuple[str, ...]  # paths, or options of pytest
    server_within: tuple[str, ...] = ()  # folders of tests whose server runs within the test's own process, without the model


ROOMS = {
    room.name: room
    for room in (
        Room(
            "safety",
            ("bot/safety/*.py",),
            (
                "tests/safety",
                "tests/past_mistakes/test_hits_the_was_a_saying.py",
                "tests/past_mistakes/test_a_threat_to_kill_was_a_wish_to_die.py",
                "tests/past_mistakes/test_the_longer_word.py",
                "--ignore=tests/safety/test_everywhere.py",  # through the trained model
                "--ignore=tests/safety/test_rasa_alone.py",  # through the trained model
            ),
        ),
        Room("outbox", ("bot/outbox/*.py",), ("tests/outbox", "--ignore=tests/outbox/test_killed.py")),  # kills servers
        Room("handoff", ("bot/handoff/*.py",), ("tests/handoff", "tests/answers/test_requests.py")),
        Room(
            "web",
            (
                "bot/web/rate_limit.py",
                "bot/web/sites.py",
                "bot/web/middleware/*.py",
                "bot/web/requests/send.py",
                "bot/web/requests/exited.py",
                "bot/web/pages/full_page.py",
                "bot/validation.py",
            ),
            (
                "tests/web",
                "tests/test_validation.py",
                "--ignore=tests/web/test_model_reload.py",  # the rest of tests/web is nearer, and this is slow
                "--ignore=tests/web/test_slash.py",  # through the trained model
            ),
            server_within=("tests/web", "tests/web/requests"),
        ),
        Room(
            "conversation",
            ("bot/conversation/*.py",),
            ("tests/conversation", "tests/web/test_conversations.py", "tests/web/test_rate_limit.py"),
            server_within=("tests/web",),
        ),
        Room("checks", ("bot/checks/*.py",), ("tests/checks",)),
    )
}
