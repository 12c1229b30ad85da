"""Everything that can be wrong with a vault, as sentences a user can act on. No values in them."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

from regiedesk.domain.errors import NotAllowed, NotFound, UserError

TRIES_BEFORE_HINT = 10
"""From this wrong try on, the sentence points to the recovery sheet."""

_RESTORE = "Zet een reservekopie terug in een nieuwe map."
_BACKUP_KEY = "Haal 'kluis.sleutel' uit je laatste reservekopie en zet het bestand in de map van de kluis."


def wrong_passphrase(wrong_tries: int) -> UserError:
    """Return the error for a wrong passphrase; `wrong_tries` counts this one too."""
    remedy = "Probeer het opnieuw. Let op hoofdletters."
    if wrong_tries >= TRIES_BEFORE_HINT:
        remedy += " Lukt het niet, open de kluis dan met de code van je herstelblad."
    return UserError("De wachtzin klopt niet.", remedy, key="wrong_passphrase")


def wrong_recovery_code() -> UserError:
    """Return the error for a code without typing errors that does not fit this vault."""
    return UserError(
        "Deze herstelcode hoort niet bij deze kluis.",
        "Kijk of je het nieuwste herstelblad van deze kluis hebt.",
        key="wrong_recovery_code",
    )


def typing_error(group: int) -> UserError:
    """Return the error for a recovery code with a typing error in `group` (1 to 8)."""
    return UserError(
        f"In groep {group} van de herstelcode zit een typefout.",
        "Kijk die groep na op het herstelblad.",
        key="recovery_typing_error",
    )


def incomplete_code(groups: int) -> UserError:
    """Return the error for a recovery code that is too short or too long; `groups` is what it should have."""
    return UserError(
        f"De herstelcode is niet compleet: hij heeft {groups} groepen van 5 tekens.",
        "Neem hem helemaal over.",
        key="recovery_incomplete",
    )


def empty_passphrase() -> UserError:
    """Return the error for a passphrase without characters."""
    return UserError("De wachtzin is leeg.", "Bedenk een wachtzin van een paar woorden.", key="empty_passphrase")


def key_file_damaged() -> UserError:
    """Return the error for a vault of which no copy of the key file can be trusted."""
    return UserError("Het sleutelbestand van de kluis is beschadigd.", _BACKUP_KEY, key="key_file_damaged")


def key_file_missing() -> UserError:
    """Return the error for a database without key file."""
    return UserError("Het sleutelbestand van de kluis ontbreekt.", _BACKUP_KEY, key="key_file_missing")


def database_missing() -> UserError:
    """Return the error for a key file without database."""
    return UserError("Het bestand 'kluis.db' ontbreekt.", _RESTORE, key="database_missing")


def database_damaged() -> UserError:
    """Return the error for a database that the right key does not open."""
    return UserError(
        "De kluis is beschadigd of hoort niet bij dit sleutelbestand.",
        _RESTORE,
        key="database_damaged",
    )


def not_encrypted() -> UserError:
    """Return the error for a readable database in the place of the vault."""
    return UserError(
        "Het bestand 'kluis.db' is niet versleuteld. RegieDesk opent het niet.", _RESTORE, key="not_encrypted"
    )


def too_new() -> UserError:
    """Return the error for a vault that a newer program wrote."""
    return UserError(
        "Deze kluis is gemaakt met een nieuwere versie van RegieDesk.",
        "Installeer de nieuwste versie.",
        key="too_new",
    )


def already_open() -> UserError:
    """Return the error for a vault that another window or command holds."""
    return UserError(
        "De kluis is al open in een ander venster.",
        "Ga naar dat venster of sluit het eerst.",
        key="already_open",
    )


def no_vault() -> UserError:
    """Return the error for a folder without vault."""
    return UserError("In deze map staat geen kluis.", "Kies een andere map of maak een nieuwe kluis.", key="no_vault")


def vault_exists() -> UserError:
    """Return the error for making a vault where one is."""
    return UserError("In deze map staat al een kluis.", "Open die kluis of kies een andere map.", key="vault_exists")


def network_folder() -> UserError:
    """Return the error for a vault on a server, where a lost connection damages it."""
    return UserError(
        "Een kluis kan niet op een netwerkschijf staan.",
        "Kies een map op de laptop zelf.",
        key="network_folder",
    )


def read_only() -> UserError:
    """Return the error for a folder or file that cannot be written."""
    return UserError(
        "RegieDesk mag in de map van de kluis niet schrijven.",
        "Geef jezelf schrijfrechten op die map, of kies een andere map.",
        key="read_only",
    )


def disk_full() -> UserError:
    """Return the error for a disk without room."""
    return UserError(
        "De schijf is vol. De laatste wijziging is niet opgeslagen.",
        "Maak ruimte vrij en probeer het opnieuw.",
        key="disk_full",
    )


def disk_failed() -> UserError:
    """Return the error for a disk that refuses to read or write."""
    return UserError(
        "De schijf gaf een fout. De laatste wijziging is niet opgeslagen.",
        "Probeer het opnieuw. Blijft het zo, maak dan een reservekopie op een andere schijf.",
        key="disk_failed",
    )


def busy() -> UserError:
    """Return the error for a database that stays locked."""
    return UserError("De kluis is even bezet.", "Wacht even en probeer het opnieuw.", key="busy")


def code_taken() -> UserError:
    """Return the error for a second case with the same code."""
    return UserError("Er is al een casus met deze code.", "Kies een andere code.", key="code_taken")


_BY_NAME: tuple[tuple[str, Callable[[], UserError]], ...] = (
    ("SQLITE_FULL", disk_full),
    ("SQLITE_IOERR", disk_failed),
    ("SQLITE_READONLY", read_only),
    ("SQLITE_CANTOPEN", read_only),
    ("SQLITE_BUSY", busy),
    ("SQLITE_NOTADB", database_damaged),
    ("SQLITE_CORRUPT", database_damaged),
)
_BY_TEXT = {
    "disk is full": "SQLITE_FULL",
    "disk I/O error": "SQLITE_IOERR",
    "readonly database": "SQLITE_READONLY",
    "unable to open": "SQLITE_CANTOPEN",
    "is locked": "SQLITE_BUSY",
    "not a database": "SQLITE_NOTADB",
    "malformed": "SQLITE_CORRUPT",
}
_FULL_BELOW = 256 * 1024


def from_driver(error: BaseException, folder: Path) -> UserError | None:
    """Return what a database error means for the user; nothing when the fault is ours.

    A full disk can also show as a failing read or a file that cannot be made: then the free room decides.
    """
    # The driver leaves the code off on some paths, for example backups; its text is all there is then.
    name = getattr(error, "sqlite_errorname", "") or next(
        (code for text, code in _BY_TEXT.items() if text in str(error)), ""
    )
    made = next((make for start, make in _BY_NAME if name.startswith(start)), None)
    if made in (disk_failed, read_only) and _free(folder) < _FULL_BELOW:
        return disk_full()
    return made() if made else None


def _free(folder: Path) -> int:
    there = next((place for place in (folder, *folder.absolute().parents) if place.exists()), None)
    # A disk that is gone is not full.
    return shutil.disk_usage(there).free if there else _FULL_BELOW


def from_system(error: OSError, folder: Path) -> UserError:
    """Return what a failing file operation means for the user."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT) or _free(folder) < _FULL_BELOW:
        return disk_full()
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return read_only()
    return disk_failed()


