"""Rules about the work around the plan: papers, the official dossier, wiping, hours."""

from __future__ import annotations

import datetime as dt
from itertools import accumulate

from regiedesk.domain import dates
from regiedesk.domain.attention.looking import since
from regiedesk.domain.attention.rule import Ask, Asks, Facts
from regiedesk.domain.hours import figure
from regiedesk.domain.words import PersonKind

NEARLY = 0.9
"""The part of the financed hours from which is said that they are nearly used."""
SAID_FOR = dt.timedelta(weeks=4)
"""How long is said that hours are used: more hours are no fault, and there is nothing to fill in that would end it."""


def papers_out(facts: Facts) -> Asks:
    """Find papers of professionals that hold no longer and are not back, destroyed or lost."""
    leading = next((version for version in facts.versions if version.leading), None)
    if leading is None:
        return
    old = [
        c for c in facts.copies
        if 0 < c.version < leading.number and c.holder_kind is PersonKind.PROFESSIONAL
        and c.out
    ]  # fmt: skip
    if old:
        what = "1 oud papier is" if len(old) == 1 else f"{len(old)} oude papieren zijn"
        sentence = f"{what} nog niet terug van school of zorg."
        yield Ask(on=leading.frozen_on + facts.days, sentence=sentence, place="papier")


def carry_over(facts: Facts) -> Asks:
    """Find that the plan, or the version that holds, was not carried over to the official dossier."""
    started, copied = since(facts.plan), [dates.last_day(c.on) for c in facts.plan.details.copied_to_file]
    leading = next((version for version in facts.versions if version.leading), None)
    if started and not copied:
        yield Ask(on=started + facts.weeks, sentence="Neem het plan over in het dossier.", place="details")
    elif copied and leading and leading.frozen_on > max(copied):
        sentence = f"Neem versie {leading.number} over in het dossier."
        yield Ask(on=leading.frozen_on + facts.weeks, sentence=sentence, place="details")


def purge(facts: Facts) -> Asks:
    """Find that the day on which this work copy is wiped is near, or there."""
    if facts.plan.details.purge_on:
        day = dates.first_day(facts.plan.details.purge_on)
        if facts.figure:
            soon = f"Op {dates.say(day)} wis je deze werkkopie. Staat alles in het dossier?"
            yield Ask(on=day - facts.days, sentence=soon, place="details", until=day - dt.timedelta(days=1))
        yield Ask(on=day, sentence="Wis deze werkkopie.", place="details")


def hours(facts: Facts) -> Asks:
    """Find that the financed hours are nearly or wholly used: no ceiling, it says how many (S000:561-564)."""
    started, minutes = since(facts.plan), facts.figure * 60
    if started is None or minutes == 0:
        return
    # Of work without a day is only known that it was done: it counts first.
    work = sorted((dates.last_day(w.on) if w.on else started, w.minutes) for w in facts.plan.hours)
    sums = list(accumulate(spent for _, spent in work))
    days = [day for day, _ in work]
    full = next((day for day, total in zip(days, sums, strict=True) if total >= minutes), None)
    nearly = next((day for day, total in zip(days, sums, strict=True) if total >= NEARLY * minutes), None)
    if nearly is None:
        return
    sentence = f"Er zijn {figure(sums[-1])} van de {facts.figure} gefinancierde uren gebruikt."
    yield Ask(on=full or nearly, sentence=sentence, place="hours", until=(full or nearly) + SAID_FOR)
