"""The handreiking of one case: seven steps, one at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from regiedesk.domain import guide as gd
from regiedesk.domain import steps
from regiedesk.domain.attention.begin import begins, known_of
from regiedesk.domain.dates import say
from regiedesk.domain.forms import catalogue
from regiedesk.domain.guide import AskedFirst, Guide, Place, Question
from regiedesk.domain.plan import Plan
from regiedesk.domain.ports import Clock, Ids
from regiedesk.domain.steps import StepState, StepStatus
from regiedesk.domain.words import RegieKind
from regiedesk.ui.viewmodels.base import ViewModel
from regiedesk.ui.viewmodels.part import PartModel
from regiedesk.ui.viewmodels.regie_lines import regie_lines
from regiedesk.ui.viewmodels.session import CaseSession
from regiedesk.ui.viewmodels.steps_state import (
    CardState,
    FindingState,
    HelpState,
    QuestionState,
    StepMark,
    StepsState,
)

REGIE_STEP = 5

_FIRST = {
    AskedFirst.FAMILY: "Vraag het eerst aan het gezin",
    AskedFirst.YOUTH: "Vraag het eerst aan het kind of de jongere",
    AskedFirst.PROFESSIONALS: "Vraag het eerst aan de professionals",
    AskedFirst.EVERYONE: "",
}
_APART = {
    Place.TABLE: "",
    Place.APART: "Een eerlijk antwoord kan iemand schaden als het hardop is. Vraag het onder vier ogen. "
    "Wie het vertelt, bepaalt of het op papier mag.",
    Place.PAPER: "Laat het eerst stil opschrijven. Wie het opschrijft, bepaalt of het op papier mag.",
}


class StepsModel(ViewModel):
    """Which step is shown, what it asks, and the editors that belong to it."""

    wanted = Signal(str, str, str)
    """Carries the card, the item and the field ("" for none) that somebody asked to see."""
    explained = Signal(object)
    """Carries the guidance that somebody asked for."""
    told = Signal(str)
    """Passing news."""

    def __init__(
        self, session: CaseSession, guide: Guide, clock: Clock, ids: Ids, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._guide, self._clock, self._ids = session, guide, clock, ids
        self._number, self._asked = 1, ""
        self._parts: dict[str, PartModel] = {}
        self._steps_of: dict[str, set[int]] = {}
        self.state = self._made()
        session.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the plan as it is now."""
        made = self._made()
        if made != self.state:
            self.state = made
            self.changed.emit()

    def go(self, number: int) -> None:
        """Show a step; what was open in the step before is closed."""
        if number == self._number or number not in steps.NUMBERS:
            return
        for part in self._parts.values():
            part.close()
        self._number, self._asked = number, ""
        for key, part in self._parts.items():
            part.watch(number in self._steps_of[key])
        self.refresh()

    def next(self) -> None:
        """Show the step after this one."""
        self.go(self._number + 1)

    def previous(self) -> None:
        """Show the step before this one."""
        self.go(self._number - 1)

    def attend(self, code: str) -> None:
        """Give the guidance of a question."""
        if code != self._asked:
            self._asked = code
            self.refresh()

    def explain(self, code: str) -> None:
        """Somebody asks for the guidance of a question."""
        self.attend(code)
        self.explained.emit(self.state.help)

    def editor(self, card: CardState) -> PartModel:
        """Return the editor of a card; the same one as long as the case is open."""
        if card.key not in self._parts:
            question = self._question_of(card)
            made = PartModel(self._session, card.part or "answers", self._clock, self._ids, question, self)
            made.told.connect(self.told)
            self._parts[card.key] = made
        self._steps_of.setdefault(card.key, set()).add(self._number)
        self._parts[card.key].watch(True)
        return self._parts[card.key]

    def show(self, place: str) -> None:
        """Go to where a place is filled in, and open it: an item, a part, a question, or something new."""
        collection, _, rest = place.partition("/")
        item_id, _, field = ("", "", rest) if collection == catalogue.DETAILS else rest.partition("/")
        number = gd.step_of(item_id) if collection == "answers" else self._step_of(collection)
        if number is None:
            return
        self.go(number)
        card = self._card_for(collection, item_id)
        if card is None:
            return
        if begins(place):
            item_id, field = self.editor(card).begin(**known_of(place)), ""
        elif collection != "answers" and item_id:
            self.editor(card).open(item_id)
        self.wanted.emit(card.key, item_id, field)

    def choose_regie(self, result: str, kind: str) -> None:
        """Fill in who holds this kind of regie over a goal."""
        card = self._card_for("regie", "")
        if card is not None:
            begun = self.editor(card).begin(kind=RegieKind(kind), result=result)
            self.wanted.emit(card.key, begun, "")

    def _step_of(self, collection: str) -> int | None:
        if any(card.part == collection for card in self._cards()):
            return self._number
        return next((n for n in steps.NUMBERS if collection in catalogue.parts_of_step(n)), None)

    def _card_for(self, collection: str, code: str) -> CardState | None:
        if collection == "answers":
            return next((c for c in self._cards() for q in c.questions if q.code == code), None)
        return next((card for card in self._cards() if card.part == collection), None)

    def _cards(self) -> tuple[CardState, ...]:
        return (*self.state.core, *self.state.folded, *self.state.also)

    def _question_of(self, card: CardState) -> Question | None:
        """What the card asks apart makes what is told there apart; among several questions the careful one wins."""
        asked = [gd.question(self._guide, question.code) for question in card.questions]
        return next((question for question in asked if question.place is Place.APART), asked[0] if asked else None)

    def _made(self) -> StepsState:
        plan = self._session.plan
        step = next(step for step in self._guide.steps if step.number == self._number)
        core = tuple(_cards([q for q in step.questions if q.core], above=()))
        shown = tuple(card.part for card in core if card.part)
        folded = tuple(_cards([q for q in step.questions if not q.core], above=shown))
        return StepsState(
            number=step.number,
            title=step.title,
            purpose=step.purpose,
            reason=steps.state(plan, step.number).reason,
            marks=self._marks(plan),
            findings=self._findings(plan),
            core=core,
            folded=folded,
            folded_count=sum(not q.core for q in step.questions),
            also=self._also(step),
            help=self._help(step),
            regie=regie_lines(plan, self._clock.today()) if step.number == REGIE_STEP else (),
        )

    def _marks(self, plan: Plan) -> tuple[StepMark, ...]:
        found = zip(self._guide.steps, steps.states(plan), strict=True)
        return tuple(
            StepMark(number=step.number, title=step.short_title, status=state.state, words=_words(state))
            for step, state in found
        )

    def _findings(self, plan: Plan) -> tuple[FindingState, ...]:
        found = steps.findings(plan, self._guide, self._number, self._clock.today())
        if self._number == REGIE_STEP:
            # The table shows who lacks, goal by goal, and is pressed in place.
            found = tuple(each for each in found if not each.place.startswith("results/"))
        return tuple(FindingState(sentence=f.sentence, kind=f.kind, place=f.place, apart=f.apart) for f in found)

    def _also(self, step: gd.Step) -> tuple[CardState, ...]:
        asked = {question.part for question in step.questions}
        parts = (part for part in catalogue.parts_of_step(step.number) if part not in asked)
        return tuple(CardState(key=part, part=part) for part in parts)

    def _help(self, step: gd.Step) -> HelpState:
        found = [q for q in step.questions if q.code == self._asked] or [q for q in step.questions if q.core]
        question = found[0] if found else step.questions[0]
        return HelpState(
            code=question.code,
            question=question.text,
            youth_text=question.youth_text if question.youth_text != question.text else "",
            why=question.help.why,
            how_to_ask=question.help.how_to_ask,
            family_may_expect=question.help.family_may_expect,
            apart=_APART[question.place],
            urgent=question.urgent_help,
        )


