"""Markdown: which blocks a person sees, and where they stand."""

from __future__ import annotations

import pytest

from tests.readers.laws import document, shown, sources


def blocks(source: str, name: str = "a.md") -> list[tuple[str, str]]:
    """(kind, text) of the blocks of this Markdown."""
    return shown(document(source, name))


def test_marks_are_dropped_and_text_stays_in_place() -> None:
    found = document("A *thin* and **bold** line with `code`, a [link](x.html) and ~~no~~ more.\n", "a.md")
    (block,) = found.blocks
    assert block.text == "A thin and bold line with code, a link and no more."
    for word in ("thin", "bold", "code", "link", "no"):
        start = block.text.index(word)
        assert found.source[slice(*block.locate(start, start + len(word)))] == word


def test_references_and_escapes_are_resolved() -> None:
    found = document("Tom &amp; Ann &#8217;s 5 \\* 3&nbsp;= &bogus;\n", "a.md")
    (block,) = found.blocks
    assert block.text == "Tom & Ann ’s 5 * 3\u00a0= &bogus;"
    assert found.source[slice(*block.locate(4, 5))] == "&amp;"
    assert found.source[slice(*block.locate(10, 11))] == "&#8217;"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "  \n", "\\\n", "<br>\n", "<br/>"])
def test_a_line_break_is_a_space(end: str) -> None:
    assert blocks(f"One line{end}and another\n") == [("paragraph", "One line and another")]


def test_kinds() -> None:
    source = """\
# Pier Closes

## Why

Because of rust.

> We close it.

- one
- two

  more of two

1. first

| a | b |
|---|---|
| c | d |

    code

```sh
ls
```

Text[^1] here.

[^1]: A note.

***
"""
    assert blocks(source) == [
        ("headline", "Pier Closes"),
        ("heading", "Why"),
        ("paragraph", "Because of rust."),
        ("quote", "We close it."),
        ("list_item", "one"),
        ("list_item", "two"),
        ("list_item", "more of two"),
        ("list_item", "first"),
        ("table", "a\tb"),
        ("table", "c\td"),
        ("code", "code\n"),
        ("code", "ls\n"),
        ("paragraph", "Text here."),
        ("other", "A note."),
    ]


def test_only_the_first_heading_of_level_1_is_the_headline() -> None:
    assert blocks("## Sub\n\n# Head\n\n# Other\n") == [
        ("heading", "Sub"),
        ("headline", "Head"),
        ("heading", "Other"),
    ]


def test_a_title_in_the_front_matter_is_the_headline() -> None:
    assert blocks("---\ntitle: Head\n---\n# Other\n") == [("headline", "Head"), ("heading", "Other")]


def test_a_heading_without_text_is_none() -> None:
    assert blocks("#\n\n# Head\n") == [("headline", "Head")]


def test_marks_of_headings_are_dropped() -> None:
    assert blocks("## Why? {#why}\n") == [("heading", "Why?")]


def test_quotes_over_lines_leave_out_their_marks() -> None:
    found = document("> We close\n> the pier\nfor good.\n", "a.md")
    assert shown(found) == [("quote", "We close the pier for good.")]
    assert sources(found) == ["We close\n> the pier\nfor good."]


def test_pictures_are_captions() -> None:
    source = 'Before ![The *old* pier](a.png "Seen from the quay") after.\n'
    found = document(source, "a.md")
    assert shown(found) == [
        ("paragraph", "Before after."),
        ("caption", "The old pier"),
        ("caption", "Seen from the quay"),
    ]
    assert sources(found)[1:] == ["The *old* pier", "Seen from the quay"]


def test_a_picture_in_a_link() -> None:
    assert blocks("[![The pier](a.png)](b.html)\n") == [("caption", "The pier")]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_line_in_italics_below_a_picture_is_its_caption(between: str) -> None:
    assert blocks(f"Story.\n\n![](a.png){between}*The pier in May.*\n\nMore.\n") == [
        ("paragraph", "Story."),
        ("caption", "The pier in May."),
        ("paragraph", "More."),
    ]


def test_a_line_in_italics_elsewhere_is_a_paragraph() -> None:
    assert blocks("*The pier in May.*\n\n![](a.png)\n\nStory.\n\n*The pier again.*\n") == [
        ("paragraph", "The pier in May."),
        ("paragraph", "Story."),
        ("paragraph", "The pier again."),
    ]


