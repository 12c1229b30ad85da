"""What the vault does all day, each next to the same work on plain SQLite."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace

from regiedesk.domain import edits
from regiedesk.domain.plan import Plan
from regiedesk.storage.vault.unit_of_work import WorkPlace
from tests.benchmarks.families import DAY, Telling
from tests.benchmarks.places import Places
from tests.benchmarks.table import Row
from tests.benchmarks.timing import Prepare, Timed, Times, in_turns

RATIO = 1.5
ROUNDS = 200
_STRIDE = 37
"""Steps through the cases without coming back soon: each round takes a case that was not just used."""

_LETTERS = 3


def rows(places: Places, told: Telling) -> Iterator[Row]:
    """Yield a row for each kind of work."""
    yield _row("open the vault after the key, with the list", _opening(places), bar=None)
    with closing(places.open_vault()) as vault, closing(places.open_plain()) as plain:
        both = _Both(places.ids, vault, plain)
        yield _row("list of cases", both.times(_list, 40), bar=50)
        yield _row("attention of today, all cases", both.times(_attention, 10), bar=None, ratio_bar=None)
        yield _row("open one case", both.times(_open_case), bar=None)
        yield _row("save one field", both.times(_save_field), bar=10)
        yield _row("save a name that stands everywhere", both.times(_save_name), bar=None, ratio_bar=None)
        yield _row("search keystroke, 3 letters", both.times(_searching(_usual(told))), bar=20)
        for words in _common(told):
            times = both.times(_searching([words]), 40)
            yield _row(f"search keystroke, common: '{words}'", times, bar=20)


Job = Callable[[WorkPlace, str, int], Timed]
"""Gets work on one case ready in a store, for one round."""


class _Both:
    """The two open stores with the same cases."""

    def __init__(self, ids: tuple[str, ...], vault: WorkPlace, plain: WorkPlace) -> None:
        self._ids = ids
        self._places = (vault, plain)

    def times(self, job: Job, rounds: int = ROUNDS) -> tuple[Times, ...]:
        return in_turns([self._prepare(place, job) for place in self._places], rounds)

    def _prepare(self, place: WorkPlace, job: Job) -> Prepare:
        return lambda number: job(place, self._ids[number * _STRIDE % len(self._ids)], number)


def _row(what: str, times: tuple[Times, ...], bar: float | None, ratio_bar: float | None = RATIO) -> Row:
    vault, plain = times
    ratio = vault.ratio_to(plain)
    return Row(what, vault.median, p95=vault.p95, bar=bar, reference=plain.median, ratio=ratio, ratio_bar=ratio_bar)


def _opening(places: Places) -> tuple[Times, ...]:
    return in_turns([_open_and_list(places.open_vault), _open_and_list(places.open_plain)], 40)


def _open_and_list(connect: Callable[[], WorkPlace]) -> Prepare:
    last: list[WorkPlace] = []

    def timed() -> None:
        last.append(connect())
        last[0].derive_again()
        with last[0].read() as work:
            work.cases.summaries()

    def prepare(number: int) -> Timed:
        while last:
            last.pop().close()
        return timed

    return prepare


def _list(place: WorkPlace, case_id: str, number: int) -> Timed:
    def timed() -> None:
        with place.read() as work:
            work.cases.summaries()

    return timed


def _attention(place: WorkPlace, case_id: str, number: int) -> Timed:
    def timed() -> None:
        with place.read() as work:
            work.cases.attention(DAY)

    return timed


def _open_case(place: WorkPlace, case_id: str, number: int) -> Timed:
    def timed() -> None:
        _plan(place, case_id)

    return timed


def _plan(place: WorkPlace, case_id: str) -> Plan:
    with place.read() as work:
        return work.cases.plan(case_id)


def _save_field(place: WorkPlace, case_id: str, number: int) -> Timed:
    plan = _plan(place, case_id)
    first = plan.agreements[0]
    changed = edits.put(plan, replace(first, what=f"{first.what} Dat lukte {number} keer."))
    return lambda: _save(place, case_id, changed)


def _save_name(place: WorkPlace, case_id: str, number: int) -> Timed:
    plan = _plan(place, case_id)
    first = plan.people[0]
    changed = edits.put(plan, replace(first, last_name=f"Naam {number}"))
    return lambda: _save(place, case_id, changed)


def _save(place: WorkPlace, case_id: str, plan: Plan) -> None:
    with place.work() as work:
        work.cases.save(case_id, plan)


def _searching(typed: list[str]) -> Job:
    def prepare(place: WorkPlace, case_id: str, number: int) -> Timed:
        def timed() -> None:
            with place.read() as work:
                work.cases.search(typed[number % len(typed)])

        return timed

    return prepare


def _usual(told: Telling) -> list[str]:
    """Return the beginnings of all kinds of words, rare and common."""
    return sorted({word[:_LETTERS] for word in told.words})


def _common(told: Telling) -> tuple[str, ...]:
    """Return what is found everywhere: two letters, the most common beginning, and that after another common word."""
    [(beginning, _)] = Counter(word[:4] for word in told.words).most_common(1)
    return ("de", beginning, f"dat {beginning}")
