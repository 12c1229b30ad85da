from __future__ import annotations

from dataclasses import replace

import pytest

from regiedesk.domain import guide as gd
from regiedesk.domain.agreements import Agreement
from regiedesk.domain.errors import UserError
from regiedesk.domain.people import Household
from regiedesk.domain.plan import Plan, empty_plan
from regiedesk.domain.registers import Holding
from regiedesk.domain.results import Result
from regiedesk.domain.situation import Observation, SafetyJudgement, Voice
from regiedesk.domain.words import LifeArea, ObservationKind, PersonKind, Stance
from regiedesk.domain.work_words import Access
from regiedesk.ui.viewmodels.part import PartModel
from regiedesk.ui.viewmodels.part_state import FieldState, OpenItem
from regiedesk.ui.viewmodels.session import CaseSession
from tests.fakes import CountingIds, FixedClock
from tests.ui.viewmodels.desk import NOOR, PIM, CaseDesk, guide


def plan(**parts: object) -> Plan:
    whole: dict[str, object] = {"people": (NOOR, PIM), **parts}
    return replace(empty_plan("Proef"), **whole)  # type: ignore[arg-type]


def model(session: CaseSession, collection: str, question: str = "") -> PartModel:
    asked = gd.question(guide(), question) if question else None
    return PartModel(session, collection, FixedClock(), CountingIds(), asked)


def opened(part: PartModel) -> OpenItem:
    assert part.state.opened is not None
    return part.state.opened


def field(part: PartModel, name: str) -> FieldState:
    item = opened(part)
    return next(f for f in (*item.main, *item.folded) if f.spec.name == name)


def fill(part: PartModel, **fields: object) -> None:
    for name, content in fields.items():
        part.set_field((name,), content)


def test_a_new_person_joins_the_plan_with_the_first_name() -> None:
    desk = CaseDesk()
    session = desk.open()
    part = model(session, "people")
    part.add(1)
    assert opened(part).lacks == ("Voornaam",)
    assert desk.kept().people == ()
    fill(part, relation="oma")
    assert desk.kept().people == ()
    assert part.state.rows[0].draft
    fill(part, first_name="Coby")
    (coby,) = desk.kept().people
    assert (coby.first_name, coby.relation, coby.kind) == ("Coby", "oma", PersonKind.NETWORK)
    assert not opened(part).draft
    assert part.state.rows[0].draft is False
    assert session.drafts("people") == ()
    assert session.state.undo == "Betrokkene erbij"


def test_who_listens_hears_once_that_something_is_not_finished() -> None:
    part = model(CaseDesk(plan()).open(), "people")
    part.add()
    fill(part, relation="oma")
    assert part.state.rows[-1].spoken() == "Oma, nog niet af"


def test_a_person_without_a_name_is_still_there_after_a_restart() -> None:
    desk = CaseDesk()
    first = model(desk.open(), "people")
    first.add()
    fill(first, relation="buurvrouw")
    again = model(desk.open(), "people")
    (row,) = again.state.rows
    assert row.draft
    again.open(row.id)
    assert field(again, "relation").content == "buurvrouw"
    fill(again, first_name="Els")
    assert [p.first_name for p in desk.kept().people] == ["Els"]
    assert [r.draft for r in again.state.rows] == [False]


def test_a_new_item_in_which_nothing_was_filled_in_leaves_no_trace() -> None:
    desk = CaseDesk()
    session = desk.open()
    part = model(session, "people")
    part.add()
    part.close()
    assert part.state.rows == ()
    assert session.drafts("people") == ()


def test_a_required_choice_keeps_an_observation_a_draft() -> None:
    desk = CaseDesk(plan())
    part = model(desk.open(), "observations")
    part.add()
    fill(part, text="Pim lacht weer.", stance=Stance.FACT)
    assert opened(part).lacks == ("Leefgebied",)
    fill(part, area=LifeArea.YOUTH_CARE)
    (seen,) = desk.kept().observations
    assert (seen.kind, seen.stance, seen.said_on) == (ObservationKind.STRENGTH, Stance.FACT, "2026-09-02")


