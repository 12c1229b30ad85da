"""Whether a family's handreiking may go to research: it was told, and nobody objects."""

from __future__ import annotations

import datetime as dt

from regiedesk.domain import dates
from regiedesk.domain.errors import NotAllowed
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.sharing import ResearchStance
from regiedesk.domain.words import PersonKind, Role

OWN_VOICE = 16
"""Age in years from which a youth decides about research without the parents."""


def may_export(plan: Plan, today: dt.date) -> None:
    """Return when the plan may go to research; raises NotAllowed, in words that name nobody.

    Told means: on or before `today`, to someone, or to the whole family (a stance without a person). A youth
    of 16 or older, or of unknown age, has to be told in person or with the whole family.
    """
    if any(stance.objects for stance in plan.research):
        raise NotAllowed(
            "Iemand uit dit gezin wil niet meedoen aan onderzoek.",
            "Er gaat niets naar het onderzoek. Verandert dat? Leg het dan eerst vast bij Onderzoek.",
            key="research-objection",
        )
    told = tuple(stance for stance in plan.research if _told(stance, today))
    if not told:
        raise NotAllowed(
            "Dit gezin heeft nog niet gehoord over het onderzoek.",
            "Vertel het eerst, en leg vast wie het wanneer vertelde.",
            key="research-not-told",
        )
    if any(_needs_own_word(person, told, today) for person in plan.people):
        raise NotAllowed(
            "Een jongere van 16 jaar of ouder heeft zelf nog niet gehoord over het onderzoek.",
            "Vertel het ook aan die jongere, en leg dat vast. Vul de geboortedatum in als die ontbreekt.",
            key="research-youth-not-told",
        )


def _told(stance: ResearchStance, today: dt.date) -> bool:
    return stance.told_on is not None and dates.first_day(stance.told_on) <= today


def _needs_own_word(person: Person, told: tuple[ResearchStance, ...], today: dt.date) -> bool:
    if person.kind is not PersonKind.FAMILY or person.role is not Role.YOUTH:
        return False
    grown = person.birth_date is None or dates.age_on(person.birth_date, today) >= OWN_VOICE
    return grown and not any(stance.person in (None, person.id) for stance in told)
