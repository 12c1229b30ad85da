"""Tables, cells with ticks or figures, and the bar of steps."""

from __future__ import annotations

from dataclasses import replace

from reportlab.pdfgen.canvas import Canvas

from regiedesk.domain.papers.document import Cell, Column, Line, Row, StepBar, StepMark, Table, TickBox
from regiedesk.domain.steps import StepStatus
from regiedesk.printing import fonts
from regiedesk.printing.beside import Beside, Wrapped
from regiedesk.printing.grid import HEAD_LOOK, ROW, Grid, Look, fitted
from regiedesk.printing.grid import Row as GridRow
from regiedesk.printing.marks import TICK, Tick, draw_disc, draw_line
from regiedesk.printing.pieces import Empty, Piece, Stack
from regiedesk.printing.scale import Figures
from regiedesk.printing.style import CELL, LABEL, MM, PEN_LINE, SMALL_CELL, TEAL, TEXT_WIDTH, Letter
from regiedesk.printing.text import Text, longest_word

_TALL = 14 * MM
_STEP_SIZE = 22.0
_STEP_LABEL = Letter(fonts.REGULAR, 10.5, 12.5)


def table(block: Table) -> Piece:
    """Return a table; a cell too many goes under the last column, so that nothing is lost."""
    tracks = tuple(min(max(column.share, 0.02), 1.0) for column in block.columns) or (1.0,)
    needed = [_longest_word(block, index) for index in range(len(tracks))]
    tracks = fitted(tracks, needed, TEXT_WIDTH)
    rows = [_row(row, block.columns, tracks) for row in block.rows]
    named = block.head and any(column.title for column in block.columns)
    return Grid(rows, head(block.columns, tracks) if named else None)


def _longest_word(block: Table, index: int) -> float:
    """Return the width of the longest word in a column, in the widest letter it may have."""
    cells = [row.cells[index] for row in block.rows if index < len(row.cells)]
    texts = [run.text for cell in cells for line in cell.lines for run in line]
    titles = [column.title for column in block.columns[index : index + 1]] if block.head else []
    return longest_word([*texts, *titles], CELL.strong())


def head(columns: tuple[Column, ...], tracks: tuple[float, ...]) -> GridRow:
    """Return the head of a table."""
    return GridRow([Text(column.title, LABEL) for column in columns], tracks, HEAD_LOOK)


def _row(row: Row, columns: tuple[Column, ...], tracks: tuple[float, ...]) -> GridRow:
    count = len(tracks)
    given = [*row.cells, *(Cell() for _ in range(count))]
    spare = row.cells[count:]
    cells = [_cell(given[index], _letter(columns, index), first=index == 0) for index in range(count)]
    if spare:
        cells[-1] = Stack((cells[-1], *(_cell(cell, CELL, first=False) for cell in spare)))
    return GridRow(cells, tracks, _look(row, given[:count]))


def _letter(columns: tuple[Column, ...], index: int) -> Letter:
    return SMALL_CELL if index < len(columns) and columns[index].small else CELL


def _look(row: Row, cells: list[Cell]) -> Look:
    writes = [index for index, cell in enumerate(cells) if cell.write]
    edges = {*writes, *(index + 1 for index in writes)} - {0, len(cells)}
    least = _TALL if row.tall else PEN_LINE if writes else ROW
    return Look(upright=tuple(sorted(edges)), least=least, middle=_is_flat(cells))


def _is_flat(cells: list[Cell]) -> bool:
    """Tell whether a row to write in has at most one line in each cell: then all stands in the middle."""
    pen = any(cell.write or cell.figures for cell in cells)
    return pen and all(len(cell.lines) <= 1 and (cell.ticks_beside or len(cell.ticks) <= 1) for cell in cells)


def _cell(cell: Cell, letter: Letter, *, first: bool) -> Piece:
    """Return what stands in a cell; a bold line in the first column names its row."""
    pieces: list[Piece] = [_cell_line(line, letter, first=first) for line in cell.lines]
    if cell.figures is not None:
        pieces.append(Figures(cell.figures))
    if cell.ticks:
        ticks = [tick(each) for each in cell.ticks]
        widths = [_tick_width(each) for each in cell.ticks]
        pieces.append(Wrapped(ticks, widths) if cell.ticks_beside else Stack(ticks))
    return pieces[0] if len(pieces) == 1 else Stack(pieces) if pieces else Empty()


def _cell_line(line: Line, letter: Letter, *, first: bool) -> Piece:
    if first and line and all(run.bold for run in line):
        return Text(tuple(replace(run, bold=False) for run in line), letter.strong())
    return Text(line, letter)


def tick(box: TickBox) -> Piece:
    """Return a box to tick with its word behind it."""
    if not box.label:
        return Tick(ticked=box.ticked)
    return Beside((Tick(ticked=box.ticked), Text(box.label, CELL)), (TICK, 1.0), between=5)


def _tick_width(box: TickBox) -> float:
    return TICK + (5 + fonts.width(box.label, CELL.font, CELL.size) + 1 if box.label else 0.0)


class StepDiscs(Piece):
    """The numbers of the steps on a line: filled when discussed, half when begun, open when not yet."""

    def __init__(self, steps: tuple[StepMark, ...]) -> None:
        self.steps = steps

    def measure(self, width: float) -> float:
        """Return the size of a disc."""
        return _STEP_SIZE + 2

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the line and the discs on it."""
        wide, middle = width / max(1, len(self.steps)), top - _STEP_SIZE / 2 - 1
        draw_line(canvas, x + wide / 2, x + width - wide / 2, middle, 1.0, TEAL)
        for index, step in enumerate(self.steps):
            _draw_step(canvas, x + (index + 0.5) * wide, middle, step)


def _draw_step(canvas: Canvas, x: float, y: float, step: StepMark) -> None:
    open_ = step.state != StepStatus.DISCUSSED
    draw_disc(canvas, x, y, _STEP_SIZE / 2, str(step.number), open_=open_)
    if step.state in (StepStatus.BUSY, StepStatus.REOPENED):
        inner = _STEP_SIZE / 2 - 1.5
        canvas.setLineWidth(3.4)
        canvas.arc(x - inner, y - inner, x + inner, y + inner, 90, 180)


def step_bar(block: StepBar) -> Piece:
    """Return the steps in a row with their names under them."""
    names = [Text(step.label, _STEP_LABEL, centred=True) for step in block.steps]
    shares = tuple(1 / max(1, len(names)) for _ in names)
    return Stack((StepDiscs(block.steps), Beside(names, shares, before=3)), before=6, after=8)
