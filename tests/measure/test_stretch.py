"""How long a sentence runs without a rest."""

from __future__ import annotations

import pytest

from newslint.measure.stretch import longest_stretch


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The dam leaks badly.", 4),
        ("The dam leaks; the farmers will pay for it.", 6),
        ("Three names stood on the list: Falk, Oduya and Reyes.", 6),
        ("At 9:30 the vote was taken at last.", 9),
        ("“We will pay for it and we will pay soon,” said the farmers.", 3),
        ("The farmers said “no” to the town and “yes” to the bank.", 10),
        ("— …", 0),
    ],
)
def test_stretch(text: str, words: int) -> None:
    assert longest_stretch(text, 0, len(text)) == words


def test_a_sentence_inside_a_longer_quotation() -> None:
    text = "“It leaks. We will all pay for it and we will pay soon,” said the farmers."
    start = text.index("We will")
    assert longest_stretch(text, start, len(text)) == 3
