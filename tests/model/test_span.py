"""Lines, columns and maps, at every kind of line end and on every kind of character."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.model.span import BOM, FILE_START, LineIndex, OffsetMap, Position, Run, Span, tile

_TEXT = st.text(st.sampled_from("ab \t\n\r\0é🙂\u0301\u2028\u2029\x85\x0b\x0c\ufeff"), max_size=30)
_PIECES = st.lists(
    st.tuples(st.sampled_from(["verbatim", "replaced", "dropped"]), st.integers(1, 4)), max_size=8
)


def places(source: str, origin: Position = FILE_START) -> list[tuple[int, int]]:
    """(line, column) of every code point and of the end."""
    lines = LineIndex(source, origin)
    return [lines.position(offset)[:2] for offset in range(len(source) + 1)]


@pytest.mark.parametrize("end", ["\n", "\r"])
def test_one_character_ends_a_line(end: str) -> None:
    assert places(f"ab{end}c") == [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2)]


def test_two_characters_end_one_line() -> None:
    assert places("a\r\nb") == [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2)]


def test_a_line_end_at_the_end_begins_another_line() -> None:
    assert places("a\n") == [(1, 1), (1, 2), (2, 1)]


@pytest.mark.parametrize("other", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\0", "\t"])
def test_nothing_else_ends_a_line(other: str) -> None:
    assert places(f"a{other}b") == [(1, 1), (1, 2), (1, 3), (1, 4)]


def test_columns_count_code_points() -> None:
    assert places("🙂e\u0301x")[-1] == (1, 5)


def test_a_byte_order_mark_counts_in_offset_and_not_in_column() -> None:
    lines = LineIndex(BOM + "ab\nc")
    assert [lines.position(offset) for offset in (0, 1, 2, 4)] == [(1, 1, 0), (1, 1, 1), (1, 2, 2), (2, 1, 4)]
    assert lines.line_span(1) == (1, 3)


def test_a_later_mark_is_a_character() -> None:
    assert LineIndex("a" + BOM + "b").position(2) == (1, 3, 2)


def test_a_source_that_begins_inside_its_file() -> None:
    lines = LineIndex("ab\ncd", Position(7, 5, 90))
    assert lines.position(1) == (7, 6, 91)
    assert lines.position(4) == (8, 2, 94)
    assert lines.line_span(8) == (3, 5)


def test_line_spans_leave_out_line_ends() -> None:
    source = "one\r\ntwo\rthree\n"
    lines = LineIndex(source)
    assert [source[slice(*lines.line_span(number))] for number in (1, 2, 3, 4)] == ["one", "two", "three", ""]


@given(_TEXT)
def test_lines_are_what_splitting_gives(source: str) -> None:
    expected: list[tuple[int, int]] = []
    for number, line in enumerate(re.split(r"(?<=\n)|(?<=\r)(?!\n)", source) if source else [""], 1):
        shift = 1 if number == 1 and line.startswith(BOM) else 0
        expected += [(number, max(1, column - shift)) for column in range(1, len(line) + 1)]
    assert places(source)[:-1] == expected


@given(_TEXT)
def test_positions_never_go_back(source: str) -> None:
    found = places(source)
    assert found == sorted(found)


def build(parts: list[tuple[str, int]]) -> tuple[str, str, OffsetMap]:
    """A source, a text and the map between them, made of parts."""
    source, pieces = "", []
    for kind, size in parts:
        start = len(source)
        if kind == "verbatim":
            source += "abcd"[:size]
            pieces.append(("abcd"[:size], start, len(source), True))
        else:
            source += "&" * size
            if kind == "replaced":
                pieces.append(("x", start, len(source), False))
    text, offsets = tile(pieces)
    return source, text, offsets


@given(_PIECES)
def test_tiles_cover_the_text(parts: list[tuple[str, int]]) -> None:
    source, text, offsets = build(parts)
    assert [run.text_start for run in offsets.runs] == [0, *(run.text_end for run in offsets.runs[:-1])]
    assert offsets.runs[-1].text_end == len(text)
    for run in offsets.runs:
        if run.verbatim:
            assert source[run.source_start : run.source_end] == text[run.text_start : run.text_end]


@given(_PIECES, st.data())
def test_spans_map_to_what_they_show(parts: list[tuple[str, int]], data: st.DataObject) -> None:
    source, text, offsets = build(parts)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = offsets.source(Span(start, end))
    assert 0 <= span.start <= span.end <= len(source)
    if start == end:
        assert span.start == span.end
    else:
        shown = re.sub("&+", "x", source[slice(*span)])
        assert text[start:end].replace("x", "") == shown.replace("x", "")


@given(_PIECES, st.data())
def test_wider_spans_map_to_wider_ones(parts: list[tuple[str, int]], data: st.DataObject) -> None:
    _, text, offsets = build(parts)
    edges = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4)))
    outer, inner = offsets.source(Span(edges[0], edges[3])), offsets.source(Span(edges[1], edges[2]))
    if edges[1] < edges[2]:
        assert outer.start <= inner.start <= inner.end <= outer.end


def test_a_replaced_run_is_taken_whole() -> None:
    offsets = OffsetMap((Run(0, 2, 0, 2, True), Run(2, 4, 2, 8, False), Run(4, 6, 8, 10, True)))
    assert offsets.source(Span(1, 3)) == (1, 8)
    assert offsets.source(Span(3, 5)) == (2, 9)
    assert offsets.source(Span(2, 3)) == (2, 8)


def test_an_empty_span_is_a_point() -> None:
    offsets = OffsetMap((Run(0, 2, 5, 7, True), Run(2, 3, 9, 14, False)))
    assert offsets.source(Span(0, 0)) == (5, 5)
    assert offsets.source(Span(2, 2)) == (9, 9)
    assert offsets.source(Span(3, 3)) == (14, 14)


def test_pieces_that_touch_become_one_run() -> None:
    text, offsets = tile([("ab", 3, 5, True), ("", 5, 5, True), ("cd", 5, 7, True), ("ef", 8, 10, True)])
    assert text == "abcdef"
    assert offsets.runs == (Run(0, 4, 3, 7, True), Run(4, 6, 8, 10, True))


def test_no_pieces_give_an_empty_map() -> None:
    text, offsets = tile([])
    assert text == ""
    assert offsets.source(Span(0, 0)) == (0, 0)


@given(_PIECES, st.data())
def test_the_way_back_leads_to_the_text(parts: list[tuple[str, int]], data: st.DataObject) -> None:
    _, text, offsets = build(parts)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if start == end:
        return
    back = offsets.text(offsets.source(Span(start, end)))
    assert back == (start, end)  # each replaced piece is one code point of text


@given(_PIECES, st.data())
def test_the_way_back_tells_what_was_touched(parts: list[tuple[str, int]], data: st.DataObject) -> None:
    source, text, offsets = build(parts)
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    touched = [
        index
        for index in range(len(text))
        if (own := offsets.source(Span(index, index + 1))).start < max(end, start + 1) and start < own.end
    ]
    found = offsets.text(Span(start, end))
    assert found == ((touched[0], touched[-1] + 1) if touched else None)
