"""What a page says of itself, where things stand in it, and that no page takes more than linear time."""

from __future__ import annotations

import time
from io import BytesIO

import pytest

from newslint.model.document import BlockKind, Fault, NotAnArticle
from newslint.readers import ReadOptions, read
from newslint.readers.html import html_blocks
from tests.readers.laws import document, faults, refusals, shown, sources

PARAGRAPH = "<p>The council met on Monday and agreed to mend the bridge before the winter comes.</p>"


def page(head: str = "", body: str = PARAGRAPH) -> str:
    return f"<!DOCTYPE html><html lang=en><head>{head}</head><body><h1>A bridge</h1>{body}</body></html>"


def fields(head: str, body: str = PARAGRAPH) -> dict[str, str]:
    return {name: block.text for name, block in document(page(head, body), "a.html").fields.items()}


def test_linked_data_goes_before_meta_and_meta_before_title() -> None:
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "From data"}</script>'
    meta = '<meta property="og:title" content="From &quot;meta&quot;">'
    title = "<title>From title | The Paper</title>"
    assert fields(title + meta + data)["title"] == "From data"
    assert fields(title + meta)["title"] == 'From "meta"'
    assert fields(title)["title"] == "From title | The Paper"
    assert fields("")["title"] == "A bridge"


def test_linked_data_of_other_things_is_not_the_article() -> None:
    data = '{"@type": "Organization", "name": "The Paper", "description": "We print it all"}'
    assert "description" not in fields(f"<script type='application/ld+json'>{data}</script>")


def test_linked_data_in_a_graph_with_people_as_objects() -> None:
    data = """{"@context": "x", "@graph": [{"@type": "Person", "name": "Nobody"}, {"@type": ["Article", "NewsArticle"],
        "author": [{"@type": "Person", "name": "Ada Byrne"}], "datePublished": "2026-05-01", "inLanguage": "en-GB",
        "articleSection": ["Local", "Roads"], "mainEntityOfPage": {"@id": "https://x.example/1"}}]}"""
    found = fields(f'<script type="application/ld+json">{data}</script>')
    assert found["author"] == "Ada Byrne"
    assert found["date"] == "2026-05-01"
    assert found["language"] == "en-GB"
    assert found["section"] == "Local"
    assert found["url"] == "https://x.example/1"


@pytest.mark.parametrize(
    "data", ['{"@type": "NewsArticle", "headline": "Cut', "{", "]]", '{"a" "b"}', "", '{"@graph": 1}']
)
def test_broken_linked_data(data: str) -> None:
    assert fields(f'<script type="application/ld+json">{data}</script>')["title"] in ("A bridge", "Cut")


def test_meta_elements() -> None:
    found = fields(
        '<meta name="Description" content="Short  and\n sweet"><meta content="2026-01-02" itemprop=datePublished>'
        '<meta property="article:published_time" content="2026-01-03"><META NAME=author CONTENT="Ada Byrne">'
        '<meta property="article:section" content="Roads"><link rel="canonical" href="https://x.example/?a=1&copy=2">'
    )
    assert found["description"] == "Short and sweet"
    assert found["date"] == "2026-01-03"
    assert found["author"] == "Ada Byrne"
    assert found["section"] == "Roads"
    assert found["url"] == "https://x.example/?a=1&copy=2"
    assert found["language"] == "en"


def test_fields_stand_where_they_are_in_the_source() -> None:
    found = document(page('<meta property="og:title" content="A &amp; B">'), "a.html")
    assert found.source[slice(*found.fields["title"].locate())] == "A &amp; B"


def test_rules_that_a_page_ignores() -> None:
    found = document(
        page('<meta name="newslint-ignore" content="captions/photo-credit, web/spacing">'), "a.html"
    )
    assert [ignore.rule for ignore in found.ignores] == ["captions/photo-credit", "web/spacing"]
    assert [found.source[slice(*ignore.span)] for ignore in found.ignores] == [
        "captions/photo-credit",
        "web/spacing",
    ]


def test_only_directives_are_comments() -> None:
    found = document(
        page(body=f"<!-- other --><!-- newslint-disable-file a/b -- why -->{PARAGRAPH}"), "a.html"
    )
    assert [found.source[slice(*span)] for span in found.comments] == [" newslint-disable-file a/b -- why "]


def test_a_headline_like_the_title_is_chosen_over_the_first() -> None:
    body = f"<h1>The Daily Horn</h1><div><h1>Bridge to be mended</h1>{PARAGRAPH}</div><h1>Most read</h1>"
    found = document(f"<title>Bridge to be mended - The Daily Horn</title>{body}", "a.html")
    assert found.headline is not None
    assert found.headline.text == "Bridge to be mended"


def test_the_title_is_the_headline_of_a_page_without_headings() -> None:
    found = document(f'<meta property="og:title" content="Bridge mended">{PARAGRAPH}', "a.html")
    assert shown(found)[0] == ("headline", "Bridge mended")
    assert sources(found)[0] == "Bridge mended"


