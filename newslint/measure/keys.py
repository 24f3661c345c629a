"""Keys under which texts that may be alike meet: loose by design, every pair is then confirmed exactly."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from newslint.measure.minhash import band_keys, signatures
from newslint.measure.normalize import normal_text
from newslint.measure.scheme import SKETCH
from newslint.measure.shingles import Hashed, blocks, character_shingles, masked, mixed, shingles
from newslint.measure.similarity import SHINGLE
from newslint.measure.texts import Texts

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Rows = tuple[NDArray[np.integer], NDArray[np.uint64]]


def paragraph_keys(texts: Sequence[str]) -> Rows:
    """For each row the number of a text and a key of it: MinHash bands, pairs of winnowed hashes, the whole.

    Of 12,000 planted pairs of news paragraphs 99.7 % of those with a Jaccard of 0.5 or more meet, and all of
    those with 0.7; by the bands alone 99.3 % and 99.98 %. By single winnowed hashes 99.98 % would, but among
    six times as many pairs that are nothing of the kind.
    """
    return _gathered(texts, of_paragraphs)


def near_keys(texts: Sequence[str]) -> Rows:
    """MinHash bands and the whole: for texts that are alike from end to end."""
    return _gathered(texts, _near)


def passage_keys(texts: Sequence[str]) -> Rows:
    """Winnowed hashes: texts that share a run of 8 words have at least one key in common."""
    return _gathered(texts, of_passages)


def exact_keys(texts: Sequence[str]) -> Rows:
    """One key of each text that has words: the same for the same normal words."""
    return _gathered(texts, of_exact)


def masked_keys(texts: Sequence[str]) -> Rows:
    """One key of each text that has a number: the same for normal words that differ in numbers alone."""
    return _gathered(texts, of_masked)


def all_keys(texts: Sequence[str]) -> Rows:
    """Those of `paragraph_keys`, `exact_keys` and `masked_keys`, of words hashed once."""
    return _gathered(texts, lambda block: _joined(of_paragraphs(block), of_exact(block), of_masked(block)))


def headline_keys(texts: Sequence[str]) -> Rows:
    """MinHash bands of the character 3-shingles of the normal text of each headline."""
    return _gathered(texts, of_headlines)


def of_paragraphs(texts: Texts) -> Rows:
    """The rows of `paragraph_keys` of a few texts."""
    return _joined(_near(texts), _owned(shingles(texts.winnowed, 2)))


def of_passages(texts: Texts) -> Rows:
    """The rows of `passage_keys` of a few texts."""
    return _owned(texts.winnowed)


def of_exact(texts: Texts) -> Rows:
    """The rows of `exact_keys` of a few texts."""
    return _sums(texts.words)


def of_masked(texts: Texts) -> Rows:
    """The rows of `masked_keys` of a few texts."""
    return _sums(masked(texts.words))


def of_headlines(texts: Texts) -> Rows:
    """The rows of `headline_keys` of a few headlines."""
    return _banded(character_shingles(list(map(normal_text, texts.texts)), 3))


def of_articles(texts: Texts, articles: NDArray[np.integer]) -> Rows:
    """The least winnowed hashes of all texts of each article, at most 128; a row tells the article.

    articles: of each text which article it is of, in order. Of two articles with a Jaccard J of their hashes
    128 J are in common to expect: of 0.05 none once in 600.
    """
    owners, keys = of_passages(texts)
    owners, keys = articles[owners], keys.copy()
    first = np.ones(len(keys), np.bool_)
    first[1:] = owners[1:] != owners[:-1]
    for start, end in pairwise([*np.flatnonzero(first).tolist(), len(keys)]):
        keys[start:end].sort()  # one by one: a third of the time of sorting all by article and key
    new = first.copy()
    new[1:] |= keys[1:] != keys[:-1]
    owners, keys, first = owners[new], keys[new], first[new]
    places = np.arange(len(keys))
    least = places - np.maximum.accumulate(np.where(first, places, 0)) < SKETCH
    return owners[least], keys[least]


def _near(texts: Texts) -> Rows:
    triples = shingles(texts.words, SHINGLE)
    return _joined(_banded(triples), _whole(triples))


def _joined(*rows: Rows) -> Rows:
    owners, keys = zip(*rows, strict=True)
    return np.concatenate(owners), np.concatenate(keys)


def _banded(of: Hashed) -> Rows:
    """The keys of the bands of every text that has shingles."""
    filled = np.flatnonzero(np.diff(of.bounds))
    keys = band_keys(signatures(of))[:, filled]
    return np.tile(filled, len(keys)), keys.ravel()


def _whole(of: Hashed) -> Rows:
    """One key of all shingles of a text: where a band is shared by too many, equal texts still meet."""
    filled = np.flatnonzero(np.diff(of.bounds))
    sums = np.add.reduceat(np.append(of.values, np.uint64(0)), of.bounds[:-1][filled])
    return filled, mixed(sums)


def _sums(words: Hashed) -> Rows:
    """One key of all words of a text, in their order."""
    places = np.arange(len(words.values)) - np.repeat(words.bounds[:-1], np.diff(words.bounds))
    return _whole(Hashed(mixed(words.values + mixed(places.astype(np.uint64))), words.bounds))


def _owned(of: Hashed) -> Rows:
    return np.repeat(np.arange(len(of)), np.diff(of.bounds)), of.values


def _gathered(texts: Sequence[str], make: Callable[[Texts], Rows]) -> Rows:
    """The rows of all texts, made a block at a time."""
    owners, keys = [np.empty(0, np.int64)], [np.empty(0, np.uint64)]
    for block in blocks(texts):
        numbers, made = make(Texts(texts[block]))
        owners.append(numbers + block.start)
        keys.append(made)
    return np.concatenate(owners), np.concatenate(keys)
