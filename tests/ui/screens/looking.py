"""What tests of screens look for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from regiedesk.ui.widgets.turns import Turns


def settle(widget: QWidget) -> None:
    """Let everything be done that was asked for, also what comes in later turns."""
    QApplication.processEvents()
    while any(turns.busy() for turns in widget.window().findChildren(Turns)):
        QApplication.processEvents()


def words(widget: QWidget) -> str:
    """Return all words that can be seen, also those that were put there just now."""
    settle(widget)
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def button(widget: QWidget, name: str) -> QAbstractButton:
    """Return the button that is called so."""
    settle(widget)
    found = [b for b in widget.window().findChildren(QAbstractButton) if b.isVisible() and b.accessibleName() == name]
    assert found, f"no button {name!r}"
    return found[0]


def without_name(widget: QWidget) -> list[str]:
    """Return what can have the focus and does not say what it is."""
    return [
        type(each).__name__
        for each in widget.window().findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not each.accessibleName()
        and each.objectName() != "qt_scrollarea_viewport"
    ]


def sticking_out(widget: QWidget) -> list[str]:
    """Return the words that go on beside the place they stand in."""
    settle(widget)
    return [
        label.text()
        for label in widget.findChildren(QLabel)
        if label.isVisible() and label.text() and label.mapTo(widget, label.rect().topRight()).x() >= widget.width()
    ]


class _Windows(QObject):
    """Writes down which widgets show up as a window of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


@contextmanager
def windows_that_show() -> Iterator[list[str]]:
    """Yield a list that fills with every window that shows itself meanwhile, however short."""
    spy, application = _Windows(), QApplication.instance()
    assert application is not None
    application.installEventFilter(spy)
    try:
        yield spy.seen
    finally:
        application.removeEventFilter(spy)
