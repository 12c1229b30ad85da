"""What the paper screen lists: kinds of paper, who may have one, what somebody does not get, and the register."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from regiedesk.domain import dates, reading, shape
from regiedesk.domain.disclosure import NO_PAPER, Omission
from regiedesk.domain.papers.kinds import KINDS
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import PrintCopy
from regiedesk.domain.services.prints import AS_FILE
from regiedesk.domain.sharing import ReadingAgreement
from regiedesk.domain.values import value
from regiedesk.domain.wording import label, listed, name_of, names_of
from regiedesk.domain.words import PersonKind, ReadScope
from regiedesk.domain.work_words import PaperKind
from regiedesk.ui.viewmodels.where import where

NAMES = {
    PaperKind.FAMILY_PLAN: "Gezinsplan",
    PaperKind.ONE_PAGE: "Ons plan op één blad",
    PaperKind.SAFETY: "Veiligheidsafspraken",
    PaperKind.RECOVERY: "Herstelblad",
}
OWN_ONLY = "nog niets afgesproken: alleen eigen afspraken"
OUT_OF_SCOPE = "Dit valt buiten wat er over lezen is afgesproken."


@value
class KindChoice:
    """A kind of paper that can be ticked."""

    kind: PaperKind
    name: str
    says: str
    chosen: bool


@value
class HolderChoice:
    """Someone who can get a paper; `refusal` says why not."""

    person: str
    name: str
    kind: PersonKind
    says: str
    refusal: str
    chosen: bool


@value
class LeftOut:
    """One reason, and everything that is left out for it."""

    because: str
    items: tuple[str, ...]


@value
class CopyLine:
    """A copy in the register; `out` tells whether it is still somewhere."""

    version: int
    number: int
    paper: str
    holder: str
    says: str
    out: bool
    old: bool
    may_stay: bool


def kinds(chosen: frozenset[PaperKind]) -> tuple[KindChoice, ...]:
    """Return the kinds of paper that exist so far."""
    return tuple(KindChoice(kind=kind, name=NAMES[kind], says=_for_what(kind), chosen=kind in chosen) for kind in KINDS)


def _for_what(kind: PaperKind) -> str:
    return {PaperKind.FAMILY_PLAN: "voor aan tafel", PaperKind.ONE_PAGE: "voor thuis"}.get(kind, "een apart blad")


def holders(source: Plan, now: Plan, chosen: frozenset[str], today: dt.date) -> tuple[HolderChoice, ...]:
    """Return everybody in the plan that is printed, family first; who gets no paper, by either plan, says why."""
    order = list(PersonKind)
    here = [person for person in source.people if not person.left_on]
    ranked = sorted(here, key=lambda person: (_not_asked(source, person, today), order.index(person.kind)))
    return tuple(_holder(source, now, person, chosen, today) for person in ranked)


def _not_asked(plan: Plan, person: Person, today: dt.date) -> bool:
    asked = reading.agreements_of(plan, person.id, today) or person.id == plan.details.regisseur
    return not asked and person.kind is PersonKind.PROFESSIONAL


def _holder(source: Plan, now: Plan, person: Person, chosen: frozenset[str], today: dt.date) -> HolderChoice:
    refusal = refused(now, person.id, today) or refused(source, person.id, today)
    return HolderChoice(
        person=person.id,
        name=name_of(source, person.id),
        kind=person.kind,
        says=reads(source, person.id, today),
        refusal=refusal,
        chosen=person.id in chosen and not refusal,
    )


def refused(plan: Plan, person: str, today: dt.date) -> str:
    """Return why someone gets no paper, or nothing."""
    found = [a for a in reading.agreements_of(plan, person, today) if a.scope in NO_PAPER]
    if not found:
        return ""
    agreement = found[0]
    word = "laat zich voorlezen" if agreement.scope is ReadScope.READ_ALOUD else "krijgt geen papier"
    said = f"zei {names_of(plan, agreement.given_by)}" if agreement.given_by else "is afgesproken"
    return f"{word}, {said}" if agreement.given_by else f"{word}, zo {said}"


def reads(plan: Plan, person: str, today: dt.date) -> str:
    """Return what someone may read, in words."""
    if person == plan.details.regisseur:
        return "alles, als regisseur"
    found = reading.agreements_of(plan, person, today)
    if any(agreement.scope is ReadScope.ALL for agreement in found):
        return str(ReadScope.ALL)
    return listed(list(dict.fromkeys(_scope(plan, agreement) for agreement in found))) or OWN_ONLY


def _scope(plan: Plan, agreement: ReadingAgreement) -> str:
    if agreement.scope is ReadScope.ABOUT:
        return f"het blad over {names_of(plan, agreement.about) or name_of(plan, agreement.reader)}"
    return str(agreement.scope)


def left_out(plan: Plan, omitted: Iterable[Omission]) -> tuple[LeftOut, ...]:
    """Return what a holder does not get, one entry per reason; what nobody arranged comes last."""
    found: dict[str, list[str]] = {}
    for omission in omitted:
        found.setdefault(omission.because, []).append(_named(plan, omission.place))
    ranked = sorted(found, key=lambda because: because == OUT_OF_SCOPE)
    return tuple(LeftOut(because=because, items=tuple(dict.fromkeys(found[because]))) for because in ranked)


def _named(plan: Plan, place: str) -> str:
    collection, _, item_id = place.partition("/")
    item = shape.find(plan, collection, item_id)
    sharing = getattr(item, "sharing", None)
    if sharing is not None and sharing.apart:
        # What was said apart is not read aloud from this screen either: others may look along while printing.
        return where(place)
    words = label(plan, collection, item) if item else where(place)
    return words[:1].upper() + words[1:]


def register(copies: Sequence[PrintCopy], leading: int | None) -> tuple[CopyLine, ...]:
    """Return the register: what is still out first, newest first."""
    lines = [_copy(copy, leading) for copy in copies]
    return tuple(sorted(lines, key=lambda line: (not line.out, -line.version, line.number)))


def _copy(copy: PrintCopy, leading: int | None) -> CopyLine:
    version = f"versie {copy.version}" if copy.version else "concept"
    return CopyLine(
        version=copy.version,
        number=copy.number,
        paper=paper_name(copy.paper),
        holder=copy.holder_label,
        says=f"{version} · {_fate(copy)}",
        out=copy.out,
        old=copy.version != leading,
        may_stay=copy.holder_kind is not PersonKind.PROFESSIONAL,
    )


def paper_name(word: str) -> str:
    """Return how a kind of paper is called; an unknown kind by its own word."""
    return next((name for kind, name in NAMES.items() if kind == word), word)


def _fate(copy: PrintCopy) -> str:
    fates = (("terug op", copy.returned_on), ("vernietigd op", copy.destroyed_on), ("kwijt sinds", copy.lost_on))
    for word, day in fates:
        if day:
            return f"{word} {dates.say(day, year=False)}"
    how = "bewaard als PDF op" if copy.remark == AS_FILE else "geprint op"
    return f"{how} {dates.say(copy.printed_on, year=False)}"
