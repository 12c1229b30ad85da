"""What the handreiking shows: seven marks, and of one step its findings, questions and guidance."""

from __future__ import annotations

from regiedesk.domain.findings.finding import FindingKind
from regiedesk.domain.guide import Place
from regiedesk.domain.steps import StepStatus
from regiedesk.domain.values import value
from regiedesk.ui.viewmodels.regie_lines import RegieLine


@value
class StepMark:
    """One step in the stepper; `words` say its state."""

    number: int
    title: str
    status: StepStatus
    words: str


@value
class QuestionState:
    """One question; `above` is the part higher on the page where it is filled in, `above_title` its name."""

    code: str
    text: str
    first: str = ""
    place: Place = Place.TABLE
    above: str = ""
    above_title: str = ""


@value
class CardState:
    """A card with one editor: of `part`, or with no part of the answers to its one free question."""

    key: str
    part: str
    questions: tuple[QuestionState, ...] = ()


@value
class FindingState:
    """One sentence about what lacks; `place` is where a press leads."""

    sentence: str
    kind: FindingKind
    place: str
    apart: bool = False


@value
class HelpState:
    """What stands beside the question that has the attention."""

    code: str = ""
    question: str = ""
    youth_text: str = ""
    why: str = ""
    how_to_ask: str = ""
    family_may_expect: str = ""
    apart: str = ""
    urgent: bool = False


@value
class StepsState:
    """The step that is shown."""

    number: int
    title: str
    purpose: str
    reason: str
    marks: tuple[StepMark, ...]
    findings: tuple[FindingState, ...] = ()
    core: tuple[CardState, ...] = ()
    folded: tuple[CardState, ...] = ()
    folded_count: int = 0
    also: tuple[CardState, ...] = ()
    help: HelpState = HelpState()
    regie: tuple[RegieLine, ...] = ()
    """Who has regie on each goal; only at the step that is about it."""

    @property
    def gaps(self) -> int:
        """How many kinds of regie nobody holds."""
        return sum(line.gaps for line in self.regie)
