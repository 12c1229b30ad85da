"""Tab goes through a page as the eye does, also when a part of it was made long after what stands below it.

A page may hold hundreds of fields and Tab is pressed all day, so nothing is looked into that cannot hold the answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Yield every visible widget inside `widget` that Tab reaches, in the order of the layouts."""
    return _Walk(forward=True).through(widget)


def follow(parts: tuple[QWidget, ...], home: QWidget, focus: QWidget, *, forward: bool) -> QWidget | None:
    """Return where Tab goes from `focus` within `parts`; past the end nothing, but round again in a window."""
    walk = _Walk(forward=forward, after=focus)
    found = next(walk.over(parts), None)
    if found is not None or (walk.has_begun() and not home.isWindow()):
        return found
    return next(_Walk(forward=forward).over(parts), None)


class _Walk:
    """A walk over what Tab reaches, one way or the other, that begins past the widget `after`."""

    def __init__(self, *, forward: bool, after: QWidget | None = None) -> None:
        self._forward = forward
        self._after = after

    def has_begun(self) -> bool:
        """Tell whether the walk came past the widget after which it begins."""
        return self._after is None

    def over(self, parts: tuple[QWidget, ...]) -> Iterator[QWidget]:
        """Yield what Tab reaches in several widgets."""
        for part in parts if self._forward else reversed(parts):
            yield from self.through(part)

    def through(self, widget: QWidget) -> Iterator[QWidget]:
        """Yield what Tab reaches in a widget: the widget itself comes before what is inside it."""
        if widget.isHidden() or not widget.isEnabled() or self._comes_too_early(widget):
            return
        own = [widget] if widget.focusPolicy() & Qt.FocusPolicy.TabFocus else []
        if self._forward:
            yield from self._from(own)
        yield from self._within(widget)
        if not self._forward:
            yield from self._from(own)

    def _comes_too_early(self, widget: QWidget) -> bool:
        after = self._after
        return after is not None and widget is not after and not widget.isAncestorOf(after)

    def _from(self, own: list[QWidget]) -> Iterator[QWidget]:
        """Yield a stop, unless the walk has not begun: then this may be where it does."""
        for widget in own:
            if self._after is None:
                yield widget
            elif widget is self._after:
                self._after = None

    def _within(self, widget: QWidget) -> Iterator[QWidget]:
        layout = widget.layout()
        inner = widget.widget() if isinstance(widget, QScrollArea) else None
        if inner is not None:
            yield from self.through(inner)
        elif layout is not None:
            yield from self._inside(layout, [child for child in widget.children() if _may_stop(child)])

    def _inside(self, layout: QLayout, widgets: list[QObject]) -> Iterator[QWidget]:
        """Walk a layout without asking for its items: Python would go on knowing an item that Qt has deleted since.

        What Qt makes later in the same place would then be taken for that item, and bring the program down when it
        goes.
        """
        parts = [*widgets, *(child for child in layout.children() if isinstance(child, QLayout))]
        placed = [(layout.indexOf(part), part) for part in parts if isinstance(part, (QWidget, QLayout))]
        for at, part in sorted(placed, key=lambda each: each[0], reverse=not self._forward):
            if at >= 0 and isinstance(part, QWidget):
                yield from self.through(part)
            elif at >= 0 and isinstance(part, QLayout):
                yield from self._inside(part, widgets)


def _may_stop(child: QObject) -> bool:
    if not isinstance(child, QWidget) or child.isHidden():
        return False
    return bool(child.focusPolicy() & Qt.FocusPolicy.TabFocus) or bool(child.children())
