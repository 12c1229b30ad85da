"""A run of the program that types for ever: it says what the window reported saved, until somebody kills it."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from regiedesk.storage.vault import kdf
from regiedesk.ui.main_window import MainWindow
from tests.journeys.laptop import Laptop, opened
from tests.storage.vault.support import CHEAP
from tests.ui.typist import Key, Typist

PASSPHRASE = "paars fiets regen lepel"


def main(root: Path) -> None:
    kdf.FLOOR = CHEAP
    app = QApplication([])
    window = Laptop(root).switch_on(app)
    typist = Typist()
    while not window.isActiveWindow() or app.focusWidget() is None:
        QTest.qWait(5)
    typist.write("Wachtzin", PASSPHRASE).press(Key.Key_Return)
    while window.place is None:
        QTest.qWait(5)
    typist.to("Zoek in alles").press(Key.Key_Down).press(Key.Key_Return).ctrl(Key.Key_3)
    typist.step(7).add("Overleg erbij").write("Datum", "31 februari").press(Key.Key_Tab)
    typist.step(1).add("Gezin").write("Voornaam", "Roos").to("In eigen woorden")
    for number in range(10_000):
        typist.type(f"zin {number}. ")
        while window.shell.header.saved_words() != "Alles bewaard" or not _kept(window, number):
            QTest.qWait(5)
        print(number, flush=True)  # noqa: T201


def _kept(window: MainWindow, number: int) -> bool:
    return any(f"zin {number}." in person.own_words for person in opened(window).plan.people)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
