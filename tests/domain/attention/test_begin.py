"""A place can say that something new begins, and what of it is known."""

from __future__ import annotations

from regiedesk.domain.attention.begin import beginning, begins, known_of
from regiedesk.domain.words import PersonKind, RegieKind, Role
from regiedesk.domain.work_words import MeetingKind


def test_what_a_place_names_comes_back() -> None:
    regie = beginning("regie", RegieKind.CONTENT, "r1")
    assert known_of(regie) == {"kind": RegieKind.CONTENT, "result": "r1"}
    assert known_of(beginning("contacts", "tess")) == {"people": ("tess",)}
    assert known_of(beginning("people", Role.GENERAL_PRACTITIONER)) == {
        "role": Role.GENERAL_PRACTITIONER,
        "kind": PersonKind.PROFESSIONAL,
    }
    assert known_of(beginning("meetings", MeetingKind.MDO)) == {"kind": MeetingKind.MDO}
    assert known_of(beginning("meetings")) == {}


def test_an_item_or_a_part_is_nothing_new() -> None:
    assert begins(beginning("meetings"))
    assert not begins("meetings")
    assert not begins("meetings/m1")
    assert not begins("papier")
