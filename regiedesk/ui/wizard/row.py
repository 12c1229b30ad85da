"""One item in the list of a part: painted as one button: a hundred of them are there at once."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from regiedesk.domain.forms.telling import capital
from regiedesk.ui import icons, theme
from regiedesk.ui.viewmodels.part_state import PartRow
from regiedesk.ui.widgets import marks, text

_EDGE = 10
_LEFT, _RIGHT, _ABOVE, _GAP, _BETWEEN = 14, 12, 9, 12, 2
_PERSON, _PENCIL, _MARK = 34, 18, 24
_FOLDED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class ItemRow(QPushButton):
    """A row: Enter opens it, Delete takes it away, arrows walk, Alt with an arrow moves it."""

    removed = Signal(str)
    moved = Signal(str, int)
    walked = Signal(int)

    def __init__(self, row: PartRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row, self._opened = row, False
        self._measure(row)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._say()

    def show_row(self, row: PartRow, opened: bool) -> None:
        """Show the item as it is now, and whether its form is open below."""
        if (row, opened) == (self.row, self._opened):
            return
        if row != self.row:
            self._measure(row)
        self.row, self._opened = row, opened
        self._say()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of the words on one line each."""
        wide = max(metrics.horizontalAdvance(words) for words, _, metrics in self._lines)
        return QSize(self._before + wide + self._after, self.heightForWidth(1 << 14))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return a row that may fold its words."""
        return QSize(120, _MARK + 2 * _ABOVE)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the height of the folded words."""
        if width not in self._heights:
            mark = _PERSON if self.row.person_kind else _MARK
            self._heights[width] = max(mark, self._words_height(width)) + 2 * _ABOVE
        return self._heights[width]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Act on the keys of a row."""
        key, alt = Qt.Key(event.key()), event.modifiers() & Qt.KeyboardModifier.AltModifier
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
        if step is not None and alt:
            self.moved.emit(self.row.id, step)
        elif step is not None:
            self.walked.emit(step)
        elif key == Qt.Key.Key_Delete:
            self.removed.emit(self.row.id)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint ground, focus, and the hatched edge of what was told apart."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ground = "primary_s" if self._opened else "sunken" if self.underMouse() else "surface"
        painter.setBrush(theme.color(ground))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(area, 10, 10)
        if self.row.apart:
            _paint_hatch(painter, area)
        self._paint_words(painter)
        self._paint_marks(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(area, 10, 10)
        painter.end()

    def _say(self) -> None:
        self.setAccessibleName(self.row.spoken())
        does = "Formulier is open. Esc sluit." if self._opened else "Enter opent, Delete haalt weg."
        self.setAccessibleDescription(does)

    def _measure(self, row: PartRow) -> None:
        """Note the words with their letter, the marks with their width, and the room before and after the words."""
        said = [(text.quoted(row.title), "quote") if row.quote else (row.title, "h3")]
        said += [(row.sub, "small")] if row.sub else []
        self._lines = [(words, letter, QFontMetrics(theme.font(letter))) for words, letter in said]
        self._marks = tuple(_marks(row))
        edge, person = (_EDGE + 6 if row.apart else 0), (_PERSON + _GAP if row.person_kind else 0)
        self._before = _LEFT + edge + person
        self._after = sum(_GAP + wide for _, _, wide in self._marks) + _GAP + _PENCIL + _RIGHT
        self._heights: dict[int, int] = {}
        self.updateGeometry()

    def _words_height(self, width: int) -> int:
        there = self._words_width(width)
        heights = [_height(words, metrics, there) for words, _, metrics in self._lines]
        return sum(heights) + _BETWEEN * (len(heights) - 1)

    def _words_width(self, width: int) -> int:
        return max(width - self._before - self._after, 1)

    def _paint_words(self, painter: QPainter) -> None:
        left, wide = self._before, self._words_width(self.width())
        top = (self.height() - self._words_height(self.width())) // 2
        for words, letter, metrics in self._lines:
            tall = _height(words, metrics, wide)
            painter.setFont(theme.font(letter))
            painter.setPen(theme.color("muted" if letter == "small" else "text"))
            painter.drawText(QRect(left, top, wide, tall), _FOLDED, words)
            top += tall + _BETWEEN

    def _paint_marks(self, painter: QPainter) -> None:
        middle, at = self.height() / 2, float(self.width() - self._after)
        if self.row.person_kind:
            area = QRectF(self._before - _GAP - _PERSON, middle - _PERSON / 2, _PERSON, _PERSON)
            marks.draw_person(painter, area, self.row.person_kind, self.row.initial)
        for words, drawn, wide in self._marks:
            area = QRectF(at + _GAP, middle - _MARK / 2, wide, _MARK)
            if drawn:
                marks.draw_tag(painter, area, words)
            else:
                marks.draw_badge(painter, area, words, "plain")
            at += _GAP + wide
        icons.draw(painter, "pencil", QRectF(at + _GAP, middle - _PENCIL / 2, _PENCIL, _PENCIL), "muted")


def _marks(row: PartRow) -> Iterator[tuple[str, bool, int]]:
    """Yield the words of each mark at the right, whether it has a shape of its own, and its width."""
    if row.apart:
        yield "apart", True, marks.tag_width("apart")
    for tag in row.tags:
        words = tag if row.drawn else capital(tag)
        yield words, row.drawn, (marks.tag_width if row.drawn else marks.badge_width)(words)


def _height(words: str, metrics: QFontMetrics, width: int) -> int:
    return metrics.boundingRect(QRect(0, 0, width, 1 << 20), _FOLDED, words).height()


def _paint_hatch(painter: QPainter, area: QRectF) -> None:
    painter.save()
    whole = QPainterPath()
    whole.addRoundedRect(area, 10, 10)
    edge = QPainterPath()
    edge.addRect(QRectF(area.left(), area.top(), _EDGE, area.height()))
    painter.setClipPath(whole.intersected(edge))
    painter.fillRect(area, theme.color("warn_s"))
    painter.setPen(QPen(theme.color("warn_l"), 2))
    step, at = 7, area.top() - _EDGE
    while at < area.bottom() + _EDGE:
        painter.drawLine(round(area.left()), round(at + _EDGE), round(area.left() + _EDGE), round(at))
        at += step
    painter.restore()
