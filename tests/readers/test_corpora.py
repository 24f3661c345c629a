"""Real articles, where they are at hand: no fault, both laws, and blocks in the proportions of news."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from newslint.model.document import BlockKind, Document
from tests.readers.laws import read_all

_CLEAN = ["18f", "abc-au", "digitalgov", "wikinews-en"]


def check_all(results: list[object]) -> Counter[BlockKind]:
    """Every result is a document; kinds of their blocks."""
    kinds: Counter[BlockKind] = Counter()
    for each in results:
        assert isinstance(each, Document)
        kinds.update(block.kind for block in each.blocks)
        assert sum(block.kind is BlockKind.HEADLINE for block in each.blocks) <= 1
    return kinds


@pytest.mark.parametrize("name", _CLEAN)
def test_clean(shared: Path, name: str) -> None:
    raw = (shared / "corpora" / "clean" / f"{name}.jsonl").read_bytes()
    results = read_all(raw, f"{name}.jsonl")
    kinds = check_all(list(results))
    assert len(results) == raw.count(b"\n")
    assert kinds[BlockKind.PARAGRAPH] > sum(kinds.values()) / 2


@pytest.mark.parametrize("folder", ["_posts", "hugo", "news"])
def test_content_repository(shared: Path, folder: str) -> None:
    for path in sorted((shared / "corpora" / "content-repo" / folder).rglob("*.md")):
        check_all(list(read_all(path.read_bytes(), path.name)))


def test_seed(shared: Path) -> None:
    (path,) = (shared / "seed").glob("*.txt")
    (found,) = read_all(path.read_bytes(), path.name)
    assert isinstance(found, Document)
    kinds = [block.kind.value for block in found.blocks]
    assert kinds == ["headline", *["paragraph"] * 7]
    assert found.blocks[0].text == found.blocks[1].text
