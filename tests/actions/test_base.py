"""Every action is registered by its own name, and nothing else is; each has its file."""

import inspect
from typing import Callable

import pytest
from rasa.shared.core.domain import Domain
from rasa_sdk.executor import ActionExecutor

from actions.base import TurnAction
from actions.deny import Deny
from bot.content.load import Content
from bot.settings import ROOT
from tests.actions.acting import Acted

NAMES = {
    "action_affirm", "action_answer", "action_change_layer", "action_choose", "action_danger", "action_deny",
    "action_forget", "action_no_answer", "action_not_asked", "action_update_person", "action_word",
}  # fmt: skip


@pytest.fixture(scope="module")
def executor() -> ActionExecutor:
    """As `rasa run actions` and the service register them."""
    executor = ActionExecutor()
    executor.register_package("actions")
    return executor


def test_exactly_our_actions_are_registered(executor: ActionExecutor) -> None:
    """The base is abstract: rasa_sdk would else make one of it, and fail for want of a name."""
    assert set(executor.actions) == NAMES
    assert inspect.isabstract(TurnAction)


def test_each_action_has_the_file_of_its_name() -> None:
    assert {name for name in NAMES if not (ROOT / "actions" / f"{name.removeprefix('action_')}.py").is_file()} == set()


def test_every_action_that_a_topic_or_the_domain_names_is_there(executor: ActionExecutor, content: Content) -> None:
    named = {topic.action for topic in content.topics.values()}
    named |= {name for name in Domain.load(str(ROOT / "domain.yml")).user_actions if name.startswith("action_")}
    assert named
    assert named <= set(executor.actions)


def test_the_person_is_who_the_conversation_says_they_are_before_what_the_page_says(acts: Callable[..., Acted]) -> None:
    page = {"council": "birch", "reader": "carer"}
    assert acts(Deny(), metadata=page, council="alder").profile == {
        "council": "alder",
        "audience": "carer",
        "reading_level": "standard",
        "audience_told": True,
    }


def test_what_is_no_council_is_left_out(acts: Callable[..., Acted]) -> None:
    assert acts(Deny(), council="atlantis").profile["council"] is None
