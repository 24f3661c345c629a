"""A loosened pattern matches wherever the pattern does, so what is found is the same as without it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.measure import patterns
from newslint.measure.loose import loosened

_PARTS = st.sampled_from(
    [
        "a",
        "b",
        " ",
        r"\w",
        r"\s",
        ".",
        "[ab]",
        r"\b",
        "(?:a|ab c)",
        "|",
        "^",
        "$",
        "(?P<told>a)",
        "[^b{2}]",
        "é",
    ]
)
_TIMES = st.sampled_from(["", "", "?", "+", "{1,9}", "{0,30}", "{4}", "{2}", "{5,}?", "{0,4}"])


@pytest.mark.parametrize(
    ("pattern", "loose"),
    [
        ("a.{0,80}b", "a.*b"),
        (r"(?:\w+ ){2,8}end", r"(?:\w+ )+end"),
        (r"\d{4} [^]{9}]{5,} \x{201c}\p{Lu}{1,2}\{3,90}", r"\d+ [^]{9}]+ \x{201c}\p{Lu}{1,2}\{3,90}"),
        ("a{3}b{,9}c{2,3}", "a{3}b{,9}c{2,3}"),
    ],
)
def test_what_is_counted_stands_any_number_of_times(pattern: str, loose: str) -> None:
    assert loosened(pattern) == loose


@given(
    st.lists(st.tuples(_PARTS, _TIMES), min_size=1, max_size=6),
    st.text("aaabc .-Aé\n\ud800", max_size=20),
    st.booleans(),
)
def test_it_hides_nothing(parts: list[tuple[str, str]], text: str, ignorecase: bool) -> None:
    fixed = ("|", r"\b", "^", "$")
    pattern = "".join(part + ("" if part in fixed else times) for part, times in parts)
    if patterns.problem(pattern):
        return
    found = list(patterns.spans(pattern, text, ignorecase))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(patterns, "_may_match", lambda *_: True)
        assert list(patterns.spans(pattern, text, ignorecase)) == found


def test_a_pattern_that_counts_is_compiled_where_it_may_match() -> None:
    pattern = r"\[[^\]\n]{1,120}\]\(quay"
    before = patterns._compiled.cache_info().currsize
    assert not list(patterns.spans(pattern, "[a](ferry", False))
    assert patterns._compiled.cache_info().currsize == before + 1
    assert list(patterns.spans(pattern, "[a](quay", False)) == [(0, 8)]
    assert patterns._compiled.cache_info().currsize == before + 2
