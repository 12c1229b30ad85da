"""Goals: the whole block with agreements and regie, and the single line of the one-page plan."""

from __future__ import annotations

from dataclasses import replace

from regiedesk.domain.papers.document import (
    AgreementLine,
    GoalBlock,
    GoalLine,
    Line,
    RegieLine,
    Run,
    Scale,
)
from regiedesk.printing import fonts, words
from regiedesk.printing.beside import Beside
from regiedesk.printing.grid import HEAD_LOOK, SIDE, Grid, Look, Row, fitted
from regiedesk.printing.marks import TICK, Disc, Dots, Rule, Tick
from regiedesk.printing.pieces import Empty, Piece, Stack, Whole
from regiedesk.printing.scale import HEIGHT, ScalePiece
from regiedesk.printing.style import (
    BODY,
    CELL,
    GOAL,
    GOAL_LINE,
    INK,
    LABEL,
    SOURCE,
    TEAL,
    TEXT_WIDTH,
    TINT,
    Letter,
)
from regiedesk.printing.text import Text, longest_word

_DISC = 24.0
_SCALE = 214.0
_BETWEEN = 12.0
_TRACKS = (14.0, 0.165, 0.515, 0.32, 26.0)
_FIELDS = ("who", "what", "when")
_REGIE = (0.26, 0.74)
_TINTED = Look(ground=TINT, line=0.6, colour=TEAL)


def goal_block(block: GoalBlock) -> Piece:
    """Return everything about one goal, on one page as long as a page can hold it."""
    pieces: list[Piece] = [
        Rule(1.6, TEAL, after=5),
        _head(block.number, block.title, block.subtitle, block.scale, GOAL),
        *_reasons(block),
        _grid(block),
    ]
    return Whole(Stack(pieces, before=11, after=8))


def goal_line(block: GoalLine) -> Piece:
    """Return a goal with its scale and a hairline under it."""
    head = _head(block.number, block.title, block.subtitle, block.scale, GOAL_LINE)
    return Whole(Stack((head, Rule(before=2)), before=5))


def _head(number: int, title: str, subtitle: str, scale: Scale, letter: Letter) -> Piece:
    """Return number, title and scale; a title of more than two lines gets the width and the scale moves under it."""
    name = Text(title, letter)
    texts = Stack((name, Text(subtitle, SOURCE, before=1)))
    beside = TEXT_WIDTH - _DISC - _SCALE - 2 * _BETWEEN
    if len(Text(title, letter).lines(beside)) <= 2:
        return Beside(
            (Disc(str(number), _DISC), texts, ScalePiece(scale)),
            (_DISC, 1.0, _SCALE),
            between=_BETWEEN,
            middle=True,
        )
    top = Beside((Disc(str(number), _DISC), texts), (_DISC, 1.0), between=_BETWEEN)
    return Stack((top, Beside((Empty(HEIGHT), ScalePiece(scale)), (1.0, _SCALE), before=4)))


def _reasons(block: GoalBlock) -> list[Piece]:
    """Return why and how we notice, beside each other, or one of them over the whole width."""
    why = _reason(words.WHY, block.why, block.why_source)
    noticed = _reason(words.NOTICED, block.noticed, "")
    found = [piece for piece in (why, noticed) if piece is not None]
    if not found:
        return []
    return [Beside(found, tuple(1 / len(found) for _ in found), between=20, before=4)]


def _reason(label: str, lines: tuple[Line, ...], source: str) -> Piece | None:
    if not lines and not source:
        return None
    return Stack((Text(label, LABEL), *(Text(line, BODY) for line in lines), Text(source, SOURCE, before=1)))


def _grid(block: GoalBlock) -> Grid:
    """Return agreements, regie and views as one table: a goal is one thing."""
    letter = CELL.strong()
    needed = [longest_word((getattr(each, name) for each in block.agreements), letter) for name in _FIELDS]
    tracks = fitted(_TRACKS, [0.0, *needed, 0.0], TEXT_WIDTH)
    titles = ("", words.WHO, words.DOES, words.WHEN, words.DONE)
    head = Row([Text(title, LABEL) for title in titles], tracks, HEAD_LOOK) if block.agreements else None
    rows = [_agreement(each, tracks) for each in block.agreements]
    return Grid([*rows, *_regie(block.regie), *_agree(block)], head)


def _agreement(each: AgreementLine, tracks: tuple[float, ...]) -> Row:
    cells = (
        Text(each.number, replace(SOURCE, leading=CELL.leading)),
        Text(each.who, CELL.strong()),
        Text(each.what, CELL),
        Text(each.when, CELL),
        Tick(ticked=each.done),
    )
    return Row(cells, tracks, Look())


def _regie(lines: tuple[RegieLine, ...]) -> list[Row]:
    return [_regie_row(line) for line in lines]


def _regie_row(line: RegieLine) -> Row:
    """Return who holds regie; a gap is a dashed line with 'nog niemand', and no reason not to print."""
    text = line.text or (words.NOBODY if line.nobody else "")
    runs: Line = (Run(text=text),)
    if line.aside:
        runs = (*runs, Run(text=f" · {line.aside}", muted=True))
    look = replace(_TINTED, dashed=True, line=1.1, colour=INK) if line.nobody else _TINTED
    label = Letter(fonts.SEMIBOLD, 11, CELL.leading)
    return Row((Text(line.label, label), Text(runs, CELL)), _REGIE, look)


def _agree(block: GoalBlock) -> list[Row]:
    if not block.agree and not block.agree_ticks:
        return []
    cells: list[Piece] = [Text(line, CELL) for line in block.agree]
    if block.agree_ticks:
        cells.append(_agree_ticks())
    label = Letter(fonts.SEMIBOLD, 11, CELL.leading)
    return [Row((Text(words.AGREE, label), Stack(cells)), _REGIE, Look())]


def _agree_ticks() -> Piece:
    cells: list[Piece] = []
    tracks: list[float] = []
    for word in words.AGREE_TICKS:
        cells += [Tick(), Text(word, CELL)]
        tracks += [TICK, fonts.width(word, CELL.font, CELL.size) + 10]
    return Beside((*cells, Dots(CELL.leading)), (*tracks, 1.0), between=SIDE)
