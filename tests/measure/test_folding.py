"""Keys of words are the same however quickly they are made."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from newslint.measure.folding import folded, lowered, word_keys, word_keys_of


@given(st.one_of(st.text(), st.text(alphabet="aBéÉÜß’“\u00a0—ʼ′＂\u3000\u1680ΩKÅⓁⱢİΣ北x ")))
@example("5 KΩ of Ångström")
@example("U.S. don’t “Á” naïve—façade")
def test_western_text_is_not_folded_for_its_keys(text: str) -> None:
    assert word_keys_of(text) == word_keys(lowered(folded(text)))
