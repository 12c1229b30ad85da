"""Wisselweek: from the mail of the huisarts, past a handover, to the wiping of the copy that stayed behind."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from regiedesk.domain import actions
from regiedesk.domain.checking import Point, missing
from regiedesk.domain.findings import changes
from regiedesk.domain.handover_check import handover_check
from regiedesk.domain.purge import PurgeReason
from regiedesk.domain.words import AgreementStatus, Extent
from regiedesk.domain.work_words import Activity, MeetingKind, PaperKind
from tests.journeys.months import Regisseur, besides, told
from tests.samples import replay

DOSSIER = replay.told("wisselweek")
TABLE = "ilse bjorn roos karlijn patrick miriam anneloes"
SCHOOL = "Een schooldag afmaken zonder op de klok te kijken"
SWITCH = "Dat het niet knalt als we wisselen"
ONE_STORY = "Eén verhaal vertellen aan de kinderen"
ONE_PLACE = "Eén plek waar mijn spullen blijven"
BY_CAR = "Karlijn brengt Roos op vrijdagochtend naar school"
NO_DATE = "Er is nog geen datum voor het volgende gesprek."
LOOK_BACK = "Tijd om terug te kijken op"
IS_OVER = "is voorbij. Hoe staat het ermee?"
NUMBERS_FOR_MOHAMED = ("ilse", "bjorn", "karlijn", "chantal", "joel", "saskia", "tine", "hatice")

VERSION_2 = [
    "Lotte (kindbehartiger, praktijk Kindstem) doet nu mee.",
    f"Nieuw doel van Roos: '{ONE_PLACE}'. Nu een 1, straks een 8, klaar vóór 3 juli 2026.",
    "Afspraken 1, 2, 4, 5, 6 en 7 zijn begonnen.",
    "Björn, Ilse en Tine laten Storm wisselen via oma Tine in plaats van op de stoep: niet meer voor Roos. Eerst was "
    "dit: laten Roos en Storm wisselen via oma Tine in plaats van op de stoep.",
    "Lotte voert vier gesprekken met Roos en Storm, van 30 maart tot 29 mei 2026.",
    "Ilse en Björn schrijven een proefschema dat geldt tot de zomer, vóór 24 april 2026.",
    f"Ilse en Björn hebben zelf de regie bij doel '{ONE_PLACE}', vanaf 20 maart 2026.",
    f"Anneloes heeft de procesregie bij doel '{ONE_PLACE}', vanaf 20 maart 2026.",
    f"Lotte heeft de inhoudelijke regie bij doel '{ONE_PLACE}', vanaf 20 maart 2026.",
]
VERSION_3 = [
    "Dorine doet niet meer mee, vanaf 12 juni 2026.",
    "Lotte doet niet meer mee, vanaf 12 juni 2026.",
    f"Doel '{SCHOOL}' heeft nu tijd tot 9 oktober 2026 (eerst 26 juni 2026).",
    f"Doel '{SWITCH}' is gehaald.",
    "Afspraak 3 is begonnen.",
    "Afspraak 4 is klaar: Dorine ziet Roos op het verzuimspreekuur.",
    "Afspraak 6 is gestopt: Storm kiest zelf het wissellied en pakt op donderdag zijn tas.",
    "Patrick voert acht gesprekken met beide ouders: loopt door tot 30 september 2026 (eerst 30 juni 2026).",
    "Afspraak 9 is klaar, later dan afgesproken: Björn maakt de alimentatie van november 2025 tot en met januari 2026 "
    "over.",
    "Afspraak 10 is gestopt: Hatice vangt Mees op tijdens de gesprekken.",
    "Afspraak 11 is klaar: Lotte voert vier gesprekken met Roos en Storm.",
    "Afspraak 12 is klaar: Ilse en Björn schrijven een proefschema dat geldt tot de zomer.",
    f"Storm heeft niet meer zelf de regie bij doel '{SWITCH}', vanaf 12 juni 2026.",
    f"De inhoudelijke regie bij doel '{ONE_PLACE}' gaat van Lotte naar Patrick, vanaf 12 juni 2026.",
]
VERSION_4 = [
    "Mohamed krijgt voortaan de nummers van Ilse, Joël, Björn, Saskia, Karlijn, Tine, Hatice en Chantal.",
    "Anneloes doet niet meer mee, vanaf 1 september 2026.",
    "Carla is nu vervanger van Mohamed (eerst vervanger van Anneloes).",
    "De meester (leerkracht, basisschool De Springplank) staat nu in het plan.",
    "Mohamed (jeugdconsulent, gemeente Regtervoort) doet nu mee.",
    f"Afspraak 1 is klaar: {BY_CAR}.",
    "De regisseur is nu Mohamed, niet meer Anneloes.",
    "De werkkopie van dit plan wordt gewist op 1 december 2026.",
    f"De procesregie bij doel '{SCHOOL}', '{ONE_STORY}' en '{ONE_PLACE}' gaat van Anneloes naar Mohamed, vanaf "
    "1 september 2026.",
    f"Anneloes heeft niet meer de procesregie bij doel '{SWITCH}', vanaf 1 september 2026.",
]


def test_eight_months_in_two_houses_and_somebody_new(tmp_path: Path, cheap_key: None) -> None:
    anneloes = Regisseur(tmp_path / "anneloes", DOSSIER, "2026-01-12")
    first_calls(anneloes)
    start_meeting(anneloes)
    first_weeks(anneloes)
    second_meeting(anneloes)
    spring(anneloes)
    evaluation(anneloes)
    version_three(anneloes)
    summer(anneloes)
    getting_to_know_mohamed(anneloes)
    first_of_september(anneloes)
    mohamed = Regisseur(tmp_path / "mohamed", DOSSIER, "2026-09-01")
    handover(anneloes, mohamed)
    autumn(mohamed)
    a_copy_is_wiped(anneloes, mohamed)
    anneloes.shuts()
    mohamed.shuts()


def first_calls(anneloes: Regisseur) -> None:
    anneloes.begins("people", "organisations", "households", "kinships", "custody", "sharing_limits", "missing")
    anneloes.fills("contacts/note1")
    anneloes.on("2026-01-14")
    anneloes.calls("ilse", 25, "Ik krijg alleen nog appjes met uitroeptekens.", apart=True)
    anneloes.on("2026-01-15")
    anneloes.calls("bjorn", 20, "Beide huizen apart, dezelfde vragen, hetzelfde blad.", apart=True)
    anneloes.on("2026-01-19")
    anneloes.fills("contacts/note2", "family_group_plans")
    anneloes.works(Activity.INTAKE, 100)
    anneloes.on("2026-01-22")
    anneloes.fills("contacts/note3")
    anneloes.works(Activity.INTAKE, 140)
    anneloes.wakes("2026-01-26")
    anneloes.fills("contacts/note4", "indications", "timeline")
    anneloes.plans("m1", MeetingKind.START, "2026-02-11", "15.30", "wijkhuis De Brink")


def start_meeting(anneloes: Regisseur) -> None:
    unspoken = ("Roos is sinds 22 januari 2026 niet gesproken.", "Storm is sinds 22 januari 2026 niet gesproken.")
    anneloes.wakes("2026-02-09", *unspoken, "Neem het plan over in het dossier.")
    anneloes.calls("miriam", 15)
    anneloes.fills("observations", "voices", "links")
    anneloes.on("2026-02-11")
    there = f"{TABLE} saskia joel roos:een_deel storm:afwezig_met_bericht femke:telefonisch wendy dorine"
    anneloes.holds("m1", 1, 2, 3, 4, 5, 6, 7, there=there, minutes=90)
    anneloes.fills("good_futures", "safety", "help_questions")
    anneloes.aims("m1", "r1", "r2", "r3", at=1)
    anneloes.agrees("m1", *(f"a{number}" for number in range(1, 11)), at=1)
    anneloes.fixes("m1", "m2", "2026-03-18", "15.30")
    regie = ("procesregie", "inhoudelijke regie")
    nobody = [f"Niemand heeft de {kind} bij '{goal}'." for kind in regie for goal in (SCHOOL, SWITCH, ONE_STORY)]
    anneloes.wakes("2026-02-12", *nobody, gone=("Roos is sinds",))
    anneloes.fills("reading_agreements", "research", "doubles", "gaps", "waiting", "plainer", "decisions", "regie")
    anneloes.fills("mandates", "escalation", "contact_points", "communication", "obstacles", "safety_agreements")
    anneloes.fills("early_triggers", "answers")
    anneloes.sets(regie_meaning=DOSSIER.at(1).details.regie_meaning)
    anneloes.wakes("2026-02-13", gone=("Niemand heeft",))
    first = anneloes.freezes("Na de startbijeenkomst: het eerste plan van beide huizen")
    assert (first.differences, first.papers_out) == ((), ())
    anneloes.carries_over()
    anneloes.is_asked(gone=("Neem het plan over",))


def first_weeks(anneloes: Regisseur) -> None:
    sixteen = "Luuk is 16 geworden. Vraag opnieuw wie wat mag lezen."
    anneloes.wakes("2026-02-25", "Roos is sinds 11 februari 2026 niet gesproken.", sixteen)
    anneloes.calls("femke", 20)
    anneloes.on("2026-02-26")
    for child in ("luuk", "storm"):
        anneloes.notes(Activity.MEETING, child, 0)
    anneloes.lets_read("anneloes", "luuk", about=("luuk",))
    anneloes.is_asked(gone=("Storm is sinds", "Luuk is 16"))
    anneloes.on("2026-02-27")
    anneloes.run("a1", "a2", "a4", "a5", "a6")
    anneloes.on("2026-03-04")
    anneloes.calls("patrick", 15)
    anneloes.fills("reminders/x1", at=2)
    anneloes.run("a7")
    anneloes.wakes("2026-03-18", "Storm is sinds 26 februari 2026 niet gesproken.")


def second_meeting(anneloes: Regisseur) -> None:
    anneloes.holds("m2", there=TABLE, minutes=75)
    anneloes.fills("organisations/kindstem", "help_questions/hv2", at=2)
    anneloes.joins("lotte", "Lotte komt erbij.", change="c1", at=2)
    assert anneloes.reopened() == [1, 4, 5, 6]
    anneloes.fills("changes/c1", at=2)
    assert anneloes.reopened() == [1, 3, 4, 5]
    anneloes.discusses("m2", 1, 3, 4, 5)
    assert anneloes.reopened() == []
    anneloes.aims("m2", "r4", at=2)
    anneloes.agrees("m2", "a11", "a12", at=2)
    anneloes.fills("agreements/a5", "regie/eigen4", "regie/g8", "regie/g9", at=2)
    anneloes.wakes("2026-03-20", NO_DATE, gone=("Roos is sinds",))
    second = anneloes.freezes("Doel van Roos erbij, Lotte erbij")
    assert told(second) == VERSION_2
    assert besides(second) == {"changes", "help_questions", "meetings", "reading_agreements", "reminders"}
    anneloes.prints("ilse")
    anneloes.prints("bjorn")
    anneloes.prints("roos", kind=PaperKind.ONE_PAGE)


def spring(anneloes: Regisseur) -> None:
    anneloes.on("2026-03-23")
    anneloes.calls("wendy", 20)
    anneloes.plans("m4", MeetingKind.EVALUATION, "2026-06-10", "15.30", "wijkhuis De Brink")
    alimony = "De afspraak 'Björn maakt de alimentatie van november 2025 tot en met…'"
    anneloes.wakes("2026-03-30", f"{alimony} loopt tot en met 31 maart 2026.", gone=(NO_DATE,))
    anneloes.run("a11")
    unspoken = "Roos is sinds 18 maart 2026 niet gesproken."
    anneloes.wakes("2026-04-07", f"{alimony} {IS_OVER}", unspoken, gone=(alimony,))
    anneloes.calls("karlijn", 10, "Roos heeft weer gekrast en het zelf verteld. Femke dezelfde middag gebeld.")
    anneloes.fills("timeline/t9", at=3)
    anneloes.wakes("2026-04-17", "Neem versie 2 over in het dossier.")
    anneloes.carries_over()
    schedule = "De afspraak 'Ilse en Björn schrijven een proefschema dat geldt tot de…'"
    anneloes.wakes("2026-04-28", f"{schedule} {IS_OVER}", gone=("Neem versie 2",))
    anneloes.calls("bjorn", 30)
    anneloes.ends(AgreementStatus.DONE, "a12")
    anneloes.fills("reminders/x2", at=3)
    anneloes.on("2026-05-04")
    anneloes.run("a3")
    dorine = "De afspraak 'Dorine ziet Roos op het verzuimspreekuur'"
    anneloes.wakes("2026-05-06", f"{dorine} {IS_OVER}", gone=(schedule,))
    anneloes.ends(AgreementStatus.DONE_LATE, "a9")
    anneloes.ends(AgreementStatus.DONE, "a4", on="2026-05-04")
    anneloes.is_asked(gone=(alimony, dorine))
    anneloes.on("2026-05-20")
    anneloes.plans("m3", MeetingKind.SCHOOL, "2026-05-27")
    anneloes.on("2026-05-27")
    anneloes.holds("m3", there="miriam hugo anneloes", minutes=45)


def evaluation(anneloes: Regisseur) -> None:
    lotte = "De afspraak 'Lotte voert vier gesprekken met Roos en Storm'"
    anneloes.wakes("2026-06-10", f"{LOOK_BACK} '{SWITCH}'.", f"{lotte} {IS_OVER}")
    anneloes.holds("m4", 7, there=f"{TABLE} storm lotte femke", minutes=75)
    anneloes.figures("m4", r1=6, r2=8, r3=4, r4=7)
    anneloes.hears("m4", Extent.YES)
    anneloes.fills("safety/s7", "safety/s8", "independence", "results/r1", "results/r2", "agreements/a7", at=3)
    anneloes.fills("handovers/over1", at=3)
    anneloes.ends(AgreementStatus.DONE, "a11", on="2026-05-29")
    anneloes.ends(AgreementStatus.STOPPED, "a6", "a10")
    anneloes.leave("dorine", "Dorine is klaar.", new=("weg1",), on="2026-06-12")
    anneloes.leave("lotte", "Lotte is klaar.", new=("weg2",), on="2026-06-12")
    assert anneloes.reopened() == [1, 4, 5, 7]
    assert [change.id for change in changes.meeting_wise(anneloes.plan)] == ["weg1", "weg2"]
    nobody = f"Vanaf 13 juni 2026 heeft niemand de inhoudelijke regie bij '{ONE_PLACE}'."
    anneloes.is_asked(nobody, gone=("Storm is sinds", "Roos is sinds", LOOK_BACK, lotte))


def version_three(anneloes: Regisseur) -> None:
    anneloes.on("2026-06-12")
    for change in ("weg1", "weg2"):
        aside = partial(actions.put_meeting_aside, change_id=change, because="Dit is bij de evaluatie besproken.")
        anneloes.does("geen overleg", aside)
    assert changes.meeting_wise(anneloes.plan) == ()
    anneloes.fills("regie/g10", "regie/eigen2", at=3)
    anneloes.is_asked(NO_DATE, gone=("heeft niemand",))
    third = anneloes.freezes("Na de evaluatie")
    assert told(third) == VERSION_3
    assert besides(third) == {"changes", "evaluations", "handovers", "independence", "meetings", "reminders", "safety",
                              "timeline"}  # fmt: skip
    assert [(copy.version, copy.number) for copy in third.papers_out] == [(2, 1), (2, 2), (2, 3)]
    anneloes.prints("ilse")
    anneloes.prints("bjorn")
    anneloes.prints("roos", kind=PaperKind.ONE_PAGE)
    anneloes.gets_back(2, 1, 3)
    anneloes.misses(2, 2, "zoek")
    assert anneloes.papers_out() == [(3, 1, "Ilse"), (3, 2, "Björn"), (3, 3, "Roos")]


def summer(anneloes: Regisseur) -> None:
    twelve = "Storm is 12 geworden. Vraag opnieuw wie wat mag lezen."
    anneloes.wakes("2026-06-22", twelve, "Voor Mees ontbreekt JGZ.")
    anneloes.on("2026-06-24")
    anneloes.fills("people/meester", "research", "reading_agreements", "contacts/note5", at=4)
    karlijn, unspoken = f"De afspraak '{BY_CAR}'", "Roos is sinds 10 juni 2026 niet gesproken."
    anneloes.is_asked(f"{karlijn} loopt tot en met 26 juni 2026.", unspoken, gone=("Storm is 12",))
    anneloes.wakes("2026-07-06", f"{karlijn} {IS_OVER}", f"{LOOK_BACK} '{ONE_PLACE}'.", gone=(karlijn,))
    anneloes.calls("ilse", 15)
    anneloes.ends(AgreementStatus.DONE, "a1", on="2026-06-26")
    anneloes.fills("reminders/x3", at=4)
    anneloes.carries_over()
    registers = replace(anneloes.case(), plan=DOSSIER.now)
    for _ in range(3):
        anneloes.session.undo()
        assert replace(anneloes.case(), plan=DOSSIER.now) == registers
    for _ in range(3):
        anneloes.session.redo()


def getting_to_know_mohamed(anneloes: Regisseur) -> None:
    anneloes.wakes("2026-08-18", "Storm is sinds 24 juni 2026 niet gesproken.", gone=(BY_CAR,))
    assert [point.key for point in to_do(anneloes)] == ["opvolger", "kennismaken", "delen", "vastgesteld", "verhaal"]
    anneloes.fills("people/mohamed", *(f"people/{name}" for name in NUMBERS_FOR_MOHAMED), at=4)
    at_ilse, at_bjorn = anneloes.told("handovers/over1", 4).introductions
    anneloes.changes("handovers/over1", successor="mohamed", introductions=(at_ilse,))
    anneloes.plans("m5", MeetingKind.HANDOVER, "2026-08-26", "10.00")
    anneloes.on("2026-08-20")
    anneloes.changes("handovers/over1", introductions=(at_ilse, at_bjorn))
    anneloes.on("2026-08-25")
    anneloes.calls("mohamed", 15)
    anneloes.on("2026-08-26")
    anneloes.holds("m5", there="anneloes mohamed carla", minutes=75, activity=Activity.HANDOVER)
    anneloes.fills("handovers/over1", "sharing_limits/z3", at=4)
    anneloes.plans("m6", MeetingKind.OTHER, "2026-10-07")
    anneloes.lets_read("mohamed", "ilse", "bjorn")
    anneloes.sets(purge_on="2026-12-01")
    assert [point.key for point in to_do(anneloes)] == ["vastgesteld"]


def to_do(anneloes: Regisseur, *, frozen: bool = False) -> tuple[Point, ...]:
    """Return what there is still to do before the handover."""
    return missing(handover_check(anneloes.plan, anneloes.case().copies, anneloes.clock.today(), frozen=frozen))


def first_of_september(anneloes: Regisseur) -> None:
    anneloes.on("2026-09-01")
    for old, new in (("g1", "g11"), ("g5", "g12"), ("g8", "g13")):
        role = anneloes.told(f"regie/{new}", 4)
        anneloes.does("regie over", partial(actions.hand_regie_over, role_id=old, successor=role))
    anneloes.leave("anneloes", "Anneloes gaat weg.", new=("c3",))
    anneloes.fills("changes/c3", "people/carla", "mandates/man1", "contact_points/ap1", at=4)
    assert anneloes.reopened() == [1, 4, 5, 7]
    anneloes.sets(regisseur="mohamed", standing="regie overgedragen")
    for activity, minutes in ((Activity.PREPARATION, 120), (Activity.PLAN, 130), (Activity.TRAVEL, 90)):
        anneloes.works(activity, minutes)
    assert anneloes.hours() == {
        Activity.INTAKE: 240, Activity.PHONE: 185, Activity.PREPARATION: 120, Activity.MEETING: 285,
        Activity.PLAN: 130, Activity.TRAVEL: 90, Activity.HANDOVER: 75,
    }  # fmt: skip
    fourth = anneloes.freezes("Nieuwe procesregisseur: Mohamed")
    assert told(fourth) == VERSION_4
    assert besides(fourth) == {"changes", "contact_points", "handovers", "mandates", "meetings", "reading_agreements",
                               "reminders", "research", "sharing_limits"}  # fmt: skip
    assert to_do(anneloes, frozen=True) == ()
    anneloes.is_asked(f"{LOOK_BACK} '{ONE_STORY}'.", gone=(NO_DATE,))


def handover(anneloes: Regisseur, mohamed: Regisseur) -> None:
    """Two codes are read out by telephone; there is one plan that leads, or it is on its way."""
    receipt = mohamed.receives(anneloes.sends("Mohamed El Khattabi"))
    assert (anneloes.leads(), mohamed.leads()) == (True, False)
    assert mohamed.can_only_read()
    answer = anneloes.desk.handover().confirm(anneloes.code, receipt)
    assert (anneloes.leads(), mohamed.leads()) == (False, False)
    mohamed.desk.handover().begin(mohamed.code, answer)
    assert (anneloes.leads(), mohamed.leads()) == (False, True)
    anneloes.on("2026-09-02")
    assert anneloes.can_only_read()
    assert anneloes.asks() == []
    mohamed.on("2026-09-02")
    mohamed.asked = list(anneloes.asked)
    mohamed.is_asked()
    assert mohamed.papers_out() == [(3, 1, "Ilse"), (3, 2, "Björn"), (3, 3, "Roos")]


def autumn(mohamed: Regisseur) -> None:
    patrick = "De afspraak 'Patrick voert acht gesprekken met beide ouders'"
    carry_over = "Neem versie 4 over in het dossier."
    mohamed.wakes("2026-10-02", carry_over, f"{patrick} {IS_OVER}", f"{LOOK_BACK} '{SCHOOL}'.")
    mohamed.on("2026-10-07")
    mohamed.holds("m6", 1, 4, 5, 7, there="ilse bjorn roos storm luuk noalynn karlijn patrick mohamed", minutes=75)
    mohamed.figures("m6", r1=7, r3=5, r4=8)
    mohamed.ends(AgreementStatus.DONE, "a7", on="2026-09-30")
    mohamed.fixes("m6", "m7", "2027-01-13", "15.30")
    assert mohamed.reopened() == []
    mohamed.carries_over()
    fifth = mohamed.freezes("Na het gesprek van oktober")
    assert told(fifth) == ["Afspraak 7 is klaar: Patrick voert acht gesprekken met beide ouders."]
    assert fifth.version.number == 5
    unspoken = ("Roos is sinds 7 oktober 2026 niet gesproken.", "Storm is sinds 7 oktober 2026 niet gesproken.")
    gone = ("Roos is sinds", "Storm is sinds", LOOK_BACK, carry_over, patrick)
    mohamed.wakes("2026-12-01", *unspoken, gone=gone)


def a_copy_is_wiped(anneloes: Regisseur, mohamed: Regisseur) -> None:
    anneloes.on("2026-11-17")
    assert anneloes.asks() == ["Op 1 december 2026 wis je deze werkkopie. Staat alles in het dossier?"]
    anneloes.on("2026-12-01")
    assert anneloes.asks() == ["Wis deze werkkopie."]
    assert anneloes.says("Karlijn")
    anneloes.desk.purging().purge(anneloes.code, PurgeReason.HANDED_OVER)
    assert not anneloes.says("Karlijn")
    assert anneloes.desk.cases().summaries() == ()
    assert mohamed.leads()
