"""Formulas are no prose; prices and code are not formulas."""

from __future__ import annotations

import pytest

from tests.readers.laws import document, shown


@pytest.mark.parametrize("name", ["a.md", "a.mdx"])
@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"The bound $\frac{a}{b} \leq x_i$ is tight.", "The bound is tight."),
        (r"The index $x_i$ grows.", "The index grows."),
        ("The bound\n$$\n\\frac{a}{b}\n$$\nis tight.", "The bound is tight."),
        ("It cost $5 and $10, or $5–$10 million.", "It cost $5 and $10, or $5–$10 million."),
        (r"Between $5 \a and $10 there is room.", r"Between $5 \a and $10 there is room."),
        (r"Write `$\frac{a}{b}$` for it in your own text.", r"Write $\frac{a}{b}$ for it in your own text."),
        ("One $ alone.", "One $ alone."),
    ],
)
def test_formulas(source: str, expected: str, name: str) -> None:
    assert shown(document(f"# T\n\n{source}\n", name))[1:] == [("paragraph", expected)]
