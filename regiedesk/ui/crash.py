"""A fault of ours: what is told about it is a short list of things that cannot hold anything personal."""

from __future__ import annotations

import sys
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from regiedesk import __version__
from regiedesk.ui.widgets import buttons, text

_PACKAGE = Path(__file__).resolve().parents[1]
_WORDS = (
    "Dit is een fout in RegieDesk, niet van jou. Alles wat als bewaard op het scherm stond, staat in de kluis. "
    "Sluit RegieDesk af en start het opnieuw."
)


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return version, system, kind of fault, and file and line of our own frames; never a value or a message."""
    import platform

    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    frames = [(Path(frame.f_code.co_filename).resolve(), line) for frame, line in walk_tb(trace)]
    ours = [f"  {file.relative_to(_PACKAGE).as_posix()}:{line}" for file, line in frames if _is_ours(file)]
    return "\n".join((f"RegieDesk {__version__}", system, kind.__name__, *ours))


def _is_ours(file: Path) -> bool:
    return file.is_relative_to(_PACKAGE)


class CrashWindow(QWidget):
    """Says what is safe and what to do, with a report that may be given to anybody."""

    left = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setWindowTitle("RegieDesk")
        self.setMinimumSize(560, 420)
        box = QVBoxLayout(self)
        box.setContentsMargins(28, 24, 28, 24)
        box.setSpacing(12)
        box.addWidget(text.h1("Er ging iets mis in RegieDesk"))
        box.addWidget(text.body(_WORDS))
        box.addWidget(text.h3("Dit mag je aan de helpdesk geven. Er staat niets over gezinnen in."))
        self.shown = QPlainTextEdit(words)
        self.shown.setReadOnly(True)
        self.shown.setTabChangesFocus(True)
        self.shown.setAccessibleName("Verslag van de fout")
        box.addWidget(self.shown, 1)
        row = QHBoxLayout()
        copy, leave = buttons.secondary("Kopieer het verslag", "copy"), buttons.primary("Sluit af")
        copy.clicked.connect(self._copy)
        leave.clicked.connect(self.left)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(leave)
        box.addLayout(row)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.shown.toPlainText())


class CrashCatcher:
    """Goes in the place of `sys.excepthook`; shows the first fault, as later ones often follow from it."""

    def __init__(self, app: QGuiApplication) -> None:
        self._app = app
        self.window: CrashWindow | None = None

    def install(self) -> None:
        """Catch what nobody caught."""
        sys.excepthook = self.caught

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Show the window; Ctrl+C in a terminal just ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            self._app.quit()
        elif self.window is None:
            self.window = CrashWindow(report(kind, trace))
            self.window.left.connect(self._app.quit)
            self.window.show()
