"""The page's scripts import one way only, so that each can be read, and can fail, without the ones above it."""

import re
from pathlib import Path, PurePosixPath
from posixpath import normpath

from bot.web.files import WIDGET
from bot.web.pages.render import FIRST_SCRIPTS

# also a script that is fetched later, or for its types only: to be understood it has to be read as well
IMPORTED = re.compile(r'\b(?:from|import)\s*\(?(?:new URL\()?\s*"((?:\.|/files/)[^"]+)"')
AT_ONCE = re.compile(r'^import\b[^"]*"(\.[^"]+)"', re.MULTILINE)
Graph = dict[str, set[str]]


def imports(folder: Path, pattern: re.Pattern[str] = IMPORTED) -> Graph:
    """Every script below this folder, with the scripts that it imports."""
    return {
        path.relative_to(folder).as_posix(): {
            _resolved(path.relative_to(folder).as_posix(), name) for name in pattern.findall(path.read_text(encoding="utf-8"))
        }
        for path in sorted(folder.rglob("*.js"))
    }


def _resolved(script: str, name: str) -> str:
    if name.startswith("/files/"):
        return name.removeprefix("/files/")
    return normpath(str(PurePosixPath(script).parent / name))


def components(graph: Graph) -> Graph:
    """The same for whole folders: `talk` for `talk/talk.js`."""
    found: Graph = {}
    for script, wanted in graph.items():
        found.setdefault(_component(script), set()).update(map(_component, wanted - {script}))
    return {name: wanted - {name} for name, wanted in found.items()}


def _component(script: str) -> str:
    return script.partition("/")[0]


def circles(graph: Graph) -> list[str]:
    """Every way back to where it began that a walk through the imports meets, as `a > b > a`."""
    found: list[str] = []
    done: set[str] = set()

    def walk(name: str, way: list[str]) -> None:
        if name in way:
            found.append(" > ".join([*way[way.index(name) :], name]))
        elif name not in done:
            for wanted in sorted(graph.get(name, set())):
                walk(wanted, [*way, name])
            done.add(name)

    for name in sorted(graph):
        walk(name, [])
    return found


def test_no_script_imports_one_that_leads_back_to_it() -> None:
    found = circles(imports(WIDGET))
    assert not found, "\n".join(found)


def test_no_component_imports_one_that_leads_back_to_it() -> None:
    found = circles(components(imports(WIDGET)))
    assert not found, "\n".join(found)


def test_every_import_is_of_a_script_that_is_there() -> None:
    graph = imports(WIDGET)
    assert {name for wanted in graph.values() for name in wanted} <= set(graph)
    assert graph["widget.js"] == {"embed/embed.js"} and "keep/keep.js" in graph["chat/chat.js"], "later ones are read too"


def test_what_the_page_imports_at_once_is_fetched_at_once() -> None:
    """A script that the browser learns of only from another one costs a slow phone a journey to the server."""
    graph = imports(WIDGET, AT_ONCE)
    needed, todo = set(), ["page.js"]
    while todo:
        name = todo.pop()
        if name not in needed:
            needed.add(name)
            todo.extend(graph[name])
    assert set(FIRST_SCRIPTS) == needed


def test_a_circle_is_found_however_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "low").mkdir()
    (tmp_path / "a.js").write_text('import {\n  b,\n} from "./low/b.js";\n')
    (tmp_path / "low" / "b.js").write_text('const c = await import("../c.js");\n')
    (tmp_path / "c.js").write_text('/** @param {import("./d.js").D} d */\n')
    (tmp_path / "d.js").write_text('import(new URL("/files/a.js", home).href);\nexport const from = "./d.js";\n')
    assert circles(imports(tmp_path)) == ["a.js > low/b.js > c.js > d.js > a.js"]
