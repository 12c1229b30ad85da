from __future__ import annotations

import pytest

from regiedesk.storage.vault.recovery import same_group, to_code, wrong_groups
from regiedesk.storage.vault.strength import BEST, strength

GROUPS = to_code(bytes(range(20))).split("-")


@pytest.mark.parametrize("easy", ["", "kat", "wachtwoord", "enschede", "qwerty", "kat kat kat kat", "x" * 5000])
def test_what_is_guessed_quickly_is_weak(easy):
    assert strength(easy) <= 2


def test_words_that_do_not_belong_together_are_strong():
    assert strength("paars fiets regen lepel orgel") == BEST


def test_a_whole_code_has_no_wrong_groups():
    assert wrong_groups(GROUPS) == ()


def test_every_group_with_a_typing_error_is_named():
    typed = list(GROUPS)
    typed[2] = typed[2][:-1] + ("0" if typed[2][-1] != "0" else "1")
    typed[5] = ""
    typed[7] = "*****"
    assert wrong_groups(typed) == (3, 6, 8)


def test_two_groups_that_changed_place_both_show():
    assert wrong_groups([GROUPS[1], GROUPS[0], *GROUPS[2:]]) == (1, 2)


def test_a_group_is_the_same_in_another_spelling():
    assert same_group(" o1l-i0 ", "011I0")
    assert not same_group("01110", "01111")
