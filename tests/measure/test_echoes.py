"""The table of texts that share eight words in a row."""

from __future__ import annotations

from random import Random
from time import process_time

from newslint.measure.echoes import RUN, echoes, sharing
from newslint.measure.rough import rough_words


def shared(a: str, b: str) -> bool:
    """Do two texts share a run, or one text hold one twice if they are the same object?"""
    first, second = rough_words(a), rough_words(b)
    runs = [first[at : at + RUN] for at in range(len(first) - RUN + 1)]
    if a is b:
        return len(set(runs)) < len(runs)
    return not set(runs).isdisjoint(second[at : at + RUN] for at in range(len(second) - RUN + 1))


def test_every_pair_and_no_other() -> None:
    random = Random(11)
    for alphabet in ("abcdefghijklmnop", "абвгдежзийклмноп", "äöüéèçñ", "a"):
        words = ["".join(random.choices(alphabet, k=random.randint(1, 9))) for _ in range(60)]
        run = random.choices(words, k=RUN)
        texts = []
        for _ in range(40):
            text = random.choices(words, k=random.randint(0, 40))
            at = random.randint(0, len(text))
            text[at:at] = run[: random.choice((0, 0, RUN - 1, RUN))]
            texts.append(" ".join(text))
        found = echoes(tuple(texts))
        wanted = {(i, j) for j in range(40) for i in range(j + 1) if shared(texts[i], texts[j])}
        assert wanted
        assert found == wanted


def test_a_text_that_echoes_itself() -> None:
    loop = "the harbour is closed until further notice again today "
    assert echoes((loop, loop * 2)) == {(0, 1), (1, 1)}
    assert echoes((loop,)) == frozenset()
    assert echoes(()) == frozenset()


def test_one_word_for_ever_takes_linear_time() -> None:
    start = process_time()
    assert echoes(("no " * 200_000, "no " * 100_000)) == {(0, 0), (0, 1), (1, 1)}
    assert process_time() - start < 3


def test_texts_that_share_a_run() -> None:
    run = ["one", "two", "three", "four", "five", "six", "seven", "eight"]
    texts = [[*run, "nine"], ["zero", *run], run[:7], [*run[:7], "zero"]]
    assert sharing(texts) == [[1], [0], [], []]


def test_of_many_texts_that_share_a_run_each_meets_the_first() -> None:
    run = ["one", "two", "three", "four", "five", "six", "seven", "eight"]
    kin = sharing([[*run, str(number)] for number in range(100)])
    assert kin[0] == list(range(1, 33))
    assert kin[1:] == [[0]] * 99
