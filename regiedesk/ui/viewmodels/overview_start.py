"""How a new case begins: who is there, why, and the first talk; plain functions and values."""

from __future__ import annotations

from regiedesk.domain.attention.begin import beginning
from regiedesk.domain.plan import Plan
from regiedesk.domain.values import value
from regiedesk.domain.wording import listed
from regiedesk.domain.words import PersonKind


@value
class StartLine:
    """One thing to begin with; `done` says what is there already."""

    title: str
    icon: str
    words: str
    action: str
    place: str
    done: str = ""


def start(plan: Plan) -> tuple[StartLine, ...]:
    """Return what a case begins with, until all of it is there; nothing once there is more to look at."""
    if plan.results or plan.agreements or plan.details.closed_on:
        return ()
    lines = (_who(plan), _why(plan), _talk(plan))
    return () if all(line.done for line in lines) else lines


def _who(plan: Plan) -> StartLine:
    family = [person.first_name for person in plan.people if person.kind is PersonKind.FAMILY]
    return StartLine(
        title="Wie zijn er?",
        icon="users",
        words="Begin met het gezin. Wie er om hen heen staan, komt daarna.",
        action="Zet het gezin erbij",
        place="people",
        done=f"{listed(family)} {'staat' if len(family) == 1 else 'staan'} erbij." if family else "",
    )


def _why(plan: Plan) -> StartLine:
    said = bool(plan.help_questions or plan.details.referral_reason or plan.details.referral_words)
    return StartLine(
        title="Waarom nu?",
        icon="message-circle",
        words="Wat is er aan de hand? Schrijf het op in de woorden van het gezin zelf.",
        action="Schrijf de vraag op",
        place="help_questions",
        done="De vraag staat erin." if said else "",
    )


def _talk(plan: Plan) -> StartLine:
    return StartLine(
        title="Het eerste gesprek",
        icon="calendar-days",
        words="Spreek af wanneer en waar. Vraag wie het gezin erbij wil.",
        action="Plan het gesprek",
        place=beginning("meetings"),
        done="Het gesprek staat erin." if plan.meetings else "",
    )
