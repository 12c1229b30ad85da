"""The form of an answer to a free question: what is asked decides which field the answer stands in."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from regiedesk.domain.forms import catalogue
from regiedesk.domain.forms.spec import FieldSpec, Kind
from regiedesk.domain.guide import AnswerKind, Place, Question
from regiedesk.domain.meetings import Answer
from regiedesk.domain.sharing import Sharing

_FIELDS = {
    AnswerKind.TEXT: ("text", Kind.TEXT),
    AnswerKind.CHOICE: ("choice", Kind.CHOICE),
    AnswerKind.FIGURE: ("figure", Kind.SCORE),
    AnswerKind.DATE: ("date", Kind.DATE),
}
LABEL, BESIDE_LABEL = "Antwoord", "Toelichting"


def answer_field(question: Question) -> str:
    """Return the field that holds the answer itself."""
    return _FIELDS[question.kind][0]


def answer_fields(question: Question) -> tuple[FieldSpec, ...]:
    """Return the fields of the form: the answer, words beside it, who says it, and when."""
    name, kind = _FIELDS[question.kind]
    own = catalogue.field_of(Answer, name)
    first = replace(own, kind=kind, label=LABEL, choices=question.choices, needed=True, may_be_empty=True)
    beside = () if name == "text" else (replace(catalogue.field_of(Answer, "text"), label=BESIDE_LABEL),)
    return (first, *beside, catalogue.field_of(Answer, "speaker"), catalogue.field_of(Answer, "on"))


def folded_answer_fields() -> tuple[FieldSpec, ...]:
    """Return the fields behind "Meer"."""
    return (catalogue.field_of(Answer, "stance"), catalogue.field_of(Answer, "sharing"))


def begun(question: Question) -> dict[str, Any]:
    """Return what a new answer holds: what is asked apart or on paper stays off paper until somebody says it may."""
    quiet = question.place is not Place.TABLE
    return {"question": question.code, **({"sharing": Sharing(apart=True)} if quiet else {})}
