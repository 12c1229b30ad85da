"""What `vaststellen` says of what changed."""

from __future__ import annotations

from regiedesk.commands import changes_said
from regiedesk.domain.compare import differences
from tests.domain.families import apart, family, seen


def test_what_was_told_apart_is_counted_and_not_said() -> None:
    told = (seen("Tess slaapt weer"), seen("Tess is bang", id="o2", sharing=apart()))
    assert list(changes_said(differences(family(), family(observations=told)))) == [
        "Stap 2 · erbij · Tess slaapt weer.",
        "Apart verteld: 1. Wat dat is, staat alleen in het venster.",
    ]
