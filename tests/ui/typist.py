"""Somebody with a keyboard and no mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.finding import focused

Key = Qt.Key
Modifier = Qt.KeyboardModifier
MOST_TABS = 400


class Typist:
    """Presses keys where the focus is, no faster than the window takes them. It has to have the keyboard already."""

    def focus(self) -> QWidget:
        return focused()

    def press(self, *keys: Qt.Key) -> Typist:
        for key in keys:
            QTest.keyClick(self.focus(), key)
            QApplication.processEvents()
        return self

    def ctrl(self, key: Qt.Key) -> Typist:
        QTest.keyClick(self.focus(), key, Modifier.ControlModifier)
        QApplication.processEvents()
        return self

    def alt(self, key: Qt.Key) -> Typist:
        QTest.keyClick(self.focus(), key, Modifier.AltModifier)
        QApplication.processEvents()
        return self

    def step(self, number: int) -> Typist:
        QTest.keyClick(self.focus(), Key(Key.Key_0 + number), Modifier.AltModifier)
        return self

    def type(self, words: str) -> Typist:
        for letter in words:
            if letter.isascii():
                QTest.keyClicks(self.focus(), letter)
            else:
                self._compose(letter)
        return self

    def _compose(self, letter: str) -> None:
        """Type a letter that QTest has no key for, such as ö."""
        for way in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self.focus(), QKeyEvent(way, Key.Key_unknown, Modifier.NoModifier, letter))

    def to(self, name: str) -> Typist:
        """Tab to what is called so."""
        been: list[str] = []
        for _ in range(MOST_TABS):
            been.append(self.focus().accessibleName())
            if been[-1].startswith(name):
                return self
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab never comes to '{name}', but to {list(dict.fromkeys(been))}")

    def push(self, name: str) -> Typist:
        """Tab to a button and press it."""
        return self.to(name).press(Key.Key_Space)

    def add(self, name: str) -> Typist:
        return self.push(f"{name} toevoegen")

    def write(self, name: str, words: str) -> Typist:
        return self.to(name).type(words)

    def pick(self, name: str, down: int) -> Typist:
        """Go down in a list that stays folded."""
        return self.to(name).press(*[Key.Key_Down] * down)

    def choose(self, name: str, words: str) -> Typist:
        """Choose in a list that stays folded by its first letters."""
        return self.to(name).type(words)

    def done(self) -> Typist:
        return self.press(Key.Key_Escape)
