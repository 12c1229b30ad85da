"""Measures, colours and letters of every paper. All lengths are in points unless a name says otherwise."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportlab.lib.colors import HexColor

from regiedesk.printing import fonts

MM = 72 / 25.4
PAGE_WIDTH = 210 * MM
PAGE_HEIGHT = 297 * MM
LEFT = 20 * MM
RIGHT = 16 * MM
TOP = 19 * MM
BOTTOM = 25 * MM
HEADER = 11.5 * MM
FOOTER = 19.5 * MM
TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT
BODY_HEIGHT = PAGE_HEIGHT - TOP - BOTTOM

INK = HexColor("#17262E")
GREY = HexColor("#43525A")
TEAL = HexColor("#14606B")
TINT = HexColor("#E2EFEF")
SAND = HexColor("#F8EFE0")
HEAD = HexColor("#EDF1F0")
LINE = HexColor("#8A9A9C")
WHITE = HexColor("#FFFFFF")

HAIRLINE = 0.6
HEAD_LINE = 1.1
PEN_LINE = 9 * MM
LEAST_REST = 16 * MM
LEAST_SPARE = 60 * MM


@dataclass(frozen=True, slots=True)
class Letter:
    """How a text is set: font name, size and leading in points, colour."""

    font: str
    size: float
    leading: float
    colour: HexColor = INK

    def bold(self) -> Letter:
        """Return the same letter, bold."""
        return replace(self, font=fonts.BOLD)

    def strong(self) -> Letter:
        """Return the same letter, semibold: names in a table, labels."""
        return replace(self, font=fonts.SEMIBOLD)

    def muted(self) -> Letter:
        """Return the same letter in grey."""
        return replace(self, colour=GREY)

    def quoted(self) -> Letter:
        """Return the letter of the family's own words, at the same size."""
        return replace(self, font=fonts.QUOTE)


TITLE = Letter(fonts.BOLD, 27, 30, TEAL)
SUBTITLE = Letter(fonts.REGULAR, 13, 17.5, GREY)
SECTION = Letter(fonts.BOLD, 16, 20, TEAL)
GOAL = Letter(fonts.BOLD, 15, 19)
GOAL_LINE = Letter(fonts.BOLD, 13.5, 17)
QUOTE = Letter(fonts.QUOTE, 16, 21)
LEAD = Letter(fonts.REGULAR, 14, 19)
BODY = Letter(fonts.REGULAR, 12, 16.5)
CELL = Letter(fonts.REGULAR, 12, 15.5)
CELL_CLOSE = Letter(fonts.REGULAR, 12, 14.5)
SMALL_CELL = Letter(fonts.REGULAR, 11, 14)
LABEL = Letter(fonts.SEMIBOLD, 10.5, 13, GREY)
SOURCE = Letter(fonts.REGULAR, 10.5, 13, GREY)
BOX_TITLE = Letter(fonts.BOLD, 13, 17)
STATUS_TITLE = Letter(fonts.BOLD, 14, 18)
PHONE = Letter(fonts.BOLD, 13.5, 17)
HELP_NUMBER = Letter(fonts.BOLD, 18, 22)
CODE = Letter(fonts.BOLD, 24, 29)
RUNNING = Letter(fonts.SEMIBOLD, 10, 13)
FOOT = Letter(fonts.SEMIBOLD, 9, 12)
FOOT_SMALL = Letter(fonts.REGULAR, 9, 12, GREY)
FIGURE = Letter(fonts.REGULAR, 9.5, 12, GREY)
