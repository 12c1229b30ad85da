"""Handreiking: seven steps, one at a time, with guidance beside them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from regiedesk.ui import theme
from regiedesk.ui.viewmodels.steps import StepsModel
from regiedesk.ui.viewmodels.steps_state import HelpState, StepsState
from regiedesk.ui.widgets import buttons, tab_order, text
from regiedesk.ui.widgets.hairline import Hairline
from regiedesk.ui.widgets.page import MARGIN, NARROW_MARGIN, Head, Screen
from regiedesk.ui.widgets.stepper import Stepper, StepView
from regiedesk.ui.wizard.cards import AlsoPart, QuestionCard
from regiedesk.ui.wizard.guidance import Guidance
from regiedesk.ui.wizard.page import StepPage

FOLDED_BELOW_WIDTH, FOLDED_BELOW_HEIGHT = 700, 470


class HandreikingScreen(Screen):
    """The stepper on top, a page per step, previous and next below; the window gives the guidance its place."""

    told = Signal(str)
    """Carries passing news."""

    def __init__(self, model: StepsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self._pages: dict[int, StepPage] = {}
        self._goal: QWidget | None = None
        self._begun: QWidget | None = None
        self._stepper = Stepper(self)
        self._stepper.chosen.connect(model.go)
        self._scroll = self._make_scroll()
        self._guidance = Guidance(self)
        self._guidance.hide()
        self._bar = self._make_bottom()
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

    def head(self) -> Head:
        """Return the name of the step for the head of the window."""
        state = self.model.state
        return Head(title=self.title(), short=f"Stap {state.number}. {state.marks[state.number - 1].title}")

    def wants_width(self) -> bool:
        """Ask for the whole width where regie stands in a table."""
        return bool(self.model.state.regie)

    def enter(self) -> None:
        """Put the focus where filling in begins."""
        self._begin()

    def show_item(self, place: str) -> None:
        """Bring an item of the plan into view, opened."""
        self.model.show(place)

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
        # Between two things Tab never goes past what is still to come on the page.
        while self._leaves_page(focus, found) and self.page().build_on():
            found = tab_order.follow(parts, self, focus, forward=forward)
        if found is None:
            return super().focusNextPrevChild(forward)
        found.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def _leaves_page(self, focus: QWidget, found: QWidget | None) -> bool:
        """Tell whether Tab crosses the end of the page."""
        return found is not None and self._bar.isAncestorOf(focus) != self._bar.isAncestorOf(found)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Dock the guidance where it fits, fold the stepper where it does not."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        small = self.width() < FOLDED_BELOW_WIDTH or self.height() < FOLDED_BELOW_HEIGHT
        self._stepper.set_folded(small)
        self._keys.setHidden(small)
        side = NARROW_MARGIN if self.width() < FOLDED_BELOW_WIDTH else MARGIN
        self._head.setContentsMargins(side, 4 if small else 0, side, 4 if small else 0)
        self._holder.setContentsMargins(side, 0, side - 8, 0)
        self._low.setContentsMargins(side, 8, side, 8)

    def _lay(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = QHBoxLayout()
        self._head.addWidget(self._stepper)
        column.addLayout(self._head)
        column.addWidget(Hairline(self))
        column.addWidget(self._scroll, 1)
        column.addWidget(Hairline(self))
        column.addWidget(self._bar)

    def _make_scroll(self) -> QScrollArea:
        made = QScrollArea(self)
        made.setWidgetResizable(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = self._inner = QWidget(self)
        # The height follows from the width that is there, not from the least width of every folded sentence.
        holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._holder = QHBoxLayout(holder)
        # A page that is as wide as it may be stays below the name of its step.
        self._holder.addStretch()
        made.setWidget(holder)
        return made

    def _make_bottom(self) -> _Bar:
        bar = _Bar(self)
        self._low = QHBoxLayout(bar)
        self._back = buttons.secondary("", "arrow-left")
        self._back.clicked.connect(self.model.previous)
        self._on = buttons.primary("")
        self._on.set_icon("arrow-right", trailing=True)
        self._on.clicked.connect(self.model.next)
        self._keys = text.one_line("Alt+← en Alt+→", "small", "muted")
        self._low.addWidget(self._back)
        self._low.addStretch(1)
        self._low.addWidget(self._keys)
        self._low.addStretch(1)
        self._low.addWidget(self._on)
        return bar

    def _shortcut(self, keys: str, act: Callable[[], None]) -> None:
        made = QShortcut(QKeySequence(keys), self)
        made.activated.connect(act)

    def _show_page(self, state: StepsState) -> None:
        page = self._pages.get(state.number)
        was_inside = self._scroll.isAncestorOf(QApplication.focusWidget() or self)
        if page is None:
            page = self._pages[state.number] = StepPage(self.model, self)
            page.build_to(self._scroll.viewport().height())
            self._holder.insertWidget(0, page, 1)
        page.refresh()
        turned = self._shown_number() != state.number
        if turned:
            # The window gives the step its width before its page is laid out.
            self._scroll.setProperty("number", state.number)
            self.headed.emit()
        for other in self._pages.values():
            other.setVisible(other is page)
        if turned:
            self._scroll.verticalScrollBar().setValue(0)
            if was_inside:
                self._begin()

    def _begin(self) -> None:
        """Put the focus in the step that is shown, which stays at its top when that is in sight."""
        self.page().focus_in_sight(self._scroll.viewport().height())
        self._begun = QApplication.focusWidget()

    def _in_sight(self, widget: QWidget) -> bool:
        top = widget.mapTo(self._scroll.viewport(), QPoint(0, 0)).y()
        return top >= 0 and top + widget.height() <= self._scroll.viewport().height()

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

    @Slot(str, str, str)
    def _show_card(self, key: str, item_id: str, field: str) -> None:
        card = self.page().card(key)
        if card.editor is not None:
            card.editor.focus_in(item_id, field)
        focus = QApplication.focusWidget()
        seen = focus if focus is not None and card.isAncestorOf(focus) else card
        self.page().build_below(seen, self._scroll.viewport().height())
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

    @Slot()
    def _scroll_to_focus(self) -> None:
        focus = QApplication.focusWidget()
        begun, self._begun = self._begun, None
        if focus is not None and focus is begun and self._in_sight(focus):
            return
        if self._goal is None and focus is not None and self._scroll.isAncestorOf(focus):
            self._scroll.ensureWidgetVisible(focus, 20, min(200, self._scroll.height() // 3))

    @Slot(QWidget, QWidget)
    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        """The guidance goes with the focus, and what has the focus is in sight."""
        if now is None or not self._scroll.isAncestorOf(now):
            return
        QTimer.singleShot(0, self, self._scroll_to_focus)
        card: QWidget | None = now
        while card is not None and not isinstance(card, (QuestionCard, AlsoPart)):
            card = card.parentWidget()
        if isinstance(card, QuestionCard):
            self.model.attend(card.code())

    @Slot(object)
    def _show_help(self, shown: HelpState) -> None:
        """Where the guidance has no place at the side, it unfolds below its question."""
        if not self._guidance.isVisible():
            self.page().explain(shown)


class _Bar(QWidget):
    """The white ground of the bottom."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.end()
