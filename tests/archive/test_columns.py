"""Columns of many batches come back as one, documents in reading order, from memory or from a file."""

from __future__ import annotations

from collections import Counter

import pytest

from newslint.archive import columns
from newslint.archive.columns import Columns, Observed
from newslint.archive.join import candidates
from newslint.model.observations import Observations


def test_documents_are_counted_in_reading_order() -> None:
    made = Columns()
    made.add(Observations.of([(0, 0, 5), (1, 0, 6)]), 0)
    made.add(Observations.of([(0, 4, 5)]), 2)
    (observed,) = Observed({"a/b": made}, [2, 0, 1]).values()
    assert list(candidates(observed)) == [((1, 4), (2, 0))]


def test_nothing() -> None:
    made = Columns()
    assert len(made.whole([])) == 0
    made.add(Observations((), (), ()), 0)
    assert len(made.whole([0])) == 0
    assert Observed({}, []).get("a/b") is None


@pytest.mark.parametrize("held", [1, 100, 1 << 20])
def test_a_file_or_none(monkeypatch: pytest.MonkeyPatch, held: int) -> None:
    monkeypatch.setattr(columns, "_HELD", held)
    made = Columns()
    rows = []
    for batch in range(50):
        keys = [2**63 + 7919 * (batch + number) for number in range(20)]
        made.add(Observations([number % 4 for number in range(20)], range(20), keys, 20), 4 * batch)
        rows += [(199 - 4 * batch - number % 4, number, key) for number, key in enumerate(keys)]
    again = Counter(key for *_, key in rows)
    for _ in range(2):
        whole, met = made.whole(range(200)[::-1]), made.met(range(200)[::-1])
        assert whole.seen == met.seen == len(whole) == 1000
        assert sorted(_rows(whole)) == sorted(rows)
        assert {row for row in rows if again[row[2]] > 1} <= {*_rows(met)} <= {*rows}


def test_what_stands_alone_is_left_out() -> None:
    made = Columns()
    made.add(Observations(range(5000), [0] * 5000, [7919 * number for number in range(5000)], 5000), 0)
    made.add(Observations([0], [3], [7919 * 41], 1), 5000)
    met = made.met(range(5001))
    assert {(41, 0, 7919 * 41), (5000, 3, 7919 * 41)} <= {*_rows(met)}
    assert len(met) < 50


def _rows(observed: Observations) -> list[tuple[int, int, int]]:
    columns = (observed.documents, observed.blocks, observed.keys)
    return list(zip(*(column.tolist() for column in columns), strict=True))  # type: ignore[attr-defined]
