"""A key written twice (two answers for one council, say): YAML would keep the last in silence."""

from pathlib import Path

import pytest

from bot.content.errors import ContentError
from bot.content.files import read_yaml


def test_it_is_refused_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "topic.yml"
    file.write_text("answers:\n  alder:\n    more: a\n  alder:\n    more: b\n")
    with pytest.raises(ContentError, match=r"topic.yml:4.*`alder` is written twice"):
        read_yaml(file)
