"""Some texts whose words are hashed once, whatever keys are made of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from newslint.measure.scheme import WIDTH
from newslint.measure.shingles import Hashed, Words, shingles, word_hashes
from newslint.measure.winnow import winnowed

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[np.integer]
    Value = TypeVar("Value", bound=np.generic)


class Texts:
    """Texts, the hashes of their words, and of their runs of words those that winnowing leaves."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def words(self) -> Words:
        """The words of each text."""
        return word_hashes(self.texts)

    @cached_property
    def winnowed(self) -> Hashed:
        """Hashes of runs of `WIDTH` words: one at least of any longer run that texts share."""
        return winnowed(shingles(self.words, WIDTH))

    def some(self, numbers: Ints) -> Texts:
        """Some of these texts, in this order."""
        return self if len(numbers) == len(self) else _Some(self, numbers)


class _Some(Texts):
    """Of other texts some; what is known of those is not worked out again."""

    def __init__(self, whole: Texts, numbers: Ints) -> None:
        super().__init__([whole.texts[number] for number in numbers.tolist()])
        self._whole = whole
        self._numbers = numbers

    @cached_property
    def words(self) -> Words:
        whole = self._whole.words
        rows, bounds = _rows(whole, self._numbers)
        return Words(whole.values[rows], bounds, whole.numbers[rows])

    @cached_property
    def winnowed(self) -> Hashed:
        whole = self._whole.winnowed
        rows, bounds = _rows(whole, self._numbers)
        return Hashed(whole.values[rows], bounds)


def _rows(of: Hashed, numbers: Ints) -> tuple[Ints, NDArray[np.int64]]:
    """The places of the hashes of these texts, and the bounds of each text among them."""
    starts = of.bounds[numbers]
    sizes = of.bounds[numbers + 1] - starts
    bounds = np.concatenate(([0], np.cumsum(sizes)))
    return np.repeat(starts - bounds[:-1], sizes) + np.arange(bounds[-1]), bounds
