"""Topic files reach Rasa: each topic an intent with its questions, and one rule."""

from collections import Counter
from copy import deepcopy
from pathlib import Path

import pytest
from rasa.shared.core.events import ActionExecuted, UserUttered
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.formats.rasa_yaml import RasaYAMLReader
from rasa.shared.nlu.training_data.message import Message

from bot.content.load import Content
from bot.content.questions import questions_file
from bot.rasa.importer import Question, TopicImporter
from bot.settings import ROOT

TOPICS = ROOT / "data" / "topics"


@pytest.fixture(scope="module")
def importer() -> TopicImporter:
    return TopicImporter(str(ROOT / "config.yml"), str(ROOT / "domain.yml"), [str(ROOT / "data" / "rasa"), str(TOPICS)])


def test_every_topic_is_an_intent_with_its_questions(importer: TopicImporter, content: Content) -> None:
    asked = Counter(example.get(INTENT) for example in importer.get_nlu_data().intent_examples)
    assert set(asked) == set(content.topics)
    assert set(content.topics) <= set(importer.get_domain().intents)
    texts = {(example.get(INTENT), example.get(TEXT)) for example in importer.get_nlu_data().intent_examples}
    for name, topic in content.topics.items():
        assert all((name, question) in texts for question in topic.questions), name


@pytest.mark.filterwarnings("error::UserWarning")  # Rasa warns of what it skips
@pytest.mark.slow
def test_rasas_own_reader_and_ours_read_the_same(content: Content) -> None:
    """Rasa's commands read the files with no code of ours: each question to the letter, in its order, and no entities."""
    read = {}
    for name, path in content.paths.items():
        reader = RasaYAMLReader()
        reader.read(questions_file(path))
        read[name] = [example.data for example in reader.training_examples]
    assert read == {name: [{TEXT: text, INTENT: name} for text in topic.questions] for name, topic in content.topics.items()}


def test_rasa_takes_the_questions_and_nothing_else_for_its_own() -> None:
    """Answers are no training data: neither as questions nor as rules."""
    rasa = RasaFileImporter(None, None, [str(TOPICS)])
    assert [Path(file) for file in rasa._nlu_files] == sorted(TOPICS.glob("*/*.questions.yml"))
    assert (rasa._story_files, rasa._conversation_test_files) == ([], [])


@pytest.mark.slow
def test_the_importer_reads_as_rasas_own_does(importer: TopicImporter) -> None:
    """What it spares (a schema read anew, copies) changes nothing of what is read."""
    ours = importer.get_nlu_data()
    rasas = RasaFileImporter(None, None, [str(ROOT / "data")]).get_nlu_data()
    assert ours.fingerprint() == rasas.fingerprint()
    assert [example.data for example in ours.training_examples] == [example.data for example in rasas.training_examples]
    assert all(isinstance(example, Question) for example in ours.training_examples)


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
    read = Message({TEXT: "who sees it", INTENT: "who_sees_info"})
    question = Question.of(read)
    before = question.fingerprint()
    assert before == read.fingerprint()
    assert deepcopy(question) is question
    question.set(INTENT, "who_sees_info")
    assert question.fingerprint() == before
    question.set(INTENT, "where_kept")
    assert question.fingerprint() != before
