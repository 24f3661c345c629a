"""Which file is read how, by its name."""

from __future__ import annotations

from io import BytesIO

import pytest

from newslint.model.document import Document, NotAnArticle
from newslint.readers import FORMATS, format_of, read
from newslint.readers.base import ReadOptions
from tests.readers.laws import document


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("news/a.txt", "text"),
        ("a.TEXT", "text"),
        ("a.md", "markdown"),
        ("a.Markdown", "markdown"),
        ("a.mdx", "mdx"),
        ("a.b.json", "json"),
        ("a.jsonl", "jsonl"),
        ("a.ndjson", "jsonl"),
        ("a.htm", "html"),
        ("a.rst", "text"),
        ("story", "text"),
    ],
)
def test_format(name: str, expected: str) -> None:
    assert format_of(name) == expected


def test_documents_say_their_format() -> None:
    for suffix, name in FORMATS.items():
        raw = b'{"body": "A story that is long enough to be one, with a full stop."}\n'
        if name == "html":
            raw = b"<article><p>A story that is long enough to be one, with a full stop.</p></article>"
        assert document(raw, f"a{suffix}").format == name


@pytest.mark.parametrize(
    "name",
    [
        "README.md", "readme", "docs/ReadMe.txt", "LICENSE", "LICENCE.txt", "license-mit.md", "CHANGELOG.md", "CONTRIBUTING.md",
        "requirements.txt", "requirements-dev.txt", "a\\README.md",
    ],
)  # fmt: skip
def test_what_is_no_article_by_its_name(name: str) -> None:
    (found,) = read(BytesIO(b"Some text.\n"), name, ReadOptions())
    assert isinstance(found, NotAnArticle)
    assert "name" in found.reason


@pytest.mark.parametrize("name", ["README.md", "requirements.txt"])
def test_it_is_read_if_it_is_named(name: str) -> None:
    (found,) = read(BytesIO(b"Some text.\n"), name, ReadOptions(named=True))
    assert isinstance(found, Document)


@pytest.mark.parametrize(
    "name", ["licensed-to-print.md", "changelogs-are-news.md", "the-readme.md", "requirements.md"]
)
def test_names_that_only_begin_so(name: str) -> None:
    assert isinstance(next(read(BytesIO(b"Text.\n"), name, ReadOptions())), Document)


def test_the_digest_is_of_the_bytes() -> None:
    one, other = document("Text\n", "a.txt").digest, document("Text\r\n", "a.txt").digest
    assert len(one) == 32
    assert one != other
    assert document("Text\n", "b.md").digest == one
