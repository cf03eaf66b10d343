"""YAML as nodes, which know the lines they stand on: where in a file something is."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

_SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Loader(_SafeLoader):  # type: ignore[misc]
    """A safe loader (the C one where it is) that refuses a key written twice: YAML keeps the last one in silence."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """The mapping, once its keys are seen to differ."""
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"`{key.value}` is written twice", key.start_mark)
            seen.add(key.value)
        return dict(super().construct_mapping(node, deep))


@lru_cache(maxsize=256)
def _nodes(path: Path, changed: int) -> yaml.Node | None:
    """The file as YAML nodes, which know their lines."""
    node: yaml.Node | None = yaml.compose(path.read_text(encoding="utf-8"), Loader=Loader)
    return node


def line_of(path: Path, keys: tuple[Any, ...]) -> int:
    """The line at which the value under these keys stands (1 if it cannot be found). In a block of text, a number is one of its
    lines, counted from 0.
    """
    return _walk(path, keys)[0]


def node_at(path: Path, keys: tuple[Any, ...]) -> yaml.Node | None:
    """The value under these keys as YAML has read it, which still knows how it was written."""
    return _walk(path, keys)[1]


def _walk(path: Path, keys: tuple[Any, ...]) -> tuple[int, yaml.Node | None]:
    """The line and the node under these keys; where they end before that, the last line found, and no node."""
    node = _nodes(path, path.stat().st_mtime_ns) if path.exists() else None
    line = 1
    for key in keys:
        if isinstance(node, yaml.MappingNode):
            found = next(((k, v) for k, v in node.value if k.value == str(key)), None)
            if found is None:
                return line, None
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
            node = node.value[key]
            line = node.start_mark.line + 1
        elif isinstance(node, yaml.ScalarNode) and node.style == "|" and isinstance(key, int):
            return node.start_mark.line + 2 + key, None  # the node begins at its `|`
        else:
            return line, None
    return line, node
