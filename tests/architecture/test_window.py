"""What imports alone cannot keep apart: dialogs open in one place, and view-models know no widgets."""

from __future__ import annotations

import ast

import pytest

from tests.architecture.source import Module, imports, modules

DIALOGS = frozenset(
    {
        *("QDialog", "QMessageBox", "QFileDialog", "QInputDialog", "QColorDialog", "QFontDialog", "QErrorMessage"),
        *("QProgressDialog", "QWizard", "QPrintDialog", "QPrintPreviewDialog", "QPageSetupDialog", "Dialog"),
    }
)
"""Every class that opens a window of its own; `Dialog` is the one of RegieDesk."""

OPENERS = frozenset({"regiedesk.ui.widgets.ask", "regiedesk.ui.widgets.dialog"})


def dialogs(module: Module) -> list[str]:
    """Return where a module names a class of dialog, other than where they may open."""
    if module.name in OPENERS:
        return []
    named = {part for node in ast.walk(module.tree) for part in _names(node)}
    return [f"{module.name} names {name}" for name in sorted(named & DIALOGS)]


def _names(node: ast.AST) -> tuple[str, ...]:
    if isinstance(node, ast.Name):
        return (node.id,)
    if isinstance(node, ast.Attribute):
        return (node.attr,)
    if isinstance(node, ast.ImportFrom):
        return tuple(alias.name for alias in node.names)
    return ()


def widgets_in_view_models(module: Module) -> list[str]:
    """Return what a view-model imports of Qt besides QtCore."""
    if not module.name.startswith("regiedesk.ui.viewmodels."):
        return []
    qt = {name for name in imports(module.tree) if name.partition(".")[0] == "PySide6"}
    return [f"{module.name} imports {name}" for name in sorted(qt) if not _is_core(name)]


def _is_core(name: str) -> bool:
    return name == "PySide6.QtCore" or name.startswith("PySide6.QtCore.")


def written(name: str, text: str) -> Module:
    return Module(f"regiedesk.ui.{name}", "ui", text)


def test_dialogs_open_in_one_place_only() -> None:
    assert [fault for module in modules() for fault in dialogs(module)] == []


def test_view_models_know_only_the_core_of_qt() -> None:
    assert [fault for module in modules() for fault in widgets_in_view_models(module)] == []


@pytest.mark.parametrize(
    "text",
    [
        "from PySide6.QtWidgets import QMessageBox",
        "from PySide6.QtWidgets import QDialog as Sheet",
        "from PySide6 import QtWidgets\nQtWidgets.QFileDialog.getOpenFileName()",
        "def f():\n    from PySide6.QtPrintSupport import QPrintDialog",
        "from regiedesk.ui.widgets.dialog import Dialog",
        "from regiedesk.ui.widgets import dialog\ndialog.Dialog(None, '', '', '', '')",
    ],
)
def test_a_planted_dialog_is_seen(text: str) -> None:
    assert dialogs(written("screens.planted", text))
    assert dialogs(written("widgets.ask", text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "from PySide6.QtWidgets import QWidget",
        "from PySide6.QtGui import QColor",
        "from PySide6 import QtGui",
        "import PySide6",
        "def f():\n    import PySide6.QtWidgets",
    ],
)
def test_a_planted_widget_in_a_view_model_is_seen(text: str) -> None:
    assert widgets_in_view_models(written("viewmodels.planted", text))


@pytest.mark.parametrize("text", ["from PySide6.QtCore import Signal", "import PySide6.QtCore"])
def test_the_core_of_qt_is_no_widget(text: str) -> None:
    assert widgets_in_view_models(written("viewmodels.planted", text)) == []
