"""Handing the open case over, receiving it, and lending a waarneemkopie: what stands where, and what one can do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from regiedesk.domain import dates
from regiedesk.domain.checking import Point
from regiedesk.domain.errors import RefusedInput, UserError
from regiedesk.domain.handover_check import handover_check
from regiedesk.domain.registers import DeputyCopy, Transfer
from regiedesk.domain.services.handover import HandoverState
from regiedesk.domain.told_once import Chapter, told_once
from regiedesk.domain.values import value
from regiedesk.domain.work_words import Access
from regiedesk.ui.jobs import Jobs
from regiedesk.ui.office import Files, Office
from regiedesk.ui.viewmodels.base import ViewModel
from regiedesk.ui.viewmodels.session import CaseSession

FEWEST_LETTERS = 16
"""Of a passphrase that goes along with a file: who finds the file has all the time there is to guess."""

SHORT = "Deze wachtzin is te kort. Neem vier woorden die niets met het gezin te maken hebben."


@value
class Loan:
    """A waarneemkopie in the register; `number` is there while it is out."""

    says: str
    note: str
    number: int = 0


@value
class HandoverView:
    """What the screen shows. `problems` are told at the field they are about."""

    access: Access = Access.OWN
    over: bool = False
    points: tuple[Point, ...] = ()
    story: tuple[Chapter, ...] = ()
    waiting: str = ""
    on_paper: bool = False
    gone: str = ""
    answer: str = ""
    may_return: bool = False
    receipt: str = ""
    past: tuple[str, ...] = ()
    loans: tuple[Loan, ...] = ()
    busy: bool = False
    news: str = ""
    problems: tuple[tuple[str, str], ...] = ()

    def problem_at(self, place: str) -> str:
        """Return what is wrong with what was filled in at a place."""
        return dict(self.problems).get(place, "")


class HandoverModel(ViewModel):
    """Of the open case. `moved` tells that it is somebody else's now, or one's own: open it again."""

    moved = Signal(str)
    left = Signal()
    """The case was removed from this vault."""
    wanted = Signal(str)

    def __init__(
        self, office: Office, session: CaseSession, files: Files, jobs: Jobs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._office, self._session, self._files, self._jobs = office, session, files, jobs
        self.state = HandoverView()
        session.changed.connect(self.load)

    @property
    def today(self) -> dt.date:
        """The day it is."""
        return self._office.clock.today()

    @property
    def code(self) -> str:
        """The code of the case."""
        return self._session.plan.details.code

    def load(self) -> None:
        """Read how things stand."""
        try:
            stands = self._office.handover().state(self.code)
        except UserError as error:
            self.report(error)
            return
        waiting, last = stands.waiting(), stands.last()
        gone = last if stands.holding.access is Access.HANDED_OVER else None
        received = stands.holding.access is Access.RECEIVED
        self._put(
            access=stands.holding.access,
            points=self._points(),
            story=self._story(),
            waiting=_sent(waiting) if waiting and not received else "",
            on_paper=bool(waiting and waiting.on_paper),
            gone=_gone(gone) if gone else "",
            answer=gone.answer if gone else "",
            may_return=bool(gone and gone.on_paper),
            receipt=stands.holding.receipt,
            past=tuple(_past(each) for each in reversed(stands.transfers) if not each.waits()),
            loans=self._loans(stands),
        )

    def follow(self, place: str) -> None:
        """Go to where something is filled in."""
        self.wanted.emit(place)

    def send(self, receiver: str, passphrase: str, path: Path) -> None:
        """Write the case into a file for one receiver."""
        if self._refused_passphrase(passphrase):
            return
        seal, write = self._ways(passphrase, path)
        job = partial(self._office.handover().send, self.code, receiver, seal, write)
        self._run(job, "Het bestand is gemaakt. Geef de wachtzin apart door, en wacht op de code van de ontvanger.")

    def send_on_paper(self, receiver: str) -> None:
        """Note that the papers were given."""
        self._now(partial(self._office.handover().send_on_paper, self.code, receiver), "Genoteerd.")

    def confirm(self, typed: str) -> None:
        """Take the code of the receiver: the case is theirs."""
        if self._now(partial(self._office.handover().confirm, self.code, typed)):
            self.moved.emit(self.code)

    def confirm_paper(self, on: str | None) -> None:
        """Note the day on which the receiver signed."""
        if self._dated("confirmed_on", on, self._office.handover().confirm_paper):
            self.moved.emit(self.code)

    def withdraw(self) -> None:
        """Take the open handover back."""
        self._now(partial(self._office.handover().withdraw, self.code), "De overdracht is ingetrokken.")

    def take_back(self, on: str | None) -> None:
        """Note that the papers and the regie came back."""
        if self._dated("returned_on", on, self._office.handover().take_back):
            self.moved.emit(self.code)

    def begin(self, typed: str) -> None:
        """Take the answer of the sender: the case is one's own."""
        if self._now(partial(self._office.handover().begin, self.code, typed)):
            self.moved.emit(self.code)

    def lend(self, holder: str, until: str | None, passphrase: str, path: Path) -> None:
        """Write a waarneemkopie into a file."""
        day = dates.exact(until)
        if day is None:
            self._put(problems=(("until_on", "Kies de laatste dag."),))
        elif not self._refused_passphrase(passphrase):
            seal, write = self._ways(passphrase, path)
            job = partial(self._office.handover().lend, self.code, holder, day, seal, write)
            self._run(job, "De waarneemkopie is gemaakt. Geef de wachtzin apart door.")

    def end_loan(self, number: int) -> None:
        """Note that a waarneemkopie is gone again."""
        self._now(partial(self._office.handover().end_loan, self.code, number), "Afgemeld.")

    def remove(self) -> None:
        """Take out the copy of somebody else's case; `left` says that its traces are to be taken away."""
        if self._now(partial(self._office.purging().begin_copy, self.code)):
            self.left.emit()

    def _points(self) -> tuple[Point, ...]:
        opened, plan = self._session.opened, self._session.plan
        leading = next((version.number for version in opened.versions if version.leading), None)
        frozen = leading is not None and self._office.planning().frozen(self.code, leading).plan == plan
        return handover_check(plan, opened.copies, self.today, frozen=frozen)

    def _story(self) -> tuple[Chapter, ...]:
        plan = self._session.plan
        talk = next((each for each in reversed(plan.handovers) if each.confirmed_on is None), None)
        return told_once(plan, (talk.successor if talk else None) or "", self.today)

    def _loans(self, stands: HandoverState) -> tuple[Loan, ...]:
        return tuple(_loan(each, self.today) for each in reversed(stands.deputies))

    def _ways(
        self, passphrase: str, path: Path
    ) -> tuple[Callable[[bytes], bytes], Callable[[bytes], AbstractContextManager[object]]]:
        return partial(_sealed, self._files, passphrase), partial(self._files.waiting, path)

    def _refused_passphrase(self, passphrase: str) -> bool:
        short = len(passphrase.strip()) < FEWEST_LETTERS
        self._put(problems=(("passphrase", SHORT),) if short else ())
        return short

    def _dated(self, place: str, on: str | None, act: Callable[[str, dt.date], None]) -> bool:
        day = dates.exact(on)
        if day is None:
            self._put(problems=((place, "Kies de dag."),))
            return False
        return self._now(partial(act, self.code, day))

    def _now(self, act: Callable[[], object], news: str = "") -> bool:
        """Do something at once; tells whether it was done."""
        self._put(problems=(), news="")
        try:
            act()
        except UserError as error:
            self._refused(error)
            return False
        self.load()
        self._put(news=news)
        return True

    def _run(self, job: Callable[[], object], news: str) -> None:
        self._put(busy=True, news="", problems=())
        self._jobs.run(job, partial(self._done, news), self._failed)

    def _done(self, news: str, _made: object) -> None:
        self._put(busy=False)
        self.load()
        self._put(news=news)

    def _failed(self, error: Exception) -> None:
        self._put(busy=False)
        self._refused(error)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, RefusedInput):
            self._put(problems=tuple((fault.place, fault.sentence) for fault in error.faults))
        else:
            self.report(error)

    def _put(self, **changes: Any) -> None:
        self.state = replace(self.state, **changes)
        self.changed.emit()