def of_failure(error: BaseException, folder: Path) -> BaseException:
    """Return the error to raise for a failing disk or driver: the user's when there is one, else our own."""
    if isinstance(error, OSError):
        return from_system(error, folder)
    return from_driver(error, folder) or error


def folder_in_use() -> UserError:
    """Return the error for a target folder that holds something already."""
    return UserError("Deze map is niet leeg.", "Kies een nieuwe of lege map.", key="folder_in_use")


def no_backup() -> UserError:
    """Return the error for a folder that is no backup."""
    return UserError("In deze map staat geen reservekopie van een kluis.", "Kies een andere map.", key="no_backup")


def backup_damaged() -> UserError:
    """Return the error for a backup that does not open or is not sound."""
    return UserError(
        "De reservekopie is niet goed te lezen.",
        "Maak een nieuwe, liefst op een andere schijf.",
        key="backup_damaged",
    )


def refused_rows() -> UserError:
    """Return the error for registers that contradict themselves, such as a number that occurs twice."""
    return UserError(
        "De kluis weigert dit: een nummer komt twee keer voor of een gegeven kan niet.",
        "Kijk de versies en exemplaren na.",
        key="refused_rows",
    )


def no_case() -> NotFound:
    """Return the error for a case that is not there."""
    return NotFound("Deze casus is er niet.", "Kies een casus uit de lijst.", key="not_found")


def handed_over() -> NotAllowed:
    """Return the error for changing a case that lies with another regisseur now."""
    return NotAllowed(
        "Deze casus is overgedragen. Je kunt hem lezen, niet veranderen.",
        "Geef wat je weet door aan de nieuwe regisseur.",
        key="handed_over",
    )


def not_begun() -> NotAllowed:
    """Return the error for changing a case of which the sender has not confirmed the handover."""
    return NotAllowed(
        "Deze casus is ontvangen, maar nog niet van jou.",
        "Geef de ontvangstcode door aan de afzender en typ zijn antwoord in.",
        key="not_begun",
    )


def deputy_only() -> NotAllowed:
    """Return the error for changing a waarneemkopie."""
    return NotAllowed(
        "Dit is een waarneemkopie. Je kunt hem lezen, niet veranderen.",
        "Geef wat er gebeurt door aan de regisseur.",
        key="deputy_only",
    )


def deputy_over() -> NotAllowed:
    """Return the error for reading a waarneemkopie after its last day."""
    return NotAllowed("Deze waarneemkopie is verlopen.", "Wis hem uit de kluis.", key="deputy_over")


def not_in_this_order() -> NotAllowed:
    """Return the error for a step of a handover that does not follow on how things stand."""
    return NotAllowed(
        "Deze stap van de overdracht kan nu niet.", "Open de casus opnieuw en kijk hoe het staat.", key="wrong_step"
    )
