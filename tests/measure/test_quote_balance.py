"""Quotation marks with and without partners, over paragraphs."""

from __future__ import annotations

import time

import pytest

from newslint.measure.quote_balance import strays


def told(*paragraphs: str) -> list[tuple[int, int, bool, bool]]:
    return [tuple(stray) for stray in strays(paragraphs)]  # type: ignore[misc]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("“One,” he said. “Two.”",),
        ('"One," he said. "Two."',),
        ("“One.", "“Two.", "“Three,” he said."),
        ('"One.', '"Two," he said.'),
        ("“One.", "Two,” he said."),
        ('A 12" record, a 5\'10" man, 5″ of snow.',),
        ('“He said "yes" to it,” she wrote.',),
        ('The "queen” of the “fjord".',),
        ('"He said \'old\'". And "new".', "It rained.", '"Two."'),
        ('<a class="x" href=”y”>',),
        ("",),
        (),
    ],
)
def test_balanced(paragraphs: tuple[str, ...]) -> None:
    assert told(*paragraphs) == []


def test_never_closed() -> None:
    assert told('"One, he said.', "It rained.", '"Two," he said.') == [(0, 0, True, False)]
    assert told("“One, he said. “Two.”") == [(0, 0, True, False)]
    assert told('"One, he said.', 'Then "two" came.') == [(0, 0, True, False)]


def test_never_opened() -> None:
    assert told('One," he said. "Two."') == [(0, 4, False, False)]
    assert told("One.", "Two,” he said.") == [(1, 4, False, False)]


def test_to_the_end() -> None:
    assert told("Zero.", "“One, he said.") == [(1, 0, True, True)]


def test_linear() -> None:
    start = time.process_time()
    told(*['"One. “Two 12" ”' * 200] * 200)
    assert time.process_time() - start < 3
