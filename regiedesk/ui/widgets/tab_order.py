"""Tab goes through a page as the eye does, also when a part of it was made long after what stands below it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Yield every visible widget inside `widget` that Tab reaches, in the order of the layouts."""
    if widget.isHidden() or not widget.isEnabled():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    layout = widget.layout()
    inner = widget.widget() if isinstance(widget, QScrollArea) else None
    if inner is not None:
        yield from stops(inner)
    elif layout is not None:
        yield from _inside(layout, [child for child in widget.children() if _may_stop(child)])


def _may_stop(child: QObject) -> bool:
    if not isinstance(child, QWidget) or child.isHidden():
        return False
    return bool(child.focusPolicy() & Qt.FocusPolicy.TabFocus) or bool(child.children())


def _inside(layout: QLayout, widgets: list[QObject]) -> Iterator[QWidget]:
    """Walk a layout without asking for its items: Python would go on knowing an item that Qt has deleted since.

    What Qt makes later in the same place would then be taken for that item, and bring the program down when it goes.
    """
    parts = [*widgets, *(child for child in layout.children() if isinstance(child, QLayout))]
    placed = [(layout.indexOf(part), part) for part in parts if isinstance(part, (QWidget, QLayout))]
    for at, part in sorted(placed, key=lambda each: each[0]):
        if at >= 0 and isinstance(part, QWidget):
            yield from stops(part)
        elif at >= 0 and isinstance(part, QLayout):
            yield from _inside(part, widgets)


def follow(parts: tuple[QWidget, ...], home: QWidget, focus: QWidget, *, forward: bool) -> QWidget | None:
    """Return where Tab goes from `focus` within `parts`; past the end nothing, but round again in a window."""
    order = list(dict.fromkeys(stop for part in parts for stop in stops(part)))
    if not order:
        return None
    first = order[0] if forward else order[-1]
    if focus not in order:
        return first
    at = order.index(focus) + (1 if forward else -1)
    if 0 <= at < len(order):
        return order[at]
    return first if home.isWindow() else None
