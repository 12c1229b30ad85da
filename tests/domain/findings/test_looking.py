from __future__ import annotations

from dataclasses import replace

from regiedesk.domain.findings.looking import name_of, names, over
from regiedesk.domain.wording import listed, quoted
from tests.domain.findings.family import FENNA, MILA, TODAY, plan


def test_a_period_is_over_after_its_last_possible_day() -> None:
    assert over("2026-05", TODAY)
    assert not over("2026-06", TODAY)
    assert not over("2026-06-15", TODAY)
    assert not over(None, TODAY)


def test_names_are_listed_as_a_sentence_does() -> None:
    assert listed([]) == ""
    assert listed(["Mila"]) == "Mila"
    assert listed(["Mila", "Bas", "Pip"]) == "Mila, Bas en Pip"


def test_two_people_with_one_first_name_get_their_last_name() -> None:
    other = replace(FENNA, first_name="Mila", last_name="Kramer")
    assert name_of(plan(people=(MILA, other)), "fenna") == "Mila Kramer"
    assert name_of(plan(people=(MILA,)), "mila") == "Mila"
    assert name_of(plan(), "nobody") == "iemand"


def test_of_many_people_only_the_first_are_named() -> None:
    six = tuple(replace(FENNA, id=str(n), first_name=name) for n, name in enumerate("ABCDEF"))
    assert names(plan(people=six), six) == "A, B, C, D en nog 2 anderen"
    assert names(plan(people=six), six[:5]) == "A, B, C, D en E"


def test_long_text_is_cut_at_a_word() -> None:
    assert quoted("  Kort.\n") == "'Kort'"
    long = quoted("woord " * 30)
    assert long.endswith("woord…'")
    assert len(long) < 65
