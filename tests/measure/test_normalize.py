"""Normal text: what is the same text, and the laws that make it a key."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.measure.normalize import normal_spans, normal_text, normal_words

HARD = "aZéßİŉ1½ .,-'’_\u00ad\u200b\u0301北がｶﾞहि㎏ﬁ²"
PLAIN = "aaUsS.34,'’ -_“”–\n\xa0\0"
ANY_TEXT = st.text(max_size=50) | st.text(alphabet=HARD, max_size=30) | st.text(alphabet=PLAIN, max_size=30)
NO_SYMBOLS = st.characters(max_codepoint=0xFFFF, exclude_categories=("Cs", "So", "Sk", "Sm"))

SAME = [
    ("The Bank raised its rate!", "the bank raised its rate"),
    ("“Don’t,” she said.", '"Don\'t," she said.'),
    ("Don’t", "DONT"),
    ("A well-known U.S. envoy", "a well known US envoy"),
    ("caf\u00e9 cre\u0300me", "cafe\u0301 cr\u00e8me"),
    ("Müller in Łódź", "Mu\u0308ller in Ło\u0301dz\u0301"),
    ("Zelenský", "Zelensky"),
    ("the re\u00adport", "the report"),
    ("zero\u200bwidth", "zerowidth"),
    ("non\u00a0breaking  space\n", "non breaking space"),
    ("ﬁrst ofﬁce", "first office"),
    ("１２３ ＡＢＣ", "123 abc"),
    ("Straße", "STRASSE"),
    ("Σίσυφος", "ΣΊΣΥΦΟΣ"),
    ("the end.Next day", "the end. Next day"),
    ("*bold* and _soft_", "bold and soft"),
    ("が", "か\u3099"),
    ("ｶﾞ", "ガ"),
    ("北京。", "北 京"),
    ("p.m. or a.m.", "pm or am"),
]

DIFFERENT = [
    ("It rose 3.5 points", "It rose 35 points"),
    ("It won 2-1", "It won 21"),
    ("12 people died", "15 people died"),
    ("She resigned", "He resigned"),
    ("हिन्दी", "हन्दी"),
    ("か", "が"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_text(one: str, other: str) -> None:
    assert normal_text(one) == normal_text(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_another_text(one: str, other: str) -> None:
    assert normal_text(one) != normal_text(other)


def test_words_of_a_sentence() -> None:
    text = "The U.S. envoy’s 3.5% cut — “bold” — ½ done"
    assert normal_words(text) == ("the", "us", "envoys", "3.5", "cut", "bold", "1", "2", "done")
    assert ("us", 4, 7) in normal_spans(text)


@given(ANY_TEXT)
def test_normal_text_is_normal(text: str) -> None:
    assert normal_words(normal_text(text)) == normal_words(text)


@given(ANY_TEXT)
def test_spans_carry_the_same_words(text: str) -> None:
    spans = normal_spans(text)
    assert tuple(word for word, _, _ in spans) == normal_words(text)
    before = (0, 0)
    for _, start, end in spans:
        assert 0 <= start < end <= len(text)
        assert before == (start, end) or before[1] <= start
        before = (start, end)


@given(st.text(alphabet=NO_SYMBOLS, max_size=30))
def test_composition_does_not_matter(text: str) -> None:
    forms = {normal_text(unicodedata.normalize(form, text)) for form in ("NFC", "NFD")}
    assert len(forms) == 1


@given(st.text(alphabet=st.characters(max_codepoint=0x24F), max_size=40))
def test_case_does_not_matter(text: str) -> None:
    assert normal_text(text) == normal_text(text.lower()) or text.lower().upper() != text.upper()


@given(ANY_TEXT)
def test_invisible_characters_do_not_matter(text: str) -> None:
    seen = text.replace("\u00ad", "").replace("\u200b", "")
    assert normal_text(text).replace(" ", "") == normal_text(seen).replace(" ", "")


@pytest.mark.parametrize("unit", ["a", "a.", "a'", "1,", "é.", "北", "\u0301", "a\u0301."])
def test_long_lines_take_linear_time(unit: str) -> None:
    assert normal_words(unit * 300_000 + "x")
