"""HTML of every kind of malformation: no exception, and the two laws of positions hold."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from newslint.model.document import Block, Document
from newslint.readers.html import html_blocks
from tests.readers.fuzz import examples, texts
from tests.readers.laws import check, read_all

_NAMES = re.findall(
    r"[\w-]+",
    """p div span a b i em h1 h2 h3 ul ol li dl dt dd table tr td th tbody caption blockquote pre br img hr
figure figcaption article main section aside nav header footer form button select option script style title textarea
noscript svg template html head body meta link iframe video details summary custom-element""",
)
_ATTRIBUTES = [
    "", ' class="article-body"', " class=caption", ' class="byline author"', ' class="related hidden"', ' class="dek"',
    ' href="?a=1&amp;b=2&copy=3"', " hidden", ' aria-hidden="true"', ' style="display:none"', ' itemprop="articleBody"',
    ' itemprop="author"', ' rel="author"', ' alt="a b &eacute; c d"', ' role="navigation"', ' lang=en', " a=\"", " a='x>y'",
    ' property="og:title" content="A &quot;title&quot; &lt;b"', ' name="newslint-ignore" content="a/b, c/d"', ' type="application/ld+json"', "/", " /", " =", " a=b=c",
]  # fmt: skip
_PIECES = [
    "The council met on Monday and agreed to mend the bridge before the winter comes to the valley.", "Word", " ", "\n", "\n\n  \t", "\r\n",
    "&amp;", "&nbsp;", "&#x2019;", "&#39", "&eacute", "&notit;", "&bogus;", "&#0;", "&#1;", "&#xD800;", "&#99999999999;", "&", "&;", "&#;", "&Tab;", "&shy;", "\u00ad", "\u200b",
    "<!--", "-->", "--!>", "<!-->", "<!-- newslint-disable-file a/b -->", "<!", "<!DOCTYPE html>", "<![CDATA[", "]]>", "<?xml ?>", "</", "<", ">", "</>", "</ p>", "\0", "\ufeff", "𝒳🙂", "中文内容。",
    '{"@type": "NewsArticle", "headline": "A \\"quoted\\" \\u00e9 \\ud83d\\ude42 one", "image": {"caption": "Two men\\nstand"}}', '"\\', "{", "}", "[", "]", ",", ":",
]  # fmt: skip
_start = st.builds("<{}{}>".format, st.sampled_from(_NAMES), st.sampled_from(_ATTRIBUTES))
_end = st.builds("</{}>".format, st.sampled_from(_NAMES))
_page = st.lists(st.one_of(_start, _start, _end, _end, st.sampled_from(_PIECES), texts), max_size=30).map(
    "".join
)


@given(_page)
@examples(1000)
def test_page(source: str) -> None:
    read_all(source, "a.html")


@given(_page, st.integers(0, 40), st.integers(0, 40))
@examples(600)
def test_part(source: str, start: int, cut: int) -> None:
    end = max(0, len(source) - cut)
    start = min(start, end)
    blocks = tuple(html_blocks(source, start, end))
    check(Document("a.html", None, "html", source, blocks))
    for block in blocks:
        assert start <= block.locate().start <= block.locate().end <= end


@given(_page)
@examples(300)
def test_a_block_is_found_where_it_stands(source: str) -> None:
    for block in html_blocks(source, 0, len(source)):
        for word in _words(block):
            assert word in source


def _words(block: Block) -> list[str]:
    """Words of letters and digits alone that stand verbatim."""
    runs = [run for run in block.map.runs if run.verbatim]
    return [
        word for run in runs for word in block.text[run.text_start : run.text_end].split() if word.isalnum()
    ]


def test_pages_of_newsrooms(shared: Path) -> None:
    pages = sorted((shared / "corpora" / "pages").glob("*.html"))
    assert pages
    for page in pages:
        assert read_all(page.read_bytes(), page.name), page.name
