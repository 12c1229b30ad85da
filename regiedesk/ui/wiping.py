"""After a case went: leave it, take its traces away in the background, and tell what is left to do."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from regiedesk.domain.errors import UserError
from regiedesk.domain.services.purging import Purged
from regiedesk.ui.jobs import Jobs
from regiedesk.ui.main_window import MainWindow
from regiedesk.ui.office import Files, Office
from regiedesk.ui.places import Place
from regiedesk.ui.widgets import ask

TITLE = "De werkkopie is gewist"
_LATER = "De casus is uit de kluis. Het opruimen is nog niet klaar en gaat verder als je RegieDesk weer opent."


class Wiping(QObject):
    """Goes on where `WipeModel` stopped; it belongs to the window, as the screen of the case goes."""

    def __init__(self, window: MainWindow, office: Office, files: Files, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._office, self._files, self._jobs = window, office, files, jobs

    @Slot()
    def go_on(self) -> None:
        """Leave the case, and take away what is left of it."""
        self._window.go(Place.CASES)
        self._window.tell("De casus is uit de kluis. De reservekopieën worden nu vernieuwd.")
        self._jobs.run(self._office.purging().finish, self._done, self._failed)

    def _done(self, purged: tuple[Purged, ...]) -> None:
        for one in purged:
            if ask.confirm(self._window, TITLE, told(one), "Bewaar het bewijs", "Klaar"):
                self._keep(one)

    def _keep(self, purged: Purged) -> None:
        name = f"bewijs-van-wissen-{purged.receipt.number}.pdf"
        path = ask.save_file(self._window, "Bewaar het bewijs", name, "PDF (*.pdf)")
        if path is None:
            return
        try:
            self._files.write_new(path, self._office.receipt(purged.receipt))
        except UserError as error:
            self._window.tell(error.sentence())

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._window.tell(_LATER)


def told(purged: Purged) -> str:
    """Return what was done, and what the user has left to do."""
    lines = [f"Bewijs {purged.receipt.number}. Reden: {purged.receipt.reason}."]
    if purged.replaced:
        count = purged.replaced
        what = "1 oude reservekopie is" if count == 1 else f"{count} oude reservekopieën zijn"
        lines.append(f"{what} vervangen door een nieuwe.")
    if purged.out_of_reach:
        lines.append(f"Deze waren er niet bij, vernietig ze zelf: {', '.join(purged.out_of_reach)}.")
    return " ".join(lines)
