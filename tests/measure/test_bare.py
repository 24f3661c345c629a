"""What is bare is a function of the normal words: no repetition of words is let go, in any script."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from newslint.measure.bare import _bare, may_have_twins, may_repeat_itself
from newslint.measure.normalize import normal_words
from newslint.measure.sentences import sentences

WORDS = [
    "नाव",
    "घाट",
    "पर",
    "मेयर",
    "ने",
    "कहा",
    "паром",
    "мост,",
    "Ёлка",
    "北京",
    "港",
    "ﬁre",
    "½",
    "U.S.",
    "“не”",
    "ŉ",
    "ʼn",
]
STOPS = ["।", ".", "!", "。", "…", "？", ".”", "॥", "; "]
SENTENCE = st.tuples(st.lists(st.sampled_from(WORDS), min_size=8, max_size=14), st.sampled_from(STOPS)).map(
    lambda each: " ".join(each[0]) + each[1]
)
TEXT = st.lists(SENTENCE, min_size=1, max_size=4).map(" ".join)


def alike(text: str, random: Random) -> str:
    """The same words in another dress."""
    return "".join(
        random.choice(
            [char, char.upper() if char.upper().casefold() == char.casefold() else char, f"{char}\u200b"]
        )
        for char in text
    ).replace(" ", random.choice([" ", ", ", " – "]))


@given(st.one_of(st.text(), TEXT))
def test_it_is_made_of_normal_words(text: str) -> None:
    known, words = (_bare((each,)) for each in (text, "".join(normal_words(text))))
    if known is not None and "\n" not in text:
        assert words is not None
        assert known.replace("\0", "") == words.replace("\0", "")


@given(st.lists(st.one_of(st.text(), TEXT), max_size=4), st.randoms())
def test_no_twin_is_let_go(texts: list[str], random: Random) -> None:
    if texts:
        texts.append(alike(random.choice(texts), random))
    words = [normal_words(text) for text in texts]
    assert len(set(words)) == len(words) or may_have_twins(tuple(texts))


@given(st.lists(TEXT, max_size=4), st.randoms())
def test_no_repeated_sentence_is_let_go(texts: list[str], random: Random) -> None:
    if texts:
        texts.append(alike(random.choice(texts), random))
    found = [normal_words(text[start:end]) for text in texts for start, end in sentences(text)]
    long = [words for words in found if len(words) >= 8]
    assert len(set(long)) == len(long) or may_repeat_itself(tuple(texts), 4)


def test_what_differs_is_told_apart() -> None:
    texts = ("नाव घाट पर आई।", "नाव घाट से गई।")
    assert not may_have_twins(texts)
    assert not may_repeat_itself(texts, 4)
    assert may_have_twins((*texts, "नाव, घाट पर आई"))
    assert may_repeat_itself((*texts, "कहा: नाव घाट से गई। फिर"), 4) is False
    assert may_repeat_itself((*texts, "कहा। नाव घाट से गई। फिर"), 4)
