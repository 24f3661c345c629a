"""For every reader, on unkind input: no exception, and the two laws of positions hold."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readers.fuzz import examples, front, texts
from tests.readers.laws import read_all

_JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), texts),
    lambda inside: st.one_of(
        st.lists(inside, max_size=4),
        st.dictionaries(
            st.sampled_from(["title", "body", "text", "type", "id", "dek", "items", "rendered"]), inside
        ),
    ),
    max_leaves=8,
)
_LABELS = st.sampled_from(
    ["text", "span", "block", "paragraph", "heading", "h2", "list", "listItem", "blockquote", "image", "code", "table", "embed",
     "link", "hardBreak", "document", "gallery", "figcaption", "html", "core/list", "callout", "unheardOf"]
)  # fmt: skip
_PART_KEYS = ["content", "children", "text", "value", "data", "attrs", "caption", "items", "innerHTML", "fields", "blocks", "html",
              "marks", "listItem", "title", "alt", "rich_text", "code", "root", "cards", "sections", "markups"]  # fmt: skip
_TREE = st.recursive(
    texts,
    lambda inside: st.one_of(
        st.lists(inside, max_size=4),
        st.dictionaries(st.sampled_from(_PART_KEYS), inside, max_size=4).flatmap(
            lambda part: st.sampled_from(["type", "_type", "nodeType", "blockName"]).flatmap(
                lambda key: _LABELS.map(lambda label: {key: label, **part})
            )
        ),
    ),
    max_leaves=10,
)
_MARKER = st.tuples(st.integers(0, 1), st.just([]), st.integers(0, 2), texts | st.integers(0, 2))
_MOBILEDOC = st.fixed_dictionaries(
    {
        "markups": st.just([]),
        "cards": st.lists(
            st.tuples(_LABELS, st.dictionaries(st.sampled_from(_PART_KEYS), texts)), max_size=3
        ),
        "sections": st.lists(
            st.one_of(
                st.tuples(
                    st.just(1), st.sampled_from(["p", "h2", "blockquote"]), st.lists(_MARKER, max_size=4)
                ),
                st.tuples(st.just(3), st.just("ul"), st.lists(st.lists(_MARKER, max_size=3), max_size=3)),
                st.tuples(st.just(10), st.integers(0, 3)),
                _JSON,
            ),
            max_size=5,
        ),
    }
)
_RECORD = st.fixed_dictionaries(
    {"body": st.one_of(texts, st.lists(texts, max_size=4), _JSON)},
    optional={"title": texts, "id": _JSON, "dek": texts, "author": _JSON, "newslint": _JSON, "images": _JSON},
)


@given(texts)
@examples(400)
def test_text(source: str) -> None:
    read_all(source, "a.txt")


@pytest.mark.parametrize("name", ["a.md", "a.mdx"])
@given(source=texts | front)
@examples(600)
def test_markdown(name: str, source: str) -> None:
    read_all(source, name)


@given(_RECORD, st.booleans(), st.sampled_from(["", "html", "markdown", "text"]))
@examples(400)
def test_json(record: dict[str, object], ascii_only: bool, body_format: str) -> None:
    read_all(json.dumps(record, ensure_ascii=ascii_only), "a.json", body_format=body_format)


@given(
    _TREE | _MOBILEDOC,
    texts,
    st.booleans(),
    st.integers(0, 2),
    st.sampled_from(["body", "content", "blocks"]),
)
@examples(400)
def test_trees(body: object, title: str, ascii_only: bool, nested: int, key: str) -> None:
    for _ in range(nested):
        body = json.dumps(body, ensure_ascii=not ascii_only)
    record = {"title": {"rendered": title}, key: body, "images": [{"caption": title}]}
    read_all(json.dumps(record, ensure_ascii=ascii_only), "a.json")


@given(st.lists(_RECORD | _JSON, max_size=4), st.booleans(), st.sampled_from(["\n", "\r\n", "\r"]))
@examples(300)
def test_json_lines(records: list[object], ascii_only: bool, end: str) -> None:
    read_all(end.join(json.dumps(each, ensure_ascii=ascii_only) for each in records), "a.jsonl")


@given(texts | front, st.sampled_from(["a.json", "a.jsonl", "a.ndjson"]))
@examples(300)
def test_what_is_not_json(source: str, name: str) -> None:
    read_all(source, name)


@given(
    st.binary(max_size=60), st.sampled_from(["a.txt", "a.md", "a.mdx", "a.json", "a.jsonl", "a.html", "a"])
)
@examples(300)
def test_bytes(raw: bytes, name: str) -> None:
    read_all(raw, name)
