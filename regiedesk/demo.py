"""The folder of `voorbeeld`: a vault with the sample families, every paper and every export that exists so far."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

from regiedesk import bootstrap
from regiedesk.domain import reading
from regiedesk.domain.disclosure import NO_PAPER
from regiedesk.domain.errors import NotAllowed
from regiedesk.domain.papers.kinds import KINDS
from regiedesk.domain.papers.parts import taking_part
from regiedesk.domain.plan import Plan
from regiedesk.domain.ports import Clock
from regiedesk.domain.services.samples import replay
from regiedesk.domain.work_words import PaperKind
from regiedesk.storage.files import output
from regiedesk.storage.files.research_files import write_export
from regiedesk.storage.files.samples import NAMES, read_sample

PASSPHRASE = "voorbeeld"  # noqa: S105 — the sample vault is meant to be opened by anyone

Say = Callable[[str], None]


def make(folder: Path, clock: Clock, say: Say) -> None:
    """Make the folder; raises UserError when it holds something already."""
    output.empty_folder(folder)
    desk, recovery_code = bootstrap.create_vault(folder / "kluis", PASSPHRASE, clock)
    try:
        say(f"{folder / 'kluis'}: een nieuwe kluis. Wachtzin: {PASSPHRASE}")
        say(f"Herstelcode: {recovery_code}")
        codes = add_families(desk, clock)
        _papers(desk, folder / "papier", codes, recovery_code, say)
        _research(desk, folder / "onderzoek", codes, say)
    finally:
        desk.close()


def add_families(desk: bootstrap.Desk, clock: Clock) -> list[str]:
    """Put the sample families in an open vault; returns their codes."""
    return [replay(desk.vault, desk, read_sample(name, clock.today())) for name in NAMES]


def _papers(desk: bootstrap.Desk, folder: Path, codes: list[str], recovery_code: str, say: Say) -> None:
    output.make_folder(folder)
    output.write_new(folder / "herstelblad.pdf", desk.recovery_sheet(recovery_code, ""))
    for code in codes:
        plan = desk.cases().plan(code)
        for kind in KINDS:
            for holder in (*_readers(plan, desk.clock), None):
                with contextlib.suppress(NotAllowed):
                    _print(desk, folder, kind, code, holder, say)


def _print(desk: bootstrap.Desk, folder: Path, kind: PaperKind, code: str, holder: str | None, say: Say) -> None:
    """Print for one holder, or a concept for the regisseur; the file's name says neither who nor which family."""

    def write(pdf: bytes) -> AbstractContextManager[None]:
        return output.waiting({folder / name: pdf})

    names = (holder,) if holder else ()
    concept = holder is None
    copy = desk.prints().preview(kind, code, names, concept=concept).copy
    version = f"v{copy.version}" if copy.version else "concept"
    name = f"{code.lower()}-{kind}-{version}-nr{copy.number}.pdf"
    drawn = desk.prints().print_paper(kind, code, write, names, concept=concept)
    say(f"{folder / name}: voor {drawn.copy.holder_label}")


def _readers(plan: Plan, clock: Clock) -> Iterator[str]:
    """Everybody with whom it was agreed what they read on paper."""
    today = clock.today()
    for person in taking_part(plan, today):
        agreed = reading.agreements_of(plan, person.id, today)
        if agreed and not reading.scopes(plan, person.id, today) & NO_PAPER:
            yield person.id
    if plan.details.regisseur:
        yield plan.details.regisseur


def _research(desk: bootstrap.Desk, folder: Path, codes: list[str], say: Say) -> None:
    output.make_folder(folder)
    for code in codes:
        try:
            made = desk.exports().export(code, lambda export: write_export(folder, export.record, export.pdf))
        except NotAllowed as refusal:
            say(f"{code}: niet uitgevoerd. {refusal.message}")
        else:
            say(f"{folder}: handreiking {made.record.export_id}, zonder namen")
