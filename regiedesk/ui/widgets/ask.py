"""The only place where a dialog opens. A test says beforehand what will be answered."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog, QWidget

from regiedesk.ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


@dataclass
class Script:
    """The answers to come, and the titles that were asked."""

    answers: deque[Any]
    asked: list[str] = field(default_factory=list)


_SCRIPT: ContextVar[Script | None] = ContextVar("script", default=None)
_NOBODY = object()


@contextmanager
def answers(planned: Sequence[Any]) -> Iterator[Script]:
    """Answer the next questions with these instead of opening a dialog; any further question is answered with no."""
    script = Script(deque(planned))
    token = _SCRIPT.set(script)
    try:
        yield script
    finally:
        _SCRIPT.reset(token)


def confirm(parent: QWidget | None, title: str, text: str, yes: str, no: str, *, danger: bool = False) -> bool:
    """Ask a question with two answers; Escape is the second. With `danger` nothing is chosen by Enter alone."""
    planned = _planned(title)
    if planned is not _NOBODY:
        return bool(planned)
    return Dialog(parent, title, text, yes, no, danger=danger).answer()


def tell(parent: QWidget | None, title: str, text: str, yes: str = "Goed") -> None:
    """Tell something that has to be read before going on."""
    if _planned(title) is _NOBODY:
        Dialog(parent, title, text, yes, "").answer()


def text(
    parent: QWidget | None,
    title: str,
    label: str,
    value: str = "",
    *,
    hint: str = "",
    yes: str = "Goed",
    secret: bool = False,
) -> str | None:
    """Ask for one line; nothing when the user goes back. With `secret` what is typed shows as dots."""
    planned = _planned(title)
    if planned is not _NOBODY:
        return None if planned in (None, False) else str(planned)
    from regiedesk.ui.widgets.text_fields import LineField

    asked = LineField(label, hint)
    asked.set_value(value)
    if secret:
        asked.line().setEchoMode(asked.line().EchoMode.Password)
    dialog = Dialog(parent, title, "", yes, "Terug")
    dialog.put(asked)
    asked.line().selectAll()
    return asked.value() if dialog.answer() else None


def choose(
    parent: QWidget | None,
    title: str,
    label: str,
    choices: Sequence[tuple[Any, str]],
    *,
    yes: str = "Kies",
    hint: str = "",
) -> Any:
    """Ask for one of several; nothing when the user goes back."""
    planned = _planned(title)
    if planned is not _NOBODY:
        return planned or None
    from regiedesk.ui.widgets.choice_fields import ChoiceField

    asked = ChoiceField(label, choices, hint, empty="")
    dialog = Dialog(parent, title, "", yes, "Terug")
    dialog.put(asked)
    return asked.value() if dialog.answer() else None


def save_file(parent: QWidget | None, title: str, suggestion: str, filter: str) -> Path | None:
    """Ask where to write a file; `filter` as in "PDF (*.pdf)"."""
    planned = _planned(title)
    if planned is not _NOBODY:
        return _path(planned)
    chosen, _ = QFileDialog.getSaveFileName(parent, title, suggestion, filter)
    return _path(chosen)


def open_file(parent: QWidget | None, title: str, filter: str) -> Path | None:
    """Ask which file to read."""
    planned = _planned(title)
    if planned is not _NOBODY:
        return _path(planned)
    chosen, _ = QFileDialog.getOpenFileName(parent, title, "", filter)
    return _path(chosen)


def folder(parent: QWidget | None, title: str) -> Path | None:
    """Ask for a folder."""
    planned = _planned(title)
    if planned is not _NOBODY:
        return _path(planned)
    return _path(QFileDialog.getExistingDirectory(parent, title))


def printer(parent: QWidget | None, title: str) -> QPrinter | None:
    """Ask for a printer; a test answers with one of its own."""
    planned = _planned(title)
    if planned is not _NOBODY:
        return planned or None
    # Loading this takes a tenth of a second, which the unlock window has no use for.
    from PySide6.QtPrintSupport import QPrintDialog

    from regiedesk.ui.widgets.printing import a4_printer

    chosen = a4_printer()
    dialog = QPrintDialog(chosen, parent)
    dialog.setWindowTitle(title)
    return chosen if dialog.exec() else None


def _path(chosen: Any) -> Path | None:
    return Path(chosen) if chosen else None


def _planned(title: str) -> Any:
    script = _SCRIPT.get()
    if script is None:
        return _NOBODY
    script.asked.append(title)
    return script.answers.popleft() if script.answers else None