def test_positions_through_entities_and_markup() -> None:
    source = page(
        body="<p>Caf&eacute; <b>Zo&#235;</b> &amp; son, on the quay since 1950, will close in June, they said.</p>"
    )
    block = next(document(source, "a.html").paragraphs)
    start = block.text.index("é Zoë &")
    assert source[slice(*block.locate(start, start + 7))] == "&eacute; <b>Zo&#235;</b> &amp;"
    start = block.text.index("Zo")
    assert source[slice(*block.locate(start, start + 2))] == "Zo"


def test_a_page_without_an_article() -> None:
    assert refusals("", "a.html") == [NotAnArticle("an HTML page without an article")]
    assert refusals("<nav><a href=/>Home</a></nav>", "a.html")


def test_bytes_are_decoded_as_the_page_declares() -> None:
    latin = page(
        "<meta charset=iso-8859-1>", "<p>Das Caf\xe9 \x93Zur Br\xfccke\x94 schlie\xdft am Montag.</p>"
    )
    assert shown(document(latin.encode("latin-1"), "a.html"))[1] == (
        "paragraph", "Das Café “Zur Brücke” schließt am Montag.",
    )  # fmt: skip
    undeclared = "<h1>B</h1><p>Das Caf\xe9 schlie\xdft am Montag.</p>".encode("latin-1")
    assert shown(document(undeclared, "a.html"))[1][1] == "Das Café schließt am Montag."
    broken = page("<meta charset=utf-8>").encode() + b"\xff"
    assert [type(fault) for fault in faults(broken, "a.html")] == [Fault]


def test_a_byte_order_mark_is_no_text() -> None:
    assert shown(document("\ufeff<h1>B</h1><p>Short.</p>", "a.html")) == [
        ("headline", "B"),
        ("paragraph", "Short."),
    ]


def test_part_of_a_source() -> None:
    source = "before <p>One &amp; <i>two</i></p>three<br><br>four after"
    start, end = source.index("<p>"), source.index(" after")
    blocks = html_blocks(source, start, end)
    assert [(block.kind, block.text) for block in blocks] == [
        (BlockKind.PARAGRAPH, "One & two"), (BlockKind.PARAGRAPH, "three"), (BlockKind.PARAGRAPH, "four"),
    ]  # fmt: skip
    assert [source[slice(*block.locate())] for block in blocks] == ["One &amp; <i>two", "three", "four"]


def test_a_part_may_be_all_caption() -> None:
    for source in (
        "<figure><figcaption>Two boats at sea</figcaption></figure>",
        "<p class=caption>Two boats at sea</p>",
    ):
        assert [(block.kind, block.text) for block in html_blocks(source, 0, len(source))] == [
            (BlockKind.CAPTION, "Two boats at sea")
        ]


def test_a_part_may_be_all_furniture() -> None:
    source = '<div class="newsletter"><p>Sign up for the letter that brings you the news before breakfast.</p></div>'
    assert html_blocks(source, 0, len(source)) == []


def test_the_furniture_of_a_part_is_left_out() -> None:
    source = '<p>Words.</p><script>no</script><p hidden>no</p><div class="share-buttons">no</div><nav>no</nav><p>More.</p>'
    assert [block.text for block in html_blocks(source, 0, len(source))] == ["Words.", "More."]


@pytest.mark.parametrize(
    "source",
    [
        "<!--" * 50_000, "<![<![" * 50_000, "<div>" * 100_000 + PARAGRAPH, "<div>" * 50_000 + PARAGRAPH + "</div>" * 50_000,
        "<p>" + "&amp;" * 200_000, "<p>" + "&#x41;&nbsp; " * 50_000, "<p>" + "&a" * 300_000, "<p>&#" + "9" * 1_000_000,
        "<p>" + "word " * 1_000_000, "<" * 1_000_000, '<a b="' * 100_000, "<p " + "a=b " * 200_000 + ">" + PARAGRAPH,
        "<table><tr><td>" * 20_000 + "</tr>" * 20_000, "<ul><li>" * 20_000 + "</li>" * 20_000 + PARAGRAPH,
        "<a>" * 20_000 + "<div>" + "<b>" * 20_000 + "</a>" * 20_000, "<h1><div>" * 20_000 + PARAGRAPH, "<script>" * 100_000,
        '<div class="related sidebar">' * 20_000 + PARAGRAPH, '<p class="' + "related " * 100_000 + '">' + PARAGRAPH,
        "<div><h2><a href=x>t</a></h2>" * 30_000, "<div><h2><a href=x>t</a></h2>One more.</div>" * 30_000,
        '<script type="application/ld+json">' + '{"a":[' * 100_000 + "</script>" + PARAGRAPH, "\0\ufffe" * 100_000,
    ],
    ids=range(23),
)  # fmt: skip
def test_linear_time(source: str) -> None:
    """Far over what it takes on a busy machine, far under what anything quadratic would."""
    start = time.process_time()
    list(read(BytesIO(source.encode()), "a.html", ReadOptions(named=True)))
    assert time.process_time() - start < 20
