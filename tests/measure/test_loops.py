"""Words that go round."""

from __future__ import annotations

from random import Random
from time import process_time

from newslint.measure.echoes import may_loop
from newslint.measure.loops import loops
from newslint.measure.rough import rough_words


def found(text: str, longest: int = 100) -> list[tuple[int, int, int]]:
    return [tuple(loop) for loop in loops(rough_words(text), longest)]


def test_where_it_begins_and_ends() -> None:
    assert found("a b c d e") == []
    assert found("x one two three one two three y") == [(1, 7, 3)]
    assert found("x one two three one two three one y") == [(1, 8, 3)]
    assert found("no " * 9) == [(0, 9, 1)]
    assert found("a b c d a b c d", longest=3) == []


def test_no_loop_is_missed_by_the_quick_question() -> None:
    random = Random(9)
    words = [f"{letter}{number}" for letter in "abcdefg" for number in range(40)]
    for _ in range(300):
        period = random.randint(3, 40)
        turn = " ".join(random.choices(words, k=period)) + " "
        text = " ".join(random.choices(words, k=30)) + " " + turn * 3 + " ".join(random.choices(words, k=30))
        assert may_loop((text,))
        assert any(loop[2] == period for loop in found(text))
        assert may_loop(tuple(text.split(" ", 30 + period)))


def test_linear_on_one_word_and_on_a_text_told_twice() -> None:
    start = process_time()
    assert len(found("no " * 100_000)) == 1
    random = Random(1)
    half = " ".join(str(random.randint(0, 9)) for _ in range(50_000))
    found(half + " " + half)
    assert process_time() - start < 5
