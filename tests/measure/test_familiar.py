"""Words that Dale and Chall count as unfamiliar, by the list that textstat brings."""

from __future__ import annotations

import importlib.util

import pytest

from newslint.measure.familiar import familiar, is_familiar, unfamiliar_words


@pytest.mark.parametrize(
    "word",
    [
        "talk",
        "talks",
        "talked",
        "talking",
        "stopped",
        "stopping",
        "biggest",
        "bigger",
        "boys",
        "boy's",
        "boys'",
        "cities",
        "city's",
        "houses",
        "made",
        "making",
        "happily",
        "happiest",
        "cried",
        "cries",
        "don't",
        "they'll",
        "Girls",
        "quickly",
        "dancing",
        "danced",
    ],
)
def test_regular_forms_are_familiar(word: str) -> None:
    assert is_familiar(word)


@pytest.mark.parametrize(
    "word", ["legislature", "nation", "nations", "deficit", "implementation", "municipal", "governmental"]
)
def test_others_are_not(word: str) -> None:
    assert not is_familiar(word)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The boys talked to the girls.", 0),
        ("They met Okafor and Lindqvist in Skarra.", 0),
        ("Legislature and legislature and a deficit.", 3),
        ("In 1984 it cost 2.5 million.", 0),
        ("A well-made boat and a tax-exempt one.", 1),
        ("", 0),
    ],
)
def test_words_of_a_text(text: str, count: int) -> None:
    assert unfamiliar_words(text) == count


def test_the_list_is_read_from_textstat() -> None:
    assert 2900 <= len(familiar()) <= 3000


def test_without_textstat(monkeypatch: pytest.MonkeyPatch) -> None:
    familiar.cache_clear()
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(LookupError, match="comes with textstat"):
        familiar()
    familiar.cache_clear()