def test_a_short_line_in_bold_inside_the_story_is_a_heading() -> None:
    assert blocks("**Pier Closes**\n\nStory.\n\n**What comes next**\n\nMore.\n\n**It is over.**\n") == [
        ("paragraph", "Pier Closes"),
        ("paragraph", "Story."),
        ("heading", "What comes next"),
        ("paragraph", "More."),
        ("paragraph", "It is over."),
    ]


def test_two_languages_in_one_paragraph_are_two_blocks() -> None:
    found = document(
        "The pier of the town\ncloses in *May* 2026.\n市议会决定关闭\n旧码头 2026 Pier。\n\n只有中文\n第二行\n",
        "a.md",
    )
    assert shown(found) == [
        ("paragraph", "The pier of the town closes in May 2026."),
        ("paragraph", "市议会决定关闭 旧码头 2026 Pier。"),
        ("paragraph", "只有中文 第二行"),
    ]


def test_a_name_in_another_script_parts_nothing() -> None:
    assert (
        len(
            blocks(
                "The mayor of the port town, Li (李), said\nthat the pier (码头) would close for good in May.\n"
            )
        )
        == 1
    )


def test_comments() -> None:
    source = "<!-- newslint-disable a/b -->\n\nText <!-- newslint-disable-line c/d --> more <!-- x -->.\n\n`<!-- newslint-enable a/b -->`\n"
    found = document(source, "a.md")
    assert [source[slice(*span)] for span in found.comments] == [
        " newslint-disable a/b ",
        " newslint-disable-line c/d ",
    ]
    assert shown(found) == [("paragraph", "Text more ."), ("code", "<!-- newslint-enable a/b -->")]


def test_a_directive_right_above_its_paragraph() -> None:
    found = document("<!-- newslint-disable-next-line a/b -->\nText below.\n", "a.md")
    assert len(found.comments) == 1
    assert shown(found) == [("paragraph", "Text below.")]


def test_html_in_markdown() -> None:
    source = """\
Story with <b>bold</b> <span class="x">words</span>.

<figure>
<img src="a.png" alt="A pier in the sun">
<figcaption>The pier &amp; its gulls</figcaption>
</figure>

<p>A paragraph in HTML.</p>

<script>
var x = "no prose";
</script>
"""
    assert blocks(source) == [
        ("paragraph", "Story with bold words."),
        ("caption", "A pier in the sun"),
        ("caption", "The pier & its gulls"),
        ("paragraph", "A paragraph in HTML."),
    ]


def test_code_over_the_lines_of_a_quote() -> None:
    assert blocks("> Say to them `a,\n> b` too\n") == [("quote", "Say to them a, b too")]


def test_code_spans() -> None:
    found = document("Say `` a`b `` and `x\ny` and ` ` too\n", "a.md")
    assert shown(found) == [("paragraph", "Say a`b and x y and   too")]


def test_astral_and_combining_characters_keep_places() -> None:
    found = document("🙂 *e\u0301té* 𝒳 &amp; end\n", "a.md")
    (block,) = found.blocks
    assert found.source[slice(*block.locate(block.text.index("end")))] == "end"
    assert block.text == "🙂 été 𝒳 & end"
    (block,) = document("*e*\u0301 end\n", "a.md").blocks
    assert block.text == "e\u0301 end"


def test_tabs_and_nul() -> None:
    assert blocks(
        "a\tb\0c and more and more and more and more and more and more and more and more and more and more words\n"
    )[0][1].startswith("a\tb\0c")


def test_byline_and_date_below_the_headline() -> None:
    source = "# Pier Closes\n\n**Published May 4, 2026**\n\nBy [Jane Roe](x.html)\n\nStory of a pier that closes for good.\n"
    assert [kind for kind, _ in blocks(source)] == ["headline", "dateline", "byline", "paragraph"]


@pytest.mark.parametrize(
    "source", ["", "\n", "\ufeff", "---\n---\n", "<!-- only -->\n", "![](a.png)\n", "[a]: b\n"]
)
def test_nothing(source: str) -> None:
    assert blocks(source) == []
