"""Someone new is told what they may know: which goals, agreements, regie and safety agreements, and whom to call."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from regiedesk.domain import dates, disclosure, reading
from regiedesk.domain.agreements import Agreement
from regiedesk.domain.errors import NotAllowed
from regiedesk.domain.findings.looking import live, over, running
from regiedesk.domain.findings.step5 import holders
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.results import Result
from regiedesk.domain.values import value
from regiedesk.domain.wording import listed, name_of, names_of, quoted
from regiedesk.domain.words import CommunicationTopic, PersonKind, RegieKind

_REGIE = (
    (RegieKind.OWN, "regelt het zelf", "regelen het zelf"),
    (RegieKind.PROCESS, "let op het proces", "letten op het proces"),
    (RegieKind.CONTENT, "beslist mee over de inhoud", "beslissen mee over de inhoud"),
)
"""What holding regie is called, of one and of more."""


@value
class BriefingLine:
    """One thing to tell, and who tells it."""

    text: str
    teller: str


@value
class BriefingPart:
    """Lines under one heading."""

    title: str
    lines: tuple[BriefingLine, ...]


@value
class Briefing:
    """What the newcomer is told; `ask_first` is what to ask the family before anything is told."""

    name: str
    ask_first: str = ""
    parts: tuple[BriefingPart, ...] = ()


def briefing(plan: Plan, newcomer: str, today: dt.date) -> Briefing:
    """Return what a newcomer may be told today, and by whom; what they may not read is not in it (S001:474-476).

    Whoever has a goal tells about it; the rest comes from one person, so that it is one story (S001:244-254).
    Raises NotFound for someone who is not in the plan.
    """
    name = name_of(plan, newcomer)
    try:
        known = disclosure.disclose(plan, (newcomer,), today).plan
    except NotAllowed as refusal:
        return Briefing(name=name, ask_first=refusal.sentence())
    asked = reading.agreements_of(plan, newcomer, today)
    ask_first = "" if asked else f"Er is nog niet afgesproken wat {name} mag lezen. Vraag dat eerst aan het gezin."
    made = (
        BriefingPart(title=title, lines=tuple(lines))
        for title, lines in _parts(known, newcomer, _teller(known, newcomer, today), today)
    )
    return Briefing(name=name, ask_first=ask_first, parts=tuple(part for part in made if part.lines))


def _parts(plan: Plan, newcomer: str, teller: str, today: dt.date) -> Iterator[tuple[str, Iterator[BriefingLine]]]:
    told = (
        ("Wat we willen bereiken", _goals(plan, teller)),
        ("Wie doet wat", (_line(text, teller) for text in _agreements(plan, newcomer))),
        ("Wie heeft de regie", (_line(text, teller) for text in _regie(plan, today))),
        ("Als het niet veilig is", (_line(text, teller) for text in _safety(plan))),
        ("Wie je belt", (_line(text, teller) for text in _calls(plan, newcomer, today))),
    )
    yield from told


def _line(text: str, teller: str) -> BriefingLine:
    return BriefingLine(text=text, teller=teller)


def _teller(plan: Plan, newcomer: str, today: dt.date) -> str:
    """Return the one who tells the news, else who watches the process of the whole plan, else the regisseur."""
    news = [c.teller for c in plan.communication if c.topic is CommunicationTopic.NEWS]
    watching = holders(plan, RegieKind.PROCESS, None, today)
    here = {person.id for person in plan.people if not over(person.left_on, today)} - {newcomer}
    wanted = (person for person in (*news, *watching, plan.details.regisseur) if person in here)
    return name_of(plan, next(wanted, None), "de regisseur")


def _goals(plan: Plan, teller: str) -> Iterator[BriefingLine]:
    people = {person.id: person for person in plan.people}
    for result in running(plan):
        owner = people.get(result.owner or "")
        own = owner is not None and owner.kind is PersonKind.FAMILY
        yield _line(_goal(plan, result), owner.first_name if own and owner else teller)


def _goal(plan: Plan, result: Result) -> str:
    scores = [e for e in plan.evaluations if e.result == result.id and e.score is not None]
    last = max(scores, key=lambda each: each.on, default=None)
    now = last.score if last else result.start_score
    figures = [
        f"nu een {now}" if now is not None else "",
        f"goed is een {result.goal_score}" if result.goal_score else "",
    ]
    said = ", ".join(words for words in figures if words)
    return f"{quoted(result.title)}: {said}." if said else f"{quoted(result.title)}."


def _agreements(plan: Plan, newcomer: str) -> Iterator[str]:
    """What the newcomer does comes first."""
    for agreement in sorted(live(plan), key=lambda a: newcomer not in a.who):
        yield f"Afspraak {agreement.number}: {names_of(plan, agreement.who) or 'niemand'} {_what(agreement)}."


def _what(agreement: Agreement) -> str:
    when = [agreement.when.strip(), f"tot {dates.say(agreement.until_on)}" if agreement.until_on else ""]
    return ", ".join(words for words in (agreement.what.strip().rstrip("."), *when) if words)


def _regie(plan: Plan, today: dt.date) -> Iterator[str]:
    for result in running(plan):
        held = []
        for kind, one, more in _REGIE:
            who = tuple(dict.fromkeys(holders(plan, kind, result, today)))
            held += [f"{names_of(plan, who)} {more if len(who) > 1 else one}"] if who else []
        if held:
            yield f"Bij {quoted(result.title)}: {listed(held)}."


def _safety(plan: Plan) -> Iterator[str]:
    for agreed in plan.safety_agreements:
        signal = f"{agreed.signal.strip().rstrip('.')}: " if agreed.signal.strip() else ""
        calls = f" Bel {agreed.calls.strip().rstrip('.')}." if agreed.calls.strip() else ""
        yield f"{signal}{agreed.text.strip().rstrip('.')}.{calls}"


def _calls(plan: Plan, newcomer: str, today: dt.date) -> Iterator[str]:
    """The regisseur first, then whom others call."""
    wanted = [plan.details.regisseur, *(point.person for point in plan.contact_points)]
    people = {person.id: person for person in plan.people if not over(person.left_on, today)}
    for person_id in dict.fromkeys(one for one in wanted if one and one != newcomer):
        person = people.get(person_id)
        if person is not None:
            yield _reached(person)


def _reached(person: Person) -> str:
    who = f"{person.name()} ({person.job})" if person.job else person.name()
    return f"{who}: {person.phone}." if person.phone else f"{who}."
