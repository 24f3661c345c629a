"""The numbers that keys are made with: what is stored is good for these alone."""

from __future__ import annotations

from functools import cache
from random import Random

# Two texts of Jaccard J share a band with 1 - (1 - J^3)^20: .9998 at J = .7, .93 at .5.
BANDS, ROWS = 20, 3
PERMUTATIONS = BANDS * ROWS
WIDTH, WINDOW = 5, 4  # words of a shingle, shingles of a window: any shared run of 8 words shares a hash
SKETCH = 128  # hashes kept of an article, however long
BAND = 0x9E3779B97F4A7C15  # times the number of a band: what tells the keys of bands apart
STEPS = (0xD6E8FEB86659FD93, 0xA0761D6478BD642F, 0xE7037ED1A0B428DB, 0x8EBC6AF09C88C6E3, 0x589965CC75374CC3)
SPREAD = 0x9E3779B97F4A7C15
PIECE = 8  # bytes of a word taken at once
LONGEST = 8 * PIECE  # bytes of a word beyond which only their number tells words apart
NUMBER = 0x2545F4914F6CDD1D  # the hash of every number, where numbers are masked


@cache
def permutations(count: int, seed: int) -> tuple[list[int], list[int]]:
    """Factors (odd) and offsets as `numpy.random.RandomState(seed)` draws them, without its slow import."""
    twister = _twister(seed)
    factors = [(twister.getrandbits(32) & 0x7FFFFFFF) * 2 + 1 for _ in range(count)]
    return factors, [twister.getrandbits(32) for _ in range(count)]


def _twister(seed: int) -> Random:
    """The Mersenne twister seeded as numpy does, by `init_genrand` (Matsumoto and Nishimura)."""
    state = [seed & 0xFFFFFFFF]
    for index in range(1, 624):
        state.append((1812433253 * (state[-1] ^ (state[-1] >> 30)) + index) & 0xFFFFFFFF)
    twister = Random()
    twister.setstate((3, (*state, 624), None))
    return twister
