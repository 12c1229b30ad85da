"""What each command does: reads, calls one service, says what happened.

The vault and what only one command needs are loaded by the command itself: the others start without.
"""

from __future__ import annotations

import argparse
import getpass
import json
import os
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from regiedesk import platform
from regiedesk.domain.errors import NotAllowed, UserError
from regiedesk.domain.papers.kinds import KINDS
from regiedesk.domain.work_words import PaperKind
from regiedesk.storage.files import output, policy, transfer

if TYPE_CHECKING:
    from regiedesk import bootstrap
    from regiedesk.domain.compare import Difference


def say(line: str = "") -> None:
    """Write one line for the user."""
    sys.stdout.write(f"{line}\n")


def folder_of(arguments: argparse.Namespace) -> Path:
    """Return the vault's folder: as asked, from the environment, or the usual place."""
    named = arguments.kluis or os.environ.get("REGIEDESK_KLUIS")
    return Path(named) if named else platform.default_vault_folder()


def ask(arguments: argparse.Namespace, question: str = "Wachtzin: ") -> str:
    """Return a passphrase, from standard input or asked without echo; never an argument."""
    if arguments.wachtwoord_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise UserError("Er is geen toetsenbord om de wachtzin te vragen.", "Gebruik --wachtwoord-stdin.")
    return getpass.getpass(question)


@contextmanager
def open_desk(arguments: argparse.Namespace) -> Iterator[bootstrap.Desk]:
    """Open the vault for one command, and close it."""
    from regiedesk import bootstrap

    desk = bootstrap.open_vault(folder_of(arguments), ask(arguments), bootstrap.LaptopClock())
    try:
        yield desk
    finally:
        desk.close()


def make_sample(arguments: argparse.Namespace) -> int:
    """Make a folder with the sample families, their papers and exports."""
    from regiedesk import bootstrap, demo

    demo.make(Path(arguments.map), bootstrap.LaptopClock(), say)
    return 0


def make_vault(arguments: argparse.Namespace) -> int:
    """Make a vault and its recovery sheet; without the sheet there is no vault."""
    from regiedesk import bootstrap

    clock = bootstrap.LaptopClock()
    sheet = Path(arguments.herstelblad)
    output.must_be_writable(sheet)
    passphrase = _new_passphrase(arguments)
    desk, code = bootstrap.create_vault(folder_of(arguments), passphrase, clock)
    try:
        output.write_new(sheet, desk.recovery_sheet(code, arguments.naam))
    finally:
        desk.close()
    say("De kluis is gemaakt. Print het herstelblad, bewaar het apart, en wis daarna het bestand.")
    return 0


def _new_passphrase(arguments: argparse.Namespace, question: str = "Nieuwe wachtzin: ") -> str:
    passphrase = ask(arguments, question)
    if not arguments.wachtwoord_stdin and getpass.getpass("Nog een keer: ") != passphrase:
        raise UserError("De twee wachtzinnen zijn niet gelijk.", "Probeer het opnieuw.")
    return passphrase


def take_in(arguments: argparse.Namespace) -> int:
    """Take in a case, all or nothing."""
    body = output.read_file(Path(arguments.bestand))
    with open_desk(arguments) as desk:
        if transfer.is_sealed(body):
            body = transfer.unseal(body, ask(arguments, "Wachtzin van het bestand: "))
        taken = desk.cases().import_case(body, as_copy=arguments.als_kopie)
    say(f"De casus '{taken.code}' staat in de kluis.")
    for notice in taken.notices:
        say(notice)
    return 0


def give_out(arguments: argparse.Namespace) -> int:
    """Write a whole case to a file, sealed unless asked otherwise."""
    path = Path(arguments.uit)
    if arguments.leesbaar and not policy.read_policy(platform.policy_file()).readable_export:
        raise NotAllowed("Leesbaar uitvoeren is op deze laptop uitgezet.", "Voer de casus versleuteld uit.")
    with open_desk(arguments) as desk:
        if arguments.leesbaar:
            desk.cases().export_readable(arguments.code, lambda body: output.waiting({path: body}))
            say("Klaar. Let op: dit bestand is niet versleuteld. De uitvoer staat in het register.")
        else:
            passphrase = _new_passphrase(arguments, "Wachtzin voor dit bestand: ")
            desk.cases().export_sealed(
                arguments.code, lambda body: transfer.seal(body, passphrase), lambda body: output.waiting({path: body})
            )
            say("Klaar. Het bestand is versleuteld. Geef de wachtzin apart door.")
    return 0


def show_list(arguments: argparse.Namespace) -> int:
    """Show the cases, each with what asks for attention today."""
    with open_desk(arguments) as desk, desk.vault.read() as work:
        sentences = defaultdict(list)
        for case_id, row in work.cases.attention(desk.clock.today()):
            sentences[case_id].append(row.sentence)
        for summary in work.cases.summaries():
            version = f"versie {summary.leading_version}" if summary.leading_version else "nog geen geldend plan"
            say(f"{summary.code} · {version}")
            for sentence in sentences[summary.id]:
                say(f"  - {sentence}")
    return 0


def freeze(arguments: argparse.Namespace) -> int:
    """Freeze the plan, and say what changed and which papers no longer hold."""
    with open_desk(arguments) as desk:
        frozen = desk.planning().freeze(arguments.code, arguments.reden)
    say(f"Versie {frozen.version.number} geldt nu. Versiekenmerk {frozen.version.kenmerk}.")
    for line in changes_said(frozen.differences):
        say(f"  {line}")
    for copy in frozen.papers_out:
        say(f"  Geldt niet meer: {copy.paper} nr. {copy.number} van versie {copy.version}, bij {copy.holder_label}.")
    return 0


