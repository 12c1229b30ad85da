"""A number that can be a BSN is covered wherever it stands; what only looks like one stays."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, product

import pytest

from regiedesk.domain.bsn import MASK, mask, mask_value
from tests.domain.families import NOA, family
from tests.domain.numbers import BSN, RESERVED, passes

SHORT = "00000012"
COVERED = MASK * 9


@pytest.mark.parametrize("number", RESERVED[::999])
def test_a_number_that_passes_the_elfproef_is_covered(number: str) -> None:
    assert mask(f"Haar nummer is {number}.") == f"Haar nummer is {COVERED}."


@pytest.mark.parametrize("number", RESERVED[::999])
def test_one_digit_off_is_another_number(number: str) -> None:
    other = number[:-1] + str((int(number[-1]) + 1) % 10)
    assert mask(other) == other


@pytest.mark.parametrize("mark", [" ", ".", "-", "/", "\u00a0", "\u2009", "\u202f", "–"])
@pytest.mark.parametrize("groups", [(4, 2, 3), (3, 3, 3), (2, 2, 2, 3), (4, 5)])
def test_separators_hide_nothing(mark: str, groups: tuple[int, ...]) -> None:
    ends = [sum(groups[:place]) for place in range(len(groups) + 1)]
    written = mark.join(BSN[a:b] for a, b in pairwise(ends))
    assert mask(f"nr {written}!") == f"nr {mark.join(MASK * size for size in groups)}!"


def test_eight_digits_count_as_nine_with_a_zero_in_front() -> None:
    assert passes(SHORT)
    assert mask(f"nr {SHORT}") == f"nr {MASK * 8}"
    assert mask("nr 0" + SHORT) == f"nr {COVERED}"


def test_nothing_but_zeros_is_no_number() -> None:
    assert mask("000000000") == "000000000"


@pytest.mark.parametrize("text", ["bsn{}", "{}van Tess", "x{}x", "({})", "bsn:{},", "nr.{}", "€{}", "A-{}-B"])
def test_glued_to_words_it_is_still_covered(text: str) -> None:
    assert mask(text.format(BSN)) == text.format(COVERED)


@pytest.mark.parametrize("digits", [BSN + "1", "1" + BSN, BSN * 2])
def test_part_of_a_longer_number_stays(digits: str) -> None:
    assert mask(digits) == digits


@pytest.mark.parametrize("text", ["{} {}", "{}, {}", "{}/{}", "{}\n{}"])
def test_two_numbers_beside_each_other_are_both_covered(text: str) -> None:
    assert mask(text.format(BSN, RESERVED[20])) == text.format(COVERED, COVERED)


@pytest.mark.parametrize(
    "other", ["12-03-2015", "12 03 2015", "2015-03-12", "06-12345678", "0612345678", "+31 6 12345678", "12", "10.30"]
)
@pytest.mark.parametrize("text", ["{} {}", "{}, {}", "{} / {}"])
def test_beside_a_date_phone_or_age_only_the_number_is_covered(text: str, other: str) -> None:
    assert mask(text.format(BSN, other)) == text.format(COVERED, other)
    assert mask(text.format(other, BSN)) == text.format(other, COVERED)


def test_a_number_in_groups_beside_a_date_is_covered() -> None:
    written = f"{BSN[:3]} {BSN[3:6]} {BSN[6:]}"
    assert mask(f"{written} 12-03-2015") == f"{MASK * 3} {MASK * 3} {MASK * 3} 12-03-2015"


def test_every_day_stays_as_it_is_written() -> None:
    days = [(day, month) for month in range(1, 13) for day in range(1, 29)]
    for (day, month), year in product(days, (1987, 2015, 2026)):
        for text in (f"{day:02d}-{month:02d}-{year}", f"{day:02d}/{month:02d}/{year}", f"{day:02d} {month:02d} {year}",
                     f"{year}-{month:02d}-{day:02d}", f"{day}-{month}-{year} 8 uur"):  # fmt: skip
            assert mask(text) == text


def test_every_time_of_a_meeting_stays() -> None:
    times = [f"{hour}.{minute:02d}" for hour in range(8, 21) for minute in (0, 15, 30, 45)]
    for start, end in product(times, times):
        for text in (f"van {start}-{end} uur", f"{start} - {end}", f"{start}–{end}", f"12-03 {start}-{end}"):
            assert mask(text) == text


def test_every_school_year_stays() -> None:
    for year in range(1990, 2040):
        for text in (f"{year}-{year + 1}", f"{year}/{year + 1}", f"{year} - {year + 1}", f"{year}–{year + 1}"):
            assert mask(text) == text


PHONES = ["06{}", "06-{}", "06 {}", "(06) {}", "(06){}", "+316{}", "+31 6 {}", "+31-6-{}", "+31 (0)6 {}",
          "+31(0)6{}", "00316{}", "0031 6 {}", "0031 (0)6-{}", "316{}", "31 6 {}"]  # fmt: skip


@pytest.mark.parametrize("form", PHONES)
def test_a_mobile_number_stays_in_every_way_of_writing(form: str) -> None:
    for number in range(10_000_000, 10_000_050):
        whole = str(number)
        for written in (whole, f"{whole[:4]} {whole[4:]}", f"{whole[:2]} {whole[2:4]} {whole[4:6]} {whole[6:]}"):
            assert mask(form.format(written)) == form.format(written)


@pytest.mark.parametrize("phone", ["053-4870000", "0534870000", "(053) 487 00 00", "088 123 45 67", "0800-2000", "112"])
def test_a_number_of_an_office_stays(phone: str) -> None:
    assert mask(f"Bel {phone}.") == f"Bel {phone}."


def test_an_iban_stays() -> None:
    for tail in range(0, 2000, 7):
        account = f"0{417_160_000 + tail:09d}"
        for text in (f"NL91ABNA{account}", f"NL91 ABNA {account[:4]} {account[4:8]} {account[8:]}"):
            assert mask(text) == text


@pytest.mark.parametrize("text", ["7 8 6 5 4 7 8 9", "cijfers: 3 4 5 6 7 8 9 9 9", "1-2-3-4-5-6-7-8"])
def test_a_row_of_figures_stays(text: str) -> None:
    assert mask(text) == text


def test_masking_twice_changes_nothing_more() -> None:
    once = mask(f"{BSN} en {SHORT}")
    assert mask(once) == once


def test_in_a_plan_every_typed_text_is_masked_and_its_place_told() -> None:
    masked, places = mask_value(replace(NOA, aliases=("Nootje", BSN), address=f"x {BSN}"))
    assert (masked.aliases, masked.address) == (("Nootje", COVERED), f"x {COVERED}")
    assert places == ("aliases/1", "address")


def test_a_plan_without_one_stays_the_same_value() -> None:
    plan = family()
    assert mask_value(plan) == (plan, ())
    assert mask_value(plan)[0] is plan


def test_an_id_that_looks_like_one_stays_a_reference() -> None:
    person = replace(NOA, id=BSN, interpreter=BSN)
    assert mask_value(person) == (person, ())
