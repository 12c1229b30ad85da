"""Meetings, bumps, conditions, sharing, what was seen, and the case itself."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain.agreements import Double, Gap, Reminder
from regiedesk.domain.compare import differences
from regiedesk.domain.cooperation import Condition, Obstacle, SafetyAgreement
from regiedesk.domain.meetings import Quote
from regiedesk.domain.people import Custody
from regiedesk.domain.plan import CaseDetails
from regiedesk.domain.regie import Handover
from regiedesk.domain.results import GoodFuture, Independence
from regiedesk.domain.sharing import ResearchStance
from regiedesk.domain.situation import HelpQuestion, SafetyJudgement, TimelineEvent, Voice
from regiedesk.domain.words import ConditionStatus, CustodyKind, ReadScope, RegieKind, TimelineKind
from regiedesk.domain.work_words import MeetingStatus
from tests.domain.compare.told import between, changed
from tests.domain.families import COBY, NOA, apart, family, meeting, reads, seen

PLANNED = meeting("2026-07-01", MeetingStatus.PLANNED, time="14.00")
MUST = Condition(id="v", text="Noa is thuis", by_when="2026-08-01", if_not="we bellen")
BUMP = Obstacle(id="h", text="De bus rijdt niet", measure="Coby brengt", owners=("coby",))
UNSAFE = SafetyAgreement(id="s", text="Tess belt Coby", who=("tess",))
GIVES = Handover(id="o", kind=RegieKind.PROCESS, previous="ineke", effective_on="2026-09-01")
FIGURE = SafetyJudgement(id="s1", about="tess", judged_by="karin", on="2026-01-01", score=4)
EVENT = TimelineEvent(id="t", kind=TimelineKind.EVENT, on="2026-03", text="verhuisd")


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ({"meetings": (PLANNED,)}, "Er komt een overleg op 1 juli 2026, 14.00 uur: MDO."),
        ({"meetings": (meeting("2026-07"),)}, "Op juli 2026 was er een overleg: MDO."),
        ({"conditions": (MUST,)}, "Nieuwe voorwaarde: Noa is thuis, vóór 1 augustus 2026. Lukt het niet: we bellen."),
        ({"obstacles": (BUMP,)}, "Dit kan misgaan: De bus rijdt niet. Dan: Coby brengt."),
        ({"safety_agreements": (UNSAFE,)}, "Niet veilig? Dan: Tess belt Coby."),
        ({"observations": (seen(said_by="karin"),)}, "Volgens Karin: Tess slaapt slecht."),
        ({"observations": (seen(said_by="tess", literal=True),)}, "Tess zegt: “Tess slaapt slecht”"),
        ({"timeline": (EVENT,)}, "Maart 2026: Verhuisd."),
        ({"help_questions": (HelpQuestion(id="q", person="tess", text="wie helpt mij?"),)},
         "Hulpvraag van Tess: wie helpt mij?"),
        ({"safety": (FIGURE,)}, "Karin geeft de veiligheid van Tess nu een 4."),
        ({"safety": (replace(FIGURE, judged_by="tess"),)}, "Tess geeft de eigen veiligheid nu een 4."),
        ({"voices": (Voice(id="w", person="tess", likes="zwemmen."),)},
         "Tess zegt wat fijn is en wat anders moet. Fijn: zwemmen."),
        ({"good_futures": (GoodFuture(id="g", said_by="tess", text="is het rustig"),)},
         "Als het goed gaat, zegt Tess: is het rustig."),
        ({"independence": (Independence(id="i", said_by="noa", text="als ik bel"),)},
         "Noa kan zonder hulp verder: als ik bel."),
        ({"doubles": (Double(id="d", text="Twee wegen.", stops="karin"),)},
         "Dit gebeurde dubbel: Twee wegen. Karin stopt daarmee."),
        ({"gaps": (Gap(id="g", text="Wie kookt?", solved_by="coby"),)},
         "Dit deed niemand: Wie kookt? Coby pakt dit op."),
        ({"reminders": (Reminder(id="r", agreement="a1", person="coby", on="2026-05", text="te laat"),)},
         "Coby is aangesproken op afspraak 1: te laat."),
        ({"reading_agreements": (reads("coby", ReadScope.FAMILY_SHEET),)}, "Coby mag lezen: gezinsblad."),
        ({"research": (ResearchStance(id="o", person="tess", objects=True),)},
         "Tess wil niet meedoen aan het onderzoek."),
        ({"handovers": (GIVES,)}, "Ineke draagt de procesregie over, vanaf 1 september 2026."),
        ({"custody": (Custody(id="c", child="tess", holder="noa"),)}, "Gezag van Noa over Tess."),
    ],
)  # fmt: skip
def test_something_new_in_words(parts: dict[str, Any], sentence: str) -> None:
    assert changed(**parts) == [("erbij", sentence)]


@pytest.mark.parametrize(
    ("collection", "was", "fields", "turn", "sentence"),
    [
        ("meetings", PLANNED, {"status": MeetingStatus.HELD, "minutes": 75, "note": "Lang.", "steps": (1,),
                               "quotes": (Quote(said_by="noa", text="ja"),)},
         "anders", "Het overleg van 1 juli 2026 (MDO) is geweest."),
        ("meetings", PLANNED, {"on": "2026-07-08"}, "anders", "Het overleg van 1 juli 2026 (MDO) is nu op 8 juli 2026, "
                                                              "14.00 uur."),
        ("meetings", PLANNED, {"status": MeetingStatus.CANCELLED}, "anders",
         "Het overleg van 1 juli 2026 (MDO) gaat niet door."),
        ("conditions", MUST, {"status": ConditionStatus.MET}, "klaar", "Voorwaarde 'Noa is thuis' is gelukt."),
        ("conditions", MUST, {"status": ConditionStatus.LIFTED}, "gestopt",
         "Voorwaarde 'Noa is thuis' geldt niet meer."),
        ("conditions", MUST, {"if_not": "we komen"}, "anders",
         "Voorwaarde 'Noa is thuis': als het niet lukt was we bellen, nu we komen."),
        ("obstacles", BUMP, {"measure": "Noa brengt", "owners": ("noa",)}, "anders",
         "Gaat dit mis: 'De bus rijdt niet'? Dan voortaan: Noa brengt."),
        ("safety_agreements", UNSAFE, {"text": "Tess belt Noa"}, "anders",
         "Niet veilig? Dan voortaan: Tess belt Noa. Eerst was dit: Tess belt Coby."),
        ("handovers", GIVES, {"successor": "karin"}, "anders", "Karin neemt de procesregie over van Ineke."),
        ("handovers", GIVES, {"successor": "karin", "confirmed_on": "2026-09-02"}, "klaar",
         "Karin heeft de procesregie overgenomen van Ineke."),
        ("safety", FIGURE, {"score": 5}, "anders", "Karin geeft de veiligheid van Tess een 5 (eerst een 4)."),
        ("reading_agreements", reads("coby"), {"withdrawn_on": "2026-06"}, "gestopt",
         "Coby mag dit niet meer lezen: alles."),
        ("reading_agreements", reads("coby"), {"scope": ReadScope.NOTHING, "asked_on": "2026-06"}, "anders",
         "Coby mag nu lezen: niets (eerst alles)."),
        ("custody", Custody(id="c", child="tess", holder="noa"), {"custody": CustodyKind.YES}, "anders",
         "Gezag van Noa over Tess: gezag was onbekend, nu ja."),
        ("timeline", replace(EVENT, text="Verhuisd."), {"text": "Weer terug."}, "anders",
         "Verhuisd: tekst was Verhuisd, nu Weer terug."),
    ],
)  # fmt: skip
def test_a_change_in_words(collection: str, was: Any, fields: dict[str, Any], turn: str, sentence: str) -> None:
    old, new = family(**{collection: (was,)}), family(**{collection: (replace(was, **fields),)})
    assert between(old, new) == [(turn, sentence)]


def test_a_figure_for_safety_is_told_with_the_one_before_it_of_the_same_judge() -> None:
    other = replace(FIGURE, id="s2", judged_by="noa", on="2026-02-01", score=9)
    later = replace(FIGURE, id="s3", on="2026-06-01", score=7)
    found = between(family(safety=(FIGURE, other)), family(safety=(FIGURE, other, later)))
    assert found == [("erbij", "Karin geeft de veiligheid van Tess nu een 7 (eerst een 4).")]


def test_a_question_that_changed_is_the_question_of_now() -> None:
    first = HelpQuestion(id="q1", person="tess", text="Rust")
    second = HelpQuestion(id="q2", person="tess", text="Eén plek", replaces="q1")
    found = between(family(help_questions=(first,)), family(help_questions=(first, second)))
    assert found == [("erbij", "De hulpvraag van Tess is nu: Eén plek.")]


def test_the_stance_on_research_is_told_when_it_changed() -> None:
    told = ResearchStance(id="o", person="tess", told_on="2026-05-01")
    old = family(research=(told,))
    assert between(old, family(research=(replace(told, told_on="2026-05-02"),))) == []
    found = between(old, family(research=(replace(told, objects=True),)))
    assert found == [("anders", "Tess wil niet meedoen aan het onderzoek.")]


@pytest.mark.parametrize(
    ("details", "turn", "sentence"),
    [
        ({"regisseur": "karin"}, "anders", "De regisseur is nu Karin, niet meer Ineke."),
        ({"closed_on": "2026-10-01"}, "gestopt", "Het plan is afgesloten op 1 oktober 2026."),
        ({"purge_on": "2026-12-01"}, "anders", "De werkkopie van dit plan wordt gewist op 1 december 2026."),
        ({"regie_meaning": "Wie let op"}, "anders", "Het plan: wat regie betekent is nu Wie let op."),
    ],
)
def test_what_changed_in_the_case_itself(details: dict[str, Any], turn: str, sentence: str) -> None:
    now = replace(CaseDetails(code="Lindelaan", regisseur="ineke"), **details)
    assert changed(details=now) == [(turn, sentence)]


def test_of_a_long_list_only_what_came_and_went_is_told() -> None:
    many = tuple(replace(COBY, id=f"p{number}", first_name=name) for number, name in enumerate("ABCDEF"))

    def sentences(*now: str) -> list[str]:
        old, new = (
            family(people=(NOA, replace(COBY, trusted_by=who), *many)) for who in (("p0", "p1", "p2", "p3"), now)
        )
        return [sentence for _, sentence in between(old, new)]

    head = "Coby: vertrouwenspersoon van is nu"
    assert sentences("p0", "p1", "p2", "p4", "p5") == [f"{head} ook E en F en niet meer D."]
    assert sentences("p0", "p1", "p2", "p3", "p4") == [f"{head} ook E."]
    assert sentences("p1", "p0", "p2", "p3") == [f"{head} in een andere volgorde."]


def test_what_was_told_apart_is_marked_until_it_may_be_on_paper() -> None:
    told = (seen(sharing=apart()), seen(id="o2", sharing=apart("2026-06-01")), seen(id="o3"))
    found = differences(family(), family(observations=told))
    assert [difference.apart for difference in found] == [True, False, False]


def test_a_difference_knows_whom_it_concerns() -> None:
    (found,) = differences(family(), family(observations=(seen(about=("tess",), said_by="karin", via="noa"),)))
    assert set(found.people) == {"tess", "karin"}
