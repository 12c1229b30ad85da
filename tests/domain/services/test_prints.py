"""Papers: for whom, numbered, registered together with being written."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from regiedesk.domain.errors import NotAllowed, NotFound, RefusedInput, UserError
from regiedesk.domain.people import Person
from regiedesk.domain.registers import PrintCopy
from regiedesk.domain.results import Result
from regiedesk.domain.services.prints import AS_FILE, person_named
from regiedesk.domain.words import PersonKind
from regiedesk.domain.work_words import PaperKind
from regiedesk.storage.files import output
from tests.domain.services.full import FullVault
from tests.domain.services.office import CODE, DAY, Office, family, with_what
from tests.printing.reading import page_texts

ONE, WHOLE = PaperKind.ONE_PAGE, PaperKind.FAMILY_PLAN


def printed(office: Office, *names: str, kind: PaperKind = ONE, concept: bool = False) -> tuple[PrintCopy, str]:
    """Print a paper and return its register entry and its text."""
    pdfs: list[bytes] = []
    drawn = office.prints().print_paper(kind, CODE, pdfs.append, names, concept=concept)
    assert pdfs == [drawn.pdf]
    return drawn.copy, " ".join(page_texts(drawn.pdf))


def numbers(office: Office) -> list[tuple[int, int]]:
    return [(copy.version, copy.number) for copy in office.case().copies]


def test_what_is_written_is_registered(filled: Office) -> None:
    version = filled.planning().freeze(CODE, "MDO").version
    copy, text = printed(filled, "mila")
    assert filled.case().copies == (copy,)
    assert (copy.version, copy.number, copy.paper, copy.holders) == (1, 1, ONE, ("mila",))
    assert (copy.holder_kind, copy.holder_label, copy.printed_on) == (PersonKind.FAMILY, "Mila", DAY)
    for part in (copy.bladkenmerk, version.kenmerk, "Exemplaar 1", "voor Mila", "Dit plan geldt nu"):
        assert part in text
    assert filled.events() == ["vastgesteld", "geprint"]


def test_copies_are_numbered_per_version_and_concepts_apart(filled: Office) -> None:
    printed(filled, "mila")
    filled.planning().freeze(CODE, "MDO")
    printed(filled, "mila")
    printed(filled, "bas", kind=WHOLE)
    printed(filled, "mila", concept=True)
    filled.editing.save("c1", with_what(family(), "zwemt"))
    filled.planning().freeze(CODE, "MDO 2")
    printed(filled, "job")
    assert sorted(numbers(filled)) == [(0, 1), (0, 2), (1, 1), (1, 2), (2, 1)]


def test_a_paper_shows_the_version_that_leads_and_a_concept_the_plan_of_now(filled: Office) -> None:
    filled.planning().freeze(CODE, "MDO")
    filled.editing.save("c1", with_what(family(), "leert zwemmen"))
    _, leading = printed(filled, "mila", kind=WHOLE)
    _, concept = printed(filled, "mila", kind=WHOLE, concept=True)
    assert ("maakt de fiets" in leading, "leert zwemmen" in leading) == (True, False)
    assert ("maakt de fiets" in concept, "leert zwemmen" in concept) == (False, True)
    assert ("CONCEPT" in concept, "Versie 1 geldt nu" in concept, "CONCEPT" in leading) == (True, True, False)


def test_a_look_beforehand_registers_nothing(filled: Office) -> None:
    seen = filled.prints().preview(ONE, CODE, ("mila",))
    assert (numbers(filled), filled.events()) == ([], [])
    copy, _ = printed(filled, "mila")
    assert seen.copy == copy


def test_a_paper_that_cannot_be_written_is_not_registered(filled: Office) -> None:
    def full(pdf: bytes) -> None:
        raise UserError("De schijf is vol.")

    with pytest.raises(UserError):
        filled.prints().print_paper(ONE, CODE, full, ("mila",))
    assert (numbers(filled), filled.events()) == ([], [])


def test_the_vault_is_free_while_a_paper_is_printed(filled: Office) -> None:
    def print_while_typing(pdf: bytes) -> None:
        filled.editing.save("c1", with_what(family(), "leert zwemmen"))

    filled.prints().print_paper(ONE, CODE, print_while_typing, ("mila",))
    assert (filled.case().plan, numbers(filled)) == (with_what(family(), "leert zwemmen"), [(0, 1)])


def test_a_file_is_in_its_place_only_when_it_is_registered(filled: Office, tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    drawn = filled.prints().print_paper(ONE, CODE, lambda pdf: output.waiting({path: pdf}), ("mila",), as_file=True)
    assert (path.read_bytes(), len(numbers(filled))) == (drawn.pdf, 1)


def test_a_file_that_the_register_does_not_take_is_gone(filled: Office, tmp_path: Path) -> None:
    folder = tmp_path / "papier"
    folder.mkdir()
    office = Office(FullVault(filled.vault))
    with pytest.raises(UserError, match="De schijf is vol"):
        office.prints().print_paper(ONE, CODE, lambda pdf: output.waiting({folder / "plan.pdf": pdf}), ("mila",))
    assert (list(folder.iterdir()), numbers(filled), filled.events()) == ([], [], [])


def test_of_a_print_that_the_register_does_not_take_the_user_hears(filled: Office) -> None:
    printed_pdfs: list[bytes] = []
    with pytest.raises(UserError, match="geprint, maar staat niet in het register") as caught:
        Office(FullVault(filled.vault)).prints().print_paper(ONE, CODE, printed_pdfs.append, ("mila",))
    assert (len(printed_pdfs), numbers(filled)) == (1, [])
    assert "De schijf is vol" in caught.value.message
    assert "Vernietig het papier" in caught.value.remedy


def test_a_paper_that_leaves_as_a_file_says_so_in_the_register(filled: Office) -> None:
    filled.prints().print_paper(ONE, CODE, lambda pdf: None, ("mila",), as_file=True)
    assert (filled.case().copies[0].remark, filled.events()) == (AS_FILE, [AS_FILE])


def test_without_a_name_the_regisseur_gets_it(filled: Office) -> None:
    copy, text = printed(filled)
    assert (copy.holders, copy.holder_label) == (("noor",), "Noor (gezinsregisseur)")
    assert "voor Noor" in text


def test_without_a_name_and_a_regisseur_somebody_must_be_named(office: Office) -> None:
    plan = family()
    office.take(replace(plan, details=replace(plan.details, regisseur=None)))
    with pytest.raises(RefusedInput) as caught:
        printed(office)
    assert "--voor" in caught.value.sentence()


def test_somebody_who_gets_no_paper_gets_none(filled: Office) -> None:
    with pytest.raises(NotAllowed):
        printed(filled, "fenna")
    assert numbers(filled) == []


def test_one_copy_for_two_holders(filled: Office) -> None:
    copy, text = printed(filled, "mila", "bas")
    assert (copy.holders, copy.holder_label) == (("mila", "bas"), "Mila en Bas")
    assert "voor Mila en Bas" in text


@pytest.mark.parametrize("name", ["noor", "Noor", " noor de wit ", "Noortje", "MEVROUW de wit"])
def test_a_person_is_found_by_each_of_their_names(name: str) -> None:
    assert person_named(family(), name) == "noor"


@pytest.mark.parametrize(("name", "why"), [("Fenna", "meer dan één mens"), ("Sanne", "niemand"), ("", "niemand")])
def test_a_name_must_mean_one_person(filled: Office, name: str, why: str) -> None:
    twins = family(people=(*family().people, Person(id="f3", kind=PersonKind.NETWORK, first_name="Fenna")))
    filled.editing.save("c1", twins)
    with pytest.raises(NotFound) as caught:
        filled.prints().preview(ONE, CODE, (name,))
    assert why in caught.value.message
    assert name == "" or name not in caught.value.sentence()


def test_the_same_sheet_has_the_same_mark_and_another_holder_another(filled: Office) -> None:
    marks = {name: filled.prints().preview(ONE, CODE, (name,)).copy.bladkenmerk for name in ("mila", "bas")}
    again, _ = printed(filled, "mila")
    assert again.bladkenmerk == marks["mila"]
    assert marks["mila"] != marks["bas"]


def test_letters_that_cannot_be_drawn_are_told(office: Office) -> None:
    office.take(family(results=(Result(id="r1", title="Naar school 🚲", owner="bas"),)))
    warned = office.prints().preview(ONE, CODE, ("mila",)).warnings
    assert [warning for warning in warned if "🚲" in warning]


def test_a_long_plan_is_told(office: Office) -> None:
    results = tuple(Result(id=f"r{n}", title=f"Doel {n}", owner="bas", why="Daarom. " * 80) for n in range(12))
    office.take(family(results=results, agreements=()))
    warned = office.prints().preview(WHOLE, CODE, ("mila",)).warnings
    assert [warning for warning in warned if "bladzijden" in warning]
    assert len(page_texts(office.prints().preview(ONE, CODE, ("mila",)).pdf)) == 1


def test_a_reader_with_whom_nothing_was_agreed_is_told(filled: Office) -> None:
    with_agreement = filled.prints().preview(ONE, CODE, ("mila",)).warnings
    without = filled.prints().preview(ONE, CODE, ("job", "bas")).warnings
    assert (with_agreement, ["niets afgesproken" in warning for warning in without]) == ((), [True])
    assert filled.prints().preview(ONE, CODE).warnings == ()


def test_what_became_of_a_copy_is_noted(filled: Office) -> None:
    printed(filled, "mila")
    filled.clock.advance(days=2)
    filled.prints().mark(CODE, 0, 1, lost_on=DAY + dt.timedelta(days=2), remark="in de trein")
    copy = filled.case().copies[0]
    assert (copy.lost_on, copy.remark, copy.returned_on) == (DAY + dt.timedelta(days=2), "in de trein", None)
    with pytest.raises(NotFound):
        filled.prints().mark(CODE, 0, 2, returned_on=DAY)
