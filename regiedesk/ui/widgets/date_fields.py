"""Fields for a date of which a part may be unknown, and for a time of day."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QWidget

from regiedesk.domain import dates
from regiedesk.ui import theme
from regiedesk.ui.widgets import buttons
from regiedesk.ui.widgets.said_dates import Reading, read_date, read_time, short
from regiedesk.ui.widgets.text_fields import LineField


class _SaidField(LineField):
    """A line that is understood, or not."""

    def value(self) -> str | None:  # type: ignore[override]
        """Return what was understood."""
        return self._read().value or None

    def problem(self) -> str:
        """Return why it was not understood."""
        return self._read().problem

    def raw(self) -> str:
        """Return the words as they were typed."""
        return self._input.text()

    def set_raw(self, words: str) -> None:
        """Show the words of a draft."""
        self._hold()
        self._input.setText(words)

    def set_value(self, value: object) -> None:
        """Show a date or time as the program writes it."""
        if not value and not self.problem():
            self.set_raw("")
        elif value and value != self.value():
            self.set_raw(self._write(str(value)))

    def _read(self) -> Reading:
        raise NotImplementedError

    def _write(self, value: str) -> str:
        return value

    def _leave(self) -> None:
        super()._leave()
        value = self.value()
        if value:
            self._input.setText(self._write(value))


class DateField(_SaidField):
    """A date as people say it; `today` decides which year is meant when none is typed.

    Values are partial dates: "2026-03-14", "2026-03" or "2019". Alt+down opens a calendar.
    """

    def __init__(self, label: str, hint: str = "", today: dt.date | None = None, parent: QWidget | None = None) -> None:
        self._today = today
        super().__init__(label, hint, "dag-maand-jaar, maart 2026 of 2019", parent)
        self._own_hint = hint
        self._calendar: QCalendarWidget | None = None
        self._opener = buttons.icon_only("Kies in de kalender (Alt+↓)", "calendar")
        self._opener.setParent(self._input)
        self._opener.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._opener.clicked.connect(self.open_calendar)
        self._input.setTextMargins(0, 0, 34, 0)
        self._input.textEdited.connect(self._say_what_is_read)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Open the calendar from the keyboard, and keep its button at the end of the line."""
        if event.type() == QEvent.Type.Resize:
            self._opener.setGeometry(self._input.width() - 38, (self._input.height() - 34) // 2, 36, 34)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _opens(event):
            self.open_calendar()
            return True
        return super().eventFilter(watched, event)

    def set_hint(self, sentence: str) -> None:
        """Say something under the field when no date is being typed."""
        self._own_hint = sentence
        super().set_hint(sentence)

    @Slot()
    def open_calendar(self) -> None:
        """Open a month in which a day can be chosen; the day that is filled in is chosen already."""
        calendar = self._made_calendar()
        day = dates.exact(self.value()) or self._now()
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        calendar.move(self._input.mapToGlobal(QPoint(0, self._input.height() + 4)))
        calendar.show()
        calendar.setFocus()

    def _made_calendar(self) -> QCalendarWidget:
        if self._calendar is None:
            self._calendar = QCalendarWidget(self)
            self._calendar.setWindowFlag(Qt.WindowType.Popup)
            self._calendar.setFont(theme.font("nav"))
            self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
            self._calendar.setAccessibleName(f"Kalender bij {self.label()}")
            self._calendar.clicked.connect(self._chose)
            self._calendar.activated.connect(self._chose)
        return self._calendar

    @Slot(QDate)
    def _chose(self, day: QDate) -> None:
        made = self._made_calendar()
        if not made.isVisible():
            return
        made.hide()
        self.set_raw(short(f"{day.year():04}-{day.month():02}-{day.day():02}"))
        self._input.setFocus()
        self._tell()

    @Slot()
    def _say_what_is_read(self) -> None:
        value = self.value()
        said = dates.say(value, weekday=len(value) == 10) if value else ""
        super().set_hint(said or self._own_hint)

    def _leave(self) -> None:
        super()._leave()
        super().set_hint(self._own_hint)

    def _now(self) -> dt.date:
        now = QDate.currentDate()
        return self._today or dt.date(now.year(), now.month(), now.day())

    def _read(self) -> Reading:
        return read_date(self._input.text(), self._now())

    def _write(self, value: str) -> str:
        return short(value)


class TimeField(_SaidField):
    """A time of day, written as 15.30."""

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, hint, "15.30", parent)
        self._input.setMaximumWidth(160)

    def _read(self) -> Reading:
        return read_time(self._input.text())


def _opens(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Down and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
