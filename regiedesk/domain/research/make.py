"""From a case to its record. What is not named here stays inside."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from regiedesk.domain import shape, steps
from regiedesk.domain.errors import NotAllowed
from regiedesk.domain.guide import AnswerKind, Export, Guide, Question, by_step, questions, step_of
from regiedesk.domain.meetings import Answer
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import CaseFile, ExportRecord
from regiedesk.domain.research import bands, course, family, work
from regiedesk.domain.research.permission import may_export
from regiedesk.domain.research.record import Answered, ResearchRecord, StepFill, StepKey, Template
from regiedesk.domain.work_words import Activity

StepState = Callable[[Plan, int], str]
"""Gives the state of a step: leeg, bezig, besproken or heropend."""

OTHER_GUIDE = "eigen handreiking"
"""Stands for a guide whose name could point to a place or a person."""

_STUDY = re.compile(r"[^\W_][\w .,;:'()&/–-]{0,79}")
_GUIDE = re.compile(r"[a-z][a-z0-9-]{0,39}")
_EXPORT_ID = re.compile(r"[A-Za-z0-9-]{3,64}")
_WORD = re.compile(r"[^\W\d_]{3,}")


def step_state(plan: Plan, number: int) -> str:
    """Return the state of a step as the program derives it."""
    return steps.state(plan, number).state


def earlier_export(exports: Sequence[ExportRecord], study: str) -> str:
    """Return the id of the last text-free export for this study, or nothing."""
    same = [e.export_id for e in exports if _same(e.study, study) and not e.with_text]
    return same[-1] if same else ""


def make_record(
    case: CaseFile,
    *,
    study: str,
    export_id: str,
    today: dt.date,
    guide: Guide,
    state: StepState = step_state,
    replaces: str = "",
    with_minutes: bool = False,
) -> ResearchRecord:
    """Return the record of a case; the same input gives the same record.

    `export_id` must be new and random; `today` decides what has ended and leaves no trace. Raises NotAllowed
    when the family may not be exported or the study's name says who it is, ValueError when an id is no export id.
    """
    plan = case.plan
    may_export(plan, today)
    _check_ids(case, export_id, replaces)
    return ResearchRecord(
        export_id=export_id,
        study=_checked_study(plan, study),
        replaces=replaces,
        template=_template(plan, guide),
        family=family.family(plan, today),
        involved=family.involved(plan, today),
        steps=MappingProxyType({key: _fill(plan, guide, state, int(key)) for key in StepKey}),
        picture=work.picture(plan),
        results=work.results(plan),
        agreements=work.agreements(case),
        regie=work.regie(plan, today),
        cooperation=work.cooperation(plan, today),
        course=course.course(case),
        answers=_answers(plan, guide),
        minutes=_minutes(plan) if with_minutes else None,
    )


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()


def _check_ids(case: CaseFile, export_id: str, replaces: str) -> None:
    known = {case.id, *(item.id for _name, item in shape.items(case.plan))}
    for random_id in filter(None, (export_id, replaces)):
        if not _EXPORT_ID.fullmatch(random_id) or random_id in known:
            raise ValueError("an export id is random and names nothing in the case")
    if not export_id or export_id == replaces or export_id in {e.export_id for e in case.exports}:
        raise ValueError("an export id is used once")


def _checked_study(plan: Plan, study: str) -> str:
    name = " ".join(study.split())
    if not _STUDY.fullmatch(name):
        raise NotAllowed(
            "De naam van het onderzoek kan zo niet in het bestand.",
            "Gebruik letters, cijfers en gewone leestekens, hoogstens 80.",
            key="research-study",
        )
    if _telling(plan, name):
        raise NotAllowed(
            "In de naam van het onderzoek staat een naam uit deze casus.",
            "Geef het onderzoek een naam waar geen gezin, plaats of organisatie uit blijkt.",
            key="research-study",
        )
    return name


def _template(plan: Plan, guide: Guide) -> Template:
    safe = _GUIDE.fullmatch(guide.name) and not _telling(plan, guide.name)
    return Template(name=guide.name if safe else OTHER_GUIDE, version=guide.version)


def _telling(plan: Plan, text: str) -> bool:
    """Tell whether a name from outside the plan holds a name from inside it."""
    said = text.casefold()
    words = set(_WORD.findall(said))
    organisations = [name for each in plan.organisations for name in (each.name, *each.aliases) if name.strip()]
    return any(word in words for word in _names(plan)) or any(_whole(name, said) for name in organisations)


def _whole(name: str, said: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name.strip().casefold())}(?!\w)", said) is not None


def _names(plan: Plan) -> Iterator[str]:
    """Yield the words of people's names, the case code and the municipality, in lower case."""
    telling = [plan.details.code, re.sub(r"(?i)\bgemeente\b", "", plan.details.municipality)]
    for person in plan.people:
        telling += [person.first_name, person.last_name, person.nickname, *person.aliases]
    for name in telling:
        yield from (word for word in _WORD.findall(name.casefold()) if word not in _PARTICLES)


_PARTICLES = frozenset({"van", "von", "den", "der", "ter", "ten", "het", "voor", "oude", "nieuw", "nieuwe"})


def _fill(plan: Plan, guide: Guide, state: StepState, number: int) -> StepFill:
    word = str(state(plan, number))
    if word != "bezig":
        return StepFill(word)
    core = [question for question in by_step(guide, number) if question.core]
    return StepFill.FULL if core and all(_filled(plan, each) for each in core) else StepFill.PARTLY


def _answers(plan: Plan, guide: Guide) -> tuple[Answered, ...]:
    """Return the questions of which the guide lets something out; of others even "filled" can tell too much."""
    return tuple(
        Answered(code=question.code, filled=_filled(plan, question))
        for question in questions(guide)
        if question.export is not Export.NEVER and step_of(question.code)
    )


def _filled(plan: Plan, question: Question) -> bool:
    if question.kind is AnswerKind.PART:
        return bool(getattr(plan, question.part) if question.part != "details" else plan.details.regie_meaning.strip())
    return any(answer.question == question.code and _says(answer) for answer in plan.answers)


def _says(answer: Answer) -> bool:
    return bool(answer.text.strip() or answer.choice or answer.date) or answer.figure is not None


def _minutes(plan: Plan) -> Mapping[Activity, int]:
    def total(activity: Activity) -> int:
        return bands.half_hours(sum(entry.minutes for entry in plan.hours if entry.activity is activity))

    return MappingProxyType({activity: total(activity) for activity in Activity})
