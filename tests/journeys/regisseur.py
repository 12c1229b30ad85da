"""Somebody at the laptop with a keyboard and no mouse: what is done at the window, in the words of the work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel

from regiedesk.domain.plan import Plan
from regiedesk.ui.main_window import MainWindow
from regiedesk.ui.places import OF_CASE, Place
from regiedesk.ui.viewmodels.paper import PaperModel
from regiedesk.ui.viewmodels.session import CaseSession
from regiedesk.ui.viewmodels.steps import StepsModel
from regiedesk.ui.widgets import ask
from tests.journeys.entering import Entering
from tests.journeys.laptop import file_printer, opened, seen, text_of
from tests.ui.finding import the
from tests.ui.typist import Key, Typist, until


@dataclass
class Regisseur:
    """Presses keys, and reads what the window says."""

    window: MainWindow
    typist: Typist = field(default_factory=Typist)

    def case(self) -> CaseSession:
        """Return the case that is open."""
        return opened(self.window)

    def sees(self, words: str) -> bool:
        return words in seen(self.window)

    def begins(self, passphrase: str) -> None:
        """Make a vault, and copy the recovery sheet by hand."""
        until(self.window.isActiveWindow)
        self.typist.write("Wachtzin", passphrase).press(Key.Key_Tab, Key.Key_Tab)
        self.typist.type(passphrase).press(Key.Key_Return)
        until(lambda: self.sees("Print je herstelblad") and QApplication.focusWidget() is not None)
        groups = self._copies_code()
        asked = sorted({int(n) for n in re.findall(r"^Groep (\d)$", seen(self.window), re.MULTILINE)})
        assert len(asked) == 2
        for number in asked:
            self.typist.write(f"Groep {number}", groups[number - 1])
        self.typist.press(Key.Key_Return)
        until(lambda: self.window.place is Place.CASES)

    def _copies_code(self) -> list[str]:
        self.typist.push("Ik schrijf hem over").to("Volgende")
        groups: list[str] = []
        for _ in range(8):
            labels = (label.accessibleName() for label in self.window.findChildren(QLabel))
            shown = next(name for name in labels if re.match(r"Groep \d: ", name))
            groups.append(shown.partition(": ")[2].replace(" ", ""))
            self.typist.press(Key.Key_Space)
        return groups

    def unlocks(self, passphrase: str) -> None:
        """Come in with the passphrase."""
        until(lambda: self.window.isActiveWindow() and QApplication.focusWidget() is not None)
        self.typist.write("Wachtzin", passphrase).press(Key.Key_Return)
        until(lambda: self.window.place is Place.CASES)

    def locks(self) -> None:
        """Leave the laptop."""
        self.typist.ctrl(Key.Key_L)
        assert self.window.place is None

    def makes_case(self, code: str) -> None:
        """Begin a new case."""
        self.typist.push("Nieuwe casus").write("Hoe noem je deze casus?", code).press(Key.Key_Return)
        assert self.window.place is Place.OVERVIEW

    def opens_first_case(self) -> None:
        """Open the case that stands first."""
        self.typist.to("Zoek in alles").press(Key.Key_Down, Key.Key_Return)
        assert self.window.place is Place.OVERVIEW

    def types_in(self, plan: Plan) -> Iterator[str]:
        """Fill in the seven steps; yields after each item."""
        self.typist.ctrl(Key.Key_3)
        return Entering(self.typist, self.window, plan).items()

    def walks_the_steps(self) -> list[str]:
        """Go back to step 1 and on through all seven; returns what the window says of each."""
        self.typist.ctrl(Key.Key_3).step(1)
        model = the(StepsModel, self.window.current())
        said = []
        for _ in model.state.marks:
            said.append(model.state.marks[model.state.number - 1].words)
            self.typist.alt(Key.Key_Right)
        return said

    def _goes(self, place: Place) -> None:
        self.typist.ctrl(Key(Key.Key_2 + OF_CASE.index(place)))
        assert self.window.place is place

    def freezes(self, reason: str) -> None:
        """Make the plan a version; without a reason that is refused."""
        self._goes(Place.VERSIONS)
        self.typist.push("Versie 1 vaststellen").press(Key.Key_Return)
        assert self.sees("Vul in waarom je dit plan vaststelt.")
        self.typist.write("Waarom stel je dit plan vast?", reason).press(Key.Key_Return)
        assert self.sees("Versie 1 geldt nu")

    def looks_at_papers(self, names: tuple[str, ...]) -> dict[str, str]:
        """Choose the plan for some people only; returns what stands on the paper of each."""
        self._goes(Place.PAPER)
        model = the(PaperModel, self.window.current())
        for kind in model.state.kinds:
            if kind.chosen != (kind.name == "Gezinsplan"):
                self.typist.push(f"{kind.name}, {kind.says}")
        for holder in model.state.holders:
            if holder.chosen != (holder.name in names):
                self.typist.push(f"{holder.name}: ")
        assert {holder.name for holder in model.state.holders if holder.chosen} == set(names)
        return {name: self._paper_of(model, name) for name in names}

    def _paper_of(self, model: PaperModel, name: str) -> str:
        self.typist.push(f"Bekijk het papier van {name}")
        until(lambda: model.state.sheet is not None and model.state.sheet.holder == name)
        assert model.state.sheet is not None
        return text_of(model.state.sheet.pdf)

    def prints(self, file: Path) -> None:
        """Print what is chosen; the printer writes a file."""
        with ask.answers([file_printer(file)]) as script:
            self.typist.push("Print en noteer")
        until(lambda: self.sees("geprint en genoteerd"))
        assert script.asked == ["Print papieren"]
