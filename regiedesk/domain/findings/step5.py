"""Step 5, wie heeft de regie: per result who watches, who decides, who stands in, whom the family calls."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from regiedesk.domain.dates import first_day, last_day, say
from regiedesk.domain.findings import level
from regiedesk.domain.findings.finding import Finding, FindingKind, Rule, about
from regiedesk.domain.findings.looking import name_of, names, over, own_voices, running
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import RegieRole
from regiedesk.domain.results import Result
from regiedesk.domain.wording import quoted
from regiedesk.domain.words import RegieKind

_WATCHED = (RegieKind.PROCESS, RegieKind.CONTENT)


def holders(plan: Plan, kind: RegieKind, result: Result | None, today: dt.date) -> tuple[str, ...]:
    """Return who holds this regie over `result`, or over the whole plan for None; without those who left.

    Regie that begins on a later day is held by nobody yet.
    """
    return tuple(
        person
        for role in plan.regie
        if role.kind is kind and _covers(role, result) and _begun(role, today) and not over(role.until_on, today)
        for person in role.people
        if not _left(plan, person, today)
    )


def nearest(plan: Plan, kind: RegieKind, result_id: str, today: dt.date) -> tuple[str, ...]:
    """Return who holds this regie on a goal, each once; regie over the whole plan counts where none is nearer."""
    held = [
        (role.result, person)
        for role in plan.regie
        if role.kind is kind and _begun(role, today) and not over(role.until_on, today)
        for person in role.people
        if not _left(plan, person, today)
    ]
    near = [person for result, person in held if result == result_id]
    return tuple(dict.fromkeys(near or [person for result, person in held if result is None]))


def _begun(role: RegieRole, today: dt.date) -> bool:
    return role.from_on is None or first_day(role.from_on) <= today


def _covers(role: RegieRole, result: Result | None) -> bool:
    return role.result is None or (result is not None and role.result == result.id)


def _left(plan: Plan, person_id: str, today: dt.date) -> bool:
    return any(person.id == person_id and over(person.left_on, today) for person in plan.people)


def process(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find running results of which nobody watches the process, now or from a day that is known (S001:296-301)."""
    yield from _unheld(plan, today, RegieKind.PROCESS, "Nog geen procesregie bij {}.", FindingKind.GAP)
    yield from _soon(plan, today, RegieKind.PROCESS)


