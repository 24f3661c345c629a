"""Two maps one after another are one map."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint.model.document import Block, BlockKind
from newslint.model.span import OffsetMap, Run, Span, tile
from newslint.readers.body import Body
from newslint.readers.compose import compose, through

_PARTS = st.lists(st.tuples(st.sampled_from(["keep", "decode", "drop"]), st.integers(1, 3)), max_size=10)


def decode(source: str, parts: list[tuple[str, int]], sign: str) -> tuple[str, OffsetMap]:
    """A text made of stretches of the source: kept, replaced by a sign, or dropped; the rest is kept."""
    pieces: list[tuple[str, int, int, bool]] = []
    at = 0
    for kind, size in [*parts, ("keep", len(source))]:
        end = min(at + size, len(source))
        if kind == "keep":
            pieces.append((source[at:end], at, end, True))
        elif kind == "decode" and at < end:
            pieces.append((sign, at, end, False))
        at = end
    return tile(pieces)


@given(st.text("abcdef", max_size=20), _PARTS, _PARTS)
def test_both_laws_hold_for_the_whole(
    source: str, outer: list[tuple[str, int]], inner: list[tuple[str, int]]
) -> None:
    middle, to_source = decode(source, outer, "1")
    text, to_middle = decode(middle, inner, "2")
    whole = compose(to_middle, to_source)
    at = 0
    for run in whole.runs:
        assert run.text_start == at
        at = run.text_end
        if run.verbatim:
            assert source[run.source_start : run.source_end] == text[run.text_start : run.text_end]
        else:
            assert text[run.text_start : run.text_end] in "12"
    assert at == len(text)


@given(st.text("abcdef", max_size=20), _PARTS, _PARTS, st.data())
def test_it_maps_as_the_two_do(
    source: str, outer: list[tuple[str, int]], inner: list[tuple[str, int]], data: st.DataObject
) -> None:
    middle, to_source = decode(source, outer, "1")
    text, to_middle = decode(middle, inner, "2")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if start < end:
        assert compose(to_middle, to_source).source(Span(start, end)) == to_source.source(
            to_middle.source(Span(start, end))
        )


def test_a_verbatim_run_is_cut_where_the_source_was_decoded() -> None:
    to_source = OffsetMap((Run(0, 2, 10, 12, True), Run(2, 3, 12, 18, False), Run(3, 6, 18, 21, True)))
    assert compose(OffsetMap.verbatim(1, 4), to_source).runs == (
        Run(0, 1, 11, 12, True),
        Run(1, 2, 12, 18, False),
        Run(2, 4, 18, 20, True),
    )


def test_a_body_goes_through_with_its_comments() -> None:
    to_source = OffsetMap((Run(0, 4, 5, 9, True), Run(4, 5, 9, 15, False), Run(5, 9, 15, 19, True)))
    body = Body((Block(BlockKind.QUOTE, "bcd", OffsetMap.verbatim(1, 3)),), (Span(3, 6),))
    moved = through(body, to_source)
    assert moved.blocks == (Block(BlockKind.QUOTE, "bcd", OffsetMap.verbatim(6, 3)),)
    assert moved.comments == (Span(8, 16),)
