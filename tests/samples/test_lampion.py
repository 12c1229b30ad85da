"""Every part of the dossier "Lampion" has its place in the sample, at the version in which it was known."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from regiedesk.domain import dates, integrity
from regiedesk.domain.bsn import MASK, mask
from regiedesk.domain.disclosure import disclose
from regiedesk.domain.errors import NotAllowed
from regiedesk.domain.samples import Revise
from regiedesk.storage.files.samples import read_sample
from tests.samples.replay import NOW, fact, told, words_of

NAME = "lampion"
WEDNESDAY = "elke woensdag 14.00–15.30 uur"

CASE_AND_PEOPLE: list[tuple[int, str, Any]] = [
    (1, "details/code", "Lampion"),
    (1, "details/started_on", "2025-11-20"),
    (1, "details/referred_by", "hulya"),
    (1, "details/regisseur", "ruud"),
    (1, "details/responsible", "ruud"),
    (1, "details/filled_in_by", ("ruud", "esmee")),
    (1, "details/regie_meaning_by", ("linh",)),
    (1, "details/legal_frame", "vrijwillig"),
    (1, "details/copied_to_file", ()),
    (2, "details/copied_to_file/0/on", "2025-12-18"),
    (NOW, "details/standing", "Loopt door."),
    (1, "indications/in1/code", "OB4B"),
    (1, "indications/in2/code", "OB3B"),
    (1, "indications/in2/with_treatment", True),
    (1, "family_group_plans/fg1/offered_on", "2025-12-03"),
    (1, "family_group_plans/fg1/used", False),
    (1, "family_group_plans/fg1/words", "mijn familie is twee mensen"),
    (1, "people/linh/birth_date", "1995-04-12"),
    (1, "people/linh/occupation", "naaister in een bruidszaak"),
    (1, "people/lotus/last_name", "van der Zanden"),
    (1, "people/lotus/aliases", ("Sen",)),
    (1, "people/kai/occupation", "groep 2, sbo De Vuurvlieg"),
    (1, "people/sylvia/role", "pleegouder"),
    (1, "people/marianne/own_words", "Ik ben de nachtploeg."),
    (1, "people/pepijn/birth_date", "2014-03-09"),
    (1, "people/ferdi/phone_for", ("jeroen", "ruud", "ottilie")),
    (1, "people/ferdi/reach_via", "jeroen"),
    (1, "people/hoa/language", "Vietnamees"),
    (1, "people/hoa/interpreter", "minh"),
    (1, "people/hoa/reads_aloud", "linh"),
    (1, "people/minh/trusted_by", ("lotus",)),
    (1, "people/hans/chosen_by", "linh"),
    (1, "people/ex-oma/participation", "liever niet aan tafel"),
    (1, "people/ex-oma/participation_says", "linh"),
    (1, "people/corrie/organisation", "onderdak"),
    (1, "people/esmee/left_on", None),
    (2, "people/esmee/left_on", "2026-02-01"),
    (1, "people/tjeerd", None),
    (2, "people/tjeerd/own_words", "Ik neem de stoel over, niet de toon."),
    (2, "people/ank/participation", "op de achtergrond"),
    (3, "people/ank/participation", "aan tafel"),
    (1, "organisations/wissel/after_hours", "bereikbaarheidsdienst De Wissel"),
    (1, "households/thuis/address", "Spinnerij 41, Lindebroek"),
    (1, "households/pleeggezin/members/lotus/since", "2025-11-24"),
    (1, "households/pleeggezin/secret_from", ("ferdi", "linh")),
    (1, "households/pleeggezin/known_to", ("ruud", "ottilie", "esmee")),
    (2, "households/pleeggezin/known_to", ("ruud", "ottilie", "esmee", "tjeerd")),
    (1, "kinships/k13/note", "getrouwd"),
    (1, "kinships/k16/kind", "pleegouder van"),
    (1, "custody/gz2/recognised", True),
    (1, "custody/gz4/source", "gezagsregister 2021"),
]

SHARING: list[tuple[int, str, Any]] = [
    (1, "reading_agreements/lz1/scope", "alles"),
    (1, "reading_agreements/lz2/about", ("kai",)),
    (1, "reading_agreements/lz2/exception", "zonder adres, zonder de ziekte van Linh"),
    (1, "reading_agreements/lz3/about", ("lotus", "kai", "pepijn")),
    (1, "reading_agreements/lz9/agreements", ("a7",)),
    (1, "reading_agreements/lz5/scope", "wordt voorgelezen"),
    (1, "reading_agreements/lz6/words", "schoolblad"),
    (1, "reading_agreements/lz7/given_by", ("lotus",)),
    (1, "reading_agreements/lz7/manner", "mondeling"),
    (1, "reading_agreements/lz7/via", "karin"),
    (1, "reading_agreements/lz8/scope", "niets"),
    (1, "reading_agreements/lz11/agreements", ("a10",)),
    (3, "reading_agreements/lz12", None),
    (NOW, "reading_agreements/lz12/given_by", ("pepijn",)),
    (1, "sharing_limits/del-school/may_know", "Linh was ziek en wordt beter."),
    (1, "sharing_limits/del-opname/not_for", ("ferdi",)),
    (1, "sharing_limits/del-vast/not_for", ("karin",)),
    (2, "sharing_limits/del-adres/only_for", ("ruud", "ottilie", "esmee", "tjeerd")),
    (1, "research/oz1/objects", True),
    (1, "people/hulya/sharing/limits", ("del-school", "del-ziekte")),
]

SITUATION: list[tuple[int, str, Any]] = [
    (1, "observations/o1/via", "minh"),
    (1, "observations/o3/said_on", "2025-11-20"),
    (1, "observations/o4/stance", "mening"),
    (1, "observations/o4/literal", True),
    (1, "observations/o5/kind", "kracht"),
    (1, "observations/o6/kind", "kracht"),
    (1, "observations/o6b/since", "2025-11-24"),
    (1, "observations/o9/source", "geteld"),
    (1, "observations/o11/source", "proces-verbaal"),
    (1, "observations/o11/since", "2024-03"),
    (1, "observations/o12/sharing/apart", True),
    (1, "observations/o13/until", "2026-04-01"),
    (1, "observations/o14/area", "inkomen en financiën"),
    (3, "observations/o15", None),
    (NOW, "observations/o15/area", "werk"),
    (1, "timeline/t5/until", "2022-08"),
    (1, "timeline/t5/helped", "ja"),
    (1, "timeline/t5/words", "Corrie zag het eerder dan ik"),
    (1, "timeline/t7/times", "twee van de acht keer"),
    (1, "timeline/t7/helped", "nee"),
    (1, "timeline/t11/on", "2025-12-05"),
    (3, "timeline/t12/on", "2026-03-09"),
    (1, "safety/s1/via", "karin"),
    (1, "safety/s4/why_not_lower", "Ze haalt zelf haar pillen."),
    (1, "safety/s5/score", 8),
    (3, "safety/s6/score", 7),
    (3, "safety/s7/reason", "belde mij voordat ik belde"),
    (3, "safety/s7/sharing/apart", True),
    (1, "links/vb1/first", "de dagen vastzetten"),
    (1, "voices/st1/wants_different", "dat de woensdag gewoon woensdag is."),
    (1, "conditions/vw1/checked_by", ("jeroen",)),
    (2, "help_questions/hv1", None),
    (3, "help_questions/hv1/asked_on", "2026-04-14"),
]

RESULTS_AND_AGREEMENTS: list[tuple[int, str, Any]] = [
    (1, "good_futures/tk1/said_by", "linh"),
    (1, "results/r1/everyone_agrees", True),
    (1, "results/r1/target_on", "2026-03-31"),
    (1, "results/r2/views/hoa/words", "een lampje is geen ziekte"),
    (1, "results/r3/noticed_by", ("hoa", "corrie")),
    (1, "results/r4/views/linh/view", "oneens"),
    (1, "results/r4/goal_score", 6),
    (2, "results/r1/status", "loopt"),
    (3, "results/r1/status", "gehaald"),
    (2, "results/r5", None),
    (3, "results/r5/start_score", 0),
    (3, "results/r5/views/marianne/words", "niet sneller dan Kai slaapt"),
    (3, "evaluations/ev1/score", 8),
    (3, "evaluations/ev4/words", "drie van de zes keer te laat weg"),
    (3, "independence/zf1/text", "als Lotus mijn kleren klaarlegt voor de grap"),
    (1, "agreements/a1/when", WEDNESDAY),
    (1, "agreements/a1/until_on", None),
    (2, "agreements/a1/until_on", "2026-02-01"),
    (3, "agreements/a1/status", "gestopt"),
    (1, "agreements/a3/kind", "netwerk"),
    (2, "agreements/a3/status", "loopt"),
    (3, "agreements/a3/ended_on", "2026-03-31"),
    (3, "agreements/a4/status", "gestopt"),
    (1, "agreements/a5/status", "gepland"),
    (3, "agreements/a5/status", "loopt"),
    (1, "agreements/a6/kind", "voorveld"),
    (1, "agreements/a7/who", ("linh", "hulya")),
    (1, "agreements/a10/until_on", "2026-03-28"),
    (3, "agreements/a10/until_on", "2026-06-27"),
    (1, "agreements/a11/part", "financiën"),
    (3, "agreements/a11/status", "te laat klaar"),
    (2, "agreements/a12/replaces", "a1"),
    (2, "agreements/a12/from_on", "2026-02-02"),
    (3, "agreements/a13/part", "wonen/verblijf"),
    (3, "agreements/a14/who", ("hoa",)),
    (1, "waiting/wl1/bridging_agreement", "a6"),
    (1, "waiting/wl1/until", "2026-03-02"),
    (1, "doubles/db1/stops", "corrie"),
    (1, "gaps/gt1/solved_by", "esmee"),
    (1, "plainer/gw1/outcome", "afgevallen"),
    (NOW, "plainer/gw2/outcome", "nog niet besloten"),
    (2, "decisions/bs1/by_person", "bram"),
    (2, "reminders/x1/person", "esmee"),
    (3, "reminders/x2/outcome", "Jeroen noteert het als waarschuwing."),
    (3, "reminders/x3/agreement", "a11"),
]

REGIE_AND_WORKING_TOGETHER: list[tuple[int, str, Any]] = [
    (1, "regie/g0/what", "kapper, zwemles, verjaardagen"),
    (1, "regie/g1/deputy", "ottilie"),
    (1, "regie/g2/deputy_text", "bereikbaarheidsdienst De Wissel"),
    (1, "regie/g6/deputy_text", "team Onderdak"),
    (1, "regie/g9/for_person", "linh"),
    (2, "regie/g8/until_on", "2026-02-01"),
    (2, "regie/g12/people", ("tjeerd",)),
    (3, "regie/g13/from_on", "2026-04-16"),
    (3, "regie/g14/deputy_text", "bereikbaarheidsdienst De Wissel"),
    (1, "mandates/md1/may/2", "bezoektijden schuiven tot een half uur"),
    (1, "mandates/md1/then_via", "wil"),
    (1, "escalation/es2/person", "wil"),
    (1, "contact_points/ap1/reachability", "bellen, werkdagen tot 18.00 uur"),
    (2, "contact_points/ap2/person", "esmee"),
    (3, "contact_points/ap2/person", "tjeerd"),
    (1, "communication/cm5/teller", "linh"),
    (1, "communication/cm6/teller", "sylvia"),
    (1, "communication/cm7/teller", "ruud"),
    (1, "communication/cm8/topic", "elkaar aanspreken"),
    (1, "obstacles/h1/owners", ("esmee", "linh")),
    (3, "obstacles/h1/owners", ("tjeerd", "linh")),
    (1, "obstacles/h2/signal", "Hij wacht buiten na elven"),
    (1, "obstacles/h4/signal", "Op 16 februari is er geen afspraakbrief"),
    (1, "safety_agreements/va1/who", ("minh", "esmee")),
    (3, "safety_agreements/va1/who", ("minh", "tjeerd")),
    (1, "safety_agreements/va2/calls", "bereikbaarheidsdienst De Wissel"),
    (1, "safety_agreements/va3/always", True),
    (1, "early_triggers/ts3/trigger", "veiligheid"),
    (NOW, "absences/aw1/deputy", "ottilie"),
]

MEETINGS_AND_WORK: list[tuple[int, str, Any]] = [
    (1, "meetings/m1/minutes", 90),
    (1, "meetings/m1/family_earlier", True),
    (1, "meetings/m1/attendance/hulya/note", "eerste half uur"),
    (1, "meetings/m1/attendance/ferdi/presence", "apart gesproken"),
    (1, "meetings/m1/attendance/kai/presence", "afwezig"),
    (1, "meetings/m1/quotes/linh/text", "Dank u dat u de lamp aanlaat."),
    (1, "meetings/m2/status", "gepland"),
    (1, "meetings/m2/planned_by", "ruud"),
    (2, "meetings/m2/steps", (1, 5, 6)),
    (2, "meetings/m2/quotes/sylvia/text", "Lotus heeft net leren zwaaien naar haar."),
    (2, "meetings/m5/status", "gepland"),
    (3, "meetings/m5/minutes", 45),
    (3, "meetings/m3/question_still_right", "nee"),
    (3, "meetings/m3/attendance/lotus/note", "eerste kwartier"),
    (3, "meetings/m4/on", "2026-06-30"),
    (2, "changes/c1/triggers", ("regievoerder weg",)),
    (3, "changes/c2/reopens", (3, 4, 5, 7)),
    (2, "handovers/ov1/results", ("r1", "r2", "r4")),
    (2, "handovers/ov1/introductions/0/on", "2026-01-28"),
    (2, "handovers/ov1/confirmed_on", None),
    (1, "contacts/n1/minutes", 20),
    (1, "contacts/n2/quotes/hoa/text", "Schaamte."),
    (1, "contacts/n9/sharing/apart", True),
    (2, "contacts/n11/kind", "mail of bericht"),
    (NOW, "hours/u7/meeting", "m5"),
]


@pytest.mark.parametrize(
    ("version", "path", "expected"),
    [*CASE_AND_PEOPLE, *SHARING, *SITUATION, *RESULTS_AND_AGREEMENTS, *REGIE_AND_WORKING_TOGETHER, *MEETINGS_AND_WORK],
    ids=lambda part: str(part)[:40],
)
def test_a_fact_of_the_dossier_stands_in_its_own_field(version: int, path: str, expected: Any) -> None:
    assert fact(told(NAME).at(version), path) == expected


def test_three_versions_on_their_days() -> None:
    days = [day.isoformat() for day, _ in told(NAME).frozen]
    assert days == ["2025-12-18", "2026-01-22", "2026-04-16"]


def test_every_step_leaves_a_whole_plan() -> None:
    plans = [step.plan for step in read_sample(NAME).steps if isinstance(step, Revise)]
    assert [integrity.faults(plan) for plan in plans] == [()] * len(plans)


def test_steps_come_in_the_order_of_their_days() -> None:
    days = [step.on for step in read_sample(NAME).steps]
    assert days == sorted(days)


def test_fourteen_agreements_with_their_numbers() -> None:
    assert [agreement.number for agreement in told(NAME).now.agreements] == list(range(1, 15))


@pytest.mark.parametrize(
    ("child", "holders"),
    [
        ("lotus", {"linh": "ja", "ferdi": "nee", "sylvia": "nee"}),
        ("kai", {"linh": "ja", "ferdi": "ja", "sylvia": "nee"}),
    ],
)
def test_custody_per_child_and_holder(child: str, holders: dict[str, str]) -> None:
    rows = [row for row in told(NAME).now.custody if row.child == child]
    assert {row.holder: row.custody for row in rows} == holders


def test_the_hours_add_up_and_the_calls_are_the_hours_of_calling() -> None:
    plan = told(NAME).now
    assert sum(entry.minutes for entry in plan.hours) == 1240
    assert sum(note.minutes or 0 for note in plan.contacts) == fact(plan, "hours/u2/minutes") == 225


def test_the_hours_of_a_meeting_are_its_length() -> None:
    plan = told(NAME).now
    meant = {entry.meeting: entry.minutes for entry in plan.hours if entry.meeting}
    assert meant == {meeting.id: meeting.minutes for meeting in plan.meetings if meeting.minutes}


def test_three_papers_of_version_three_and_all_earlier_ones_are_back() -> None:
    printed = [step.holders for version, step in told(NAME).prints if version == 3]
    back = {(mark.version, mark.number) for mark in told(NAME).marks if mark.returned_on}
    assert printed == [("linh",), ("sylvia", "marianne"), ("ferdi",)]
    assert back == {(version, number) for version in (1, 2) for number in (1, 2, 3)}


def test_the_secret_address_was_never_written_down() -> None:
    plan = told(NAME).now
    secret = [home.address for home in plan.households if home.secret]
    assert (secret, {person.address for person in plan.people}) == ([""], {""})


def test_the_pasted_number_is_covered_and_the_other_number_stays() -> None:
    mail = fact(told(NAME).now, "contacts/n11/text")
    assert (f"BSN {MASK * 9}," in mail, "20251187" in mail, mask(mail)) == (True, True, mail)


NEVER_ON_PAPER_FOR = {
    "ferdi": ["Hülya", "Aksoy", "Rietveld", "psychiater", "Corrie", "Onderdak", "Hans", "Naast Je", "Ank", "Speelveld",
              "speltherapie", "Pepijn", "opname", "opgenomen", "manisch", "druk", "signaalplan", "pillen", "in de war",
              "matras", "nagelstudio", "Spinnerij", "oensdag", "zwemles", "stickerkalender", "volgt de auto",
              "melding over", "sloeg", "drie nachten", "tot zondag", "in stappen", "huurtoeslag", "2.130",
              "bruidszaak houdt", "spraakbericht", "ex-schoonmoeder", "uit mij krijgen", "06-12343301", "06-12343302",
              "06-12343303", "06-12343305", "06-12343306"],
    "karin": ["Hülya", "Aksoy", "Rietveld", "psychiater", "opname", "opgenomen", "manisch", "druk", "signaalplan",
              "pillen", "in de war", "matras", "nagelstudio", "sloeg", "proces-verbaal", "volgt de auto",
              "zonder gedoe", "melding over", "huurtoeslag", "2.130", "06-12343301", "06-12343304"],
    "sylvia": ["manisch", "opgenomen", "derde opname", "druk", "pillen", "huurtoeslag", "2.130", "flat van Linh",
               "bruidszaak houdt", "twee mensen", "Spinnerij", "ex-schoonmoeder", "Schaamte", "behalve ik",
               "06-12343304", "06-12343305"],
    "jeroen": ["Hülya", "Corrie", "opgenomen", "manisch", "druk", "pillen", "oensdag", "matras",
               "sloeg", "Marianne turft", "loempia", "huurtoeslag", "Pepijn", "06-12343301", "06-12343302"],
    "linh": ["zat al los", "behalve ik", "Schaamte", "voordeuren", "buiten niet", "kamer kwijt", "06-12343302",
             "06-12343303", "06-12343304", "999994402"],
    "ank": ["opgenomen", "manisch", "druk", "pillen", "huurtoeslag", "2.130", "sloeg", "Spinnerij", "06-12343301",
            "06-12343304"],
}  # fmt: skip

HOLDERS = [("ferdi",), ("karin",), ("sylvia", "marianne"), ("jeroen",), ("linh",), ("ank",)]


@pytest.mark.parametrize("version", [NOW, 1, 2, 3])
@pytest.mark.parametrize("holders", HOLDERS, ids="-".join)
def test_a_holder_never_gets_what_stays_with_others(holders: tuple[str, ...], version: int) -> None:
    day = told(NAME).frozen[version - 1][0] if version else dt.date(2026, 4, 20)
    shown = words_of(disclose(told(NAME).at(version), holders, day).plan)
    assert [word for word in NEVER_ON_PAPER_FOR[holders[0]] if word in shown] == []


def test_the_words_that_stay_with_others_do_stand_in_the_plan() -> None:
    whole = words_of(told(NAME).now)
    asked = {word for words in NEVER_ON_PAPER_FOR.values() for word in words} - {"999994402"}
    assert [word for word in sorted(asked) if word not in whole] == []


def test_the_foster_mothers_read_the_signal_plan_and_nothing_else_of_linh() -> None:
    plan = disclose(told(NAME).at(3), ("sylvia", "marianne"), dt.date(2026, 4, 16)).plan
    of_linh = {agreement.id for agreement in plan.agreements if agreement.about == ("linh",)} - {"a3"}
    assert (of_linh, [result.id for result in plan.results]) == ({"a7"}, ["r1", "r2", "r4", "r5"])


def test_the_probation_officer_reads_the_visit_and_no_other_agreement() -> None:
    plan = disclose(told(NAME).at(3), ("jeroen",), dt.date(2026, 4, 16)).plan
    assert [agreement.id for agreement in plan.agreements] == ["a10"]


def test_the_father_reads_about_his_son_only() -> None:
    plan = disclose(told(NAME).at(3), ("ferdi",), dt.date(2026, 4, 16)).plan
    assert [result.id for result in plan.results] == ["r2", "r4"]
    assert [agreement.id for agreement in plan.agreements] == ["a4", "a10"]


@pytest.mark.parametrize("holder", ["hoa", "ex-oma"])
def test_some_get_no_paper(holder: str) -> None:
    with pytest.raises(NotAllowed):
        disclose(told(NAME).now, (holder,), dt.date(2026, 4, 20))


def test_told_in_another_year_the_weekdays_stay() -> None:
    moved = [step for step in read_sample(NAME, dt.date(2027, 1, 20)).steps if isinstance(step, Revise)][-1].plan
    first = dates.first_day(fact(moved, "meetings/m1/on"))
    assert (first.weekday(), first) == (1, dt.date(2026, 9, 15))
    assert fact(moved, "obstacles/h4/signal") == "Op 16 november is er geen afspraakbrief"
