"""What is kept when the work ends: what the handreiking did, which questionnaires were offered."""

from __future__ import annotations

from regiedesk.domain.values import PartialDate, PersonRef, StepNumber, value
from regiedesk.domain.work_words import QuestionnaireKind, StepHelp


@value
class StepReview:
    """Whether a step of the handreiking helped, as somebody saw it at the end (S001:585-587)."""

    id: str
    step: StepNumber
    outcome: StepHelp
    because: str = ""
    by: PersonRef | None = None


@value
class Questionnaire:
    """A questionnaire that was offered; its answers go straight to the researcher and never stand here."""

    id: str
    kind: QuestionnaireKind
    on: PartialDate
    to: tuple[PersonRef, ...] = ()
