"""Functions up to 50 lines, files up to 400; the typical one far below."""

from __future__ import annotations

import ast
import sys
from collections.abc import Mapping
from statistics import median

import pytest

from tests.architecture.source import functions, modules

LONGEST_FUNCTION = 50
LONGEST_FILE = 400


def show(capsys: pytest.CaptureFixture[str], what: str, sizes: Mapping[str, int]) -> None:
    with capsys.disabled():
        middle, most = median(sizes.values()), max(sizes.values())
        sys.stdout.write(f"\n{what}: {len(sizes)}, median {middle:g}, longest {most} lines\n")


def test_no_function_is_longer_than_fifty_lines(capsys: pytest.CaptureFixture[str]) -> None:
    sizes = {f"{module.name}.{name}": lines for module in modules() for name, lines in functions(module.tree)}
    show(capsys, "functions", sizes)
    assert {name: lines for name, lines in sizes.items() if lines > LONGEST_FUNCTION} == {}


def test_no_file_is_longer_than_four_hundred_lines(capsys: pytest.CaptureFixture[str]) -> None:
    sizes = {module.name: module.lines for module in modules() if not module.name.endswith("__init__")}
    show(capsys, "files", sizes)
    assert {name: lines for name, lines in sizes.items() if lines > LONGEST_FILE} == {}


def test_a_function_is_counted_from_def_to_its_last_line() -> None:
    assert list(functions(ast.parse("def f():\n    a = 1\n\n    return a\n"))) == [("f", 4)]
