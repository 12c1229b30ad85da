"""Handing a case over, receiving one, and lending a waarneemkopie: there is always one plan that leads, never two.

A file that was sent leads nowhere. Its receiver tells the sender an ontvangstcode; the sender's program then stops
leading and gives the answer, with which the receiver's program begins. Until then the sender leads and works on, so
that nobody stands without a regisseur (the "handelingsvacuüm", S003:115). The answer fits the one vault that made
the ontvangstcode: a file that two people opened begins in one place.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from dataclasses import replace

from regiedesk.domain import codes
from regiedesk.domain.errors import Fault, NotAllowed, RefusedInput
from regiedesk.domain.ports import CaseFileCodec, CaseStore, Clock, HandoverStore, Ids, Vault
from regiedesk.domain.registers import OWN, CaseFile, DeputyCopy, Event, Holding, Transfer
from regiedesk.domain.services.cases import case_id_of
from regiedesk.domain.services.leaving import Waiting, noted
from regiedesk.domain.services.taking_in import BEGUN, HANDED_OVER, RETURNED
from regiedesk.domain.values import value
from regiedesk.domain.work_words import Access

LONGEST_LOAN = 92
"""Days that a waarneemkopie can be read at most; who stands in for longer takes the case over."""

Seal = Callable[[bytes], bytes]
Write = Callable[[bytes], Waiting]


@value
class HandoverState:
    """Whose case it is, where it was sent, and who has a waarneemkopie."""

    code: str
    holding: Holding
    transfers: tuple[Transfer, ...] = ()
    deputies: tuple[DeputyCopy, ...] = ()

    def waiting(self) -> Transfer | None:
        """Return the handover that nobody has confirmed yet."""
        return next((transfer for transfer in self.transfers if transfer.waits()), None)

    def last(self) -> Transfer | None:
        """Return the handover by which the case went away."""
        return next((transfer for transfer in reversed(self.transfers) if transfer.confirmed_on), None)


class HandoverService:
    """Sends cases, notes what the other side says, and lends copies. All of it is kept by the register."""

    def __init__(self, vault: Vault, files: CaseFileCodec, clock: Clock, ids: Ids) -> None:
        self._vault = vault
        self._files = files
        self._clock = clock
        self._ids = ids

    def state(self, code: str) -> HandoverState:
        """Return how things stand with a case; raises NotFound."""
        with self._vault.read() as work:
            case_id, store = case_id_of(work.cases, code), work.cases.handovers
            return HandoverState(
                code=code,
                holding=store.holding(case_id),
                transfers=store.transfers(case_id),
                deputies=store.deputies(case_id),
            )

    def send(self, code: str, receiver: str, seal: Seal, write: Write) -> Transfer:
        """Hand the whole case, sealed for one receiver, to `write`, and register that it was sent."""
        case = self._sendable(code)
        made = self._next(case, receiver)
        sent = replace(made, secret=self._ids.new(), content=self._content(case), on_paper=False)
        travels = replace(
            _leading_nowhere(case),
            transfers=(*case.transfers, replace(sent, content="")),
            holding=Holding(access=Access.RECEIVED),
        )
        with noted(write(seal(self._files.encode_file(travels)))):
            self._register(
                case.id, lambda store: store.add_transfer(case.id, sent), "overdracht verzonden", sent.number
            )
        return sent

    def send_on_paper(self, code: str, receiver: str) -> Transfer:
        """Register that the case is handed over on paper; it is over when the receiver has signed."""
        case = self._sendable(code)
        sent = self._next(case, receiver)
        self._register(case.id, lambda store: store.add_transfer(case.id, sent), "overdracht op papier", sent.number)
        return sent

    def confirm(self, code: str, typed: str) -> str:
        """Take the receiver's code: from now on the case lies there. Returns the answer to tell the receiver."""
        _refuse("code", codes.spoken_fault(typed))
        with self._vault.work() as work:
            case = work.cases.case_file(case_id_of(work.cases, code))
            sent = _waiting(case)
            if sent.on_paper or not codes.proves(typed, sent.secret):
                raise NotAllowed(
                    "Deze code hoort niet bij de overdracht die openstaat.",
                    "Vraag de ontvanger de code van het laatste bestand voor te lezen.",
                    key="wrong_code",
                )
            if self._content(case) != sent.content:
                raise NotAllowed(
                    "Er is iets veranderd nadat je het bestand maakte. De ontvanger heeft dat niet.",
                    "Trek deze overdracht in en maak een nieuw bestand.",
                    key="changed_since",
                )
            answer = codes.answer(sent.secret, typed)
            self._hand_over(work.cases, case.id, replace(sent, confirmed_on=self._clock.today(), answer=answer))
        return answer

    def confirm_paper(self, code: str, on: dt.date) -> None:
        """Note that the receiver signed on a day; raises RefusedInput for a day that cannot be."""
        with self._vault.work() as work:
            case = work.cases.case_file(case_id_of(work.cases, code))
            sent = _waiting(case)
            if not sent.on_paper:
                raise NotAllowed("Deze overdracht gaat met een bestand.", "Typ de code van de ontvanger in.")
            self._refuse_day("confirmed_on", on, sent.made_on)
            self._hand_over(work.cases, case.id, replace(sent, confirmed_on=on))

    def withdraw(self, code: str) -> None:
        """Take a handover back that nobody confirmed: the file that was sent can no longer begin."""
        with self._vault.work() as work:
            case_id = case_id_of(work.cases, code)
            sent = _waiting(work.cases.case_file(case_id))
            work.cases.handovers.withdraw(case_id, replace(sent, withdrawn_on=self._clock.today()))
            self._log(work.cases, "overdracht ingetrokken", case_id, sent.number)

    def take_back(self, code: str, on: dt.date) -> None:
        """Note that a case that was handed over on paper came back on a day; it leads here again."""
        with self._vault.work() as work:
            case_id = case_id_of(work.cases, code)
            gone = next((t for t in reversed(work.cases.handovers.transfers(case_id)) if t.confirmed_on), None)
            if gone is None or not gone.on_paper:
                raise NotAllowed(
                    "Deze casus is niet op papier overgedragen.", "Laat de regisseur van nu hem met een bestand sturen."
                )
            self._refuse_day("returned_on", on, gone.confirmed_on or on)
            work.cases.handovers.take_back(case_id, replace(gone, returned_on=on))
            self._log(work.cases, RETURNED, case_id, gone.number)

    def begin(self, code: str, typed: str) -> None:
        """Take the sender's answer: the received case is one's own and leads from now on."""
        _refuse("answer", codes.spoken_fault(typed))
        with self._vault.work() as work:
            case_id = case_id_of(work.cases, code)
            holding = work.cases.handovers.holding(case_id)
            if holding.access is not Access.RECEIVED:
                raise NotAllowed("Deze casus wacht niet op een antwoord.", "Kies de casus die je ontving.")
            sent = _waiting(work.cases.case_file(case_id))
            if not codes.same(typed, codes.answer(sent.secret, holding.receipt)):
                raise NotAllowed(
                    "Dit antwoord hoort niet bij deze casus.",
                    "Lees je ontvangstcode opnieuw voor en vraag het antwoord na.",
                    key="wrong_code",
                )
            work.cases.handovers.begin(case_id, replace(sent, confirmed_on=self._clock.today()))
            self._log(work.cases, BEGUN, case_id, sent.number)
            _keep_it(work.cases, case_id)

    def lend(self, code: str, holder: str, until: dt.date, seal: Seal, write: Write) -> DeputyCopy:
        """Hand a read-only copy of the plan, sealed and with a last day, to `write`, and register it."""
        case = self._own(code)
        _refuse("holder", "" if holder.strip() else "Vul in wie waarneemt.")
        _refuse("until_on", self._loan_fault(until))
        leading = case.leading()
        lent = DeputyCopy(
            number=max((copy.number for copy in case.deputies), default=0) + 1,
            holder=holder.strip(),
            version=leading.version.number if leading else 0,
            made_on=self._clock.today(),
            until_on=until,
        )
        travels = CaseFile(id=case.id, plan=case.plan, holding=Holding(access=Access.DEPUTY, access_until=until))
        with noted(write(seal(self._files.encode_file(travels)))):
            self._register(case.id, lambda store: store.add_deputy(case.id, lent), "waarneemkopie gemaakt", lent.number)
        return lent

    def end_loan(self, code: str, number: int, remark: str = "") -> None:
        """Note that a waarneemkopie came back or was removed by its holder."""
        with self._vault.work() as work:
            case_id, store = case_id_of(work.cases, code), work.cases.handovers
            lent = next((copy for copy in store.deputies(case_id) if copy.number == number), None)
            if lent is None or lent.ended_on:
                raise NotAllowed("Deze waarneemkopie is al afgemeld.", "Kies een kopie die nog uit is.")
            ended = replace(lent, ended_on=self._clock.today(), remark=remark.strip())
            store.replace_deputy(case_id, ended)
            self._log(work.cases, "waarneemkopie afgemeld", case_id, number)

    def _own(self, code: str) -> CaseFile:
        with self._vault.read() as work:
            case = work.cases.case_file(case_id_of(work.cases, code))
        if not case.holding.may_edit():
            raise NotAllowed("Deze casus is niet van jou.", "Alleen de regisseur van nu geeft hem door.", key="not_own")
        return case

    def _sendable(self, code: str) -> CaseFile:
        case = self._own(code)
        if any(transfer.waits() for transfer in case.transfers):
            raise NotAllowed(
                "Er staat al een overdracht open.", "Bevestig die, of trek hem eerst in.", key="already_sent"
            )
        return case

    def _next(self, case: CaseFile, receiver: str) -> Transfer:
        _refuse("receiver", "" if receiver.strip() else "Vul in aan wie je de casus overdraagt.")
        leading = case.leading()
        return Transfer(
            number=max((transfer.number for transfer in case.transfers), default=0) + 1,
            version=leading.version.number if leading else 0,
            receiver=receiver.strip(),
            made_on=self._clock.today(),
            on_paper=True,
        )

    def _content(self, case: CaseFile) -> str:
        """Return what shows that anything in the case changed, but for the handover itself."""
        return hashlib.sha256(self._files.encode_file(replace(case, transfers=(), holding=OWN))).hexdigest()

    def _hand_over(self, cases: CaseStore, case_id: str, confirmed: Transfer) -> None:
        cases.handovers.hand_over(case_id, confirmed)
        self._log(cases, HANDED_OVER, case_id, confirmed.number)

    def _register(self, case_id: str, write: Callable[[HandoverStore], None], kind: str, number: int) -> None:
        with self._vault.work() as work:
            write(work.cases.handovers)
            self._log(work.cases, kind, case_id, number)

    def _refuse_day(self, place: str, on: dt.date, first: dt.date) -> None:
        _refuse(place, "" if first <= on <= self._clock.today() else "Kies een dag die kan: niet eerder en niet later.")

    def _loan_fault(self, until: dt.date) -> str:
        today = self._clock.today()
        if until < today:
            return "Deze dag is al voorbij."
        if until > today + dt.timedelta(days=LONGEST_LOAN):
            return "Een waarneemkopie geldt hoogstens drie maanden."
        return ""

    def _log(self, cases: CaseStore, kind: str, case_id: str, number: int) -> None:
        cases.log(Event(at=self._clock.now(), kind=kind, case_id=case_id, detail=str(number or "")))


def _keep_it(cases: CaseStore, case_id: str) -> None:
    """Take the day of wiping out of the plan: the sender chose it for the copy that stays behind there."""
    plan = cases.plan(case_id)
    if plan.details.purge_on:
        cases.save(case_id, replace(plan, details=replace(plan.details, purge_on=None)))


def _leading_nowhere(case: CaseFile) -> CaseFile:
    still = tuple(replace(frozen, version=replace(frozen.version, leading=False)) for frozen in case.versions)
    return replace(case, versions=still)


def _waiting(case: CaseFile) -> Transfer:
    waiting = next((transfer for transfer in case.transfers if transfer.waits()), None)
    if waiting is None:
        raise NotAllowed("Er staat geen overdracht open.", "Maak eerst een overdracht.", key="nothing_waits")
    return waiting


def _refuse(place: str, sentence: str) -> None:
    if sentence:
        raise RefusedInput((Fault(place, sentence),))
