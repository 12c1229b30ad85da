"""Je or u: the program's own sentences as the holder wants to be spoken to. What people said stays as it was said."""

from __future__ import annotations

from regiedesk.domain.papers.context import PaperContext
from regiedesk.domain.words import AddressForm

_FORMAL = (
    ("Denk je", "Denkt u"),
    ("Weet je", "Weet u"),
    ("Wil je", "Wilt u"),
    ("bel je", "belt u"),
    ("je bent", "u bent"),
    ("Je hoeft", "U hoeft"),
    ("mag je", "mag u"),
    ("je opschrijft", "u opschrijft"),
    ("voor jou", "voor u"),
    ("(jij)", "(u)"),
)
"""Each turn of phrase that papers use; a verb can change with it, so words alone will not do."""


def say(context: PaperContext, text: str) -> str:
    """Return a sentence of the program in the form the holder asked for; u as soon as one holder wants u."""
    if all(person.address_form is AddressForm.INFORMAL for person in context.holders):
        return text
    for informal, formal in _FORMAL:
        text = text.replace(informal, formal)
    return text
