from __future__ import annotations

from dataclasses import replace

from regiedesk.domain.findings import step2
from regiedesk.domain.sharing import Sharing
from regiedesk.domain.situation import HelpQuestion, Observation, SafetyJudgement, Voice
from regiedesk.domain.words import LifeArea, ObservationKind, Stance
from tests.domain.findings.family import BAS, JOB, MILA, PIP, found, plan, sentences

WORRY = Observation(
    id="w1", area=LifeArea.HOUSING, kind=ObservationKind.WORRY, stance=Stance.FACT, text="De kachel is stuk."
)
FIGURE = SafetyJudgement(id="v1", about="bas", judged_by="mila", on="2026-05-01", score=7, reason="Hij slaapt.")


def test_a_plan_begins_with_a_strength() -> None:
    assert found(step2.strength, plan(observations=(WORRY,)))
    strength = replace(WORRY, kind=ObservationKind.STRENGTH)
    assert not found(step2.strength, plan(observations=(strength,)))


def test_a_worry_has_a_speaker() -> None:
    assert sentences(step2.speaker, plan(observations=(WORRY,))) == [
        "Bij een zorg over wonen staat nog niet wie het zegt."
    ]
    assert not found(step2.speaker, plan(observations=(replace(WORRY, said_by="mila"),)))


def test_a_worry_told_apart_stays_off_the_table() -> None:
    told_apart = replace(WORRY, sharing=Sharing(apart=True))
    on_paper = replace(WORRY, sharing=Sharing(apart=True, on_paper_since="2026-06-15"))
    assert [f.apart for f in found(step2.speaker, plan(observations=(told_apart,)))] == [True]
    assert [f.apart for f in found(step2.speaker, plan(observations=(on_paper,)))] == [False]


def test_parents_and_children_have_a_question_of_their_own() -> None:
    asked = HelpQuestion(id="h1", person="mila", text="Rust in huis.")
    base = plan(people=(MILA, BAS, PIP, JOB), help_questions=(asked,))
    assert sentences(step2.help_question, base) == ["Nog geen hulpvraag van Bas."]
    both = (asked, replace(asked, id="h2", person="bas"))
    assert not found(step2.help_question, replace(base, help_questions=both))


def test_a_child_from_4_is_heard() -> None:
    assert sentences(step2.own_voice, plan(people=(BAS, PIP, MILA))) == ["Er staan nog geen eigen woorden van Bas."]
    voice = Voice(id="s1", person="bas", likes="Vissen.")
    assert not found(step2.own_voice, plan(people=(BAS,), voices=(voice,)))
    said = replace(WORRY, said_by="bas")
    assert not found(step2.own_voice, plan(people=(BAS,), observations=(said,)))


def test_a_child_of_unknown_age_is_heard_too() -> None:
    assert found(step2.own_voice, plan(people=(replace(PIP, birth_date=None),)))


def test_every_child_has_a_figure_for_safety_and_the_lack_of_one_stays_apart() -> None:
    base = plan(people=(BAS, PIP, MILA), safety=(FIGURE,))
    assert sentences(step2.safety_figure, base) == ["Nog geen cijfer voor veiligheid bij Pip."]
    assert all(f.apart for f in found(step2.safety_figure, base))
    assert not found(step2.safety_figure, plan(people=(BAS,), safety=(FIGURE,)))


def test_a_figure_for_safety_has_a_reason() -> None:
    base = plan(people=(BAS,), safety=(replace(FIGURE, reason=" "),))
    assert sentences(step2.safety_reason, base) == ["Bij een cijfer voor hoe veilig Bas is, staat nog niet waarom."]
    assert found(step2.safety_reason, base)[0].apart
    assert not found(step2.safety_reason, plan(people=(BAS,), safety=(FIGURE,)))
