"""Paragraphs that are numbered as figures, in several languages."""

from __future__ import annotations

import pytest

from newslint.checks.figure_number import FigureNumber
from tests.documents import document

RULE = FigureNumber(max_words=80)


def numbers(text: str) -> list[object]:
    """The numbers that are told."""
    return [finding.values["number"] for finding in RULE.findings(document([text]))]


@pytest.mark.parametrize(
    ("caption", "number"),
    [
        ("Figure 1: Ships by month", "Figure 1"),
        ("Fig. 2. Ships by month", "Fig. 2"),
        ("FIGURE 3 – Ships by month", "FIGURE 3"),
        ("Chart 4b: Ships by month", "Chart 4b"),
        ("Abb. 5: Schiffe nach Monaten", "Abb. 5"),
        ("Tabelle 2.1: Schiffe nach Monaten", "Tabelle 2.1"),
        ("Figura 6. Buques por mes", "Figura 6"),
        ("Graphique 7 : Navires par mois", "Graphique 7"),
        ("図8 月別の船", "図8"),
        ("图 9：每月船舶", "图 9"),
    ],
)
def test_numbers_of_figures(caption: str, number: str) -> None:
    assert numbers(caption) == [number]


@pytest.mark.parametrize(
    "prose",
    [
        "Figure 2 shows ships by month.",
        "Figures: 12 ships.",
        "Table 9 was full.",
        "图2显示了船舶",
        "图书馆",
        "Figure 1:",
        "",
    ],
)
def test_left_alone(prose: str) -> None:
    assert numbers(prose) == []


def test_the_number_is_marked() -> None:
    made = document(["The port was quiet.", "Figure 2: Ships by month"])
    (finding,) = RULE.findings(made)
    assert [made.source[slice(*mark)] for mark in finding.where.marks] == ["Figure 2:"]


def test_a_long_paragraph_is_no_caption() -> None:
    assert numbers("Figure 2: " + "ships " * 80) == []
