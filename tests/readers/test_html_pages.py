"""Whole pages in our own words, each beside the blocks that a person sees in it, one a line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.readers.laws import document

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_blocks(page: Path) -> None:
    found = document(page.read_bytes(), page.name)
    lines = [f"{block.kind}: {block.text}".replace("\n", "\\n") for block in found.blocks]
    assert lines == page.with_suffix(".blocks").read_text(encoding="utf-8").splitlines()
