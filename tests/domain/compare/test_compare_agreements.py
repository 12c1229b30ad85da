"""What changed in an agreement, as a family says it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain.compare.weekly import came_and_went
from regiedesk.domain.words import AgreementStatus
from tests.domain.compare.told import between, changed
from tests.domain.families import BIKE, CALLS, family

PICKS_UP = replace(BIKE, what="haalt op", when="op maandag")


def agreement(was: Any, now: Any) -> list[tuple[str, str]]:
    return between(family(agreements=(was, CALLS)), family(agreements=(now, CALLS)))


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"when": "op maandag en vrijdag"}, "Coby haalt voortaan ook op vrijdag op."),
        ({"when": "op maandag, woensdag en vrijdag"}, "Coby haalt voortaan ook op woensdag en vrijdag op."),
        ({"when": "op vrijdag"}, "Coby haalt voortaan op vrijdag en niet meer op maandag op."),
        ({"when": "elke dag"}, "Coby haalt op: voortaan elke dag (eerst op maandag)."),
        ({"when": ""}, "Coby haalt op: niet meer op maandag."),
        ({"where": "bij school"}, "Coby haalt op: plaats is nu bij school."),
    ],
)
def test_when_and_where_are_said_as_from_now_on(fields: dict[str, Any], sentence: str) -> None:
    assert agreement(PICKS_UP, replace(PICKS_UP, **fields)) == [("anders", sentence)]


def test_a_day_less_is_a_short_sentence() -> None:
    brings = replace(BIKE, what="brengt", when="op maandag en dinsdag")
    assert agreement(brings, replace(brings, when="op dinsdag")) == [("anders", "Coby brengt niet meer op maandag.")]


def test_a_day_in_the_words_themselves_counts_as_well() -> None:
    was, now = replace(BIKE, what="haalt op maandag op"), replace(BIKE, what="haalt op maandag en vrijdag op")
    assert agreement(was, now) == [("anders", "Coby haalt voortaan ook op vrijdag op.")]


def test_a_long_agreement_stays_whole_and_the_day_stands_behind_it() -> None:
    was = replace(BIKE, what="haalt Tess van school op", when="op maandag")
    now = replace(was, when="op maandag en vrijdag")
    assert agreement(was, now) == [("anders", "Coby haalt Tess van school op: voortaan ook op vrijdag.")]


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("op maandag", "op maandag en vrijdag", (("vrijdag",), ())),
        ("op maandag", "op maandag om 9.00 uur", None),
        ("op maandagochtend", "op vrijdagochtend", None),
        ("elke dag", "elke week", None),
    ],
)
def test_days_are_only_compared_when_nothing_else_changed(before: str, after: str, found: Any) -> None:
    assert came_and_went(before, after) == found


@pytest.mark.parametrize(
    ("who", "sentence"),
    [
        (("coby", "noa"), "Noa doet voortaan mee met afspraak 1: Coby en Noa fietst mee naar school."),
        (("noa",), "Noa doet voortaan afspraak 1 in plaats van Coby: fietst mee naar school."),
        ((), "Niemand doet nog afspraak 1: fietst mee naar school. Coby doet het niet meer."),
    ],
)
def test_who_does_it_from_now_on(who: tuple[str, ...], sentence: str) -> None:
    assert agreement(BIKE, replace(BIKE, who=who)) == [("anders", sentence)]


def test_who_no_longer_does_it() -> None:
    both = replace(BIKE, who=("coby", "noa"), what="fietsen mee")
    sentence = "Noa doet niet meer mee met afspraak 1: Coby fietsen mee."
    assert agreement(both, replace(both, who=("coby",))) == [("anders", sentence)]


@pytest.mark.parametrize(
    ("fields", "tail"),
    [
        ({"until_on": "2026-09-30"}, "loopt door tot 30 september 2026 (eerst 30 juni 2026)"),
        ({"until_on": "2026-06"}, None),
        ({"until_on": "2026-05-31"}, "loopt korter, tot 31 mei 2026 (eerst 30 juni 2026)"),
        ({"until_on": None}, "loopt door zonder einddatum (eerst 30 juni 2026)"),
        ({"from_on": "2026-02-01"}, "begint op 1 februari 2026"),
        ({"about": ("tess",)}, "voortaan ook voor Tess"),
        ({"result": "r2"}, "hoort nu bij doel 'Rust bij het ophalen'"),
        ({"result": None}, "hoort niet meer bij een doel"),
        ({"is_help": True}, "is hulp was nee, nu ja"),
    ],
)
def test_what_else_changed_stands_behind_the_agreement(fields: dict[str, Any], tail: str | None) -> None:
    was = replace(BIKE, until_on="2026-06-30")
    found = agreement(was, replace(was, **fields))
    if tail is not None:
        assert found == [("anders", f"Coby fietst mee naar school: {tail}.")]
    assert len(found) == 1


def test_other_words_are_told_with_the_old_ones() -> None:
    sentence = "Coby loopt mee: niet meer voor Noa. Eerst was dit: fietst mee naar school."
    was = replace(BIKE, about=("tess", "noa"))
    assert agreement(was, replace(was, what="loopt mee.", about=("tess",))) == [("anders", sentence)]


@pytest.mark.parametrize(
    ("status", "turn", "words"),
    [
        (AgreementStatus.DONE, "klaar", "is klaar"),
        (AgreementStatus.DONE_LATE, "klaar", "is klaar, later dan afgesproken"),
        (AgreementStatus.PAUSED, "staat stil", "staat stil"),
        (AgreementStatus.STOPPED, "gestopt", "is gestopt"),
    ],
)
def test_an_agreement_that_is_over_or_rests_is_told_by_its_number(
    status: AgreementStatus, turn: str, words: str
) -> None:
    over = replace(BIKE, status=status, ended_on="2026-06-01", ended_because="Tess fietst alleen.")
    sentence = f"Afspraak 1 {words}: Coby fietst mee naar school. Waarom: Tess fietst alleen."
    assert agreement(BIKE, over) == [(turn, sentence)]


def test_an_agreement_that_goes_on() -> None:
    rests = replace(BIKE, status=AgreementStatus.PAUSED)
    assert agreement(rests, BIKE) == [("anders", "Afspraak 1 gaat weer door: Coby fietst mee naar school.")]


def test_what_began_as_planned_is_one_sentence() -> None:
    planned = tuple(replace(each, status=AgreementStatus.PLANNED) for each in (BIKE, CALLS))
    assert between(family(agreements=planned), family()) == [("anders", "Afspraken 1 en 2 zijn begonnen.")]


def test_a_new_agreement_says_when_and_what_it_replaces() -> None:
    new = replace(
        CALLS, id="a3", number=3, what="belt elke dag.", when="om 9.00 uur", until_on="2026-09", replaces="a2"
    )
    sentence = "Karin belt elke dag, om 9.00 uur, tot september 2026. Dit komt in plaats van afspraak 2."
    assert changed(agreements=(BIKE, CALLS, new)) == [("erbij", sentence)]
