"""The gezinsplan of one holder: what stands on it, and in which words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain.cooperation import Communication, Condition, EarlyTrigger, Obstacle, SafetyAgreement
from regiedesk.domain.papers.context import PaperContext
from regiedesk.domain.papers.document import (
    AgreementLine,
    Document,
    FigureRow,
    GoalBlock,
    Heading,
    QuoteBlock,
    StepMark,
    Table,
    Title,
)
from regiedesk.domain.papers.family_plan import MOST_OBSERVATIONS, family_plan, who_is
from regiedesk.domain.people import Person
from regiedesk.domain.plan import CaseDetails
from regiedesk.domain.regie import EscalationStep
from regiedesk.domain.results import Evaluation, GoodFuture, Independence
from regiedesk.domain.situation import CausalLink, Voice
from regiedesk.domain.words import (
    CommunicationTopic,
    ConditionStatus,
    LifeArea,
    ObservationKind,
    Participation,
    ResultStatus,
    Stance,
)
from regiedesk.domain.work_words import MeetingStatus
from tests.domain.families import BIKE, CALM, COBY, DAILY, KARIN, NOA, TESS, family, meeting, seen
from tests.domain.papers.drawn import all_of, context, text_of, version


def drawn(holder: str = "coby", *, concept: bool = False, **parts: Any) -> PaperContext:
    return context(family(**parts), holder, label=None if concept else version())


def paper(holder: str = "coby", *, concept: bool = False, **parts: Any) -> Document:
    return family_plan(drawn(holder, concept=concept, **parts))[0]


def told(holder: str = "coby", **parts: Any) -> str:
    return text_of(paper(holder, **parts).blocks)


def headings(**parts: Any) -> list[str]:
    return [heading.text for heading in all_of(Heading, paper(**parts).blocks)]


def cells(document: Document, head: str) -> list[list[str]]:
    found = (t for t in all_of(Table, document.blocks) if t.columns[0].title == head)
    return [[text_of([cell]) for cell in row.cells] for table in found for row in table.rows]


def test_an_empty_plan_still_tells_who_and_when() -> None:
    assert headings(results=(), agreements=()) == [
        "Wie doen er mee?",
        "Wanneer kijken we terug?",
        "Wie zegt wat van dit plan?",
    ]


def test_a_full_plan_follows_the_order_of_the_questions() -> None:
    full: dict[str, Any] = {
        "observations": (seen(),),
        "agreements": (BIKE, replace(BIKE, id="a9", number=9, result=None)),
        "meetings": (meeting("2026-05-01", steps=(1,)),),
        "conditions": (Condition(id="v1", text="Ruben belt eerst"),),
        "obstacles": (Obstacle(id="ob1", text="de bus rijdt niet"),),
    }
    assert headings(**full) == [
        "Wie doen er mee?",
        "Hoe gaat het nu?",
        "Wat hebben we besproken?",
        "Wat willen we bereiken, en wie doet wat?",
        "Andere afspraken",
        "Wat moet er echt gebeuren?",
        "Wat kan er misgaan?",
        "Wanneer kijken we terug?",
        "Wie zegt wat van dit plan?",
    ]


def test_it_opens_with_whose_plan_it_is_and_whom_to_call() -> None:
    details = CaseDetails(code="Lindelaan", regisseur="ineke", regie_meaning="Ineke let op.")
    (title,) = all_of(Title, paper(details=details).blocks)
    assert title.subtitles == ("van Noa, Ruben en Tess", "voor Coby (oma)")
    text = told(details=details)
    assert "Dit plan is van Noa, Ruben en Tess." in text
    assert "Bel Ineke. Ineke let op." in text


def test_how_it_is_when_it_goes_well_stands_on_top() -> None:
    future = GoodFuture(id="gt1", said_by="tess", text="Gewoon naar school")
    (quote,) = all_of(QuoteBlock, paper(good_futures=(future,)).blocks)
    assert (quote.text, quote.source) == ("“Gewoon naar school”", "Zo ziet het eruit als het goed gaat, zegt Tess.")
    (bare,) = all_of(QuoteBlock, paper(good_futures=(replace(future, said_by=None),)).blocks)
    assert bare.source == "Zo ziet het eruit als het goed gaat."


def test_people_stand_with_who_they_are_and_how_to_reach_them() -> None:
    assert cells(paper(), "Naam")[:6] == [
        ["Noa", "moeder van Tess", "via Ineke"],
        ["Ruben", "vader van Tess", "via Ineke"],
        ["Tess", "16 jaar, dochter van Noa", "via Ineke"],
        ["Coby", "oma van Tess", "06-00000004"],
        ["Karin Boswijk", "mentor, De Beuk", "053-0000005"],
        ["Ineke Haverkort", "regisseur", "053-0000006"],
    ]


@pytest.mark.parametrize(
    ("person", "words"),
    [
        (TESS, "16 jaar, dochter van Noa"),
        (NOA, "moeder van Tess"),
        (replace(COBY, trusted_by=("tess",)), "oma van Tess, vertrouwenspersoon van Tess"),
        (replace(COBY, relation="vertrouwenspersoon", trusted_by=("tess",)), "vertrouwenspersoon"),
        (replace(COBY, relation=""), "netwerk"),
        (KARIN, "mentor, De Beuk"),
        (replace(KARIN, job="", relation=""), "school, De Beuk"),
        (replace(KARIN, organisation=None), "mentor"),
    ],
)
def test_what_someone_is_to_the_family(person: Person, words: str) -> None:
    made = drawn()
    assert who_is(made.plan, person, made) == words


def test_who_is_in_the_background_stands_below_the_table() -> None:
    people = tuple(replace(p, participation=Participation.IN_BACKGROUND) if p == COBY else p for p in family().people)
    assert "Op de achtergrond: Coby (oma van Tess)." in told("noa", people=people)
    assert "Op de achtergrond" not in told("coby", people=people)


def worry(number: int, **fields: Any) -> Any:
    return seen(f"zorg {number}", id=f"o{number}", **fields)


def test_strengths_stand_before_worries_with_who_said_it_and_whether_it_is_a_fact() -> None:
    strength = seen("Tess tekent", id="o2", kind=ObservationKind.STRENGTH, stance=Stance.FACT, said_by="noa",
                    said_on="2026-05-01", area=LifeArea.HEALTH)  # fmt: skip
    document = paper(observations=(seen(literal=True), strength))
    first = [t.columns[0].title for t in all_of(Table, document.blocks)]
    assert first.index("Dit gaat goed") < first.index("Dit is een zorg")
    assert cells(document, "Dit gaat goed") == [["Tess tekent", "Noa, 1 mei, feit"]]
    assert cells(document, "Dit is een zorg") == [["“Tess slaapt slecht”", "mening"]]


def test_only_the_first_observations_of_each_kind_stand_there() -> None:
    many = tuple(worry(number) for number in range(MOST_OBSERVATIONS + 3))
    assert len(cells(paper(observations=many), "Dit is een zorg")) == MOST_OBSERVATIONS


def test_voices_and_links_are_told() -> None:
    parts: dict[str, Any] = {
        "voices": (Voice(id="v1", person="tess", likes="tekenen", wants_different="minder ruzie"),),
        "links": (CausalLink(id="l1", chain=("ruzie", "slecht slapen", "te laat"), first="rust"),),
    }
    text = told(**parts)
    assert "Tess vindt fijn: tekenen." in text
    assert "Tess wil anders: “minder ruzie”" in text
    assert "Dit hangt samen: ruzie → slecht slapen → te laat. Eerst rust." in text


def test_steps_are_marked_by_the_meetings_that_discussed_them() -> None:
    meetings = (meeting("2026-05-01", steps=(1, 2)), meeting("2026-05-07", steps=(1, 2, 3, 4, 5, 6, 7)))
    document = paper(meetings=meetings)
    assert {mark.state for mark in all_of(StepMark, document.blocks)} == {"besproken"}
    assert "Op 1 mei stap 1 en 2. Op 7 mei alle stappen." in text_of(document.blocks)
    assert "Wat hebben we besproken?" not in headings(
        meetings=(meeting("2026-07-01", MeetingStatus.PLANNED, steps=(1,)),)
    )


def test_goals_are_numbered_in_the_order_of_the_family() -> None:
    goals = all_of(GoalBlock, paper(results=(CALM, DAILY)).blocks)
    assert [(goal.number, goal.title) for goal in goals] == [
        (1, "“Rust bij het ophalen”"),
        (2, "“Elke dag naar school”"),
    ]
    assert [line.number for line in all_of(AgreementLine, [goals[1]])] == ["1", "2"]


def test_what_was_reached_is_told_with_its_figures() -> None:
    reached = (replace(DAILY, status=ResultStatus.REACHED), CALM)
    plan: dict[str, Any] = {
        "results": reached,
        "evaluations": (Evaluation(id="e1", result="r1", on="2026-05-01", score=8),),
    }
    text = told(agreements=(), **plan)
    assert "“Elke dag naar school” (van 3 naar 8)." in text
    assert "(nu een 3)" in told(agreements=(), results=reached)


def test_what_must_happen_stands_with_who_checks_and_what_follows() -> None:
    must = Condition(id="v1", text="ruben belt eerst", checked_by=("ineke",), if_not="dan praten we weer")
    document = paper(conditions=(must, replace(must, id="v2", text="over", status=ConditionStatus.MET)))
    assert cells(document, "Dit moet gebeuren") == [["Ruben belt eerst.", "Ineke", "Dan praten we weer."]]
    assert "Wat moet er echt gebeuren?" not in headings(conditions=(replace(must, status=ConditionStatus.LIFTED),))


def test_what_can_go_wrong_stands_with_signal_and_measure() -> None:
    bump = Obstacle(id="ob1", text="de bus rijdt niet", signal="Tess belt", measure="Coby rijdt")
    document = paper(obstacles=(bump,))
    assert cells(document, "Als dit gebeurt") == [["De bus rijdt niet.", "Tess belt.", "Coby rijdt."]]


def test_the_road_when_people_disagree_follows_its_steps() -> None:
    parts: dict[str, Any] = {
        "early_triggers": (EarlyTrigger(id="t1", text="een week ziek."), EarlyTrigger(id="t2", text="ruzie")),
        "communication": (
            Communication(id="k1", topic=CommunicationTopic.CONFRONT, text="we bellen eerst"),
            Communication(id="k2", topic=CommunicationTopic.NEWS, text="Ineke vertelt het nieuws"),
        ),
        "escalation": (
            EscalationStep(id="e1", text="Praat met Ineke."),
            EscalationStep(id="e2", text="de leidinggevende", only_when="als dat niet helpt"),
        ),
        "safety_agreements": (SafetyAgreement(id="va1", text="bel de buren"),),
    }
    text = told(**parts)
    assert "We bellen elkaar eerder bij: een week ziek · ruzie." in text
    assert "Lukt een afspraak niet? We bellen eerst." in text
    assert "Worden we het niet eens? Eerst: Praat met Ineke. Daarna: de leidinggevende, als dat niet helpt." in text
    assert "Afspraken over veiligheid staan op een apart blad." in text
    assert "bel de buren" not in text
    assert text.index("Ineke vertelt het nieuws.") < text.index("Lukt een afspraak niet?")


def test_looking_back_asks_a_figure_for_every_goal() -> None:
    document = paper(evaluations=(Evaluation(id="e1", result="r1", on="2026-05-01", score=5),))
    assert all_of(FigureRow, document.blocks)[-2:] == [FigureRow(last=5, goal=8), FigureRow(last=None, goal=None)]


def test_when_it_can_go_on_without_help_stands_in_own_words() -> None:
    words = Independence(id="z1", said_by="noa", text="Als ze zelf opstaat")
    (quote,) = all_of(QuoteBlock, paper(independence=(words,)).blocks)
    assert (quote.text, quote.source) == ("“Als ze zelf opstaat”", "Dan kan het zonder ons, zegt Noa.")


def test_a_concept_is_marked_and_asks_whether_it_is_right() -> None:
    document = paper(concept=True)
    assert (document.concept, document.state) == (True, "CONCEPT · geldt nog niet")
    assert "Klopt dit voor jou?" in text_of(document.blocks)


def test_columns_of_every_table_fill_it() -> None:
    must, bump = Condition(id="v1", text="x"), Obstacle(id="ob1", text="x")
    document = paper(observations=(seen(),), conditions=(must,), obstacles=(bump,),
                     agreements=(BIKE, replace(BIKE, id="a9", number=9, result=None)))  # fmt: skip
    for table in all_of(Table, document.blocks):
        assert sum(column.share for column in table.columns) == pytest.approx(1)
        assert {len(row.cells) for row in table.rows} <= {len(table.columns)}


def test_the_same_plan_gives_the_same_paper_and_mark() -> None:
    assert family_plan(drawn()) == family_plan(drawn())
    assert family_plan(drawn())[1] != family_plan(drawn("noa"))[1]
