"""The way in: a first vault with its recovery sheet, unlocking, and coming back with the recovery code."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from regiedesk.domain.errors import RefusedInput, UserError
from regiedesk.domain.values import value
from regiedesk.ui.viewmodels.base import ViewModel
from regiedesk.ui.viewmodels.passphrase import Advice, advise, check_new

if TYPE_CHECKING:
    from regiedesk.domain.settings import SettingsStore
    from regiedesk.ui.jobs import Jobs
    from regiedesk.ui.office import Files, Gate, Office
    from regiedesk.ui.viewmodels.recovery_sheet import RecoverySheetModel

_NOON, _EVENING = 12, 18


class Stage(StrEnum):
    """What is asked now."""

    CREATE = "eerste keer"
    SHEET = "herstelblad"
    UNLOCK = "ontgrendelen"
    RECOVER = "herstelcode"
    RENEW = "nieuwe wachtzin"


@value
class UnlockState:
    """`busy` says what is under way; `wait` is in seconds; `faults` are (field, sentence).

    `unsaved` tells that an edit waits behind the page until it can be saved: only the passphrase leads on then.
    """

    stage: Stage
    busy: str = ""
    advice: Advice = Advice()
    faults: tuple[tuple[str, str], ...] = ()
    trouble: UserError | None = None
    wait: int = 0
    wrong_groups: tuple[int, ...] = ()
    right_groups: tuple[int, ...] = ()
    unsaved: bool = False


class UnlockModel(ViewModel):
    """Counts the wrong tries of this run, and holds a vault only until it is handed over with `opened`."""

    opened = Signal(object, bool)
    """Carries the Office, and whether it is the sample."""

    def __init__(
        self,
        gate: Gate,
        store: SettingsStore,
        files: Files,
        jobs: Jobs,
        now: Callable[[], dt.datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._gate, self._store, self._files, self._jobs = gate, store, files, jobs
        self._wrong_tries = 0
        self._office: Office | None = None
        self._covered: Office | None = None
        self.sheet: RecoverySheetModel | None = None
        self.state = UnlockState(stage=Stage.CREATE)
        self.locked()

    def locked(self) -> None:
        """Begin: ask for the passphrase, or for a new one when there is no vault."""
        self._covered = None
        self._show(UnlockState(stage=Stage.UNLOCK if self._gate.exists() else Stage.CREATE, wait=self.state.wait))

    def covered(self, office: Office) -> None:
        """Ask for the passphrase of a vault that is still open, as an edit in it could not be saved."""
        self._covered = office
        self._show(UnlockState(stage=Stage.UNLOCK, wait=self.state.wait, unsaved=True))

    def greeting(self) -> str:
        """Return the greeting of this hour."""
        return greeting(self._now().astimezone().hour)

    def warm_up(self) -> None:
        """Do the slow imports while the user types."""
        self._jobs.run(self._gate.warm_up, self._ignore, self.report)

    def type_new(self, passphrase: str) -> None:
        """Say how good the new passphrase is so far."""
        self._show(replace(self.state, advice=advise(passphrase, self._gate.strength), faults=()))

    def create(self, passphrase: str, again: str) -> None:
        """Make the vault."""
        if self._refused(passphrase, again):
            return
        self._run("De kluis wordt gemaakt…", partial(self._gate.create, passphrase), self._created)

    def open(self, passphrase: str) -> None:
        """Try to open the vault."""
        if self.state.wait or self.state.busy:
            return
        if not passphrase:
            self._fault("passphrase", "Typ eerst je wachtzin.")
            return
        covered = self._covered
        way_in = partial(_again, covered) if covered else partial(self._gate.open, wrong_tries=self._wrong_tries)
        self._run("De kluis gaat open…", partial(way_in, passphrase), self._opened)

    def tick(self) -> None:
        """A second went by."""
        if self.state.wait:
            self._show(replace(self.state, wait=self.state.wait - 1))

    def lost_passphrase(self) -> None:
        """Ask for the recovery code; not while an edit waits, as a code opens the vault anew."""
        if self._covered is None:
            self._show(UnlockState(stage=Stage.RECOVER, wait=self.state.wait))

    def back(self) -> None:
        """Ask for the passphrase again."""
        self.locked()

    def leave_group(self, number: int, typed: str) -> None:
        """Look at one group of the recovery code after it was typed."""
        others = [""] * (number - 1)
        wrong = bool(typed.strip()) and number in self._gate.wrong_groups((*others, typed))
        right = bool(typed.strip()) and not wrong
        state = replace(self.state, faults=(), trouble=None)
        self._show(
            replace(
                state,
                wrong_groups=_with(state.wrong_groups, number, there=wrong),
                right_groups=_with(state.right_groups, number, there=right),
            )
        )

    def recover(self, groups: tuple[str, ...]) -> None:
        """Open with the recovery code; groups with a typing error are marked instead."""
        wrong = self._gate.wrong_groups(groups)
        right = tuple(number for number in range(1, len(groups) + 1) if number not in wrong)
        self._show(replace(self.state, wrong_groups=wrong, right_groups=right, trouble=None))
        if not wrong and not self.state.busy:
            open_it = partial(self._gate.open_with_code, "-".join(groups))
            self._run("De kluis gaat open…", open_it, self._recovered)

    def renew(self, passphrase: str, again: str) -> None:
        """Take a new passphrase after recovery; the old recovery code stops with it."""
        if self._office is None or self._refused(passphrase, again):
            return
        self._run("De nieuwe wachtzin gaat erop…", partial(_renewed, self._office, passphrase), self._sheet_for)

    def look_at_sample(self) -> None:
        """Open the sample families; not while an edit waits in the own vault."""
        if not self.state.busy and self._covered is None:
            self._run("De voorbeelden worden klaargezet…", self._gate.sample, self._sample)

    def close(self) -> None:
        """Close a vault that was not handed over."""
        if self._office is not None:
            self._office.close()
            self._office = None

    def _show(self, state: UnlockState) -> None:
        self.state = state
        self.changed.emit()

    def _run(self, busy: str, function: Callable[[], Any], then: Callable[[Any], None]) -> None:
        self._show(replace(self.state, busy=busy, faults=(), trouble=None))
        self._jobs.run(function, then, self._failed)

    def _refused(self, passphrase: str, again: str) -> bool:
        if self.state.busy:
            return True
        try:
            check_new(passphrase, again, self._gate.strength)
        except RefusedInput as refused:
            self._fault(refused.faults[0].place, refused.faults[0].sentence)
            return True
        return False

    def _fault(self, place: str, sentence: str) -> None:
        self._show(replace(self.state, faults=((place, sentence),), trouble=None))

    def _created(self, made: tuple[Office, str]) -> None:
        self._office, code = made
        self._sheet_for(code)

    def _sheet_for(self, code: str) -> None:
        if self._office is None:
            return
        from regiedesk.ui.viewmodels.recovery_sheet import RecoverySheetModel

        settings = self._remember(checked=False)
        self.sheet = RecoverySheetModel(
            self._gate, self._office, self._files, self._jobs, code, settings.owner, parent=self
        )
        self.sheet.finished.connect(self._proven)
        self._show(UnlockState(stage=Stage.SHEET))

    def _proven(self) -> None:
        self._remember(checked=True)
        self.sheet = None
        if self._office is not None:
            self._hand_over(self._office)

    def _remember(self, *, checked: bool) -> Any:
        settings = replace(self._store.load().settings, sheet_checked=checked)
        try:
            self._store.save(settings)
        except UserError as error:
            self.report(error)
        return settings

    def _opened(self, office: Office) -> None:
        self._hand_over(office)

    def _recovered(self, office: Office) -> None:
        self._office = office
        self._show(UnlockState(stage=Stage.RENEW))

    def _sample(self, office: Office) -> None:
        self.locked()
        self.opened.emit(office, True)

    def _hand_over(self, office: Office) -> None:
        self._office, self._covered, self._wrong_tries = None, None, 0
        self._show(UnlockState(stage=Stage.UNLOCK))
        self.opened.emit(office, False)

    def _failed(self, error: Exception) -> None:
        state = replace(self.state, busy="")
        if not isinstance(error, UserError):
            self._show(state)
            raise error
        if error.key == "wrong_passphrase":
            self._wrong_tries += 1
            wait = self._gate.seconds_to_wait(self._wrong_tries)
            self._show(replace(state, wait=wait, faults=(("passphrase", self._wrong()),)))
        else:
            self._show(replace(state, trouble=error))

    def _wrong(self) -> str:
        said = "Deze wachtzin past niet. Er gaat niets verloren."
        return said if self._wrong_tries < 3 else f"{said} Dit was poging {self._wrong_tries}."

    def _ignore(self, _nothing: object) -> None:
        """Nothing has to happen after warming up."""


def greeting(hour: int) -> str:
    """Return the greeting for an hour of the day."""
    if hour < _NOON:
        return "Goedemorgen"
    return "Goedemiddag" if hour < _EVENING else "Goedenavond"


def _again(office: Office, passphrase: str) -> Office:
    """Return an open vault to who knows its passphrase."""
    if not office.fits(passphrase):
        raise UserError("De wachtzin past niet.", "Probeer het opnieuw.", key="wrong_passphrase")
    return office


def _renewed(office: Office, passphrase: str) -> str:
    office.change_passphrase(passphrase)
    return office.new_recovery()


def _with(numbers: tuple[int, ...], number: int, *, there: bool) -> tuple[int, ...]:
    return tuple(sorted({*numbers, number} if there else {*numbers} - {number}))
