"""Making the recovery sheet: on paper first, proven after that. The screen itself shows dots, not the code."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from regiedesk.domain.errors import UserError
from regiedesk.ui import theme
from regiedesk.ui.viewmodels.recovery_sheet import GROUPS, Proof, RecoverySheetModel
from regiedesk.ui.widgets import ask, buttons, text
from regiedesk.ui.widgets.card import Strip
from regiedesk.ui.widgets.picture import Icon
from regiedesk.ui.widgets.text_fields import LineField

_PAPER = QSize(392, 552)
_LINES = (
    ("h3", "Bewaar dit blad"),
    ("small", "×  niet in de laptoptas"),
    ("small", "×  niet op een foto of in de cloud"),
    ("small", "✓  wel in een kast met slot"),
    ("h3", ""),
    ("h3", "Laptop kwijt?"),
    ("small", "Bel vandaag de helpdesk en je leidinggevende."),
)


class SheetPanel(QWidget):
    """The act, from printing to proving."""

    def __init__(
        self, model: RecoverySheetModel, go_on: str = "Verder", title: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._was_made = False
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(12)
        if title:
            self._box.addWidget(text.h2(title))
            self._box.addWidget(text.body("De code komt alleen op papier. Het oude blad opent de kluis niet meer."))
        self._problem = Strip("fout", "")
        self._problem.hide()
        self._box.addWidget(self._problem)
        self._acts = _Acts(model)
        self._copy = _CopyByHand(model)
        self._box.addWidget(self._acts)
        self._box.addWidget(self._copy)
        self._box.addWidget(_line())
        self._box.addWidget(text.h2("Klopt het papier? Typ twee groepen over."))
        self._proofs = [_ProofField(model, proof) for proof in model.state.proofs]
        row = QHBoxLayout()
        row.setSpacing(20)
        for field in self._proofs:
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self._box.addLayout(row)
        self._box.addStretch(1)
        self._box.addLayout(self._make_foot(go_on))
        model.changed.connect(self.render_state)
        model.problem.connect(self._say)
        model.drawn.connect(self._print)
        self.render_state()

    def render_state(self) -> None:
        """Show the state."""
        state = self._model.state
        if state.made and not self._was_made:
            self._proofs[0].setEnabled(True)
            self._proofs[0].focus()
        self._was_made = bool(state.made)
        self._acts.setVisible(not state.copying)
        if state.copying and self._copy.isHidden():
            self._copy.show()
            self._copy.focus()
        self._copy.setVisible(bool(state.copying))
        self._acts.render_state()
        self._copy.render_state()
        for field, proof in zip(self._proofs, state.proofs, strict=True):
            field.show_proof(proof)
            field.setEnabled(bool(state.made) and not state.copying)
        self._go_on.setEnabled(state.done)
        self._why.setText(self._reason())

    def first_input(self) -> QWidget:
        """Return where the focus goes first."""
        return self._acts.first_input()

    def _make_foot(self, go_on: str) -> QHBoxLayout:
        foot = QHBoxLayout()
        self._why = text.small("")
        self._go_on = buttons.primary(go_on)
        self._go_on.set_icon("arrow-right", trailing=True)
        self._go_on.clicked.connect(self._model.finish)
        foot.addWidget(self._why, 1)
        foot.addWidget(self._go_on)
        return foot

    def _reason(self) -> str:
        state = self._model.state
        if state.done:
            return "Je blad klopt. Leg het nu weg, niet bij de laptop."
        return "Typ nog twee groepen van je blad over." if state.made else "Eerst moet de code op papier staan."

    def _say(self, error: UserError) -> None:
        self._problem.set_text(error.sentence())
        self._problem.show()

    def _print(self, pdf: bytes) -> None:
        self._problem.hide()
        chosen = ask.printer(self, "Herstelblad printen")
        if chosen is None:
            return
        from regiedesk.ui.widgets.printing import to_printer

        try:
            to_printer(pdf, chosen)
        except UserError as error:
            self._say(error)
        else:
            self._model.printed()


class _Acts(QWidget):
    """Print, save or copy by hand."""

    def __init__(self, model: RecoverySheetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        first = QHBoxLayout()
        first.setSpacing(12)
        self._print = buttons.primary("Printen", "printer")
        self._again = buttons.secondary("Nog een keer printen", "printer")
        self._done_icon, self._done = Icon("circle-check", 20, "ok"), text.words("", "small_b", "ok")
        first.addWidget(self._print)
        first.addWidget(self._again)
        first.addWidget(self._done_icon)
        first.addWidget(self._done, 1)
        others = QHBoxLayout()
        others.setSpacing(4)
        self._save = buttons.quiet("Bewaar als PDF", "save")
        self._copy = buttons.quiet("Ik schrijf hem over", "pencil")
        others.addWidget(self._save)
        others.addWidget(self._copy)
        others.addStretch(1)
        box.addLayout(first)
        box.addLayout(others)
        self._print.clicked.connect(model.print_sheet)
        self._again.clicked.connect(model.print_sheet)
        self._save.clicked.connect(self._ask_where)
        self._copy.clicked.connect(model.copy_by_hand)

    def render_state(self) -> None:
        """Show what was done, and what can still be done."""
        state = self._model.state
        self._print.setVisible(not state.made)
        self._again.setVisible(bool(state.made))
        self._done_icon.setVisible(bool(state.made))
        self._done.setText(state.made)
        for button in (self._print, self._again, self._save, self._copy):
            button.setEnabled(not state.busy)

    def first_input(self) -> QWidget:
        """Return the button for printing."""
        return self._print

    def _ask_where(self) -> None:
        path = ask.save_file(self, "Herstelblad bewaren", "herstelblad.pdf", "PDF (*.pdf)")
        if path is not None:
            self._model.save(path)


class _CopyByHand(QWidget):
    """One group at a time, large; never the whole code at once."""

    def __init__(self, model: RecoverySheetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        words = QVBoxLayout()
        self._which, self._group = text.h3(""), text.one_line("", "display")
        words.addWidget(self._which)
        words.addWidget(self._group)
        words.addWidget(text.small("De 0 is een nul. De letters I, L, O en U komen niet voor."))
        self._back, self._next = buttons.secondary("Terug", "arrow-left"), buttons.primary("Volgende")
        row.addLayout(words, 1)
        row.addWidget(self._back)
        row.addWidget(self._next)
        self._back.clicked.connect(model.previous_group)
        self._next.clicked.connect(model.next_group)

    def focus(self) -> None:
        """Put the focus on going on: what had it is gone."""
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def render_state(self) -> None:
        """Show the group of now."""
        state = self._model.state
        self._which.setText(f"Groep {state.copying} van {GROUPS}. Schrijf hem over.")
        self._group.setText(" ".join(state.shown))
        self._group.setAccessibleName(f"Groep {state.copying}: {' '.join(state.shown)}")
        self._next.set_text("Klaar" if state.copying == GROUPS else "Volgende")


class _ProofField(LineField):
    """One group, typed back."""

    def __init__(self, model: RecoverySheetModel, proof: Proof, parent: QWidget | None = None) -> None:
        super().__init__(f"Groep {proof.group}", parent=parent)
        self._model, self._proved = model, proof.group
        self.line().setMaxLength(9)
        self.edited.connect(self._prove)
        self.line().returnPressed.connect(model.finish)

    def show_proof(self, proof: Proof) -> None:
        """Show whether it fits; a group that is still being typed is not wrong yet."""
        typed = len(self.value().replace(" ", ""))
        self.set_right(proof.fits is True)
        self.set_error(proof.sentence if proof.fits is False and typed >= 5 else "")
        self.set_hint(proof.sentence if proof.fits else "")

    def _prove(self, typed: object) -> None:
        self._model.prove(self._proved, str(typed))


class DottedPaper(QWidget):
    """What the sheet looks like, with dots where the code is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(_PAPER.width() + 8, _PAPER.height() + 8)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint paper, title, the box with dots and the advice; paper is light in the dark look too."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        light = theme.tokens(dark=False)
        paper = QRectF(4, 2, _PAPER.width(), _PAPER.height())
        for spread in (4, 2, 1):
            painter.fillRect(paper.adjusted(-spread, 0, spread, spread + 1), QColor(0, 0, 0, 14))
        painter.fillRect(paper, QColor(light["surface"]))
        painter.translate(34, 36)
        _write(painter, 0, "h1", "Herstelblad", light["text"])
        _write(painter, 34, "small", "Hiermee open je de kluis als je je wachtzin kwijt bent.", light["text"])
        self._paint_code(painter, light)
        top = 258
        for letter, line in _LINES:
            _write(painter, top, letter, line, light["text"])
            top += 24
        painter.end()

    def _paint_code(self, painter: QPainter, light: dict[str, str]) -> None:
        box = QRectF(0, 72, 332, 152)
        painter.setPen(QPen(QColor(light["primary"]), 1.5))
        painter.setBrush(QColor(light["sunken"]))
        painter.drawRoundedRect(box, 8, 8)
        for group in range(GROUPS):
            left, top = box.left() + 20 + group % 2 * 162, box.top() + 16 + group // 2 * 33
            painter.setFont(theme.font("small_b"))
            painter.setPen(QColor(light["muted"]))
            painter.drawText(QRectF(left, top, 20, 20), Qt.AlignmentFlag.AlignVCenter, str(group + 1))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(light["text"]))
            for dot in range(5):
                painter.drawEllipse(QRectF(left + 30 + dot * 17, top + 6, 8, 8))


def _write(painter: QPainter, top: float, letter: str, line: str, color: str) -> None:
    painter.setFont(theme.font(letter))
    painter.setPen(QColor(color))
    painter.drawText(QRectF(0, top, 340, 34), Qt.AlignmentFlag.AlignVCenter, line)


def _line() -> QFrame:
    made = QFrame()
    made.setFixedHeight(1)
    made.setStyleSheet(f"background: {theme.color('border').name()}")
    return made
