"""The command line: what can be asked, in Dutch. Reading it needs no vault and no drawing library."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import NoReturn

from regiedesk import __version__
from regiedesk.domain.errors import RefusedInput, UserError

Handler = Callable[[argparse.Namespace], int]

_DUTCH = (
    (r"the following arguments are required: (.*)", r"Er ontbreekt nog iets: \1."),
    (r"unrecognized arguments: (.*)", r"Dit ken ik niet: \1."),
    (r"argument (\S+): invalid choice: '?([^']*)'? \(choose from (.*)\)", r"'\2' bestaat niet. Kies uit: \3."),
    (r"argument (\S+): expected one argument", r"Achter \1 hoort nog iets."),
    (r"argument (\S+): invalid \S+ value: (.*)", r"Bij \1 kan \2 niet."),
    (r"ambiguous option: (\S+) could match (.*)", r"\1 kan van alles zijn: \2."),
)


class DutchHelp(argparse.RawDescriptionHelpFormatter):
    """Help with a Dutch word before the usage."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Write the usage line."""
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


class DutchParser(argparse.ArgumentParser):
    """A parser whose errors are Dutch and leave with 2."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command and how it should be."""
        said = next((re.sub(p, d, message) for p, d in _DUTCH if re.fullmatch(p, message)), "Deze opdracht klopt niet.")
        sys.stderr.write(f"{said}\n{self.format_usage()}")
        sys.exit(2)


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code: 0 done, 1 something to act on, 2 wrong usage."""
    # Who starts the program from the menu does not wait for the reading of commands that were not given.
    parsed = build_parser().parse_args(arguments) if arguments else argparse.Namespace(vault_of_window=None)
    try:
        return _handler(getattr(parsed, "command", ""))(parsed)
    except UserError as error:
        sys.stderr.write(f"{_told(error)}\n")
        return 1
    except BrokenPipeError:
        return 1


def _told(error: UserError) -> str:
    """Return what to act on; each fault in a file with its place, on a line of its own."""
    if not isinstance(error, RefusedInput):
        return error.sentence()
    told = [f.sentence if f.place in f.sentence else f"{f.place}: {f.sentence}" for f in error.faults]
    return f"{chr(10).join(told)} {error.remedy}".rstrip()


def _handler(name: str) -> Handler:
    if not name:
        return _show_window
    from regiedesk import commands

    return commands.HANDLERS[name]


def _show_window(arguments: argparse.Namespace) -> int:
    from regiedesk import desktop

    return desktop.run(arguments.vault_of_window)


Commands = argparse._SubParsersAction  # noqa: SLF001 — argparse gives this type no public name


def build_parser() -> DutchParser:
    """Return the parser of all commands."""
    parser = DutchParser(
        prog="regiedesk",
        description="Het gezinsplan op tafel, niet in de cloud. Zonder opdracht gaat het venster open.",
        formatter_class=DutchHelp,
        add_help=False,
    )
    options = parser.add_argument_group("opties")
    options.add_argument("-h", "--help", action="help", help="laat deze uitleg zien")
    options.add_argument("--versie", action="version", version=f"RegieDesk {__version__}", help="laat de versie zien")
    options.add_argument(
        "--kluis",
        metavar="MAP",
        dest="vault_of_window",
        help="zonder opdracht: open het venster met de kluis in deze map",
    )
    commands = parser.add_subparsers(title="opdrachten", metavar="OPDRACHT", parser_class=DutchParser)
    for add in (
        _sample,
        _new,
        _take_in,
        _give_out,
        _list,
        _freeze,
        _paper,
        _research,
        _check,
        _backup,
        _restore,
        _screens,
    ):
        add(commands)
    return parser


def _command(commands: Commands[DutchParser], name: str, help_text: str, *, vault: bool = True) -> DutchParser:
    parser = commands.add_parser(
        name, help=help_text, description=help_text, formatter_class=DutchHelp, add_help=False, allow_abbrev=False
    )
    parser.set_defaults(command=name)
    options = parser.add_argument_group("algemeen")
    options.add_argument("-h", "--help", action="help", help="laat deze uitleg zien")
    if vault:
        options.add_argument("--kluis", metavar="MAP", help="de map van de kluis")
        options.add_argument(
            "--wachtwoord-stdin", action="store_true", help="lees de wachtzin van standaardinvoer, één regel"
        )
    return parser


def _group(parser: DutchParser) -> argparse._ArgumentGroup:
    return parser.add_argument_group("wat")


def _sample(commands: Commands[DutchParser]) -> None:
    wanted = _group(_command(commands, "voorbeeld", "maak een map met voorbeeldgezinnen", vault=False))
    wanted.add_argument("map", metavar="MAP", help="een nieuwe of lege map")


def _new(commands: Commands[DutchParser]) -> None:
    wanted = _group(_command(commands, "nieuw", "maak een nieuwe kluis, met een herstelblad"))
    wanted.add_argument("--herstelblad", metavar="BESTAND.pdf", required=True, help="waar het herstelblad komt")
    wanted.add_argument("--naam", metavar="NAAM", default="", help="jouw naam op het herstelblad")


def _take_in(commands: Commands[DutchParser]) -> None:
    wanted = _group(_command(commands, "importeer", "lees een casus in"))
    wanted.add_argument("bestand", metavar="BESTAND", help="een casus in het open formaat, of versleuteld")
    wanted.add_argument("--als-kopie", action="store_true", help="ook als de casus er al is, onder een eigen code")


def _give_out(commands: Commands[DutchParser]) -> None:
    wanted = _group(_command(commands, "exporteer", "schrijf een hele casus naar een bestand"))
    wanted.add_argument("code", metavar="CODE", help="de code van de casus")
    wanted.add_argument("--uit", metavar="BESTAND", required=True, help="het bestand dat gemaakt wordt")
    wanted.add_argument("--leesbaar", action="store_true", help="niet versleuteld: iedereen kan het lezen")


def _list(commands: Commands[DutchParser]) -> None:
    _command(commands, "lijst", "laat de casussen zien, met wat aandacht vraagt")


def _freeze(commands: Commands[DutchParser]) -> None:
    wanted = _group(_command(commands, "vaststellen", "stel het plan vast: dit plan geldt nu"))
    wanted.add_argument("code", metavar="CODE", help="de code van de casus")
    wanted.add_argument("--reden", metavar="TEKST", required=True, help="waarom je het plan vaststelt")


def _paper(commands: Commands[DutchParser]) -> None:
    wanted = _group(_command(commands, "papier", "maak een papier en zet het in het register"))
    wanted.add_argument("soort", metavar="SOORT", nargs="?", help="welk papier; zonder SOORT zie je de lijst")
    wanted.add_argument("code", metavar="CODE", nargs="?", help="de code van de casus")
    wanted.add_argument("--voor", metavar="NAAM", action="append", default=[], help="voor wie; mag vaker")
    wanted.add_argument("--uit", metavar="BESTAND.pdf", help="het bestand dat gemaakt wordt")
    wanted.add_argument("--concept", action="store_true", help="het plan van nu, ook als er een geldend plan is")


def _research(commands: Commands[DutchParser]) -> None:
    wanted = _group(_command(commands, "handreiking", "maak de handreiking zonder namen voor onderzoek"))
    wanted.add_argument("code", metavar="CODE", help="de code van de casus")
    wanted.add_argument("--uit", metavar="MAP", required=True, help="de map waar de bestanden komen")
    wanted.add_argument("--onderzoek", metavar="NAAM", help="de naam van het onderzoek")
    wanted.add_argument("--met-tekst", action="store_true", help="ook de teksten, als die zijn nagekeken")


def _check(commands: Commands[DutchParser]) -> None:
    wanted = _group(_command(commands, "controleer", "kijk of de kluis gezond is"))
    wanted.add_argument("--json", action="store_true", help="als JSON, voor andere programma's")


def _backup(commands: Commands[DutchParser]) -> None:
    wanted = _group(_command(commands, "backup", "maak een reservekopie en kijk of die opengaat"))
    wanted.add_argument("--naar", metavar="MAP", required=True, help="liefst op een andere schijf")


def _restore(commands: Commands[DutchParser]) -> None:
    wanted = _group(_command(commands, "herstel", "zet een reservekopie terug in een nieuwe map", vault=False))
    wanted.add_argument("backup", metavar="BACKUP", help="de map van de reservekopie")
    wanted.add_argument("--naar", metavar="MAP", required=True, help="een nieuwe of lege map")


def _screens(commands: Commands[DutchParser]) -> None:
    wanted = _group(_command(commands, "schermen", "maak plaatjes van alle schermen", vault=False))
    wanted.add_argument("map", metavar="MAP", help="de map waar de plaatjes komen")
    wanted.add_argument("--grootte", metavar="1366x768", default="1366x768", help="breedte en hoogte in beeldpunten")
    wanted.add_argument("--schaal", metavar="1.0", type=float, default=1.0, help="2.0 is 200 procent")
