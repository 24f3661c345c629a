"""What is done to lanes of one number is what is done to each of the numbers in them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint.measure import lanes
from newslint.measure.scheme import STEPS

_64 = (1 << 64) - 1
NUMBERS = st.lists(st.integers(0, _64) | st.sampled_from((0, 1, _64, 1 << 63)), max_size=20)


def mixed(value: int) -> int:
    """The 64-bit finaliser of MurmurHash3."""
    value = (value ^ value >> 33) * 0xFF51AFD7ED558CCD & _64
    value = (value ^ value >> 33) * 0xC4CEB9FE1A85EC53 & _64
    return value ^ value >> 33


@given(NUMBERS)
def test_numbers_come_back(numbers: list[int]) -> None:
    assert lanes.unpacked(lanes.packed(numbers), len(numbers)) == numbers


@given(NUMBERS, st.integers(0, _64))
def test_each_is_multiplied_and_mixed(numbers: list[int], factor: int) -> None:
    mask = lanes.masked(len(numbers))
    product = lanes.times(lanes.packed(numbers), factor, mask)
    assert lanes.unpacked(product, len(numbers)) == [number * factor & _64 for number in numbers]
    assert lanes.mixed_each(numbers) == [mixed(number) for number in numbers]


@given(NUMBERS, st.integers(1, len(STEPS)))
def test_shingles_are_hashes_of_so_many_in_a_row(numbers: list[int], width: int) -> None:
    runs = zip(*(numbers[step:] for step in range(width)), strict=False)
    hashes = [mixed(sum(map(int.__mul__, run, STEPS)) & _64) for run in runs]
    assert lanes.shingles(numbers, width)[: len(hashes)] == hashes
