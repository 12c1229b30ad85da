"""Where an item of the plan stands, in the words of a user."""

from __future__ import annotations

from regiedesk.domain.guide import PART_WORDS
from regiedesk.domain.steps import PARTS

STEP_WORDS = (
    "Wie doen er mee?",
    "Hoe gaat het nu?",
    "Wat willen we bereiken?",
    "Wie doet wat?",
    "Wie heeft de regie?",
    "Hoe werken we samen?",
    "Wat als er iets verandert?",
)
"""The seven steps, as short as a heading."""

_PART_OF = {collection: word for word, collection in PART_WORDS.items()}
_STEP_OF = {"meetings": 7, **{name: number for number, names in PARTS.items() for name in names}}
_ELSEWHERE = {
    "contacts": "contact",
    "hours": "uren",
    "copies": "papieren",
    "answers": "antwoorden",
    "indications": "indicaties",
    "organisations": "organisaties",
}


def step_of(place: str) -> int:
    """Return the step an item belongs to, or 0."""
    collection, _, item = place.partition("/")
    if collection == "answers" and item[:1] == "S":
        return int(item[1]) if item[1:2].isdigit() else 0
    return _STEP_OF.get(collection, 0)


def where(place: str) -> str:
    """Return "Stap 4 · afspraken" for an agreement."""
    collection = place.partition("/")[0]
    word = _PART_OF.get(collection) or _ELSEWHERE.get(collection, collection)
    step = step_of(place)
    return f"Stap {step} · {word}" if step else word[:1].upper() + word[1:]
