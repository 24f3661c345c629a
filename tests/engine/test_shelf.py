"""Documents that were packed are what they were, pickled or as JSON; nothing is kept that JSON would change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace

import pytest

from newslint.engine.pool import spread
from newslint.engine.shelf import Packed, Shelf, pack, pack_plain
from newslint.model.document import Block, BlockKind, Document, Ignore
from newslint.model.span import OffsetMap, Position, Run, Span

SOURCE = "Head \udcff\n\nFish &amp; chips 𝔸 `x`\n"
BLOCKS = (
    Block(BlockKind.HEADLINE, "Head \udcff", OffsetMap.verbatim(0, 6)),
    Block(
        BlockKind.PARAGRAPH,
        "Fish & chips",
        OffsetMap((Run(0, 5, 8, 13, True), Run(5, 6, 13, 18, False), Run(6, 12, 18, 24, True))),
    ),
)
FULL = Document(
    "a.md",
    "7",
    "markdown",
    SOURCE,
    BLOCKS,
    {"title": BLOCKS[0]},
    "0f",
    Position(3, 1, 40),
    (Span(1, 4),),
    (Ignore("pack/rule", Span(2, 3)),),
    {"tags": ["a", 1, None, 2.5, {"b": True}]},
    (Span(27, 28),),
)


def values(document: Document) -> dict[str, object]:
    told = {field.name: getattr(document, field.name) for field in fields(document)}
    return {**told, "blocks": tuple(document.blocks)}


@pytest.mark.parametrize("packed", [pack, pack_plain])
def test_a_packed_document_is_what_it_was(packed: Callable[[Iterable[Document]], Iterator[Packed]]) -> None:
    for name, value in values(FULL).items():
        assert value not in (None, "", (), {}), name
    other = replace(FULL, record="8", origin=Position(9, 1, 90))  # of the same source, which is packed once
    shelf = Shelf()
    shelf.put(packed([FULL, other]))
    assert [values(each) for each in shelf] == [values(FULL), values(other)]
    assert shelf.text(1, 1) == "Fish & chips"
    assert [shelf.span(1, number) for number in range(2)] == [block.locate() for block in BLOCKS]
    assert shelf[0].blocks[-1] == BLOCKS[-1]


@pytest.mark.parametrize(
    "metadata", [{"tags": ("a",)}, {"n": {1: 2}}, {"day": object()}, {"x": float("nan")}]
)
def test_what_json_would_change_is_not_kept(metadata: dict[str, object]) -> None:
    with pytest.raises((TypeError, ValueError)):
        list(pack_plain([replace(FULL, metadata=metadata)]))


@pytest.mark.parametrize("most", [0, 3000, 1 << 27])
def test_documents_are_read_from_memory_or_a_file_by_several_processes(
    monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr("newslint.engine.shelf.IN_MEMORY", most)
    documents = [replace(FULL, record=str(number)) for number in range(60)]
    shelf = Shelf()
    for each in documents:
        shelf.put(pack([each]))
    if shelf.is_shareable:
        batches = [range(60)] * 4
        made = list(spread(lambda numbers: [shelf[number].record for number in numbers], batches, 4))
        assert made == [[each.record for each in documents]] * 4
    assert [values(each) for each in shelf] == [values(each) for each in documents]
