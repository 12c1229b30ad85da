"""A plan as one holder may see it: everything else is gone from the value before a paper is drawn from it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Any

from regiedesk.domain import reading, shape
from regiedesk.domain.errors import NotAllowed, NotFound
from regiedesk.domain.findings.looking import kept_apart
from regiedesk.domain.people import Person
from regiedesk.domain.plan import CaseDetails, Plan
from regiedesk.domain.sharing import OPEN, Sharing
from regiedesk.domain.values import Ref, value
from regiedesk.domain.words import ReadScope

HIDDEN_ADDRESS = "(adres geheim)"
OUT_OF_SCOPE = "Dit valt buiten wat er over lezen is afgesproken."
"""Why someone gets nothing of an item that nobody keeps from them: it was not agreed that they read it."""

NO_PAPER = frozenset({ReadScope.NOTHING, ReadScope.READ_ALOUD})

_OWN_NAMES = frozenset({"code", "first_name", "last_name", "title", "nickname", "aliases"})
_SHARING_FIELDS = ("sharing", "phone_audience", "phone_for", "address_secret", "secret", "secret_from")
_CARRYING = frozenset({"who", "people", "owners", "for_people"})
"""Lists of people without whom an item says nothing."""


@value
class Omission:
    """An item that a reader does not get, and why; for the regisseur only. `apart`: it was told apart."""

    place: str
    because: str
    reader: str = ""
    apart: bool = False


@value
class Disclosed:
    """What the holders may see, and what was left out for them."""

    plan: Plan
    holders: tuple[str, ...]
    omitted: tuple[Omission, ...] = ()


def as_shared_now(frozen: Plan, now: Plan) -> Plan:
    """Return a frozen plan with the sharing of today: who may read, limits, marks on items, numbers and addresses.

    The words of a version never change; who may read them does, also after it was frozen.
    """
    current = {(name, item.id): item for name, item in shape.items(now)}
    marked: dict[str, Any] = {
        name: tuple(_marked(item, current.get((name, item.id))) for item in getattr(frozen, name))
        for name in shape.collections()
    }
    kept = {limit.id for limit in now.sharing_limits}
    marked["sharing_limits"] = (*now.sharing_limits, *(x for x in frozen.sharing_limits if x.id not in kept))
    marked["reading_agreements"] = now.reading_agreements
    return replace(frozen, **marked)


def _marked(item: Any, now: Any) -> Any:
    present = {name: getattr(now, name) for name in _SHARING_FIELDS if now is not None and hasattr(now, name)}
    return replace(item, **present) if present else item


def disclose(plan: Plan, holders: tuple[str, ...], today: dt.date) -> Disclosed:
    """Filter the plan for its holders; several holders of one copy see what each of them may see.

    Raises NotFound for someone who is not in the plan, NotAllowed when it was agreed that they get no paper.
    """
    for holder in holders:
        _must_get_paper(plan, holder, today)
    omitted: list[Omission] = []
    kept = plan
    for holder in holders:
        kept, left_out = _for_one(kept, plan, holder, holders, today)
        omitted += left_out
    bare = _without_marks(_without_addresses(plan, kept))
    return Disclosed(plan=bare, holders=holders, omitted=tuple(omitted))


def at_table(plan: Plan, present: tuple[str, ...], today: dt.date, shown: frozenset[str] = frozenset()) -> Disclosed:
    """Filter the plan for a screen that all of them see; who gets no paper may look along.

    Each omission names for whom it is. `shown` are places that the regisseur shows on purpose; what was told apart
    stays off all the same. While nobody is there, the screen is for the regisseur.
    """
    readers = present or (plan.details.regisseur or "",)
    kept, omitted = plan, list[Omission]()
    for reader in readers:
        kept, _ = _for_one(kept, plan, reader, readers, today, shown)
        omitted += _left_out(plan, plan, reader, readers, today, shown)[0]
    return Disclosed(plan=_without_marks(_without_addresses(plan, kept)), holders=present, omitted=tuple(omitted))


def off_table(plan: Plan, present: tuple[str, ...], today: dt.date) -> tuple[Omission, ...]:
    """Return what `at_table` leaves out when nothing is shown on purpose; finding out costs less than leaving out."""
    readers = present or (plan.details.regisseur or "",)
    return tuple(each for reader in readers for each in _left_out(plan, plan, reader, readers, today, frozenset())[0])


def _must_get_paper(plan: Plan, holder: str, today: dt.date) -> None:
    person: Person | None = shape.find(plan, "people", holder)
    if person is None:
        raise NotFound("Deze persoon staat niet in het plan.", "Kijk de naam na bij stap 1.")
    if reading.scopes(plan, holder, today) & NO_PAPER:
        raise NotAllowed(
            f"{person.first_name} krijgt geen papier: zo is het afgesproken.",
            "Is dat veranderd? Pas dan eerst in stap 1 de afspraak over delen aan.",
        )


def _for_one(
    plan: Plan,
    whole: Plan,
    holder: str,
    holders: tuple[str, ...],
    today: dt.date,
    shown: frozenset[str] = frozenset(),
) -> tuple[Plan, list[Omission]]:
    if ReadScope.ALL not in reading.scopes(whole, holder, today):
        plan = _without_minutes(plan)
    left_out, places, named = _left_out(plan, whole, holder, holders, today, shown)
    kept = pruned(plan, places)
    kept = _with_phones(_with_relevant_people(kept, whole, holders, holder, today), whole, holder)
    kept = replace(kept, details=_details_for(kept.details, whole, holder))
    return _without_mentions(kept, named), left_out


def _left_out(
    plan: Plan, whole: Plan, holder: str, holders: tuple[str, ...], today: dt.date, shown: frozenset[str]
) -> tuple[list[Omission], set[str], re.Pattern[str] | None]:
    """Return what is left out for a holder with why, every place that goes, and the names that go with it."""
    apart = {f"{name}/{item.id}" for name, item in shape.items(whole) if kept_apart(_sharing_of(item), today)}
    on_purpose = shown - apart
    reasons = _but(on_purpose, _reasons(plan, whole, holders, holder, today))
    _close_with_result(whole, holder, today, reasons)
    reasons = _but(on_purpose, reasons)
    named = _names_of_hidden(whole, reasons)
    for collection, item in shape.items(plan):
        place = f"{collection}/{item.id}"
        known = place in reasons or place in on_purpose or collection == "people"
        if not known and _mentions(item, named):
            reasons[place] = "Hierin staat de naam van iemand van wie dit papier niet mag weten."
    left_out = [
        Omission(place=place, because=why, reader=holder, apart=place in apart) for place, why in reasons.items() if why
    ]
    return left_out, set(reasons), named


def _but(places: frozenset[str], reasons: dict[str, str]) -> dict[str, str]:
    return {place: why for place, why in reasons.items() if place not in places} if places else reasons


def _sharing_of(item: Any) -> Sharing:
    sharing: Sharing = getattr(item, "sharing", OPEN)
    return sharing


def _reasons(plan: Plan, whole: Plan, holders: tuple[str, ...], holder: str, today: dt.date) -> dict[str, str]:
    """Return place -> why it is left out; an empty reason for work notes and the like, which nobody misses.

    Those who share a copy stay on it: their names are on every page.
    """
    reasons: dict[str, str] = {}
    for collection, item in shape.items(plan):
        place = f"{collection}/{item.id}"
        why = reading.kept_back(whole, holder, _sharing_of(item), today)
        if item.id in holders:
            continue
        if why is not None:
            reasons[place] = why
        elif not reading.in_scope(whole, holder, collection, item, today):
            quiet = collection in reading.WORK_ONLY
            reasons[place] = "" if quiet else OUT_OF_SCOPE
    return reasons


def _close_with_result(whole: Plan, holder: str, today: dt.date, reasons: dict[str, str]) -> None:
    """What belongs to a result that is kept back goes with it, unless it is the holder's own or was named."""
    for agreement in whole.agreements:
        why = reasons.get(f"results/{agreement.result}")
        if why is not None and not reading.is_theirs(whole, holder, agreement, today):
            reasons.setdefault(f"agreements/{agreement.id}", why)


