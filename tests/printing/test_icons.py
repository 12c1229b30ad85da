"""Icons are read from their own files."""

from __future__ import annotations

import math

import pytest

from regiedesk.printing.icons import Icons, read
from regiedesk.printing.svgpath import steps
from tests.printing.reading import ICON_NAMES


@pytest.mark.parametrize("name", sorted(ICON_NAMES))
def test_every_icon_is_there_and_stays_in_its_square(name):
    icon = Icons().get(name)
    assert icon is not None
    numbers = [number for _, step in icon.strokes for number in step]
    assert numbers
    assert min(numbers) >= 0
    assert max(numbers) <= 24


def test_an_unknown_icon_is_no_icon():
    assert Icons().get("bestaat-niet") is None
    assert Icons().get("") is None


def test_relative_and_absolute_commands_give_absolute_points():
    assert steps("m2 3 4 0V9h-1Z") == (("M", (2, 3)), ("L", (6, 3)), ("L", (6, 9)), ("L", (5, 9)), ("Z", ()))


def test_a_smooth_curve_mirrors_the_handle_before_it():
    assert steps("M0 0C1 1 2 2 3 2s2-1 3-2")[2] == ("C", (4, 2, 5, 1, 6, 0))


@pytest.mark.parametrize(("large", "sweep"), [(0, 0), (0, 1), (1, 0), (1, 1)])
def test_an_arc_ends_where_it_should_and_keeps_its_distance(large, sweep):
    curves = [numbers for kind, numbers in steps(f"M0 0A5 5 0 {large} {sweep} 6 0") if kind == "C"]
    assert curves[-1][-2:] == pytest.approx((6, 0))
    centre_y = -4 if large == sweep else 4
    assert all(math.dist((3, centre_y), numbers[-2:]) == pytest.approx(5) for numbers in curves)


def test_flags_glued_to_the_next_number_are_read():
    assert steps("M0 0a5 5 0 016 0") == steps("M0 0a5 5 0 0 1 6 0")


def test_circles_lines_and_rectangles_are_read():
    icon = read(
        '<svg xmlns="http://www.w3.org/2000/svg"><circle cx="12" cy="12" r="2"/>'
        '<line x1="1" y1="2" x2="3" y2="4"/><rect x="1" y="1" width="4" height="4" rx="1"/>'
        '<polyline points="1 1 2 2"/></svg>'
    )
    assert ("L", (3.0, 4.0)) in icon.strokes
    assert sum(kind == "M" for kind, _ in icon.strokes) == 4
