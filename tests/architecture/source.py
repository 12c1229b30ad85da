"""Reads the package's own source: which modules there are, what they import, how long things are."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "regiedesk"
_DYNAMIC = ("import_module", "__import__")


@dataclass(frozen=True)
class Module:
    """One source file; `floor` is the first part of its place in the package, `domain` for example."""

    name: str
    floor: str
    text: str

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())


def modules(package: Path = PACKAGE) -> list[Module]:
    """Return every module of the package at `package`."""
    found = []
    for path in sorted(package.rglob("*.py")):
        relative = path.relative_to(package)
        name = ".".join(("regiedesk", *relative.with_suffix("").parts))
        found.append(Module(name, relative.parts[0].removesuffix(".py"), path.read_text("utf-8")))
    return found


def imports(tree: ast.AST) -> Iterator[str]:
    """Yield the full name of everything imported, at any depth; `from a import b` gives `a` and `a.b`.

    A dynamic import of a literal counts; one of anything else gives `<dynamic>`.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.module is not None, "relative import"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and _called(node) in _DYNAMIC:
            yield _literal(node)


def functions(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Yield the name and the number of lines of every function, from `def` to its last line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            yield node.name, node.end_lineno - node.lineno + 1


def _called(node: ast.Call) -> str:
    return getattr(node.func, "id", getattr(node.func, "attr", ""))


def _literal(node: ast.Call) -> str:
    first = node.args[0] if node.args else None
    if isinstance(first, ast.Constant) and isinstance(first.value, str):
        return first.value
    return "<dynamic>"
