"""A sample family goes through the same services as real work, and any vault ends with the same case."""

from __future__ import annotations

from pathlib import Path

from regiedesk.domain.history import chain_faults
from regiedesk.domain.registers import CaseFile
from regiedesk.domain.samples import Sample
from regiedesk.domain.services.samples import replay
from regiedesk.storage.files.samples import read_sample
from tests.domain.services.office import Office
from tests.fakes import MemoryVault
from tests.samples.replay import told
from tests.storage.vault.support import codec, made

NAME = "lampion"


def replayed(office: Office, sample: Sample) -> CaseFile:
    code = replay(office.vault, office, sample)
    return office.case(code)


def test_both_vaults_hold_the_same_family_with_its_past(tmp_path: Path) -> None:
    sample = read_sample(NAME)
    vault, _code = made(tmp_path / "kluis")
    case = replayed(Office(vault), sample)
    vault.close()
    assert case == replayed(Office(MemoryVault()), sample)
    family = told(NAME)
    assert case.plan == family.now
    assert [(f.version.frozen_on, f.plan) for f in case.versions] == list(family.frozen)
    assert [(copy.version, copy.holders) for copy in case.copies] == [(v, step.holders) for v, step in family.prints]
    assert {(c.version, c.number) for c in case.copies if c.returned_on} == {
        (mark.version, mark.number) for mark in family.marks if mark.returned_on
    }
    assert chain_faults([(f.version, codec().encode(f.plan)) for f in case.versions]) == ()
