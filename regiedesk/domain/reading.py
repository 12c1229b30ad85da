"""What one reader may read, from the agreements about sharing: which scope, and which items fall in it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from regiedesk.domain import dates, shape
from regiedesk.domain.agreements import Agreement
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.sharing import ReadingAgreement, Sharing, SharingLimit
from regiedesk.domain.words import LifeArea, Part, PersonKind, PhoneAudience, ReadScope, TimelineKind

WORK_ONLY = frozenset({"contacts", "hours", "reminders", "reading_agreements", "sharing_limits", "research",
                       "weighings", "instruments", "provider_plans", "handovers", "step_reviews",
                       "questionnaires", "requests"})  # fmt: skip
"""Collections that only the regisseur's own copies hold; Inzage and Overdracht are papers of their own."""

_ABOUT_FIELDS = ("about", "owner", "co_owners", "person", "child", "for_person")
_SENSITIVE_AREAS = frozenset({LifeArea.HEALTH, LifeArea.INCOME, LifeArea.SAFETY})
_NOT_ON_FAMILY_SHEET = frozenset({"safety", "factors", "custody", "conditions", "enhanced_regie", "level_changes",
                                  "decisions", "self_reliance", "indications"})  # fmt: skip
_WHOLE_ONLY = frozenset({"custody", "indications", "enhanced_regie", "level_changes"})
_FOR_WHOLE_SHEET = frozenset({"people", "organisations", "households", "meetings", "escalation", "early_triggers"})


def agreements_of(plan: Plan, reader: str, today: dt.date) -> tuple[ReadingAgreement, ...]:
    """Return the agreements about what `reader` may read that hold on `today`."""
    return tuple(a for a in plan.reading_agreements if a.reader == reader and _holds(a, today))


def _holds(agreement: ReadingAgreement, today: dt.date) -> bool:
    ends = [dates.first_day(day) for day in (agreement.withdrawn_on,) if day]
    ends += [dates.last_day(day) + dt.timedelta(days=1) for day in (agreement.until,) if day]
    return all(today < end for end in ends)


def scopes(plan: Plan, reader: str, today: dt.date) -> frozenset[ReadScope]:
    """Return what was agreed for a reader; nobody reads more than was agreed, so the default is own agreements."""
    if reader == plan.details.regisseur:
        return frozenset({ReadScope.ALL})
    return frozenset(a.scope for a in agreements_of(plan, reader, today)) or frozenset({ReadScope.OWN_AGREEMENTS})


def in_scope(plan: Plan, reader: str, collection: str, item: Any, today: dt.date) -> bool:
    """Tell whether an item falls in what was agreed for the reader, apart from what it keeps back itself."""
    if reader == plan.details.regisseur:
        return True
    if collection in WORK_ONLY:
        return False
    found = agreements_of(plan, reader, today) or (
        ReadingAgreement(id="", reader=reader, scope=ReadScope.OWN_AGREEMENTS),
    )
    return any(_granted(plan, agreement, collection, item) for agreement in found)


def _granted(plan: Plan, agreement: ReadingAgreement, collection: str, item: Any) -> bool:
    reader, scope = agreement.reader, agreement.scope
    if scope is ReadScope.ALL or takes_part(plan, reader, collection, item):
        return True
    if _named(agreement, collection, item):
        return True
    if scope is ReadScope.FAMILY_SHEET:
        return _on_family_sheet(reader, collection, item)
    if scope is ReadScope.ABOUT and collection not in _WHOLE_ONLY:
        return collection in _FOR_WHOLE_SHEET or _concerns(plan, collection, item, {*agreement.about, reader})
    return collection in ("people", "organisations", "meetings")


def _named(agreement: ReadingAgreement, collection: str, item: Any) -> bool:
    """Tell whether the agreement names this item, or the result it belongs to."""
    if collection == "agreements" and item.id in agreement.agreements:
        return True
    return (item.id if collection == "results" else getattr(item, "result", None)) in agreement.results


def is_theirs(plan: Plan, reader: str, agreement: Agreement, today: dt.date) -> bool:
    """Tell whether the reader keeps this agreement, or may read it by name."""
    named = any(agreement.id in found.agreements for found in agreements_of(plan, reader, today))
    return reader in agreement.who or named


