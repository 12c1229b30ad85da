"""Papers of earlier versions: with whom they are, what is asked of the holder, and what became of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum

from regiedesk.domain import dates
from regiedesk.domain.registers import PrintCopy
from regiedesk.domain.values import value
from regiedesk.domain.words import PersonKind
from regiedesk.ui.viewmodels.paper_parts import paper_name


class Fate(StrEnum):
    """What can have become of a paper, as the register keeps it."""

    RETURNED = "returned_on"
    DESTROYED = "destroyed_on"
    LOST = "lost_on"


FATE_WORDS = {Fate.RETURNED: "Terug", Fate.DESTROYED: "Vernietigd", Fate.LOST: "Kwijt"}

_ASKED = {
    PersonKind.PROFESSIONAL: ("Vraag dit papier terug.", True),
    PersonKind.NETWORK: ("Het gezin beslist of dit papier mag blijven.", False),
    PersonKind.FAMILY: ("Dit is van het gezin. Het mag blijven.", False),
}
"""Professionals hand old papers in; the family owns its plan, and decides for the network."""


@value
class OldPaper:
    """One copy that no longer holds. `asks`: it must come back; `said`: what is asked, or what became of it."""

    version: int
    number: int
    holder: str
    paper: str
    said: str
    asks: bool
    out: bool


@value
class Ticking:
    """A tick that is being filled in: which paper, what became of it, and what is wrong with what was typed."""

    version: int
    number: int
    fate: Fate
    holder: str
    problem: str = ""


def old_papers(copies: Sequence[PrintCopy], leading: int) -> tuple[OldPaper, ...]:
    """Return the papers of earlier versions: what is asked back first, then what may stay, then what is settled."""
    old = [copy for copy in copies if 0 < copy.version < leading]
    lines = [_line(copy) for copy in old]
    return tuple(sorted(lines, key=lambda line: (not line.out, not line.asks, -line.version, line.number)))


def _line(copy: PrintCopy) -> OldPaper:
    said, asks = _ASKED.get(copy.holder_kind or PersonKind.PROFESSIONAL, _ASKED[PersonKind.PROFESSIONAL])
    return OldPaper(
        version=copy.version,
        number=copy.number,
        holder=copy.holder_label,
        paper=f"{paper_name(copy.paper)}, versie {copy.version}",
        said=said if copy.out else _became(copy),
        asks=asks and copy.out,
        out=copy.out,
    )


def _became(copy: PrintCopy) -> str:
    days = ((FATE_WORDS[fate], getattr(copy, fate)) for fate in Fate)
    word, day = next((word, day) for word, day in days if day)
    remark = f": {copy.remark.rstrip('.')}" if copy.remark else ""
    return f"{word} op {dates.say(day)}{remark}."


def day_of(typed: str) -> dt.date | None:
    """Return the day that was filled in, or nothing when it is no whole day."""
    return dates.exact(typed) if dates.is_partial_date(typed) else None
