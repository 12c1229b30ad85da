"""One row of a list: what it says, and how it is painted at any width."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from regiedesk.domain.values import value
from regiedesk.ui import icons, theme
from regiedesk.ui.widgets import marks
from regiedesk.ui.widgets.step_bar import WIDTH as BAR
from regiedesk.ui.widgets.step_bar import draw_bar

TALL, HEADING, LINE = 58, 42, 24
_SIDE = 16
_MOST_REASONS = 2


class Shape(NamedTuple):
    """What decides how tall a row is, and which columns its list has; `reasons` counts their lines."""

    heading: bool = False
    sub: bool = False
    steps: bool = False
    reasons: int = 0
    right: bool = False

    @classmethod
    def with_reasons(cls, count: int, *, sub: bool, steps: bool, right: bool) -> Shape:
        """Return the shape of a row with so many reasons: what is too many is counted in words."""
        return cls(sub=sub, steps=steps, reasons=min(count, _MOST_REASONS), right=right)


class Outline(NamedTuple):
    """What a list must know of each of its rows, also of those that are not drawn."""

    key: str
    title: str
    shape: Shape


@value
class Row:
    """What a row says. `person` is (PersonKind, name); `reasons` are (icon, sentence); `badge` is (words, tone).

    `quote` sets the title in the letter of a person's words. A `heading` only names the rows below it.
    """

    key: str
    title: str
    sub: str = ""
    note: str = ""
    person: tuple[str, str] | None = None
    icon: str = ""
    badge: tuple[str, str] | None = None
    tags: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    steps_say: str = ""
    reasons: tuple[tuple[str, str], ...] = ()
    right: str = ""
    right_sub: str = ""
    right_tone: str = "text"
    quote: bool = False
    heading: bool = False
    opens: bool = True
    """Whether pressing it leads somewhere."""

    @property
    def outline(self) -> Outline:
        """What a list must know of it before it is drawn."""
        if self.heading:
            return Outline(self.key, self.title, Shape(heading=True))
        parts = {"sub": bool(self.sub), "steps": bool(self.steps), "right": bool(self.right)}
        return Outline(self.key, self.title, Shape.with_reasons(len(self.reasons), **parts))

    def said(self) -> str:
        """Return the row in one sentence, for who listens."""
        why = tuple(sentence for _, sentence in self.reasons)
        badge = self.badge[0] if self.badge else ""
        parts = (self.title, self.note, badge, *self.tags, self.sub, self.steps_say, *why, self.right, self.right_sub)
        return ". ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the parts of all rows of a list stand; 0 is not there. `narrow` stacks them."""

    width: float
    narrow: bool = False
    steps: float = 0
    reasons: float = 0
    right: float = 0

    @property
    def title_end(self) -> float:
        """Where the first column ends."""
        return self.steps or self.reasons or self.right or self.width - ARROW


ARROW = 44
"""The room of the arrow at the end of a row."""
RIGHT = 168 + ARROW
"""The room of a day, with how far away it is or that there is none, and the arrow behind it."""


def columns(shapes: Collection[Shape], width: float) -> Columns:
    """Return where the parts stand in a list of this width, with rows of these shapes."""
    has_steps, has_reasons = any(shape.steps for shape in shapes), any(shape.reasons for shape in shapes)
    has_right = any(shape.right for shape in shapes)
    if width < 240 + 190 * has_steps + 280 * has_reasons + RIGHT * has_right:
        return Columns(width=width, narrow=True)
    right = width - RIGHT if has_right else 0
    end = right or width - ARROW
    first = width * (0.22 if has_steps else 0.4)
    reasons = (first + (BAR + 28 if has_steps else 0)) if has_reasons else 0
    steps = (first if has_reasons else end - BAR - 28) if has_steps else 0
    return Columns(width=width, steps=steps, reasons=reasons, right=right)


def height(shape: Shape, where: Columns) -> int:
    """Return how tall a row is."""
    if shape.heading:
        return HEADING
    if not where.narrow:
        return TALL
    lines = shape.reasons + shape.right + shape.steps
    return _top(shape, where) + lines * LINE + (8 if lines else 0)


def _top(shape: Shape, where: Columns) -> int:
    """Return how tall the part with the title is: less when only stacked lines are below it."""
    stacked = where.narrow and (shape.reasons or shape.right or shape.steps)
    return 34 if stacked and not shape.sub else (54 if stacked else TALL)


def draw_row(painter: QPainter, area: QRectF, row: Row, where: Columns) -> None:
    """Draw the words of a row; the ground is there already."""
    if row.heading:
        note = f"{row.title}  "
        _words(painter, area.adjusted(14, 8, 0, 0), note, "h3", "text")
        shift = painter.fontMetrics().horizontalAdvance(note)
        _words(painter, area.adjusted(14 + shift, 8, 0, 0), row.sub, "small", "muted")
        return
    top = QRectF(area.left(), area.top(), area.width(), _top(row.outline.shape, where))
    left = top.left() + _SIDE + _draw_mark(painter, top, row)
    _draw_title(painter, top, left, row, where)
    _draw_end(painter, top, row, where)
    if where.narrow:
        _draw_stacked(painter, top, left, row)
    else:
        _draw_columns(painter, top, row, where)


