"""Whether the vault is well: what was looked at, what was found, and what to do."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from regiedesk.domain import logbook
from regiedesk.domain.errors import UserError
from regiedesk.domain.registers import PlanVersion
from regiedesk.domain.values import value
from regiedesk.storage.vault import connection as db
from regiedesk.storage.vault import key_copies
from regiedesk.storage.vault.open_vault import OpenVault
from regiedesk.storage.vault.presence import DATABASE

ENOUGH_ROOM = 500 * 1024 * 1024
"""Bytes; a migration and a backup each need room for a whole copy."""

_SYNCED = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "mobile documents", "cloudstorage")
_ALSO_SYNCED = ("my drive", "mijn drive", "nextcloud", "owncloud", "com~apple~clouddocs")

VerifyChain = Callable[[Sequence[tuple[PlanVersion, bytes]]], Sequence[object]]
"""Returns what is wrong with the versions of one case; nothing when their chain is whole."""


@value
class Check:
    """One thing that was looked at; `sentence` says what was found, `remedy` what to do."""

    kind: str
    ok: bool
    sentence: str
    remedy: str = ""


@value
class HealthReport:
    """All checks."""

    checks: tuple[Check, ...]

    def needs_action(self) -> bool:
        """Tell whether the user has to do something."""
        return not all(check.ok for check in self.checks)


def examine(vault: OpenVault, verify_chain: VerifyChain, backups: Sequence[Path]) -> HealthReport:
    """Look at everything; takes seconds for a large vault. Backups are opened and counted."""
    return HealthReport(
        checks=(
            _database(vault),
            _unless_unreadable("versions", lambda: _versions(vault, verify_chain)),
            _unless_unreadable("events", lambda: _events(vault)),
            _unless_unreadable("wiped", lambda: _wiped(vault)),
            _key_file(vault.folder),
            *_backups(backups, vault),
            _room(vault.folder),
            _synced(vault.folder),
        )
    )


def is_synced(folder: Path) -> bool:
    """Tell from its path whether a cloud service copies this folder."""
    parts = {part.casefold() for path in (folder.absolute(), folder.resolve()) for part in path.parts}
    return any(part.startswith((*_SYNCED, *_ALSO_SYNCED)) for part in parts)


def _database(vault: OpenVault) -> Check:
    try:
        with contextlib.closing(vault.connect()) as connection:
            db.checkpoint(connection)
            sound = db.is_sound(connection)
    except (UserError, db.DriverError):
        sound = False
    if sound:
        return Check(kind="database", ok=True, sentence="De kluis is heel: elke bladzijde is nagekeken.")
    return Check(
        kind="database",
        ok=False,
        sentence="Een deel van de kluis is beschadigd.",
        remedy="Zet je laatste reservekopie terug in een nieuwe map.",
    )


def _unless_unreadable(kind: str, look: Callable[[], Check]) -> Check:
    """Return what `look` finds; a report has to be made of a damaged vault too."""
    try:
        return look()
    except UserError as error:
        return Check(kind=kind, ok=False, sentence=error.message, remedy=error.remedy)


def _versions(vault: OpenVault, verify_chain: VerifyChain) -> Check:
    with vault.read() as work:
        lines = work.cases.summaries()
        broken = [line.code for line in lines if verify_chain(work.cases.frozen_bodies(line.id))]
    if not broken:
        sentence = f"Alle vastgestelde plannen zijn zoals ze zijn vastgesteld ({len(lines)} casussen nagekeken)."
        return Check(kind="versions", ok=True, sentence=sentence)
    return Check(
        kind="versions",
        ok=False,
        sentence=f"Vastgestelde plannen zijn later veranderd: {', '.join(broken)}.",
        remedy="Vergelijk ze met het papier en met je laatste reservekopie.",
    )


def _events(vault: OpenVault) -> Check:
    with vault.read() as work:
        whole = work.cases.events_are_whole()
    if whole:
        return Check(kind="events", ok=True, sentence="Het logboek is ongeschonden.")
    return Check(
        kind="events",
        ok=False,
        sentence="In het logboek is iets veranderd of weggehaald.",
        remedy="Meld dit aan de functionaris gegevensbescherming.",
    )


def _wiped(vault: OpenVault) -> Check:
    """Look whether what was wiped is gone everywhere: a backup may come back on a disk that was not there then."""
    with vault.read() as work:
        events = work.cases.events()
        erasures = [erasure for erasure in logbook.erasures(events) if not work.cases.exists(erasure.case_id)]
    if not all(erasure.finished for erasure in erasures):
        remedy = "Sluit RegieDesk en open het opnieuw: dan gaat het wissen verder."
        return Check(kind="wiped", ok=False, sentence="Een casus is nog niet helemaal gewist.", remedy=remedy)
    folders = [Path(event.detail) for event in logbook.backups(events)]
    there = [folder for folder in folders if erasures and (folder / DATABASE).is_file()]
    left = [folder.name for folder in there if any(_holds(vault, folder, each.case_id) for each in erasures)]
    if not left:
        return Check(kind="wiped", ok=True, sentence="Van gewiste casussen is hier niets meer te vinden.")
    return Check(
        kind="wiped",
        ok=False,
        sentence=f"In een reservekopie staat nog een gewiste casus: {', '.join(left)}.",
        remedy="Maak een nieuwe reservekopie en vernietig deze.",
    )


def _holds(vault: OpenVault, folder: Path, case_id: str) -> bool:
    with contextlib.suppress(UserError):
        return vault.backup_holds(folder, case_id)
    return False


def _key_file(folder: Path) -> Check:
    with contextlib.suppress(UserError):
        found = key_copies.read(folder)
        if found is not None and found.alike:
            return Check(kind="key_file", ok=True, sentence="Beide kopieën van het sleutelbestand zijn goed.")
    return Check(
        kind="key_file",
        ok=False,
        sentence="Een kopie van het sleutelbestand is weg of beschadigd.",
        remedy="Sluit de kluis en open hem opnieuw: dan wordt de kopie hersteld.",
    )


def _backups(backups: Sequence[Path], vault: OpenVault) -> Iterator[Check]:
    if not backups:
        sentence = "Er is nog geen reservekopie."
        yield Check(kind="backup", ok=False, sentence=sentence, remedy="Maak er een op een andere schijf.")
    for folder in backups:
        yield _backup(folder, vault)


def _backup(folder: Path, vault: OpenVault) -> Check:
    try:
        report = vault.check_backup(folder)
    except UserError as error:
        sentence = f"Reservekopie '{folder.name}': {error.message}"
        return Check(kind="backup", ok=False, sentence=sentence, remedy=error.remedy)
    counted = f"{report.cases} casussen en {report.versions} versies geteld"
    return Check(kind="backup", ok=True, sentence=f"Reservekopie '{folder.name}' gaat open: {counted}.")


def _room(folder: Path) -> Check:
    free = shutil.disk_usage(folder).free
    megabytes = free // (1024 * 1024)
    sentence = f"Er is {megabytes} MB vrij op de schijf."
    if free >= ENOUGH_ROOM:
        return Check(kind="room", ok=True, sentence=sentence)
    return Check(kind="room", ok=False, sentence=sentence, remedy="Maak minstens 500 MB vrij.")


def _synced(folder: Path) -> Check:
    if not is_synced(folder):
        return Check(kind="synced", ok=True, sentence="De kluis staat niet in een map die naar de cloud gaat.")
    return Check(
        kind="synced",
        ok=False,
        sentence="De kluis staat in een map die naar de cloud wordt gekopieerd. Dat kan hem beschadigen.",
        remedy="Maak een reservekopie en zet die terug in een map buiten de cloud.",
    )
