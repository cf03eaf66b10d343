"""A third council is one file and its answers: no code, no training. Asked and answered with the model as it is."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.checks import answers_complete
from bot.content.load import load
from bot.settings import ROOT
from tests.small_content import council as pretend

pytestmark = [pytest.mark.model, pytest.mark.slow]

OWN = "Everyone at Alder Council can see it. Write to {dpo.email}."
PRESSED = '/set_council{"council": "alder"}'
LINES: dict[str, Any] = {
    "asked": {"text": "who sees my info"},
    "pressed": {"text": PRESSED, "history": ["who sees my info"]},
    "typed": {"text": "im in alder, who sees my info"},
    "told": {"text": "who sees my info", "council": "alder"},
    "source": {"text": "where does it say that", "council": "alder", "history": ["who sees my info"]},
    "not written": {"topic": "get_my_file", "council": "alder"},
}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of data/ with one file more, and one topic answered for Alder."""
    folder = tmp_path_factory.mktemp("new") / "data"
    shutil.copytree(ROOT / "data", folder)
    alder = json.loads(pretend("alder").json(by_alias=True, exclude_none=True))
    (folder / "councils" / "alder.yml").write_text(yaml.safe_dump(alder))
    (path,) = folder.glob("topics/*/who_sees_info.yml")
    topic = yaml.safe_load(path.read_text())
    texts = {"young_person": OWN, "easier": "All.", "carer": "All.", "more": "All of them."}
    topic["answers"]["alder"] = {"clauses": ["a-see"], **texts}
    path.write_text(yaml.safe_dump(topic, allow_unicode=True))
    return folder


@pytest.fixture(scope="module")
def said(data: Path) -> dict[str, dict[str, Any]]:
    lines = "\n".join(json.dumps(line) for line in LINES.values())
    command = [sys.executable, "-m", "bot", "ask", "--batch"]
    environment = os.environ | {"DATA": str(data)}
    ended = subprocess.run(command, cwd=ROOT, env=environment, input=lines, capture_output=True, text=True, check=True)
    return dict(zip(LINES, map(json.loads, ended.stdout.splitlines())))


def test_it_stands_among_the_buttons(said: dict[str, dict[str, Any]]) -> None:
    assert said["asked"]["kind"] == "ask_council"
    (message,) = said["asked"]["messages"]
    assert {"title": "Alder Council", "payload": PRESSED} in message["buttons"]


@pytest.mark.parametrize("way", ["pressed", "typed", "told"])
def test_it_is_answered_in_its_own_words_with_its_own_contact(said: dict[str, dict[str, Any]], way: str) -> None:
    assert said[way]["council"] == "alder"
    assert said[way]["topic"] == "who_sees_info"
    assert said[way]["text"].startswith("Everyone at Alder Council can see it. Write to dpo@alder.example.")
    assert [source["clause"] for source in said[way]["sources"]][0] == "a-see"


def test_its_notice_is_where_it_says_that(said: dict[str, dict[str, Any]]) -> None:
    assert "Who sees it: Workers see it." in said["source"]["text"]
    assert said["source"]["sources"][0]["url"].startswith("https://alder.example/notice#:~:text=")


def test_a_topic_not_answered_for_it_gets_what_is_true_anywhere_and_no_other_councils_facts(
    said: dict[str, dict[str, Any]], data: Path
) -> None:
    content = load(data)
    shown = json.dumps(said["not written"])
    assert said["not written"]["text"].startswith(content.topics["get_my_file"].answers["any"].young_person[:40])
    for council in content.councils.values():
        assert council.council == "alder" or council.name not in shown


def test_the_check_lists_what_is_still_to_be_written(data: Path) -> None:
    missing = [problem for problem in answers_complete.run(load(data)) if "`alder`" in problem.what]
    assert len(missing) > 10
    assert all("Add `alder:` under `answers:`" in problem.mend for problem in missing)
