"""Where a text is broken at a margin, its lines are read as the paragraphs that they were."""

from __future__ import annotations

import textwrap

import pytest

from tests.articles import articles
from tests.readers.laws import document, shown

TALL = (
    "The harbour trust has raised the fee for a berth at the quay by four crowns a night. It has to dredge."
)
ADDRESS = (
    "See https://harbour.example/fees/of/the/year/2025/berths-and-quays/all-of-them.html for all the fees."
)


def broken(text: str, width: int) -> str:
    return textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False)


@pytest.mark.parametrize("width", range(56, 100, 4))
def test_any_margin(width: int) -> None:
    for seed in range(20):
        source = next(articles(1, words=200, seed=seed)).split("---\n")[2].strip()
        paragraphs = source.split("\n\n")
        text = "\n\n".join(["Fees up", *(broken(each, width) for each in paragraphs)]) + "\n"
        assert [each for _, each in shown(document(text, "a.txt"))[1:]] == paragraphs


def test_a_line_is_short_before_a_long_word() -> None:
    text = f"Fees up\n\n{broken(ADDRESS, 60)}\n\n{broken(TALL, 60)}\n"
    assert "See\n" in text
    assert shown(document(text, "a.txt"))[2] == ("paragraph", TALL)


def test_a_line_of_one_long_word_is_no_margin() -> None:
    lines = f"{TALL[:58]}\nhttps://harbour.example/fees/of/the/year/2025/berths-and-quays/all-of-them.html\nsays so.\n"
    others = "\n\n".join([broken(TALL, 60)] * 3)
    found = shown(document(f"Fees up\n\n{others}\n\n{lines}", "a.txt"))
    assert found[1:4] == [("paragraph", TALL)] * 3


def test_where_the_margin_is_certain_a_stop_at_the_end_of_a_line_is_chance() -> None:
    two = "The fee for a berth at the quay will rise on the first of May.\nNobody at the trust could say for how long."
    wrapped = "\n\n".join([broken(TALL, 64)] * 3)
    assert shown(document(f"Fees up\n\n{wrapped}\n\n{two}\n", "a.txt"))[4] == (
        "paragraph",
        two.replace("\n", " "),
    )
    assert len(shown(document(f"Fees up\n\n{two}\n", "a.txt"))) == 3, "by themselves they are two paragraphs"
