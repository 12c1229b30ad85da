"""The facts of the sample family Ankerplaats, each in its own place, at the version in which it was known."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from regiedesk.domain import disclosure, integrity
from regiedesk.domain.errors import NotAllowed
from regiedesk.domain.plan import Plan
from regiedesk.domain.samples import Revise
from regiedesk.domain.work_words import Activity, ContactKind, Presence
from regiedesk.storage.files.samples import read_sample
from tests.samples.replay import NOW, fact, told, words_of

NAME = "ankerplaats"
TOLD_ON = dt.date(2026, 7, 17)
HELPERS = {"lisanne", "yara", "anouk", "henk", "sevda"}
DRINK = ("drank", "drinkt", "gedronken", "dronken", "nuchter", "wijn", "fles per avond", "kentering", "verslaving")
PARCELS = ("pakje", "die jongens", "klusjes", "50 euro", "tweede telefoon")

FACTS: list[tuple[str, Any]] = [
    ("details/municipality", "gemeente Havenrade"),
    ("details/started_on", "2026-03-10"),
    ("details/referred_by", "yara"),
    ("details/regisseur", "naomi"),
    ("details/responsible", "naomi"),
    ("details/filled_in_by", ("naomi",)),
    ("details/regie_meaning_by", ("wolf", "naomi")),
    ("details/regie_level", "versterkte procesregie"),
    ("details/legal_frame", "vrijwillig"),
    ("details/copied_to_file/0/on", "2026-04-07"),
    ("people/cilla/aliases", ("Priscilla",)),
    ("people/cilla/birth_date", "1990-12-03"),
    ("people/cilla/phone", "06-12342201"),
    ("people/cilla/address_secret", True),
    ("people/wolf/nickname", "Wolfie"),
    ("people/wolf/reach_via", "rob"),
    ("people/wolf/occupation", "vierde klas basisberoeps, techniek"),
    ("people/amelie/birth_date", "2026-01-17"),
    ("people/dwayne/participation", "liever niet aan tafel"),
    ("people/dwayne/participation_says", "cilla"),
    ("people/dwayne/own_words", "Ik ben haar vader, geen bezoek."),
    ("people/erik/participation_says", "wolf"),
    ("people/erik/participation_because", "Hoeft niet."),
    ("people/coby/does", "heeft een sleutel"),
    ("people/rob/role", "JIM/vertrouwenspersoon"),
    ("people/rob/chosen_by", "wolf"),
    ("people/marva/invited_by", ("cilla",)),
    ("people/kelly/reach_via", "cilla"),
    ("people/lisanne/job", "gezinsbehandelaar"),
    ("people/joost/role", "jongerenwerk"),
    ("people/sevda/organisation", "kentering"),
    ("people/sevda/joined_on", "2026-05-07"),
    ("organisations/thuisbaken/kind", "jeugdhulp"),
    ("households/thuis/secret", True),
    ("households/thuis/secret_from", ("dwayne", "marva")),
    ("households/thuis/address", ""),
    ("households/thuis/members/0/since", "2026-02-02"),
    ("households/bij-marva/members/1/person", "dwayne"),
    ("kinships/ki7/kind", "ouder van"),
    ("kinships/ki4/note", "Appt op verjaardagen."),
    ("custody/gz2/custody", "nee"),
    ("custody/gz3/custody", "ja"),
    ("custody/gz4/recognised", False),
    ("custody/gz4/wants_recognition", True),
    ("indications/in1/code", "OB3C"),
    ("indications/in1/with_treatment", False),
    ("indications/in2/code", None),
    ("reading_agreements/le2/given_by", ("wolf",)),
    ("reading_agreements/le2/asked_on", "2026-03-20"),
    ("reading_agreements/le2/manner", "mondeling"),
    ("reading_agreements/le4/scope", "gezinsblad"),
    ("reading_agreements/le6/scope", "niets"),
    ("reading_agreements/le7/about", ("wolf",)),
    ("reading_agreements/le8/agreements", ("a13",)),
    ("reading_agreements/le9/scope", "genoemde afspraken"),
    ("sharing_limits/z-drank/not_for", ("gertjan",)),
    ("sharing_limits/z-drank/may_know", "Wolf zorgt 's nachts voor zijn zusje"),
    ("sharing_limits/z-hulp/not_for", ("dwayne", "marva")),
    ("sharing_limits/z-pakjes/only_for", ("joost", "rob", "naomi")),
    ("sharing_limits/z-pakjes/except_when", "er gevaar is"),
    ("family_group_plans/fg1/offered_on", "2026-03-16"),
    ("family_group_plans/fg1/used", True),
    ("family_group_plans/fg1/made_with", ("coby", "rob")),
    ("observations/o2/said_on", "2026-04-21"),
    ("observations/o3/stance", "mening"),
    ("observations/o5/source", "registratie"),
    ("observations/o6/kind", "kracht"),
    ("observations/o9/response_by", "cilla"),
    ("observations/o11/since", "2019"),
    ("observations/o12/sharing/apart", True),
    ("observations/o14/response", "Dat wist ik al."),
    ("timeline/t2/helped", "ja"),
    ("timeline/t2/words", "daar heb ik Kelly van"),
    ("timeline/t4/until", "2025-12"),
    ("timeline/t8/helped", "deels"),
    ("timeline/t9/on", "2026-05-23"),
    ("safety/s1/score", 7),
    ("safety/s4/why_not_lower", "Omdat hij dan zelf uitzet."),
    ("safety/s5/about", "cilla"),
    ("safety/s6/judged_by", "lisanne"),
    ("safety/s8/score", 7),
    ("links/l1/first", "de nacht"),
    ("links/l2/chain/1", "wijn om te slapen"),
    ("voices/st1/likes", "lassen, en hoe Amélie hikt"),
    ("weighings/af1/by", "marloes"),
    ("instruments/ei1/outcome", "17 punten"),
    ("good_futures/gf1/text", "dat ik wakker word van haar en niet van de zorgen."),
    ("help_questions/hv1/person", "wolf"),
    ("results/r1/target_on", "2026-07-31"),
    ("results/r1/views/3/view", "deels"),
    ("results/r2/everyone_agrees", True),
    ("results/r2/goal_score", 7),
    ("results/r3/noticed_by", ("henk",)),
    ("results/r4/views/2/person", "dwayne"),
    ("results/r4/views/2/manner", "telefonisch"),
    ("evaluations/e4/score", 7),
    ("evaluations/e3/meeting", "m5"),
    ("independence/zv1/said_by", "cilla"),
    ("agreements/a1/until_on", "2026-10-13"),
    ("agreements/a3/from_on", "2026-04-03"),
    ("agreements/a4/kind", "voorveld"),
    ("agreements/a5/until_on", "2026-07-03"),
    ("agreements/a7/status", "staat stil"),
    ("agreements/a9/from_on", "2026-06-15"),
    ("agreements/a10/who", ("kelly", "cilla")),
    ("agreements/a11/from_on", "2026-05-18"),
    ("agreements/a12/part", "veiligheid"),
    ("agreements/a13/who", ("dwayne", "marva", "coby")),
    ("agreements/a14/when", "elke avond om 21.00 uur"),
    ("agreements/a15/part", "wonen/verblijf"),
    ("waiting/wa1/bridging_agreement", "a10"),
    ("waiting/wa1/until", "2026-06-15"),
    ("doubles/du1/stops", "lisanne"),
    ("gaps/ga1/solved_by", "anouk"),
    ("plainer/pl1/outcome", "afgevallen"),
    ("plainer/pl2/outcome", "gekozen"),
    ("reminders/aa1/agreement", "a3"),
    ("reminders/aa2/outcome_on", "2026-05-13"),
    ("reminders/aa3/person", "marva"),
    ("regie/g2/deputy_text", "een collega van Thuisbaken"),
    ("regie/g4/deputy", "rob"),
    ("regie/g7/from_on", "2026-06-12"),
    ("regie/g9/kind", "eigen regie"),
    ("mandates/ma1/may_not", ("verblijf", "contactverbod", "meer dan tien uur")),
    ("mandates/ma1/then_via", "ineke"),
    ("escalation/es3/only_when", "als het over veiligheid gaat"),
    ("contact_points/cp1/reachability", "app, 8.00–20.00 uur"),
    ("communication/n4/teller", "rob"),
    ("obstacles/h1/signal", "Twee keer achter elkaar dicht."),
    ("obstacles/h3/owners", ("joost",)),
    ("safety_agreements/va1/who", ("coby", "rob")),
    ("safety_agreements/va2/calls", "112"),
    ("early_triggers/et3/text", "twee dagen geen school"),
    ("enhanced_regie/vpr/meeting", "m3"),
    ("enhanced_regie/vpr/duration", "drie maanden"),
    ("enhanced_regie/vpr/duo_partner", "bouke"),
    ("enhanced_regie/vpr/letter_on", "2026-06-05"),
    ("enhanced_regie/vpr/start_talk_on", "2026-06-11"),
    ("enhanced_regie/vpr/dissents/0/person", "petra"),
    ("conditions/vw3/if_not", "terug naar het Overleg Veilig Verder"),
    ("conditions/vw4/told/1/person", "wolf"),
    ("meetings/m1/place", "Huis van de Wijk"),
    ("meetings/m1/family_earlier", True),
    ("meetings/m1/attendance/2/note", "in de draagzak"),
    ("meetings/m3/others", ("de Raad voor de Kinderbescherming",)),
    ("meetings/m3/quotes/0/text", "Haal ons niet uit elkaar, haal hem bij de deur weg."),
    ("meetings/m5/question_still_right", "deels"),
    ("meetings/m6/on", "2026-09-24"),
    ("meetings/m6/status", "gepland"),
    ("changes/w1/triggers", ("zorg toegevoegd",)),
    ("changes/w2/reopens", (1, 3, 4, 5, 6, 7)),
    ("contacts/k9/time", "23.40"),
    ("contacts/k12/people", ("dwayne",)),
    ("contacts/k13/minutes", 15),
    ("research/on2/objects", False),
    ("communication/n5/topic", "elkaar aanspreken"),
    ("answers/an1/question", "S6.7"),
]

AT_VERSION: list[tuple[int, str, Any]] = [
    (1, "details/regie_level", "procesregie"),
    (1, "agreements/a1/when", "op maandag en donderdag"),
    (1, "agreements/a5/until_on", "2026-06-19"),
    (1, "agreements/a8/status", "loopt"),
    (1, "meetings/m2/status", "gepland"),
    (1, "meetings/m2/planned_by", "naomi"),
    (1, "people/bouke/relation", "vervangt Naomi"),
    (1, "people/marva/participation", "doet niet mee"),
    (1, "results/r1/why", "Wolf zorgt 's nachts voor zijn zusje."),
    (2, "agreements/a7/status", "loopt"),
    (2, "agreements/a8/status", "klaar"),
    (2, "agreements/a12/from_on", "2026-05-08"),
    (2, "meetings/m2/minutes", 75),
    (2, "details/regie_level", "procesregie"),
    (3, "agreements/a1/when", "drie keer per week: maandag, donderdag en zaterdag"),
    (3, "agreements/a7/status", "staat stil"),
    (3, "people/bouke/relation", "duo-partner van Naomi"),
    (3, "meetings/m5/status", "gepland"),
    (3, "results/r4/start_score", 3),
]

NOT_YET: list[tuple[int, str]] = [
    (1, "people/sevda"), (1, "observations/o8"), (1, "observations/o12"), (1, "agreements/a11"), (1, "obstacles/h3"),
    (2, "timeline/t9"), (2, "results/r4"), (2, "agreements/a13"), (2, "enhanced_regie/vpr"), (2, "reminders/aa2"),
    (3, "reminders/aa3"), (3, "evaluations/e1"), (3, "safety/s6"), (3, "meetings/m6"), (3, "hours/u6"),
]  # fmt: skip


@pytest.mark.parametrize(("place", "content"), FACTS)
def test_fact_has_its_place(place: str, content: Any) -> None:
    assert fact(told(NAME).at(NOW), place) == content


@pytest.mark.parametrize(("number", "place", "content"), AT_VERSION)
def test_version_holds_what_was_known_then(number: int, place: str, content: Any) -> None:
    assert fact(told(NAME).at(number), place) == content


@pytest.mark.parametrize(("number", "place"), NOT_YET)
def test_version_does_not_know_what_came_later(number: int, place: str) -> None:
    assert fact(told(NAME).at(number), place) is None
    assert fact(told(NAME).at(NOW), place) is not None


def test_three_versions_on_their_days() -> None:
    assert [day for day, _ in told(NAME).frozen] == [dt.date(2026, 4, 3), dt.date(2026, 5, 8), dt.date(2026, 6, 12)]


def test_copies_of_version_three_in_their_order() -> None:
    assert [(version, step.holders) for version, step in told(NAME).prints] == [
        (3, ("cilla",)), (3, ("wolf",)), (3, ("coby",)),
    ]  # fmt: skip


def test_steps_stand_in_order_and_never_break_the_plan() -> None:
    steps = read_sample(NAME).steps
    assert [step.on for step in steps] == sorted(step.on for step in steps)
    assert all(not integrity.faults(step.plan) for step in steps if isinstance(step, Revise))


def test_shifted_by_whole_weeks_to_another_day() -> None:
    steps = read_sample(NAME, dt.date(2027, 3, 4)).steps
    first, last = steps[0], steps[-1]
    assert isinstance(last, Revise)
    assert (first.on.weekday(), last.on.weekday()) == (3, 4)
    assert fact(last.plan, "results/r4/why").startswith("Op 2 januari stond er iemand aan de deur.")


def test_hours_add_up_per_activity_and_in_all() -> None:
    entries = told(NAME).now.hours
    total = {activity: sum(e.minutes for e in entries if e.activity is activity) for activity in Activity}
    assert total[Activity.MEETING] == 375
    assert total[Activity.PHONE] == 245
    assert sum(total.values()) == 1445


def test_calls_add_up_to_the_hours_on_the_phone() -> None:
    calls = [c for c in told(NAME).now.contacts if c.kind is ContactKind.PHONE]
    assert len(calls) == 11
    assert sum(c.minutes or 0 for c in calls) == 245


def test_attendance_of_the_first_meeting() -> None:
    there = fact(told(NAME).now, "meetings/m1/attendance")
    assert sum(a.presence is Presence.PRESENT for a in there) == 11
    assert {a.person for a in there if a.presence is Presence.EXCUSED} == {"henk", "anouk"}


def test_agreements_are_numbered_without_gaps() -> None:
    assert [a.number for a in told(NAME).now.agreements] == list(range(1, 16))


def test_safety_figures_stay_apart() -> None:
    assert all(judgement.sharing.apart for judgement in told(NAME).now.safety)


def test_the_secret_address_is_nowhere() -> None:
    plan = told(NAME).now
    assert not any(h.address for h in plan.households)
    assert not any(p.address for p in plan.people if p.address_secret)


def _seen_by(number: int, holder: str) -> Plan:
    return disclosure.disclose(told(NAME).at(number), (holder,), TOLD_ON).plan


NEVER_ON_PAPER_FOR: dict[str, tuple[str, ...]] = {
    "cilla": (*PARCELS, "ruik wijn", "nachtzuster", "slijpmachine", "hoort niemand amélie"),
    "wolf": (*PARCELS, "kentering", "verslaving", "fles per avond", "11.400", "somber", "17 punten", "ruik wijn"),
    "coby": (*PARCELS, *DRINK, "11.400", "schuldeisers", "somber", "17 punten", "bovenburen", "gooit", "ob3c"),
    "rob": (*PARCELS, *DRINK, "11.400", "schuldeisers", "somber", "17 punten", "bovenburen", "gooit", "ob3c"),
    "gertjan": (*PARCELS, *DRINK, "sevda", "lisanne", "11.400", "somber", "bovenburen", "ruit", "wieg"),
    "marva": (*PARCELS, *DRINK, "thuisbaken", "lisanne", "sevda", "henk", "yara", "kelly", "bovenburen"),
}
"""In small letters."""


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize(("holder", "never"), NEVER_ON_PAPER_FOR.items())
def test_holder_never_reads(number: int, holder: str, never: tuple[str, ...]) -> None:
    words = words_of(_seen_by(number, holder)).casefold()
    assert [word for word in never if word in words] == []


@pytest.mark.parametrize("holder", ["dwayne", "marva"])
def test_father_and_his_mother_read_the_visits_and_no_helper(holder: str) -> None:
    plan = _seen_by(3, holder)
    assert [a.number for a in plan.agreements] == [13]
    assert not HELPERS & {p.id for p in plan.people}
    assert not {"thuis", "bij-marva"} & {h.id for h in plan.households}


def test_school_reads_the_result_of_wolf_and_its_agreements() -> None:
    plan = _seen_by(3, "gertjan")
    assert [r.id for r in plan.results] == ["r2"]
    assert [a.number for a in plan.agreements] == [5, 6, 7]


@pytest.mark.parametrize("holder", ["kelly", "erik"])
def test_nothing_to_read_is_no_paper(holder: str) -> None:
    with pytest.raises(NotAllowed):
        disclosure.disclose(told(NAME).now, (holder,), TOLD_ON)
