"""What there is to do before a case is closed; nothing of it forbids closing (S001:585-587, S002:140-148)."""

from __future__ import annotations

from regiedesk.domain import checking
from regiedesk.domain.checking import Point
from regiedesk.domain.dates import say
from regiedesk.domain.plan import Plan
from regiedesk.domain.results import FinalCheck
from regiedesk.domain.wording import listed, name_of, quoted
from regiedesk.domain.words import Extent, ResultStatus
from regiedesk.domain.work_words import MeetingKind

STEPS = (1, 2, 3, 4, 5, 6, 7)


def closing_check(plan: Plan) -> tuple[Point, ...]:
    """Return what belongs to an ending, in the order in which it is done."""
    return (
        _final_talk(plan),
        _final_checks(plan),
        _alone(plan),
        _aftercare(plan),
        _agreements(plan),
        _reviews(plan),
        _questionnaires(plan),
    )


def _final_talk(plan: Plan) -> Point:
    talks = checking.held(plan, MeetingKind.FINAL)
    return Point(
        key="eindgesprek",
        title="Eindgesprek",
        done=bool(talks),
        says=f"Gehouden op {say(talks[-1].on)}." if talks else "Er is nog geen eindgesprek geweest.",
        place="meetings",
    )


def _final_checks(plan: Plan) -> Point:
    checked = {check.result for check in plan.final_checks}
    left = [each.title for each in plan.results if each.status is not ResultStatus.STOPPED and each.id not in checked]
    done = bool(plan.final_checks) and not left
    return Point(
        key="eindtoets",
        title="Eindtoets bij elk doel",
        done=done,
        says="Bij elk doel is gevraagd of het hielp." if done else "Vraag nog bij deze doelen of het hielp.",
        lines=tuple(quoted(title) for title in left),
        place="final_checks",
    )


def _alone(plan: Plan) -> Point:
    said = [check for check in plan.final_checks if check.alone is not None]
    return Point(
        key="zelf",
        title="Kan het gezin het weer zelf?",
        done=bool(said) and len(said) == len(plan.final_checks),
        says="Vraag het bij elke eindtoets." if len(said) < len(plan.final_checks) or not said else "Gevraagd.",
        lines=tuple(_can(plan, check) for check in said),
        place="final_checks",
    )


def _can(plan: Plan, check: FinalCheck) -> str:
    title = next((quoted(each.title) for each in plan.results if each.id == check.result), "Het hele plan")
    return f"{title}: {check.alone}"


def _aftercare(plan: Plan) -> Point:
    arranged = [check for check in plan.final_checks if check.aftercare_by]
    needs = [check for check in plan.final_checks if check.alone is not Extent.YES and not check.aftercare_by]
    known = bool(plan.final_checks) and not needs
    says = "Spreek af wie het gezin belt als het toch weer lastig wordt, en maak samen kennis."
    return Point(
        key="nazorg",
        title="Nazorg, warm overgedragen",
        done=known,
        says="Er is afgesproken wie er daarna is." if known and arranged else "Niet nodig." if known else says,
        lines=tuple(
            f"{name_of(plan, check.aftercare_by)}{_until(check)}{': ' + check.aftercare if check.aftercare else ''}"
            for check in arranged
        ),
        place="final_checks",
    )


def _until(check: FinalCheck) -> str:
    return f", tot {say(check.aftercare_until)}" if check.aftercare_until else ""


def _agreements(plan: Plan) -> Point:
    lines = checking.open_agreements(plan)
    count = checking.counted(len(lines), "afspraak loopt", "afspraken lopen")
    return Point(
        key="afspraken",
        title="Afspraken",
        done=not lines,
        says=f"{count} nog. Zet ze op klaar, of zeg wie ermee doorgaat." if lines else "Er loopt geen afspraak meer.",
        lines=lines,
        place="agreements",
    )


def _reviews(plan: Plan) -> Point:
    seen = {review.step for review in plan.step_reviews}
    left = [str(step) for step in STEPS if step not in seen]
    return Point(
        key="stappen",
        title="Wat deed elke stap?",
        done=not left,
        says=f"Zeg nog van stap {listed(left)}: hielp, hielp niet of overgeslagen."
        if left
        else "Van elke stap is gezegd of hij hielp.",
        place="step_reviews",
    )


def _questionnaires(plan: Plan) -> Point:
    given = sorted({str(each.kind) for each in plan.questionnaires})
    return Point(
        key="vragenlijsten",
        title="Vragenlijsten aangeboden",
        done=bool(given),
        says=f"Aangeboden: {listed(given)}." if given else "Bied de vragenlijsten aan. Meedoen hoeft niet.",
        place="questionnaires",
    )
