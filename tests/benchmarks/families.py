"""Two thousand fictional cases: the sample families cut to about a hundred things, each told in other words."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from regiedesk.domain import dates, history, shape
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import CaseFile, FrozenPlan
from regiedesk.domain.samples import Revise
from regiedesk.domain.values import Partial, Ref
from regiedesk.storage.files.samples import NAMES, read_sample
from regiedesk.storage.vault.tools import StoredPlanCodec
from tests.fakes import FixedClock

CASES = 2_000
THINGS = 100
DAY = FixedClock().today()

_SEED = 20_260_902
_CUTS = 4
"""Ways in which each sample family is cut."""

_OTHER_WORD = 0.25
"""The share of words that another word takes the place of."""

_WORD = re.compile(r"\b[a-zà-ÿ]{4,}\b")
_FIRST, _LAST = ("An", "Be", "Do", "Fe", "Jo", "Ke", "Ly", "Mi", "Ro", "Sa", "Ti", "Wi"), (
    "bo", "da", "fke", "ke", "lle", "mar", "na", "ra", "rik", "s", "tje", "ya",
)  # fmt: skip
_CALLED = tuple(first + last for first in _FIRST for last in _LAST)


@dataclass(frozen=True)
class Telling:
    """What cases are made of: the cut families, and the words of all of them, common ones more often."""

    families: tuple[Plan, ...]
    words: tuple[str, ...]


def telling() -> Telling:
    """Return the families to tell again; the same each time."""
    told = [plan_of(name) for name in NAMES]
    random = Random(_SEED)
    words = tuple(word for plan in told for _, text in shape.texts(plan) for word in _WORD.findall(text))
    return Telling(tuple(_cut(plan, random) for plan in told for _ in range(_CUTS)), words)


def plan_of(name: str) -> Plan:
    """Return the plan of a sample family as it is after its last step."""
    return [step.plan for step in read_sample(name, DAY).steps if isinstance(step, Revise)][-1]


def cases(told: Telling, codec: StoredPlanCodec, count: int = CASES) -> Iterator[CaseFile]:
    """Yield the cases, each with a leading version; the same each time."""
    for number in range(count):
        plan = _told_again(told, number)
        label = history.next_version((), codec.encode(plan), DAY, "eerste overleg", "regisseur")
        yield CaseFile(id=_id(number, "case"), plan=plan, versions=(FrozenPlan(version=label, plan=plan),))


def things_in(plan: Plan) -> int:
    """Return how many items the plan holds."""
    return sum(1 for _ in shape.items(plan))


def _cut(plan: Plan, random: Random) -> Plan:
    """Take out what nothing points to until about a hundred things are left."""
    while (too_many := things_in(plan) - THINGS) > 0:
        used = {ref for _path, _target, ref in shape.references(plan)}
        free = [item.id for _, item in shape.items(plan) if item.id not in used]
        gone = set(random.sample(free, min(too_many, len(free))))
        left: dict[str, Any] = {name: _without(getattr(plan, name), gone) for name in shape.collections()}
        plan = replace(plan, **left)
    return plan


def _without(items: tuple[Any, ...], gone: set[str]) -> tuple[Any, ...]:
    return tuple(item for item in items if item.id not in gone)


def _told_again(told: Telling, number: int) -> Plan:
    random = Random(_SEED + number)
    family = told.families[number % len(told.families)]
    plan: Plan = shape.rebuild(family, _change(told, family, random, number))
    return replace(plan, details=replace(plan.details, code=f"{random.choice(_CALLED)} {number:04}"))


def _change(told: Telling, family: Plan, random: Random, number: int) -> shape.Change:
    weeks = random.randint(-40, 10)
    other = _other_words(told, family, random)

    def change(field: shape.FieldShape, content: Any) -> Any:
        if field.name == "id" or field.mark(Ref):
            return _id(number, content)
        if field.mark(Partial):
            return dates.shift(content, weeks)
        return other(content) if shape.is_text(field) else content

    return change


def _other_words(told: Telling, family: Plan, random: Random) -> Callable[[str], str]:
    names = {person.first_name: random.choice(_CALLED) for person in family.people}
    called = re.compile(r"\b(" + "|".join(map(re.escape, names)) + r")\b")

    def word(found: re.Match[str]) -> str:
        return random.choice(told.words) if random.random() < _OTHER_WORD else found[0]

    return lambda text: _WORD.sub(word, called.sub(lambda found: names[found[0]], text))


def _id(number: int, name: str) -> str:
    """Return an id as long as the program's own."""
    return hashlib.blake2b(f"{number} {name}".encode(), digest_size=15).hexdigest()
