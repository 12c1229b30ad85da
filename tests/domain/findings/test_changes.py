"""After a wijziging: a meeting that is wise, and agreements of someone who left."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain.findings import changes, step4, step7
from regiedesk.domain.meetings import Change, Meeting
from regiedesk.domain.sharing import Sharing
from regiedesk.domain.words import AgreementStatus
from regiedesk.domain.work_words import MeetingKind, MeetingStatus, Trigger
from tests.domain.findings.family import BAS, JOB, agreement, found, meeting, plan, sentences

CHANGE = Change(id="w1", on="2026-06-10", triggers=(Trigger.SAFETY, Trigger.HOUSEHOLD), reopens=(1, 2, 4, 6))
MDO = "Na wat er op 10 juni 2026 veranderde (veiligheid en verhuizing, school of gezinssamenstelling), "
MDO += "is een MDO verstandig."


def mdo(on: str, **fields: Any) -> Meeting:
    return meeting(on, **{"kind": MeetingKind.MDO, **fields})


def test_a_change_makes_an_mdo_wise() -> None:
    assert sentences(changes.mdo, plan(changes=(CHANGE,))) == [MDO]
    assert found(changes.mdo, plan(changes=(CHANGE,)))[0].place == "changes/w1"


def test_steps_4_and_7_watch_it() -> None:
    assert changes.mdo in step7.RULES
    assert changes.still_named in step4.RULES


@pytest.mark.parametrize(
    "meeting_of",
    [
        mdo("2026-06-11"),
        mdo("2026-07-01", status=MeetingStatus.PLANNED),
        mdo("2026-06-10", status=MeetingStatus.PLANNED),
    ],
)
def test_a_meeting_after_it_settles_it(meeting_of: Meeting) -> None:
    assert not found(changes.mdo, plan(changes=(CHANGE,), meetings=(meeting_of,)))


@pytest.mark.parametrize(
    "meeting_of",
    [
        mdo("2026-06-09"),
        mdo("2026-06-10"),
        mdo("2026-07-01", status=MeetingStatus.CANCELLED),
        meeting("2026-06-12", kind=MeetingKind.PHONE),
    ],
)
def test_a_meeting_before_it_or_a_phone_call_does_not(meeting_of: Meeting) -> None:
    assert found(changes.mdo, plan(changes=(CHANGE,), meetings=(meeting_of,)))


@pytest.mark.parametrize(
    "settled",
    [
        replace(CHANGE, meeting="m1"),
        replace(CHANGE, no_meeting_because="We bellen."),
        replace(CHANGE, reopens=()),
    ],
)
def test_some_changes_ask_for_no_meeting(settled: Change) -> None:
    assert not found(changes.mdo, plan(changes=(settled,)))


def test_what_was_told_apart_stays_apart() -> None:
    assert found(changes.mdo, plan(changes=(replace(CHANGE, sharing=Sharing(apart=True)),)))[0].apart


def test_an_agreement_of_someone_who_left_is_found() -> None:
    gone = replace(JOB, left_on="2026-06-01")
    base = plan(people=(BAS, gone), agreements=(agreement(who=("job", "bas")),))
    assert sentences(changes.still_named, base) == ["Job is weg, maar staat nog bij afspraak 1."]
    stopped = agreement(who=("job",), status=AgreementStatus.STOPPED)
    assert not found(changes.still_named, plan(people=(gone,), agreements=(stopped,)))
    assert not found(changes.still_named, plan(people=(JOB,), agreements=(agreement(who=("job",)),)))
