"""Unkind input of growing size: four times the input takes about four times as long, not sixteen."""

from __future__ import annotations

import json
from io import BytesIO
from time import process_time

import pytest

from newslint.readers import read
from newslint.readers.base import ReadOptions

_TEXT = [
    "a", "a ", "a\n", "a\n\n", "\n", "\r", "\r\n", " ", "<!-- newslint-", "<!-- newslint-x -->", "-->", "• a\n", "1. ", "A", "A, ", "U.S.",
    "word " * 14 + "\n", "By A ", "May 4 ", "é", "🙂", "\u2028", "。",
]  # fmt: skip
_MARKDOWN = [
    *_TEXT, "*a ", "**a**\n\n", "_a", "[", "[a](", "![a](", "![", "[a][", "[^1]", "[^1]: a\n", "`", "`` ", "` ``", "```\n", "~~~\n", "> ", ">\n", "- ", "- a\n",
    "* a\n\n", "1. a\n", "#", "# a\n", "|a", "|a|\n|-|\n", "<", "<a ", "<a>", "<div>\n", "<div>\n\n", "</div>", "<!--", "<!-- -->", "<!-- a", "<![CDATA[", "<?", "&", "&amp;",
    "&#", "\\", "\\\n", "  \n", "\t", "    a\n", "---\n", "+++\n", "---\na: b\n", "a\n---\n", "===\n", "{{", "{{<", "{{< a", "{{< a >}}", "}}", "{%", "{% raw %}", "{{< highlight >}}",
    "{{`", "{.a", "{: .", "`{{", "{{<\n\n", "alt=", 'alt="', "{{< a alt='", "{", "{a", "}", "{{}", "{/*", "/*", "*/", "{'", "{`", "import a\n\n", "import 'a'\n\n", "export {\n\n", "<A ", "<A b='", "<A b={",
    "<A b=\"", "<>", "</>", "中文\na\n", "中", "![](a)\n\n*a*\n\n", "[a]: b\n", "<br>", "<img alt='a b c d'>", "title: a\n", "\n- ", "  - ",
    "<Figure>", "</Figure>", "<Figure>a</Figure>", "<Caption>a", "{{< caption >}}a", "{{< /caption >}}", "[caption a=b]", "[/caption]", "<code>", "<code>a</code>", "$", "$$", "$\\a$", "$\\a",
]  # fmt: skip
_INSIDE_JSON = ["a", "\n", "\n\n", '"', "\\", "é\n\n", "🙂", "*a* ", "<p>", "<p>a</p>", "<b>", "&amp;"]
_JSON = [
    "[",
    "{",
    '{"a":',
    "[1,",
    '"',
    "\\",
    '[{"body":"a"},',
    "{}\n",
    "1\n",
    '{"body":"a"}\n',
    '{"title":"a"}\n',
    " ",
    '"\\u',
    "[]\n",
    "\r",
]


_PARTS = [
    '{"type":"paragraph","content":[{"type":"text","text":"a"}]},', '{"children":[{"text":"a"}]},', '{"content":[],"text":"a"},',
    '{"type":"image","caption":"a &amp; <b>b</b>"},', '{"innerHTML":"<p>a</p>"},', '{"a":{"b":[1,{}]}},', '"<p>",', "[1],",
]  # fmt: skip


def seconds(raw: bytes, name: str, times: int = 1) -> float:
    """CPU time of reading this, the best of so many times."""
    best = float("inf")
    for _ in range(times):
        begin = process_time()
        for _ in read(BytesIO(raw), name, ReadOptions()):
            pass
        best = min(best, process_time() - begin)
    return best


def assert_linear(before: str, piece: str, after: str, name: str) -> None:
    """Reads the piece repeated, at two sizes."""
    size = max(1, 2_000 // len(piece))
    small, large = ((before + piece * (size * times) + after).encode() for times in (1, 4))
    for times in (1, 3, 5):
        # A quadratic reader needs 16 times as long; below 20 ms a measure is mostly noise.
        taken = seconds(large, name, times)
        if taken < 0.02 or taken < 9 * seconds(small, name, times):
            return
    pytest.fail(f"{piece!r} in {name}: more than linear")


@pytest.mark.parametrize("piece", _TEXT)
def test_text(piece: str) -> None:
    assert_linear("", piece, "", "a.txt")
    assert_linear("", piece, "-->", "a.txt")


@pytest.mark.parametrize("name", ["a.md", "a.mdx"])
@pytest.mark.parametrize("piece", _MARKDOWN)
def test_markdown(piece: str, name: str) -> None:
    assert_linear("", piece, "", name)
    assert_linear("a ", piece, '\n`">}} %} */ }>', name)


@pytest.mark.parametrize("mark", ["---", "+++", "{"])
@pytest.mark.parametrize(
    "piece",
    [
        "a: b\n",
        "a = 'b'\n",
        "[",
        "{",
        "- ",
        "? ",
        "'",
        '"',
        "a: &a [*a]\n",
        " a\n",
        "\n",
        "# a\n",
        "&a ",
        "!a ",
        "[a, ",
        '"""',
        "\\",
        "|\n",
        ">\n a\n",
        "é",
    ],
)
def test_front_matter(mark: str, piece: str) -> None:
    assert_linear(f"{mark}\ntitle: a\n", piece, f"\n{mark}\nb\n", "a.md")
    assert_linear(f"{mark}\ntitle: '", piece, f"\n{mark}\nb\n", "a.md")
    assert_linear(f'{mark}\n"title": "', piece, f"\n{mark}\nb\n", "a.md")


@pytest.mark.parametrize("piece", _INSIDE_JSON)
@pytest.mark.parametrize("begin", ["a\n\n", "<p>", ""])
def test_body_in_json(begin: str, piece: str) -> None:
    inside = json.dumps(piece)[1:-1]
    assert_linear(f'{{"body": {json.dumps(begin)[:-1]}', inside, '"}', "a.json")
    assert_linear(f'{{"body": {json.dumps(begin)[:-1]}', inside, '"}', "a.jsonl")


@pytest.mark.parametrize("piece", _JSON)
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_json(name: str, piece: str) -> None:
    assert_linear("", piece, "", name)
    assert_linear("[", piece, "1]", name)
    assert_linear('{"body": [', piece, '1], "items": [1]}', name)


@pytest.mark.parametrize("piece", _PARTS)
@pytest.mark.parametrize("begin", ["", '{"type":"doc","content":[' * 8, '{"type":"p","children":[' * 8])
def test_trees(piece: str, begin: str) -> None:
    after = "1" + "]}" * begin.count("[") + "]}"
    assert_linear('{"title":"a","body":[' + begin, piece, after, "a.json")
    inside = json.dumps('{"root":[' + begin)[1:-1]
    assert_linear(
        f'{{"title":"a","lexical":"{inside}',
        json.dumps(piece)[1:-1],
        json.dumps(after)[1:-1] + '"}',
        "a.json",
    )


def test_one_line_of_megabytes() -> None:
    words = "The council of the port town voted to close the pier. " * 40_000
    for name, raw in (
        ("a.txt", words),
        ("a.md", words),
        ("a.jsonl", json.dumps({"body": words})),
        ("a.jsonl", json.dumps({"body": words.replace("pier", "“pier”\n\n")})),
    ):
        assert seconds(raw.encode(), name) < 12
