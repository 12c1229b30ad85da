"""A run of the program that enters part of a dossier, then types for ever and says what was saved, until a kill."""

from __future__ import annotations

import datetime as dt
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from regiedesk.bootstrap import shipped_guide
from regiedesk.domain.forms.catalogue import DETAILS
from regiedesk.domain.plan import Plan, empty_plan
from regiedesk.storage.vault import kdf
from regiedesk.ui.garbage import GarbageKeeper
from tests.fakes import FixedClock
from tests.journeys.laptop import Laptop
from tests.journeys.regisseur import Regisseur
from tests.samples.replay import told
from tests.storage.vault.support import CHEAP
from tests.ui.typist import Key, until

PASSPHRASE = "paars fiets regen lepel"
IMPOSSIBLE = "31 februari"
FROZEN_ON, _TOLD = told("wisselweek").frozen[0]
_GUIDE = shipped_guide()
WANTED = replace(_TOLD, details=replace(_TOLD.details, guide=_GUIDE.name, guide_version=_GUIDE.version))
"""The first version of the dossier, with the guide of a new case: no form asks for it."""


BEGUN = ("organisations", "people", "sharing_limits", "reading_agreements", "missing", "households", DETAILS)


def begun() -> Plan:
    """Return what is in when the power fails: who they are, where they live and who may know what."""
    kept = {part: getattr(WANTED, part) for part in BEGUN}
    return replace(empty_plan(WANTED.details.code), **kept)


def laptop(root: Path) -> Laptop:
    """Return the laptop on the day that the first version of the dossier was made."""
    made = Laptop(root)
    made.clock = FixedClock(dt.datetime.combine(FROZEN_ON, dt.time(9, 30), dt.UTC))
    return made


def main(root: Path) -> None:
    kdf.FLOOR = CHEAP
    app = QApplication([])
    keeper = GarbageKeeper(app)
    keeper.start()
    regisseur = Regisseur(laptop(root).switch_on(app))
    regisseur.begins(PASSPHRASE)
    regisseur.makes_case(WANTED.details.code)
    for _ in regisseur.types_in(begun()):
        pass
    typist = regisseur.typist
    typist.step(7).add("Overleg erbij").write("Datum", IMPOSSIBLE).press(Key.Key_Tab)
    typist.step(2).add("Kracht").to("Wat is er gezien")
    for number in range(10_000):
        typist.type(f"zin {number}. ")
        until(partial(_kept, regisseur, f"zin {number}."))
        print(number, flush=True)  # noqa: T201
        typist.type("half woo")


def _kept(regisseur: Regisseur, sentence: str) -> bool:
    saved = regisseur.window.shell.header.saved_words() == "Alles bewaard"
    return saved and any(sentence in draft.text for draft in regisseur.case().drafts("observations"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
