"""What there is to do before somebody else takes the regie over, and what the successor has to know (S001:478-480)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from regiedesk.domain import checking
from regiedesk.domain.checking import Point
from regiedesk.domain.dates import say
from regiedesk.domain.plan import Plan
from regiedesk.domain.reading import agreements_of
from regiedesk.domain.regie import Handover
from regiedesk.domain.registers import PrintCopy
from regiedesk.domain.wording import name_of, names_of
from regiedesk.domain.words import ConditionStatus
from regiedesk.domain.work_words import MeetingKind


def handover_check(plan: Plan, copies: Sequence[PrintCopy], today: dt.date, *, frozen: bool) -> tuple[Point, ...]:
    """Return what belongs to a handover; `frozen` tells that the plan of now is the one that was vastgesteld."""
    talk = next((each for each in reversed(plan.handovers) if each.confirmed_on is None), None)
    return (
        _successor(plan, talk),
        _told(talk),
        _introduced(plan, talk),
        _reads(plan, talk, today),
        _frozen(frozen),
        _story(talk),
        _agreements(plan),
        _conditions(plan),
        _to_call(plan),
        _papers(copies),
    )


def _successor(plan: Plan, talk: Handover | None) -> Point:
    who = name_of(plan, talk.successor, "") if talk else ""
    return Point(
        key="opvolger",
        title="Opvolger en dag",
        done=bool(who and talk and talk.effective_on),
        says=f"{who}, vanaf {say(talk.effective_on)}."
        if who and talk and talk.effective_on
        else "Zet in het plan wie het overneemt, en vanaf welke dag.",
        place="handovers",
    )


def _told(talk: Handover | None) -> Point:
    told = talk.told_on if talk else None
    return Point(
        key="gezin",
        title="Het gezin weet het",
        done=bool(told),
        says=f"Verteld op {say(told)}." if told else "Vertel het gezin wie er komt, waarom, en wanneer.",
        place="handovers",
    )


def _introduced(plan: Plan, talk: Handover | None) -> Point:
    met = [each.on for each in talk.introductions] if talk else []
    met += [meeting.on for meeting in checking.held(plan, MeetingKind.HANDOVER)]
    return Point(
        key="kennismaken",
        title="Samen kennisgemaakt",
        done=bool(met),
        says=f"Op {say(max(met))}." if met else "Ga samen met de opvolger een keer langs.",
        place="handovers",
    )


def _reads(plan: Plan, talk: Handover | None, today: dt.date) -> Point:
    agreed = agreements_of(plan, talk.successor, today) if talk and talk.successor else ()
    givers = sorted({name for agreement in agreed for name in agreement.given_by})
    return Point(
        key="delen",
        title="Het gezin vindt goed wat de opvolger krijgt",
        done=bool(agreed),
        says=f"Afgesproken{' met ' + names_of(plan, givers) if givers else ''}."
        if agreed
        else "Spreek af wat de opvolger mag lezen, ook over wat apart verteld is.",
        place="reading_agreements",
    )


def _frozen(frozen: bool) -> Point:
    return Point(
        key="vastgesteld",
        title="Het plan is vastgesteld",
        done=frozen,
        says="Wat er staat, geldt." if frozen else "Er is iets veranderd sinds het vaststellen. Stel het plan vast.",
        place="versies",
    )


def _story(talk: Handover | None) -> Point:
    known = bool(talk and talk.must_know)
    return Point(
        key="verhaal",
        title="Het verhaal hoeft maar één keer",
        done=known,
        says="Lees het verhaal samen met het gezin na." if known else "Vraag het gezin wat de opvolger moet weten.",
        place="handovers",
    )


def _agreements(plan: Plan) -> Point:
    lines = checking.open_agreements(plan)
    count = checking.counted(len(lines), "afspraak loopt", "afspraken lopen")
    says = f"{count} door." if lines else "Er loopt geen afspraak."
    return Point(key="afspraken", title="Open afspraken", done=None, says=says, lines=lines, place="agreements")


def _conditions(plan: Plan) -> Point:
    running = [each for each in plan.conditions if each.status is ConditionStatus.OPEN]
    lines = tuple(f"{each.text}{', voor ' + say(each.by_when) if each.by_when else ''}" for each in running)
    count = checking.counted(len(lines), "voorwaarde loopt", "voorwaarden lopen")
    says = f"{count}." if lines else "Er loopt geen voorwaarde."
    return Point(key="voorwaarden", title="Voorwaarden", done=None, says=says, lines=lines, place="conditions")


def _to_call(plan: Plan) -> Point:
    lines = tuple(f"{name_of(plan, each.person)}: {each.reachability or 'bereikbaar'}" for each in plan.contact_points)
    return Point(
        key="bellen",
        title="Wie belt het gezin?",
        done=bool(lines),
        says="Staat in het plan." if lines else "Zet in stap 5 wie het gezin belt.",
        lines=lines,
        place="contact_points",
    )


def _papers(copies: Sequence[PrintCopy]) -> Point:
    out = [copy for copy in copies if copy.out]
    count = checking.counted(len(out), "papier is", "papieren zijn")
    says = f"{count} nog bij mensen. De opvolger neemt die lijst over." if out else "Er is geen papier meer uit."
    lines = checking.sentences(f"{copy.paper}, {copy.holder_label}" for copy in out)
    return Point(key="papieren", title="Papieren die nog uit zijn", done=None, says=says, lines=lines, place="papier")
