"""A run of rows gives back the places of every key, and notices what is wrong with it."""

from __future__ import annotations

import random
import sqlite3
from collections import defaultdict

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.archive import segment
from newslint.archive.damage import Damaged
from newslint.archive.segment import ROWS
from newslint.archive.sorting import Sorter

TOP = 2**48 - 1
KEY = st.one_of(st.integers(0, 20), st.integers(TOP - 9, TOP), st.integers(0, TOP))
RUNS = st.lists(st.tuples(KEY, st.integers(1, 3 * ROWS)), max_size=8)  # a key and how many places have it


def filled(runs: list[tuple[int, int]], held: int) -> tuple[sqlite3.Connection, dict[int, set[int]]]:
    expected: dict[int, set[int]] = defaultdict(set)
    rows = []
    for key, count in runs:
        for _ in range(count):
            rows.append((key, len(rows)))
            expected[key].add(len(rows) - 1)
    random.Random(3).shuffle(rows)
    sorter = Sorter(held)
    for start in range(0, len(rows), 100):
        keys, places = zip(*rows[start : start + 100], strict=True)
        sorter.add(np.array(keys, np.uint64), np.array(places, np.uint32))
    db = sqlite3.connect(":memory:")
    segment.write(db, "keys_1", sorter.rows())
    return db, expected


@given(RUNS, st.lists(KEY, max_size=20), st.sampled_from([50, 10_000]), st.sampled_from([1, 3, 128]))
def test_every_key_leads_to_its_places(
    runs: list[tuple[int, int]], others: list[int], held: int, together: int
) -> None:
    db, expected = filled(runs, held)
    wanted = sorted({*expected, *others})
    if expected:
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(segment, "TOGETHER", together)
            found = {wanted[number]: set(places) for number, places in segment.look_up(db, "keys_1", wanted)}
        assert found == expected
    scanned: dict[int, set[int]] = defaultdict(set)
    for keys, places in segment.scan(db, "keys_1"):
        for key, place in zip(keys.tolist(), places.tolist(), strict=True):
            scanned[key].add(place)
    assert scanned == expected


def test_a_block_that_is_missing_or_changed_is_noticed() -> None:
    runs = [(number << 24, 1) for number in range(5 * ROWS)]
    keys = [key for key, _ in runs]
    changes = (
        "DELETE FROM keys_1 WHERE rowid = (SELECT first FROM keys_1 ORDER BY first LIMIT 1 OFFSET 2)",
        "DELETE FROM keys_1 WHERE rowid = (SELECT max(first) FROM keys_1)",
        "DELETE FROM keys_1 WHERE rowid = (SELECT min(first) FROM keys_1)",
        "UPDATE keys_1 SET entries = substr(entries, 1, 900)",
        "UPDATE keys_1 SET entries = CAST(substr(entries, 1, 900) || x'01' || substr(entries, 902) AS BLOB)",
        "UPDATE keys_1 SET first = first + 1 WHERE first = (SELECT max(first) FROM keys_1)",
    )
    for change in changes:
        db, _ = filled(runs, 10_000)
        db.execute(change)
        with pytest.raises(Damaged):
            list(segment.look_up(db, "keys_1", keys))
        with pytest.raises(Damaged):
            list(segment.scan(db, "keys_1"))


def test_many_rows_are_sorted_in_little_memory() -> None:
    keys = np.random.default_rng(5).integers(0, 2**48, 50_000, np.uint64)
    sorter = Sorter(held=1000)
    sorter.add(keys, np.arange(len(keys), dtype=np.uint32))
    parts = list(sorter.rows())
    assert np.array_equal(np.concatenate([part[0] for part in parts]), np.sort(keys))
    assert np.array_equal(keys[np.concatenate([part[1] for part in parts])], np.sort(keys))
