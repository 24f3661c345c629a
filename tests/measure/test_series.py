"""Parts of a series, told from two headlines for one story."""

from __future__ import annotations

import pytest

from newslint.measure.normalize import normal_words
from newslint.measure.questions import only_asks
from newslint.measure.quotations import is_left_open, is_quoted, quotations
from newslint.measure.series import same_series

SERIES = [
    ("Market report, 3 May", "Market report, 17 June"),
    ("What the papers said on Monday", "What the papers said on Friday"),
    ("Life at the lock, part one: the keeper", "Life at the lock, part two: the barge"),
    ("Lindø beat Skarra in the third round", "Lindø beat Fåborg in the fourth round"),
    ("Two hurt in quarry", "Seven hurt in quarry"),
]
NO_SERIES = [
    ("Mayor quits after vote", "Mayor quits after vote"),
    ("Mayor quits after vote", "Mayor resigns after vote"),
    ("Council to close bridge in May", "Council to close the bridge in May"),
]


@pytest.mark.parametrize(("a", "b"), SERIES)
def test_series(a: str, b: str) -> None:
    assert same_series(normal_words(a), normal_words(b))


@pytest.mark.parametrize(("a", "b"), NO_SERIES)
def test_no_series(a: str, b: str) -> None:
    assert not same_series(normal_words(a), normal_words(b))


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('She said "no" twice.', ['"no"']),
        ("“One” and “two", ["“One”", "“two"]),
        ("„Nein“, sagte er, «non».", ["„Nein“", "«non»"]),
        ("no speech, it's said", []),
        ("a closing” mark alone", []),
    ],
)
def test_quotations(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == quoted


def test_quoted_is_what_stands_mostly_in_marks() -> None:
    text = 'He called it a "mess". "It will be put right by June," he said.'
    assert not is_quoted(text, 0, 22)
    assert is_quoted(text, 23, len(text))


def test_left_open_is_what_no_mark_closes() -> None:
    text = '"We met," she said. "We parted. He left.'
    assert is_left_open(text, text.index("We parted"))
    assert not is_left_open(text, 1)
    assert not is_left_open('"We met."', 1)
    assert not is_left_open("no speech", 0)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Why now?", True),
        ("Why now? And “why here?”", True),
        ("It failed. Why?", False),
        ("Why not.", False),
        ("", False),
    ],
)
def test_only_asks(text: str, asks: bool) -> None:
    assert only_asks(text) is asks