def _sealed(files: Files, passphrase: str, body: bytes) -> bytes:
    return files.seal(body, passphrase)


def _sent(transfer: Transfer) -> str:
    way = "Op papier gegeven" if transfer.on_paper else "Verzonden"
    return (
        f"{way} aan {transfer.receiver} op {dates.say(transfer.made_on)}. Tot het bevestigd is, ben jij de regisseur."
    )


def _gone(transfer: Transfer) -> str:
    return f"Overgedragen aan {transfer.receiver} op {dates.say(transfer.confirmed_on or transfer.made_on)}."


def _past(transfer: Transfer) -> str:
    if transfer.withdrawn_on:
        return f"{transfer.receiver}: verzonden op {dates.say(transfer.made_on)}, ingetrokken."
    back = f", terug op {dates.say(transfer.returned_on)}" if transfer.returned_on else ""
    return f"{transfer.receiver}: overgedragen op {dates.say(transfer.confirmed_on or transfer.made_on)}{back}."


def _loan(copy: DeputyCopy, today: dt.date) -> Loan:
    made = f"Gemaakt op {dates.say(copy.made_on)}"
    if copy.ended_on:
        return Loan(says=copy.holder, note=f"{made}. Afgemeld op {dates.say(copy.ended_on)}.")
    over = " Verlopen: vraag of hij gewist is." if copy.until_on < today else ""
    return Loan(says=copy.holder, note=f"{made}, tot en met {dates.say(copy.until_on)}.{over}", number=copy.number)
