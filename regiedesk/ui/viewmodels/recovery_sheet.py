"""The recovery sheet as an act: print, save or copy it by hand, then prove that the paper is right."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from regiedesk.domain.values import value
from regiedesk.ui.jobs import Jobs
from regiedesk.ui.office import Files, Gate, Office
from regiedesk.ui.viewmodels.base import ViewModel

GROUPS = 8


@value
class Proof:
    """A group that has to be typed back; `fits` is unknown until it was looked at."""

    group: int
    fits: bool | None = None
    sentence: str = ""


@value
class SheetState:
    """`made` says how the sheet came on paper; `shown` is the one group on the screen while copying by hand."""

    made: str = ""
    busy: bool = False
    copying: int = 0
    shown: str = ""
    proofs: tuple[Proof, ...] = ()
    done: bool = False


def two_groups() -> tuple[int, int]:
    """Return two different groups, so that nobody learns which ones are asked."""
    first, second = sorted(secrets.SystemRandom().sample(range(1, GROUPS + 1), 2))
    return first, second


class RecoverySheetModel(ViewModel):
    """Holds the code for as long as the sheet is being made; it is nowhere else."""

    drawn = Signal(object)
    """Carries the PDF as bytes, for the printer."""
    finished = Signal()

    def __init__(
        self,
        gate: Gate,
        office: Office,
        files: Files,
        jobs: Jobs,
        code: str,
        owner: str = "",
        choose: Callable[[], tuple[int, int]] = two_groups,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._gate, self._files, self._jobs = gate, files, jobs
        self._groups = tuple(code.split("-"))
        self._draw = partial(office.recovery_sheet, code, owner)
        self._now = office.clock.now
        self.state = SheetState(proofs=tuple(Proof(group=group) for group in choose()))

    def print_sheet(self) -> None:
        """Draw the sheet; `drawn` then brings it to the printer."""
        self._busy()
        self._jobs.run(self._draw, self._drawn, self._failed)

    def printed(self) -> None:
        """Note that the sheet was sent to a printer."""
        self._made(f"Geprint om {self._time()} uur")

    def save(self, path: Path) -> None:
        """Write the sheet to a file that is not there yet."""
        self._busy()
        self._jobs.run(partial(self._write, path), self._saved, self._failed)

    def copy_by_hand(self) -> None:
        """Show the first group."""
        self._copy(1)

    def next_group(self) -> None:
        """Show the next group; after the last one the sheet counts as made."""
        if self.state.copying < GROUPS:
            self._copy(self.state.copying + 1)
        else:
            self._made("Zelf overgeschreven")

    def previous_group(self) -> None:
        """Show the group before; before the first one, none."""
        self._copy(max(self.state.copying - 1, 0))

    def prove(self, group: int, typed: str) -> None:
        """Look at a group that was typed back from the paper."""
        fits = self._gate.same_group(typed, self._groups[group - 1]) if typed.strip() else None
        wrong = f"Dit is niet groep {group}. Kijk nog eens op je blad. Een rondje is altijd een nul."
        proof = Proof(group=group, fits=fits, sentence="" if fits is None else "Klopt" if fits else wrong)
        proofs = tuple(proof if one.group == group else one for one in self.state.proofs)
        self._show(replace(self.state, proofs=proofs, done=self._is_done(self.state.made, proofs)))

    def finish(self) -> None:
        """Go on, when the paper was proven."""
        if self.state.done:
            self.finished.emit()

    def _show(self, state: SheetState) -> None:
        self.state = state
        self.changed.emit()

    def _is_done(self, made: str, proofs: tuple[Proof, ...]) -> bool:
        return bool(made) and all(proof.fits for proof in proofs)

    def _copy(self, group: int) -> None:
        shown = self._groups[group - 1] if group else ""
        self._show(replace(self.state, copying=group, shown=shown))

    def _made(self, made: str) -> None:
        done = self._is_done(made, self.state.proofs)
        self._show(replace(self.state, made=made, busy=False, copying=0, shown="", done=done))

    def _busy(self) -> None:
        self._show(replace(self.state, busy=True, copying=0, shown=""))

    def _time(self) -> str:
        return f"{self._now().astimezone():%H.%M}"

    def _write(self, path: Path) -> None:
        self._files.write_new(path, self._draw())

    def _drawn(self, pdf: bytes) -> None:
        self._show(replace(self.state, busy=False))
        self.drawn.emit(pdf)

    def _saved(self, _nothing: object) -> None:
        self._made(f"Bewaard om {self._time()} uur. Print het, en wis daarna het bestand")

    def _failed(self, error: Exception) -> None:
        self._show(replace(self.state, busy=False))
        self.report(error)
