from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from regiedesk.ui import theme
from regiedesk.ui.widgets.stepper import StepButton, Stepper, StepView, only_day

TITLES = (
    "Wie doen mee?",
    "Hoe gaat het?",
    "Wat willen we?",
    "Wie doet wat?",
    "Wie heeft regie?",
    "Hoe samen?",
    "En daarna?",
)
STATES = (*("besproken 23 september",) * 3, "bezig", "heropend", "leeg", "besproken 14 mei")


@pytest.fixture
def stepper(qtbot: QtBot) -> Stepper:
    made = Stepper()
    qtbot.addWidget(made)
    views = [
        StepView(number=number, title=title, state="besproken", words=words)
        for number, (title, words) in enumerate(zip(TITLES, STATES, strict=True), 1)
    ]
    made.show_steps(views, 5)
    return made


def said(stepper: Stepper) -> list[str]:
    return [button.shown_words() for button in stepper.findChildren(StepButton)]


@pytest.mark.parametrize(
    ("width", "first", "last"),
    [(1100, "besproken 23 september", "besproken 14 mei"), (800, "besproken 23 sep", "besproken 14 mei"),
     (728, "23 sep", "14 mei")],
)  # fmt: skip
def test_all_steps_say_their_state_in_the_same_way(stepper, width, first, last):
    stepper.resize(width, stepper.sizeHint().height())
    stepper.show()

    assert said(stepper)[0] == first
    assert said(stepper)[-1] == last
    assert said(stepper)[3:6] == ["bezig", "heropend", "leeg"]


def test_no_title_is_cut_in_a_window_of_1280_pixels(stepper):
    stepper.resize(728, stepper.sizeHint().height())
    stepper.show()

    bold = QFontMetrics(theme.font("small_b"))
    for button, title in zip(stepper.findChildren(StepButton), TITLES, strict=True):
        assert button.width() >= bold.horizontalAdvance(f"7  {title}")


def test_the_day_alone_is_left_of_a_step_that_was_discussed():
    assert only_day("besproken 15 oktober") == "15 okt"
    assert only_day("heropend") == "heropend"


def test_the_focus_goes_along_with_the_current_step(stepper, qtbot):
    stepper.show()
    stepper.activateWindow()
    buttons = stepper.findChildren(StepButton)
    buttons[4].setFocus()
    qtbot.waitUntil(buttons[4].hasFocus)
    stepper.show_steps(stepper.views(), 7)
    qtbot.waitUntil(buttons[6].hasFocus)