def _cards(questions: Iterable[Question], above: tuple[str, ...]) -> Iterable[CardState]:
    """Yield one card per part and one per free question; a part that stands above is only pointed at."""
    made: dict[str, CardState] = {}
    for question in questions:
        key = question.part or question.code
        if key in above:
            made[question.code] = CardState(key=question.code, part="", questions=(_question(question, above=key),))
        elif key in made:
            made[key] = CardState(key=key, part=question.part, questions=_joined(made[key].questions, question))
        else:
            made[key] = CardState(key=key, part=question.part, questions=(_question(question),))
    return made.values()


def _joined(above: tuple[QuestionState, ...], question: Question) -> tuple[QuestionState, ...]:
    """Return the questions of a card with one more; whom to ask first is said once."""
    more = _question(question)
    same = any(more.first == earlier.first for earlier in above)
    return (*above, replace(more, first="") if same else more)


def _question(question: Question, above: str = "") -> QuestionState:
    return QuestionState(
        code=question.code,
        text=question.text,
        first=_FIRST[question.asked_first],
        place=question.place,
        above=above,
        above_title=catalogue.spec_of(above).title if above else "",
    )


def _words(state: StepState) -> str:
    if state.state is StepStatus.DISCUSSED and state.on:
        return f"besproken {say(state.on, year=False)}"
    return str(state.state)
