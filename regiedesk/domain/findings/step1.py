"""Step 1, wie doen er mee: who is not there yet, and who was not asked yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from regiedesk.domain.findings.finding import Finding, FindingKind, Rule, about
from regiedesk.domain.findings.looking import (
    GROWN_UP,
    OWN_VOICE_FROM,
    SCHOOL_FROM,
    active,
    known_children,
    names,
    own_voices,
    someone_from,
    speaks_for_self,
)
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.reading import agreements_of
from regiedesk.domain.wording import quoted
from regiedesk.domain.words import CustodyKind, OrganisationKind, Participation, PersonKind, Role


def nobody_yet(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find that the plan has no people."""
    if not plan.people:
        yield Finding(place="people", sentence="Er staat nog niemand in het plan. Begin met het gezin.")


def may_read(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find readers of whom nobody asked what they may read; not the regisseur, not children under 12."""
    unasked = [p for p in active(plan, today) if _reads(plan, p, today) and not agreements_of(plan, p.id, today)]
    sentence = f"Nog niet afgesproken wat op papier mag voor {names(plan, unasked)}."
    return about(unasked, sentence, "reading_agreements", FindingKind.ASK, apart=True)


def _reads(plan: Plan, person: Person, today: dt.date) -> bool:
    if person.id == plan.details.regisseur or person.participation is Participation.RATHER_NOT:
        return False
    return person.kind is not PersonKind.FAMILY or speaks_for_self(person, today)


def school(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find children of 4 to 17 while nobody from a school is in the plan (S002:84)."""
    pupils = known_children(plan, today, SCHOOL_FROM, GROWN_UP - 1)
    if not someone_from(plan, today, Role.SCHOOL, OrganisationKind.SCHOOL):
        yield from about(pupils, f"Nog niemand van school voor {names(plan, pupils)}.", "people")


def youth_health(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find children under 4 while nobody from the JGZ is in the plan (S002:84)."""
    small = known_children(plan, today, 0, SCHOOL_FROM - 1)
    if not someone_from(plan, today, Role.YOUTH_HEALTH, OrganisationKind.YOUTH_HEALTH):
        sentence = f"Nog niemand van het consultatiebureau (JGZ) voor {names(plan, small)}."
        yield from about(small, sentence, "people")


def general_practitioner(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find that the huisarts, a fixed partner, is not in the plan (S002:84)."""
    if plan.people and not someone_from(plan, today, Role.GENERAL_PRACTITIONER):
        yield Finding(place="people", sentence="De huisarts staat nog niet in het plan.")


def still_missing(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find people who were missed and are not there yet (S1.4)."""
    for missing in plan.missing:
        if missing.solved_on is None:
            yield Finding(place=f"missing/{missing.id}", sentence=f"Nog niet aan tafel: {quoted(missing.who)}.")


def what_for(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find professionals of whom nobody wrote what they are there for (S001:445-448)."""
    silent = [p for p in active(plan, today) if p.kind is PersonKind.PROFESSIONAL and not (p.own_words or p.does)]
    sentence = f"Er staat nog niet in gewone woorden waarvoor ze er zijn: {names(plan, silent)}."
    return about(silent, sentence, "people", FindingKind.ASK)


def meaning_of_regie(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find that nobody wrote down what regie means here (S001:364-368)."""
    if not plan.details.regie_meaning:
        yield Finding(place="details/regie_meaning", sentence="Er staat nog niet wat jullie met 'regie' bedoelen.")


def trusted_person(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find youths from 12 who have not chosen someone they trust (S1.7)."""
    trusting = {trusting for person in active(plan, today) for trusting in person.trusted_by}
    youths = known_children(plan, today, OWN_VOICE_FROM, GROWN_UP - 1)
    alone = [youth for youth in youths if youth.id not in trusting]
    sentence = f"Nog geen vertrouwenspersoon gekozen door {names(plan, alone)}."
    return about(alone, sentence, "people", FindingKind.ASK, apart=True)


def custody(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find children of whom nobody wrote who has gezag; permission depends on it (domain §5.4)."""
    known = {custody.child for custody in plan.custody if custody.custody is CustodyKind.YES}
    unknown = [c for c in known_children(plan, today, 0, GROWN_UP - 1) if c.id not in known]
    return about(unknown, f"Er staat nog niet wie gezag heeft over {names(plan, unknown)}.", "custody")


def family_group_plan(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find that the familiegroepsplan was not offered; it must be, first (domain §2.1)."""
    if not plan.family_group_plans:
        yield Finding(
            place="family_group_plans",
            sentence="Nog niet gevraagd of het gezin eerst zelf een plan wil maken (familiegroepsplan).",
            kind=FindingKind.ASK,
        )


def research(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find family members who were not told about the research; without that nothing is exported."""
    told = {stance.person for stance in plan.research if stance.told_on or stance.objects}
    untold = [person for person in own_voices(plan, today) if person.id not in told]
    if None not in told:
        sentence = f"Nog niet over het onderzoek verteld: {names(plan, untold)}."
        yield from about(untold, sentence, "research", FindingKind.ASK)


RULES: tuple[Rule, ...] = (
    nobody_yet, still_missing, school, youth_health, general_practitioner, what_for, custody,
    trusted_person, may_read, meaning_of_regie, family_group_plan, research,
)  # fmt: skip
