"""Tab goes through a page as the eye does, also when a part of it was made long after what stands below it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
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
        yield from _inside(layout)


def _inside(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from stops(widget)
        elif inner is not None:
            yield from _inside(inner)


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
