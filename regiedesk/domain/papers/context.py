"""What every paper of a case is drawn from: the disclosed plan, its holders, and which version it shows."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict, replace

from regiedesk.domain import dates, shape
from regiedesk.domain.disclosure import Disclosed
from regiedesk.domain.history import kenmerk
from regiedesk.domain.papers.document import Document, StatusBox, Tone
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import PlanVersion
from regiedesk.domain.values import value
from regiedesk.domain.wording import listed, with_role
from regiedesk.domain.words import PersonKind


@value
class PaperContext:
    """A disclosed plan with the label of its version; `version` is empty for a concept."""

    disclosed: Disclosed
    printed_on: dt.date
    copy_number: int
    plan_kenmerk: str
    version: PlanVersion | None = None
    leading_number: int | None = None

    @property
    def plan(self) -> Plan:
        """The filtered plan; nothing else of the case is within reach."""
        return self.disclosed.plan

    @property
    def holders(self) -> tuple[Person, ...]:
        """The people who get this copy."""
        found = (shape.find(self.plan, "people", holder) for holder in self.disclosed.holders)
        return tuple(person for person in found if person is not None)

    @property
    def day(self) -> dt.date:
        """The day the plan speaks of: of its version, or of printing for a concept."""
        return self.version.frozen_on if self.version else self.printed_on

    @property
    def concept(self) -> bool:
        """Tell whether this paper shows a plan that does not hold yet."""
        return self.version is None

    @property
    def for_professional(self) -> bool:
        """Tell whether somebody by profession gets this copy."""
        return any(person.kind is PersonKind.PROFESSIONAL for person in self.holders)

    def holder_label(self) -> str:
        """Return for whom the copy is: "Coby (oma)"."""
        return listed([with_role(person) for person in self.holders])


def state_of(context: PaperContext) -> str:
    """Return the words in the header."""
    if context.version is None:
        return "CONCEPT · geldt nog niet"
    return "Dit plan geldt nu" if context.version.leading else f"Oud plan · versie {context.version.number}"


def status_box(context: PaperContext, *, short: bool = False) -> StatusBox:
    """Return the box that says whether this paper holds; it is the version that leads, not the copy."""
    version, leading = context.version, context.leading_number
    if version is None:
        now = f"Versie {leading} geldt nu." if leading else "Er geldt nog geen plan."
        lines = (f"Voor versie {(leading or 0) + 1}", f"Dit geldt nog niet. {now}")
        return StatusBox(title="CONCEPT", lines=lines, tone=Tone.OPEN)
    day = dates.say(version.frozen_on, weekday=True)
    if not version.leading:
        lines = (f"Versie {version.number}, {day}", f"Nu geldt versie {leading}." if leading else "")
        return StatusBox(title="Dit is een oud plan", lines=lines, tone=Tone.OPEN)
    if short:
        return StatusBox(title="Dit plan geldt nu", lines=(f"versie {version.number}, {day}",), tone=Tone.REST)
    told: tuple[str, ...] = (
        f"Leidende versie {version.number}, exemplaar {context.copy_number}",
        f"vastgesteld op {day}.",
    )
    told += (f"Vervangt versie {version.number - 1}.",) if version.number > 1 else ()
    return StatusBox(title="Dit plan geldt nu", lines=told, tone=Tone.REST)


def footer(context: PaperContext, name: str) -> str:
    """Return the first line of the footer: case code, paper, version, day; never a surname."""
    day = dates.say(context.day, weekday=True)
    version = context.version
    if version is None:
        return f"{context.plan.details.code} · {name} · concept voor versie {(context.leading_number or 0) + 1} · {day}"
    replaces = f" · vervangt versie {version.number - 1}" if version.number > 1 else ""
    return f"{context.plan.details.code} · {name} · versie {version.number} · {day}{replaces}"


def signed(context: PaperContext, document: Document, paper: str) -> tuple[Document, str]:
    """Return the document with its second footer line, and its bladkenmerk.

    The bladkenmerk is over the kind of paper, the holder and what stands on it, so two sheets with the same one
    hold the same.
    """
    content = json.dumps(asdict(document), ensure_ascii=False, sort_keys=True).encode()
    holder = context.holder_label()
    mark = kenmerk(paper.encode(), holder.encode(), content, length=4)
    word = "conceptkenmerk" if context.concept else "versiekenmerk"
    small = f"Exemplaar {context.copy_number} · voor {holder} · {word} {context.plan_kenmerk} · bladkenmerk {mark}"
    return replace(document, footer_small=small), mark