def _names_of_hidden(plan: Plan, reasons: dict[str, str]) -> re.Pattern[str] | None:
    hidden = [p for p in plan.people if reasons.get(f"people/{p.id}") and p.sharing != OPEN]
    names = {name for p in hidden for name in (p.name(), p.first_name, p.nickname, *p.aliases) if name}
    names |= {p.last_name for p in hidden if p.last_name}
    if not names:
        return None
    longest_first = sorted(map(re.escape, names), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?:s|'s|')?(?!\w)")


def _mentions(item: Any, names: re.Pattern[str] | None) -> bool:
    return names is not None and any(names.search(text) for _, text in shape.texts(item))


def _without_mentions(plan: Plan, named: re.Pattern[str] | None) -> Plan:
    """The case and the people stay on the paper, so there the text goes in which someone hidden is named."""
    if named is None:
        return plan

    def bare(field: shape.FieldShape, part: Any) -> Any:
        ours = shape.is_text(field) and field.name not in _OWN_NAMES
        return "" if ours and named.search(part) else part

    people = tuple(shape.rebuild(person, bare) for person in plan.people)
    return replace(plan, details=shape.rebuild(plan.details, bare), people=people)


def pruned(plan: Plan, gone_places: set[str]) -> Plan:
    """Take items out, and with them what cannot be said without them, until nothing dangles."""
    gone = set(gone_places)
    while True:
        kept = {
            name: tuple(i for i in getattr(plan, name) if f"{name}/{i.id}" not in gone) for name in shape.collections()
        }
        lost = {f"{name}/{i.id}" for name, its in kept.items() for i in its if _without(name, i, gone) is None}
        if not lost:
            cut = {n: tuple(c for i in its if (c := _without(n, i, gone)) is not None) for n, its in kept.items()}
            changed: dict[str, Any] = {"details": _cut(plan.details, gone), **cut}
            return replace(plan, **changed)
        gone |= lost


