"""The short form of `tests/bench/endurance.py`: kills, full disks, readers beside writers, edits."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bench import endurance

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")


@pytest.mark.parametrize(
    ("abuse", "times"),
    [
        (endurance.killed_archive, 2),
        (endurance.killed_cache, 1),
        (endurance.edited_archive, 12),
        (endurance.edited_cache, 2),
        (endurance.full_archive, 4),
        (endurance.read_while_written, 1),
    ],
)
def test_nothing_is_lost(tmp_path: Path, abuse: Callable[[Path, int], endurance.Abuse], times: int) -> None:
    assert abuse(tmp_path, times).times == times