def _draw_mark(painter: QPainter, area: QRectF, row: Row) -> float:
    middle = area.center().y()
    if row.person:
        marks.draw_person(painter, QRectF(area.left() + _SIDE - 4, middle - 17, 34, 34), *row.person)
        return 44
    if row.icon:
        icons.draw(painter, row.icon, QRectF(area.left() + _SIDE, middle - 10, 20, 20), "primary")
        return 34
    return 0


def _draw_title(painter: QPainter, area: QRectF, left: float, row: Row, where: Columns) -> None:
    end = area.left() + where.title_end - 12
    tags = sum(marks.tag_width(tag) + 8 for tag in row.tags)
    badge = marks.badge_width(row.badge[0]) + 10 if row.badge else 0
    beside = 0 if where.steps or where.reasons else tags
    room = end - left - badge - beside
    y = area.top() + (7 if row.sub or area.height() < TALL else 17)
    used = _words(painter, QRectF(left, y, room, 24), row.title, "quote" if row.quote else "h3", "text")
    if row.note:
        note = QRectF(left + used + 10, y, room - used - 10, 24)
        used += 10 + _words(painter, note, row.note, "small", "muted")
    if row.badge:
        marks.draw_badge(painter, QRectF(left + used + 10, y, badge - 10, 24), *row.badge)
    x = end - beside
    for tag in row.tags if beside else ():
        width = marks.tag_width(tag)
        marks.draw_tag(painter, QRectF(x, area.center().y() - 12, width, 24), tag)
        x += width + 8
    _words(painter, QRectF(left, area.top() + 30, end - left - beside, 22), row.sub, "small", "muted")


def _draw_columns(painter: QPainter, area: QRectF, row: Row, where: Columns) -> None:
    left, top = area.left(), area.top()
    if row.steps:
        draw_bar(painter, QPointF(left + where.steps, top + 13), row.steps)
        _words(painter, QRectF(left + where.steps, top + 30, BAR + 20, 22), row.steps_say, "small", "muted")
    end = where.right or where.width - ARROW
    room = end - where.reasons - 12
    shown = _shown_reasons(row)
    y = area.center().y() - LINE * len(shown) / 2
    for icon, sentence in shown:
        _draw_reason(painter, QRectF(left + where.reasons, y, room, LINE), icon, sentence)
        y += LINE
    if row.right:
        y = top + (7 if row.right_sub else 17)
        room = RIGHT - ARROW
        _words(painter, QRectF(left + where.right, y, room, 24), row.right, "small_b", row.right_tone)
        _words(painter, QRectF(left + where.right, top + 30, room, 22), row.right_sub, "small", "muted")


def _draw_stacked(painter: QPainter, area: QRectF, left: float, row: Row) -> None:
    y = area.bottom()
    if row.steps:
        draw_bar(painter, QPointF(left, y + 7), row.steps)
        _words(
            painter, QRectF(left + BAR + 12, y, area.right() - left - BAR - 60, LINE), row.steps_say, "small", "muted"
        )
        y += LINE
    for icon, sentence in _shown_reasons(row):
        _draw_reason(painter, QRectF(left, y, area.right() - left - 48, LINE), icon, sentence)
        y += LINE
    if row.right:
        said = " · ".join(part for part in (row.right, row.right_sub) if part)
        _words(painter, QRectF(left, y, area.right() - left - 48, LINE), said, "small_b", row.right_tone)


def _shown_reasons(row: Row) -> tuple[tuple[str, str], ...]:
    if len(row.reasons) <= _MOST_REASONS:
        return row.reasons
    return (row.reasons[0], (row.reasons[1][0], f"{row.reasons[1][1]} (en nog {len(row.reasons) - 2})"))


def _draw_reason(painter: QPainter, area: QRectF, icon: str, sentence: str) -> None:
    icons.draw(painter, icon or "circle-check", QRectF(area.left(), area.center().y() - 9, 18, 18), _reason_ink(icon))
    letter, ink = ("small_b", "text") if icon else ("small", "muted")
    _words(painter, area.adjusted(26, 0, 0, 0), sentence, letter, ink)


def _reason_ink(icon: str) -> str:
    return "warn" if icon else "muted"


def _draw_end(painter: QPainter, area: QRectF, row: Row, where: Columns) -> None:
    if row.opens:
        icons.draw(painter, "chevron-right", QRectF(area.right() - 34, area.top() + 19, 20, 20), "muted")


def _words(painter: QPainter, area: QRectF, words: str, letter: str, ink: str) -> float:
    """Draw words on one line, cut with dots when they do not fit; returns how wide they are."""
    if not words or area.width() < 8:
        return 0
    painter.setFont(theme.font(letter))
    painter.setPen(theme.color(ink))
    cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(area.width()))
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, cut)
    return float(painter.fontMetrics().horizontalAdvance(cut))