def test_what_is_refused_waits_under_its_field_and_comes_back_after_a_restart() -> None:
    agreement = Agreement(id="a1", number=1, what="belt", from_on="2026-05-01")
    desk = CaseDesk(plan(agreements=(agreement,)))
    part = model(desk.open(), "agreements")
    part.open("a1")
    fill(part, until_on="2026-04-01")
    assert desk.kept().agreements == (agreement,)
    assert field(part, "until_on").error == "Het einde ligt vóór het begin. Kijk beide datums na."
    again = model(desk.open(), "agreements")
    again.open("a1")
    assert field(again, "until_on").content == "2026-04-01"
    assert field(again, "until_on").error
    fill(again, from_on="2026-03-01")
    assert field(again, "until_on").error == ""
    assert desk.kept().agreements[0].until_on == "2026-04-01"


def test_words_that_are_no_date_wait_as_they_were_typed() -> None:
    desk = CaseDesk(plan())
    part = model(desk.open(), "people")
    part.open("pim")
    part.refuse(("birth_date",), "31 februari 2019", "Deze dag bestaat niet.")
    again = model(desk.open(), "people")
    again.open("pim")
    assert (field(again, "birth_date").words, field(again, "birth_date").error) == (
        "31 februari 2019",
        "Deze dag bestaat niet.",
    )
    fill(again, birth_date="2019-02-28")
    assert field(again, "birth_date").words is None
    assert desk.kept().people[1].birth_date == "2019-02-28"


def test_words_that_are_no_date_are_enough_to_keep_a_new_item() -> None:
    desk = CaseDesk()
    part = model(desk.open(), "people")
    part.add()
    part.refuse(("birth_date",), "31 februari 2019", "Deze dag bestaat niet.")
    again = model(desk.open(), "people")
    again.open(again.state.rows[0].id)
    assert field(again, "birth_date").words == "31 februari 2019"


def test_a_required_field_cannot_be_emptied_but_the_empty_field_is_remembered() -> None:
    desk = CaseDesk(plan())
    part = model(desk.open(), "people")
    part.open("noor")
    fill(part, first_name="")
    assert desk.kept().people[0].first_name == "Noor"
    assert field(part, "first_name").error == "Vul 'Voornaam' nog in."
    assert field(part, "first_name").content == ""


def test_typing_on_in_one_field_is_one_step_of_undo() -> None:
    desk = CaseDesk(plan())
    session = desk.open()
    part = model(session, "people")
    part.open("noor")
    for typed in ("t", "ta", "tante"):
        fill(part, relation=typed)
    part.left_field()
    session.undo()
    assert desk.kept().people[0].relation == "moeder"
    assert field(part, "relation").content == "moeder"


def test_removing_tells_how_to_undo_and_undo_brings_it_back() -> None:
    desk = CaseDesk(plan())
    session = desk.open()
    part = model(session, "people")
    news: list[str] = []
    part.told.connect(news.append)
    part.open("pim")
    part.remove("pim")
    assert [row.id for row in part.state.rows] == ["noor"]
    assert part.state.opened is None
    assert news == ["Betrokkene weggehaald. Ongedaan maken: Ctrl+Z"]
    session.undo()
    assert [row.id for row in part.state.rows] == ["noor", "pim"]


def test_what_others_lean_on_stays_and_says_where_it_is_used() -> None:
    desk = CaseDesk(plan(results=(Result(id="r1", title="Rust", owner="noor"),)))
    part = model(desk.open(), "people")
    problems: list[UserError] = []
    part.problem.connect(problems.append)
    part.remove("noor")
    assert len(desk.kept().people) == 2
    assert problems[0].message == "Dit staat nog bij: doel 'Rust'."
    assert "Weg sinds" in problems[0].remedy


