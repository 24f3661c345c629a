"""Documents come back from their bytes as they were, whatever the reader made of whatever text."""

from __future__ import annotations

from dataclasses import astuple, replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.archive.damage import Damaged
from newslint.archive.stored import packed, parted, unpacked
from newslint.model.document import Document
from newslint.readers import read
from newslint.readers.base import ReadOptions

PIECES = st.lists(
    st.sampled_from(
        [
            "# Ferry & rail", "The crew sailed at noon.", "&amp;", "<p>", "</p>", "\n", "\n\n", "é", "港", "\r\n", "*",
            "[a](b)", "\ufeff", "---\n", "title: No\n", "date: 2025-03-04\n", "<!-- newslint-disable-file a/b -->",
            '{"title": "A \\ud83d quay", "body": "One.\\n\\nTwo."}', "\U0001f6a2", "```\n", "    ", "- item\n",
        ]
    ),
    max_size=12,
)  # fmt: skip


def documents(text: str, name: str) -> list[Document]:
    raw = text.encode("utf-8", "surrogatepass")
    return [each for each in read(BytesIO(raw), name, ReadOptions(named=True)) if isinstance(each, Document)]


@given(PIECES.map("".join), st.sampled_from(["a.md", "a.mdx", "a.html", "a.txt", "a.json", "a.jsonl"]))
def test_documents_survive(text: str, name: str) -> None:
    found = documents(text, name)
    again = [each for part in parted(found) for each in unpacked(packed(part), name)]
    assert [_plain(each) for each in again] == [_plain(each) for each in found]


def test_articles_of_the_newsroom_survive(newsroom: Path) -> None:
    files = [file for file in newsroom.rglob("*.*") if file.suffix in (".md", ".txt", ".jsonl")]
    assert len(files) > 10
    for file in files:
        found = documents(file.read_text(encoding="utf-8"), file.name)
        again = [each for part in parted(found) for each in unpacked(packed(part), file.name)]
        assert [_plain(each) for each in again] == [_plain(each) for each in found]


def _plain(document: Document) -> tuple[object, ...]:
    """All that it holds; dates of metadata as text, which is what they are compared as."""
    *rest, metadata, code = astuple(replace(document, blocks=tuple(document.blocks)))
    return (*rest, code, {name: str(value) for name, value in metadata.items()})


def test_blocks_are_made_when_they_are_asked_for() -> None:
    found = documents(
        "# Ferry &amp; rail\n\nA quay.\n\nThe &lt;crew&gt; sailed &amp; sang.\n\nAt noon.\n", "a.md"
    )
    (document,) = unpacked(packed(found), "a.md")
    assert document.blocks[-1] == found[0].blocks[-1]
    assert document.blocks[-1] is document.blocks[-1]
    assert document.blocks[2] == found[0].blocks[2]
    assert tuple(document.blocks) == found[0].blocks


def test_records_that_share_a_source_store_it_once() -> None:
    (one,) = documents("# A quay\n\nThe crew sailed at noon.\n", "a.md")
    records = [replace(one, record=str(number)) for number in range(50)]
    (part,) = parted(records)
    assert [each.record for each in unpacked(packed(part), "a.md")] == [str(number) for number in range(50)]
    assert packed(part).count(b"The crew sailed at noon.") == 1


@pytest.mark.parametrize("at", [0, 3, 20, -1])
def test_a_changed_byte_is_noticed(at: int) -> None:
    data = bytearray(packed(documents("# A quay\n\nThe crew sailed at noon.\n", "a.md")))
    data[at] ^= 0x10
    with pytest.raises(Damaged):
        unpacked(bytes(data), "a.md")