def _without(collection: str, item: Any, gone: set[str]) -> Any | None:
    """Return the item without its references to what is gone; nothing when it leans on one of those."""
    if collection == "agreements" and f"results/{item.result}" in gone:
        item = replace(item, result=None)
    return _cut(item, gone)


def _cut(item: Any, gone: set[str]) -> Any | None:
    new: dict[str, Any] = {}
    for field in shape.referring(type(item)):
        old = getattr(item, field.name)
        if old is None:
            continue
        made = _cut_field(field, old, gone)
        if made is None and not _may_be_empty(field):
            return None
        if field.many and old and not made and field.name in _CARRYING:
            return None
        if made != old:
            new[field.name] = made
    return replace(item, **new) if new else item


def _may_be_empty(field: shape.FieldShape) -> bool:
    """Regie without its result would be regie over everything; such items go, others lose the reference."""
    leans = field.mark(Ref) and field.mark(Ref).target in ("results", "agreements") and field.name != "replaces"
    return field.optional and not leans


def _cut_field(field: shape.FieldShape, old: Any, gone: set[str]) -> Any:
    parts = old if field.many else (old,)
    if field.is_value:
        made = [cut for part in parts if (cut := _cut(part, gone)) is not None]
    else:
        made = [part for part in parts if f"{field.mark(Ref).target}/{part}" not in gone]
    return tuple(made) if field.many else made[0] if made else None