def content(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find running results of which nobody decides on the content, now or from a day on (S001:296-301)."""
    yield from _unheld(plan, today, RegieKind.CONTENT, "Nog geen inhoudelijke regie bij {}.", FindingKind.GAP)
    yield from _soon(plan, today, RegieKind.CONTENT)


def own(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find running results where nobody asked what the family arranges itself: no gap, a question (S000)."""
    sentence = "Nog niet gevraagd wat het gezin zelf regelt bij {}."
    return _unheld(plan, today, RegieKind.OWN, sentence, FindingKind.ASK)


def _unheld(plan: Plan, today: dt.date, kind: RegieKind, sentence: str, finding: FindingKind) -> Iterator[Finding]:
    for result in running(plan):
        if not holders(plan, kind, result, today):
            later = _begins(plan, kind, result, today)
            words = f"Tot {say(later)} heeft niemand {kind} bij {{}}." if later else sentence
            yield Finding(place=f"results/{result.id}", sentence=words.format(quoted(result.title)), kind=finding)


def _begins(plan: Plan, kind: RegieKind, result: Result, today: dt.date) -> str | None:
    """Return the first day from which somebody will hold this regie."""
    days = [
        role.from_on
        for role in plan.regie
        if role.kind is kind and _covers(role, result) and role.from_on and not _begun(role, today)
    ]
    return min(days, key=first_day, default=None)


def _soon(plan: Plan, today: dt.date, kind: RegieKind) -> Iterator[Finding]:
    """Find results that lose their last holder on a day that is known already (S001:478-480)."""
    ends = [role.until_on for role in plan.regie if role.kind is kind] + [person.left_on for person in plan.people]
    after = sorted({last_day(end) + dt.timedelta(days=1) for end in ends if end and not over(end, today)})
    for result in running(plan):
        if holders(plan, kind, result, today):
            day = next((day for day in after if not holders(plan, kind, result, day)), None)
            if day is not None:
                sentence = f"Vanaf {say(day)} heeft niemand {kind} bij {quoted(result.title)}."
                yield Finding(place=f"results/{result.id}", sentence=sentence, kind=FindingKind.MIND)


def left(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find regie that still stands with someone who left (S001:478-480)."""
    for role in plan.regie:
        if over(role.until_on, today):
            continue
        for person in role.people:
            if _left(plan, person, today):
                yield Finding(
                    place=f"regie/{role.id}",
                    sentence=f"{name_of(plan, person)} is weg, maar heeft nog {role.kind}.",
                    kind=FindingKind.MIND,
                    people=(person,),
                )


def ended(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find regie that ran out while nobody took it over."""
    for role in plan.regie:
        if role.kind in _WATCHED and over(role.until_on, today) and not _followed(plan, role, today):
            who = names(plan, _people(plan, role))
            yield Finding(
                place=f"regie/{role.id}",
                sentence=f"De {role.kind} van {who} stopte op {say(role.until_on or '')}.",
                kind=FindingKind.MIND,
                people=role.people,
            )


def _people(plan: Plan, role: RegieRole) -> list[Person]:
    return [person for person in plan.people if person.id in role.people]


def _followed(plan: Plan, role: RegieRole, today: dt.date) -> bool:
    result = next((result for result in plan.results if result.id == role.result), None)
    if result is not None and result not in running(plan):
        return True
    return bool(holders(plan, role.kind, result, today))


def contact_point(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find family members from 12 who have nobody to call (S000: one aanspreekpunt)."""
    points = [point for point in plan.contact_points if not _left(plan, point.person, today)]
    served = {person for point in points for person in point.for_people}
    if all(point.for_people for point in points):
        alone = [person for person in own_voices(plan, today) if person.id not in served]
        sentence = f"Nog niemand om te bellen voor {names(plan, alone)}."
        yield from about(alone, sentence, "contact_points")


def deputy(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find holders of regie without anyone who stands in (S5.5), each once."""
    told: set[str] = set()
    for role in plan.regie:
        if role.kind not in _WATCHED or over(role.until_on, today) or _has_deputy(plan, role, today):
            continue
        for person in role.people:
            if person not in told and not _left(plan, person, today):
                told.add(person)
                yield Finding(
                    place=f"regie/{role.id}",
                    sentence=f"Nog geen vervanger voor {name_of(plan, person)}.",
                    people=(person,),
                )


def _has_deputy(plan: Plan, role: RegieRole, today: dt.date) -> bool:
    stands_in = role.deputy is not None and not _left(plan, role.deputy, today)
    return stands_in or bool(role.deputy_text.strip())


def mandate(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find holders of procesregie of whom nobody wrote what they may decide (S002:187)."""
    clear = {mandate.holder for mandate in plan.mandates if mandate.may or mandate.may_not}
    watching = [p for role in plan.regie if _is_process(role, today) for p in role.people]
    for person in dict.fromkeys(watching):
        if person not in clear and not _left(plan, person, today):
            yield Finding(
                place="mandates",
                sentence=f"Er staat nog niet wat {name_of(plan, person)} zelf mag beslissen.",
                people=(person,),
            )


def _is_process(role: RegieRole, today: dt.date) -> bool:
    return role.kind is RegieKind.PROCESS and not over(role.until_on, today)


def escalation(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find that nobody agreed where to go when people do not agree (S000:456-462)."""
    if not plan.escalation:
        yield Finding(
            place="escalation",
            sentence="Nog niet afgesproken wat jullie doen als jullie het niet eens worden.",
        )


RULES: tuple[Rule, ...] = (
    process, content, left, ended, *level.RULES, own, contact_point, deputy, mandate, escalation,
)  # fmt: skip
