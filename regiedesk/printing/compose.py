"""Turns each block of a document into a piece of a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from regiedesk.domain.papers import document as d
from regiedesk.printing.beside import Beside
from regiedesk.printing.blocks import boxes, goals, prose, tables, writing
from regiedesk.printing.icons import Icons
from regiedesk.printing.pieces import Empty, Piece, Stack, Whole
from regiedesk.printing.text import Text

_CAPTION_LINES = 3
_LOOSE = (d.Paragraph, d.Heading, d.Rest, d.PageBreak)


class Composer:
    """Knows how to draw every block."""

    def __init__(self, icons: Icons) -> None:
        self._icons = icons
        self._ways: dict[type, Callable[[Any], Piece]] = {
            d.Title: prose.title,
            d.Heading: lambda block: prose.heading(block, icons),
            d.Paragraph: prose.paragraph,
            d.QuoteBlock: prose.quote,
            d.Columns: self._columns,
            d.Table: tables.table,
            d.StepBar: tables.step_bar,
            d.GoalBlock: goals.goal_block,
            d.GoalLine: goals.goal_line,
            d.Box: lambda block: Whole(boxes.box(block, icons)),
            d.NumberBox: lambda block: Whole(boxes.number_box(block)),
            d.ContactBox: lambda block: Whole(boxes.contact_box(block, icons)),
            d.Pair: lambda block: boxes.pair(block, icons),
            d.WritingLines: lambda block: writing.writing_lines(block, icons),
            d.Rest: lambda block: writing.RestPiece(block.title, icons, spare=block.spare),
            d.CodeGrid: writing.code_grid,
            d.NumberedList: writing.numbered_list,
            d.KeepTogether: lambda block: Whole(self.stack(block.blocks)),
            d.PageBreak: lambda block: Empty(),
        }

    def piece(self, block: d.Block) -> Piece:
        """Return the piece for one block."""
        return self._ways[type(block)](block)

    def stack(self, blocks: Sequence[d.Block]) -> Stack:
        """Return blocks under each other; a caption under a heading stays with the table it is about."""
        pieces = [self.piece(block) for block in blocks]
        for index in range(1, len(blocks) - 1):
            piece = pieces[index]
            if isinstance(piece, Text) and _is_caption(blocks, index):
                piece.keep = True
        return Stack(pieces, before=_first(pieces), after=pieces[-1].after if pieces else 0.0)

    def _columns(self, block: d.Columns) -> Piece:
        share = min(max(block.left_share, 0.1), 0.9)
        sides = (self.stack(block.left), self.stack(block.right))
        return Beside(sides, (share, 1 - share), between=18, before=8)


def _first(pieces: Sequence[Piece]) -> float:
    return pieces[0].before if pieces else 0.0


def _is_caption(blocks: Sequence[d.Block], index: int) -> bool:
    block = blocks[index]
    if not isinstance(block, d.Paragraph) or not isinstance(blocks[index - 1], d.Heading):
        return False
    short = sum(len(run.text) for run in block.line) <= _CAPTION_LINES * 90
    return short and not isinstance(blocks[index + 1], _LOOSE)


def chapters(blocks: Sequence[d.Block]) -> list[list[d.Block]]:
    """Cut the blocks at page breaks; a break with nothing before or after it makes no empty page."""
    found: list[list[d.Block]] = [[]]
    for block in blocks:
        if isinstance(block, d.PageBreak):
            found.append([])
        else:
            found[-1].append(block)
    return [chapter for chapter in found if chapter] or [[]]
