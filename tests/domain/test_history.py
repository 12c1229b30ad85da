"""Versions chained by their kenmerk, and undo as a list of plans."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from regiedesk.domain import history
from regiedesk.domain.registers import PlanVersion
from tests.domain.families import family

DAY = dt.date(2026, 5, 1)


def row(*bodies: bytes) -> list[tuple[PlanVersion, bytes]]:
    made: list[tuple[PlanVersion, bytes]] = []
    for number, body in enumerate(bodies):
        earlier = [replace(version, leading=False) for version, _ in made]
        made = [(version, old) for version, (_, old) in zip(earlier, made, strict=True)]
        label = history.next_version(earlier, body, DAY + dt.timedelta(days=number), f"reden {number}", "Ineke")
        made.append((label, body))
    return made


def sentences(versions: list[tuple[PlanVersion, bytes]]) -> list[tuple[str, str]]:
    return [(fault.place, fault.sentence) for fault in history.chain_faults(versions)]


def test_a_kenmerk_can_be_compared_by_eye() -> None:
    assert history.kenmerk(b"plan") == "106Z-SQ7B"
    assert history.kenmerk(b"plan", length=4) == "106Z"
    letters = set("".join(history.kenmerk(bytes([n])) for n in range(256)))
    assert letters <= set("0123456789ABCDEFGHJKMNPQRSTVWXYZ-")


def test_the_parts_of_a_kenmerk_do_not_run_into_each_other() -> None:
    assert history.kenmerk(b"ab", b"c") != history.kenmerk(b"a", b"bc")
    assert history.kenmerk(b"ab") != history.kenmerk(b"ab", b"")


def test_the_first_version_leads_and_follows_nothing() -> None:
    version = history.next_version((), b"plan", DAY, "eerste plan", "Ineke")
    assert (version.number, version.previous_kenmerk, version.leading) == (1, "", True)
    assert (version.frozen_on, version.reason, version.author) == (DAY, "eerste plan", "Ineke")


def test_the_next_version_follows_the_last() -> None:
    (first, _), (second, _) = row(b"een", b"twee")
    assert (second.number, second.previous_kenmerk) == (2, first.kenmerk)


@pytest.mark.parametrize(
    "other",
    [
        (2, DAY, b"plan", ""),
        (1, DAY + dt.timedelta(days=1), b"plan", ""),
        (1, DAY, b"plam", ""),
        (1, DAY, b"plan", "X"),
    ],
)
def test_number_day_content_and_predecessor_each_make_another_kenmerk(other: tuple[int, dt.date, bytes, str]) -> None:
    assert history.version_kenmerk(*other) != history.version_kenmerk(1, DAY, b"plan", "")


def test_the_same_content_in_a_later_version_has_another_kenmerk() -> None:
    (first, _), (second, _) = row(b"plan", b"plan")
    assert first.kenmerk != second.kenmerk


def test_a_row_that_holds_has_no_faults() -> None:
    assert history.chain_faults(row(b"een", b"twee", b"drie")) == ()
    assert history.chain_faults(()) == ()


def test_none_may_lead() -> None:
    (first, body), *_ = row(b"een")
    assert history.chain_faults([(replace(first, leading=False), body)]) == ()


def test_changed_content_does_not_fit_its_kenmerk() -> None:
    first, (second, _) = row(b"een", b"twee")
    assert sentences([first, (second, b"anders")]) == [
        ("versions/2", "De inhoud van versie 2 past niet bij haar kenmerk.")
    ]


def test_a_missing_version_is_told() -> None:
    _, second, third = row(b"een", b"twee", b"drie")
    told = [sentence for _, sentence in sentences([second, third])]
    assert told == ["Versie 1 ontbreekt.", "Versie 2 volgt niet op de versie ervoor.", "Versie 2 ontbreekt."]


def test_a_version_of_another_row_does_not_follow() -> None:
    first, _ = row(b"een", b"twee")
    _, stranger = row(b"ander", b"twee")
    assert sentences([first, stranger]) == [("versions/2", "Versie 2 volgt niet op de versie ervoor.")]


def test_only_one_version_leads() -> None:
    (first, body), second = row(b"een", b"twee")
    told = sentences([(replace(first, leading=True), body), second])
    assert told == [("versions", "Er kan maar één versie gelden.")]


FIRST, SECOND, THIRD = family(), family(results=()), family(agreements=())


def test_undo_goes_back_and_redo_forward() -> None:
    walked = history.begin(FIRST).did(SECOND, "doelen weg").did(THIRD, "afspraken weg")
    assert walked.undo_name() == "afspraken weg"
    back = walked.undo()
    assert (back.present.plan, back.undo_name(), back.redo_name()) == (SECOND, "doelen weg", "afspraken weg")
    assert back.redo() == walked
    assert back.undo().present.plan == FIRST


def test_at_either_end_nothing_happens() -> None:
    start = history.begin(FIRST)
    assert start.undo() is start
    assert start.redo() is start
    assert (start.undo_name(), start.redo_name()) == ("", "")


def test_a_new_edit_forgets_what_was_undone() -> None:
    changed = history.begin(FIRST).did(SECOND, "een").undo().did(THIRD, "twee")
    assert changed.redo() is changed
    assert changed.undo().present.plan == FIRST
