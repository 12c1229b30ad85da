from __future__ import annotations

from dataclasses import replace

from regiedesk.domain.cooperation import EarlyTrigger
from regiedesk.domain.findings import step7
from regiedesk.domain.findings.finding import FindingKind
from regiedesk.domain.regie import Handover
from regiedesk.domain.results import Evaluation, Independence
from regiedesk.domain.words import Extent, RegieKind
from regiedesk.domain.work_words import MeetingKind, MeetingStatus
from tests.domain.findings.family import NOOR, SCHOOL_DAY, found, meeting, plan, sentences

LOOK_BACK = meeting("2026-05-07", kind=MeetingKind.EVALUATION)


def test_a_next_meeting_is_planned() -> None:
    coming = replace(meeting("2026-06-15"), status=MeetingStatus.PLANNED)
    assert sentences(step7.next_meeting, plan(meetings=(meeting("2026-05-01"),))) == [
        "Nog niet afgesproken wanneer jullie elkaar weer zien."
    ]
    assert not found(step7.next_meeting, plan(meetings=(coming,)))
    assert found(step7.next_meeting, plan(meetings=(replace(coming, on="2026-06-14"),)))


def test_there_are_changes_at_which_to_call_earlier() -> None:
    assert found(step7.early_triggers, plan())
    assert not found(step7.early_triggers, plan(early_triggers=(EarlyTrigger(id="t1", text="Nieuwe school"),)))


def test_somebody_said_when_they_can_go_on_alone() -> None:
    alone = Independence(id="i1", said_by="mila", text="Als Bas zelf opstaat.")
    assert found(step7.on_their_own, plan())
    assert not found(step7.on_their_own, plan(independence=(alone,)))


def test_each_running_result_got_a_figure_at_the_last_evaluation() -> None:
    base = plan(results=(SCHOOL_DAY,), meetings=(LOOK_BACK,))
    assert sentences(step7.figures, base) == ["Bij 'Elke dag naar school' is op 7 mei 2026 geen cijfer gegeven."]
    at_it = Evaluation(id="e1", result="r1", on="2026-05-06", meeting=LOOK_BACK.id, score=6)
    later = Evaluation(id="e2", result="r1", on="2026-05", score=6)
    earlier = Evaluation(id="e3", result="r1", on="2026-04-30", score=6)
    assert not found(step7.figures, replace(base, evaluations=(at_it,)))
    assert not found(step7.figures, replace(base, evaluations=(later,)))
    assert found(step7.figures, replace(base, evaluations=(earlier,)))


def test_without_an_evaluation_meeting_no_figure_is_missed() -> None:
    assert not found(step7.figures, plan(results=(SCHOOL_DAY,), meetings=(meeting("2026-05-01"),)))


def test_an_evaluation_asks_whether_the_question_still_holds() -> None:
    assert sentences(step7.question_still_right, plan(meetings=(LOOK_BACK,))) == [
        "Op 7 mei 2026 is niet gevraagd of de vraag van het gezin nog klopt."
    ]
    asked = replace(LOOK_BACK, question_still_right=Extent.PARTLY)
    assert not found(step7.question_still_right, plan(meetings=(asked,)))


def test_a_handover_has_a_successor() -> None:
    handover = Handover(id="h1", kind=RegieKind.PROCESS, previous="noor")
    base = plan(people=(NOOR,), handovers=(handover,))
    assert sentences(step7.handover, base) == ["Nog niemand neemt de procesregie van Noor over."]
    assert found(step7.handover, base)[0].kind is FindingKind.GAP
    assert not found(step7.handover, replace(base, handovers=(replace(handover, successor="job"),)))
