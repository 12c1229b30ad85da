from __future__ import annotations

from dataclasses import fields, replace

import pytest

from regiedesk.domain import guide as gd
from regiedesk.domain.errors import NotFound
from regiedesk.domain.plan import Plan


def small_guide(*questions: gd.Question) -> gd.Guide:
    """Return a guide of seven steps with one question each; `questions` replace those of step 3."""
    steps = tuple(
        gd.Step(
            number=number,
            title=f"Stap {number}",
            short_title="Kort",
            purpose="Samen weten.",
            questions=(gd.Question(code=f"S{number}.1", text="Hoe gaat het?", core=number == 1),),
        )
        for number in range(1, 8)
    )
    third = replace(steps[2], questions=questions or steps[2].questions)
    return gd.Guide(name="proef", title="Proef", version=1, note="", steps=(*steps[:2], third, *steps[3:]))


def test_a_whole_guide_has_no_faults() -> None:
    assert gd.validate(small_guide()) == ()


def test_questions_are_found_by_code_and_by_step() -> None:
    guide = small_guide()
    assert gd.question(guide, "S4.1").code == "S4.1"
    assert [question.code for question in gd.by_step(guide, 2)] == ["S2.1"]
    assert gd.by_step(guide, 9) == ()
    assert [question.code for question in gd.core_questions(guide)] == ["S1.1"]
    assert len(gd.questions(guide)) == 7


def test_an_unknown_question_is_not_found() -> None:
    with pytest.raises(NotFound, match=r"S9\.9"):
        gd.question(small_guide(), "S9.9")


@pytest.mark.parametrize(("code", "step"), [("S3.2", 3), ("S1.13", 1), ("S3.0", None), ("3.2", None), ("", None)])
def test_a_code_tells_its_step(code: str, step: int | None) -> None:
    assert gd.step_of(code) == step


@pytest.mark.parametrize(
    ("question", "place", "sentence"),
    [
        (
            gd.Question(code="S2.7", text="Hoe?"),
            "S2.7/code",
            "Vraag S2.7: een code in stap 3 is 'S3.' met een getal van 1 tot en met 99.",
        ),
        (gd.Question(code="S3.1", text=" "), "S3.1/text", "Vraag S3.1: de vraag zelf is nog leeg."),
        (
            gd.Question(code="S3.1", text="Hoe?", kind=gd.AnswerKind.CHOICE, choices=("ja",)),
            "S3.1/choices",
            "Vraag S3.1: geef bij een keuze minstens twee keuzes.",
        ),
        (
            gd.Question(code="S3.1", text="Hoe?", kind=gd.AnswerKind.CHOICE, choices=("ja", "ja")),
            "S3.1/choices",
            "Vraag S3.1: een van de keuzes staat er twee keer.",
        ),
        (
            gd.Question(code="S3.1", text="Hoe?", choices=("ja", "nee")),
            "S3.1/choices",
            "Vraag S3.1: keuzes horen alleen bij een vraag van de soort 'keuze'.",
        ),
        (
            gd.Question(code="S3.1", text="Hoe?", part="results"),
            "S3.1/part",
            "Vraag S3.1: een onderdeel hoort alleen bij een vraag van de soort 'onderdeel'.",
        ),
        (
            gd.Question(code="S3.1", text="Hoe?", kind=gd.AnswerKind.PART),
            "S3.1/part",
            "Vraag S3.1: zeg bij welk onderdeel van het plan deze vraag hoort.",
        ),
        (
            gd.Question(code="S3.1", text="Hoe?", kind=gd.AnswerKind.PART, part="wishes"),
            "S3.1/part",
            "Vraag S3.1: het onderdeel 'wishes' bestaat niet in het plan.",
        ),
    ],
)
def test_a_faulty_question_is_named(question: gd.Question, place: str, sentence: str) -> None:
    assert [(f.place, f.sentence) for f in gd.validate(small_guide(question))] == [(place, sentence)]


def test_a_choice_and_a_part_can_be_right() -> None:
    choice = gd.Question(code="S3.1", text="Lukt het?", kind=gd.AnswerKind.CHOICE, choices=("ja", "nee"))
    part = gd.Question(code="S3.2", text="Wat wil je?", kind=gd.AnswerKind.PART, part="results")
    assert gd.validate(small_guide(choice, part)) == ()


def test_a_code_stands_once_in_the_whole_guide() -> None:
    same = gd.Question(code="S3.1", text="Hoe?")
    assert [f.place for f in gd.validate(small_guide(same, same))] == ["S3.1/code"]


def test_a_guide_has_seven_steps_in_order() -> None:
    guide = small_guide()
    turned = replace(guide, steps=tuple(reversed(guide.steps)))
    assert [f.place for f in gd.validate(turned)] == ["steps"]
    assert [f.place for f in gd.validate(replace(guide, steps=guide.steps[:6]))] == ["steps"]


def test_a_step_without_words_or_questions_is_named() -> None:
    guide = small_guide()
    bare = replace(guide.steps[0], short_title="", purpose=" ", questions=())
    found = gd.validate(replace(guide, steps=(bare, *guide.steps[1:])))
    assert [f.place for f in found] == ["stap 1/short_title", "stap 1/purpose", "stap 1"]


def test_a_guide_has_a_name_a_title_and_a_version() -> None:
    found = gd.validate(replace(small_guide(), name="", title="", version=0))
    assert [f.place for f in found] == ["name", "title", "version"]


def test_every_word_for_a_part_means_a_field_of_the_plan_and_only_one() -> None:
    meant = list(gd.PART_WORDS.values())
    assert set(meant) <= {field.name for field in fields(Plan)}
    assert len(set(meant)) == len(meant)
