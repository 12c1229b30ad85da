"""Choosing a new passphrase: what is said about it while it is typed, and what is asked of it."""

from __future__ import annotations

from collections.abc import Callable

from regiedesk.domain.errors import Fault, RefusedInput
from regiedesk.domain.values import value

FEWEST_WORDS = 4
_ENOUGH = 3
_SAYS = (
    "Dit raadt een computer meteen. Neem gewone woorden die niets met elkaar te maken hebben.",
    "Dit is makkelijk te raden. Neem woorden die niets met elkaar te maken hebben.",
    "Wissel een woord om voor een woord dat niemand verwacht.",
    "Deze wachtzin is moeilijk te raden.",
    "Deze wachtzin is niet te raden.",
)
_LABELS = ("heel zwak", "zwak", "bijna goed", "goed", "sterk")


@value
class Advice:
    """How good a passphrase is, from 0 to 4; `good` when it may be used."""

    level: int = 0
    label: str = ""
    sentence: str = ""
    good: bool = False


def advise(passphrase: str, strength: Callable[[str], int]) -> Advice:
    """Return what to say about a passphrase that is being typed."""
    words = len(passphrase.split())
    if not words:
        return Advice()
    level = strength(passphrase)
    if words < FEWEST_WORDS:
        missing = FEWEST_WORDS - words
        more = "Nog één woord erbij." if missing == 1 else f"Nog {missing} woorden erbij."
        level = min(level, _ENOUGH - 1, words)
        return Advice(level=level, label=_LABELS[level], sentence=more)
    return Advice(level=level, label=_LABELS[level], sentence=_SAYS[level], good=level >= _ENOUGH)


def check_new(passphrase: str, again: str, strength: Callable[[str], int]) -> None:
    """Raise RefusedInput, with the field in its fault, when this cannot be the new passphrase."""
    advice = advise(passphrase, strength)
    if not passphrase.strip():
        raise RefusedInput((Fault("new", "Bedenk eerst een wachtzin van vier of meer woorden."),))
    if not advice.good:
        raise RefusedInput((Fault("new", advice.sentence),))
    if again != passphrase:
        wrong = "Deze is anders dan de eerste. Typ hem nog een keer." if again else "Typ je wachtzin nog een keer."
        raise RefusedInput((Fault("again", wrong),))
