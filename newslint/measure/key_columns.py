"""Keys of blocks of documents as columns: document, block and key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from newslint.measure.keys import of_articles, of_exact, of_headlines, of_masked, of_paragraphs, of_passages
from newslint.measure.texts import Texts

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from newslint.measure.keys import Rows

    Columns = tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.uint64]]

_KINDS: Mapping[str, Callable[[Texts], Rows]] = {
    "paragraph": of_paragraphs,
    "passages": of_passages,
    "exact": of_exact,
    "masked": of_masked,
    "headline": of_headlines,
}
Chosen = Sequence[Sequence[int]]  # of each document, some of its blocks, by their place in it


def block_columns(texts: Texts, sizes: Sequence[int], chosen: Chosen, kind: str, first: int) -> Columns:
    """The keys of a kind of the chosen blocks.

    texts: of all blocks of some documents, which have `sizes` blocks and are counted from `first` on.
    """
    documents, blocks, numbers = _places(sizes, chosen)
    owners, keys = _KINDS[kind](texts.some(numbers))
    return documents[owners] + np.int32(first), blocks[owners], keys


def article_columns(
    texts: Texts, sizes: Sequence[int], chosen: Chosen, stands: Sequence[int], first: int
) -> Columns:
    """The keys of whole articles, made of the chosen blocks; of each, `stands` is the block that has them."""
    documents, _, numbers = _places(sizes, chosen)
    owners, keys = of_articles(texts.some(numbers), documents)
    return owners + np.int32(first), np.array(stands, np.int32)[owners], keys


def end_to_end(parts: Iterable[Columns]) -> Columns:
    """Columns one after the other."""
    nothing = (np.empty(0, np.int32), np.empty(0, np.int32), np.empty(0, np.uint64))
    documents, blocks, keys = zip(nothing, *parts, strict=True)
    return np.concatenate(documents), np.concatenate(blocks), np.concatenate(keys)


def _places(
    sizes: Sequence[int], chosen: Chosen
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int64]]:
    """Of each chosen block its document, its place in that, and its number among all blocks."""
    documents = np.repeat(np.arange(len(chosen), dtype=np.int32), list(map(len, chosen)))
    blocks = np.fromiter(chain.from_iterable(chosen), np.int32, len(documents))
    firsts = np.cumsum([0, *sizes], dtype=np.int64)
    return documents, blocks, firsts[documents] + blocks