def _with_relevant_people(plan: Plan, whole: Plan, holders: tuple[str, ...], holder: str, today: dt.date) -> Plan:
    """A reader of the whole plan sees everybody in it; another only those who stand in what is left."""
    if reading.scopes(whole, holder, today) & {ReadScope.ALL, ReadScope.FAMILY_SHEET}:
        return plan
    others = replace(plan, people=(), organisations=(), households=(), kinships=(), custody=(), meetings=())
    used = {ref for _, item in shape.items(others) for _, target, ref in shape.references(item) if target == "people"}
    used |= {*holders, whole.details.regisseur or ""}
    people = pruned(plan, {f"people/{p.id}" for p in plan.people if p.id not in used})
    return _without_idle_organisations(people)


def _without_idle_organisations(plan: Plan) -> Plan:
    used = {r for _, item in shape.items(plan) for _, target, r in shape.references(item) if target == "organisations"}
    return replace(plan, organisations=tuple(o for o in plan.organisations if o.id in used))


def _without_marks(plan: Plan) -> Plan:
    """Why something was kept from others is itself not for the holder."""
    bare: dict[str, Any] = {
        name: tuple(replace(i, sharing=OPEN) if hasattr(i, "sharing") else i for i in getattr(plan, name))
        for name in shape.collections()
    }
    people = tuple(
        replace(p, secret_from=(), address_because="", participation_because="", participation_says=None)
        for p in bare["people"]
    )
    households = tuple(replace(h, secret_from=(), secret_because="", known_to=()) for h in bare["households"])
    bare |= {"people": people, "households": households}
    return replace(plan, **bare)


def _with_phones(plan: Plan, whole: Plan, holder: str) -> Plan:
    people = tuple(
        p if reading.may_see_phone(whole, p, holder) else replace(p, phone="", email="") for p in plan.people
    )
    return replace(plan, people=people)


def _without_minutes(plan: Plan) -> Plan:
    """What was said in a meeting is for those who read everything; others see when it was."""
    bare = (replace(m, note="", quotes=(), question_words="", others=()) for m in plan.meetings)
    return replace(plan, meetings=tuple(bare))


def _details_for(details: CaseDetails, whole: Plan, holder: str) -> CaseDetails:
    """The reason of referral is the referrer's story: it stays with those who read everything."""
    if holder == whole.details.regisseur:
        return details
    return replace(
        details, referral_words="", standing="", copied_to_file=(), closed_because="", referral_reason="",
        statements=tuple(s for s in details.statements if s.by == holder),
    )  # fmt: skip


def without_addresses(plan: Plan) -> Plan:
    """Return the whole plan without any address, for what is drawn from all of it."""
    return _without_addresses(plan, plan)


def _without_addresses(whole: Plan, plan: Plan) -> Plan:
    """No paper holds an address; a secret one is also taken out of every text it slipped into."""
    people = tuple(replace(p, address="") for p in plan.people)
    households = tuple(replace(h, address="") for h in plan.households)
    bare = replace(plan, people=people, households=households)
    pattern = _secret_addresses(whole)
    if pattern is None:
        return bare
    hidden: Plan = shape.rebuild(
        bare, lambda field, part: pattern.sub(HIDDEN_ADDRESS, part) if shape.is_text(field) else part
    )
    return hidden


_PART_OF_ADDRESS = re.compile(r"^[^,\n]*?[^\W\d_]{3}[^,\n\d]*\d+(?: ?[a-zA-Z]\b)?|^[^,\n]+|\b\d{4} ?[A-Z]{2}\b")
"""Street and number, what stands before the comma, and the postcode."""


def _secret_addresses(plan: Plan) -> re.Pattern[str] | None:
    secret = [h.address for h in plan.households if h.secret or h.secret_from]
    secret += [p.address for p in plan.people if p.address_secret or p.secret_from]
    parts = {part.strip() for address in secret for part in (address, *_PART_OF_ADDRESS.findall(address))} - {""}
    if not parts:
        return None
    return re.compile("|".join(re.escape(part) for part in sorted(parts, key=len, reverse=True)), re.IGNORECASE)
