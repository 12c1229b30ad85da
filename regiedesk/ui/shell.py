"""The frame around the screens of an open vault: sidebar, head, a banner when saving fails, guidance."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from regiedesk.ui import icons
from regiedesk.ui.widgets import tab_order
from regiedesk.ui.widgets.card import Strip, Toast
from regiedesk.ui.widgets.drawer import WIDTH as DRAWER
from regiedesk.ui.widgets.drawer import Drawer
from regiedesk.ui.widgets.header import Header
from regiedesk.ui.widgets.page import MARGIN, NARROW_MARGIN, Head, Screen
from regiedesk.ui.widgets.sidebar import Sidebar, Way

FOLD_WIDTH, FOLD_HEIGHT = 760, 520
RAIL_WIDTH, DOCK_WIDTH, ROOMY_WIDTH = 1280, 1280, 1500


class Shell(QWidget):
    """Shows one screen at a time. It knows sizes, not cases."""

    chosen = Signal(str)
    undo_wanted = Signal()
    redo_wanted = Signal()
    retry_wanted = Signal()
    held_wanted = Signal()
    folded_changed = Signal(bool)

    def __init__(self, ways: Sequence[Way], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ways = tuple(ways)
        self._screen: QWidget | None = None
        self._over: QWidget | None = None
        self._head, self._code = Head(), ""
        self._held = ""
        self._folded = self._open_drawer = False
        self.side = Sidebar(ways)
        self.header = Header()
        self.banner = Strip("fout", "", "Probeer opnieuw")
        self._banner_room = QWidget()
        self.held = Strip("uitleg", "", "Hoe staat het?")
        self._held_room = QWidget()
        self.stack = QStackedWidget()
        self._nothing = QWidget()
        self.stack.addWidget(self._nothing)
        self.drawer = Drawer(self)
        self.drawer.hide()
        self._lay()
        self.toast = Toast(self)
        self._connect()

    def add(self, screen: QWidget) -> None:
        """Take a screen in."""
        self.stack.addWidget(screen)
        if isinstance(screen, Screen):
            screen.headed.connect(self._headed)

    def remove(self, screen: QWidget) -> None:
        """Let a screen go, for good."""
        if screen is self._screen:
            self.drawer.show_guidance(None)
            self.header.show_head(Head(), (), "")
            self._screen = None
        # Otherwise the stack would show its next screen for a moment, which then begins to work.
        if self.stack.currentWidget() is screen:
            self.stack.setCurrentWidget(self._nothing)
        self.stack.removeWidget(screen)
        screen.deleteLater()

    def show_screen(self, screen: QWidget, key: str, head: Head, code: str) -> None:
        """Show a screen; `head` says what stands on top when the screen has no words of its own."""
        self._screen, self._head, self._code = screen, head, code
        self._open_drawer = False
        self._show_held()
        self.stack.setCurrentWidget(screen)
        self.side.show_place(key)
        self._headed()
        QTimer.singleShot(0, self, self._keep_focus)

    def show_over(self, panel: QWidget | None) -> None:
        """Know the panel that lies over the screen, so that Tab comes there too; nothing when it is gone."""
        self._over = panel

    def show_problem(self, sentence: str) -> None:
        """Show the banner while edits are not on the disk; nothing takes it away."""
        self.banner.set_text(sentence)
        self._banner_room.setVisible(bool(sentence))
        if sentence and self._open_drawer:
            self._close_drawer()

    def show_held(self, sentence: str) -> None:
        """Show on every screen of a case that it is not one's own, and what that means."""
        self._held = sentence
        self.held.set_text(sentence)
        self._show_held()

    def folded(self) -> bool:
        """Tell whether the window is so small that sidebar and stepper fold."""
        return self._folded

    def menu(self) -> QMenu:
        """Return the menu that takes the place of the sidebar."""
        made = QMenu(self)
        group = ""
        for way in self._ways:
            if way.group == "case" and not self._code:
                continue
            if group and way.group != group:
                made.addSeparator()
            group = way.group
            words = f"{way.words}\t{way.keys}" if way.keys else way.words
            action = QAction(icons.icon(way.icon, 20, "text"), words, made)
            action.setData(way.key)
            made.addAction(action)
        made.triggered.connect(self._picked)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give each part the room there is."""
        super().resizeEvent(event)
        self._settle()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Go on with Tab as the eye does: sidebar, head, screen, guidance, and round again."""
        focus = QApplication.focusWidget()
        parts = (self, self.drawer) if self._over is None else (self, self.drawer, self._over)
        found = tab_order.follow(parts, self.window(), focus or self, forward=forward)
        if found is None:
            return super().focusNextPrevChild(forward)
        found.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def _show_held(self) -> None:
        self._held_room.setVisible(bool(self._held and self._code))

    @Slot()
    def _keep_focus(self) -> None:
        """What had the focus may be gone with the screen before: the keyboard is never nowhere."""
        if self._screen is None or QApplication.focusWidget() is not None or not self.window().isActiveWindow():
            return
        first = next((stop for part in (self._screen, self) for stop in tab_order.stops(part)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay(self) -> None:
        self._banner_box = QVBoxLayout(self._banner_room)
        self._banner_box.addWidget(self.banner)
        self._banner_room.hide()
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.header)
        middle.addWidget(self._banner_room)
        self._held_box = QVBoxLayout(self._held_room)
        self._held_box.addWidget(self.held)
        self._held_room.hide()
        middle.addWidget(self._held_room)
        middle.addWidget(self.stack, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.side)
        self._row.addLayout(middle, 1)

    def _connect(self) -> None:
        self.side.chosen.connect(self.chosen)
        self.header.menu_wanted.connect(self._open_menu)
        self.header.undo_wanted.connect(self.undo_wanted)
        self.header.redo_wanted.connect(self.redo_wanted)
        self.header.guidance_wanted.connect(self._turn_drawer)
        self.drawer.closed.connect(self._close_drawer)
        self.banner.acted.connect(self.retry_wanted)
        self.held.acted.connect(self.held_wanted)

    @Slot()
    def _headed(self) -> None:
        """Show what the screen says about itself."""
        screen = self._screen
        if screen is None or (isinstance(self.sender(), Screen) and self.sender() is not screen):
            return
        own = screen.head() if isinstance(screen, Screen) else Head()
        head = _filled(own, self._head)
        self.header.show_head(head, screen.buttons() if isinstance(screen, Screen) else (), self._code)
        self.drawer.show_guidance(self._guidance())
        self._settle()

    def _guidance(self) -> QWidget | None:
        return self._screen.guidance() if isinstance(self._screen, Screen) else None

    def _settle(self) -> None:
        folded = self.width() < FOLD_WIDTH or self.height() < FOLD_HEIGHT
        alone = isinstance(self._screen, Screen) and self._screen.alone()
        self.side.setVisible(not folded and not alone)
        self.header.setVisible(not alone)
        self.side.set_rail(self.width() < RAIL_WIDTH)
        self.header.set_folded(folded)
        side = NARROW_MARGIN if folded else MARGIN
        self._banner_box.setContentsMargins(side, 0, side, 8)
        self._held_box.setContentsMargins(side, 0, side, 8)
        if folded != self._folded:
            self._folded = folded
            self.folded_changed.emit(folded)
        self._place_drawer()

    def _docks(self) -> bool:
        roomy = isinstance(self._screen, Screen) and self._screen.wants_width()
        return not self._folded and self.width() >= (ROOMY_WIDTH if roomy else DOCK_WIDTH)

    def _place_drawer(self) -> None:
        there = self._guidance() is not None
        docked = there and self._docks()
        self.header.show_guidance(there and not docked)
        self.drawer.set_docked(docked)
        self._row.setContentsMargins(0, 0, DRAWER if docked else 0, 0)
        self.drawer.setGeometry(self.width() - DRAWER, 0, DRAWER, self.height())
        self.drawer.setVisible(docked or (there and self._open_drawer))
        self.drawer.raise_()

    @Slot()
    def _turn_drawer(self) -> None:
        self._open_drawer = not self._open_drawer
        self._place_drawer()
        if self._open_drawer:
            self.drawer.focus()

    @Slot()
    def _close_drawer(self) -> None:
        self._open_drawer = False
        self._place_drawer()
        self.header.focus_guidance()

    @Slot()
    def _open_menu(self) -> None:
        button = self.header.menu_button()
        menu = self.menu()
        menu.exec(button.mapToGlobal(QPoint(0, button.height() + 2)))
        menu.deleteLater()

    @Slot(QAction)
    def _picked(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()))


def _filled(own: Head, usual: Head) -> Head:
    """Return what a screen says, with the window's own words where it says nothing."""
    inside = f"{usual.place} · {usual.title}" if own.title and usual.place else usual.place
    return Head(place=own.place or inside, title=own.title or usual.title, short=own.short)
