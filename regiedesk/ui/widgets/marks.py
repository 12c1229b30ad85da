"""Shapes that say something, also in black and white: who someone is, and what kind of thing it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from regiedesk.domain.words import PersonKind
from regiedesk.ui import icons, theme

_TAGS: dict[str, tuple[str, str, str, str]] = {
    "kracht": ("sprout", "ok", "ok_s", ""),
    "zorg": ("cloud-rain-wind", "warn", "warn_s", ""),
    "feit": ("eye", "text", "surface", "solid"),
    "mening": ("message-square-quote", "text", "surface", "dash"),
    "apart": ("ear", "warn", "warn_s", "dash"),
}
_BADGES: dict[str, tuple[str, str]] = {
    "ok": ("ok", "ok_s"),
    "warn": ("warn", "warn_s"),
    "danger": ("danger", "danger_s"),
    "plain": ("text", "surface"),
    "primary": ("primary", "primary_s"),
}
_TALL = 24


class PersonMark(QWidget):
    """The initial of a person: family in a filled circle, network in an open one, professional in a square."""

    def __init__(self, kind: str, name: str, size: int = 34, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._name = kind, name
        self.setFixedSize(size, size)
        self.setToolTip(name)
        self.setAccessibleName(f"{name}, {kind}")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the mark."""
        painter = QPainter(self)
        draw_person(painter, QRectF(self.rect()), self._kind, self._name)
        painter.end()


class Tag(QWidget):
    """Kracht, zorg, feit, mening or apart, with its icon."""

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(kind.capitalize())

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room it takes."""
        return QSize(tag_width(self._kind), _TALL)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the tag."""
        painter = QPainter(self)
        draw_tag(painter, QRectF(self.rect()), self._kind)
        painter.end()


class Badge(QWidget):
    """One or two words about the state of a thing. Tones: ok, warn, danger, plain, primary."""

    def __init__(self, words: str, tone: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._tone = words, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)

    def set_text(self, words: str, tone: str) -> None:
        """Say something else."""
        self._words, self._tone = words, tone
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room it takes."""
        return QSize(badge_width(self._words), _TALL)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the badge."""
        painter = QPainter(self)
        draw_badge(painter, QRectF(self.rect()), self._words, self._tone)
        painter.end()


def draw_person(painter: QPainter, area: QRectF, kind: str, name: str) -> None:
    """Draw the mark of a person of this `PersonKind` in a square."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = area.adjusted(1, 1, -1, -1)
    family = kind == PersonKind.FAMILY
    square = kind == PersonKind.PROFESSIONAL
    painter.setBrush(theme.color("primary" if family else "surface"))
    painter.setPen(QPen(theme.color("field" if square else "primary"), 1.5))
    radius = area.width() * 0.2 if square else inner.width() / 2
    painter.drawRoundedRect(inner, radius, radius)
    painter.setFont(theme.font("small_b"))
    painter.setPen(theme.color("on_primary" if family else ("text" if square else "primary")))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, name.strip()[:1].upper())


def tag_width(kind: str) -> int:
    """Return how wide a tag is."""
    return QFontMetrics(theme.font("small_b")).horizontalAdvance(kind.capitalize()) + 42


def badge_width(words: str) -> int:
    """Return how wide a badge is."""
    return QFontMetrics(theme.font("small_b")).horizontalAdvance(words) + 24


def draw_tag(painter: QPainter, area: QRectF, kind: str) -> None:
    """Draw a tag; a word that is none of ours gets no icon."""
    icon, ink, ground, line = _TAGS.get(kind, ("", "text", "sunken", ""))
    _draw_pill(painter, area, ground, line)
    if icon:
        icons.draw(painter, icon, QRectF(area.left() + 10, area.center().y() - 8, 16, 16), ink)
    painter.setFont(theme.font("small_b"))
    painter.setPen(theme.color(ink))
    words = area.adjusted(31 if icon else 12, 0, -8, 0)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, kind.capitalize())


def draw_badge(painter: QPainter, area: QRectF, words: str, tone: str) -> None:
    """Draw a badge."""
    ink, ground = _BADGES[tone]
    _draw_pill(painter, area, ground, "hair" if tone == "plain" else "")
    painter.setFont(theme.font("small_b"))
    painter.setPen(theme.color(ink))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)


def _draw_pill(painter: QPainter, area: QRectF, ground: str, line: str) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    styles = {"solid": Qt.PenStyle.SolidLine, "dash": Qt.PenStyle.DashLine}
    pen = QPen(theme.color("field"), 1.2, styles[line]) if line in styles else QPen(Qt.PenStyle.NoPen)
    if line == "hair":
        pen = QPen(theme.color("border"), 1)
    painter.setPen(pen)
    painter.setBrush(theme.color(ground))
    shape = area.adjusted(0.6, 0.6, -0.6, -0.6)
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
