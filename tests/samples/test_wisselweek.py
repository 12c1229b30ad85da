"""Every part of the dossier "Wisselweek" has its place in the sample, at the version in which it was known."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from regiedesk.domain import dates, integrity
from regiedesk.domain.disclosure import disclose
from regiedesk.domain.errors import NotAllowed
from regiedesk.domain.samples import Revise
from regiedesk.storage.files.samples import read_sample
from tests.samples.replay import NOW, fact, told, words_of

NAME = "wisselweek"
WEEKS = "week om week, wissel op vrijdag om 17.00 uur"

CASE_AND_PEOPLE: list[tuple[int, str, Any]] = [
    (1, "details/code", "Wisselweek"),
    (1, "details/municipality", "gemeente Regtervoort"),
    (1, "details/started_on", "2026-01-12"),
    (1, "details/referred_by", "paul"),
    (1, "details/filled_in_by", ("anneloes",)),
    (1, "details/regisseur", "anneloes"),
    (3, "details/regisseur", "anneloes"),
    (4, "details/regisseur", "mohamed"),
    (1, "details/copied_to_file", ()),
    (2, "details/copied_to_file/0/on", "2026-02-13"),
    (4, "details/purge_on", "2026-12-01"),
    (1, "indications/ind1/code", "OB4B"),
    (1, "indications/ind2/with_treatment", False),
    (1, "family_group_plans/fgp1/offered_on", "2026-01-19"),
    (1, "family_group_plans/fgp2/used", False),
    (1, "people/ilse/last_name", "van den Akker"),
    (1, "people/joel/own_words", "Ik ben de man die de fietsen plakt."),
    (1, "people/noalynn/nickname", "Nono"),
    (1, "people/storm/birth_date", "2014-06-21"),
    (1, "people/luuk/birth_date", "2010-02-25"),
    (1, "people/karlijn/trusted_by", ("roos",)),
    (1, "people/tine/does", "haalt en brengt Noa-Lynn"),
    (1, "people/gerrit/participation", "liever niet aan tafel"),
    (1, "people/gerrit/participation_says", "ilse"),
    (1, "people/chantal/address_secret", True),
    (1, "people/chantal/address", ""),
    (1, "people/chantal/phone_audience", "alleen wie genoemd is"),
    (1, "people/dorine/left_on", None),
    (3, "people/dorine/left_on", "2026-06-12"),
    (1, "people/lotte", None),
    (2, "people/lotte/organisation", "kindstem"),
    (3, "people/mohamed", None),
    (4, "people/mohamed/joined_on", "2026-09-01"),
    (1, "households/huis1/members/roos/rhythm", WEEKS),
    (1, "households/huis2/members/storm/rhythm", WEEKS),
    (1, "households/huis1/members/noalynn/rhythm", "om het weekend"),
    (1, "households/huis2/tenure", "koop"),
    (1, "households/huis3/secret", True),
    (1, "kinships/kin10/since", "2022-05"),
    (1, "missing/mist1/for_person", "luuk"),
]

SHARING: list[tuple[int, str, Any]] = [
    (1, "reading_agreements/k1/scope", "alles"),
    (1, "reading_agreements/k2/scope", "alles"),
    (1, "reading_agreements/k4/given_by", ("bjorn",)),
    (1, "reading_agreements/k4/agreements", ("a1", "a2")),
    (1, "reading_agreements/k6/scope", "gezinsblad"),
    (1, "reading_agreements/k7/scope", "niets"),
    (1, "reading_agreements/k8/manner", "mondeling"),
    (3, "reading_agreements/k10", None),
    (4, "reading_agreements/k10/words", "ja, maar niet voor de meester"),
    (4, "reading_agreements/k10/asked_on", "2026-06-24"),
    (1, "sharing_limits/z1/may_know", "medische reden, rust nodig"),
    (1, "sharing_limits/z2/only_for", ("ilse", "femke")),
    (1, "sharing_limits/z3/manner", "mondeling"),
    (1, "sharing_limits/z3/asked_on", "2026-01-22"),
    (1, "sharing_limits/z3/except_when", "bij gevaar"),
    (1, "research/ond1/objects", False),
    (1, "observations/o9/sharing/limits", ("z2",)),
    (1, "timeline/t5/sharing/limits", ("z2",)),
]

SITUATION: list[tuple[int, str, Any]] = [
    (1, "observations/o2/source", "gezien"),
    (1, "observations/o3/since", "2025-10-27"),
    (1, "observations/o3/stance", "feit"),
    (1, "observations/o4/stance", "mening"),
    (1, "observations/o5/kind", "kracht"),
    (1, "observations/o6/source", "samen geteld"),
    (1, "observations/o7/said_by", "saskia"),
    (1, "observations/o11/source", "foto van Saskia"),
    (1, "observations/o14/literal", True),
    (1, "observations/o16/since", "2025-06"),
    (1, "observations/o17/said_by", "paul"),
    (2, "observations/o18/area", "gezondheid"),
    (1, "timeline/t2/until", "2023-02"),
    (1, "timeline/t2/helped", "deels"),
    (1, "timeline/t2/provider", "Bureau Tussenweg"),
    (1, "timeline/t7/times", "zes keer"),
    (1, "timeline/t7/helped", "nee"),
    (1, "timeline/t8/kind", "onveilig"),
    (2, "timeline/t9", None),
    (3, "timeline/t9/on", "2026-04-06"),
    (1, "safety/s1/score", 5),
    (1, "safety/s2/why_not_lower", "Ze vraagt zelf hulp."),
    (1, "safety/s4/judged_by", "wendy"),
    (1, "safety/s5/score", 9),
    (2, "safety/s7", None),
    (3, "safety/s8/score", 7),
    (3, "safety/s8/sharing/apart", True),
    (1, "links/l1/first", "de vrijdag, dan de rest"),
    (1, "voices/kv1/likes", "de hond van Saskia (Dribbel) en rekenen"),
    (1, "help_questions/hv2", None),
    (2, "help_questions/hv2/replaces", "hv1"),
]

RESULTS_AND_AGREEMENTS: list[tuple[int, str, Any]] = [
    (1, "results/r1/target_on", "2026-06-26"),
    (3, "results/r1/target_on", "2026-10-09"),
    (1, "results/r1/views/bjorn/words", "vijf dagen is normaal"),
    (1, "results/r1/noticed_by", ("miriam",)),
    (1, "results/r2/everyone_agrees", True),
    (2, "results/r2/status", "loopt"),
    (3, "results/r2/status", "gehaald"),
    (1, "results/r3/views/bjorn/view", "oneens"),
    (1, "results/r3/co_owners", ("bjorn",)),
    (1, "results/r4", None),
    (2, "results/r4/goal_score", 8),
    (2, "results/r4/start_score", 1),
    (3, "evaluations/e1/score", 6),
    (3, "evaluations/e2/achieved", "ja"),
    (3, "evaluations/e3/score", 4),
    (3, "evaluations/e4/meeting", "m4"),
    (3, "independence/zelf1/said_by", "ilse"),
    (1, "agreements/a1/from_on", "2026-02-20"),
    (1, "agreements/a1/kind", "netwerk"),
    (1, "agreements/a2/where", "lokaal 0.12"),
    (1, "agreements/a3/is_help", True),
    (1, "agreements/a3/status", "gepland"),
    (3, "agreements/a3/status", "loopt"),
    (3, "agreements/a4/status", "klaar"),
    (1, "agreements/a5/about", ("roos", "storm")),
    (2, "agreements/a5/about", ("storm",)),
    (3, "agreements/a6/status", "gestopt"),
    (2, "agreements/a7/until_on", "2026-06-30"),
    (3, "agreements/a7/until_on", "2026-09-30"),
    (1, "agreements/a8/part", "communicatie met gezin"),
    (2, "agreements/a9/status", "loopt"),
    (3, "agreements/a9/status", "te laat klaar"),
    (3, "agreements/a9/ended_on", "2026-05-06"),
    (3, "agreements/a10/status", "gestopt"),
    (2, "agreements/a11/from_on", "2026-03-30"),
    (2, "agreements/a12/until_on", "2026-04-24"),
    (1, "waiting/w1/bridging_agreement", "a4"),
    (1, "waiting/w1/until", "2026-05-04"),
    (1, "doubles/d1/stops", "wendy"),
    (1, "gaps/p1/solved_by", "saskia"),
    (1, "plainer/gw1/outcome", "gekozen"),
    (1, "decisions/bes1/kind", "verwijzing"),
    (3, "reminders/x1/agreement", "a7"),
    (3, "reminders/x2/outcome_on", "2026-05-06"),
    (3, "reminders/x3", None),
    (4, "reminders/x3/outcome", "“klopt, ik was boos”"),
]

REGIE_AND_WORKING_TOGETHER: list[tuple[int, str, Any]] = [
    (1, "regie/eigen1/what", "sport, kapper en verjaardagen"),
    (1, "regie/g1/deputy", "carla"),
    (1, "regie/g2/deputy_text", "collega De Zandloper"),
    (1, "regie/g7/kind", "behandelregie"),
    (2, "regie/g9/people", ("lotte",)),
    (3, "regie/g9/until_on", "2026-06-12"),
    (3, "regie/g10/people", ("patrick",)),
    (3, "regie/g1/until_on", None),
    (4, "regie/g1/until_on", "2026-09-01"),
    (4, "regie/g13/people", ("mohamed",)),
    (4, "regie/g13/deputy", "carla"),
    (1, "mandates/man1/then_via", "marcel"),
    (1, "mandates/man1/may_not/1", "iets over gezag"),
    (1, "escalation/op1/text", "binnen een week samen aan tafel"),
    (1, "contact_points/ap1/for_people", ("ilse", "bjorn")),
    (4, "contact_points/ap1/person", "mohamed"),
    (1, "communication/n4/teller", "karlijn"),
    (1, "communication/n5/topic", "elkaar aanspreken"),
    (1, "obstacles/h1/owners", ("patrick",)),
    (1, "obstacles/h2/signal", "Karlijn wacht langer dan tien minuten."),
    (1, "obstacles/h4/kind", "één verhaal"),
    (1, "safety_agreements/v1/who", ("roos", "karlijn", "ilse", "femke")),
    (1, "safety_agreements/v3/calls", "112"),
    (1, "early_triggers/eer3/text", "een brief van een advocaat"),
]

MEETINGS_AND_WORK: list[tuple[int, str, Any]] = [
    (1, "meetings/m1/minutes", 90),
    (1, "meetings/m1/family_earlier", True),
    (1, "meetings/m1/steps", (1, 2, 3, 4, 5, 6, 7)),
    (1, "meetings/m1/attendance/roos/presence", "een deel"),
    (1, "meetings/m1/attendance/femke/presence", "telefonisch"),
    (1, "meetings/m1/attendance/storm/presence", "afwezig met bericht"),
    (1, "meetings/m1/quotes/karlijn/text", "Hier moet iedereen bij kunnen."),
    (1, "meetings/m2/status", "gepland"),
    (1, "meetings/m2/planned_by", "anneloes"),
    (2, "meetings/m2/status", "gehouden"),
    (2, "meetings/m2/quotes/bjorn/text", "Ik hoor het."),
    (3, "meetings/m3/attendance/hugo/presence", "aanwezig"),
    (3, "meetings/m4/question_still_right", "ja"),
    (3, "meetings/m4/attendance/storm/presence", "aanwezig"),
    (4, "meetings/m5/time", "10.00"),
    (4, "meetings/m6/on", "2026-10-07"),
    (4, "meetings/m6/planned_by", "mohamed"),
    (2, "changes/c1/triggers", ("hulpvraag veranderd", "zorg toegevoegd")),
    (2, "changes/c1/reopens", (1, 3, 4, 5)),
    (3, "changes/c2/triggers", ("zorg gestopt", "andere betrokkene weg")),
    (4, "changes/c3/reopens", (5, 7)),
    (3, "handovers/over1/told_on", "2026-06-10"),
    (3, "handovers/over1/successor", None),
    (4, "handovers/over1/successor", "mohamed"),
    (4, "handovers/over1/introductions/1/on", "2026-08-20"),
    (4, "handovers/over1/effective_on", "2026-09-01"),
    (1, "contacts/note1/time", "17.10"),
    (1, "contacts/b1/minutes", 25),
    (1, "contacts/note3/quotes/storm/text", "Zit jij bij mama of bij ons?"),
    (3, "contacts/b7/people", ("karlijn",)),
    (4, "contacts/note5/on", "2026-06-24"),
    (1, "answers/antw1/question", "S6.7"),
    (NOW, "hours/u3/minutes", 120),
]


@pytest.mark.parametrize(
    ("version", "path", "expected"),
    [*CASE_AND_PEOPLE, *SHARING, *SITUATION, *RESULTS_AND_AGREEMENTS, *REGIE_AND_WORKING_TOGETHER, *MEETINGS_AND_WORK],
    ids=lambda part: str(part)[:40],
)
def test_a_fact_of_the_dossier_stands_in_its_own_field(version: int, path: str, expected: Any) -> None:
    assert fact(told(NAME).at(version), path) == expected


def test_four_versions_on_their_days() -> None:
    days = [day.isoformat() for day, _ in told(NAME).frozen]
    assert days == ["2026-02-13", "2026-03-20", "2026-06-12", "2026-09-01"]


def test_every_step_leaves_a_whole_plan() -> None:
    plans = [step.plan for step in read_sample(NAME).steps if isinstance(step, Revise)]
    assert [integrity.faults(plan) for plan in plans] == [()] * len(plans)


def test_steps_come_in_the_order_of_their_days() -> None:
    days = [step.on for step in read_sample(NAME).steps]
    assert days == sorted(days)


def test_twelve_agreements_with_their_numbers() -> None:
    assert [agreement.number for agreement in told(NAME).now.agreements] == list(range(1, 13))


@pytest.mark.parametrize(
    ("child", "holders"),
    [
        ("roos", {"ilse": "ja", "bjorn": "ja", "joel": "nee"}),
        ("storm", {"ilse": "ja", "bjorn": "ja", "joel": "nee"}),
        ("mees", {"ilse": "ja", "joel": "ja"}),
        ("noalynn", {"joel": "ja", "chantal": "ja"}),
        ("luuk", {"saskia": "ja"}),
    ],
)
def test_custody_per_child_and_holder(child: str, holders: dict[str, str]) -> None:
    rows = [row for row in told(NAME).now.custody if row.child == child]
    assert {row.holder: row.custody for row in rows} == holders


def test_the_hours_add_up_and_the_calls_are_the_hours_of_calling() -> None:
    plan = told(NAME).now
    assert sum(entry.minutes for entry in plan.hours) == 1125
    assert sum(note.minutes or 0 for note in plan.contacts) == fact(plan, "hours/u2/minutes") == 185


def test_the_hours_of_a_meeting_are_its_length() -> None:
    plan = told(NAME).now
    meant = {entry.meeting: entry.minutes for entry in plan.hours if entry.meeting}
    assert meant == {meeting.id: meeting.minutes for meeting in plan.meetings if meeting.minutes}


def test_papers_of_version_three_and_the_one_that_is_lost() -> None:
    printed = [step.holders for version, step in told(NAME).prints if version == 3]
    lost = [(mark.version, mark.number, mark.remark) for mark in told(NAME).marks if mark.lost_on]
    assert printed == [("ilse",), ("bjorn",), ("roos",)]
    assert lost == [(2, 2, "zoek")]


def test_a_secret_address_was_never_written_down() -> None:
    plan = told(NAME).now
    homes = [home for home in plan.households if "chantal" in {member.person for member in home.members}]
    assert [(home.secret, home.address) for home in homes] == [(True, "")]


NEVER_ON_PAPER_FOR = {
    "bjorn": ["depress", "zonder pillen", "GGZ voor Ilse", "De stemming van Roos", "niet meer te leven",
              "ik mis het wel", "Pas zeven weken", "uitroeptekens", "‘schuld’", "verslag"],
    "ilse": ["schuldige", "‘schuld’", "ik mis het wel", "Pas zeven weken", "twee maanden niets"],
    "roos": ["depress", "alimentatie", "Ik hou in", "schuld", "uitroeptekens", "blauwe arm", "geheim"],
    "joel": ["depress", "kras", "alimentatie", "Ik hou in", "stemming", "ijzerpillen", "blauwe arm", "met mijn tas"],
    "saskia": ["depress", "kras", "alimentatie", "Ik hou in", "stemming", "ijzerpillen", "06-12341108", "schuld"],
    "karlijn": ["depress", "alimentatie", "stemming", "ijzerpillen", "appjes", "Lotte", "06-12341108"],
    "miriam": ["depress", "kras", "alimentatie", "stemming", "somber", "ijzerpillen", "appjes", "Luuk", "Chantal",
               "Femke", "06-12341101", "06-12341103"],
    "wendy": ["depress", "kras", "alimentatie", "stemming", "somber", "ijzerpillen", "Luuk", "blauwe arm"],
}  # fmt: skip


@pytest.mark.parametrize("version", [1, 2, 3, 4])
@pytest.mark.parametrize("holder", NEVER_ON_PAPER_FOR)
def test_a_holder_never_gets_what_stays_with_others(holder: str, version: int) -> None:
    day, plan = told(NAME).frozen[version - 1]
    shown = words_of(disclose(plan, (holder,), day).plan)
    assert [word for word in NEVER_ON_PAPER_FOR[holder] if word in shown] == []


def test_the_words_that_stay_with_others_do_stand_in_the_plan() -> None:
    whole = words_of(told(NAME).now)
    asked = {word for words in NEVER_ON_PAPER_FOR.values() for word in words} - {"geheim"}
    assert [word for word in sorted(asked) if word not in whole] == []


@pytest.mark.parametrize("holder", ["tine", "chantal", "meester"])
def test_some_get_no_paper(holder: str) -> None:
    plan = told(NAME).now
    with pytest.raises(NotAllowed):
        disclose(plan, (holder,), dt.date(2026, 9, 2))


def test_told_in_another_year_the_weekdays_stay() -> None:
    moved = [step for step in read_sample(NAME, dt.date(2027, 1, 20)).steps if isinstance(step, Revise)][-1].plan
    first = dates.first_day(fact(moved, "meetings/m1/on"))
    assert (first.weekday(), first) == (2, dt.date(2026, 7, 1))
    assert fact(moved, "observations/o3/text") == "Roos miste 31 van de 65 lesdagen tussen 16 maart en 26 juni."
