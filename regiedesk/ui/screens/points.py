"""A list of what there is to do, each with how it stands and a way to where it is filled in."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regiedesk.domain.checking import Point, missing
from regiedesk.ui.screens import parts
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.card import Card
from regiedesk.ui.widgets.picture import Icon

_MARKS = {
    True: ("circle-check", "ok", "gedaan"),
    False: ("circle-dashed", "warn", "nog te doen"),
    None: ("info", "muted", ""),
}
MOST_LINES = 8
"""Lines of one point that are shown; the rest is counted."""


class PointsCard(Card):
    """Shows points. `wanted` carries the place of the one that is gone to."""

    wanted = Signal(str)

    def __init__(self, title: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(title, icon, parent)
        self._count = text.one_line("", "small", "muted")
        self.head.addWidget(self._count)
        self._list = parts.column(spacing=12)
        self.body.addLayout(self._list)
        self._shown: tuple[Point, ...] | None = None

    def show_points(self, points: tuple[Point, ...]) -> None:
        """Show these; nothing is made again when nothing changed."""
        if points == self._shown:
            return
        self._shown = points
        focused = parts.focused_name(self)
        parts.empty(self._list)
        for point in points:
            self._list.addWidget(self._line(point))
        left = len(missing(points))
        self._count.setText(f"nog {left} te doen" if left else "alles gedaan")
        parts.focus_name(self, focused)

    def _line(self, point: Point) -> QWidget:
        icon, tone, said = _MARKS[point.done]
        made = QWidget()
        row = parts.row(spacing=10)
        row.setContentsMargins(0, 0, 0, 0)
        made.setLayout(row)
        row.addWidget(Icon(icon, 20, tone), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words(point), 1)
        go = buttons.quiet("Bekijk" if point.done is not False else "Vul in")
        go.setAccessibleName(f"{point.title}: {go.text().lower()}{f' ({said})' if said else ''}")
        go.clicked.connect(partial(self.wanted.emit, point.place))
        row.addWidget(go, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _words(self, point: Point) -> QVBoxLayout:
        column = parts.column([text.h3(point.title), text.small(point.says)])
        for line in point.lines[:MOST_LINES]:
            column.addWidget(text.small(f"·  {line}", "text"))
        if len(point.lines) > MOST_LINES:
            column.addWidget(text.small(f"en nog {len(point.lines) - MOST_LINES}"))
        return column
