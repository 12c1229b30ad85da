"""The few words that belong to a form and not to a document: heads of columns, labels of the scale."""

from __future__ import annotations

NOW = "nu"
GOAL = "doel"
START = "begin"
SAME = " = "

WHY = "Waarom"
NOTICED = "Zo merken we dat het lukt"
WHO = "Wie"
DOES = "Doet wat"
WHEN = "Wanneer"
DONE = "Klaar"
AGREE = "Eens?"
AGREE_TICKS = ("ja", "deels", "nee, omdat:")
NOBODY = "nog niemand"
GROUP = "groep {number}"
PAGE_OF = "pagina {page} van {pages}"
AUTHOR = "RegieDesk"
