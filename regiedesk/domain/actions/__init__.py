"""What the field calls by name: edits that touch more than one item, or keep a rule of the handreiking."""

from __future__ import annotations

from regiedesk.domain.actions.changes import REOPENS, put_meeting_aside, record_change, reopened_by
from regiedesk.domain.actions.coming import joins
from regiedesk.domain.actions.leaving import Choice, Fate, Leaving, agreements_of, leaves, roles_of
from regiedesk.domain.actions.levels import change_level
from regiedesk.domain.actions.plain import allow_on_paper, end_agreement, hand_regie_over, next_agreement_number

__all__ = [
    "REOPENS",
    "Choice",
    "Fate",
    "Leaving",
    "agreements_of",
    "allow_on_paper",
    "change_level",
    "end_agreement",
    "hand_regie_over",
    "joins",
    "leaves",
    "next_agreement_number",
    "put_meeting_aside",
    "record_change",
    "reopened_by",
    "roles_of",
]
