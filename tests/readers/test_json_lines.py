"""JSON Lines: every record an article of its own, broken ones told, the rest read."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from io import BytesIO
from typing import cast

import pytest

from newslint.model.document import Document
from newslint.model.span import LineIndex
from newslint.readers import read
from newslint.readers.base import ReadOptions
from tests.readers.laws import documents, faults, read_all, refusals, shown

ONE = json.dumps({"id": "a", "title": "Pier", "body": "One é.\nTwo."})
TWO = json.dumps({"title": "Quay", "body": "Three 🙂."}, ensure_ascii=False)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", [True, False])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_records_know_their_place(end: str, last: bool, mark: str) -> None:
    source = mark + end.join([ONE, "", TWO, " ", ONE]) + (end if last else "")
    found = documents(source, "a.jsonl")
    assert [each.record for each in found] == ["a", "3", "a#5"]
    for each, line in zip(found, (1, 3, 5), strict=True):
        assert each.origin.line == line
        for block in each.blocks:
            place = LineIndex(each.source, each.origin).position(block.locate().start)
            assert place == LineIndex(source).position(place.offset)
            assert source[place.offset] == block.text[0]


def test_a_record_is_its_line() -> None:
    first, second = documents(f"{ONE}\r\n{TWO}\n", "a.ndjson")
    assert first.source == ONE
    assert second.source == TWO
    assert first.digest != second.digest
    assert shown(second) == [("headline", "Quay"), ("paragraph", "Three 🙂.")]


def test_a_broken_record_does_not_hide_the_others() -> None:
    source = f'{ONE}\n{{"id": "é", "body": "x\n{TWO}\n[1, 2\n{ONE}\n'
    results = read_all(source, "a.jsonl")
    assert [type(each).__name__ for each in results] == ["Document", "Fault", "Document", "Fault", "Document"]
    first, second = faults(source, "a.jsonl")
    assert first.position[:2] == (2, 21)
    assert first.position.offset == source.index('"x\n')
    assert first.message == "broken JSON: unterminated string starting at"
    assert first.record == "2"
    assert second.position[:2] == (4, 6)


def test_a_record_that_is_no_text() -> None:
    raw = f"{ONE}\n".encode() + b'{"body": "caf\xe9"}\n' + TWO.encode()
    (fault,) = faults(raw, "a.jsonl")
    assert fault.position == (2, 14, len(ONE) + 1 + 13)
    assert fault.message == "not UTF-8 text: byte 0xE9 at byte 13"
    _, last = documents(raw, "a.jsonl")
    assert last.origin == (3, 1, len(ONE) + 1 + len('{"body": "caf?"}\n'))


def test_a_headline_without_a_body_among_articles_is_a_fault() -> None:
    source = '{"title": "T"}\n' + ONE + '\n{"a": 1}\n[1]\n'
    first, second = faults(source, "a.jsonl")
    assert first.position == (1, 1, 0)
    assert first.message == "a record with a headline and without a body"
    assert second.position[:2] == (4, 1)
    assert second.message == "a record that is no JSON object"
    assert len(documents(source, "a.jsonl")) == 1


@pytest.mark.parametrize("source", ["", "\n\n", '{"a": 1}\n{"title": "T"}\n', "1\n2\n", "\ufeff"])
def test_what_holds_no_article(source: str) -> None:
    (refused,) = refusals(source, "a.jsonl")
    assert refused.reason == "JSON Lines without the body of an article"
    assert faults(source, "a.jsonl") == []


def test_ignored_rules() -> None:
    (found,) = documents('{"body": "A.", "newslint": {"ignore": ["a/b"]}}\n', "a.jsonl")
    assert [each.rule for each in found.ignores] == ["a/b"]


def test_utf16() -> None:
    raw = codecs.BOM_UTF16_LE + f"{ONE}\n{TWO}\n".encode("utf-16-le")
    assert [each.text_of("title") for each in documents(raw, "a.jsonl")] == ["Pier", "Quay"]
    assert len(faults(codecs.BOM_UTF16_LE + b"a", "a.jsonl")) == 1


class Endless:
    """A stream that never ends."""

    def __init__(self) -> None:
        self.lines = 0

    def readline(self) -> bytes:
        """The first line."""
        return next(self)

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        self.lines += 1
        return f"{ONE}\n".encode()


def test_the_file_is_read_as_a_stream() -> None:
    stream = Endless()
    results = read(cast(BytesIO, stream), "a.jsonl", ReadOptions())
    assert isinstance(next(results), Document)
    assert isinstance(next(results), Document)
    assert stream.lines == 2
