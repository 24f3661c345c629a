"""`fields:` of a configuration: exports of content systems whose articles stand under keys of a house's own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Ask, write

HEADLINE = "Ferry to sail on Sundays"
DEK = "The trust has found a second crew"
TEXT = 'The ferry to Skarra will sail on Sundays from May, the "harbour trust" said. 🚢 国'


def block(text: str) -> dict[str, Any]:
    return {"_type": "block", "style": "normal", "children": [{"_type": "span", "text": text, "marks": []}]}


def rich(*texts: str) -> dict[str, Any]:
    parts = [
        {"nodeType": "paragraph", "data": {}, "content": [{"nodeType": "text", "value": text, "marks": []}]}
        for text in texts
    ]
    return {"nodeType": "document", "data": {}, "content": parts}


HTML = f"<p>{HEADLINE}</p>\n<p>The ferry to Skarra will sail on Sundays from May, the &quot;harbour trust&quot; said. 🚢 国</p>"
# The fields, an article with nothing under the keys that are known, and what a list of them stands in.
SYSTEMS: dict[str, tuple[dict[str, str], dict[str, Any], list[str]]] = {
    "WordPress": (
        {"title": "/title/rendered", "dek": "/acf/standfirst", "body": "/acf/story", "date": "date_gmt", "id": "id"},
        {"id": 17, "date_gmt": "2025-03-01T08:00:00", "title": {"rendered": HEADLINE}, "content": {"rendered": "<p>Read on.</p>"},
         "acf": {"standfirst": DEK, "story": HTML}},
        [],
    ),
    "Ghost": (
        {"title": "/meta/hed", "dek": "custom_excerpt", "body": "/codeinjection/html", "author": "/primary_author/name"},
        {"id": "g1", "uuid": "u", "meta": {"hed": HEADLINE}, "custom_excerpt": DEK, "codeinjection": {"html": HTML},
         "primary_author": {"name": "Nell"}},
        ["posts"],
    ),
    "Contentful": (
        {"title": "/fields/hed/en-GB", "dek": "/fields/sell/en-GB", "body": "/fields/story/en-GB", "id": "/sys/id"},
        {"sys": {"id": "c1", "type": "Entry"}, "fields": {
            "hed": {"en-GB": HEADLINE}, "sell": {"en-GB": DEK}, "story": {"en-GB": rich(HEADLINE, TEXT)}}},
        ["items"],
    ),
    "Sanity": (
        {"title": "/hed", "dek": "/teaser/text", "body": "/story", "slug": "/slug/current", "id": "_id"},
        {"_id": "s1", "_type": "report", "hed": HEADLINE, "teaser": {"text": DEK}, "slug": {"current": "ferry"},
         "story": [block(HEADLINE), {"_type": "image", "caption": "The quay"}, block(TEXT)]},
        ["result"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("suffix", ["json", "jsonl"])
@pytest.mark.parametrize("system", SYSTEMS)
def test_pointers(ask: Ask, system: str, suffix: str) -> None:
    """The repeated headline is found, and stands where its letters stand in the file."""
    fields, article, around = SYSTEMS[system]
    whole: Any = [article]
    for key in reversed(around):
        whole = {key: whole}
    text = json.dumps(whole, indent=1, ensure_ascii=False) if suffix == "json" else json.dumps(article)
    name = f"export.{suffix}"
    write(Path(name), text + "\n")
    mapped = "".join(f"  {key}: {value}\n" for key, value in fields.items())
    write(Path("newslint.yaml"), f"include: [{name}]\nfields:\n{mapped}")
    told = ask("check", "--select", "headlines/repeated-in-body", "--output-format", "jsonl")
    assert told.code == 1, told.err
    [found] = map(json.loads, told.out.splitlines())
    assert found["rule"] == "headlines/repeated-in-body"
    for place in (found, *found["related"]):
        line = text.split("\n")[place["start"]["line"] - 1]
        assert line[place["start"]["column"] - 1 :].startswith(HEADLINE)
        assert text[place["start"]["offset"] : place["end"]["offset"]] == HEADLINE
    assert found["start"]["offset"] != found["related"][0]["start"]["offset"]


def test_without_pointers_there_is_no_article(ask: Ask) -> None:
    write(Path("export.json"), json.dumps(SYSTEMS["Sanity"][1]))
    assert ask("check", "export.json").code == 2
