"""Winnowing (Schleimer, Wilkerson and Aiken, 2003): few hashes of a text, but one of any long run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from newslint.measure.scheme import WINDOW
from newslint.measure.shingles import Hashed

if TYPE_CHECKING:
    from numpy.typing import NDArray


def winnowed(shingles: Hashed, window: int = WINDOW) -> Hashed:
    """The least hash of every `window` hashes in a row, once each; of a shorter text the least of all."""
    values, bounds = shingles.values, shingles.bounds
    sizes = np.diff(bounds)
    least = values.copy()
    for step in range(1, window):
        np.minimum(least[:-step], values[step:], out=least[:-step])
    keep = np.ones(len(values), np.bool_)
    keep[1:] = least[1:] != least[:-1]
    keep[bounds[:-1][sizes > 0]] = True
    for back in range(1, window):  # windows that run over the end of their text
        over = bounds[1:] - back
        keep[over[over > bounds[:-1]]] = False
    short = np.flatnonzero((sizes > 0) & (sizes < window))
    if len(short):
        least[bounds[short]] = _least(values, bounds, short)
    counts = np.diff(np.concatenate(([0], np.cumsum(keep)))[bounds])
    return Hashed(least[keep], np.concatenate(([0], np.cumsum(counts))))


def _least(
    values: NDArray[np.uint64], bounds: NDArray[np.int64], texts: NDArray[np.int64]
) -> NDArray[np.uint64]:
    """The least value of each of these texts, none empty."""
    starts = np.column_stack((bounds[texts], bounds[texts + 1])).ravel()
    return np.minimum.reduceat(np.append(values, values[-1:]), starts)[::2]
