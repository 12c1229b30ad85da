"""Fields in which a person writes: one line, a story, or a list with one thing on each line."""

from __future__ import annotations

from PySide6.QtCore import QSize, QSizeF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from regiedesk.ui import theme
from regiedesk.ui.widgets.field import Field, mark

_ROOM = 18


class LineField(Field):
    """One line of text; spaces around it do not count."""

    def __init__(self, label: str, hint: str = "", placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, hint, parent)
        self._input = QLineEdit(self)
        self._input.setPlaceholderText(placeholder)
        self._input.setAcceptDrops(False)
        self._input.textEdited.connect(self._typed)
        self._input.returnPressed.connect(self.flush)
        self._place(self._input)

    def value(self) -> str:
        """Return the text."""
        return self._input.text().strip()

    def set_value(self, value: object) -> None:
        """Show a text; the cursor stays where it is."""
        words = str(value or "")
        if words != self.value():
            self._hold()
            at = self._input.cursorPosition()
            self._input.setText(words)
            self._input.setCursorPosition(at if self._input.hasFocus() else 0)

    def line(self) -> QLineEdit:
        """Return the line itself, for screens that watch Enter or hide what is typed."""
        return self._input

    def set_read_only(self, on: bool) -> None:
        """Show the text without letting it be changed."""
        self._input.setReadOnly(on)
        mark(self._input, "readOnly", on)

    def set_own_words(self) -> None:
        """Show what is typed in the letter of a person's own words."""
        self._input.setFont(theme.font("quote"))

    def set_right(self, on: bool) -> None:
        """Show that what is typed is what was asked."""
        mark(self._input, "right", on)


class NumberField(LineField):
    """A whole number, or nothing; with bounds when `most` is given, and then not nothing."""

    def __init__(
        self, label: str, hint: str = "", least: int = 0, most: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(label, hint, parent=parent)
        self._least, self._most = least, most

    def value(self) -> int | None:  # type: ignore[override]
        """Return the number."""
        words = self._input.text().strip()
        return int(words) if words.isdecimal() else None

    def set_value(self, value: object) -> None:
        """Show a number."""
        super().set_value("" if value is None else str(value))

    def problem(self) -> str:
        """Return why it is no number, or not one of those that are meant."""
        words = self._input.text().strip()
        number = self.value()
        if words and number is None:
            return "Vul hier een heel getal in."
        if self._most is not None and (number is None or not self._least <= number <= self._most):
            return f"Kies een getal van {self._least} tot en met {self._most}."
        return ""

    def raw(self) -> str:
        """Return the words as they were typed."""
        return self._input.text()

    def set_raw(self, words: str) -> None:
        """Show the words of a draft."""
        super().set_value(words)


class Story(QPlainTextEdit):
    """A text that grows with what is written in it; Tab goes on to the next field."""

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.setFont(theme.font("body"))
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit(QSizeF(0, least))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the height it has grown to."""
        return QSize(320, self.height())

    def _fit(self, size: QSizeF) -> None:
        lines = round(size.height())
        shown = max(self._least, min(lines, self._most))
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines > self._most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        text = shown * self.fontMetrics().lineSpacing()
        self.setFixedHeight(text + 2 * round(self.document().documentMargin()) + _ROOM)


class TextField(Field):
    """A story of any length."""

    def __init__(
        self, label: str, hint: str = "", placeholder: str = "", lines: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(label, hint, parent)
        self._input = Story(lines, 14, self)
        self._input.setPlaceholderText(placeholder)
        self._setting = False
        self._input.textChanged.connect(self._changed)
        self._place(self._input)

    def value(self) -> object:
        """Return the text."""
        return self._input.toPlainText().strip()

    def set_value(self, value: object) -> None:
        """Show a text; the cursor stays where it is."""
        if value != self.value():
            self._show_words(str(value or ""))

    def set_raw(self, words: str) -> None:
        """Show the words of a draft."""
        self._show_words(words)

    def raw(self) -> str:
        """Return the words as they were typed."""
        return self._input.toPlainText()

    def set_read_only(self, on: bool) -> None:
        """Show the text without letting it be changed."""
        self._input.setReadOnly(on)
        mark(self._input, "readOnly", on)

    def set_own_words(self) -> None:
        """Show what is typed in the letter of a person's own words."""
        self._input.setFont(theme.font("quote"))

    def focus_at_end(self) -> None:
        """Put the focus behind the last word, to go on with it."""
        self.focus()
        self._input.moveCursor(QTextCursor.MoveOperation.End)

    def _changed(self) -> None:
        if not self._setting:
            self._typed()

    def _show_words(self, words: str) -> None:
        self._hold()
        self._setting = True
        at = self._input.textCursor().position()
        self._input.setPlainText(words)
        cursor = self._input.textCursor()
        cursor.setPosition(min(at, len(self._input.toPlainText())), QTextCursor.MoveMode.MoveAnchor)
        self._input.setTextCursor(cursor)
        self._setting = False


class LinesField(TextField):
    """Several short things, one on each line; empty lines do not count."""

    def __init__(self, label: str, hint: str = "Eén per regel.", parent: QWidget | None = None) -> None:
        super().__init__(label, hint, "", 2, parent)

    def value(self) -> tuple[str, ...]:
        """Return the lines."""
        lines = (line.strip() for line in self._input.toPlainText().splitlines())
        return tuple(line for line in lines if line)

    def set_value(self, value: object) -> None:
        """Show lines; takes any sequence of text."""
        lines = tuple(str(line) for line in value) if isinstance(value, (tuple, list)) else ()
        if lines != self.value():
            self._show_words("\n".join(lines))
