"""What is read without the parser, or without each of its events, is read as they tell it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.model.document import BlockKind
from newslint.model.span import OffsetMap, Run
from newslint.readers.html_blocks import html_blocks
from newslint.readers.markdown_blocks import markdown_blocks
from newslint.readers.mask import Mask, mask
from tests.readers.fuzz import examples, texts

_ENDS = st.sampled_from(
    ["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n \t\n", " \n", "\n\n\n", "\n    ", "\n\n  "]
)
_PARTS = st.sampled_from(
    [
        "The mayor spoke.", "Ünïcode “quoted”", "1. One", "14) Two", "2026 was dry", "# Head", "## Head two ##", "### a {#b}",
        "#tag", "- item", "* item", "+ item", "> quote", "| a | b |", "|---|---|", "===", "---", "see [a](b.html) there",
        "[a][b]", "[b]: c.html", "[^1]: note", "*all of it*", "**bold** then", "a _word_ b", "`code`", "```", "~~~", "~~gone~~",
        "x < y", "<b>", "<div>", "</div>", "<pre>", "<!-- c -->", "<!--", "-->", "&amp;", "R&D", "a\\*b", "\0", "\ufeff",
        "![alt](a.png)", "    code", "\ttab", "中文内容", "English words", "{{< x >}}", "{.wide}", "$a$", "\u3000wide", "\x0bfeed", "end ", " ",
    ]
)  # fmt: skip
_mixes = st.lists(st.one_of(_PARTS, _ENDS, _PARTS), max_size=16).map("".join)


@given(st.one_of(_mixes, texts), st.booleans())
@examples(600)
def test_markdown_is_read_as_by_all_events(text: str, titled: bool) -> None:
    masked = mask(text, 0)
    quick = markdown_blocks(text, 0, masked, titled)
    assert quick == markdown_blocks(text, 0, masked, titled, shortcuts=False)


@pytest.mark.parametrize(
    "text",
    [
        "One line.",
        "“Two”\nlines\r\nhere",
        "# Title\n\n## Part\n\nText",
        "2026 was dry",
        'a [link](x "t") and *more*\nof it',
    ],
)
def test_the_commonest_is_read_so(text: str) -> None:
    quick = markdown_blocks(text, 0, Mask(text), False)
    assert quick == markdown_blocks(text, 0, Mask(text), False, shortcuts=False)
    assert quick.blocks


def test_lines_are_one_paragraph_with_their_places() -> None:
    (block,) = markdown_blocks("x\n\nOne\r\ntwo", 3, Mask("x\n\nOne\r\ntwo"), False).blocks
    runs = (Run(0, 3, 3, 6, True), Run(3, 4, 6, 8, False), Run(4, 7, 8, 11, True))
    assert block == (BlockKind.PARAGRAPH, "One two", OffsetMap(runs))


_TAGS = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<a href=x>", "</a>", "<div>", "</div>", "<li>", "<h1>", "<h2>", "<br>", "<img alt='a b c d'>",
     "<p class=ad>", "<aside>", "</aside>", "<figure>", "<figcaption>", "</figure>", "<blockquote>", "&amp;", "words of prose ", "<script>", "</script>"]
)  # fmt: skip


@given(st.lists(st.one_of(_TAGS, st.text("ab .\n", max_size=4)), max_size=20).map("".join))
@examples(300)
def test_html_without_roles_is_not_weighed_and_read_the_same(text: str) -> None:
    """A table makes it be weighed; an empty one before all else shows nothing."""
    table = "<table></table>"
    weighed = html_blocks(table + text, len(table), len(table) + len(text))
    assert html_blocks(table + text, 0, len(table) + len(text)) == weighed
