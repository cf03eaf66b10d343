"""mutmut leaves functions with a decorator out. Written another way that means the same, they get their slips, too."""

from __future__ import annotations

import libcst as cst

KNOWN_TO_MUTMUT = ("staticmethod", "classmethod")


class _Undecorate(cst.CSTTransformer):
    """`@d def f()` becomes `def f()` and, below it, `f = d(f)`: what Python itself makes of a decorator."""

    def leave_FunctionDef(  # noqa: N802 - libcst's name
        self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef
    ) -> cst.FunctionDef | cst.FlattenSentinel[cst.BaseStatement]:
        if not _plain(updated_node):
            return updated_node
        name: cst.BaseExpression = cst.Name(updated_node.name.value)
        wrapped = name
        for decorator in reversed(updated_node.decorators):
            wrapped = cst.Call(decorator.decorator, [cst.Arg(wrapped)])
        after = cst.SimpleStatementLine([cst.Assign([cst.AssignTarget(cst.ensure_type(name, cst.Name))], wrapped)])
        return cst.FlattenSentinel([updated_node.with_changes(decorators=[]), after])


def _plain(function: cst.FunctionDef) -> bool:
    """Whether the decorators can be moved: there are some, and none that mutmut knows or that names a setter."""
    written = [cst.Module([]).code_for_node(one.decorator) for one in function.decorators]
    return bool(written) and not any(one in KNOWN_TO_MUTMUT or one.endswith((".setter", ".deleter")) for one in written)


def undecorated(source: str) -> str:
    """The same program with the decorators of its functions as calls."""
    return cst.parse_module(source).visit(_Undecorate()).code
