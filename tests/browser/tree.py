"""What a real Chromium tells a screen reader: its accessibility tree, in reading order."""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import CDPSession

from tests.browser.conftest import Visit


@dataclass(frozen=True)
class Node:
    """One thing that is exposed."""

    role: str
    name: str
    states: dict[str, Any] = field(default_factory=dict)


def tree(visit: Visit) -> list[Node]:
    """Everything exposed on the page, depth first, as it is read."""
    session: CDPSession = visit.context.new_cdp_session(visit.page)
    found = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    session.detach()
    read: list[Node] = []

    def walk(identity: str) -> None:
        node = found.get(identity)
        if node is None:
            return
        if not node.get("ignored"):
            states = {item["name"]: item["value"].get("value") for item in node.get("properties", [])}
            read.append(Node(node["role"]["value"], node.get("name", {}).get("value", ""), states))
        for child in node.get("childIds", []):
            walk(child)

    walk(next(iter(found)))
    return read


def of_role(nodes: list[Node], role: str) -> list[str]:
    """The names of everything with this role, in reading order."""
    return [node.name for node in nodes if node.role == role]


def text(nodes: list[Node]) -> str:
    """Every word, in reading order."""
    return " ".join(node.name for node in nodes if node.role == "StaticText")
