"""What can be chosen about rules: switched off and on, another period, and back to as usual."""

from __future__ import annotations

import subprocess
import sys

from regiedesk.domain.attention import attention
from regiedesk.domain.attention.catalogue import BY_KEY, RULES
from regiedesk.domain.attention.settings import USUAL, AttentionSettings, Choice
from tests.architecture.source import ROOT
from tests.domain.asked import rows, started

CONTACT, MDO, NOTES = BY_KEY["contact"], BY_KEY["eerste MDO zonder VPR"], BY_KEY["overleg"]


def test_as_usual_only_the_first_mdo_without_vpr_is_off() -> None:
    assert [rule.key for rule in RULES if not USUAL.is_on(rule)] == [MDO.key]
    assert [USUAL.period(rule) for rule in (CONTACT, MDO, NOTES)] == [14, 6, 0]


def test_a_rule_that_is_off_finds_nothing_and_the_others_go_on() -> None:
    off = USUAL.switched(CONTACT, False)
    assert rows(started(), "contact", off) == []
    assert set(attention(started(), settings=off)) == {r for r in attention(started()) if r.kind != "contact"}


def test_back_to_usual_leaves_no_choice_behind() -> None:
    changed = USUAL.switched(CONTACT, False).with_period(CONTACT, 30).switched(MDO, True)
    assert (changed.is_on(CONTACT), changed.period(CONTACT), changed.is_on(MDO)) == (False, 30, True)
    back = changed.switched(CONTACT, True)
    assert (back.is_on(CONTACT), back.period(CONTACT)) == (True, 30)
    assert back.with_period(CONTACT, 14).switched(MDO, False) == USUAL


def test_the_order_of_choosing_does_not_count() -> None:
    one = USUAL.switched(CONTACT, False).switched(MDO, True)
    other = USUAL.switched(MDO, True).switched(CONTACT, False)
    assert one == other
    assert one.fingerprint() == other.fingerprint()


def test_a_period_out_of_bounds_is_brought_within_them() -> None:
    assert USUAL.with_period(CONTACT, 0).period(CONTACT) == 1
    assert USUAL.with_period(CONTACT, 10_000).period(CONTACT) == 90


def test_a_rule_of_another_program_is_kept_and_does_nothing() -> None:
    later = AttentionSettings(choices=(Choice(rule="later", is_on=False, period=3),))
    assert attention(started(), settings=later) == attention(started())
    assert later.switched(CONTACT, False).switched(CONTACT, True) == later


def test_every_choice_has_a_fingerprint_of_its_own_the_same_in_every_run() -> None:
    choices = [USUAL, *(USUAL.switched(rule, not rule.on) for rule in RULES), USUAL.with_period(CONTACT, 15)]
    prints = [each.fingerprint() for each in choices]
    assert len(set(prints)) == len(prints)
    script = (
        "from regiedesk.domain.attention.settings import USUAL;"
        "from regiedesk.domain.attention.catalogue import BY_KEY;"
        "print(USUAL.switched(BY_KEY['contact'], False).fingerprint())"
    )
    told = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(told.stdout) == USUAL.switched(CONTACT, False).fingerprint()