def takes_part(plan: Plan, reader: str, collection: str, item: Any) -> bool:
    """Tell whether the item is the reader's own: an agreement to keep, a result, a figure, a contact point."""
    if collection == "agreements":
        return reader in item.who
    if collection == "results":
        own = any(reader in a.who and a.result == item.id for a in plan.agreements)
        return own or reader in (item.owner, *item.co_owners)
    if collection == "communication" and not item.people:
        return True
    if collection in ("contact_points", "communication"):
        return reader in getattr(item, "for_people", ()) or reader in getattr(item, "people", ())
    if collection == "evaluations":
        return any(reader in a.who and a.result == item.result for a in plan.agreements)
    if collection == "safety_agreements":
        return reader in item.who
    return bool(getattr(item, "person", None) == reader and collection in ("voices", "help_questions"))


def _on_family_sheet(reader: str, collection: str, item: Any) -> bool:
    """Health, money and safety of others stay off the family sheet (papers: the one-page plan hangs on a fridge)."""
    if collection in _NOT_ON_FAMILY_SHEET:
        return False
    if collection == "observations":
        return item.area not in _SENSITIVE_AREAS or item.about == (reader,)
    if collection == "timeline":
        return bool(item.kind is not TimelineKind.UNSAFE)
    if collection == "agreements":
        return bool(item.part is not Part.SAFETY)
    return True


def _concerns(plan: Plan, collection: str, item: Any, wanted: set[str]) -> bool:
    """Tell whether an item is about one of these people, by itself or through its result.

    What says of nobody whom it is about stays off, but for regie over the whole plan: that concerns everybody.
    """
    if wanted & subjects(item):
        return True
    result = shape.find(plan, "results", getattr(item, "result", None) or "")
    if result is not None:
        return bool(wanted & subjects(result))
    return collection == "regie" and item.result is None and not subjects(item)


def subjects(item: Any) -> set[str]:
    """Return the people an item is about."""
    found: set[str] = set()
    for name in _ABOUT_FIELDS:
        content = getattr(item, name, None)
        found |= set(content) if isinstance(content, tuple) else {content} if content else set()
    return found


def kept_back(plan: Plan, reader: str, sharing: Sharing, today: dt.date) -> str | None:
    """Return why an item is kept from the reader, or nothing; said apart stays off every paper."""
    if is_apart(sharing, today):
        return "Dit is apart verteld. Het mag nog niet op papier."
    if reader == plan.details.regisseur:
        return None
    if _closed_to(reader, sharing):
        return sharing.because or "Afgesproken is dat dit niet gedeeld wordt."
    for limit_id in sharing.limits:
        limit: SharingLimit | None = shape.find(plan, "sharing_limits", limit_id)
        if limit is not None and _closed_to(reader, limit):
            return limit.topic
    return None


def is_apart(sharing: Sharing, today: dt.date) -> bool:
    """Tell whether something was said apart and may not be on paper yet."""
    return sharing.apart and not _on_paper(sharing, today)


def _on_paper(sharing: Sharing, today: dt.date) -> bool:
    return sharing.on_paper_since is not None and dates.first_day(sharing.on_paper_since) <= today


def _closed_to(reader: str, rule: Sharing | SharingLimit) -> bool:
    return reader in rule.not_for or bool(rule.only_for and reader not in rule.only_for)


def may_see_phone(plan: Plan, person: Person, reader: str) -> bool:
    """Tell whether someone's number stands on the reader's paper; by default only professionals' numbers do."""
    if reader in (person.id, plan.details.regisseur, *person.phone_for):
        return True
    audience = person.phone_audience
    if audience is None:
        audience = PhoneAudience.EVERYONE if person.kind is PersonKind.PROFESSIONAL else PhoneAudience.CHOSEN
    if audience is PhoneAudience.FAMILY_AND_NETWORK:
        return any(p.id == reader and p.kind is not PersonKind.PROFESSIONAL for p in plan.people)
    return audience is PhoneAudience.EVERYONE
