"""Lines between headline and story."""

from __future__ import annotations

import pytest

from newslint.model.document import Block, BlockKind
from newslint.model.span import OffsetMap
from newslint.readers.opening import opening

STORY = "The council of the port town voted on Monday to close the old ferry pier for two winters, its clerk said, and more."


def kinds(*texts: str) -> list[str]:
    """What paragraphs of these texts are taken for."""
    blocks = (Block(BlockKind.PARAGRAPH, text, OffsetMap.verbatim(0, len(text))) for text in texts)
    return [block.kind.value for block in opening(blocks)]


@pytest.mark.parametrize(
    "text",
    [
        "By Jane Roe",
        "By JANE ROE and John Doe",
        "By Jane Roe, Science Correspondent",
        "By Jane Roe | May 4, 2026",
        "By Ana de la Cruz for the Port Wire",
        "Von Käthe Müller und Jörg Groß",
        "Por Íñigo Núñez",
        "Written by Jane O’Roe-Smith",
    ],
)
def test_bylines(text: str) -> None:
    assert kinds(text, STORY) == ["byline", "paragraph"]


@pytest.mark.parametrize(
    "text",
    [
        "Friday, January 4, 2019\u00a0",
        "Feb 4, 2026",
        "4 May 2026",
        "Monday 4 May 2026 ",
        "2026-05-04",
        "2026-05-04 10:00 UTC",
        "04.05.2026",
        "Updated: 10 March 2024, 5:30 pm",
        "Published on May 4th, 2026",
        "22 mai 2012. -",
        "3 de mayo de 2026",
        "Donnerstag, 3. Mai 2026",
        "2026年2月4日",
        "KYIV, Ukraine",
        "PORT TOWN, May 4 (Wire) —",
        "ST. JOHN'S (Wire) -",
    ],
)
def test_datelines(text: str) -> None:
    assert kinds(text, STORY) == ["dateline", "paragraph"]


@pytest.mark.parametrize(
    "text",
    [
        "By Monday the pier had closed",
        "By the sea",
        "By 2030",
        "BREAKING NEWS",
        "PIER CLOSES",
        "May",
        "Monday",
        "On May 4 the pier closed",
        "May 4, 2026: the day the pier closed",
        "The pier, Monday, May 4, 2026",
        "NATO",
    ],
)
def test_what_is_text(text: str) -> None:
    assert kinds(text, STORY) == ["paragraph", "paragraph"]


def test_only_above_the_story() -> None:
    assert kinds(STORY, "By Jane Roe", "May 4, 2026") == ["paragraph"] * 3


def test_only_near_the_top() -> None:
    assert kinds(*["Short line"] * 6, "By Jane Roe") == ["paragraph"] * 7


def test_other_kinds_stay() -> None:
    heading = Block(BlockKind.HEADING, "By Jane Roe", OffsetMap.verbatim(0, 11))
    assert [block.kind for block in opening([heading])] == [BlockKind.HEADING]
