"""A run of (key, place) rows sorted by key, in blocks of one table: a key is found by reading one block."""

from __future__ import annotations

import sqlite3
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from struct import Struct
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from newslint.archive.damage import Damaged
from newslint.archive.short import BITS

if TYPE_CHECKING:
    Buffer = bytes | memoryview
    from newslint.archive.sorting import Keys, Places

TOGETHER = 128  # keys asked for in one statement: their blocks fit into the cache of a connection
ROWS = 810  # 10 bytes each: with its head a block fills a page of 8 KB
_HEAD = Struct("<IIQ")  # checksum of the rest, rows, the first key of the next block (0: there is none)
_END = 1 << BITS
_LOW = 16  # of the bits of a key these stand apart, so that both parts are of a size that machines know


class _Closed(NamedTuple):
    """A block to write, of `size` rows; `first` is 0 for the first block of all."""

    first: int
    size: int
    rows: bytes


class _Opened(NamedTuple):
    """A block of `size` rows: the keys from `first` up to, but not including, `limit`.

    rows: their high bits, their places and their low bits, end to end.
    """

    first: int
    limit: int
    size: int
    rows: memoryview

    @property
    def high(self) -> memoryview:
        """The high bits of the keys."""
        return self.rows[: 4 * self.size].cast("I")

    @property
    def places(self) -> memoryview:
        """The places."""
        return self.rows[4 * self.size : 8 * self.size].cast("I")

    @property
    def low(self) -> memoryview:
        """The low bits of the keys."""
        return self.rows[8 * self.size :].cast("H")


def write(db: sqlite3.Connection, table: str, sorted_rows: Iterable[tuple[Keys, Places]]) -> None:
    """Make a table of rows that come sorted by key, in parts; no key stands in two parts."""
    db.execute(f"CREATE TABLE {table} (first INTEGER PRIMARY KEY, entries BLOB NOT NULL)")
    db.executemany(f"INSERT INTO {table} VALUES (?, ?)", _entries(sorted_rows))


def _entries(sorted_rows: Iterable[tuple[Keys, Places]]) -> Iterator[tuple[int, bytes]]:
    """The first key of each block, and what is kept of it."""
    import numpy as np

    waiting: _Closed | None = None
    for keys, places in sorted_rows:
        high, low = (keys >> np.uint64(_LOW)).astype(np.uint32), keys.astype(np.uint16)
        for start, end in _cuts(keys):
            first = int(keys[start])
            if waiting:
                yield _entry(waiting, first)
            rows = b"".join([column[start:end].tobytes() for column in (high, places, low)])
            waiting = _Closed(first if waiting else 0, end - start, rows)
    if waiting:
        yield _entry(waiting, 0)


def _cuts(keys: Keys) -> Iterator[tuple[int, int]]:
    """Where blocks begin and end: never between equal keys."""
    import numpy as np

    start, length = 0, len(keys)
    while start < length:
        end = min(start + ROWS, length)
        if end < length and keys[end] == keys[end - 1]:
            before = int(np.searchsorted(keys[start:end], keys[end])) + start
            end = before if before > start else start + int(np.searchsorted(keys[start:], keys[end], "right"))
        yield start, end
        start = end


def _entry(block: _Closed, limit: int) -> tuple[int, bytes]:
    first, size, rows = block
    rest = _HEAD.pack(0, size, limit)[4:] + rows
    return first, _checksum(first, rest).to_bytes(4, "little") + rest


def _checksum(first: int, rest: Buffer) -> int:
    return crc32(rest, crc32(first.to_bytes(8, "little")))


def look_up(db: sqlite3.Connection, table: str, wanted: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
    """For each of these keys (sorted, different) that has rows: its number among them, and its places.

    Of every block only those are read that a key falls into, in order, so many keys are one pass.
    """
    for start in range(0, len(wanted), TOGETHER):
        yield from _some(db, table, wanted, start, min(start + TOGETHER, len(wanted)))


def _some(
    db: sqlite3.Connection, table: str, wanted: Sequence[int], start: int, end: int
) -> Iterator[tuple[int, list[int]]]:
    """The same for the keys from one number to another, whose blocks are asked for in one statement."""
    query = f"""WITH wanted(key) AS (VALUES {rows_of(end - start)})
        SELECT first, entries FROM {table}
        WHERE first IN (SELECT (SELECT max(first) FROM {table} WHERE first <= key) FROM wanted)
        ORDER BY first"""
    at = start
    for row in db.execute(query, wanted[start:end]):
        block = _open(table, *row)
        if at == end or not block.first <= wanted[at] < block.limit:
            raise Damaged(f"{table}: a block is missing")
        after = bisect_left(wanted, block.limit, at, end)
        yield from _within(block, wanted, at, after)
        at = after
    if at < end:
        raise Damaged(f"{table}: no block for a key")


def rows_of(count: int) -> str:
    """So many rows of one value in SQL."""
    return ",".join(["(?)"] * count)


def _within(block: _Opened, wanted: Sequence[int], start: int, end: int) -> Iterator[tuple[int, list[int]]]:
    left, highs = 0, block.high
    for number in range(start, end):
        high, low = wanted[number] >> _LOW, wanted[number] & 0xFFFF
        left = bisect_left(highs, high, left)
        if left < block.size and highs[left] == high:
            right = bisect_right(highs, high, left)
            first = bisect_left(block.low, low, left, right)
            last = bisect_right(block.low, low, first, right)
            if first < last:
                yield number, block.places[first:last].tolist()


def scan(db: sqlite3.Connection, table: str) -> Iterator[tuple[Keys, Places]]:
    """All rows in order of key, block by block."""
    import numpy as np

    limit = 0
    for row in db.execute(f"SELECT first, entries FROM {table} ORDER BY first"):
        block = _open(table, *row)
        if block.first != limit:
            raise Damaged(f"{table}: a block is missing")
        limit = block.limit
        high = np.frombuffer(block.high, np.uint32).astype(np.uint64) << np.uint64(_LOW)
        yield high | np.frombuffer(block.low, np.uint16), np.frombuffer(block.places, np.uint32)
    if limit not in (0, _END):
        raise Damaged(f"{table}: the last block is missing")


def _open(table: str, first: int, entries: bytes) -> _Opened:
    if not isinstance(entries, bytes) or len(entries) < _HEAD.size:
        raise Damaged(f"{table}: a block is cut")
    checksum, count, limit = _HEAD.unpack_from(entries)
    view = memoryview(entries)
    if checksum != _checksum(first, view[4:]) or len(entries) != _HEAD.size + 10 * count:
        raise Damaged(f"{table}: a block is not what was written")
    return _Opened(first, limit or _END, count, view[_HEAD.size :])
