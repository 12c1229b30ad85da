"""Fields in which a person chooses: they tell their value at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QComboBox, QHBoxLayout, QSizePolicy, QWidget

from regiedesk.ui import icons, theme
from regiedesk.ui.widgets.field import Field
from regiedesk.ui.widgets.flow import Flow
from regiedesk.ui.widgets.options import Chip, Figure, Segment, Tick

Choices = Sequence[tuple[Any, str]]
"""What is chosen, and what it is called."""

HIGHEST = 10
NO_FIGURE = "Kies een cijfer van 0 tot en met 10."
_SECOND_DIGIT_MS = 900
_WALKS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class _Offered(QStandardItemModel):
    """What a list offers. Letters that are typed never find the empty choice: "Kies iemand" is nobody with a K."""

    def match(
        self,
        start: QModelIndex | QPersistentModelIndex,
        role: int,
        value: Any,
        hits: int = 1,
        flags: Qt.MatchFlag = Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchWrap,
    ) -> list[QModelIndex]:
        """Return what begins with the letters, as the list asks while somebody types."""
        found: list[QModelIndex] = super().match(start, role, value, hits + 1 if hits > 0 else hits, flags)
        offered = [index for index in found if not index.data(_EMPTY)]
        return offered[:hits] if hits > 0 else offered


_EMPTY = Qt.ItemDataRole.UserRole + 1


class Combo(QComboBox):
    """A list that folds out; the wheel scrolls the page and not the choice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(_Offered(self))
        self.setFont(theme.font("body"))
        self.setMaxVisibleItems(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the arrow in a colour of the theme."""
        super().paintEvent(event)
        painter = QPainter(self)
        area = QRectF(self.width() - 30, self.height() / 2 - 9, 18, 18)
        icons.draw(painter, "chevron-down", area, "text" if self.isEnabled() else "muted")
        painter.end()


class ChoiceField(Field):
    """One of many, from a list. With `empty` nothing can be chosen too."""

    def __init__(
        self, label: str, choices: Choices, hint: str = "", empty: str = "Kies", parent: QWidget | None = None
    ) -> None:
        super().__init__(label, hint, parent)
        self._empty = empty
        self._choices: list[tuple[Any, str]] = []
        self._combo = Combo(self)
        self._combo.activated.connect(self._tell)
        self._place(self._combo)
        self.set_choices(choices)

    def set_choices(self, choices: Choices) -> None:
        """Offer other choices; what was chosen stays chosen when it is still there."""
        offered = [(None, self._empty), *choices] if self._empty else list(choices)
        if offered == self._choices:
            return
        kept = self.value() if self._choices else None
        self._choices = offered
        self._combo.clear()
        self._combo.addItems([words for _, words in offered])
        if self._empty:
            self._combo.setItemData(0, True, _EMPTY)
        self.set_value(kept)

    def value(self) -> Any:
        """Return what is chosen."""
        at = self._combo.currentIndex()
        return self._choices[at][0] if 0 <= at < len(self._choices) else None

    def set_value(self, value: object) -> None:
        """Choose; what is not offered is nothing."""
        at = next((i for i, (one, _) in enumerate(self._choices) if one == value), 0 if self._empty else -1)
        self._combo.setCurrentIndex(at)


class PersonField(ChoiceField):
    """One of the people of the case: (id, name)."""

    def __init__(
        self, label: str, people: Choices, hint: str = "", empty: str = "Kies iemand", parent: QWidget | None = None
    ) -> None:
        super().__init__(label, people, hint, empty, parent)


class _ButtonsField(Field):
    """One of a few buttons; pressing the chosen one again takes the choice back when `may_be_empty`."""

    def __init__(self, label: str, hint: str, may_be_empty: bool, parent: QWidget | None) -> None:
        super().__init__(label, hint, parent)
        self._may_be_empty = may_be_empty
        self._values: list[Any] = []
        self._before = -1
        self._group = QButtonGroup(self)
        self._group.idPressed.connect(self._pressed)
        self._group.idClicked.connect(self._clicked)

    def value(self) -> Any:
        """Return what is chosen."""
        at = self._group.checkedId()
        return self._values[at] if at >= 0 else None

    def set_value(self, value: object) -> None:
        """Choose; what is not offered is nothing."""
        at = next((i for i, one in enumerate(self._values) if one == value and type(one) is type(value)), -1)
        if at >= 0:
            self._group.button(at).setChecked(True)
        elif checked := self._group.checkedButton():
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)

    def buttons(self) -> list[QAbstractButton]:
        """Return the buttons in their order."""
        return self._group.buttons()

    def set_name(self, name: str) -> None:
        """Name the field for who listens; each button says what it chooses too."""
        for button in self.buttons():
            button.setAccessibleName(f"{name}: {button.text()}")

    def _add(self, value: object, button: QAbstractButton) -> None:
        self._group.addButton(button, len(self._values))
        self._values.append(value)
        button.setAccessibleName(f"{self.label()}: {button.text()}" if self.label() else button.text())

    @Slot(int)
    def _pressed(self, at: int) -> None:
        self._before = self._group.checkedId()

    @Slot(int)
    def _clicked(self, at: int) -> None:
        if at == self._before and self._may_be_empty:
            self.set_value(None)
        self._before = -1
        self._tell()


class SegmentField(_ButtonsField):
    """One of two to four, side by side; a choice may carry an icon as third part."""

    def __init__(
        self,
        label: str,
        choices: Sequence[tuple[Any, str] | tuple[Any, str, str]],
        hint: str = "",
        may_be_empty: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, hint, may_be_empty, parent)
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, choice in enumerate(choices):
            icon = choice[2] if len(choice) == 3 else ""
            ends = {"first": number == 0, "last": number == len(choices) - 1}
            part = Segment(choice[1], icon, soft=choice[0] is None, parent=holder, **ends)
            self._add(choice[0], part)
            row.addWidget(part)
        row.addStretch(1)
        self._place(holder, *self.buttons())


class YesNoField(SegmentField):
    """Yes, no, or not asked yet: True, False, None."""

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, [(True, "Ja"), (False, "Nee"), (None, "Nog niet gevraagd")], hint, parent=parent)
        self.set_value(None)


class ScoreField(_ButtonsField):
    """A figure from 0 to 10, or none; it can be typed."""

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, hint, True, parent)
        self._digits = ""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_SECOND_DIGIT_MS)
        holder = QWidget(self)
        row = Flow(holder, 4)
        for figure in range(HIGHEST + 1):
            button = Figure(figure, holder)
            self._add(figure, button)
            row.addWidget(button)
        self._place(holder, *self.buttons())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take figures that are typed, and Backspace to choose none."""
        if event.text().isdigit() and event.text().isascii():
            self._type(event.text())
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._digits = ""
            self.set_value(None)
            self._tell()
        else:
            super().keyPressEvent(event)

    def _type(self, digit: str) -> None:
        digits = (self._digits if self._typing.isActive() else "") + digit
        self._digits = digits
        self._typing.start()
        if int(digits) > HIGHEST:
            self._digits = ""
            self.set_error(NO_FIGURE)
            self.refused.emit(digits, NO_FIGURE)
            return
        self.set_value(int(digits))
        self._group.button(int(digits)).setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()


class TickField(Field):
    """Yes or not: True, False. The label stands beside the box."""

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, hint, parent)
        self._label.hide()
        self._tick = Tick(label, self)
        self._tick.clicked.connect(self._tell)
        self._place(self._tick)

    def value(self) -> bool:
        """Return whether it is ticked."""
        return self._tick.isChecked()

    def set_value(self, value: object) -> None:
        """Tick, or not."""
        self._tick.setChecked(bool(value))


