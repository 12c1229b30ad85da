"""Lists and the shapes in them, in one place for screens to import."""

from __future__ import annotations

from regiedesk.ui.widgets.marks import Badge, PersonMark, Tag
from regiedesk.ui.widgets.row import Row
from regiedesk.ui.widgets.row_list import RowList
from regiedesk.ui.widgets.rows_model import Rows, RowsModel
from regiedesk.ui.widgets.scores import Gap, ScoreLine
from regiedesk.ui.widgets.step_bar import SevenStepBar
from regiedesk.ui.widgets.stepper import Stepper, StepView

__all__ = [
    "Badge",
    "Gap",
    "PersonMark",
    "Row",
    "RowList",
    "Rows",
    "RowsModel",
    "ScoreLine",
    "SevenStepBar",
    "StepView",
    "Stepper",
    "Tag",
]
