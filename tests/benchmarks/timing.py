"""Taking turns with a stopwatch: what is compared is measured in the same minute on the same machine."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles

Timed = Callable[[], object]
Prepare = Callable[[int], Timed]
"""Gets the number of the round ready, untimed, and returns what is timed."""

WARM_UP = 5


@dataclass(frozen=True)
class Times:
    """How long each round took, in milliseconds."""

    each: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one."""
        return median(self.each)

    @property
    def p95(self) -> float:
        """What 95 of 100 rounds stay below."""
        return quantiles(self.each, n=20)[-1] if len(self.each) > 1 else self.each[0]

    def ratio_to(self, other: Times) -> float:
        """Return how many times as long this took, round by round, so that a busy moment counts on both sides."""
        return median(mine / its for mine, its in zip(self.each, other.each, strict=True))


def in_turns(jobs: Sequence[Prepare], rounds: int, warm_up: int = WARM_UP) -> tuple[Times, ...]:
    """Run each job once a round, the first one last in every other round; the first rounds do not count.

    Garbage collection stays on, as in the program, and starts every measurement with nothing to collect.
    """
    gc.collect()
    taken: list[list[float]] = [[] for _ in jobs]
    for number in range(warm_up + rounds):
        order = range(len(jobs)) if number % 2 else reversed(range(len(jobs)))
        for which in order:
            taken[which].append(_milliseconds(jobs[which](number)))
    return tuple(Times(tuple(times[warm_up:])) for times in taken)


def _milliseconds(timed: Timed) -> float:
    start = time.perf_counter()
    timed()
    return (time.perf_counter() - start) * 1000
