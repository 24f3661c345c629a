"""A gate never hides what patterns find, and it is shut to most texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.measure.gates import PAYS, Gate, Row
from newslint.measure.patterns import problem, spans
from newslint.measure.phrases import phrases
from newslint.measure.prose import Prose


def built(patterns: list[str], literals: list[str], ignorecase: bool = True) -> Gate:
    gate = Gate(patterns, literals, ignorecase)
    for _ in range(PAYS - 1):
        assert gate.opens(Prose.of(["nothing"]))
    return gate


@pytest.mark.parametrize(
    ("patterns", "literals", "text", "opens"),
    [
        (["sign(?:ing|ed)? up.{4,40}letter"], [], "She SIGNED UP for our newsletter.", True),
        (["sign(?:ing|ed)? up.{4,40}letter"], [], "She signed for our newsletter.", False),
        (["^read more"], [], "Read more", True),
        (["^read more"], [], "To read more", False),
        ([], ["don't know"], "They don’t know.", True),
        ([], ["don't know"], "They do not know.", False),
        ([], ["ça va"], "ÇA VA bien", True),
        (["x+"], ["nine"], "at nine", True),
        ([r"\Aread"], [], "it reads", True),
        (["(?i)read"], [], "it sees", True),
        ([], ["\ud800"], "it sees", True),
    ],
)
def test_which_texts_pass(patterns: list[str], literals: list[str], text: str, opens: bool) -> None:
    assert built(patterns, literals).opens(Prose.of([text])) is opens


def test_capitals_count_where_they_matter() -> None:
    gate = built(["HTML|XML"], ["JSON"], ignorecase=False)
    assert gate.opens(Prose.of(["in XML"])) and gate.opens(Prose.of(["in JSON"]))
    assert not gate.opens(Prose.of(["in xml and json"]))


def test_it_lets_pass_what_it_is_seldom_asked() -> None:
    gate = Gate(["a+"], [], True)
    assert [gate.opens(Prose.of(["b"])) for _ in range(PAYS + 1)] == [True] * (PAYS - 1) + [False] * 2


def test_of_a_row_of_texts_it_opens_to_each_that_it_opens_to_alone() -> None:
    gate = built(["^an? end$", r"half[^x]+way"], ["ÉTÉ".lower(), "moreover"])
    texts = [
        "the end",
        "an end",
        "half",
        "way",
        "",
        "a half and\nits way",
        "cet Été",
        "Moreover",
        "",
        "an end",
    ]
    row = [Prose.of([text]) for text in texts]
    alone = [number for number, prose in enumerate(row) if gate.opens(prose)]
    together = gate.open_to(Row.of(row), [*range(len(row))])
    assert alone == [1, 5, 6, 7, 9]
    assert [number for number in together if number != 2] == alone  # `half` and `way` meet across texts
    assert gate.open_to(Row.of(row), [0, 1, 4]) == [1]


def test_many_patterns_with_gaps_are_parted() -> None:
    gate = built([f"{letter}.*{letter}.+z" for letter in "abcdefghijklmnopqrst" * 4], [])
    assert gate.opens(Prose.of(["a and a to z"])) and not gate.opens(Prose.of(["a to y"]))


_PARTS = st.sampled_from(
    ["a", "b", " ", r"\w", r"\s", ".", "[ab]", r"\b", "(?:a|ab c)", "|", "^", "$", "(?P<told>a)", "-", "é"]
)
_TIMES = st.sampled_from(["", "", "?", "+", "{1,9}", "{0,30}", "{4}", "{2}"])


@given(
    st.lists(st.tuples(_PARTS, _TIMES), min_size=1, max_size=6),
    st.lists(st.text("aaabc .-Aé\ud800", max_size=9), min_size=1, max_size=3),
    st.booleans(),
)
def test_a_gate_hides_nothing(parts: list[tuple[str, str]], texts: list[str], ignorecase: bool) -> None:
    fixed = ("|", r"\b", "^", "$")
    pattern = "".join(part + ("" if part in fixed else times) for part, times in parts)
    if problem(pattern):
        return
    prose = Prose.of(texts)
    whole = list(spans(pattern, prose.text, ignorecase))
    lines = [span for text in prose.text.split("\n") for span in spans(pattern, text, ignorecase)]
    if whole or lines:
        gate = built([pattern], [], ignorecase)
        assert gate.opens(prose), (pattern, texts)
        assert gate.open_to(Row.of([prose, Prose.of(["b"]), prose]), [0, 2]) == [0, 2], (pattern, texts)


def test_phrases_have_a_gate_for_all_of_them() -> None:
    gate = phrases(("moreover,", r"in (?:\w+ ){1,9}conclusion"), True, True).cues.gate
    assert gate
    for _ in range(PAYS - 1):
        assert gate.opens(Prose.of(["a plain text"]))
    assert gate.opens(Prose.of(["So in what was her conclusion she erred."]))
    assert gate.opens(Prose.of(["Moreover, she erred."]))
    assert not gate.opens(Prose.of(["She erred in the end."]))


def test_patterns_for_too_many_automata_are_left_to_their_cues() -> None:
    few = built([f"a{number}.*b{number}.+c" for number in range(60)], [])
    assert not few.opens(Prose.of(["plain"]))
    many = built([f"a{number}.*b{number}.+c" for number in range(3000)], [])
    assert many.opens(Prose.of(["plain"]))


def test_thousands_of_literal_phrases_are_few_automata() -> None:
    gate = built([], [f"word {number} été" for number in range(3000)])
    assert gate.opens(Prose.of(["a Word 2999 Été"])) and not gate.opens(Prose.of(["a word 2999 ete"]))
