"""The same with other figures: rows of a table are told once."""

from __future__ import annotations

from newslint.checks.same_but_numbers import SameButNumbers
from newslint.engine.compare import within
from tests.documents import document

RULE = SameButNumbers(across="everywhere", min_words=8)


def rows(count: int) -> list[str]:
    return [
        f"The boat {number} left the old harbour at noon with {7 * number} boxes." for number in range(count)
    ]


def test_a_few_are_told_each() -> None:
    assert len(list(within(RULE, document(rows(32))))) == 31


def test_the_rows_of_a_table_are_told_once() -> None:
    for count in (33, 1_000):
        (found,) = within(RULE, document(rows(count)))
        assert found.where.text == rows(2)[1]
