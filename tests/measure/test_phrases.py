"""Phrases are found where they stand, whatever the quotes and spaces, and cues never hide a match."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.measure.anchors import literal_cues, pattern_cues
from newslint.measure.folding import folded, lowered
from newslint.measure.patterns import captures, problem, spans
from newslint.measure.phrases import covered, phrases
from newslint.measure.prose import Prose


def found(texts: list[str], *wanted: str, ignorecase: bool = True, whole: bool = True) -> list[str]:
    prose = Prose.of(texts)
    return [prose.text[match.start : match.end] for match in phrases(wanted, ignorecase, whole).find(prose)]


@pytest.mark.parametrize(
    ("text", "wanted", "matches"),
    [
        ("It Remains to be seen.", ["remains to be seen"], ["Remains to be seen"]),
        ("a “don’t know” man", ['"don\'t know"'], ['"don\'t know"']),
        ("10\u00a0per\u2009cent and ice\u2011cold", ["10 per cent", "ice-cold"], ["10 per cent", "ice-cold"]),
        ("cat scatter cat_s cats cat", ["cat"], ["cat", "cat"]),
        ("the U.S. Navy, USA, BU.S.", [r"U\.S\."], ["U.S."]),
        ("highlighted the need", [r"highlight(?:s|ed)? the (?:need|role)"], ["highlighted the need"]),
        ("as an AI language model", ["ai", "as an ai", "language model"], ["as an AI", "language model"]),
        ("at 3 pm, 4am", [r"\d ?[ap]m"], ["3 pm", "4am"]),
        ("[Insert name] {{x}}", [r"\[insert [^\]]+\]", r"\{\{\w+\}\}"], ["[Insert name]", "{{x}}"]),
        ("これはテストです。", ["テスト"], ["テスト"]),
        ("İstanbul'da KALIR", ["kalır", "kalir"], ["KALIR"]),
        ("Straße nach Süden", ["süden", "straße"], ["Straße", "Süden"]),
    ],
)
def test_what_is_found(text: str, wanted: list[str], matches: list[str]) -> None:
    whole = not any(ord(letter) > 0x3000 for letter in text)
    assert found([text], *wanted, whole=whole) == matches


def test_case_and_edges_can_matter() -> None:
    assert found(["TK and tk"], "TK", ignorecase=False) == ["TK"]
    assert found(["scatter"], "cat", whole=False) == ["cat"]
    assert found(["scatter"], "c.t", whole=False) == ["cat"]


def test_no_match_crosses_two_texts() -> None:
    texts = ["as an", "AI model", "a\nb"]
    assert found(texts, "as an ai", "an ai", r"as an\sai", r"an[^x]ai") == []
    assert found(texts, "a b") == ["a b"]
    assert found(["one, two", "three"], r"[^,]+$") == [" two", "three"]
    assert found(["Sure, here", "it is: Sure, no"], r"^sure") == ["Sure"]


def test_places_lead_back() -> None:
    prose = Prose.of(["Grün ist", "die “Wiese”"])
    (match,) = phrases(('"wiese"',)).find(prose)
    number = prose.text_at(match.start)
    assert (number, match.start - prose.starts[number]) == (1, 4)


def test_matches_covered_by_others() -> None:
    prose = Prose.of(["sign up, sign up to the deal, sign up"])
    inner, outer = phrases(("sign up",)).find(prose), phrases(("sign up to the deal",)).find(prose)
    assert [match.start for match in covered(inner, outer)] == [9]


@pytest.mark.parametrize(
    ("pattern", "wrong"),
    [
        (r"(?:a|b)+c", ""),
        ("(open", "is no pattern: missing ): (open"),
        (r"(?<=a)b", "look-around is not supported"),
        (r"(a)\1", "is no pattern: invalid escape sequence"),
        (r"x*", "finds the empty text"),
    ],
)
def test_problems_of_patterns(pattern: str, wrong: str) -> None:
    assert wrong in problem(pattern)
    assert bool(problem(pattern)) == bool(wrong)


def test_what_a_pattern_captures() -> None:
    assert list(captures(r"\(([A-Z]+)\)", "The Trust (HT) and (AB)", False)) == ["HT", "AB"]
    assert list(captures(r"[A-Z]{2}", "HT \ud800 AB", False)) == ["HT", "AB"]


@given(st.text())
def test_folding_keeps_places(text: str) -> None:
    assert len(folded(text)) == len(text)
    assert len(lowered(text)) == len(text)
    assert list(spans(".", text, True)) is not None


_WORDS = st.text("abcé' -", min_size=1, max_size=8)


@given(_WORDS, st.lists(_WORDS, min_size=1, max_size=4), st.booleans())
def test_the_cues_of_a_literal_hide_nothing(phrase: str, texts: list[str], whole: bool) -> None:
    prose = Prose.of(texts)
    cues = literal_cues(phrase, whole)
    for text in folded("\n".join(texts)).split("\n"):
        for place in range(len(text)):
            wanted = folded(phrase)
            end = place + len(wanted)
            edges = not whole or not (
                re.match(r"\w\w", text[place - 1 : place + 1] if place else "")
                or re.match(r"\w\w", text[end - 1 : end + 1])
            )
            if text.startswith(wanted, place) and edges and wanted.strip():
                assert cues.found_in(prose)


_ATOMS = st.sampled_from(
    [
        "a",
        "b",
        "ab",
        " ",
        "-",
        r"\w",
        r"\s",
        ".",
        "[ab]",
        r"\.",
        r"\b",
        "(?:a|ab)",
        "(?:b c|a)",
        "(a)",
        "|",
        "(?i)",
        "^",
        "(?:^a|b)",
        "(?P<told>a(?:b|-a) |b)",
        "aaaa",
        "(?:^|- )",
        "(?:$|[ .]a)",
        "[ .]",
        "$",
        "(?: a | b|-)",
    ]
)
_QUANTIFIERS = st.sampled_from(["", "", "", "?", "+", "*", "{1,2}"])


@given(st.lists(st.tuples(_ATOMS, _QUANTIFIERS), min_size=1, max_size=6), st.text("aaabc .-A\n", max_size=14))
def test_the_cues_of_a_pattern_hide_nothing(parts: list[tuple[str, str]], text: str) -> None:
    fixed = ("|", r"\b", "(?i)", "^", "$")
    pattern = "".join(atom + ("" if atom in fixed else quantifier) for atom, quantifier in parts)
    if problem(pattern).startswith("is no"):
        return
    prose = Prose.of(text.split("\n"))
    text = prose.text
    for whole in (True, False):
        cues = pattern_cues(pattern, whole)
        for start, end in spans(pattern, prose.text, True):
            edge = re.search(r"\w", text[start - 1 : start] if start else "") or re.match(
                r"\w", text[end : end + 1]
            )
            if not whole or not edge:
                assert cues.found_in(prose), (pattern, text)
