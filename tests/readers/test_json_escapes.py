"""The text of a JSON string and its places, against the standard library and the general way through two maps."""

from __future__ import annotations

import json
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newslint.model.document import Block, BlockKind
from newslint.model.span import OffsetMap, Run, Span, tile
from newslint.readers.body import Body
from newslint.readers.compose import through
from newslint.readers.json_escapes import Escaped

_strings = st.text(st.sampled_from('ab"\\/\n\t\r\b\x00\x7fé’\u2028中🙂\ud83d\ude42\udc00'), max_size=30)
_BEFORE = '{"body": '


def escaped(value: str, ascii_only: bool) -> tuple[str, Escaped]:
    """A source that holds the string, and the string as it is read."""
    literal = json.dumps(value, ensure_ascii=ascii_only)
    if not ascii_only:  # no source has half of a pair
        literal = "".join(
            f"\\u{ord(each):04X}" if 0xD800 <= ord(each) <= 0xDFFF else each for each in literal
        )
    start = len(_BEFORE) + 1
    end = start + len(literal) - 2
    return _BEFORE + literal + "}", Escaped(_BEFORE + literal + "}", start, end, json.loads(literal))


@given(_strings, st.booleans())
def test_the_text_is_what_json_says_and_each_escape_one_replaced_character(
    value: str, ascii_only: bool
) -> None:
    source, found = escaped(value, ascii_only)
    block = found.block(BlockKind.OTHER)
    whole = "".join(
        "\ufffd" if 0xD800 <= ord(each) <= 0xDFFF else each for each in json.loads(json.dumps(value))
    )
    assert block.text == found.text == whole
    at = 0
    for run in block.map.runs:
        assert run.text_start == at
        at = run.text_end
        part, shown = source[run.source_start : run.source_end], whole[run.text_start : at]
        if run.verbatim:
            assert part == shown
        else:
            assert part[0] == "\\"
            assert len(shown) == 1
    assert at == len(whole)


@given(_strings, st.booleans(), st.data())
def test_a_body_goes_through_it_as_through_its_map(value: str, ascii_only: bool, data: st.DataObject) -> None:
    _, found = escaped(value, ascii_only)
    size = len(found.text)
    cuts = sorted(data.draw(st.lists(st.integers(0, size), max_size=6)))
    kept = data.draw(st.lists(st.booleans(), min_size=7, max_size=7))
    pieces = [
        (found.text[start:end] if keep else " ", start, end, keep)
        for start, end, keep in zip([0, *cuts], [*cuts, size], kept, strict=False)
        if start < end
    ]
    spans = tuple(Span(start, end) for start, end in pairwise(cuts))
    blocks = (Block(BlockKind.QUOTE, *tile(pieces)),) if pieces else ()
    body = Body(blocks, spans, spans[:1])
    assert found.through(body) == through(body, found.block(BlockKind.OTHER).map)


def test_an_empty_string_has_a_place() -> None:
    assert Escaped('{"a": ""}', 7, 7, "").block(BlockKind.OTHER).map == OffsetMap((Run(0, 0, 7, 7, True),))
