"""What versterkte procesregie (VPR) and a gedwongen kader ask for, and what of it is not there yet (S003:211-256)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from regiedesk.domain.dates import first_day, last_day, say
from regiedesk.domain.findings.finding import Finding, FindingKind, Rule, about
from regiedesk.domain.findings.looking import EVALUATING, children, names, over, parents, someone_from
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import EnhancedRegie
from regiedesk.domain.wording import listed, quoted
from regiedesk.domain.words import ConditionStatus, FactorKind, LegalFrame, RegieKind, RegieLevel, Role
from regiedesk.domain.work_words import MeetingStatus

FIRST_MDO = dt.timedelta(weeks=6)
"""The first MDO, counted from the start talk (S003:253)."""

LETTER_FROM = 12
"""From this age a youth gets the letter too (domain §5.3)."""


def running_decision(plan: Plan, today: dt.date) -> EnhancedRegie | None:
    """Return the newest core decision that still holds while the regie is enhanced."""
    if plan.details.regie_level is not RegieLevel.ENHANCED:
        return None
    held = [one for one in plan.enhanced_regie if not over(one.until_on, today)]
    return max(held, key=lambda one: first_day(one.decided_on), default=None)


def look_backs(plan: Plan, decision: EnhancedRegie) -> tuple[Meeting, ...]:
    """Return the meetings since VPR began at which everybody looks back, planned or held, earliest first."""
    since = last_day(_begun(decision))
    kept = (m for m in plan.meetings if m.kind in EVALUATING and m.status is not MeetingStatus.CANCELLED)
    return tuple(sorted((m for m in kept if first_day(m.on) > since), key=lambda m: first_day(m.on)))


def _begun(decision: EnhancedRegie) -> str:
    return decision.start_talk_on or decision.decided_on


def _held(plan: Plan, decision: EnhancedRegie) -> tuple[Meeting, ...]:
    return tuple(m for m in look_backs(plan, decision) if m.status is MeetingStatus.HELD)


def next_look_back(plan: Plan, today: dt.date) -> dt.date | None:
    """Return the last day for the next evaluation: the first MDO, and after that by the rhythm that was agreed."""
    decision = running_decision(plan, today)
    if decision is None:
        return None
    held = _held(plan, decision)
    if not held:
        return last_day(_begun(decision)) + FIRST_MDO
    weeks = decision.rhythm_weeks
    return last_day(held[-1].on) + dt.timedelta(weeks=weeks) if weeks else None


def decision(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find VPR without the core decision of an Overleg Veilig Verder (S003:211-223)."""
    if plan.details.regie_level is RegieLevel.ENHANCED and running_decision(plan, today) is None:
        sentence = "Er is versterkte procesregie, maar de kernbeslissing van het Overleg Veilig Verder staat er niet."
        yield Finding(place="enhanced_regie", sentence=sentence, kind=FindingKind.MIND)


