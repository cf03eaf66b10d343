"""`review_by: 2027-02-30` was not told as a mistake in a file.

YAML takes it for a date and then cannot make one of it, and that was another kind of error than the loader knew: `make check`
ended in a stack trace, and in a running service every message met the last gate, because the edit was read again each time.
"""

from pathlib import Path

import pytest

from bot.content.errors import ContentError
from bot.content.files import read_yaml


def test_it_is_told_with_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "seeing.yml"
    path.write_text("topic: seeing\nstart: 2026-02-28\nreview_by: 2027-02-30\n")
    with pytest.raises(ContentError) as raised:
        read_yaml(path)
    (problem,) = raised.value.problems
    assert (problem.file, problem.line) == (path, 3)
    assert "2027-06-30" in problem.mend