def test_a_draft_can_be_removed() -> None:
    desk = CaseDesk()
    part = model(desk.open(), "people")
    part.add()
    fill(part, job="juf")
    part.remove(part.state.rows[0].id)
    assert part.state.rows == ()
    assert desk.open().drafts("people") == ()


def test_items_move_up_and_down_and_stop_at_the_ends() -> None:
    desk = CaseDesk(plan())
    part = model(desk.open(), "people")
    part.move("pim", -1)
    assert [p.id for p in desk.kept().people] == ["pim", "noor"]
    part.move("pim", -1)
    part.move("pim", 1)
    assert [p.id for p in desk.kept().people] == ["noor", "pim"]


def test_lists_inside_an_item_are_filled_in_one_by_one() -> None:
    desk = CaseDesk(plan(households=(Household(id="h1", name="Thuis"),)))
    part = model(desk.open(), "households")
    part.open("h1")
    part.add_inside("members")
    assert desk.kept().households[0].members == ()
    assert field(part, "members").error == "Kies bij 'Wie' een persoon."
    part.set_field(("members", "0", "person"), "pim")
    part.set_field(("members", "0", "rhythm"), "om de week")
    (living,) = desk.kept().households[0].members
    assert (living.person, living.rhythm) == ("pim", "om de week")
    assert field(part, "members").error == ""
    assert [f.content for f in field(part, "members").parts[0]][:2] == ["pim", "om de week"]
    part.remove_inside("members", 0)
    assert desk.kept().households[0].members == ()


def test_what_stays_off_paper_is_marked_and_its_sayer_can_let_go() -> None:
    judged = SafetyJudgement(id="s1", about="pim", judged_by="noor", on="2026-05-01", score=4)
    desk = CaseDesk(plan(safety=(judged,)))
    part = model(desk.open(), "safety")
    assert (part.state.rows[0].apart, part.state.rows[0].paper) == (True, "Noor zegt: mag op papier")
    part.allow_on_paper("s1")
    assert part.state.rows[0].apart is False
    assert desk.kept().safety[0].sharing.on_paper_since == "2026-09-02"


def test_what_a_child_says_when_asked_apart_begins_apart() -> None:
    desk = CaseDesk(plan())
    part = model(desk.open(), "voices", "S2.7")
    part.add()
    fill(part, person="pim")
    assert desk.kept().voices[0].sharing.apart
    assert part.state.rows[0].paper == "Pim zegt: mag op papier"


def test_sharing_can_be_set_inside_an_item() -> None:
    desk = CaseDesk(plan(voices=(Voice(id="v1", person="pim"),)))
    part = model(desk.open(), "voices")
    part.open("v1")
    part.set_field(("sharing", "not_for"), ("noor",))
    assert desk.kept().voices[0].sharing.not_for == ("noor",)


def test_several_answers_to_one_question_each_with_a_speaker() -> None:
    desk = CaseDesk(plan())
    part = model(desk.open(), "answers", "S6.7")
    for speaker, words in (("noor", "Gewoon bellen."), ("pim", "Appen.")):
        part.add()
        fill(part, speaker=speaker)
        assert opened(part).lacks == ("Antwoord",)
        fill(part, text=words)
    assert [(a.question, a.speaker, a.text) for a in desk.kept().answers] == [
        ("S6.7", "noor", "Gewoon bellen."),
        ("S6.7", "pim", "Appen."),
    ]
    assert [row.title for row in part.state.rows] == ["Gewoon bellen.", "Appen."]
    assert model(desk.open(), "answers", "S1.9").state.rows == ()


def test_a_figure_asked_on_paper_stays_off_paper() -> None:
    desk = CaseDesk(plan())
    part = model(desk.open(), "answers", "S2.9")
    part.add()
    fill(part, figure=8)
    (answer,) = desk.kept().answers
    assert (answer.figure, answer.sharing.apart) == (8, True)
    assert part.state.rows[0].title == "8"


