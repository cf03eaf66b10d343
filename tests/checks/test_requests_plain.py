"""Requests read easily, and name no council and no address of their own."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.checks import requests_plain as rule
from bot.content.load import Content
from tests.small_content import content, request, told

HARD = "Consideration of the aforementioned representations necessitates administrative authorisation. " * 20


def known(folder: Path, **changed: Any) -> Content:
    values = request(**changed)
    path = folder / "letter.yml"
    path.write_text(yaml.safe_dump(values))
    made = content(requests={"letter": values})
    made.request_paths["letter"] = path
    return made


def test_plain_words_pass(tmp_path: Path) -> None:
    assert told(rule, known(tmp_path)) == []


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"intro": "Write to Alder Council."}, "typed in (Alder Council)"),
        ({"next": "Write to them at dpo@alder.gov.uk."}, "typed in (dpo@alder.gov.uk)"),
        ({"next": "Ring 0300 555 2345."}, "typed in (0300 555 2345)"),
        ({"next": "This is " + "very " * 30 + "long."}, "a sentence of 33 words"),
        ({"wrong": HARD}, "reading grade"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, changed: dict[str, Any], said: str) -> None:
    assert any(said in problem for problem in told(rule, known(tmp_path, **changed)))
