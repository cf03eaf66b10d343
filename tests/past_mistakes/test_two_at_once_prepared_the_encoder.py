"""Two commands that began at once with an empty cache wrote the encoder into one file, and one of them read it half written.

It was met where only a trained model had been copied to a new machine: `bot ask` failed, with the end of a file missing.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.encoder.sentence_encoder import LENGTH, SentenceEncoder, weights_folder
from bot.settings import Settings

PREPARE = """
import sys
from pathlib import Path

from bot.encoder.export import exported

exported(Path(sys.argv[1]), Path(sys.argv[2]))
"""


@pytest.mark.slow
def test_each_writes_its_own_file_and_all_can_be_read(tmp_path: Path) -> None:
    weights = weights_folder(Settings().encoder)
    started = [
        subprocess.Popen([sys.executable, "-c", PREPARE, str(weights), str(tmp_path)], stderr=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    said = [process.communicate(timeout=300)[1] for process in started]
    assert [process.returncode for process in started] == [0, 0, 0], said
    (graph,) = tmp_path.iterdir()  # and nothing unfinished is left
    assert SentenceEncoder(weights, graph).vectors(["who sees my file"]).shape == (1, LENGTH)
