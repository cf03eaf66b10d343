"""The Nu HTML checker finds nothing wrong with any page: no error, no warning."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from bot.settings import ROOT
from tests.conftest import NO_JAVA, Server
from tests.web.client import HTML, Client

JAR = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
PAGES = {
    "start": "/",
    "council": "/?council=dudley",
    "answer": "/?council=birmingham&ask=get_my_file",
    "easier": "/?council=dudley&words=easier&ask=who_sees_info",
    "inside a page": "/?council=dudley&embedded=1",
    "statement": "/accessibility",
    "refused": "/nothing-here",
}
ASKED = {"safety": "my dad hits me", "another language": "من يرى معلوماتي؟", "did you mean": "school notes about feelings"}


def test_the_checker_finds_nothing_wrong(server: Server, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    java = os.environ.get("JAVA", "")
    if not java:
        pytestconfig.java_missed = True  # type: ignore[attr-defined]
        if os.environ.get("CI"):
            pytest.fail(NO_JAVA)
        pytest.skip(NO_JAVA)
    client = Client(server.url)
    answers = {name: client.get(path, headers=HTML) for name, path in PAGES.items()}
    assert {name for name, answer in answers.items() if answer.status_code != 200} == {"refused"}
    texts = {name: answer.text for name, answer in answers.items()}
    texts |= {name: client.form(message=text, council="dudley").text for name, text in ASKED.items()}
    for name, text in texts.items():
        whole = text if "<html" in text else f"<!DOCTYPE html><html lang=en><title>A council</title><body><dialog>{text}</dialog>"
        (tmp_path / f"{name}.html").write_text(whole, encoding="utf-8")
    checked = subprocess.run(
        [java, "-jar", str(JAR), "--format", "json", "--exit-zero-always", str(tmp_path)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    said = json.loads(checked.stderr)["messages"]
    assert [(Path(one["url"]).name, one["message"], one.get("extract", "")) for one in said] == []