class PeopleField(Field):
    """Any of the people of the case, as chips: a tuple of ids in the order of the people.

    One Tab stop, however many people: arrows and first letters walk along them.
    """

    def __init__(self, label: str, people: Choices, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, hint, parent)
        self._people: list[tuple[Any, str]] = []
        self._chips: list[Chip] = []
        self._holder = QWidget(self)
        self._flow = Flow(self._holder)
        self._box.insertWidget(1, self._holder)
        self.set_people(people)

    def set_people(self, people: Choices) -> None:
        """Offer other people; who was chosen stays chosen."""
        if list(people) == self._people:
            return
        kept = self.value()
        self._clear()
        self._people = list(people)
        for _, name in self._people:
            chip = Chip(name, parent=self._holder)
            chip.setAccessibleName(f"{self.label()}: {name}" if self.label() else name)
            chip.clicked.connect(self._tell)
            chip.installEventFilter(self)
            self._flow.addWidget(chip)
            self._chips.append(chip)
            self._inputs.append(chip)
        self._rove(self._chips[0] if self._chips else None)
        self.set_value(kept)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Walk along the chips; Tab comes back to where one stood."""
        if isinstance(event, QFocusEvent) and event.gotFocus():
            self._rove(watched)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._walk(watched, event):
            return True
        return super().eventFilter(watched, event)

    def value(self) -> tuple[Any, ...]:
        """Return who are chosen."""
        return tuple(one for (one, _), chip in zip(self._people, self._chips, strict=True) if chip.isChecked())

    def set_value(self, value: object) -> None:
        """Choose people."""
        chosen = value if isinstance(value, (tuple, list, set, frozenset)) else ()
        for (one, _), chip in zip(self._people, self._chips, strict=True):
            chip.setChecked(one in chosen)

    def _walk(self, chip: QObject, event: QKeyEvent) -> bool:
        at = next((i for i, one in enumerate(self._chips) if one is chip), -1)
        step, letter = _WALKS.get(Qt.Key(event.key())), event.text().casefold()
        if at < 0 or event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            return False
        if step is not None:
            ahead = self._chips[at + step : at + step + 1] if at + step >= 0 else []
        elif letter.isalnum():
            ahead = [c for c in (*self._chips[at + 1 :], *self._chips[:at]) if c.text().casefold().startswith(letter)]
        else:
            return False
        if ahead:
            ahead[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _rove(self, here: QObject | None) -> None:
        for chip in self._chips:
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chip is here else Qt.FocusPolicy.ClickFocus)

    def _clear(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips, self._people, self._inputs = [], [], []
