"""Observations of many files parted by file, as bytes that can be kept, and joined again."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from struct import Struct
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from newslint.archive.damage import Damaged
from newslint.model.observations import Observations

if TYPE_CHECKING:
    from numpy.typing import NDArray

_HEAD = Struct("<I")
_SMALL = (1 << 16) - 1
_NONE = np.empty(0, np.int32)


class Portion(NamedTuple):
    """Rows of one file for one check: document (int32), block, key (uint64); seen: blocks looked at.

    documents: empty where all are of its first. blocks: uint16, or int32 if one is too great for that.
    """

    seen: int
    documents: bytes
    blocks: bytes
    keys: bytes


def parted(made: Observations, documents: Sequence[int], seen: Sequence[int]) -> Iterator[Portion]:
    """The portion of each file of a batch: so many documents each, and blocks looked at, in order."""
    numbers = np.asarray(made.documents, np.int32)
    order = np.argsort(numbers, kind="stable")
    numbers = numbers[order]
    blocks = np.asarray(made.blocks, np.int32)[order]
    keys = np.asarray(made.keys, np.uint64)[order]
    firsts = np.concatenate(([0], np.cumsum(documents)))
    bounds = np.searchsorted(numbers, firsts)
    for at, count in enumerate(documents):
        rows = slice(int(bounds[at]), int(bounds[at + 1]))
        own = b"" if count == 1 else (numbers[rows] - np.int32(firsts[at])).tobytes()
        mine = blocks[rows]
        if mine.max(initial=0) <= _SMALL:
            mine = mine.astype(np.uint16)
        yield Portion(seen[at], own, mine.tobytes(), keys[rows].tobytes())


def joined(portions: Sequence[Portion], documents_of: Sequence[int]) -> Observations:
    """Observations of some files, which have so many documents."""
    counts = [len(portion.keys) // 8 for portion in portions]
    firsts = np.cumsum([0, *documents_of], dtype=np.int32)
    documents = np.repeat(firsts[:-1], counts)
    at = 0
    for portion, count in zip(portions, counts, strict=True):
        if portion.documents:
            documents[at : at + count] += np.frombuffer(portion.documents, np.int32)
        at += count
    blocks = np.concatenate([_NONE, *map(_blocks, portions)])
    keys = np.frombuffer(b"".join([portion.keys for portion in portions]), np.uint64)
    seen = [portion.seen for portion in portions]
    bounds = firsts.tolist()
    among = [n for at, count in enumerate(seen) if count for n in range(bounds[at], bounds[at + 1])]
    return Observations(documents, blocks, keys, sum(seen), among)  # type: ignore[arg-type]


def _blocks(portion: Portion) -> NDArray[np.integer]:
    small = 4 * len(portion.blocks) == len(portion.keys)
    return np.frombuffer(portion.blocks, np.uint16 if small else np.int32)


def laid(portions: Mapping[str, Portion], packs: Sequence[tuple[bytes, int]]) -> bytes:
    """The portions of a file by check, and its packs of documents, each with their number, end to end."""
    heads = {check: [portion.seen, *map(len, portion[1:])] for check, portion in portions.items()}
    head = json.dumps([heads, [(len(data), size) for data, size in packs]], separators=(",", ":")).encode()
    columns = [column for portion in portions.values() for column in portion[1:]]
    return b"".join((_HEAD.pack(len(head)), head, *columns, *(data for data, _ in packs)))


def taken(body: bytes) -> tuple[dict[str, Portion], list[tuple[bytes, int]]]:
    """What was laid end to end; Damaged if it is nothing of the kind."""
    try:
        (length,) = _HEAD.unpack_from(body)
        at = _HEAD.size + length
        heads, sizes = json.loads(body[_HEAD.size : at])
        portions: dict[str, Portion] = {}
        for check, (seen, *lengths) in heads.items():
            columns = []
            for size in lengths:
                columns.append(body[at : at + size])
                at += size
            portions[check] = Portion(seen, *columns)
        packs = []
        for size, count in sizes:
            packs.append((body[at : at + size], count))
            at += size
    except (ValueError, TypeError) as error:
        raise Damaged(str(error)) from error
    return portions, packs
