"""What the screens of a case share: a page that scrolls, rows, and places that are filled again and again."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from regiedesk.ui.widgets.page import MARGIN, NARROW_MARGIN, Screen

NARROW = 760
"""Below this width, in logical pixels, things that stand beside each other go below each other."""


class CaseScreen(Screen):
    """A screen with one column in `box`; its margins give way in a small window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QVBoxLayout(self)
        self.box.setSpacing(12)
        self._fit(MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give way."""
        self._fit(MARGIN if event.size().width() >= NARROW else NARROW_MARGIN)
        super().resizeEvent(event)

    def _fit(self, side: int) -> None:
        self.box.setContentsMargins(side, 8, side, 12 if side == MARGIN else 6)


class Scroll(QScrollArea):
    """A column that scrolls up and down, never sideways, inside a screen that has the margins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._ground = ground = QWidget()
        self.column = QVBoxLayout(ground)
        self.column.setContentsMargins(0, 0, 0, 4)
        self.column.setSpacing(12)
        self.setWidget(ground)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Let the window be as low as it likes, and as narrow as what stands in it."""
        return QSize(self._ground.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width(), 80)


class Beside(QWidget):
    """Two or more things beside each other, below each other when it is narrow."""

    def __init__(self, narrow: int = NARROW, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = narrow
        self.box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(12)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Turn when the width asks for it."""
        narrow = event.size().width() < self._narrow
        turned = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self.box.direction() != turned:
            self.box.setDirection(turned)
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Ask only for the widest of them: they can stand below each other."""
        # Items of a layout are not asked for: Python would go on knowing one that Qt has deleted (see tab_order).
        widgets = [one for one in self.children() if isinstance(one, QWidget) and self.box.indexOf(one) >= 0]
        sizes = [one.minimumSizeHint().expandedTo(one.minimumSize()) for one in widgets if not one.isHidden()]
        sizes += [one.minimumSize() for one in self.box.children() if isinstance(one, QLayout)]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))


def empty(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            # It keeps its parent until Qt lets it go: Python would let it go in whatever thread collects its garbage.
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)


def focused_name(place: QWidget) -> str:
    """Return the name of what has the focus in a place, before it is filled again."""
    focused = QApplication.focusWidget()
    return focused.accessibleName() if focused is not None and place.isAncestorOf(focused) else ""


def focus_name(place: QWidget, name: str) -> bool:
    """Put the focus back on what has this name; tells whether it is still there."""
    buttons = place.findChildren(QAbstractButton) if name else []
    named = (button for button in buttons if button.accessibleName() == name)
    found = next((button for button in named if not _put_away(button, place)), None)
    if found is not None:
        found.setFocus(Qt.FocusReason.OtherFocusReason)
    return found is not None


def _put_away(widget: QWidget, place: QWidget) -> bool:
    """Tell whether somebody hid it, or what it stands in: it waits to be deleted and has a successor of this name.

    What was just made is not visible either, but nobody hid that.
    """
    each: QWidget | None = widget
    while each is not None and each is not place:
        if each.isHidden() and each.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            return True
        each = each.parentWidget()
    return False


def row(*widgets: QWidget, spacing: int = 10, stretch: int = -1) -> QHBoxLayout:
    """Return widgets in a row; the one at `stretch` takes what is left."""
    made = QHBoxLayout()
    made.setSpacing(spacing)
    for at, widget in enumerate(widgets):
        made.addWidget(widget, 1 if at == stretch else 0)
    return made


def column(widgets: Iterable[QWidget] = (), spacing: int = 2) -> QVBoxLayout:
    """Return widgets below each other."""
    made = QVBoxLayout()
    made.setSpacing(spacing)
    for widget in widgets:
        made.addWidget(widget)
    return made


def stacked(widgets: Iterable[QWidget], spacing: int = 12) -> QWidget:
    """Return one widget with others below each other in it, as high as they are."""
    made = QWidget()
    box = column(widgets, spacing)
    box.setContentsMargins(0, 0, 0, 0)
    made.setLayout(box)
    return made


def pressed(*made: QWidget) -> QHBoxLayout:
    """Return buttons in a row, at its beginning."""
    line = row(*made)
    line.addStretch(1)
    return line


def filling(widget: QWidget) -> QWidget:
    """Let a card be as tall as its neighbours."""
    widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return widget
