"""The handreiking as data: seven steps with their questions, which a region can replace by its own file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from enum import StrEnum

from regiedesk.domain.errors import Fault, NotFound
from regiedesk.domain.plan import Plan
from regiedesk.domain.values import StepNumber, value

STEPS = 7
_CODE = re.compile(r"S([1-9])\.([1-9]\d?)")

PART_WORDS = {
    "casus": "details",
    "betrokkenen": "people",
    "huishoudens": "households",
    "familiebanden": "kinships",
    "gezag": "custody",
    "wie ontbreekt": "missing",
    "wie mag lezen": "reading_agreements",
    "wat blijft bij wie": "sharing_limits",
    "onderzoek": "research",
    "hulpvragen": "help_questions",
    "familiegroepsplan": "family_group_plans",
    "waarnemingen": "observations",
    "tijdlijn": "timeline",
    "veiligheidscijfers": "safety",
    "veiligheidsfactoren": "factors",
    "verbanden": "links",
    "eigen stem": "voices",
    "wat lukt zelf": "self_reliance",
    "afwegingen": "weighings",
    "instrumenten": "instruments",
    "goede toekomst": "good_futures",
    "resultaten": "results",
    "evaluaties": "evaluations",
    "zelf verder": "independence",
    "eindtoets": "final_checks",
    "afspraken": "agreements",
    "aangesproken": "reminders",
    "dubbel": "doubles",
    "gaten": "gaps",
    "wachttijd": "waiting",
    "kan het gewoner": "plainer",
    "besluiten": "decisions",
    "plannen van aanbieders": "provider_plans",
    "regie": "regie",
    "mandaat": "mandates",
    "niet eens": "escalation",
    "wie bel je": "contact_points",
    "afwezigheid": "absences",
    "versterkte procesregie": "enhanced_regie",
    "op- en afschaling": "level_changes",
    "overdracht": "handovers",
    "contact met elkaar": "communication",
    "hobbels": "obstacles",
    "veiligheidsafspraken": "safety_agreements",
    "voorwaarden": "conditions",
    "eerder bellen": "early_triggers",
    "overleggen": "meetings",
    "wijzigingen": "changes",
}
"""The structured parts a question can be about: the word in a guide file, and the field of Plan it means."""


class AskedFirst(StrEnum):
    """Who answers first."""

    FAMILY = "gezin"
    YOUTH = "jeugdige"
    PROFESSIONALS = "professionals"
    EVERYONE = "iedereen"


class Place(StrEnum):
    """Where a question is safe to ask: aloud, apart, or quietly on paper."""

    TABLE = "tafel"
    APART = "apart"
    PAPER = "papier"


class AnswerKind(StrEnum):
    """How an answer is kept."""

    TEXT = "tekst"
    CHOICE = "keuze"
    DATE = "datum"
    FIGURE = "cijfer"
    PART = "onderdeel"


class Export(StrEnum):
    """What of an answer may go into research."""

    NEVER = "nooit"
    COUNT = "aantal"
    CATEGORY = "categorie"


@value
class Help:
    """What stands beside a question: the reason, a way to ask it, what the family may expect."""

    why: str = ""
    how_to_ask: str = ""
    family_may_expect: str = ""


@value
class Question:
    """One question; `choices` belong to a keuze, `part` (a field of Plan) to an onderdeel."""

    code: str
    text: str
    youth_text: str = ""
    asked_first: AskedFirst = AskedFirst.EVERYONE
    place: Place = Place.TABLE
    kind: AnswerKind = AnswerKind.TEXT
    choices: tuple[str, ...] = ()
    part: str = ""
    core: bool = False
    help: Help = Help()
    source: str = ""
    export: Export = Export.NEVER
    urgent_help: bool = False


@value
class Step:
    """One of the seven steps; `short_title` fits under the stepper."""

    number: StepNumber
    title: str
    short_title: str
    purpose: str
    questions: tuple[Question, ...] = ()


@value
class GuideText:
    """A handreiking as a vault keeps it for the cases made with it."""

    name: str
    version: int
    text: str


@value
class Guide:
    """A handreiking with its version; `note` says where the text comes from."""

    name: str
    title: str
    version: int
    note: str
    steps: tuple[Step, ...]


def questions(guide: Guide) -> tuple[Question, ...]:
    """Return every question, in order."""
    return tuple(question for step in guide.steps for question in step.questions)


def question(guide: Guide, code: str) -> Question:
    """Return the question with this code; raises NotFound."""
    found = next((question for question in questions(guide) if question.code == code), None)
    if found is None:
        raise NotFound(f"Vraag {code} staat niet in deze handreiking.", "Kies een andere vraag.")
    return found


def core_questions(guide: Guide) -> tuple[Question, ...]:
    """Return the questions that are always shown; the others stay folded."""
    return tuple(question for question in questions(guide) if question.core)


def by_step(guide: Guide, number: int) -> tuple[Question, ...]:
    """Return the questions of one step; nothing when the guide has no such step."""
    return next((step.questions for step in guide.steps if step.number == number), ())


def step_of(code: str) -> int | None:
    """Return the step a question code belongs to: S3.2 gives 3, anything else nothing."""
    match = _CODE.fullmatch(code)
    return int(match[1]) if match else None


def validate(guide: Guide) -> tuple[Fault, ...]:
    """Return what keeps the guide from being used; places are `name`, `stap 2/title` or `S3.2/part`."""
    return (*_guide_faults(guide), *_step_faults(guide), *_question_faults(guide), *_repeated(guide))


def _guide_faults(guide: Guide) -> Iterator[Fault]:
    if not guide.name.strip():
        yield Fault("name", "De handreiking heeft nog geen naam.")
    if not guide.title.strip():
        yield Fault("title", "De handreiking heeft nog geen titel.")
    if guide.version < 1:
        yield Fault("version", "De versie moet een heel getal vanaf 1 zijn.")
    if [step.number for step in guide.steps] != list(range(1, STEPS + 1)):
        yield Fault("steps", "Een handreiking heeft zeven stappen, op volgorde genummerd van 1 tot en met 7.")


def _step_faults(guide: Guide) -> Iterator[Fault]:
    for step in guide.steps:
        place = f"stap {step.number}"
        for name, noun in (("title", "de titel"), ("short_title", "de korte titel"), ("purpose", "het doel")):
            if not getattr(step, name).strip():
                yield Fault(f"{place}/{name}", f"Stap {step.number}: {noun} is nog leeg.")
        if not step.questions:
            yield Fault(place, f"Stap {step.number}: er staat nog geen vraag in deze stap.")


def _question_faults(guide: Guide) -> Iterator[Fault]:
    for step in guide.steps:
        for each in step.questions:
            for name, sentence in (*_code_fault(each, step.number), *_choice_fault(each), *_part_fault(each)):
                yield Fault(f"{each.code}/{name}", f"Vraag {each.code}: {sentence}")


def _code_fault(question: Question, number: int) -> Iterator[tuple[str, str]]:
    if step_of(question.code) != number:
        yield "code", f"een code in stap {number} is 'S{number}.' met een getal van 1 tot en met 99."
    if not question.text.strip():
        yield "text", "de vraag zelf is nog leeg."


def _choice_fault(question: Question) -> Iterator[tuple[str, str]]:
    if question.kind is AnswerKind.CHOICE:
        if len(question.choices) < 2:
            yield "choices", "geef bij een keuze minstens twee keuzes."
        if len(set(question.choices)) < len(question.choices):
            yield "choices", "een van de keuzes staat er twee keer."
    elif question.choices:
        yield "choices", "keuzes horen alleen bij een vraag van de soort 'keuze'."


def _part_fault(question: Question) -> Iterator[tuple[str, str]]:
    known = {field.name for field in fields(Plan)}
    if question.kind is not AnswerKind.PART:
        if question.part:
            yield "part", "een onderdeel hoort alleen bij een vraag van de soort 'onderdeel'."
    elif not question.part:
        yield "part", "zeg bij welk onderdeel van het plan deze vraag hoort."
    elif question.part not in known:
        yield "part", f"het onderdeel '{question.part}' bestaat niet in het plan."


def _repeated(guide: Guide) -> Iterator[Fault]:
    seen: set[str] = set()
    for each in questions(guide):
        if each.code in seen:
            yield Fault(f"{each.code}/code", f"Vraag {each.code}: deze code staat er twee keer.")
        seen.add(each.code)
