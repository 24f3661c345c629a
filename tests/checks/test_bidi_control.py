"""Controls of direction: pairs beside Arabic and Hebrew are left alone, all others are told."""

from __future__ import annotations

import pytest

from tests.checks.web import FORMATS, article, fixed, found, paragraph, reread, told


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("text", "reorders", "count"),
    [
        ("It cost \u202e005\u202c euros.", True, 2),
        ("It cost \u202b500\u202c euros.", True, 2),
        ("So said \u2066@trust\u2069 today.", False, 2),
        ("So it goes\u202c\u202c\u202c on.", False, 3),
        ("It \u202acost\u202c 500 \u2068euros\u2069.", False, 4),
    ],
)
def test_without_letters_that_run_to_the_left(text: str, reorders: bool, count: int, suffix: str) -> None:
    document = article(text, suffix)
    (finding,) = found("bidi-control", document)
    assert (finding.values["reorders"], finding.values["count"]) == (reorders, count)
    mended = reread(fixed(document, [finding]), suffix)
    assert paragraph(mended) == "".join(char for char in text if not "\u202a" <= char <= "\u2069")
    assert not found("bidi-control", mended)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry \u2067שלום\u2069 came.",
        "The ferry \u202bשלום \u202aABC\u202c\u202c came.",
        "قال \u2066@trust\u2069 إن الميناء مفتوح",
        "\u2068a \u2067ב \u202ac\u202c\u2069\u2069 came.",
    ],
)
def test_pairs_where_they_are_needed(text: str) -> None:
    assert not told("bidi-control", text)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The \u2067שלום came.", "The שלום came."),
        ("The \u2067\u202bשלום\u2069 came.", "The \u2067שלום\u2069 came."),
        ("The שלום\u2069\u202c came.", "The שלום came."),
        ("The \u202bשלום\u202c\u202c came.", "The \u202bשלום\u202c came."),
    ],
)
def test_only_those_without_a_partner_are_dropped(text: str, left: str) -> None:
    document = article(text)
    findings = found("bidi-control", document)
    assert paragraph(reread(fixed(document, findings), "txt")) == left
