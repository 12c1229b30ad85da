"""Papers for holders: drawn from what they may see, numbered, registered as they leave."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace

from regiedesk.domain import history, reading, shape
from regiedesk.domain.disclosure import Disclosed, Omission, as_shared_now, disclose
from regiedesk.domain.errors import Fault, NotFound, RefusedInput
from regiedesk.domain.papers import family_plan, one_page, safety_sheet
from regiedesk.domain.papers.context import PaperContext
from regiedesk.domain.papers.document import Document
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.ports import CaseStore, Clock, PlanCodec, Printer, Vault
from regiedesk.domain.registers import Event, FrozenPlan, PlanVersion, PrintCopy
from regiedesk.domain.services.cases import case_id_of, must_be_noted
from regiedesk.domain.services.leaving import Waiting, noted
from regiedesk.domain.values import value
from regiedesk.domain.work_words import PaperKind

AS_FILE = "bewaard als PDF"
"""How the register names a copy that left as a file."""


STILL_OUT = "toch nog buiten"
"""How the events name a tick that was taken back."""


@value
class Drawn:
    """A paper with its register entry, what its holder does not get and why, and what to look at first."""

    pdf: bytes
    copy: PrintCopy
    omitted: tuple[Omission, ...]
    warnings: tuple[str, ...]


@value
class _Source:
    """The plan that a paper shows."""

    plan: Plan
    version: PlanVersion | None
    kenmerk: str
    leading: int | None


class PrintService:
    """Draws, shows and registers papers."""

    def __init__(self, vault: Vault, codec: PlanCodec, printer: Printer, clock: Clock) -> None:
        self._vault = vault
        self._codec = codec
        self._printer = printer
        self._clock = clock

    def preview(self, kind: PaperKind, code: str, names: tuple[str, ...] = (), *, concept: bool = False) -> Drawn:
        """Return the paper as it would be printed, without registering anything."""
        with self._vault.read() as work:
            return self._drawn(work.cases, case_id_of(work.cases, code), kind, names, concept)

    def print_paper(
        self,
        kind: PaperKind,
        code: str,
        write: Callable[[bytes], Waiting],
        names: tuple[str, ...] = (),
        *,
        concept: bool = False,
        variant: str = "",
        with_safety_sheet: bool = False,
        as_file: bool = False,
    ) -> Drawn:
        """Hand the paper to `write` and register the copy; when writing fails, nothing is registered.

        Nothing in the vault is held while the paper is drawn and written. A copy that leaves `as_file` says so in the
        register.
        """
        must_be_noted(self._vault, code)
        drawn = self.preview(kind, code, names, concept=concept)
        remark = AS_FILE if as_file else ""
        copy = replace(drawn.copy, variant=variant, with_safety_sheet=with_safety_sheet, remark=remark)
        detail = f"{kind} versie {copy.version} nr. {copy.number}"
        with noted(write(drawn.pdf)), self._vault.work() as work:
            case_id = case_id_of(work.cases, code)
            work.cases.add_copy(case_id, copy)
            work.cases.log(Event(at=self._clock.now(), kind=remark or "geprint", case_id=case_id, detail=detail))
        return drawn

    def mark(
        self,
        code: str,
        version: int,
        number: int,
        *,
        returned_on: dt.date | None = None,
        destroyed_on: dt.date | None = None,
        lost_on: dt.date | None = None,
        remark: str = "",
    ) -> None:
        """Note what became of a copy, on one of the three days; without a day it is out after all.

        Each tick is an event, also the one that takes an earlier tick back. Raises NotFound, or RefusedInput for a day
        on which it cannot have been.
        """
        told = {"terug": returned_on, "vernietigd": destroyed_on, "zoek": lost_on}
        fate, day = next(((word, day) for word, day in told.items() if day), (STILL_OUT, None))
        with self._vault.work() as work:
            case_id = case_id_of(work.cases, code)
            found = [c for c in work.cases.copies(case_id) if (c.version, c.number) == (version, number)]
            if not found:
                raise NotFound("Dit exemplaar staat niet in het register.", "Kijk het nummer na op het papier.")
            self._must_be_possible(found[0], day)
            marked = replace(
                found[0], returned_on=returned_on, destroyed_on=destroyed_on, lost_on=lost_on, remark=remark
            )
            work.cases.replace_copy(case_id, marked)
            detail = f"versie {version} nr. {number}"
            work.cases.log(Event(at=self._clock.now(), kind=fate, case_id=case_id, detail=detail))

    def _must_be_possible(self, copy: PrintCopy, day: dt.date | None) -> None:
        if day is not None and day < copy.printed_on:
            raise RefusedInput((Fault("dag", "Toen was dit papier nog niet geprint."),))
        if day is not None and day > self._clock.today():
            raise RefusedInput((Fault("dag", "Deze dag is nog niet geweest."),))

    def _drawn(self, cases: CaseStore, case_id: str, kind: PaperKind, names: tuple[str, ...], concept: bool) -> Drawn:
        source = self._source(cases, case_id, concept)
        holders = tuple(person_named(source.plan, name) for name in names) or _regisseur(source.plan)
        today = self._clock.today()
        context = PaperContext(
            disclosed=disclose(source.plan, holders, today),
            printed_on=today,
            copy_number=_next_number(cases.copies(case_id), source.version),
            plan_kenmerk=source.kenmerk,
            version=source.version,
            leading_number=source.leading,
        )
        document, mark = self._fitting(VARIANTS[kind](context))
        return Drawn(
            pdf=self._printer.pdf(document),
            copy=_copy(context, kind, mark),
            omitted=context.disclosed.omitted,
            warnings=tuple(self._warnings(kind, document, context.disclosed, source.plan)),
        )

    def _source(self, cases: CaseStore, case_id: str, concept: bool) -> _Source:
        leading = next((v for v in cases.versions(case_id) if v.leading), None)
        number = leading.number if leading else None
        if leading is not None and not concept:
            frozen: FrozenPlan = cases.frozen(case_id, leading.number)
            shared = as_shared_now(frozen.plan, cases.plan(case_id))
            return _Source(plan=shared, version=leading, kenmerk=leading.kenmerk, leading=number)
        plan = cases.plan(case_id)
        mark = history.kenmerk(b"concept", self._codec.encode(plan))
        return _Source(plan=plan, version=None, kenmerk=mark, leading=number)

    def _fitting(self, variants: Iterator[tuple[Document, str]]) -> tuple[Document, str]:
        """Take the first variant that fits on one page, the last when none does; a long paper has one variant."""
        last = next(variants)
        for shorter in variants:
            if self._printer.page_count(last[0]) == 1:
                break
            last = shorter
        return last

    def _warnings(self, kind: PaperKind, document: Document, disclosed: Disclosed, plan: Plan) -> Iterator[str]:
        pages = self._printer.page_count(document)
        most = family_plan.MOST_PAGES if kind is PaperKind.FAMILY_PLAN else 1
        if pages > most:
            yield f"Dit papier is {pages} bladzijden. Meer dan {most} wordt weinig gelezen."
        missing = self._printer.missing_glyphs(document)
        if missing:
            yield f"Deze tekens staan niet in ons lettertype en worden een vierkantje: {' '.join(missing)}"
        readers = set(disclosed.holders) - {plan.details.regisseur}
        if not all(reading.agreements_of(plan, reader, self._clock.today()) for reader in readers):
            yield "Met deze lezer is nog niets afgesproken over lezen. Alleen eigen afspraken staan erop."


VARIANTS: dict[PaperKind, Callable[[PaperContext], Iterator[tuple[Document, str]]]] = {
    PaperKind.FAMILY_PLAN: lambda context: iter((family_plan.family_plan(context),)),
    PaperKind.ONE_PAGE: one_page.one_page_variants,
    PaperKind.SAFETY: safety_sheet.safety_sheet_variants,
}


def _next_number(copies: tuple[PrintCopy, ...], version: PlanVersion | None) -> int:
    """Numbers run per version; concepts have a row of their own."""
    wanted = version.number if version else 0
    return max((copy.number for copy in copies if copy.version == wanted), default=0) + 1


def _copy(context: PaperContext, kind: PaperKind, mark: str) -> PrintCopy:
    return PrintCopy(
        number=context.copy_number,
        version=context.version.number if context.version else 0,
        paper=kind,
        holders=context.disclosed.holders,
        holder_kind=context.holders[0].kind if context.holders else None,
        holder_label=context.holder_label(),
        printed_on=context.printed_on,
        bladkenmerk=mark,
    )


def _regisseur(plan: Plan) -> tuple[str, ...]:
    if plan.details.regisseur is None:
        raise RefusedInput(
            (Fault("voor", "Er is nog geen regisseur gekozen."),), "Zeg met --voor NAAM voor wie het papier is."
        )
    return (plan.details.regisseur,)


def person_named(plan: Plan, name: str) -> str:
    """Return the id of the one person with this id, first, whole, nick or other name; raises NotFound."""
    if shape.find(plan, "people", name):
        return name
    wanted = name.strip().casefold()
    found = [person.id for person in plan.people if wanted in _names(person)]
    if len(found) != 1:
        more = "meer dan één mens" if found else "niemand"
        raise NotFound(f"Onder deze naam staat {more} in het plan.", "Schrijf de voor- en achternaam.")
    return found[0]


def _names(person: Person) -> set[str]:
    names = (person.id, person.first_name, person.name(), person.nickname, *person.aliases)
    return {name.casefold() for name in names if name}
