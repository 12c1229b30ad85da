"""Rules about a case that is passed on: a handover that nobody confirmed, a waarneemkopie past its last day."""

from __future__ import annotations

from regiedesk.domain import dates
from regiedesk.domain.attention.rule import DAY, Ask, Asks, Facts

PLACE = "overdragen"
"""The screen where handovers and waarneemkopieën stand."""


def not_confirmed(facts: Facts) -> Asks:
    """Find a handover that was sent and still waits: until it is confirmed the case is here, and nobody may know."""
    for sent in facts.transfers:
        if sent.waits():
            sentence = f"De overdracht aan {sent.receiver} van {dates.say(sent.made_on)} is nog niet bevestigd."
            yield Ask(on=sent.made_on + facts.days, sentence=sentence, place=PLACE)


def loan_past(facts: Facts) -> Asks:
    """Find a waarneemkopie of which the last day has passed, and nobody noted that it is gone."""
    for lent in facts.deputies:
        if lent.ended_on is None:
            last = dates.say(lent.until_on)
            sentence = f"De waarneemkopie van {lent.holder} gold tot en met {last}. Is hij gewist?"
            yield Ask(on=lent.until_on + DAY, sentence=sentence, place=PLACE)
