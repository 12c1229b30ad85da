"""Handreiking: seven steps, one at a time, with guidance beside them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from regiedesk.ui import theme
from regiedesk.ui.viewmodels.steps import StepsModel
from regiedesk.ui.viewmodels.steps_state import HelpState, StepsState
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.stepper import Stepper, StepView
from regiedesk.ui.wizard import tab_order
from regiedesk.ui.wizard.cards import AlsoPart, QuestionCard
from regiedesk.ui.wizard.guidance import WIDE, Guidance
from regiedesk.ui.wizard.page import StepPage

DOCKED_FROM = 1040
FOLDED_BELOW_WIDTH, FOLDED_BELOW_HEIGHT = 700, 470
_MARGIN = 28


class HandreikingScreen(QWidget):
    """The stepper on top, a page per step, guidance at the side, previous and next below."""

    titled = Signal(str)
    """Carries the name of the step that is shown, for the head of the window."""
    told = Signal(str)

    def __init__(self, model: StepsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self._pages: dict[int, StepPage] = {}
        self._asked_for_help = False
        self._goal: QWidget | None = None
        self.setObjectName("page")
        self._stepper = Stepper(self)
        self._stepper.chosen.connect(model.go)
        self._scroll = self._make_scroll()
        self._guidance = Guidance(self)
        self._bottom = self._make_bottom()
        self._lay()
        self._shortcut("Alt+Right", model.next)
        self._shortcut("Alt+Left", model.previous)
        model.changed.connect(self.refresh)
        model.wanted.connect(self._show_card)
        model.explained.connect(self._show_help)
        model.told.connect(self.told)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the step as it is now."""
        state = self.model.state
        views = [
            StepView(number=mark.number, title=mark.title, state=str(mark.status), words=mark.words)
            for mark in state.marks
        ]
        self._stepper.show_steps(views, state.number)
        self._show_page(state)
        self._say_bottom(state)
        self._guidance.show_help(state.help)

    def title(self) -> str:
        """Return the name of the step, as the head of the window says it."""
        return f"Stap {self.model.state.number}. {self.model.state.title}"

    def page(self) -> StepPage:
        """Return the page of the step that is shown."""
        return self._pages[self.model.state.number]

    def stepper(self) -> Stepper:
        """Return the stepper."""
        return self._stepper

    def guidance(self) -> Guidance:
        """Return the guidance."""
        return self._guidance

    def turns(self) -> tuple[buttons.Button, buttons.Button]:
        """Return the buttons to the step before and the step after."""
        return self._back, self._on

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Go on with Tab as the eye does."""
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            return super().focusNextPrevChild(forward)
        parts = (self._stepper, self._inner, self._bar)
        found = tab_order.follow(parts, self, focus, forward=forward)
        if found is None:
            return super().focusNextPrevChild(forward)
        found.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Dock the guidance where it fits, fold the stepper where it does not."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        small = width < FOLDED_BELOW_WIDTH or height < FOLDED_BELOW_HEIGHT
        self._stepper.set_folded(small)
        docked = width >= DOCKED_FROM
        self._explain.setVisible(not docked)
        shown = docked or self._asked_for_help
        self._guidance.setVisible(shown)
        alone = shown and width < FOLDED_BELOW_WIDTH
        self._scroll.setVisible(not alone)
        self._guidance.setFixedWidth(width if alone else WIDE)
        self._explain.set_text("Terug naar de vragen" if self._asked_for_help else "Uitleg")
        side = 16 if small else _MARGIN
        self._head.setContentsMargins(side, 6 if small else 0, side, 0)
        self._bottom.setContentsMargins(side, 8, side, 8)

    def _lay(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        self._head = QHBoxLayout()
        self._head.addWidget(self._stepper)
        left.addLayout(self._head)
        left.addWidget(_Line(self))
        left.addWidget(self._scroll, 1)
        left.addWidget(_Line(self))
        left.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self._guidance)

    def _make_scroll(self) -> QScrollArea:
        made = QScrollArea(self)
        made.setWidgetResizable(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = self._inner = QWidget(self)
        # The height follows from the width that is there, not from the least width of every folded sentence.
        holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._holder = QHBoxLayout(holder)
        self._holder.setContentsMargins(_MARGIN, 0, _MARGIN - 8, 0)
        made.setWidget(holder)
        return made

    def _make_bottom(self) -> QHBoxLayout:
        self._bar = _Bar(self)
        row = QHBoxLayout(self._bar)
        self._back = buttons.secondary("", "arrow-left")
        self._back.clicked.connect(self.model.previous)
        self._on = buttons.primary("")
        self._on.set_icon("arrow-right", trailing=True)
        self._on.clicked.connect(self.model.next)
        self._explain = buttons.quiet("Uitleg", "lightbulb")
        self._explain.clicked.connect(self._turn_help)
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(text.one_line("Alt+← en Alt+→", "small", "muted"))
        row.addWidget(self._explain)
        row.addStretch(1)
        row.addWidget(self._on)
        return row

    def _shortcut(self, keys: str, act: Callable[[], None]) -> None:
        made = QShortcut(QKeySequence(keys), self)
        made.activated.connect(act)

    def _show_page(self, state: StepsState) -> None:
        page = self._pages.get(state.number)
        was_inside = self._scroll.isAncestorOf(QApplication.focusWidget() or self)
        if page is None:
            page = self._pages[state.number] = StepPage(self.model, self)
            self._holder.addWidget(page)
        page.refresh()
        if page.isHidden() or len(self._pages) > 1:
            for other in self._pages.values():
                other.setVisible(other is page)
        if self._shown_number() != state.number:
            self._scroll.setProperty("number", state.number)
            self._scroll.verticalScrollBar().setValue(0)
            if was_inside:
                page.focus_first()
            self.titled.emit(self.title())

    def _shown_number(self) -> object:
        return self._scroll.property("number")

    def _say_bottom(self, state: StepsState) -> None:
        number = state.number
        self._back.setVisible(number > 1)
        self._on.setVisible(number < len(state.marks))
        if number > 1:
            self._back.set_text(f"Stap {number - 1}")
        if number < len(state.marks):
            self._on.set_text(f"Stap {number + 1}. {state.marks[number].title}")

    @Slot(str, str)
    def _show_card(self, key: str, item_id: str) -> None:
        card = self.page().card(key)
        if card.editor is not None:
            card.editor.focus_in(item_id)
        self._goal = card
        QTimer.singleShot(0, self, self._scroll_to_goal)

    @Slot()
    def _scroll_to_goal(self) -> None:
        goal, self._goal = self._goal, None
        if goal is None or not self._scroll.isAncestorOf(goal):
            return
        self._scroll.verticalScrollBar().setValue(goal.mapTo(self._inner, QPoint(0, -12)).y())
        focus = QApplication.focusWidget()
        if focus is not None and goal.isAncestorOf(focus):
            self._scroll.ensureWidgetVisible(focus, 20, 90)

    @Slot(QWidget, QWidget)
    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        """The guidance goes with the focus, and what has the focus is in sight."""
        if now is None or not self._scroll.isAncestorOf(now):
            return
        self._scroll.ensureWidgetVisible(now, 20, 60)
        card: QWidget | None = now
        while card is not None and not isinstance(card, (QuestionCard, AlsoPart)):
            card = card.parentWidget()
        if isinstance(card, QuestionCard):
            self.model.attend(card.code())

    @Slot(object)
    def _show_help(self, shown: HelpState) -> None:
        self._asked_for_help = True
        self._arrange()

    @Slot()
    def _turn_help(self) -> None:
        self._asked_for_help = not self._asked_for_help
        self._arrange()


class _Line(QWidget):
    """A hairline."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("border"))
        painter.end()


class _Bar(QWidget):
    """The white ground of the bottom."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.end()
