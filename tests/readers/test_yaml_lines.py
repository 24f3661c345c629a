"""What is read without the YAML library is what the library reads, node by node; the rest is left to it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.model.span import Span
from newslint.readers.broken import Broken
from newslint.readers.yaml_events import parse_yaml
from newslint.readers.yaml_lines import parse_lines
from newslint.readers.yaml_node import YamlNode

KEYS = st.sampled_from(
    ["title", "date", "y", "no", "_x", "a-b", "Key2", "title", "null", "é", "-", "? a", "'q'"]
)
PIECES = st.sampled_from(
    [
        *"aZ0é-:#'\"&*!|>%@`{}[],?~\\ \t.=\ufeff\u2028\u0085\xa0\x07\U0001f600",
        ": ",
        " #",
        "---",
        "...",
        "null",
        "2025-01-01",
        "''",
        *(
            "\\" + rest
            for rest in ("", "/", "n", "u2019", "u00E9", "u0000", "ud83d", "uDE00", "ufeff", "x41", "e")
        ),
    ]
)
VALUES = st.lists(PIECES, max_size=7).map("".join)
QUOTED = st.tuples(st.sampled_from("'\""), VALUES, st.sampled_from(["", "", " ", "x"])).map(
    lambda each: f"{each[0]}{each[1]}{each[0]}{each[2]}"
)
WORDS = st.lists(
    st.sampled_from(["Fire", "in", "the", "mill,", "1999", "don't", "a:b", "c#"]), min_size=1, max_size=5
).map(" ".join)
ENDS = st.sampled_from(["\n", "\n", "\r\n", "\r", "\n\n", " \n", ""])
LINES = st.tuples(KEYS, st.sampled_from([": ", ": ", ":  ", ":", " : "]), WORDS | QUOTED | VALUES, ENDS).map(
    "".join
)
TEXTS = st.tuples(st.sampled_from(["\n", "", "\r\n", " \n"]), st.lists(LINES, max_size=5).map("".join)).map(
    "".join
)


def told(node: YamlNode) -> object:
    """All that is in a node."""
    members = [(key, told(each)) for key, each in node.mapped.items()]
    return node.source, node.span, node.text, node.style, node.is_mapping, node.height, node.listed, members


@settings(max_examples=600)
@given(TEXTS)
def test_the_same_nodes(text: str) -> None:
    source = f"--- {text}"
    inside = Span(3, len(source))
    found = parse_lines(source, inside)
    if found is not None:
        assert told(found) == told(parse_yaml(source, inside))


@settings(max_examples=300)
@given(st.lists(st.tuples(st.sampled_from(["title", "date", "by"]), WORDS | QUOTED), min_size=1, max_size=4))
def test_articles_as_most_are_do_not_need_the_library(lines: list[tuple[str, str]]) -> None:
    source = "\n" + "".join(f"{key}: {value}\n" for key, value in lines)
    inside = Span(0, len(source))
    found = parse_lines(source, inside)
    try:
        expected = parse_yaml(source, inside)
    except Broken:
        assert found is None
        return
    assert found is None or told(found) == told(expected)


@pytest.mark.parametrize(
    "text",
    [
        "title: Fire in the mill\ndate: 2025-01-01\n",
        "\r\ntitle: 'Fire'\r\nby: \"Ann: a #1\"\r\n",
        "a: b:c d#e\n\n\nf: 7",
        "a: 'it''s'''\n",
        r'a: "\"It\u2019s\" \\ \/ \n \u00c9"',
    ],
)
def test_read_here(text: str) -> None:
    found = parse_lines(text, Span(0, len(text)))
    assert found is not None
    assert told(found) == told(parse_yaml(text, Span(0, len(text))))


@pytest.mark.parametrize(
    "text",
    [
        "a: b: c\n",
        "a: b #c\n",
        "a:\n",
        "a: [b]\n",
        'a: "\\x41"\n',
        'a: "\\ud83d\\ude00"\n',
        'a: "\\e"\n',
        "a: b\n  c\n",
        "# a\n",
        "a: b:\n",
        "- a\n",
        "",
        "\n",
    ],
)
def test_left_to_the_library(text: str) -> None:
    assert parse_lines(text, Span(0, len(text))) is None
