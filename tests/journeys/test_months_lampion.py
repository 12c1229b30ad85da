"""Lampion: somebody with content regie leaves, the children go home step by step, and then nothing is left."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from regiedesk.domain.actions import Choice, Fate
from regiedesk.domain.checking import missing
from regiedesk.domain.closing import Questionnaire, StepReview
from regiedesk.domain.closing_check import closing_check
from regiedesk.domain.ending import close
from regiedesk.domain.meeting_work import doing
from regiedesk.domain.purge import PurgeReason
from regiedesk.domain.results import FinalCheck
from regiedesk.domain.words import AgreementStatus, Extent, ResultStatus
from regiedesk.domain.work_words import Activity, MeetingKind, QuestionnaireKind, StepHelp
from tests.journeys.months import Regisseur, besides, told
from tests.samples import replay

DOSSIER = replay.told("lampion")
TABLE = "linh hans minh sylvia marianne corrie ruud"
HOLDERS = (("linh",), ("sylvia", "marianne"), ("ferdi",))
NAMES = ("Lampion", "Linh", "Lotus", "Ferdi", "Sylvia", "Speelhuis")
SEE_MAMA = "Weten op welke dag ik mama zie"
SLEEP = "Slapen zonder dat de lamp moet"
BUSY = "Eerder merken dat ik druk word, en het dan zeggen"
SEE_MY_SON = "Mijn zoon zien zonder gedoe"
NIGHTS = "Weer drie nachten achter elkaar moeder zijn"
WEEKENDS = ("Lotus en Kai zijn thuis bij Linh", "Hoa slaapt bij Linh als de kinderen thuis zijn")
NO_DATE = "Er is nog geen datum voor het volgende gesprek."
LOOK_BACK = "Tijd om terug te kijken op"
IS_OVER = "is voorbij. Hoe staat het ermee?"
VERSION_2 = [
    "Tjeerd krijgt voortaan de nummers van Linh, Sylvia, Marianne en Minh.",
    "Esmée doet niet meer mee, vanaf 1 februari 2026.",
    "Tjeerd (pleegzorgbegeleider, Pleegzorg De Wissel) doet nu mee.",
    "Afspraak 1 is gestopt: Esmée begeleidt het bezoek van Linh. Waarom: Iemand anders neemt dit over.",
    "Tjeerd neemt afspraak 1 over en begeleidt het bezoek van Linh, elke woensdag 14.00–15.30 uur, Het Speelhuis, "
    "vanaf 2 februari 2026. Dit komt in plaats van afspraak 1.",
    f"De inhoudelijke regie bij doel '{SEE_MAMA}', '{SLEEP}' en '{SEE_MY_SON}' gaat van Esmée naar Tjeerd, vanaf "
    "2 februari 2026.",
]
VERSION_3 = [
    "Lotus zit nu aan tafel.",
    "Sylvia is nu bereikbaar via Tjeerd (eerst via Esmée).",
    "Marianne is nu bereikbaar via Tjeerd (eerst via Esmée).",
    "Ank zit nu aan tafel.",
    f"Doel '{SEE_MAMA}' is gehaald.",
    f"Doel '{SLEEP}' is gehaald.",
    f"Nieuw doel van Linh: '{NIGHTS}'. Nu een 0, straks een 6, klaar vóór 28 augustus 2026.",
    "Afspraak 5 is begonnen.",
    "Afspraak 3 is gestopt: Minh rijdt Linh naar Het Speelhuis.",
    "Afspraak 4 is gestopt: Marianne dimt met Kai de lamp één stand.",
    "Afspraak 6 is gestopt: Karin leest een half uur met Lotus.",
    "Afspraak 7 is klaar: Linh en Hülya maken samen het signaalplan.",
    "Ferdi ziet Kai, onder begeleiding: loopt door tot 27 juni 2026 (eerst 28 maart 2026).",
    "Afspraak 11 is klaar, later dan afgesproken: Corrie vraagt de huurtoeslag opnieuw aan.",
    "Lotus en Kai zijn thuis bij Linh, om de week, van zaterdag 10.00 tot zondag 16.00 uur, van 25 april tot "
    "28 augustus 2026.",
    "Hoa slaapt bij Linh als de kinderen thuis zijn, van 25 april tot 28 augustus 2026.",
    f"Ruud heeft de procesregie bij doel '{NIGHTS}', vanaf 16 april 2026.",
    f"Tjeerd heeft de inhoudelijke regie bij doel '{NIGHTS}', vanaf 16 april 2026.",
]
VERSION_4 = [
    f"Doel '{BUSY}' is gehaald.",
    f"Doel '{SEE_MY_SON}' is gehaald.",
    f"Doel '{NIGHTS}' is gehaald.",
    "Afspraak 2 is klaar: Sylvia maakt met Lotus de stickerkalender.",
    "Afspraak 5 is klaar: Ank start speltherapie met Lotus.",
    "Afspraak 8 is klaar: Hoa eet bij Linh en loopt de lijst na.",
    "Afspraak 9 is klaar: Corrie komt bij Linh.",
    "Afspraak 10 is klaar: Ferdi ziet Kai, onder begeleiding.",
    "Afspraak 12 is klaar: Tjeerd neemt afspraak 1 over en begeleidt het bezoek van Linh.",
    "Afspraak 13 is klaar: Lotus en Kai zijn thuis bij Linh.",
    "Afspraak 14 is klaar: Hoa slaapt bij Linh als de kinderen thuis zijn.",
]


def test_somebody_with_content_regie_leaves_and_later_the_case_ends(tmp_path: Path, cheap_key: None) -> None:
    ruud = Regisseur(tmp_path, DOSSIER, "2025-11-20")
    first_calls(ruud)
    start_meeting(ruud)
    january(ruud)
    esmee_leaves(ruud)
    version_two(ruud)
    tjeerd_begins(ruud)
    evaluation(ruud)
    version_three(ruud)
    summer(ruud)
    final_talk(ruud)
    the_end(ruud)
    nothing_left(ruud, tmp_path / "stick")
    ruud.shuts()


def first_calls(ruud: Regisseur) -> None:
    ruud.begins("people", "organisations", "households", "kinships", "custody", "sharing_limits")
    ruud.calls("hulya", 20, "Linh is opgenomen. De kinderen slapen bij oma Hoa.")
    ruud.on("2025-11-21")
    ruud.fills("contacts/n2")
    ruud.calls("minh", 25)
    ruud.on("2025-11-24")
    ruud.fills("contacts/n4")
    ruud.works(Activity.INTAKE, 150)
    ruud.on("2025-11-27")
    ruud.calls("sylvia", 30, "Ze eten, ze slapen niet, ze zijn beleefd.")
    ruud.on("2025-12-03")
    ruud.fills("contacts/n6", "family_group_plans", "indications")
    ruud.works(Activity.INTAKE, 120)
    ruud.wakes("2025-12-04", "Kai is nog niet gesproken.", "Lotus is nog niet gesproken.")
    ruud.calls("jeroen", 20)
    ruud.plans("m1", MeetingKind.START, "2025-12-16", "13.30", "Wijkteam Lindebroek")
    ruud.on("2025-12-09")
    ruud.calls("hans", 15)
    ruud.on("2025-12-10")
    ruud.fills("contacts/n9", "observations", "timeline", "voices", "links", "conditions")


def start_meeting(ruud: Regisseur) -> None:
    ruud.wakes("2025-12-16")
    ruud.holds("m1", 1, 2, 3, 4, 5, 6, 7, there=f"{TABLE} hoa esmee hulya:een_deel karin", minutes=90)
    ruud.fills("good_futures", "safety")
    ruud.aims("m1", "r1", "r2", "r3", "r4", at=1)
    ruud.agrees("m1", *(f"a{number}" for number in range(1, 12)), at=1)
    ruud.fixes("m1", "m2", "2026-01-20", "13.30")
    ruud.fills("reading_agreements", "research", "doubles", "gaps", "waiting", "plainer", "regie", "mandates")
    ruud.fills("escalation", "contact_points", "communication", "obstacles", "safety_agreements", "early_triggers")
    ruud.on("2025-12-18")
    assert ruud.freezes("Het eerste plan, na de startbijeenkomst.").differences == ()
    for holders in HOLDERS:
        ruud.prints(*holders)
    ruud.carries_over()


def january(ruud: Regisseur) -> None:
    ruud.wakes("2026-01-08")
    ruud.calls("karin", 15)
    ruud.on("2026-01-09")
    ruud.notes(Activity.OTHER, "esmee", 0, "Lotus van der Zanden, BSN 999994402, ons nummer 20251187.")
    (note,) = (note for note in ruud.plan.contacts if note.on == ruud.today)
    assert note.text == "Lotus van der Zanden, BSN •••••••••, ons nummer 20251187."
    ruud.fills("decisions", at=2)
    corrie = "De afspraak 'Corrie vraagt de huurtoeslag opnieuw aan'"
    ruud.wakes("2026-01-15", f"{corrie} loopt tot en met 16 januari 2026.")
    ruud.calls("esmee", 20)
    ruud.fills("reminders", at=2)
    ruud.wakes("2026-01-20", f"{corrie} {IS_OVER}", gone=(corrie,))


def esmee_leaves(ruud: Regisseur) -> None:
    """On each goal there is a gap from the day after her last, until somebody else is named for that goal."""
    ruud.holds("m2", there=f"{TABLE} esmee karin", minutes=75)
    ruud.joins("tjeerd", "Tjeerd erbij.", change="c0", at=2)
    goes_over = Choice(agreement="a1", fate=Fate.TAKEN_OVER, successor="tjeerd")
    ruud.leave("esmee", "Esmée gaat weg bij De Wissel.", goes_over, new=("a12", "c1"), on="2026-02-01")
    assert ruud.reopened() == [1, 4, 5, 6, 7]
    gap = "Vanaf 2 februari 2026 heeft niemand de inhoudelijke regie bij"
    wise = "Na wat er op 20 januari 2026 veranderde (zorg toegevoegd), is een MDO verstandig."
    ruud.is_asked(wise, f"{gap} '{SEE_MAMA}'.", f"{gap} '{SLEEP}'.", f"{gap} '{SEE_MY_SON}'.")
    taken_over = ruud.plan.agreements[-1]
    assert (taken_over.number, taken_over.who, taken_over.what) == (12, ("tjeerd",), "begeleidt het bezoek van Linh")
    ruud.fills("changes/c1", at=2)
    ruud.changes("changes/c0", meeting="m2", reopens=(1, 5, 6))
    assert ruud.reopened() == [1, 5, 6]
    ruud.discusses("m2", 1, 5, 6)
    assert ruud.reopened() == []
    ruud.fills("regie/g10", "agreements/a12", at=2)
    ruud.wakes("2026-01-21", NO_DATE, gone=(SEE_MAMA, "is een MDO verstandig"))
    ruud.fills("regie/g11", at=2)
    ruud.is_asked(gone=(SLEEP,))
    ruud.plans("m5", MeetingKind.HANDOVER, "2026-01-26")
    ruud.fills("regie/g12", "handovers", at=2)
    ruud.is_asked(gone=(SEE_MY_SON, NO_DATE))


def version_two(ruud: Regisseur) -> None:
    ruud.fills("people/linh", "people/sylvia", "people/marianne", "people/minh", "households", at=2)
    ruud.fills("sharing_limits", "links", "contact_points", "obstacles", "safety_agreements", at=2)
    ruud.wakes("2026-01-22")
    second = ruud.freezes("Esmée gaat weg. Tjeerd neemt het over.")
    assert told(second) == VERSION_2
    assert besides(second) == {"changes", "contact_points", "decisions", "handovers", "households", "meetings",
                               "obstacles", "reminders", "safety_agreements", "sharing_limits"}  # fmt: skip
    assert [(copy.version, copy.number) for copy in second.papers_out] == [(1, 1), (1, 2), (1, 3)]
    for holders in HOLDERS:
        ruud.prints(*holders)
    ruud.gets_back(1, 1, 2, 3)
    assert ruud.papers_out() == [(2, 1, "Linh"), (2, 2, "Sylvia en Marianne"), (2, 3, "Ferdi")]


def tjeerd_begins(ruud: Regisseur) -> None:
    ruud.wakes("2026-01-26")
    ruud.calls("ferdi", 40)
    ruud.holds("m5", 1, 5, 6, there="esmee tjeerd ruud", minutes=45, activity=Activity.HANDOVER)
    signs = "De afspraak 'Linh en Hülya maken samen het signaalplan'"
    ruud.wakes("2026-02-02", NO_DATE, f"{signs} {IS_OVER}")
    ruud.changes("handovers/ov1", confirmed_on=ruud.today)
    ruud.fills("people/sylvia", "people/marianne", "contact_points", "obstacles", "safety_agreements", at=3)
    ruud.ends(AgreementStatus.DONE, "a7")
    ruud.wakes("2026-02-12", gone=(signs,))
    ruud.calls("tjeerd", 15)
    ruud.ends(AgreementStatus.DONE_LATE, "a11", on="2026-02-10")
    ruud.carries_over()
    karin, look_back = "De afspraak 'Karin leest een half uur met Lotus'", f"{LOOK_BACK} '{SLEEP}'."
    ruud.wakes("2026-03-02", f"{karin} loopt tot en met 2 maart 2026.", look_back, gone=("huurtoeslag",))
    ruud.run("a5")
    ruud.ends(AgreementStatus.STOPPED, "a6")
    ruud.wakes("2026-03-09", "Pepijn is 12 geworden. Vraag opnieuw wie wat mag lezen.", gone=(karin,))
    ruud.on("2026-03-17")
    ruud.calls("linh", 25)
    minh = "De afspraak 'Minh rijdt Linh naar Het Speelhuis' loopt tot en met 31 maart 2026."
    ferdi = f"De afspraak 'Ferdi ziet Kai, onder begeleiding' {IS_OVER}"
    ruud.wakes("2026-03-31", minh, ferdi, f"{LOOK_BACK} '{SEE_MAMA}'.", f"{LOOK_BACK} '{SEE_MY_SON}'.")
    ruud.ends(AgreementStatus.STOPPED, "a3")
    ruud.plans("m3", MeetingKind.EVALUATION, "2026-04-14", "13.30")


def evaluation(ruud: Regisseur) -> None:
    ruud.wakes("2026-04-14", gone=(NO_DATE, "Minh rijdt Linh"))
    there = f"{TABLE} hoa lotus:een_deel tjeerd ank ferdi:apart_gesproken jeroen:apart_gesproken"
    ruud.holds("m3", 7, there=there, minutes=75)
    ruud.figures("m3", r1=8, r2=8, r3=6, r4=3)
    ruud.hears("m3", Extent.NO)
    ruud.fills("changes/c2", at=3)
    assert ruud.reopened() == [3, 4, 5]
    ruud.discusses("m3", 3, 4, 5)
    ruud.aims("m3", "r5", at=3)
    ruud.agrees("m3", "a13", "a14", at=3)
    ruud.fills("results/r1", "results/r2", "agreements/a10", "regie/g13", "regie/g14", at=3)
    ruud.fills("people/ank", "people/lotus", "help_questions", "safety", "independence", at=3)
    ruud.ends(AgreementStatus.STOPPED, "a4")
    ruud.fixes("m3", "m4", "2026-06-30", "13.30")
    ruud.at("m4", doing.Did.CHANGED, doing.change_kind, kind=MeetingKind.MDO)
    ruud.wakes("2026-04-16", gone=("Lotus is nog niet", LOOK_BACK, "Ferdi ziet Kai"))


def version_three(ruud: Regisseur) -> None:
    third = ruud.freezes("Evaluatie: doel 1 en 2 gehaald, doel 5 erbij.")
    assert told(third) == VERSION_3
    assert besides(third) == {"changes", "contact_points", "evaluations", "handovers", "help_questions",
                              "independence", "meetings", "obstacles", "safety", "safety_agreements"}  # fmt: skip
    for holders in HOLDERS:
        ruud.prints(*holders)
    ruud.gets_back(2, 1, 2, 3)
    ruud.on("2026-04-20")
    ruud.fills("reading_agreements", "absences", "plainer", at=replay.NOW)
    for activity, minutes in ((Activity.PREPARATION, 135), (Activity.PLAN, 145), (Activity.TRAVEL, 180)):
        ruud.works(activity, minutes)
    assert ruud.hours() == {
        Activity.INTAKE: 270, Activity.PHONE: 225, Activity.PREPARATION: 135, Activity.MEETING: 240,
        Activity.PLAN: 145, Activity.TRAVEL: 180, Activity.HANDOVER: 45,
    }  # fmt: skip
    ruud.carries_over()


def summer(ruud: Regisseur) -> None:
    """From here on the dossier tells nothing: it goes well."""
    corrie = "De afspraak 'Corrie komt bij Linh' loopt tot en met 30 juni 2026."
    ferdi = f"De afspraak 'Ferdi ziet Kai, onder begeleiding' {IS_OVER}"
    unspoken = "Lotus is sinds 14 april 2026 niet gesproken."
    ruud.wakes("2026-06-30", corrie, ferdi, unspoken, f"{LOOK_BACK} '{BUSY}'.", gone=("Pepijn",))
    ruud.holds("m4", 7, there=f"{TABLE} hoa tjeerd ank", minutes=60)
    ruud.figures("m4", r3=7, r4=5, r5=4)
    ruud.ends(AgreementStatus.DONE, "a9", "a10")
    ruud.fixes("m4", "m6", "2026-08-28", "13.30")
    home = [f"De afspraak '{what}' loopt tot en met 28 augustus 2026." for what in WEEKENDS]
    ruud.wakes("2026-08-28", *home, f"{LOOK_BACK} '{NIGHTS}'.", gone=("Corrie komt", "Ferdi ziet Kai", BUSY))
    ruud.holds("m6", 7, there=f"{TABLE} hoa lotus kai tjeerd ank", minutes=75)
    ruud.figures("m6", r3=8, r4=6, r5=7)
    for result in ("r3", "r4", "r5"):
        ruud.changes(f"results/{result}", status=ResultStatus.REACHED, ended_on=ruud.today)
    ruud.plans("m7", MeetingKind.FINAL, "2026-09-15", "13.30", "Wijkteam Lindebroek")
    everything = ["eindgesprek", "eindtoets", "zelf", "nazorg", "afspraken", "stappen", "vragenlijsten"]
    assert [point.key for point in missing(closing_check(ruud.plan))] == everything
    home = [f"De afspraak '{what}' {IS_OVER}" for what in WEEKENDS]
    ruud.wakes("2026-08-31", *home, gone=(*WEEKENDS, LOOK_BACK, "Kai is", "Lotus is"))


def final_talk(ruud: Regisseur) -> None:
    unspoken = [f"{child} is sinds 28 augustus 2026 niet gesproken." for child in ("Kai", "Lotus")]
    ruud.wakes("2026-09-15", *unspoken)
    ruud.holds("m7", 7, there=f"{TABLE} hoa lotus kai tjeerd ank", minutes=60)
    for result in ruud.plan.results:
        alone = Extent.PARTLY if result.id == "r3" else Extent.YES
        ruud.adds(FinalCheck(id=f"et-{result.id}", on=ruud.today, helped=Extent.YES, result=result.id, alone=alone))
    left = ["nazorg", "afspraken", "stappen", "vragenlijsten"]
    assert [point.key for point in missing(closing_check(ruud.plan))] == left
    later = {"aftercare": "belt elke maand", "aftercare_by": "corrie", "aftercare_until": "2026-12-15"}
    ruud.changes("final_checks/et-r3", **later)
    for step in range(1, 8):
        outcome = StepHelp.SKIPPED if step == 4 else StepHelp.HELPED
        ruud.adds(StepReview(id=f"terug{step}", step=step, outcome=outcome))
    for kind, to in ((QuestionnaireKind.PARENTS, "linh"), (QuestionnaireKind.PROFESSIONALS, "tjeerd")):
        ruud.adds(Questionnaire(id=f"vl-{to}", kind=kind, on=ruud.today, to=(to,)))
    ruud.ends(AgreementStatus.DONE, "a2", "a5", "a8", "a12", "a13", "a14")
    assert missing(closing_check(ruud.plan)) == ()


def the_end(ruud: Regisseur) -> None:
    fourth = ruud.freezes("Eindgesprek")
    assert told(fourth) == VERSION_4
    assert besides(fourth) == {"absences", "evaluations", "final_checks", "meetings", "plainer", "reading_agreements"}
    ruud.gets_back(3, 1, 2, 3)
    assert ruud.papers_out() == []
    ruud.wakes("2026-09-22", gone=(*WEEKENDS, "Kai is", "Lotus is"))
    ruud.does("afsluiten", partial(close, on=ruud.today, because="De kinderen zijn thuis en de doelen zijn gehaald."))
    ruud.is_asked()
    assert all(role.until_on for role in ruud.plan.regie)
    carry_over = "Neem versie 4 over in het dossier."
    ruud.wakes("2026-10-13", carry_over)
    ruud.carries_over()
    ruud.is_asked(gone=(carry_over,))


def nothing_left(ruud: Regisseur, stick: Path) -> None:
    ruud.desk.backup(stick)
    ruud.wakes("2027-01-13")
    view = ruud.desk.purging().view(ruud.code)
    assert (view.proposed_on, len(view.backups)) == (ruud.clock.today(), 1)
    assert (view.papers_out, view.files_out) == ((), 0)
    (old,) = stick.iterdir()
    assert all(ruud.says(name) and ruud.says(name, old) for name in NAMES)
    ruud.desk.purging().purge(ruud.code, PurgeReason.CARRIED_OVER)
    (fresh,) = stick.iterdir()
    assert fresh != old
    assert not any(ruud.says(name) or ruud.says(name, fresh) for name in NAMES)
    assert ruud.desk.cases().summaries() == ()
    assert [receipt.reason for receipt in ruud.desk.purging().receipts()] == [PurgeReason.CARRIED_OVER]
