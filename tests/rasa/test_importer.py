"""Topic files reach Rasa: each topic an intent with its questions, and one rule."""

from collections import Counter
from copy import deepcopy

import pytest
from rasa.shared.core.events import ActionExecuted, UserUttered
from rasa.shared.nlu.constants import INTENT, TEXT

from bot.content.load import Content
from bot.rasa.importer import Question, TopicImporter
from bot.settings import ROOT


@pytest.fixture(scope="module")
def importer() -> TopicImporter:
    return TopicImporter(str(ROOT / "config.yml"), str(ROOT / "domain.yml"), [str(ROOT / "data" / "rasa")])


def test_every_topic_is_an_intent_with_its_questions(importer: TopicImporter, content: Content) -> None:
    asked = Counter(example.get(INTENT) for example in importer.get_nlu_data().intent_examples)
    assert set(asked) == set(content.topics)
    assert set(content.topics) <= set(importer.get_domain().intents)
    texts = {(example.get(INTENT), example.get(TEXT)) for example in importer.get_nlu_data().intent_examples}
    for name, topic in content.topics.items():
        assert all((name, question) in texts for question in topic.questions), name


def test_every_topic_has_questions_enough_to_be_learned(content: Content) -> None:
    few = {name: len(topic.questions) for name, topic in content.topics.items() if len(topic.questions) < 5}
    assert few == {}


def test_every_topic_has_exactly_one_rule_and_it_runs_the_topics_action(importer: TopicImporter, content: Content) -> None:
    rules: dict[str, list[str]] = {}
    for step in importer.get_stories().story_steps:
        intents = [event.intent["name"] for event in step.events if isinstance(event, UserUttered)]
        actions = [event.action_name for event in step.events if isinstance(event, ActionExecuted)]
        runs = [name for name in actions if name and name.startswith("action_") and name != "action_listen"]
        for intent in intents:
            rules.setdefault(intent, []).extend(runs)
    assert {name: rules.get(name) for name in content.topics} == {name: [topic.action] for name, topic in content.topics.items()}
    assert {"not_sure", "not_understood"} <= set(rules)


def test_rasas_domain_knows_every_action_and_every_action_is_written(importer: TopicImporter) -> None:
    from rasa_sdk.executor import ActionExecutor

    executor = ActionExecutor()
    executor.register_package("actions")
    ours = {name for name in importer.get_domain().user_actions if name.startswith("action_")}
    assert ours
    assert ours == set(executor.actions)


def test_a_question_is_copied_as_itself_and_known_anew_once_it_changes() -> None:
    """Rasa tells by its fingerprint whether the training data changed; to spare the copying must not hide a change."""
    question = Question({TEXT: "who sees it", INTENT: "who_sees_info"})
    before = question.fingerprint()
    assert deepcopy(question) is question
    question.set(INTENT, "who_sees_info")
    assert question.fingerprint() == before
    question.set(INTENT, "where_kept")
    assert question.fingerprint() != before
