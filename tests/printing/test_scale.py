"""The scale stays readable for every pair of figures, also in grey."""

from __future__ import annotations

import itertools

import pytest

from regiedesk.domain.papers.document import GoalLine, Scale
from regiedesk.printing import fonts
from regiedesk.printing.printer import PdfPrinter
from regiedesk.printing.scale import labels
from tests.printing.papers import paper
from tests.printing.reading import grey, page_texts

FIRST, STEP, END = 11.0, 19.2, 214.0
FIGURES = (None, *range(11))


@pytest.fixture(autouse=True)
def _letters() -> None:
    fonts.register()


def test_words_above_the_scale_never_touch_and_stay_on_it():
    for now, goal, start in itertools.product(FIGURES, FIGURES, FIGURES):
        placed = labels(Scale(now=now, goal=goal, start=start), FIRST, STEP, END)
        for label in placed:
            assert label.left >= -1
            assert label.left + label.width <= END + 1
        for one, two in itertools.pairwise(placed):
            assert one.left + one.width + 3 < two.left


def test_each_mark_has_a_word_and_marks_on_one_figure_share_theirs():
    assert [x.text for x in labels(Scale(now=3, goal=8, start=1), FIRST, STEP, END)] == ["begin", "nu", "doel"]
    assert [x.text for x in labels(Scale(now=8, goal=8, start=1), FIRST, STEP, END)] == ["begin", "nu = doel"]
    assert labels(Scale(now=None, goal=None), FIRST, STEP, END) == ()


def line(now: int | None, goal: int | None, start: int | None = None) -> bytes:
    block = GoalLine(number=1, title="Doel", subtitle="", scale=Scale(now=now, goal=goal, start=start))
    return PdfPrinter().pdf(paper(block))


@pytest.mark.parametrize(("now", "goal"), [(2, 8), (9, 8), (0, 10), (5, 6)])
def test_in_grey_now_is_dark_and_the_goal_is_light(now, goal):
    picture = grey(line(now, goal))
    assert _ink(picture, now) > 0.6
    assert _ink(picture, goal) < 0.5


def test_in_grey_a_reached_goal_is_a_dark_disc_in_a_ring():
    picture = grey(line(7, 7))
    assert _ink(picture, 7) > 0.5
    x, y = _place(7)
    ring = [picture.getpixel((round(3 * (x + d)), round(3 * y))) for d in (-11, 11)]
    gap = [picture.getpixel((round(3 * (x + d)), round(3 * y))) for d in (-9, 9)]
    assert max(ring) < 120 < min(gap)


def test_all_figures_stand_under_the_scale_or_in_a_mark():
    text = page_texts(line(3, 8, 1))[0]
    assert all(f" {n} " in f" {text} " for n in range(11))


def _place(figure: int) -> tuple[float, float]:
    """Where a figure stands on the page, in points from the left top: the scale is at the right of the first line."""
    right = 595.28 - 16 * 72 / 25.4
    left = right - 214
    return left + 11 + figure * (214 - 22) / 10, 19 * 72 / 25.4 + 22.5


def _ink(picture, figure: int) -> float:
    """Return how much of the disc is dark."""
    x, y = _place(figure)
    points = [(dx, dy) for dx in range(-7, 8) for dy in range(-7, 8) if dx * dx + dy * dy < 49]
    dark = sum(picture.getpixel((round(3 * (x + dx)), round(3 * (y + dy)))) < 128 for dx, dy in points)
    return float(dark / len(points))
