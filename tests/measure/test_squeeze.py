"""Squeezed letters tell apart what normal words tell apart, one text or an article at a time."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from newslint.measure.normalize import normal_words
from newslint.measure.sentences import sentences
from newslint.measure.squeeze import repeats_itself, squeezed, squeezed_each

WORDS = [
    "Lindø",
    "the",
    "mayor’s",
    "U.S.",
    "3,000",
    "ferry",
    "—",
    "bridge.",
    "said",
    "“no”",
    "on.[12]",
    "Who?",
]
TEXT = st.lists(st.sampled_from(WORDS), min_size=1, max_size=30)
PLAIN = [
    "the",
    "mayor’s",
    "U.S.",
    "3,000",
    "ferry",
    "—",
    "bridge.",
    "said",
    "“no”",
    "on.[12]",
    "Who?",
    "café…",
]


@given(TEXT, st.randoms())
def test_case_and_punctuation_squeeze_to_the_same(words: list[str], random: Random) -> None:
    text = " ".join(words)
    other = " ".join(random.choice([word.upper(), f"“{word}”,", word.replace("’", "'")]) for word in words)
    assert normal_words(text) == normal_words(other)
    assert squeezed(text) == squeezed(other)


def test_accents_do_not_count() -> None:
    assert squeezed("Lindø, Łódź and café") != squeezed("Lindo, Lodz and cafe")  # letters of their own
    assert squeezed("café crème") == squeezed("cafe\u0301 creme")


@given(st.lists(st.one_of(st.text(), TEXT.map(" ".join)), max_size=5))
def test_an_article_is_squeezed_as_its_texts_are(texts: list[str]) -> None:
    assert squeezed_each(tuple(texts)) == tuple(map(squeezed, texts))


@given(st.lists(st.lists(st.sampled_from(PLAIN), min_size=1, max_size=40).map(" ".join), max_size=5))
def test_no_repeated_sentence_is_let_go(texts: list[str]) -> None:
    found = [normal_words(text[start:end]) for text in texts for start, end in sentences(text)]
    long = [words for words in found if len(words) >= 8]
    assert len(set(long)) == len(long) or repeats_itself(tuple(texts), 3)
