"""All fields in one place, for screens and forms to import."""

from __future__ import annotations

from regiedesk.ui.widgets.choice_fields import (
    ChoiceField,
    Choices,
    PeopleField,
    PersonField,
    ScoreField,
    SegmentField,
    TickField,
    YesNoField,
)
from regiedesk.ui.widgets.date_fields import DateField, TimeField
from regiedesk.ui.widgets.field import Field
from regiedesk.ui.widgets.text_fields import LineField, LinesField, NumberField, TextField

__all__ = [
    "ChoiceField",
    "Choices",
    "DateField",
    "Field",
    "LineField",
    "LinesField",
    "NumberField",
    "PeopleField",
    "PersonField",
    "ScoreField",
    "SegmentField",
    "TextField",
    "TickField",
    "TimeField",
    "YesNoField",
]
