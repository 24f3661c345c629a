"""Words: what is one word, and that spans and counts agree in every script."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.measure.scripts import is_plain, is_unspaced
from newslint.measure.words import word_count, words

ALPHABET = "aZé1 _-.'’,\u00ad\u200b\u0301北かไท\u093fहß½"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor’s well-known 3,000-seat hall.", ["The", "mayor’s", "well-known", "3,000-seat", "hall"]),
        ("U.S. envoy at 3.5% (p.m.)", ["U.S", "envoy", "at", "3.5", "p.m"]),
        ("war—and peace/love", ["war", "and", "peace", "love"]),
        ("snake_case *bold* _soft_", ["snake", "case", "bold", "soft"]),
        ("re\u00adport zero\u200bwidth", ["re\u00adport", "zero\u200bwidth"]),
        ("cafe\u0301s Zoe\u0308", ["cafe\u0301s", "Zoe\u0308"]),
        ("北京 Beijing 2008年", ["北", "京", "Beijing", "2008", "年"]),
        ("हिन्दी भाषा", ["हिन्दी", "भाषा"]),
        ("서울 시장", ["서울", "시장"]),
        ("’twas — ... !", ["twas"]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in words(text)] == expected
    assert word_count(text) == len(expected)


@given(st.text(alphabet=ALPHABET, max_size=40))
def test_spans_are_in_order_and_inside(text: str) -> None:
    at = 0
    for start, end in words(text):
        assert at <= start < end <= len(text)
        at = end
    assert word_count(text) == len(words(text))


@given(st.text(max_size=40))
def test_composition_does_not_change_the_count(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)
    if not any(unicodedata.category(c) in {"So", "Sk", "Sm", "Lm", "Mc"} for c in decomposed):
        assert word_count(composed) == word_count(decomposed)


def test_every_mark_of_the_basic_plane_is_known() -> None:
    """The class of marks was written by Unicode 14; later Pythons may know a few more."""
    marks = (c for c in map(chr, range(0x80, 0x10000)) if unicodedata.category(c) in {"Mn", "Mc", "Me"})
    unknown = [c for c in marks if is_plain(c)]
    assert len(unknown) <= (0 if sys.version_info < (3, 12) else 60)


def test_unspaced_scripts() -> None:
    assert is_unspaced("北京今天下雨，2008年 Olympic 之后")
    assert is_unspaced("ไทยรัฐ")
    assert not is_unspaced("The capital, 北京, was quiet on Monday")
    assert not is_unspaced("서울 시장은 월요일에 사임했다")
    assert not is_unspaced("")


@pytest.mark.parametrize("unit", ["a", "a.", "a'", "-", "北", "\u0301", "a\u0301.", "1,"])
def test_long_lines_take_linear_time(unit: str) -> None:
    assert word_count(unit * 300_000 + "x") >= 1
