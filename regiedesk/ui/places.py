"""Where one can be in the window."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from regiedesk.ui.widgets.sidebar import Way


class Place(StrEnum):
    """A screen, by the name under which help knows it too."""

    CASES = "casussen"
    OVERVIEW = "overzicht"
    GUIDE = "handreiking"
    MEETINGS = "overleg"
    TABLE = "aan-tafel"
    FROM_PAPER = "van-papier"
    PAPER = "papier"
    VERSIONS = "versies"
    RESEARCH = "onderzoek"
    RECORD = "dossier"
    CHANGES = "veranderingen"
    CLOSING = "overdragen"
    SETTINGS = "instellingen"
    HELP = "hulp"


TITLES: dict[Place, str] = {
    Place.CASES: "Casussen",
    Place.OVERVIEW: "Overzicht",
    Place.GUIDE: "Handreiking",
    Place.MEETINGS: "Overleg",
    Place.TABLE: "Aan tafel",
    Place.FROM_PAPER: "Van papier overnemen",
    Place.PAPER: "Op papier",
    Place.VERSIONS: "Versies",
    Place.RESEARCH: "Onderzoek",
    Place.RECORD: "Dossier",
    Place.CHANGES: "Veranderingen",
    Place.CLOSING: "Overdragen",
    Place.SETTINGS: "Instellingen",
    Place.HELP: "Hulp",
}

OF_CASE = (
    Place.OVERVIEW,
    Place.GUIDE,
    Place.MEETINGS,
    Place.PAPER,
    Place.VERSIONS,
    Place.RESEARCH,
    Place.CHANGES,
    Place.CLOSING,
    Place.RECORD,
)
"""The screens of an open case, in the order of the sidebar."""

_NUMBERED = 8
"""How many of them have a key: there is no Ctrl+10."""

FROM_MEETING = (Place.TABLE, Place.FROM_PAPER)
"""The screens of one meeting: one comes to them from Overleg."""

LOCK, NOTE = "vergrendelen", "notitie"
"""What the sidebar can do besides going somewhere."""
NOTE_KEY = "Ctrl+N"

_ICONS = {
    Place.CASES: "folder-open",
    Place.OVERVIEW: "layout-dashboard",
    Place.GUIDE: "route",
    Place.MEETINGS: "messages-square",
    Place.PAPER: "printer",
    Place.VERSIONS: "history",
    Place.RESEARCH: "microscope",
    Place.RECORD: "archive",
    Place.CHANGES: "refresh-cw",
    Place.CLOSING: "handshake",
    Place.SETTINGS: "settings",
    Place.HELP: "circle-help",
}
_KEYS = {Place.CASES: "Ctrl+1", Place.HELP: "F1"} | {
    place: f"Ctrl+{n}" for n, place in enumerate(OF_CASE[:_NUMBERED], 2)
}


def ways() -> tuple[Way, ...]:
    """Return the ways of the sidebar and the menu."""
    from regiedesk.ui.widgets.sidebar import Way

    return (
        _way(Place.CASES, "top"),
        *(_way(place, "case") for place in OF_CASE),
        Way(key=NOTE, words="Notitie", icon="notebook-pen", group="bottom", keys=NOTE_KEY),
        _way(Place.SETTINGS, "bottom"),
        _way(Place.HELP, "bottom"),
        Way(key=LOCK, words="Vergrendelen", icon="lock", group="bottom", keys="Ctrl+L"),
    )


def place_of(wanted: str) -> tuple[Place, str]:
    """Return the screen where something is dealt with, and what is dealt with there.

    `wanted` is a screen by its name, or a place in the plan: "papier", "agreements/a3".
    """
    if wanted in [place.value for place in Place]:
        return Place(wanted), ""
    return (Place.MEETINGS if wanted.partition("/")[0] == "meetings" else Place.GUIDE), wanted


def _way(place: Place, group: str) -> Way:
    from regiedesk.ui.widgets.sidebar import Way

    return Way(key=place, words=TITLES[place], icon=_ICONS[place], group=group, keys=_KEYS.get(place, ""))
