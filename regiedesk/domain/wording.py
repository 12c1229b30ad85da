"""How the program names people and items in a sentence, the same on screen, on paper and in differences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any

from regiedesk.domain import dates, shape
from regiedesk.domain.agreements import Waiting
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.results import Evaluation
from regiedesk.domain.words import PersonKind

QUOTED = 60
"""Characters of a text that a sentence quotes."""


def name_of(plan: Plan, person_id: str | None, unknown: str = "niemand") -> str:
    """Return someone's first name, with the last name when two share the first; `unknown` for who is not there."""
    person: Person | None = shape.find(plan, "people", person_id or "")
    if person is None:
        return unknown
    same = [p for p in plan.people if p.first_name == person.first_name]
    return person.name() if len(same) > 1 else person.first_name


def names_of(plan: Plan, people: Iterable[str]) -> str:
    """Return first names as a list in a sentence: "Cilla, Wolf en Coby"."""
    return listed([name_of(plan, person) for person in people])


def listed(words: list[str]) -> str:
    """Join words as a sentence does."""
    return " en ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def quoted(text: str) -> str:
    """Return text between quotes, cut at a word when it is long."""
    one_line = " ".join(text.split()).rstrip(".")
    if len(one_line) > QUOTED:
        one_line = one_line[:QUOTED].rsplit(" ", 1)[0] + "…"
    return f"'{one_line}'"


def said(text: str, *, literal: bool) -> str:
    """Return words as someone said them between quotes, or told in our words."""
    return f"“{text}”" if literal else text


def with_role(person: Person) -> str:
    """Return the first name and in brackets what this person is: "Coby (oma)", "Gert-Jan (mentor)"."""
    what = person.job if person.kind is PersonKind.PROFESSIONAL else _short(person.relation)
    return f"{person.first_name} ({what})" if what and person.kind is not PersonKind.FAMILY else person.first_name


def _short(relation: str) -> str:
    return relation.split(",")[0].split(" van ")[0].strip()


def age(person: Person, today: dt.date) -> str:
    """Return "16 jaar", weeks for a baby, or nothing when the birth date is not known to the month."""
    if not person.birth_date or len(person.birth_date) < 7 or dates.first_day(person.birth_date) > today:
        return ""
    years = dates.age_on(person.birth_date, today)
    if years:
        return f"{years} jaar"
    weeks = dates.whole_weeks(dates.first_day(person.birth_date), today)
    return "1 week" if weeks == 1 else f"{weeks} weken"


_LABELS: dict[str, Callable[[Plan, Any], str]] = {
    "people": lambda plan, i: i.first_name,
    "organisations": lambda plan, i: i.name,
    "households": lambda plan, i: i.name,
    "kinships": lambda plan, i: f"{name_of(plan, i.person)} is {i.kind} {name_of(plan, i.other)}",
    "custody": lambda plan, i: f"gezag van {name_of(plan, i.holder)} over {name_of(plan, i.child)}",
    "indications": lambda plan, i: f"indicatie van {name_of(plan, i.child)}",
    "missing": lambda plan, i: f"ontbreekt nog: {i.who}",
    "reading_agreements": lambda plan, i: f"{name_of(plan, i.reader)} mag lezen: {i.scope}",
    "sharing_limits": lambda plan, i: i.topic,
    "research": lambda plan, i: "onderzoek",
    "help_questions": lambda plan, i: f"hulpvraag van {name_of(plan, i.person)}: {i.text}",
    "family_group_plans": lambda plan, i: "familiegroepsplan aangeboden",
    "safety": lambda plan, i: f"veiligheid van {name_of(plan, i.about)}: {i.score}, zegt {name_of(plan, i.judged_by)}",
    "links": lambda plan, i: " → ".join(i.chain),
    "voices": lambda plan, i: f"wat {name_of(plan, i.person)} vindt",
    "self_reliance": lambda plan, i: f"wat {name_of(plan, i.person)} zelf kan",
    "weighings": lambda plan, i: f"afweging van {name_of(plan, i.by)}",
    "results": lambda plan, i: f"doel {quoted(i.title)}",
    "evaluations": lambda plan, i: _evaluation(plan, i),
    "agreements": lambda plan, i: f"{names_of(plan, i.who) or 'niemand'} {i.what}",
    "reminders": lambda plan, i: f"{name_of(plan, i.person)} aangesproken: {i.text}",
    "waiting": lambda plan, i: _waiting(plan, i),
    "provider_plans": lambda plan, i: "plan van de aanbieder",
    "regie": lambda plan, i: f"{i.kind} van {names_of(plan, i.people)} over {_result(plan, i.result)}",
    "mandates": lambda plan, i: f"wat {name_of(plan, i.holder)} mag beslissen",
    "contact_points": lambda plan, i: f"aanspreekpunt: {name_of(plan, i.person)}",
    "absences": lambda plan, i: f"{name_of(plan, i.person)} is er niet",
    "enhanced_regie": lambda plan, i: f"versterkte procesregie: {i.decision}",
    "handovers": lambda plan, i: f"{i.kind} van {name_of(plan, i.previous)} naar {name_of(plan, i.successor)}",
    "meetings": lambda plan, i: f"{i.kind} op {dates.say(i.on)}",
    "changes": lambda plan, i: i.text or ", ".join(i.triggers),
    "contacts": lambda plan, i: f"{i.kind} op {dates.say(i.on)}",
    "hours": lambda plan, i: f"{i.activity}: {i.minutes} minuten",
    "answers": lambda plan, i: f"antwoord op {i.question}",
    "instruments": lambda plan, i: i.name,
    "final_checks": lambda plan, i: f"eindtoets van {_result(plan, i.result)}" if i.result else "eindtoets",
    "level_changes": lambda plan, i: f"{i.level}, {i.frame}",
    "step_reviews": lambda plan, i: f"stap {i.step} {i.outcome}",
    "questionnaires": lambda plan, i: str(i.kind),
    "requests": lambda plan, i: f"verzoek om {i.kind} van {name_of(plan, i.by)}",
}


def _evaluation(plan: Plan, evaluation: Evaluation) -> str:
    title = _result(plan, evaluation.result)
    return f"terugblik op {title}" if evaluation.score is None else f"cijfer bij {title}: {evaluation.score}"


def _waiting(plan: Plan, waiting: Waiting) -> str:
    organisation = shape.find(plan, "organisations", waiting.organisation or "")
    where = name_of(plan, waiting.person) if waiting.person else organisation.name if organisation else ""
    return f"wachtlijst bij {where}" if where else "wachtlijst"


def _result(plan: Plan, result_id: str | None) -> str:
    result = shape.find(plan, "results", result_id or "")
    return quoted(result.title) if result else "het hele plan"


def label(plan: Plan, collection: str, item: Any) -> str:
    """Return how an item is called in a sentence."""
    make = _LABELS.get(collection)
    return make(plan, item) if make else str(getattr(item, "text", "") or "nog zonder tekst")
