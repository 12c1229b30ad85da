"""The seven steps as a path on top of the page; on a small screen they fold into "Stap 5 van 7"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QStackedLayout, QWidget

from regiedesk.domain.dates import MONTHS
from regiedesk.domain.values import value
from regiedesk.ui import icons, theme
from regiedesk.ui.widgets.step_bar import WIDTH as BAR
from regiedesk.ui.widgets.step_bar import draw_bar, draw_round

TALL, FOLDED = 86, 56
_ROUND = 26
_AIR = 8


@value
class StepView:
    """What the stepper shows of one step: `state` is a StepStatus, `words` says it under the title."""

    number: int
    title: str
    state: str
    words: str = ""


def only_day(words: str) -> str:
    """Leave the day of "besproken 15 oktober": the tick above it says the rest."""
    return short_months(words.removeprefix("besproken "))


def short_months(words: str) -> str:
    """Write months in three letters: "besproken 15 okt"."""
    return " ".join(word[:3] if word in MONTHS else word for word in words.split())


class StepButton(QPushButton):
    """One step: its round, its title and its state in words."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = StepView(number=number, title="", state="")
        self._words = ""
        self._current = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(TALL)
        self.setMinimumWidth(40)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_step(self, view: StepView, current: bool) -> None:
        """Show a step; only the current one is reached by Tab."""
        self._view, self._current = view, current
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus)
        now = ", nu open" if current else ""
        self.setAccessibleName(f"Stap {view.number} van 7. {view.title}. {view.words or view.state}{now}")
        self.setToolTip(f"{view.title} (Alt+{view.number})")
        self.updateGeometry()
        self.update()

    def show_words(self, words: str) -> None:
        """Say the state in words that fit."""
        self._words = words
        self.update()

    def shown_words(self) -> str:
        """Return how the state is said now."""
        return self._words

    def sizeHint(self) -> QSize:  # noqa: N802
        """Ask for the room of the title when it is bold, so that nothing moves when the step is opened."""
        return QSize(QFontMetrics(theme.font("small_b")).horizontalAdvance(self._title()) + _AIR, TALL)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave the arrows to the stepper; press with Enter too."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the step."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, view = self.width() / 2, self._view
        self._paint_line(painter, middle)
        area = QRectF(middle - _ROUND / 2, 8, _ROUND, _ROUND)
        if self._current:
            painter.setPen(QPen(theme.color("primary"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(area.adjusted(-5, -5, 5, 5))
        draw_round(painter, area, view.state)
        self._paint_words(painter)
        if self._current:
            wide = min(100, self.width())
            painter.fillRect(QRectF(middle - wide / 2, TALL - 4, wide, 4), theme.color("primary"))
        if self.hasFocus():
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 1, -2, -5), 8, 8)
        painter.end()

    def _paint_line(self, painter: QPainter, middle: float) -> None:
        painter.setPen(QPen(theme.color("track"), 2))
        if self._view.number > 1:
            painter.drawLine(0, 21, round(middle - 24), 21)
        if self._view.number < 7:
            painter.drawLine(round(middle + 24), 21, self.width(), 21)

    def _paint_words(self, painter: QPainter) -> None:
        for top, letter, ink, line in (
            (41, "small_b" if self._current else "small", "primary" if self._current else "text", self._title()),
            (59, "small", "muted", self._words),
        ):
            painter.setFont(theme.font(letter))
            painter.setPen(theme.color(ink))
            cut = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(QRectF(0, top, self.width(), 20), Qt.AlignmentFlag.AlignCenter, cut)

    def _title(self) -> str:
        return f"{self._view.number}  {self._view.title}"


class FoldedStep(QPushButton):
    """The current step on a small screen; a press shows all seven."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: tuple[StepView, ...] = ()
        self._current = 1
        self.setFixedHeight(FOLDED)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_steps(self, views: tuple[StepView, ...], current: int) -> None:
        """Show the current step of all."""
        self._views, self._current = views, current
        view = views[current - 1]
        self.setAccessibleName(f"Stap {current} van 7. {view.title}. {view.words or view.state}. Toon alle stappen")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint a card with round, words, bar and arrow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.color("focus" if self.hasFocus() else "border"), 2 if self.hasFocus() else 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(area, 12, 12)
        if self._views:
            self._paint_step(painter, self._views[self._current - 1])
        painter.end()

    def _paint_step(self, painter: QPainter, view: StepView) -> None:
        draw_round(painter, QRectF(14, (FOLDED - 28) / 2, 28, 28), view.state)
        right = self.width() - 44
        icons.draw(painter, "chevron-down", QRectF(right + 10, (FOLDED - 20) / 2, 20, 20), "text")
        if self.width() > 460:
            states = [one.state for one in self._views]
            right -= BAR + 8
            draw_bar(painter, QRectF(right + 8, FOLDED / 2 - 5, 0, 0).topLeft(), states)
        for top, letter, ink, words in (
            (7, "small", "muted", f"Stap {view.number} van 7"),
            (26, "h3", "text", view.title),
        ):
            painter.setFont(theme.font(letter))
            painter.setPen(theme.color(ink))
            cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(right - 62))
            painter.drawText(QRectF(54, top, right - 54, 22), Qt.AlignmentFlag.AlignVCenter, cut)


class Stepper(QWidget):
    """Seven steps to walk by mouse, arrows and Alt+1 to Alt+7."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: tuple[StepView, ...] = ()
        self._current = 1
        self._wide = QWidget(self)
        row = QHBoxLayout(self._wide)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._buttons = [StepButton(number, self._wide) for number in range(1, 8)]
        for button in self._buttons:
            button.clicked.connect(self._pressed)
            row.addWidget(button)
        self._small = FoldedStep(self)
        self._small.clicked.connect(self._unfold)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._wide)
        self._stack.addWidget(self._small)
        self._keys = [self._key(number) for number in range(1, 8)]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, views: Sequence[StepView], current: int) -> None:
        """Show seven steps, of which one is open."""
        self._views, self._current = tuple(views), current
        within = any(button.hasFocus() for button in self._buttons)
        for button, view in zip(self._buttons, self._views, strict=True):
            button.show_step(view, view.number == current)
        if within:
            self._buttons[current - 1].setFocus(Qt.FocusReason.OtherFocusReason)
        self._small.show_steps(self._views, current)
        self._fit_words()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Say the states as long as there is room for."""
        super().resizeEvent(event)
        self._fit_words()

    def views(self) -> tuple[StepView, ...]:
        """Return the steps that are shown."""
        return self._views

    def set_folded(self, on: bool) -> None:
        """Fold into one step, or unfold."""
        self._stack.setCurrentWidget(self._small if on else self._wide)
        self.updateGeometry()

    def folded(self) -> bool:
        """Tell whether it is folded."""
        return self._stack.currentWidget() is self._small

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the height of what is shown."""
        return QSize(600, FOLDED if self.folded() else TALL)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the same height at the least width."""
        return QSize(280, FOLDED if self.folded() else TALL)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Walk with the arrows."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or event.modifiers():
            super().keyPressEvent(event)
        elif 1 <= self._current + step <= 7:
            self.chosen.emit(self._current + step)
            self._buttons[self._current - 1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit_words(self) -> None:
        """All steps say it in the same way: in the longest that fits for each of them."""
        room, metrics = self.width() / 7 - _AIR, QFontMetrics(theme.font("small"))
        said = [view.words or view.state for view in self._views]
        forms = [[shorter(each) for each in said] for shorter in (str, short_months, only_day)]
        fitting = (form for form in forms if all(metrics.horizontalAdvance(each) <= room for each in form))
        for button, words in zip(self._buttons, next(fitting, forms[-1]), strict=False):
            button.show_words(words)

    def menu(self) -> QMenu:
        """Return a menu with the seven steps."""
        made = QMenu(self)
        for view in self._views:
            action = QAction(f"{view.number}  {view.title} · {view.words or view.state}", made)
            action.setData(view.number)
            action.setCheckable(True)
            action.setChecked(view.number == self._current)
            made.addAction(action)
        made.triggered.connect(self._picked)
        return made

    def _key(self, number: int) -> QShortcut:
        key = QShortcut(QKeySequence(f"Alt+{number}"), self)
        key.setObjectName(str(number))
        key.activated.connect(self._pressed)
        return key

    @Slot()
    def _pressed(self) -> None:
        sender = self.sender()
        if isinstance(sender, QShortcut):
            self.chosen.emit(int(sender.objectName()))
        elif isinstance(sender, StepButton):
            self.chosen.emit(self._buttons.index(sender) + 1)

    @Slot()
    def _unfold(self) -> None:
        menu = self.menu()
        menu.setMinimumWidth(self._small.width())
        menu.exec(self._small.mapToGlobal(QPoint(0, FOLDED + 2)))
        menu.deleteLater()

    @Slot(QAction)
    def _picked(self, action: QAction) -> None:
        self.chosen.emit(int(action.data()))
