"""Tab goes through a page as the eye does: forms open in the middle, long after what stands below was made."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Yield every visible widget inside `widget` that Tab reaches, in the order of the layouts."""
    if widget.isHidden() or not widget.isEnabled():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    layout = widget.layout()
    if layout is not None:
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
    """Return where Tab goes from `focus`: within `parts`, then to what stands around `home`, then round again."""
    order = [stop for part in parts for stop in stops(part)]
    if not order:
        return None
    if focus not in order:
        return order[0] if forward else order[-1]
    at = order.index(focus) + (1 if forward else -1)
    if 0 <= at < len(order):
        return order[at]
    return _around(home, focus, forward=forward) or (order[0] if forward else order[-1])


def _around(home: QWidget, focus: QWidget, *, forward: bool) -> QWidget | None:
    found = _neighbour(focus, forward)
    while found is not None and found is not focus:
        outside = found is not home and not home.isAncestorOf(found) and found.isVisible() and found.isEnabled()
        if outside and found.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return found
        found = _neighbour(found, forward)
    return None


def _neighbour(widget: QWidget, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()
