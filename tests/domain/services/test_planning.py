"""Vaststellen: one version leads, chained to the one before, and what it changes is told."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from regiedesk.domain.errors import NotAllowed, NotFound, RefusedInput
from regiedesk.domain.history import chain_faults
from regiedesk.domain.work_words import PaperKind
from tests.domain.services.office import CODE, DAY, Office, family, with_what
from tests.storage.vault.support import codec


def changed(office: Office, what: str) -> None:
    office.editing.save("c1", with_what(office.cases.plan(CODE), what))


def test_the_first_version_leads(filled: Office) -> None:
    frozen = filled.planning().freeze(CODE, "  het MDO  ")
    version = frozen.version
    assert (version.number, version.frozen_on, version.reason, version.leading) == (1, DAY, "het MDO", True)
    assert (version.author, version.previous_kenmerk) == ("Noor de Wit", "")
    assert (frozen.differences, frozen.papers_out) == ((), ())
    assert filled.planning().frozen(CODE, 1).plan == family()
    assert filled.events() == ["vastgesteld"]


def test_a_second_version_takes_over_and_tells_what_changed(filled: Office) -> None:
    first = filled.planning().freeze(CODE, "MDO").version
    changed(filled, "leert zwemmen")
    filled.clock.advance(days=10)
    second = filled.planning().freeze(CODE, "MDO 2")
    assert (second.version.number, second.version.previous_kenmerk) == (2, first.kenmerk)
    assert second.version.frozen_on == DAY + dt.timedelta(days=10)
    assert [(d.step, "zwemmen" in d.sentence) for d in second.differences] == [(4, True)]
    assert [v.leading for v in filled.editing.open(CODE).versions] == [False, True]
    assert filled.planning().frozen(CODE, 1).plan == family()


def test_the_chain_of_versions_holds(filled: Office) -> None:
    for what in ("een", "twee", "drie"):
        changed(filled, what)
        filled.planning().freeze(CODE, what)
    versions = filled.case().versions
    assert chain_faults([(f.version, codec().encode(f.plan)) for f in versions]) == ()
    assert chain_faults([(f.version, codec().encode(versions[0].plan)) for f in versions]) != ()


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_version_needs_a_reason(filled: Office, reason: str) -> None:
    with pytest.raises(RefusedInput) as caught:
        filled.planning().freeze(CODE, reason)
    assert [fault.place for fault in caught.value.faults] == ["reden"]
    assert (filled.case().versions, filled.events()) == ((), [])


def test_a_plan_that_did_not_change_is_not_frozen_twice(filled: Office) -> None:
    filled.planning().freeze(CODE, "MDO")
    with pytest.raises(NotAllowed) as caught:
        filled.planning().freeze(CODE, "nog eens")
    assert "versie 1" in caught.value.message
    assert (len(filled.case().versions), filled.events()) == (1, ["vastgesteld"])


def test_papers_that_no_longer_hold_are_named_until_they_are_back(filled: Office) -> None:
    filled.planning().freeze(CODE, "MDO")
    for name in ("mila", "bas", "job"):
        filled.prints().print_paper(PaperKind.ONE_PAGE, CODE, lambda pdf: None, (name,))
    filled.prints().print_paper(PaperKind.ONE_PAGE, CODE, lambda pdf: None, concept=True)
    filled.prints().mark(CODE, 1, 2, returned_on=DAY)
    changed(filled, "twee")
    assert [copy.number for copy in filled.planning().freeze(CODE, "MDO 2").papers_out] == [1, 3]


def test_without_a_regisseur_nobody_is_named(office: Office) -> None:
    plan = family()
    office.take(replace(plan, details=replace(plan.details, regisseur=None)))
    assert office.planning().freeze(CODE, "MDO").version.author == "niemand"


def test_a_case_or_version_that_is_not_there(filled: Office) -> None:
    with pytest.raises(NotFound):
        filled.planning().freeze("GP-99", "MDO")
    with pytest.raises(NotFound):
        filled.planning().frozen(CODE, 1)
