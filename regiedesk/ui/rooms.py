"""Which screen is where: each is made when it is first needed, shown in the frame, and gone with its case."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QWidget

from regiedesk.domain.dates import say
from regiedesk.ui.places import FROM_MEETING, OF_CASE, TITLES, Place
from regiedesk.ui.shell import Shell
from regiedesk.ui.widgets.field import Field
from regiedesk.ui.widgets.page import Head


class Rooms:
    """The screens of an open vault. `make` makes the screen of a place."""

    def __init__(self, shell: Shell, make: Callable[[Place], QWidget]) -> None:
        self._shell, self._make = shell, make
        self._made: dict[Place, QWidget] = {}
        self._place: Place | None = None

    @property
    def place(self) -> Place | None:
        """Where one is."""
        return self._place

    def current(self) -> QWidget | None:
        """Return the screen that is shown."""
        return self._made[self._place] if self._place else None

    def show(self, place: Place, head: Head, code: str, item: str = "") -> None:
        """Show a screen, and an item in it."""
        if place not in self._made:
            self._made[place] = self._make(place)
            self._shell.add(self._made[place])
        screen, self._place = self._made[place], place
        self._shell.show_screen(screen, place, head, code if place in (*OF_CASE, *FROM_MEETING) else "")
        _tell(screen, "enter")
        if item:
            _tell(screen, "show_item", item)

    def leave(self) -> None:
        """Save what is being typed before one goes elsewhere."""
        screen = self.current()
        if screen is not None:
            self.flush()
            _tell(screen, "leave")

    def flush(self) -> None:
        """Save what is being typed."""
        for field in self._shell.findChildren(Field):
            field.flush()

    def refresh(self) -> None:
        """Let the screen show what was changed from elsewhere; one of the open case follows its case by itself."""
        screen = self.current()
        if screen is not None:
            _tell(screen, "refresh")

    def drop(self, places: Iterable[Place] = Place) -> None:
        """Let screens go, with all that is on them."""
        for place in places:
            screen = self._made.pop(place, None)
            if screen is None:
                continue
            if place is self._place:
                self._place = None
            self._shell.remove(screen)


def head_of(place: Place, code: str, today: dt.date) -> Head:
    """Return what stands on top of a screen that has no words of its own."""
    if place in (*OF_CASE, *FROM_MEETING):
        return Head(place=code, title=TITLES[place])
    day = say(today, weekday=True)
    return Head(place=day[:1].upper() + day[1:] if place is Place.CASES else "RegieDesk", title=TITLES[place])


def _tell(screen: QWidget, what: str, *words: str) -> None:
    """Call a method that a screen may have; a plain widget has none."""
    method = getattr(screen, what, None)
    if callable(method):
        method(*words)
