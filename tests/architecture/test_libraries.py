"""Which floor may use which library, and that nobody uses the network."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

from tests.architecture.source import Module, imports, modules

ALLOWED: dict[str, frozenset[str]] = {
    "domain": frozenset(),
    "storage": frozenset(
        {"argon2", "cryptography", "pydantic", "pydantic_core", "sqlalchemy", "sqlcipher3", "sqlmodel", "zxcvbn"}
    ),
    "printing": frozenset({"reportlab"}),
    "ui": frozenset({"PySide6"}),
    "pictures": frozenset({"PySide6"}),
    "platform": frozenset({"platformdirs"}),
}
"""Third-party libraries per floor; a floor or module that is not named has none."""

NETWORK = (
    *(
        "asyncio",
        "ftplib",
        "http",
        "imaplib",
        "nntplib",
        "poplib",
        "smtplib",
        "socket",
        "socketserver",
        "ssl",
    ),
    *("telnetlib", "urllib.error", "urllib.request", "webbrowser", "wsgiref", "xmlrpc", "_socket", "_ssl"),
    *("multiprocessing.connection", "multiprocessing.managers", "logging.handlers"),
    *("PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtWebEngineCore", "PySide6.QtHttpServer"),
)


def foreign_libraries(module: Module) -> list[str]:
    """Return imports of libraries that the module's floor may not use."""
    known = sys.stdlib_module_names | {"regiedesk"} | ALLOWED.get(module.floor, frozenset())
    tops = {name.partition(".")[0] for name in imports(module.tree)}
    return [f"{module.name} imports {top}" for top in sorted(tops - known)]


def network_modules(module: Module) -> list[str]:
    """Return imports of anything that can reach a network."""
    return [
        f"{module.name} imports {name}"
        for name in sorted(set(imports(module.tree)))
        if any(name == banned or name.startswith(f"{banned}.") for banned in NETWORK)
    ]


def written(floor: str, text: str) -> Module:
    return Module(f"regiedesk.{floor}.planted", floor, text)


def test_every_floor_uses_only_its_own_libraries() -> None:
    assert [fault for module in modules() for fault in foreign_libraries(module)] == []


def test_no_network_module_anywhere() -> None:
    assert [fault for module in modules() for fault in network_modules(module)] == []


@pytest.mark.parametrize(
    ("floor", "text"),
    [
        ("domain", "import sqlmodel"),
        ("domain", "from reportlab.lib import colors"),
        ("domain", "import pydantic"),
        ("domain", "def f():\n    import PySide6.QtCore"),
        ("printing", "import sqlcipher3"),
        ("storage", "from reportlab.platypus import Paragraph"),
        ("storage", "import PySide6"),
        ("cli", "import PySide6.QtWidgets"),
        ("ui", "import sqlalchemy"),
        ("storage", "import importlib\nimportlib.import_module('reportlab')"),
        ("storage", "import importlib\nimportlib.import_module(name)"),
    ],
)
def test_a_planted_library_is_seen(floor: str, text: str) -> None:
    assert foreign_libraries(written(floor, text))


@pytest.mark.parametrize(
    "text",
    [
        "import socket",
        "import urllib.request",
        "from urllib import request",
        "from urllib.request import urlopen",
        "from http.client import HTTPSConnection",
        "def f():\n    from PySide6.QtNetwork import QTcpSocket",
        "from PySide6 import QtNetwork",
        "__import__('ssl')",
    ],
)
def test_a_planted_network_module_is_seen(text: str) -> None:
    assert network_modules(written("ui", text))


def test_reading_a_query_string_is_not_the_network() -> None:
    assert network_modules(written("ui", "from urllib.parse import quote")) == []


def test_the_reader_finds_the_modules_of_a_package(tmp_path: Path) -> None:
    (tmp_path / "domain").mkdir()
    (tmp_path / "domain" / "a.py").write_text("import json\n", encoding="utf-8")
    (tmp_path / "cli.py").write_text("", encoding="utf-8")
    found = {module.name: module.floor for module in modules(tmp_path)}
    assert found == {"regiedesk.cli": "cli", "regiedesk.domain.a": "domain"}


def test_imports_inside_functions_count() -> None:
    assert set(imports(ast.parse("def f():\n    from a import b"))) == {"a", "a.b"}
