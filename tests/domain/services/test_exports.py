"""The handreiking for research: made, written and registered as one act, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from regiedesk.domain.errors import NotAllowed, NotFound, UserError
from regiedesk.domain.services.exports import Exported
from regiedesk.domain.sharing import ResearchStance
from regiedesk.storage.files.research_files import write_export
from tests.domain.services.full import FullVault
from tests.domain.services.office import CODE, DAY, Office, family, with_what


def test_what_leaves_is_registered(filled: Office) -> None:
    written: list[Exported] = []
    made = filled.exports.export(CODE, written.append)
    assert written == [made]
    (entry,) = filled.exports.history(CODE)
    assert (entry.export_id, entry.study, entry.made_on) == (made.record.export_id, made.record.study, DAY)
    assert made.pdf.startswith(b"%PDF")
    assert filled.events() == ["onderzoek"]


def test_a_second_export_replaces_the_last_of_the_same_study(filled: Office) -> None:
    def made(study: str) -> Exported:
        return filled.exports.export(CODE, lambda export: None, study)

    first, other, second, third = made("studie een"), made("studie twee"), made("studie een"), made("studie een")
    assert (first.record.replaces, other.record.replaces) == ("", "")
    assert second.record.replaces == first.record.export_id
    assert third.record.replaces == second.record.export_id
    assert [entry.replaces for entry in filled.exports.history(CODE)] == [
        made.record.replaces for made in (first, other, second, third)
    ]


def test_a_look_beforehand_registers_nothing(filled: Office) -> None:
    seen = filled.exports.preview(CODE)
    assert (filled.exports.history(CODE), filled.events()) == ((), [])
    assert seen.record.family == filled.exports.export(CODE, lambda export: None).record.family


@pytest.mark.parametrize(
    "stances",
    [(), (ResearchStance(id="o1", told_on="2026-08-01"), ResearchStance(id="o2", person="bas", objects=True))],
)
def test_a_family_that_was_not_told_or_objects_stays_inside(
    office: Office, stances: tuple[ResearchStance, ...]
) -> None:
    office.take(family(research=stances))
    written: list[Exported] = []
    with pytest.raises(NotAllowed):
        office.exports.export(CODE, written.append)
    with pytest.raises(NotAllowed):
        office.exports.preview(CODE)
    assert (written, office.exports.history(CODE), office.events()) == ([], (), [])


def test_an_export_that_cannot_be_written_is_not_registered(filled: Office) -> None:
    def full(export: Exported) -> None:
        raise UserError("De schijf is vol.")

    with pytest.raises(UserError):
        filled.exports.export(CODE, full)
    assert (filled.exports.history(CODE), filled.events()) == ((), [])


def test_an_export_that_the_register_does_not_take_is_gone(filled: Office, tmp_path: Path) -> None:
    folder = tmp_path / "onderzoek"
    folder.mkdir()
    with pytest.raises(UserError, match="De schijf is vol"):
        Office(FullVault(filled.vault)).exports.export(CODE, lambda made: write_export(folder, made.record, made.pdf))
    assert (list(folder.iterdir()), filled.exports.history(CODE), filled.events()) == ([], (), [])


def test_the_vault_is_free_while_an_export_is_written(filled: Office) -> None:
    changed = with_what(family(), "leert zwemmen")
    filled.exports.export(CODE, lambda made: filled.editing.save("c1", changed))
    assert (filled.case().plan, len(filled.exports.history(CODE))) == (changed, 1)


def test_an_unknown_case(filled: Office) -> None:
    with pytest.raises(NotFound):
        filled.exports.export("GP-99", lambda export: None)
