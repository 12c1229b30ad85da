"""The pairs of ink and ground that are checked on their contrast are those that are really painted."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from regiedesk.ui import theme
from regiedesk.ui.meetings.screen import MeetingsScreen
from regiedesk.ui.screens.overview import OverviewScreen
from regiedesk.ui.screens.research import ResearchScreen
from regiedesk.ui.screens.versions import VersionsScreen
from regiedesk.ui.viewmodels.meetings import MeetingsModel
from regiedesk.ui.viewmodels.overview import OverviewModel
from regiedesk.ui.viewmodels.research import ResearchModel
from regiedesk.ui.viewmodels.versions import VersionsModel
from regiedesk.ui.widgets.card import Strip
from tests.ui.sample_office import session
from tests.ui.widgets.test_theme import TEXT

GROUNDS = {color: name for name, color in theme.tokens(dark=False).items() if name in {ground for _, ground in TEXT}}


@pytest.fixture
def opened(desk):
    return session(desk, "Ankerplaats")


@pytest.fixture(params=["overview", "meetings", "meeting", "research", "versions"])
def screen(request, desk, opened, files, jobs, show):
    meetings = MeetingsModel(desk, opened, files)
    if request.param == "meeting":
        meetings.plan_one()
    made = {
        "meetings": lambda: MeetingsScreen(meetings),
        "meeting": lambda: MeetingsScreen(meetings),
        "overview": lambda: OverviewScreen(OverviewModel(desk, opened)),
        "research": lambda: ResearchScreen(ResearchModel(desk, opened, files, jobs)),
        "versions": lambda: VersionsScreen(VersionsModel(desk, opened)),
    }
    return show(made[request.param]())


def painted(window: QWidget) -> set[tuple[str, str]]:
    """Return the ink of each word that can be seen, with the ground that is most of the place it stands in."""
    QApplication.processEvents()
    picture = window.grab().toImage()
    found = set()
    for label in window.findChildren(QLabel):
        if not label.isVisible() or not label.text() or label.visibleRegion().isEmpty():
            continue
        area = label.visibleRegion().boundingRect()
        corner = label.mapTo(window, area.topLeft())
        points = [(corner.x() + x, corner.y() + y) for x in range(area.width()) for y in range(0, area.height(), 3)]
        inside = [picture.pixelColor(x, y).name().upper() for x, y in points if picture.rect().contains(x, y)]
        if inside:
            ground = Counter(inside).most_common(1)[0][0]
            found.add((str(label.property("tone") or "text"), GROUNDS.get(ground, ground)))
    return found


def test_every_pair_on_a_screen_is_among_those_that_are_checked(screen):
    pairs = painted(screen.window())
    assert ("text", "surface") in pairs
    assert pairs <= set(TEXT)


@pytest.mark.parametrize("kind", ["let op", "fout", "goed", "uitleg"])
def test_every_pair_in_a_strip_is_among_those_that_are_checked(qtbot, kind):
    strip = Strip(kind, "Er zijn wijzigingen na deze versie.", "Naar stap 1")
    qtbot.addWidget(strip)
    strip.show()
    pairs = painted(strip)
    assert len(pairs) == 1
    assert pairs <= set(TEXT)
