"""Somebody with a keyboard and no mouse."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from PySide6.QtCore import QDeadlineTimer, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.finding import focused

Key = Qt.Key
Modifier = Qt.KeyboardModifier
MOST_TABS = 400
LONGEST_MS = 60_000


def until(so: Callable[[], bool]) -> None:
    """Let the window work until something is so; for journeys that run outside pytest too."""
    deadline = QDeadlineTimer(LONGEST_MS)
    while not so():
        assert not deadline.hasExpired(), "it never is so"
        QTest.qWait(1)


class Typist:
    """Presses keys where the focus is, no faster than the window takes them. It has to have the keyboard already.

    `pressed` counts the keys beside what is typed.
    """

    def __init__(self) -> None:
        self.pressed = 0

    def focus(self) -> QWidget:
        return focused()

    def press(self, *keys: Qt.Key, held: Modifier = Modifier.NoModifier) -> Typist:
        for key in keys:
            self._strike(key, held)
            QApplication.processEvents()
        return self

    def _strike(self, key: Qt.Key, held: Modifier = Modifier.NoModifier) -> None:
        QTest.keyClick(self.focus(), key, held)
        self.pressed += 1

    def ctrl(self, key: Qt.Key) -> Typist:
        return self.press(key, held=Modifier.ControlModifier)

    def alt(self, key: Qt.Key) -> Typist:
        return self.press(key, held=Modifier.AltModifier)

    def step(self, number: int) -> Typist:
        return self.alt(Key(Key.Key_0 + number))

    def type(self, words: str) -> Typist:
        for easy, letters in groupby(words, str.isascii):
            if easy:
                QTest.keyClicks(self.focus(), "".join(letters))
            else:
                self._compose("".join(letters))
        return self

    def _compose(self, letters: str) -> None:
        """Type letters that QTest has no key for, such as ö."""
        for letter in letters:
            for way in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.focus(), QKeyEvent(way, Key.Key_unknown, Modifier.NoModifier, letter))

    def letter(self, letter: str) -> Typist:
        """Press a letter to find something that begins so."""
        self.pressed += 1
        return self.type(letter)

    def reach(self, goal: QWidget) -> Typist:
        """Tab to a widget that can be seen, or into it: quickly, so that the window paints only where one stops."""
        been: list[str] = []
        for _ in range(MOST_TABS):
            here = self.focus()
            if here is goal or goal.isAncestorOf(here):
                QApplication.processEvents()
                return self
            been.append(here.accessibleName())
            self._strike(Key.Key_Tab)
        raise AssertionError(f"Tab never comes to '{goal.accessibleName()}', but to {list(dict.fromkeys(been))}")

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
