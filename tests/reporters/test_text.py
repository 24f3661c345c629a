"""The text format: what stands where, in the cells of a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.model.diagnostic import Diagnostic, Excerpt, Hidden, Report, Severity, SourceLine
from newslint.model.span import FILE_START, Position
from newslint.reporters import Style, render
from newslint.reporters.cells import Cells
from newslint.reporters.snippet import rows
from tests.reporters.reports import diagnostic, excerpt

RATES = "The bank raised its rate on Thursday, citing {why}, and meets again in {season}.\n"
AGAIN = RATES.format(why="stubborn inflation", season="autumn")
SEEN = RATES.format(why="persistent inflation", season="spring")


def told(
    *diagnostics: Diagnostic, width: int = 100, color: bool = False, hidden: tuple[Hidden, ...] = ()
) -> str:
    report = Report(diagnostics, hidden=hidden)
    return "\n".join(render("text", report, Style(color, width)))


def test_span_is_underlined() -> None:
    text = "One headline\n\nA word is wrong here.\n"
    assert told(diagnostic(excerpt(text, "wrong"))) == (
        "news/bank.md:3:11: error pack/rule: is wrong\n  3 | A word is wrong here.\n    |           ^^^^^"
    )


def test_both_places_of_a_duplicate_with_the_differing_words() -> None:
    where = excerpt("\n" * 11 + AGAIN, AGAIN.strip(), ["stubborn", "autumn"])
    related = excerpt(SEEN, SEEN.strip(), ["persistent", "spring"], path="b.md", message="first told here")
    assert told(diagnostic(where, related, message="repeats (90% alike)")) == (
        "news/bank.md:12:1: error pack/rule: repeats (90% alike)\n"
        "  12 | The bank raised its rate on Thursday, citing stubborn inflation, and meets again in autumn.\n"
        "     | ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^^^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^~\n"
        "  b.md:1:1: first told here\n"
        "   1 | The bank raised its rate on Thursday, citing persistent inflation, and meets again in spring.\n"
        "     | ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^^^^^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^~"
    )


def test_long_line_is_shown_around_its_place() -> None:
    assert told(diagnostic(excerpt(AGAIN, "Thursday")), width=50) == (
        "news/bank.md:1:29: error pack/rule: is wrong\n"
        "  1 | …its rate on Thursday, citing stubborn…\n"
        "    |              ^^^^^^^^"
    )


def test_long_line_has_a_row_for_each_mark() -> None:
    where = excerpt(AGAIN, AGAIN.strip(), ["bank", "stubborn", "autumn"])
    assert told(diagnostic(where), width=50) == (
        "news/bank.md:1:1: error pack/rule: is wrong\n"
        "  1 | The bank raised its rate on Thursday,…\n"
        "    | ~~~~^^^^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "  1 | …citing stubborn inflation, and meets again…\n"
        "    |  ~~~~~~~^^^^^^^^~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "  1 | …in autumn.\n"
        "    |  ~~~^^^^^^~"
    )


def test_span_wider_than_the_terminal_is_cut_at_a_word() -> None:
    assert told(diagnostic(excerpt(AGAIN, AGAIN.strip())), width=40) == (
        "news/bank.md:1:1: error pack/rule: is wrong\n"
        "  1 | The bank raised its rate on…\n"
        "    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    )


def test_line_that_the_engine_cut_already() -> None:
    line = SourceLine(7, 401, "the place is here and the rest", cut=True)
    where = Excerpt("a.md", None, Position(7, 414, 413), Position(7, 418, 417), (line,))
    assert told(diagnostic(where)) == (
        "a.md:7:414: error pack/rule: is wrong\n"
        "  7 | …the place is here and the rest…\n"
        "    |               ^^^^"
    )


def test_place_of_many_lines() -> None:
    text = "One two three\n  four five\nsix\nseven\neight\nnine\n"
    assert told(diagnostic(excerpt(text, (4, len(text) - 1)))) == (
        "news/bank.md:1:5: error pack/rule: is wrong\n"
        "  1 | One two three\n"
        "    |     ^^^^^^^^^\n"
        "  2 |   four five\n"
        "    |   ^^^^^^^^^\n"
        "  3 | six\n"
        "    | ^^^\n"
        "  ..."
    )
    marked = excerpt(text, (4, len(text) - 1), ["two", "eight"])
    assert told(diagnostic(marked)).splitlines()[1:] == [
        "  1 | One two three",
        "    |     ^^^~~~~~~",
        "  ...",
        "  5 | eight",
        "    | ^^^^^",
        "  ...",
    ]


def test_place_that_ends_at_the_start_of_a_line() -> None:
    assert told(diagnostic(excerpt("One\nTwo\n", (0, 4)))).splitlines()[1:] == ["  1 | One", "    | ^^^"]


def test_place_without_width_and_place_without_lines() -> None:
    assert told(diagnostic(excerpt("One\nTwo\n", (5, 5)))).splitlines()[1:] == ["  2 | Two", "    |  ^"]
    assert told(diagnostic(excerpt("One", (3, 3)))).splitlines()[1:] == ["  1 | One", "    |    ^"]
    nowhere = Excerpt("a.jsonl", "17", FILE_START, FILE_START)
    assert told(diagnostic(nowhere)) == "a.jsonl:1:1: error pack/rule: is wrong  [record 17]"


@pytest.mark.parametrize(
    ("before", "cells"),
    [
        ("plain ", 6),
        ("国連総会 ", 9),
        ("ｆｕｌｌ ", 9),
        ("cafe\u0301 ", 5),
        ("한국 ", 5),
        ("\u1112\u1161\u11ab ", 3),  # one syllable in three jamo
        ("👍 ", 3),
        ("👍🏽 ", 3),
        ("👩‍👩‍👧 ", 3),
        ("❤\ufe0f ", 3),
        ("🇺🇦 ", 3),
        ("a\tb ", 6),
        ("नमस्ते ", 5),  # marks that take a cell of their own count: terminals agree on no more
        ("\x1b[31m", 8),
        ("\u202e ", 7),
        ("\x00", 4),
        ("\ud83d", 6),
    ],
)
def test_wide_characters_are_aligned(before: str, cells: int) -> None:
    row = next(rows(excerpt(before + "wrong", "wrong"), 80))
    assert row.under == " " * cells + "^^^^^"


def test_nothing_in_an_article_reaches_the_terminal_as_a_command() -> None:
    text = "A \x1b[31mred\x07 \u202eword\u2028here\x9b\n"
    where = excerpt(text, "word", path="odd\x1b]0;name\nx.md")
    out = told(diagnostic(where, message="repeats \x1b[2J\n\t'word'"))
    assert out == (
        "odd\\x1b]0;name\\nx.md:1:14: error pack/rule: repeats \\x1b[2J\\n\\t'word'\n"
        "  1 | A \\x1b[31mred\\x07 \\u202eword\\u2028here\\x9b\n"
        "    |                         ^^^^"
    )


def test_many_related_places() -> None:
    places = [excerpt("One two\n", "two", path=f"{name}.md", message="also here") for name in "abcdefg"]
    assert told(diagnostic(*places)) == (
        "a.md:1:5: error pack/rule: is wrong\n"
        "  1 | One two\n"
        "    |     ^^^\n"
        "  b.md:1:5: also here\n"
        "  1 | One two\n"
        "    |     ^^^\n"
        "  c.md:1:5: also here\n"
        "  d.md:1:5: also here\n"
        "  e.md:1:5: also here\n"
        "  f.md:1:5: also here\n"
        "  and 1 more"
    )


def test_what_a_limit_hid_is_told_behind_its_file() -> None:
    hidden = (Hidden("pack/rule", "a.md", 3),)
    one, other = excerpt("x", "x", path="a.md"), excerpt("x", "x", path="b.md")
    assert told(diagnostic(one), diagnostic(other), hidden=hidden) == (
        "a.md:1:1: error pack/rule: is wrong\n  1 | x\n    | ^\n\n"
        "a.md: and 3 more of pack/rule\n\n"
        "b.md:1:1: error pack/rule: is wrong\n  1 | x\n    | ^"
    )


def test_colors() -> None:
    out = told(diagnostic(excerpt("x", "x", path="a.md"), severity=Severity.WARNING), color=True)
    assert out == (
        "\x1b[1ma.md:1:1:\x1b[0m \x1b[1;33mwarning\x1b[0m pack/rule: is wrong\n"
        "  \x1b[2m1 |\x1b[0m x\n"
        "  \x1b[2m  |\x1b[0m \x1b[1;33m^\x1b[0m"
    )


def test_nothing_found_prints_nothing() -> None:
    assert told() == ""


LINES = st.text(st.sampled_from("ab  \t国é\u0301👍\u200d\u202e\x1b❤\ufe0f"), max_size=120)


@given(LINES, st.data())
def test_rows_fit_and_signs_stand_under_what_they_mean(text: str, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    marks = data.draw(st.lists(st.tuples(*[st.integers(start, end)] * 2).map(sorted), max_size=4).map(sorted))
    where = Excerpt(
        "a.md",
        None,
        Position(1, start + 1, start),
        Position(1, end + 1, end),
        (SourceLine(1, 1, text),),
        tuple((Position(1, a + 1, a), Position(1, b + 1, b)) for a, b in marks),
    )
    room = data.draw(st.integers(20, 60))
    for row in rows(where, room):
        shown = Cells.of(row.text)
        assert shown.text(0, len(row.text)) == row.text  # nothing left that a terminal would obey
        assert shown.width(0, len(row.text)) <= room
        assert len(row.under) <= room + 1
        assert set(row.under) <= set(" ~^")
