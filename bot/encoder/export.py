"""The encoder's weights as one ONNX graph, made once on this machine and kept in the cache.

TensorFlow takes 10 ms for one short message, most of it spent between small operations; the same graph in onnxruntime on one
thread takes 4 ms, and serving then needs no TensorFlow model in memory.
"""

from __future__ import annotations

import hashlib
import logging
import os
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)
OPSET = 15
SHAPE = "vector, 8 bits"  # what comes out; something else, another file


def exported(weights: Path, cache: Path) -> Path:
    """The exported graph of these weights; made now (about 15 s) if it is not in the cache."""
    config = (weights / "config.json").read_bytes()
    size = sum(path.stat().st_size for path in weights.glob("*.safetensors"))
    name = hashlib.sha256(config + f"{size} {SHAPE}".encode()).hexdigest()[:16]
    file = cache / f"encoder-{name}.onnx"
    if not file.exists():
        log.info("preparing the sentence encoder (once, about 15 seconds)")
        cache.mkdir(parents=True, exist_ok=True)
        unfinished = _own(file, "part")
        _export(weights, unfinished)
        quantise(unfinished, file)
    return file


def quantise(graph: Path, file: Path, exact: tuple[str, ...] = ()) -> None:
    """Write the graph quantised to whole numbers of 8 bits: a quarter of the size, twice as fast. The big one is removed.

    Args:
        exact: parts of the names of what keeps its long numbers.
    """
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    names = [node.name for node in onnx.load(str(graph)).graph.node if node.op_type == "MatMul"]
    excluded = [name for name in names if any(part in name for part in exact)]
    small = _own(file, "small")
    quantize_dynamic(str(graph), str(small), per_channel=True, weight_type=QuantType.QInt8, nodes_to_exclude=excluded)
    small.replace(file)
    graph.unlink()


def _own(file: Path, suffix: str) -> Path:
    """A name beside the file that no other process writes to: several may begin at once, each finds no file and makes it."""
    return file.with_name(f"{file.stem}.{os.getpid()}.{suffix}")


def _export(weights: Path, file: Path) -> None:
    import tensorflow as tf
    import tf2onnx
    from transformers import TFAutoModel
    from transformers.utils import logging as transformers_logging

    transformers_logging.set_verbosity_error()
    model = TFAutoModel.from_pretrained(str(weights), local_files_only=True)
    whole_numbers = [tf.TensorSpec([None, None], tf.int32, name=name) for name in ("tokens", "mask")]

    @tf.function(input_signature=whole_numbers)
    def encode(tokens: Any, mask: Any) -> dict[str, Any]:
        hidden = model(input_ids=tokens, attention_mask=mask).last_hidden_state
        counted = tf.cast(mask, tf.float32)[..., None]
        mean = tf.reduce_sum(hidden * counted, 1) / tf.reduce_sum(counted, 1)
        return {"vector": tf.math.l2_normalize(mean, -1)}

    tf2onnx.convert.from_function(encode, input_signature=whole_numbers, opset=OPSET, output_path=str(file))
