"""Words on the screen, each in its own letter. What a user typed is never read as markup."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from regiedesk.ui import theme


def display(text: str) -> QLabel:
    """Return the largest words: first run and empty tables."""
    return words(text, "display")


def h1(text: str) -> QLabel:
    """Return the name of a screen."""
    return words(text, "h1")


def h2(text: str) -> QLabel:
    """Return the name of a card, or a question."""
    return words(text, "h2")


def h3(text: str) -> QLabel:
    """Return the name of a field, a row or a small card."""
    return words(text, "h3")


def body(text: str) -> QLabel:
    """Return ordinary words."""
    return words(text, "body")


def small(text: str, tone: str = "muted") -> QLabel:
    """Return a caption, a date or a reason."""
    return words(text, "small", tone)


def quote(text: str) -> QLabel:
    """Return what a person said, between quotation marks."""
    return words(quoted(text), "quote")


def quoted(text: str) -> str:
    """Put Dutch quotation marks around what a person said, once."""
    bare = text.strip().strip('"“”„')
    return f"“{bare}”" if bare else ""


def words(text: str, letter: str, tone: str = "text") -> QLabel:
    """Return words in a letter of `theme.LETTERS` and a colour: text, muted, primary, danger, warn, ok, on_toast."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setFont(theme.font(letter))
    made.setProperty("tone", tone)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def one_line(text: str, letter: str = "body", tone: str = "text") -> QLabel:
    """Return words that never fold: for short captions in a row."""
    made = words(text, letter, tone)
    made.setWordWrap(False)
    return made


class Cut(QLabel):
    """Words on one line that are cut with dots when there is no room; all of them show on hover."""

    def __init__(self, words: str, letter: str, tone: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setProperty("tone", tone)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.set_letter(letter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(60)

    def set_letter(self, letter: str) -> None:
        """Show the words in another letter."""
        self._letter = letter
        self.setFont(theme.font(letter))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Keep the letter: with another look, Qt goes back to the first one."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFont(theme.font(self._letter))

    def set_words(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setAccessibleName(words)
        self._cut()

    def words(self) -> str:
        """Return all words."""
        return self._words

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Cut again."""
        super().resizeEvent(event)
        self._cut()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Ask for the room of all words."""
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + 2, self.fontMetrics().height())

    def _cut(self) -> None:
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(self._words if shown != self._words else "")


def retone(label: QLabel, tone: str) -> None:
    """Give a label another colour; looking a style up costs more than all the rest, so not for the same one."""
    if label.property("tone") == tone:
        return
    label.setProperty("tone", tone)
    label.style().unpolish(label)
    label.style().polish(label)
