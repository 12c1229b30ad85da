"""The recovery code: to paper and back, with every typing error noticed in its group."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regiedesk.domain.errors import UserError
from regiedesk.storage.vault.recovery import ALPHABET, from_code, to_code

SECRETS = st.binary(min_size=20, max_size=20)


@given(SECRETS)
def test_a_code_gives_its_secret_back(secret: bytes) -> None:
    assert from_code(to_code(secret)) == secret


@given(SECRETS)
def test_a_code_has_eight_groups_of_five(secret: bytes) -> None:
    assert [len(group) for group in to_code(secret).split("-")] == [5] * 8


@given(SECRETS)
def test_lookalikes_lower_case_and_spaces_are_understood(secret: bytes) -> None:
    code = to_code(secret).replace("0", "O").replace("1", "l").lower().replace("-", "  ")
    assert from_code(f" {code}\n") == secret


@given(SECRETS, st.integers(0, 39), st.sampled_from(ALPHABET))
def test_one_wrong_symbol_names_its_group(secret: bytes, place: int, symbol: str) -> None:
    typed = list(to_code(secret).replace("-", ""))
    if typed[place] == symbol:
        return
    typed[place] = symbol
    with pytest.raises(UserError) as caught:
        from_code("".join(typed))
    assert f"groep {place // 5 + 1} " in caught.value.message


@given(SECRETS, st.integers(0, 38))
def test_two_neighbours_that_changed_place_are_noticed(secret: bytes, place: int) -> None:
    typed = list(to_code(secret).replace("-", ""))
    if typed[place] == typed[place + 1]:
        return
    typed[place], typed[place + 1] = typed[place + 1], typed[place]
    with pytest.raises(UserError):
        from_code("".join(typed))


@given(SECRETS, st.permutations(range(8)))
def test_groups_in_another_order_are_noticed(secret: bytes, order: list[int]) -> None:
    groups = to_code(secret).split("-")
    if order == sorted(order):
        return
    with pytest.raises(UserError):
        from_code("-".join(groups[index] for index in order))


@pytest.mark.parametrize("typed", ["", "ABCDE", "ABCDE-" * 9])
def test_a_code_of_another_length_is_incomplete(typed: str) -> None:
    with pytest.raises(UserError) as caught:
        from_code(typed)
    assert caught.value.key == "recovery_incomplete"


def test_a_symbol_that_no_code_has_is_a_typing_error() -> None:
    with pytest.raises(UserError) as caught:
        from_code("?" + to_code(bytes(20)).replace("-", "")[1:])
    assert "groep 1 " in caught.value.message
