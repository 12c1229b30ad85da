from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from regiedesk.ui.widgets.flow import Flow
from regiedesk.ui.widgets.rows_model import RowsModel


class Failing(QWidget):
    def __init__(self, act: Callable[[], object]) -> None:
        super().__init__()
        self._act = act

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Fail, as a method that Qt calls may."""
        self._act()


@pytest.mark.parametrize(
    ("act", "error"),
    [(lambda: [][0], IndexError), (lambda: int("a"), ValueError), (lambda: next(iter(())), StopIteration)],
)
def test_an_error_of_python_itself_in_a_method_of_qt_comes_back(qtbot, act, error):
    widget = Failing(act)
    qtbot.addWidget(widget)
    with pytest.raises(error):
        widget.show()


def test_what_stands_below_is_still_qt(qtbot):
    assert Flow.sizeHint.__name__ == "sizeHint"
    assert RowsModel().rowCount() == 0
