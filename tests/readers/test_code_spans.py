"""Code in the middle of prose is known for what it is, and so is a block that holds little else."""

from __future__ import annotations

import json

import pytest

from newslint.model.span import Span
from tests.readers.laws import document, shown

_RICH = [
    {"type": "text", "text": "Run "},
    {"type": "text", "text": "pip install x x", "marks": [{"type": "code"}]},
    {"type": "text", "text": " twice, as the manual says."},
]
_PORTABLE = [
    {"_type": "span", "text": part["text"], "marks": [m["type"] for m in part.get("marks", ())]}
    for part in _RICH
]  # type: ignore[attr-defined]
_LEXICAL = [
    {"type": "extended-text", "text": part["text"], "format": 17 if "marks" in part else 0} for part in _RICH
]
_STRAPI = [{"type": "text", "text": part["text"], "code": "marks" in part} for part in _RICH]


def _tree(parts: object) -> str:
    return json.dumps({"title": "T", "body": [{"type": "paragraph", "children": parts}]})


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Run `pip install x x` twice, as the manual says.\n", "a.md"),
        ("Run `` pip install x x `` twice, as the manual says.\n", "a.md"),
        ("Run <code>pip install x x</code> twice, as the manual says.\n", "a.mdx"),
        ("<p>Run <code>pip install x x</code> twice, as the manual says.</p>\n", "a.md"),
        ("<article><p>Run <KBD class=k>pip install x x</KBD> twice, as the manual says.</p></article>", "a.html"),
        (json.dumps({"title": "T", "body": "<p>Run <code>pip install x x</code> twice, as the manual says.</p>"}), "a.json"),
        (_tree(_RICH), "a.json"),
        (_tree(_PORTABLE), "a.json"),
        (_tree(_LEXICAL), "a.json"),
        (_tree(_STRAPI), "a.json"),
    ],
)  # fmt: skip
def test_where_code_stands(source: str, name: str) -> None:
    found = document(source, name)
    assert shown(found)[-1] == ("paragraph", "Run pip install x x twice, as the manual says.")
    assert [source[slice(*span)] for span in found.code] == ["pip install x x"]
    at = source.index("x x")
    assert found.is_code(Span(at, at + 3))
    assert not found.is_code(Span(at, at + 5))
    assert not found.is_code(Span(0, 1))


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("`git clone it`\n`cd it`\n", "code"),
        ("Linux: `curl -fsSL https://get.example/install.sh | sh`\n", "code"),
        ("* `pier --open`\n", "code"),
        ("<p><code>pier --open</code> now</p>\n", "code"),
        ("## `pier`\n", "heading"),
        ("The command `pier --open` lowers the bridge by hand.\n", "paragraph"),
        ("<p>A <code>tag that is left open, as many are, with all the text after it.</p>\n", "paragraph"),
    ],
)
def test_a_block_that_is_mostly_code(source: str, kind: str) -> None:
    assert shown(document("# T\n\n" + source, "a.md"))[1][0] == kind
