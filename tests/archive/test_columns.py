"""Columns of many batches come back as one, documents in reading order, from memory or from a file."""

from __future__ import annotations

import numpy as np
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


@pytest.mark.parametrize("in_memory", [1, 100, 1 << 23])
def test_a_file_or_none(monkeypatch: pytest.MonkeyPatch, in_memory: int) -> None:
    monkeypatch.setattr(columns, "_IN_MEMORY", in_memory)
    made = Columns()
    for batch in range(50):
        keys = np.arange(batch, batch + 20, dtype=np.uint64) + np.uint64(2**63)
        made.add(Observations(np.arange(20) % 4, np.arange(20), keys, 20), 4 * batch)  # type: ignore[arg-type]
    for _ in range(2):
        whole = made.whole(range(200)[::-1])
        assert whole.seen == len(whole) == 1000
        assert [whole.documents[0], whole.documents[21], whole.blocks[21]] == [199, 194, 1]
        assert int(whole.keys[999]) == 2**63 + 49 + 19
