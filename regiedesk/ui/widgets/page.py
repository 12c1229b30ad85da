"""What the window asks of a screen, and a page that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from regiedesk.domain.values import value

MARGIN, NARROW_MARGIN = 28, 16
_NARROW = 700


@value
class Head:
    """What stands on top of a screen: where you are, and its name; `short` is the name in a small window."""

    place: str = ""
    title: str = ""
    short: str = ""


class Screen(QWidget):
    """A screen that tells the window more than a plain widget does. Everything has a default.

    `headed` tells that head, buttons or guidance changed.
    """

    headed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def head(self) -> Head:
        """Return what stands on top; empty parts get the window's own words."""
        return Head()

    def buttons(self) -> tuple[QWidget, ...]:
        """Return at most a few buttons for the right of the head; always the same ones."""
        return ()

    def guidance(self) -> QWidget | None:
        """Return what the panel "Uitleg" shows, or nothing."""
        return None

    def wants_width(self) -> bool:
        """Tell whether guidance may only stand beside it on a very wide window."""
        return False

    def alone(self) -> bool:
        """Tell whether nothing may stand beside it or above it."""
        return False

    def enter(self) -> None:
        """Prepare to be shown: read again, put the focus."""

    def leave(self) -> None:
        """Prepare to be hidden."""

    def show_item(self, place: str) -> None:
        """Bring an item of the plan into view, such as "agreements/a3"."""


class Page(QScrollArea):
    """A page that scrolls up and down; put things in `body`. Lines of text stay readable: not wider than `widest`."""

    def __init__(self, widest: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inner = inner = QWidget()
        inner.setObjectName("page")
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(MARGIN, 16, MARGIN, 24)
        self.body.setSpacing(12)
        if widest:
            inner.setMaximumWidth(widest)
        self.setWidget(inner)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give narrow windows a narrow margin."""
        super().resizeEvent(event)
        side = NARROW_MARGIN if event.size().width() < _NARROW else MARGIN
        top, bottom = (8, 12) if side == NARROW_MARGIN else (16, 24)
        self.body.setContentsMargins(side, top, side, bottom)

    def clear(self) -> None:
        """Take everything out."""
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
