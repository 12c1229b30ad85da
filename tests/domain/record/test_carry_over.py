"""The plan as text for the dossier of each child: nothing of another child, nothing apart, no address."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from regiedesk.domain import shape
from regiedesk.domain.compare import Turn
from regiedesk.domain.people import Household, Kinship, Person, Residence
from regiedesk.domain.plan import CopiedToFile, Plan
from regiedesk.domain.record import carry_over
from regiedesk.domain.record.carry_over import Carried
from regiedesk.domain.samples import Revise
from regiedesk.domain.sharing import Sharing
from regiedesk.domain.situation import Observation
from regiedesk.domain.words import KinshipKind, LifeArea, ObservationKind, PersonKind, Role, Stance
from regiedesk.storage.files.samples import NAMES, read_sample
from tests.domain.services.office import family, with_what
from tests.storage.vault.support import frozen

TODAY = dt.date(2026, 9, 2)
EVA = Person(id="eva", kind=PersonKind.FAMILY, role=Role.YOUTH, first_name="Eva", birth_date="2017-01-01")


@cache
def sample(name: str) -> Plan:
    return next(step for step in reversed(read_sample(name).steps) if isinstance(step, Revise)).plan


def seen(text: str, **more: Any) -> Observation:
    return Observation(
        id=f"o-{len(text)}",
        area=LifeArea.SAFETY,
        kind=ObservationKind.WORRY,
        stance=Stance.FACT,
        text=text,
        **more,
    )


def two_children(*observations: Observation) -> Plan:
    plan = family()
    return replace(plan, people=(*plan.people, EVA), observations=observations)


def of(plan: Plan, whose: str) -> Carried:
    return next(each for each in carry_over.dossiers(plan, TODAY) if each.whose == whose)


@pytest.mark.parametrize("name", NAMES)
def test_no_text_names_another_child_of_the_family(name: str) -> None:
    plan = sample(name)
    found = carry_over.dossiers(plan, TODAY)
    whose = {each.whose for each in found}
    children = [p for p in plan.people if p.name() in whose]
    assert len(children) == len(found) > 1
    for carried in found:
        for other in children:
            if other.name() != carried.whose:
                assert shape.find(plan, "people", other.id)
                assert f" {other.first_name} " not in carried.text()
                assert f"({other.first_name}" not in carried.text()


@pytest.mark.parametrize("name", NAMES)
def test_every_text_says_something_in_most_sections_and_is_made_quickly_enough_to_paste(name: str) -> None:
    for carried in carry_over.dossiers(sample(name), TODAY):
        assert sum(bool(section.text) for section in carried.sections) >= 5
        assert carried.text().startswith("1. Wie doen er mee?")


def test_a_fact_of_one_child_stays_out_of_the_dossier_of_the_other() -> None:
    of_eva, of_bas = seen("slaapt slecht", about=("eva",)), seen("slaapt nu goed", about=("bas",))
    both, nobody = seen("Bas en Eva maken ruzie"), seen("er is geen geld")
    plan = two_children(of_eva, of_bas, both, nobody)
    text = of(plan, "Bas").text().casefold()
    assert ("slaapt nu goed" in text, "er is geen geld" in text, "slaapt slecht" in text) == (True, True, False)
    assert "maken ruzie" not in text
    section = of(plan, "Bas").sections[1]
    assert [line.rsplit(": ", 1)[1] for line in section.looked_at] == ["gaat ook over Eva"]
    assert section.looked_at[0].startswith("Bas en Eva maken ruzie")


def test_a_fact_that_hangs_on_the_result_of_another_child_stays_out() -> None:
    plan = two_children()
    results = tuple(replace(result, owner="eva") for result in plan.results)
    assert "belt op vrijdag" in of(two_children(), "Bas").text()
    assert "belt op vrijdag" not in of(replace(plan, results=results), "Bas").text()


def test_what_was_told_apart_waits_until_it_may_be_on_paper() -> None:
    hidden = seen("is bang", about=("bas",), sharing=Sharing(apart=True))
    section = of(two_children(hidden), "Bas").sections[1]
    assert ("is bang" in section.text.casefold(), len(section.looked_at)) == (False, 1)
    shown = replace(hidden, sharing=Sharing(apart=True, on_paper_since="2026-09-01"))
    assert "is bang" in of(two_children(shown), "Bas").text().casefold()


def test_for_whom_something_is_not_meant_goes_along() -> None:
    told = seen("praat er niet over", about=("bas",), sharing=Sharing(not_for=("mila",)))
    assert "Praat er niet over (" in of(two_children(told), "Bas").text()
    assert "[niet voor Mila]" in of(two_children(told), "Bas").text()


def test_no_address_is_carried_over_and_a_secret_one_in_no_text() -> None:
    home = Household(id="h", name="thuis", address="Rozenlaan 12", secret=True, members=(Residence(person="bas"),))
    open_home = Household(id="h2", name="bij oma", address="Kerkweg 3", members=(Residence(person="bas"),))
    plan = replace(two_children(seen("woont aan de Rozenlaan 12", about=("bas",))), households=(home, open_home))
    text = of(plan, "Bas").text()
    assert ("Rozenlaan" in text, "Kerkweg" in text, "thuis" in text.casefold()) == (False, False, True)


def test_of_helpers_only_those_who_concern_this_child_are_named() -> None:
    helper = Person(id="h", kind=PersonKind.PROFESSIONAL, first_name="Wim", job="juf van groep 4")
    plan = two_children(seen("leest goed", about=("eva",), said_by="h"))
    plan = replace(plan, people=(*plan.people, helper), kinships=(
        Kinship(id="k", person="mila", kind=KinshipKind.PARENT, other="bas"),
    ))  # fmt: skip
    assert ("Wim" in of(plan, "Bas").text(), "Wim" in of(plan, "Eva").text()) == (False, True)
    assert "Job (mentor" in of(plan, "Bas").text()


def test_a_family_without_children_has_one_dossier() -> None:
    plan = replace(family(), people=tuple(p for p in family().people if p.id != "bas"), results=(), agreements=())
    assert [each.whose for each in carry_over.dossiers(plan, TODAY)] == [carry_over.FAMILY]


def test_a_mark_is_for_one_dossier_or_one_section_of_it() -> None:
    plan = two_children()
    bas = of(plan, "Bas")
    one = carry_over.marked(plan, carry_over.mark_of(bas, bas.sections[0]), TODAY, " Suite ")
    assert one.details.copied_to_file == (
        CopiedToFile(on="2026-09-02", system="Suite", what="Bas \u00b7 Wie doen er mee?"),
    )
    assert [s.carried_on for s in of(one, "Bas").sections][:2] == ["2026-09-02", ""]
    assert of(one, "Eva").sections[0].carried_on == ""
    whole = carry_over.marked(one, carry_over.mark_of(bas), TODAY)
    assert {s.carried_on for s in of(whole, "Bas").sections} == {"2026-09-02"}
    assert carry_over.marked(whole, carry_over.mark_of(bas), TODAY) == whole
    assert carry_over.carried_over_on(whole, TODAY) is None
    everything = carry_over.marked(whole, carry_over.mark_of(of(plan, "Eva")), TODAY)
    assert carry_over.carried_over_on(everything, TODAY) == TODAY


def test_a_mark_without_more_is_a_mark_on_all() -> None:
    assert carry_over.carried_over_on(carry_over.marked(two_children(), "", TODAY), TODAY) == TODAY


def test_what_changed_since_is_told_from_the_last_version_of_then() -> None:
    first = frozen(family())
    plan = with_what(family(), "zwemt op maandag")
    found = carry_over.changed_since(plan, "2026-09-03", (first,))
    assert found is not None
    assert [each.turn for each in found] == [Turn.CHANGED]
    assert carry_over.changed_since(plan, "2026-09-01", (first,)) is None
