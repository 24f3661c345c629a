"""The quick looks before the patterns of credits let nothing go that the patterns find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.measure.credit_labels import _JOINT
from newslint.measure.credit_names import _PARTING, _SEPARATOR
from newslint.measure.credits import _CLOSINGS

FIRST_LOOK = r"(?=\s[bvdp:：/|©]|[:：＝=／/|©])"


@pytest.mark.parametrize(("strings", "closing"), _CLOSINGS.items())
def test_every_closing_holds_one_of_its_strings(strings: tuple[str, ...], closing: re.Pattern[str]) -> None:
    @given(st.from_regex(closing.pattern))
    def holds(text: str) -> None:
        match = closing.search(text)
        assert match is None or any(string in match[0] for string in strings)

    holds()


@given(st.text(alphabet="Foto by via\tde:：/|=©A \xa0\n", max_size=40))
def test_no_joint_is_overlooked(text: str) -> None:
    assert _JOINT.pattern.startswith(FIRST_LOOK)
    whole = re.compile(_JOINT.pattern.removeprefix(FIRST_LOOK))
    assert [match.span() for match in _JOINT.finditer(text)] == [
        match.span() for match in whole.finditer(text)
    ]


@given(st.from_regex(_SEPARATOR.pattern))
def test_every_separator_holds_what_it_is_looked_for_by(text: str) -> None:
    assert any(sign in text for sign in _PARTING)