def changes_said(found: Sequence[Difference]) -> Iterator[str]:
    """Yield a line for each difference; what was told apart is only counted, as a terminal keeps its lines."""
    for difference in found:
        if not difference.apart:
            yield f"Stap {difference.step} · {difference.turn} · {difference.sentence}"
    apart = sum(difference.apart for difference in found)
    if apart:
        yield f"Apart verteld: {apart}. Wat dat is, staat alleen in het venster."


def make_paper(arguments: argparse.Namespace) -> int:
    """Make one paper and register it; without a kind, list the kinds."""
    if arguments.soort is None:
        for kind, purpose in KINDS.items():
            say(f"{kind}  {purpose}")
        return 0
    kind = _kind(arguments.soort)
    if arguments.code is None or arguments.uit is None:
        raise UserError("Zeg ook van welke casus, en met --uit waar het papier komt.")
    path = Path(arguments.uit)
    with open_desk(arguments) as desk:
        drawn = desk.prints().print_paper(
            kind,
            arguments.code,
            lambda pdf: output.waiting({path: pdf}),
            tuple(arguments.voor),
            concept=arguments.concept,
        )
    copy = drawn.copy
    version = f"versie {copy.version}" if copy.version else "concept"
    say(f"Klaar: {copy.paper}, {version}, exemplaar {copy.number}, voor {copy.holder_label}.")
    say(f"Bladkenmerk {copy.bladkenmerk}. Niet op dit papier: {len(drawn.omitted)} onderdelen.")
    for warning in drawn.warnings:
        say(f"Let op: {warning}")
    return 0


def _kind(name: str) -> PaperKind:
    if name not in {str(kind) for kind in KINDS}:
        raise UserError("Dit papier bestaat niet.", f"Kies uit: {', '.join(KINDS)}.")
    return PaperKind(name)


def make_handreiking(arguments: argparse.Namespace) -> int:
    """Write the handreiking without names for research."""
    from regiedesk.domain.services.exports import DEFAULT_STUDY
    from regiedesk.storage.files.research_files import write_export

    if arguments.met_tekst:
        raise NotAllowed("De teksten zijn nog niet nagekeken.", "Maak de handreiking zonder --met-tekst.")
    folder = Path(arguments.uit)
    output.make_folder(folder)
    with open_desk(arguments) as desk:
        made = desk.exports().export(
            arguments.code,
            lambda export: write_export(folder, export.record, export.pdf),
            arguments.onderzoek or DEFAULT_STUDY,
        )
    say(f"Klaar: handreiking {made.record.export_id}. Zonder namen, niet volledig anoniem.")
    say("De onderzoeker weet wie dit stuurt. Kijk het bestand na voor je het geeft.")
    return 0


def check(arguments: argparse.Namespace) -> int:
    """Show the health of the vault; 1 when something needs doing."""
    with open_desk(arguments) as desk:
        report = desk.health()
    if arguments.json:
        checks = [{"soort": c.kind, "goed": c.ok, "wat": c.sentence, "doe": c.remedy} for c in report.checks]
        say(json.dumps({"gezond": not report.needs_action(), "punten": checks}, ensure_ascii=False, indent=1))
    else:
        for one in report.checks:
            say(f"{'goed  ' if one.ok else 'let op'}  {one.sentence} {one.remedy}".rstrip())
    return 1 if report.needs_action() else 0


def backup(arguments: argparse.Namespace) -> int:
    """Write a backup, open it and count what is in it."""
    with open_desk(arguments) as desk:
        report = desk.backup(Path(arguments.naar))
    say(f"De reservekopie is gemaakt en gaat open: {report.cases} casussen en {report.versions} versies.")
    return 0


def restore(arguments: argparse.Namespace) -> int:
    """Put a backup back into a fresh folder."""
    from regiedesk.storage.vault.backup import restore_backup

    restore_backup(Path(arguments.backup), Path(arguments.naar))
    say("De reservekopie staat in de nieuwe map. Open hem met de wachtzin van toen.")
    return 0


def draw_screens(arguments: argparse.Namespace) -> int:
    """Draw every screen off screen; Qt is loaded only after it was told so."""
    size = re.fullmatch(r"(\d{3,4})x(\d{3,4})", arguments.grootte)
    if size is None or not 0.5 <= arguments.schaal <= 4:
        raise UserError("Deze grootte of schaal kan niet.", "Schrijf bijvoorbeeld --grootte 1366x768 --schaal 2.0.")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = f"{arguments.schaal:g}"
    from regiedesk import pictures

    width, height = (round(int(side) / arguments.schaal) for side in size.groups())
    pictures.draw(Path(arguments.map), (width, height), say)
    return 0


HANDLERS: dict[str, Callable[[argparse.Namespace], int]] = {
    "voorbeeld": make_sample,
    "nieuw": make_vault,
    "importeer": take_in,
    "exporteer": give_out,
    "lijst": show_list,
    "vaststellen": freeze,
    "papier": make_paper,
    "handreiking": make_handreiking,
    "controleer": check,
    "backup": backup,
    "herstel": restore,
    "schermen": draw_screens,
}
