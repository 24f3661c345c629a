"""Names of sites at the end of headlines, and second thoughts after a dash."""

from __future__ import annotations

import pytest

from newslint.measure.site_names import site_suffix


def told(headline: str, known: tuple[str, ...] = (), url: str = "") -> str:
    span = site_suffix(headline, known, url)
    return headline[slice(*span)] if span else ""


@pytest.mark.parametrize(
    ("headline", "suffix"),
    [
        ("Mayor quits | Lantern", " | Lantern"),
        ("Mayor quits :: Odda Today", " :: Odda Today"),
        ("Mayor quits - Odda Herald", " - Odda Herald"),
        ("Mayor quits – Reuters", " – Reuters"),
        ("Mayor quits — lantern.no", ""),
        ("Mayor quits — odda-lantern.com", " — odda-lantern.com"),
        ("Opinion | Why the mayor of Odda should not have quit", ""),
        ("Mayor quits - and so does his wife", ""),
        ("Daily digest | 3 May 2025", ""),
        ("Le « Lion » de Belfort", ""),
        ("| Lantern", ""),
        ("", ""),
    ],
)
def test_suffix(headline: str, suffix: str) -> None:
    assert told(headline) == suffix


def test_known_names() -> None:
    assert told("Mayor quits - The Lantern", ("the lantern",)) == " - The Lantern"
    assert told("Mayor quits - The Lantern", (), "https://www.the-lantern.example/a") == " - The Lantern"
    assert told("Mayor quits - The Lantern", (), "/a") == ""
