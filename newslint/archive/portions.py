"""Observations of many files parted by file, as bytes that can be kept, and joined again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from struct import Struct
from typing import NamedTuple

import numpy as np

from newslint.archive.damage import Damaged
from newslint.model.observations import Observations

_HEAD = Struct("<I")


class Portion(NamedTuple):
    """Rows of one file for one check: document (int32), block (int32), key (uint64); seen: blocks looked at.

    documents: empty where all are of its first.
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
        yield Portion(seen[at], own, blocks[rows].tobytes(), keys[rows].tobytes())


def joined(portions: Iterable[tuple[Portion, int]]) -> Observations:
    """Observations of some files, each with the number of its first document."""
    parts = [*portions]
    counts = [len(portion.keys) // 8 for portion, _ in parts]
    documents = np.repeat(np.array([first for _, first in parts], np.int32), counts)
    at = 0
    for (portion, _), count in zip(parts, counts, strict=True):
        if portion.documents:
            documents[at : at + count] += np.frombuffer(portion.documents, np.int32)
        at += count
    blocks = np.frombuffer(b"".join([portion.blocks for portion, _ in parts]), np.int32)
    keys = np.frombuffer(b"".join([portion.keys for portion, _ in parts]), np.uint64)
    return Observations(documents, blocks, keys, sum(portion.seen for portion, _ in parts))  # type: ignore[arg-type]


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