def letter(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find parents, and youth from 12, who did not get the letter about VPR (S003:256)."""
    found = running_decision(plan, today)
    if found is None:
        return
    told = found.letter_to if found.letter_on else ()
    missed = [person for person in _letter_for(plan, today) if person.id not in told]
    sentence = f"Nog geen brief over de versterkte procesregie voor {names(plan, missed)}."
    place = f"enhanced_regie/{found.id}"
    for each in about(missed, sentence, place, FindingKind.MIND):
        yield Finding(place=place, sentence=each.sentence, kind=each.kind, people=each.people)


def _letter_for(plan: Plan, today: dt.date) -> tuple[Person, ...]:
    grown = parents(plan, today)
    return (*grown, *(child for child in children(plan, today, LETTER_FROM) if child not in grown))


def duo_partner(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find VPR without a second consulent who is still there (S003:256)."""
    found = running_decision(plan, today)
    if found is not None and found.duo_partner not in {p.id for p in plan.people if not over(p.left_on, today)}:
        sentence = "Nog geen duopartner bij de versterkte procesregie."
        yield Finding(place=f"enhanced_regie/{found.id}", sentence=sentence, kind=FindingKind.MIND)


def one_case_regisseur(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find VPR without exactly one casusregisseur: one who holds the content of the whole plan (S003:253)."""
    if running_decision(plan, today) is None:
        return
    found = case_regisseurs(plan, today)
    if not found:
        sentence = "Nog geen casusregisseur: bij versterkte procesregie heeft één iemand de inhoud van het hele plan."
        yield Finding(place="regie", sentence=sentence, kind=FindingKind.GAP)
    elif len(found) > 1:
        sentence = f"Er zijn {len(found)} casusregisseurs: {names(plan, found)}. Bij versterkte procesregie is er één."
        yield Finding(place="regie", sentence=sentence, kind=FindingKind.MIND, people=tuple(p.id for p in found))


def case_regisseurs(plan: Plan, today: dt.date) -> tuple[Person, ...]:
    """Return who holds inhoudelijke regie over the whole plan today."""
    held = {
        person
        for role in plan.regie
        if role.kind is RegieKind.CONTENT and role.result is None and not over(role.until_on, today)
        and (role.from_on is None or first_day(role.from_on) <= today)
        for person in role.people
    }  # fmt: skip
    return tuple(p for p in plan.people if p.id in held and not over(p.left_on, today))


def start_talk(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find VPR that did not begin with a talk with parents, youth and those who help (S003:253)."""
    found = running_decision(plan, today)
    if found is not None and found.start_talk_on is None:
        sentence = "Nog geen startgesprek over de versterkte procesregie."
        yield Finding(place=f"enhanced_regie/{found.id}", sentence=sentence)


def rhythm(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find VPR without a rhythm of looking back, or of which the next time is not planned in time (S003:217-253)."""
    found = running_decision(plan, today)
    if found is None:
        return
    if found.rhythm_weeks is None:
        sentence = "Nog niet afgesproken om de hoeveel weken jullie terugkijken."
        yield Finding(place=f"enhanced_regie/{found.id}", sentence=sentence)
    last, held = next_look_back(plan, today), _held(plan, found)
    planned = [first_day(m.on) for m in look_backs(plan, found) if m.status is MeetingStatus.PLANNED]
    if last is not None and not any(day <= last for day in planned):
        what = "De volgende evaluatie" if held else "Het eerste MDO"
        sentence = f"{what} hoort uiterlijk op {say(last)}. Er staat nog geen datum die klopt."
        yield Finding(place="meetings", sentence=sentence, kind=FindingKind.MIND)


def factors(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find evaluations under VPR at which no protective or no threatening factors were noted (S003:253-256)."""
    found = running_decision(plan, today)
    for meeting in _held(plan, found) if found else ():
        noted = {factor.kind for factor in plan.factors if factor.on and _same_day(factor.on, meeting.on)}
        missing = [f"{kind}e" for kind in FactorKind if kind not in noted]
        if missing:
            sentence = f"Op {say(meeting.on)} zijn geen {listed(missing)} factoren opgeschreven."
            yield Finding(place="factors", sentence=sentence)


def _same_day(one: str, other: str) -> bool:
    return first_day(one) <= last_day(other) and first_day(other) <= last_day(one)


def conditions_left(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find voorwaarden that still run while the decision they belong to has ended."""
    ended = {one.id for one in plan.enhanced_regie if over(one.until_on, today)}
    for each in plan.conditions:
        if each.status is ConditionStatus.OPEN and each.enhanced_regie in ended:
            sentence = f"De versterkte procesregie is voorbij, maar voorwaarde {quoted(each.text)} loopt nog."
            yield Finding(place=f"conditions/{each.id}", sentence=sentence, kind=FindingKind.MIND, apart=True)


def compulsory(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find a gedwongen kader without a jeugdbeschermer, or of which nobody wrote since when and why."""
    if plan.details.legal_frame is not LegalFrame.COMPULSORY:
        return
    if not any(change.frame is LegalFrame.COMPULSORY for change in plan.level_changes):
        sentence = "Er is een gedwongen kader. Er staat nog niet sinds wanneer en waarom."
        yield Finding(place="level_changes", sentence=sentence)
    if not someone_from(plan, today, Role.GUARDIAN):
        sentence = "Er is een gedwongen kader, maar er staat nog geen jeugdbeschermer bij."
        yield Finding(place="people", sentence=sentence, kind=FindingKind.MIND)


RULES: tuple[Rule, ...] = (
    decision, letter, duo_partner, one_case_regisseur, start_talk, rhythm, factors, conditions_left, compulsory,
)  # fmt: skip
