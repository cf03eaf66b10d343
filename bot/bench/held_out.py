"""What is understood of the questions that training holds out, one in twelve: more than the development questions, and harder.

Both classifiers are fitted on all other questions; the tuned encoder has not seen these either. How they are weighted was found
on them, and which words are ours is counted with them: that flatters a little, and all lines alike.
"""

from __future__ import annotations

import numpy as np

from bot.bench.understanding import LONG
from bot.content.shared import library
from bot.encoder.spelling import shared_spelling
from bot.encoder.spelt_by_ear import shared_ear
from bot.encoder.tuned_encoder import newest_encoder
from bot.settings import Settings
from bot.training.examples import follow_up_examples, topic_examples
from bot.training.fit_topics import fit_topics


def report(settings: Settings) -> None:
    """Print top-1, top-3 and the log loss: of all, of the long ones, of those with words spelt by ear.

    Each as the text is written, with typos corrected, and also heard.
    """
    if not newest_encoder(settings):
        print(f"No tuned encoder in {settings.models}: run `make train` first.")
        return
    content = library().content
    examples = [*topic_examples(content), *follow_up_examples(settings.data / "follow_ups.yml", set(content.topics))]
    asked = [example for example in examples if example.held_out]
    ensemble = fit_topics([example for example in examples if not example.held_out], settings)
    texts = [example.text for example in asked]
    corrected = [shared_spelling().correct(text) for text in texts]
    right = np.searchsorted(ensemble.topics, [str(example.topic) for example in asked])
    groups = {
        "all": np.ones(len(texts), bool),
        f"over {LONG} words": np.array([len(text.split()) > LONG for text in texts]),
        "with words spelt by ear": np.array([shared_ear().read(text) != text for text in corrected]),
    }
    readings = {
        "as written": ensemble.as_written(texts),
        "typos corrected": ensemble.as_written(corrected),
        "typos corrected, words heard": ensemble.log_probabilities(texts),
    }
    print(f"\n{'held out':<26}{'asked':>7}  {'read':<28}{'top-1':>11}  {'top-3':>10}  {'log loss':>8}")
    for group, among in groups.items():
        for name, rows in readings.items():
            if among.any():
                _print(f"{group:<26}{among.sum():>7}  {name:<28}", rows[among], right[among])


def _print(line: str, rows: np.ndarray, right: np.ndarray) -> None:
    """One line of figures. `rows`: log probabilities, one row a question; `right`: the column of each one's topic."""
    best = np.argsort(-rows, axis=1)
    first, three = best[:, 0] == right, (best[:, :3] == right[:, None]).any(axis=1)
    loss = -rows[np.arange(len(right)), right].mean()
    print(f"{line}{100 * first.mean():>10.1f}%  {100 * three.mean():>9.1f}%  {loss:>8.3f}", flush=True)
