"""Typed text as it may be kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regiedesk.domain.bsn import MASK
from regiedesk.domain.cleaning import clean, clean_text
from tests.domain.families import NOA, family
from tests.domain.numbers import BSN


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("een\r\ntwee\rdrie", "een\ntwee\ndrie"),
        ("tab\tblijft", "tab\tblijft"),
        ("a\x00b\x08c\x1bd\x7fe\x85f", "abcdef"),
        ("half\ud83d teken", "half teken"),
        ("einde\uffff\ufffe", "einde"),
        ("cafe\u0301", "caf\u00e9"),
        ("Çağla – “Zoë” 🙂", "Çağla – “Zoë” 🙂"),
    ],
)
def test_text_is_kept_in_one_way_of_writing(typed: str, kept: str) -> None:
    assert clean_text(typed) == kept
    assert clean_text(kept) == kept


def test_every_typed_text_of_a_value_is_cleaned_and_masked() -> None:
    typed = replace(NOA, own_words=f"Zoe\u0308 {BSN}", aliases=("a\r\nb",))
    kept = clean(typed)
    assert (kept.own_words, kept.aliases) == (f"Zoë {MASK * 9}", ("a\nb",))


def test_what_is_left_out_cannot_hide_a_number() -> None:
    kept = clean(replace(NOA, own_words=f"{BSN[:4]}\x00{BSN[4:]}"))
    assert kept.own_words == MASK * 9


def test_clean_text_stays_the_same_value() -> None:
    plan = family()
    assert clean(plan) is plan


def test_ids_dates_and_choices_are_not_texts() -> None:
    typed = replace(NOA, interpreter="x\x00", birth_date="1987\x00")
    assert clean(typed) == typed
