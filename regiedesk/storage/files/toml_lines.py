"""Where things stand in a TOML text: the standard reader gives values but no line numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_HEADER = re.compile(r"\s*\[\[?\s*([\w.\-]+)\s*\]\]?\s*(?:#.*)?")
_KEY = re.compile(r"""\s*["']?([\w\-]+)["']?\s*=\s*(.*)""")
_PLACE = re.compile(r"\(at (?:line (\d+), column \d+|end of document)\)")
_QUOTES = ('"""', "'''")

_PROBLEMS = (
    ("Illegal character '\\n'", "er ontbreekt een aanhalingsteken aan het einde"),
    ("Unterminated string", "er ontbreekt een aanhalingsteken aan het einde"),
    ('Expected "\'"', "er ontbreekt een aanhalingsteken aan het einde"),
    ("Expected ']", "er ontbreekt een ']'"),
    ("Expected newline", "hier staat te veel op één regel"),
    ("Expected '='", "er ontbreekt een '=' tussen de naam en de tekst"),
    ("Cannot overwrite a value", "deze naam staat er twee keer"),
    ("Cannot declare", "dit blok staat er twee keer"),
    ("Unclosed array", "er ontbreekt een ']'"),
    ("Invalid value", "zet tekst tussen aanhalingstekens"),
    ("Invalid hex", "een '\\' in een tekst moet je dubbel schrijven: '\\\\'"),
    ("Unescaped '\\'", "een '\\' in een tekst moet je dubbel schrijven: '\\\\'"),
)


@dataclass(slots=True)
class Block:
    """One `[[header]]` with the line it stands on and the line of each of its keys; lines count from 1."""

    header: str
    line: int
    keys: dict[str, int] = field(default_factory=dict)

    def line_of(self, key: str) -> int:
        """Return the line of a key, or of the header when the key is not there."""
        return self.keys.get(key, self.line)


def blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a TOML text in order; the first one, without header, is the top of the file."""
    found = [Block("", 1)]
    closing = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if closing:
            closing = "" if closing in line else closing
        elif header := _HEADER.fullmatch(line):
            found.append(Block(header[1], number))
        elif key := _KEY.fullmatch(line):
            found[-1].keys.setdefault(key[1], number)
            closing = _left_open(key[2])
    return tuple(found)


def _left_open(content: str) -> str:
    """Return the quotes that a text over several lines still has to close with."""
    return next((q for q in _QUOTES if content.startswith(q) and content.find(q, len(q)) < 0), "")


def syntax_problem(message: str, text: str) -> tuple[int, str]:
    """Return (line, Dutch reason) for what the standard reader said about text it cannot read."""
    place = _PLACE.search(message)
    line = int(place[1]) if place and place[1] else max(1, len(text.splitlines()))
    reason = next((dutch for english, dutch in _PROBLEMS if message.startswith(english)), "")
    return line, reason or "hier staat iets wat het programma niet begrijpt"
