"""Settings, the passphrase, the recovery sheet and the backup: what the user arranges about the vault."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from regiedesk.domain import dates
from regiedesk.domain.errors import Fault, RefusedInput, UserError
from regiedesk.domain.settings import Settings, SettingsStore
from regiedesk.domain.values import value
from regiedesk.ui.jobs import Jobs
from regiedesk.ui.office import BackupCount, Files, Gate, Office
from regiedesk.ui.viewmodels.base import ViewModel
from regiedesk.ui.viewmodels.passphrase import Advice, advise, check_new
from regiedesk.ui.viewmodels.recovery_sheet import RecoverySheetModel
from regiedesk.ui.viewmodels.settings_attention import AttentionModel


@value
class SettingsState:
    """`said` is good news in place; `trouble` something to act on; `faults` are (field, sentence)."""

    settings: Settings
    folder: str
    backup: str
    sample: bool = False
    busy: str = ""
    said: str = ""
    trouble: UserError | None = None
    notice: str = ""
    advice: Advice = Advice()
    faults: tuple[tuple[str, str], ...] = ()
    has_sheet: bool = False


class SettingsModel(ViewModel):
    """Every choice holds at once and is kept at once."""

    applied = Signal(object)
    """Carries the Settings that hold from now on."""
    passphrase_changed = Signal()

    def __init__(
        self,
        gate: Gate,
        office: Office,
        store: SettingsStore,
        files: Files,
        jobs: Jobs,
        *,
        sample: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._gate, self._office, self._store, self._files, self._jobs = gate, office, store, files, jobs
        self.sheet: RecoverySheetModel | None = None
        self.attention = AttentionModel(office, jobs, parent=self)
        loaded = store.load()
        self.state = SettingsState(
            settings=loaded.settings,
            folder=str(office.folder),
            backup=self._last_backup(),
            sample=sample,
            notice=loaded.problem,
        )

    def lock_after(self, minutes: int) -> None:
        """Close the vault after this many minutes without a touch."""
        self._keep(replace(self.state.settings, lock_minutes=minutes))

    def go_dark(self, dark: bool) -> None:
        """Draw on a dark ground, or on a light one."""
        self._keep(replace(self.state.settings, dark=dark))

    def text_size(self, percent: int) -> None:
        """Draw everything larger, from the next start on."""
        self._keep(replace(self.state.settings, text_size=percent))

    def name(self, owner: str) -> None:
        """Put this name on the next recovery sheet."""
        self._keep(replace(self.state.settings, owner=owner.strip()))

    def type_new(self, passphrase: str) -> None:
        """Say how good the new passphrase is so far."""
        self._show(replace(self.state, advice=advise(passphrase, self._gate.strength), faults=(), said=""))

    def change_passphrase(self, now: str, new: str, again: str) -> None:
        """Replace the passphrase, when the one of now is right."""
        if self.state.busy:
            return
        try:
            check_new(new, again, self._gate.strength)
        except RefusedInput as refused:
            self._faults(refused)
            return
        self._run("De nieuwe wachtzin gaat erop…", partial(_changed, self._office, now, new), self._passphrase_changed)

    def new_sheet(self) -> None:
        """Make a new recovery code; the sheet of before no longer opens the vault."""
        if not self.state.busy:
            self._run("Er komt een nieuwe herstelcode…", self._office.new_recovery, self._sheet_for)

    def back_up(self, folder: Path) -> None:
        """Make a backup in a new folder below this one, and open it to see whether it is whole."""
        if not self.state.busy:
            busy = "De reservekopie wordt gemaakt en nagekeken…"
            self._run(busy, partial(self._office.backup, folder), self._backed_up)

    def _show(self, state: SettingsState) -> None:
        self.state = state
        self.changed.emit()

    def _keep(self, settings: Settings) -> None:
        if settings == self.state.settings:
            return
        trouble: UserError | None = None
        try:
            self._store.save(settings)
        except UserError as error:
            trouble = error
        self._show(replace(self.state, settings=settings, trouble=trouble, notice="", said=""))
        self.applied.emit(settings)

    def _run(self, busy: str, function: Any, then: Any) -> None:
        self._show(replace(self.state, busy=busy, said="", trouble=None, faults=()))
        self._jobs.run(function, then, self._failed)

    def _faults(self, refused: RefusedInput) -> None:
        faults = tuple((fault.place, fault.sentence) for fault in refused.faults)
        self._show(replace(self.state, busy="", faults=faults, said=""))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, RefusedInput):
            self._faults(error)
        elif isinstance(error, UserError):
            self._show(replace(self.state, busy="", trouble=error))
        else:
            raise error

    def _passphrase_changed(self, _nothing: object) -> None:
        said = "Je nieuwe wachtzin geldt nu. Oude reservekopieën gaan nog open met de oude."
        self._show(replace(self.state, busy="", said=said, advice=Advice()))
        self.passphrase_changed.emit()

    def _sheet_for(self, code: str) -> None:
        self._keep(replace(self.state.settings, sheet_checked=False))
        owner = self.state.settings.owner
        self.sheet = RecoverySheetModel(self._gate, self._office, self._files, self._jobs, code, owner, parent=self)
        self.sheet.finished.connect(self._proven)
        self._show(replace(self.state, busy="", has_sheet=True))

    def _proven(self) -> None:
        self.sheet = None
        self._keep(replace(self.state.settings, sheet_checked=True))
        said = "Je nieuwe herstelblad klopt. Vernietig het oude: dat opent de kluis niet meer."
        self._show(replace(self.state, has_sheet=False, said=said))

    def _backed_up(self, counted: BackupCount) -> None:
        cases = "1 casus" if counted.cases == 1 else f"{counted.cases} casussen"
        said = f"De reservekopie is gemaakt en gaat open: {cases} geteld."
        self._show(replace(self.state, busy="", backup=self._last_backup(), said=said))

    def _last_backup(self) -> str:
        made = self._office.last_backup()
        if made is None:
            return ""
        there = made.astimezone()
        return f"{dates.say(there.date(), weekday=True)}, {there:%H.%M} uur"


def _changed(office: Office, now: str, new: str) -> None:
    if not office.fits(now):
        raise RefusedInput((Fault("now", "Dit is niet je wachtzin van nu."),))
    office.change_passphrase(new)
