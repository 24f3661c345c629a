"""English is told by its commonest words."""

from __future__ import annotations

import pytest

from newslint.measure.language import is_english


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("The dam above the town leaks, and nobody has said who is to pay for it.", True),
        ("MEMBERS OF THE BOARD VOTED FOR IT ON MONDAY", True),
        ("Der Damm über der Stadt leckt, und niemand hat gesagt, wer das bezahlen soll.", False),
        ("La presa que está sobre la ciudad pierde agua y nadie ha dicho quién va a pagar.", False),
        ("Le barrage fuit et personne ne dit qui va payer les travaux de la vallée.", False),
        ("水库上方的大坝漏水。", False),
    ],
)
def test_english(text: str, english: bool) -> None:
    assert is_english([text]) is english


def test_only_the_beginning_is_read() -> None:
    assert is_english(["the dam is old " * 100, "Der Damm ist alt. " * 1000])
