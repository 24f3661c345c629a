"""How much a text says: words where there are spaces, letters at their measured worth where there are none."""

from __future__ import annotations

import pytest

from newslint.measure.length import has_unspaced, length


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("The ferry sails at noon.", 5),
        ("Das Schiff fährt – ja, heute!", 5),
        ("渡轮中午开航", 3),
        ("渡轮“鱼鹰”号中午十二点从海鸥角开航", 9),
        ("2026 年 5 月 3 日", 5),
        ("渡轮 Osprey 开航", 3),
        ("연락선이 정오에 떠난다", 3),
    ],
)
def test_length(text: str, words: int) -> None:
    assert length(text) == words


@pytest.mark.parametrize(
    ("text", "told"), [("ferry", False), ("fähre", False), ("渡", True), ("a、b", False), ("かもめ", True)]
)
def test_has_unspaced(text: str, told: bool) -> None:
    assert has_unspaced(text) is told
