"""The whole window on a vault of its own: the real gate, the real files, the real services."""

from __future__ import annotations

import gc
from pathlib import Path

import pypdfium2
from PySide6.QtCore import QEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from regiedesk.desktop import DiskFiles, VaultGate, help_pages
from regiedesk.storage.files.settings import SettingsFile
from regiedesk.ui import theme
from regiedesk.ui.application import ScreenFactory
from regiedesk.ui.jobs import Jobs
from regiedesk.ui.main_window import MainWindow
from regiedesk.ui.viewmodels.session import CaseSession
from regiedesk.ui.widgets.printing import a4_printer
from tests.fakes import FixedClock
from tests.storage.vault.support import CHEAP


class Laptop:
    """Where the vault and the settings of one person stand. Every `switch_on` is a new run of the program."""

    def __init__(self, root: Path) -> None:
        self.kluis, self._settings = root / "kluis", SettingsFile(root / "thuis" / "instellingen.json")
        self.clock = FixedClock()

    def switch_on(self, app: QApplication, width: int = 1366, height: int = 768) -> MainWindow:
        """Start the program; of an earlier run nothing is left, as in a process of its own."""
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        theme.apply(app)
        jobs = Jobs()
        gate = VaultGate(self.kluis, self.clock, CHEAP)
        factory = ScreenFactory(gate, self._settings, DiskFiles(), jobs, help_pages, self.clock.now)
        window = MainWindow(factory, self._settings.load().settings, jobs, self.clock.now)
        jobs.setParent(window)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        return window


def seen(widget: QWidget) -> str:
    """Return all words that can be seen."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def opened(window: MainWindow) -> CaseSession:
    """Return the case that is open."""
    assert window.session is not None
    return window.session


def file_printer(path: Path) -> QPrinter:
    """Return a printer that prints to a file."""
    made = a4_printer()
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(path))
    return made


def text_of(pdf: bytes) -> str:
    """Return the words of a PDF in one line."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return " ".join(" ".join(pages).replace("￾", "").split())
