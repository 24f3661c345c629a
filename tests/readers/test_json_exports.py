"""Exports of content systems: every block of the story found, of its kind, where it stands in the raw file."""

from __future__ import annotations

import json
import re

import pytest

from newslint.model.document import Block
from newslint.model.span import LineIndex
from tests.readers.exports import EDITOR_JS, EXPORTS, PORTABLE_TEXT, STORY, WORDPRESS
from tests.readers.laws import document, documents, faults, read_all, shown, sources


@pytest.mark.parametrize("system", EXPORTS)
@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize("indent", [None, 2])
def test_the_story(system: str, ascii_only: bool, indent: int | None) -> None:
    source = json.dumps(EXPORTS[system], ensure_ascii=ascii_only, indent=indent)
    found = document(source, "export.json")
    assert shown(found) == STORY
    lines = LineIndex(found.source, found.origin)
    for block in found.blocks:
        for start, end, word in _words(block):
            place = lines.position(block.locate(start, end).start)
            assert source.startswith(word, place.offset)
            assert place == LineIndex(source).position(place.offset)


def _words(block: Block) -> list[tuple[int, int, str]]:
    """Words that hold nothing but letters of ASCII, so that no notation escapes them."""
    return [(*match.span(), match[0]) for match in re.finditer(r"\b[A-Za-z]+\b(?!é)", block.text)]


def test_fields_of_wordpress() -> None:
    found = document(json.dumps(WORDPRESS), "posts.json")
    texts = {name: found.text_of(name) for name in found.fields}
    assert texts == {
        "title": "Osprey’s last “run”",
        "description": "The ferry sails no more.",
        "date": "2026-03-04T09:30:00",
        "author": "Ada Brook",
        "url": "https://gazette.example/osprey/",
        "slug": "osprey",
        "id": "101",
    }
    assert sources(found)[0] == r"Osprey&#8217;s last <em>&#8220;run&#8221;"


def test_pages_of_posts() -> None:
    assert len(documents(json.dumps([WORDPRESS, WORDPRESS]), "posts.json")) == 2


def test_records_of_other_kinds_are_not_missed() -> None:
    records = [
        {"_type": "category", "title": "News"},
        {"_type": "post", "title": "Early"},
        {"_type": "post", "title": "Osprey", "body": PORTABLE_TEXT},
        {"_type": "author", "title": "Editor", "name": "Ada"},
        {"_type": "post", "title": "Late"},
    ]
    source = "\n".join(json.dumps(each) for each in records)
    assert [fault.position.line for fault in faults(source, "a.ndjson")] == [2, 5]
    assert [fault.record for fault in faults(json.dumps(records), "a.json")] == ["2", "5"]


@pytest.mark.parametrize("odd", [[1], "text", 17, True, None])
def test_what_is_no_record(odd: object) -> None:
    for source, name in (
        (json.dumps(odd) + '\n{"title": "T", "body": "B."}\n', "a.jsonl"),
        (json.dumps([odd, {"title": "T", "body": "B."}]), "a.json"),
    ):
        (fault,) = faults(source, name)
        assert fault.message == "a record that is no JSON object"
        assert len(read_all(source, name)) == 2


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ([{"type": "quote", "text": "Gone.", "attribution": "Ada"}], [("quote", "Gone."), ("other", "Ada")]),
        ([{"heading": "Why", "text": "Rust."}], [("heading", "Why"), ("paragraph", "Rust.")]),
        ([{"type": "embed", "html": "<p>x</p>", "caption": "A film"}], [("caption", "A film")]),
        ([{"type": "table", "content": [["a", "b"], ["c"]]}], [("table", "a"), ("table", "b"), ("table", "c")]),
        ([{"type": "image", "alt": "two boats in fog"}], [("caption", "two boats in fog")]),
        ([{"type": "image", "alt": "two boats.jpg", "src": "a"}], []),
        ([{"type": "gallery", "images": [{"caption": "Fog &amp; sea"}]}], [("caption", "Fog & sea")]),
        ([{"type": "text", "text": "One."}, {"type": "text", "text": "Two."}], [("paragraph", "One."), ("paragraph", "Two.")]),
        ([{"type": "list", "items": ["a", ["b"]]}], [("list_item", "a"), ("list_item", "b")]),
        ([{"type": "related", "items": [{"text": "More"}]}], [("other", "More")]),
        ([{"nodeType": "unheard-of", "number": 4}, "One."], [("paragraph", "One.")]),
        (json.dumps(EDITOR_JS["blocks"]), STORY[1:]),
        ('{"not": "blocks"}', [("paragraph", '{"not": "blocks"}')]),
        ('["cut', [("paragraph", '["cut')]),
        ({"en": "One.", "de": "Eins."}, [("paragraph", "One.")]),
    ],
)  # fmt: skip
def test_parts(body: object, expected: list[tuple[str, str]]) -> None:
    assert shown(
        document(json.dumps({"title": "T", "body": [body, "."] if not expected else body}), "a.json")
    )[1:] == (expected or [("paragraph", ".")])


def test_a_body_far_down_that_the_configuration_points_to() -> None:
    source = json.dumps({"editions": [{"doc": {"head": "Osprey", "text": {"main": ["One.", "Two."]}}}]})
    (found,) = documents(source, "a.json", title="/doc/head", body="/doc/text/main")
    assert shown(found) == [("headline", "Osprey"), ("paragraph", "One."), ("paragraph", "Two.")]
