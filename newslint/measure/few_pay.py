"""Whether there is too little to do to load numpy for it, which takes 90 ms: a third of a hook."""

from __future__ import annotations

import sys
from itertools import count

TEXTS, LETTERS = 128, 1 << 15  # whose keys take half as long as that in plain Python
MANY = 64  # pairs from which counting in hashes is quicker
WORTH = 2048  # pairs that take half as long one by one
# The first pairs of a run, of at most so many words, are compared without rapidfuzz: that takes 6 ms to load,
# and a pair of 40 words 8 us more without it.
PAIRS, WORDS = 256, 256
_compared = count()


def pays(texts: int, letters: int) -> bool:
    """Are the keys of so many texts made sooner without numpy, unless it is here already?"""
    return texts <= TEXTS and letters <= LETTERS and "numpy" not in sys.modules


def are_many(pairs: int) -> bool:
    """Is what so many pairs have in common counted sooner with numpy?"""
    return pairs >= (MANY if "numpy" in sys.modules else WORTH)


def compares(words: int) -> bool:
    """Are two texts of so many words compared sooner without rapidfuzz, unless it is here already?"""
    return words <= WORDS and "rapidfuzz" not in sys.modules and next(_compared) < PAIRS