def test_the_case_itself_is_always_open() -> None:
    desk = CaseDesk(plan())
    part = model(desk.open(), "details")
    fill(part, regie_meaning="Noor let op.")
    assert desk.kept().details.regie_meaning == "Noor let op."
    fill(part, code="")
    assert desk.kept().details.code == "Proef"
    assert field(part, "code").error
    part.close()
    assert part.state.opened is not None


def test_a_bsn_is_covered_at_once_also_in_a_draft_and_that_is_said() -> None:
    desk = CaseDesk(plan())
    part = model(desk.open(), "people")
    news: list[str] = []
    part.told.connect(news.append)
    part.add()
    fill(part, relation="bsn 111222333")
    assert len(news) == 1
    assert "111222333" not in "".join(draft.text for draft in desk.open().drafts("people"))
    fill(part, first_name="Els")
    assert "111222333" not in desk.kept().people[-1].relation


def test_undoing_a_new_item_closes_its_form() -> None:
    desk = CaseDesk(plan())
    session = desk.open()
    part = model(session, "gaps")
    part.add()
    fill(part, text="Niemand haalt Pim op.")
    session.undo()
    assert part.state.opened is None
    assert part.state.rows == ()


def test_what_goes_well_stands_before_the_worries() -> None:
    def seen(item_id: str, kind: ObservationKind) -> Observation:
        return Observation(id=item_id, area=LifeArea.HOUSING, kind=kind, stance=Stance.FACT, text=item_id)

    mixed = (
        seen("w1", ObservationKind.WORRY),
        seen("s1", ObservationKind.STRENGTH),
        seen("w2", ObservationKind.WORRY),
        seen("s2", ObservationKind.STRENGTH),
    )
    part = model(CaseDesk(plan(observations=mixed)).open(), "observations")
    assert [row.id for row in part.state.rows] == ["s1", "s2", "w1", "w2"]


def test_a_literal_observation_is_a_quote() -> None:
    seen = Observation(
        id="o1", area=LifeArea.SAFETY, kind=ObservationKind.WORRY, stance=Stance.OPINION, text="Ik slaap niet.",
        literal=True, said_by="noor",
    )  # fmt: skip
    part = model(CaseDesk(plan(observations=(seen,))).open(), "observations")
    (row,) = part.state.rows
    assert (row.title, row.quote, row.tags) == ("Ik slaap niet.", True, ("zorg", "mening"))
    assert row.sub == "Noor · veiligheid"


@pytest.mark.parametrize("score", ["12", 12])
def test_a_figure_that_cannot_be_is_refused_in_words(score: object) -> None:
    desk = CaseDesk(plan(results=(Result(id="r1", title="Rust", owner="noor"),)))
    part = model(desk.open(), "results")
    part.open("r1")
    fill(part, goal_score=score)
    assert field(part, "goal_score").error
    assert desk.kept().results[0].goal_score is None


def handed_over() -> tuple[CaseDesk, CaseSession]:
    desk = CaseDesk(plan(people=(NOOR,)))
    with desk.vault.work() as work:
        case = work.cases.case_file("k1")
        work.cases.remove("k1")
        work.cases.add(replace(case, holding=Holding(access=Access.HANDED_OVER)))
    return desk, desk.open()


def test_in_a_case_of_somebody_else_nothing_is_filled_in_removed_or_added() -> None:
    desk, session = handed_over()
    part, said = model(session, "people"), list[str]()
    session.refused.connect(said.append)
    before, shown = desk.kept(), 0

    def count() -> None:
        nonlocal shown
        shown += 1

    part.changed.connect(count)
    part.open("noor")
    fill(part, first_name="Nora")
    part.refuse(("birth_date",), "31 februari", "Die dag is er niet.")
    part.remove("noor")
    part.begin()
    fill(part, first_name="Piet")

    assert (desk.kept(), desk.open().drafts("people")) == (before, ())
    assert part.state.adds == ()
    assert len(said) == 4
    assert shown > 2  # What was typed goes from the screen again.
