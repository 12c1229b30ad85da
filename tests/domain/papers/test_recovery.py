"""The sheet with the recovery code."""

from __future__ import annotations

import datetime as dt

from regiedesk.domain.papers.document import CodeGrid, Heading, NumberedList
from regiedesk.domain.papers.recovery import NAME, recovery_sheet
from tests.domain.papers.drawn import all_of, text_of

GROUPS = ("0A1B2", "C3D4E", "5F6G7", "8H9JK", "MNPQR", "STVWX", "YZ012", "34567")
DAY = dt.date(2026, 5, 8)
SHEET = recovery_sheet(GROUPS, "Ineke", "7QMK-2WXE", DAY)


def test_the_code_stands_there_group_by_group() -> None:
    assert [grid.groups for grid in all_of(CodeGrid, SHEET.blocks)] == [GROUPS]


def test_the_sheet_says_how_to_use_the_code_and_what_to_do_when_the_laptop_is_gone() -> None:
    assert [heading.text for heading in all_of(Heading, SHEET.blocks)] == [
        "Zo gebruik je de code",
        "Laptop kwijt of gestolen? Doe dit vandaag",
        "Controle",
    ]
    use, lost = all_of(NumberedList, SHEET.blocks)
    assert "Wachtzin vergeten" in text_of([use])
    assert "helpdesk" in text_of([lost])
    assert len(lost.columns) == 3
    assert all(len(item) == 3 for item in lost.items)


def test_owner_day_and_vault_are_named() -> None:
    assert SHEET.footer == "Herstelblad · vrijdag 8 mei 2026 · vervangt elk ouder herstelblad"
    assert SHEET.footer_small == (
        "Exemplaar 1 · voor Ineke · kluiskenmerk 7QMK-2WXE · geen namen van gezinnen op dit blad"
    )
    assert "op de laptop van Ineke" in text_of(SHEET.blocks)
    assert (SHEET.name, SHEET.state, SHEET.concept) == (NAME, "Geheim · bewaar apart van de laptop", False)


def test_without_an_owner_nobody_is_named() -> None:
    sheet = recovery_sheet(GROUPS, "", "7QMK-2WXE", DAY)
    assert "voor " not in sheet.footer_small
    assert "van de kluis op deze laptop" in text_of(sheet.blocks)


def test_it_says_that_nobody_can_help_without_code_and_passphrase() -> None:
    assert "ook de maker van RegieDesk niet" in text_of(SHEET.blocks)
