"""Ankerplaats: from the call of the consultatiebureau to the first MDO under versterkte procesregie."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from regiedesk.domain import actions
from regiedesk.domain.errors import RefusedInput
from regiedesk.domain.meeting_work import noting
from regiedesk.domain.people import Organisation
from regiedesk.domain.regie import LevelChange
from regiedesk.domain.words import AgreementStatus, Extent, LegalFrame, RegieLevel
from regiedesk.domain.work_words import Activity, MeetingKind
from tests.journeys.months import Regisseur, besides, told
from tests.samples import replay

DOSSIER = replay.told("ankerplaats")
WOLFS_NOTE = "Haal ons niet uit elkaar, haal hem bij de deur weg."
FAMILY = "cilla wolf coby rob"
NO_DATE = "Er is nog geen datum voor het volgende gesprek."
LOOK_BACK = "Tijd om terug te kijken op"
IS_OVER = "is voorbij. Hoe staat het ermee?"
IN_TIME = "uiterlijk op 23 juli 2026 (zes weken na het startgesprek)"
NOBODY_SHOUTS = "Dat er niemand meer voor mijn deur staat te schreeuwen"
VERSION_2 = [
    "Sevda krijgt voortaan het nummer van Cilla.",
    "Sevda (Kentering) doet nu mee.",
    "Doel 'Dat ik Amélie hoor voordat Wolf haar hoort': waarom was Wolf zorgt 's nachts voor zijn zusje, nu Wolf gaf "
    "vijf van de zeven nachten de fles. Dat staat op zijn eigen lijstje.",
    "Afspraak 8 is klaar: Cilla brengt alle post in de schoenendoos naar Henk.",
    "Sevda heeft een eerste gesprek (intake) met Cilla, en daarna zes gesprekken, van 18 mei tot 31 juli 2026.",
    "Cilla heeft geen drank in huis als Amélie er is, vanaf 8 mei 2026.",
    "Dit gebeurde dubbel: Yara en Lisanne wogen allebei. Lisanne stopt daarmee.",
]
VERSION_3 = [
    "Marva zit nu aan tafel.",
    "Bouke is nu duo-partner van Naomi (eerst vervangt Naomi).",
    "Sjaak doet nu mee op de achtergrond.",
    "Marloes (Veilig Thuis) staat nu in het plan.",
    "Petra (GI Zevensteen) staat nu in het plan.",
    f"Nieuw doel van Cilla: '{NOBODY_SHOUTS}'. Nu een 3, straks een 9, klaar vóór 31 augustus 2026.",
    "Lisanne komt aan huis: voortaan drie keer per week: maandag, donderdag en zaterdag (eerst op maandag en "
    "donderdag).",
    "Gert-Jan laat Wolf het derde uur beginnen: loopt door tot 3 juli 2026 (eerst 19 juni 2026).",
    "Afspraak 7 staat stil: Joost geeft Wolf een zaterdagbaan.",
    "Dwayne, Marva en Coby zorgen samen voor het bezoek: Dwayne ziet Amélie, Marva is erbij, op zondag, "
    "14.00–16.00 uur, bij Coby, vanaf 14 juni 2026.",
    "Coby belt, elke avond om 21.00 uur, van 12 juni tot 31 augustus 2026.",
    "Wolf en Rob zorgen dat Wolf bij Rob slaapt, op vrijdag en zaterdag, van 12 juni tot 31 augustus 2026.",
    f"Naomi heeft de procesregie bij doel '{NOBODY_SHOUTS}', vanaf 12 juni 2026.",
    f"Lisanne heeft de inhoudelijke regie bij doel '{NOBODY_SHOUTS}', vanaf 12 juni 2026.",
    "Er is versterkte procesregie, vanaf 2 juni 2026. Versterkte procesregie, drie maanden. Geen onderzoek door de "
    "Raad nu. Bouke is duo-partner.",
]


def test_from_the_first_call_to_versterkte_procesregie(tmp_path: Path, cheap_key: None) -> None:
    naomi = Regisseur(tmp_path, DOSSIER, "2026-03-10")
    first_calls(naomi)
    start_meeting(naomi)
    april(naomi)
    second_meeting(naomi)
    the_night_of_23_may(naomi)
    overleg_veilig_verder(naomi)
    letter(naomi)
    start_talk(naomi)
    version_three(naomi)
    early_summer(naomi)
    first_mdo(naomi)
    naomi.shuts()


def first_calls(naomi: Regisseur) -> None:
    naomi.begins("people", "organisations", "households", "kinships", "custody", "sharing_limits")
    naomi.calls("yara", 20, "Moeder is twee keer niet verschenen met de baby.")
    naomi.on("2026-03-12")
    naomi.calls("cilla", 35, "Ik ben een moeie moeder.")
    naomi.on("2026-03-16")
    naomi.fills("contacts/k3", "family_group_plans", "indications")
    naomi.works(Activity.INTAKE, 200)
    naomi.calls("gertjan", 15, "Over Wolf op school.")
    naomi.plans("m1", MeetingKind.START, "2026-04-02", "14.00", "Huis van de Wijk")
    naomi.on("2026-03-20")
    naomi.fills("contacts/k5")
    naomi.works(Activity.INTAKE, 100)
    naomi.wakes("2026-03-30")
    naomi.calls("coby", 25, "Over haar zorgen om Cilla.", apart=True)
    naomi.fills("observations", "timeline", "voices", "links", "instruments")


def start_meeting(naomi: Regisseur) -> None:
    naomi.wakes("2026-04-02")
    there = f"{FAMILY} amelie kelly lisanne yara gertjan joost naomi henk:afwezig_met_bericht anouk:afwezig_met_bericht"
    naomi.holds("m1", 1, 2, 3, 4, 5, 6, 7, there=there, minutes=90)
    naomi.fills("safety", "good_futures")
    naomi.aims("m1", "r1", "r2", "r3", at=1)
    naomi.agrees("m1", *(f"a{number}" for number in range(1, 11)), at=1)
    naomi.fixes("m1", "m2", "2026-05-07", "14.00")
    naomi.fills("reading_agreements", "research", "gaps", "waiting", "plainer", "regie", "mandates", "escalation")
    naomi.fills("contact_points", "communication", "obstacles", "safety_agreements", "early_triggers", "answers")
    naomi.wakes("2026-04-03")
    assert naomi.freezes("Eerste plan, na de startbijeenkomst.").version.number == 1
    naomi.on("2026-04-07")
    naomi.carries_over()


def april(naomi: Regisseur) -> None:
    naomi.on("2026-04-09")
    naomi.fills("observations/o8", at=2)
    naomi.on("2026-04-15")
    naomi.fills("sharing_limits/z-pakjes", "observations/o12", "obstacles/h3", "links/l2", at=2)
    shoebox = "De afspraak 'Cilla brengt alle post in de schoenendoos naar Henk'"
    unspoken = "Wolf is sinds 2 april 2026 niet gesproken."
    naomi.wakes("2026-04-20", unspoken, f"{shoebox} loopt tot en met 21 april 2026.")
    naomi.on("2026-04-21")
    naomi.ends(AgreementStatus.DONE, "a8")
    naomi.fills("observations/o2", at=2)
    naomi.on("2026-04-22")
    naomi.calls("lisanne", 20, "Over de nachten en de wieg.")
    naomi.fills("results/r1", "observations/o10", "reminders/aa1", at=2)
    naomi.wakes("2026-05-07", gone=(shoebox,))


def second_meeting(naomi: Regisseur) -> None:
    naomi.holds("m2", there=f"{FAMILY} lisanne yara joost henk naomi", minutes=75)
    naomi.adds(Organisation(id="kentering", name="Kentering"))
    naomi.joins("sevda", "Sevda erbij.", change="w1", at=2)
    assert naomi.reopened() == [1, 4, 5, 6]
    naomi.fills("changes/w1", "organisations/kentering", at=2)
    naomi.discusses("m2", 1, 4, 5, 6)
    assert naomi.reopened() == []
    naomi.agrees("m2", "a11", "a12", at=2)
    naomi.fills("observations/o14", "doubles", "early_triggers/et2", "people/cilla", at=2)
    naomi.wakes("2026-05-08", NO_DATE, gone=("Wolf is sinds",))
    v2 = naomi.freezes("Zorg toegevoegd: stap 1, 4, 5 en 6 opnieuw.")
    assert told(v2) == VERSION_2
    assert besides(v2) == {"changes", "links", "meetings", "observations", "obstacles", "reminders", "sharing_limits"}
    naomi.on("2026-05-12")
    naomi.calls("henk", 10, "Over de ontvangstbevestiging.")
    naomi.fills("reminders/aa2", at=3)
    naomi.carries_over()


def the_night_of_23_may(naomi: Regisseur) -> None:
    naomi.on("2026-05-23")
    naomi.fills("timeline/t9", "observations/o15", at=3)
    naomi.fills("contacts/k9", at=3)
    naomi.wakes("2026-05-26", "Wolf is sinds 7 mei 2026 niet gesproken.")
    naomi.fills("organisations/veilig-thuis", "people/marloes", "weighings", at=3)
    naomi.calls("marloes", 35, "Direct weer zicht nodig.")
    naomi.calls("cilla", 25)
    naomi.plans("m3", MeetingKind.SAFE_FORWARD, "2026-06-02", "10.00")


def overleg_veilig_verder(naomi: Regisseur) -> None:
    naomi.wakes("2026-06-02", gone=(NO_DATE,))
    up = LevelChange(
        id="op1", on=naomi.today, level=RegieLevel.ENHANCED, frame=LegalFrame.VOLUNTARY, meeting="m3",
        because="Er is direct weer zicht nodig.",
    )  # fmt: skip
    with pytest.raises(RefusedInput, match="kernbeslissing"):
        actions.change_level(naomi.plan, up, change_id="w2")
    naomi.fills("organisations/zevensteen", "organisations/raad", "people/petra", at=3)
    naomi.holds("m3", there="cilla coby marloes petra lisanne ineke naomi wolf:afwezig", minutes=60)
    naomi.at("m3", noting.Noted.QUOTE, noting.quote, said_by="wolf", words=WOLFS_NOTE)
    decided = replace(
        DOSSIER.at(3).enhanced_regie[0],
        start_talk_on=None,
        letter_on=None,
        letter_to=(),
        letter_told_how="",
        duo_partner=None,
    )
    naomi.does("opschaling", partial(actions.change_level, step=up, change_id="w2", decision=decided))
    assert naomi.reopened() == [1, 3, 4, 5, 6, 7]
    first_mdo = "Plan het eerste MDO, uiterlijk op 14 juli 2026 (zes weken na de kernbeslissing)."
    naomi.wakes("2026-06-03", "Deze VPR heeft nog geen duopartner.", first_mdo, NO_DATE)
    naomi.calls("dwayne", 30)


def letter(naomi: Regisseur) -> None:
    naomi.on("2026-06-05")
    naomi.fills("conditions", "people/bouke", at=3)
    naomi.changes(
        "enhanced_regie/vpr",
        letter_on=naomi.today,
        letter_to=("cilla", "wolf"),
        duo_partner="bouke",
        letter_told_how="door Naomi voorgelezen aan de keukentafel",
    )
    naomi.plans("m4", MeetingKind.ENHANCED_START, "2026-06-11")
    naomi.wakes("2026-06-08", gone=("duopartner", NO_DATE))


def start_talk(naomi: Regisseur) -> None:
    naomi.wakes("2026-06-11")
    naomi.holds("m4", 1, 3, 4, 5, 6, 7, there=f"{FAMILY} lisanne bouke naomi", minutes=75)
    naomi.changes("enhanced_regie/vpr", start_talk_on=naomi.today)
    naomi.is_asked(f"Plan het eerste MDO, {IN_TIME}.", gone=("Wolf is sinds", "Plan het eerste MDO"))
    naomi.aims("m4", "r4", at=3)
    naomi.agrees("m4", "a13", "a14", "a15", at=3)
    naomi.fills("agreements/a1", "agreements/a5", "agreements/a7", "regie/g7", "regie/g8", at=3)
    naomi.fills("people/marva", "people/sjaak", "reading_agreements/le8", "reading_agreements/le9", at=3)
    naomi.plans("m5", MeetingKind.EVALUATION, "2026-07-24", "14.00")
    post = "De afspraak 'Kelly en Cilla openen samen de post' loopt tot en met 15 juni 2026."
    naomi.wakes("2026-06-12", f"Het eerste MDO staat te laat: het hoort {IN_TIME}.", post, gone=("Plan het eerste",))
    naomi.changes("meetings/m5", on="2026-07-16")
    naomi.is_asked(gone=("staat te laat",))
    assert naomi.reopened() == []


def version_three(naomi: Regisseur) -> None:
    v3 = naomi.freezes("Versterkte procesregie, en een nieuw resultaat.")
    assert told(v3) == VERSION_3
    assert besides(v3) == {"changes", "conditions", "level_changes", "meetings", "observations", "organisations",
                           "reading_agreements", "reminders", "timeline", "weighings"}  # fmt: skip
    naomi.prints("cilla", safety=True)
    naomi.prints("wolf", safety=True)
    naomi.prints("coby")
    assert naomi.papers_out() == [(3, 1, "Cilla"), (3, 2, "Wolf"), (3, 3, "Coby (oma)")]
    assert naomi.sheets() == [True, True, False]


def early_summer(naomi: Regisseur) -> None:
    naomi.on("2026-06-24")
    naomi.calls("marva", 15, "Over het bezoek op zondag.")
    post = "De afspraak 'Kelly en Cilla openen samen de post'"
    night = "De afspraak 'Coby zorgt een nacht voor Amélie'"
    late_start = "De afspraak 'Gert-Jan laat Wolf het derde uur beginnen'"
    naomi.wakes(
        "2026-07-02",
        f"{post} {IS_OVER}",
        f"{night} {IS_OVER}",
        f"{late_start} loopt tot en met 3 juli 2026.",
        f"{LOOK_BACK} 'Gewoon zestien zijn'.",
        "Wolf is sinds 11 juni 2026 niet gesproken.",
        gone=(post,),
    )
    naomi.calls("wolf", 15)
    naomi.fills("reminders", at=0)
    naomi.ends(AgreementStatus.DONE, "a10", on="2026-06-15")
    naomi.ends(AgreementStatus.DONE, "a2")
    naomi.is_asked(gone=(post, night, "Wolf is sinds"))


def first_mdo(naomi: Regisseur) -> None:
    late_start, scales = "Gert-Jan laat Wolf het derde uur beginnen", "Yara weegt Amélie thuis"
    unspoken, carry_over = "Wolf is sinds 2 juli 2026 niet gesproken.", "Neem versie 3 over in het dossier."
    over = [f"De afspraak '{what}' {IS_OVER}" for what in (late_start, scales)]
    naomi.wakes("2026-07-16", *over, unspoken, carry_over, gone=(late_start,))
    naomi.holds("m5", 7, there=f"{FAMILY} marva lisanne sevda henk bouke naomi", minutes=75)
    naomi.figures("m5", r1=5, r2=6, r3=4, r4=7)
    naomi.hears("m5", Extent.PARTLY)
    naomi.fills("safety", "independence", "help_questions", at=0)
    naomi.fixes("m5", "m6", "2026-09-24")
    naomi.wakes("2026-07-17", gone=(LOOK_BACK, "Wolf is sinds"))
    naomi.carries_over()
    naomi.is_asked(gone=(carry_over,))
    for activity, minutes in (
        (Activity.PREPARATION, 150),
        (Activity.PLAN, 160),
        (Activity.TRAVEL, 120),
        (Activity.DUO, 95),
    ):
        naomi.works(activity, minutes)
    assert naomi.hours() == {
        Activity.INTAKE: 300, Activity.PHONE: 245, Activity.PREPARATION: 150, Activity.MEETING: 375,
        Activity.PLAN: 160, Activity.TRAVEL: 120, Activity.DUO: 95,
    }  # fmt: skip
