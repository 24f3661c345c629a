"""Articles set for reading: marks in the text that a reader sees, whatever the format, and pairs worth reading."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.engine.galley import BESIDE, LONGEST, MAX_PASSAGES
from newslint.engine.placing import Placing
from newslint.model.document import Block, BlockKind
from newslint.model.edition import Edition, Passage, Role
from newslint.model.span import OffsetMap, Run, Span
from tests.articles import articles
from tests.reporters.pages import edition_of

FIRST = "The harbour trust has closed the eastern quay & the slip while engineers inspect the ground."
AGAIN = "The harbour trust has shut the eastern quay & the slip while engineers inspect the ground."
OTHER = "Fishermen who berth at the north quay said that they would take it to the county court."
MARKDOWN = f"---\ntitle: Quay\n---\n\n{FIRST}\n\n{OTHER}\n\n{AGAIN.replace('shut', '**shut**').replace('&', '&amp;')}\n"
PAGE = (
    f"<html><head><title>Quay</title></head><body><article><h1>Quay</h1><p>{FIRST.replace('&', '&amp;')}</p>"
    f"<p>{OTHER}</p><p>{AGAIN.replace('shut', '<em>sh<b>ut</b></em>').replace('&', '&#38;')}</p></article></body></html>"
)
RECORD = json.dumps({"id": "7", "title": "Quay", "body": f"{FIRST}\n\n{OTHER}\n\n{AGAIN}"}).replace(
    "shut", "sh\\u0075t"
)
RULE = "duplication/near-duplicate-paragraph"


def marked(made: Edition, role: Role) -> list[str]:
    """The texts marked so in all articles."""
    return [
        passage.text[mark.start : mark.end]
        for galley in made.galleys
        for passage in galley.passages
        for mark in passage.marks
        if mark.role is role
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", f"Quay\n\n{FIRST}\n\n{OTHER}\n\n{AGAIN}\n"),
        ("a.md", MARKDOWN),
        ("a.html", PAGE),
        ("a.jsonl", json.dumps({"id": "6", "title": "x", "body": OTHER}) + "\n" + RECORD + "\n"),
    ],
)
def test_marks_stand_in_the_text_that_a_reader_sees(name: str, text: str) -> None:
    made = edition_of({name: text}, RULE)
    assert marked(made, Role.PLACE) == [AGAIN]
    assert marked(made, Role.WORDS) == ["shut"]
    assert marked(made, Role.OTHER) == [FIRST]
    (pair,) = made.twins
    assert (pair.earlier.text, pair.again.text, pair.equal) == (FIRST, AGAIN, False)
    assert [pair.earlier.text[slice(*each)] for each in pair.earlier.marks] == ["closed"]
    assert [pair.again.text[slice(*each)] for each in pair.again.marks] == ["shut"]


def test_marks_in_the_newsroom_are_the_source_where_that_is_plain(newsroom: Path) -> None:
    texts = {file.name: file.read_text(encoding="utf-8") for file in sorted(newsroom.rglob("*.txt"))}
    made = edition_of(texts)
    seen = 0
    for galley in made.galleys:
        for passage in galley.passages:
            for mark in passage.marks:
                where = made.report.diagnostics[mark.number].where
                if mark.role is Role.PLACE:
                    assert (
                        passage.text[mark.start : mark.end]
                        == texts[where.path][where.start.offset : where.end.offset]
                    )
                    seen += 1
    assert seen == len(made.report.diagnostics) > 0


def paragraphs(count: int) -> list[str]:
    """So many, no two of which are alike."""
    found = (line for text in articles(count) for line in text.split("\n")[5:] if line)
    return list(islice(found, count))


def passages(text: str, rule: str) -> tuple[Passage, ...]:
    (galley,) = edition_of({"a.txt": text}, rule).galleys
    return galley.passages


def test_neighbours_are_shown_and_others_counted() -> None:
    lines = paragraphs(40)
    lines[20] = FIRST
    lines[30] = AGAIN
    (galley,) = edition_of({"a.txt": "Ships\n\n" + "\n\n".join(lines) + "\n"}, RULE).galleys
    for passage, at in zip(galley.passages, (19, 20, 21, 29, 30, 31), strict=True):
        assert passage.text[:200] in lines[at]
    assert [each.skipped for each in galley.passages] == [20, 0, 0, 7, 0, 0]
    assert [each.line for each in galley.passages] == [41, 43, 45, 61, 63, 65]
    assert galley.rest == 8


def test_long_neighbours_show_the_end_that_is_near() -> None:
    long = " ".join(f"word{number}" for number in range(200))
    other = long.replace("word", "term")
    shown = passages(f"Ships\n\n{FIRST}\n\n{long}.\n\n{OTHER}\n\n{other}\n\n{AGAIN}\n\nEnd.\n", RULE)
    headline, first, behind, before, again, end = shown
    assert (headline.text, first.text, again.text, end.text) == ("Ships", FIRST, AGAIN, "End.")
    assert behind.text.startswith("word0 ")
    assert before.text.endswith(" term199")
    assert (behind.cut, before.cut, before.skipped) == ((False, True), (True, False), 1)
    assert max(len(behind.text), len(before.text)) <= BESIDE + 40


def test_no_article_is_shown_without_end() -> None:
    lines = "\n\n".join(paragraphs(200))
    made = edition_of({"a.txt": f"Ships\n\n{lines}\n\n{lines}\n"}, "duplication/repeated-paragraph")
    (galley,) = made.galleys
    assert len(galley.numbers) == 200
    assert len(galley.passages) == MAX_PASSAGES
    assert galley.rest > 0


def test_text_of_an_article_without_findings_is_left_out() -> None:
    (galley,) = edition_of({"a.txt": f"Quay\n\n{OTHER}\n"}, RULE).galleys
    assert (galley.headline, galley.passages, galley.numbers) == ("Quay", (), ())


def test_words_that_stand_in_a_longer_text_are_no_pair() -> None:
    """Nor is a loop, whose one end is many times as long."""
    loop = "The tide came in and the boats went out to sea. "
    made = edition_of({"a.txt": f"Tide\n\n{loop * 8}\n"}, "duplication/generation-loop")
    assert len(made.report.diagnostics) == 1
    assert made.twins == ()


@given(st.data())
def test_places_are_those_of_all_blocks_that_are_touched(data: st.DataObject) -> None:
    """Blocks may stand in any order, inside one another, and apart."""
    edges = data.draw(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), min_size=1, max_size=6))
    blocks = [
        Block(BlockKind.PARAGRAPH, "x" * size, OffsetMap((Run(0, size, start, start + size, True),)))
        for start, size in edges
    ]
    start = data.draw(st.integers(0, 40))
    end = data.draw(st.integers(start + 1, 41))
    expected = {
        (index, Span(max(start, at) - at, min(end, at + size) - at))
        for index, (at, size) in enumerate(edges)
        if at < end and start < at + size
    }
    assert set(Placing.of(blocks).places(Span(start, end))) == expected


def test_long_block_is_shown_around_its_marks_alone() -> None:
    filler = "The clerk read the list of ships that had come in, and nobody in the room spoke of it. "
    text = f"Clerk\n\n{filler * 30}As of my last update, it was not known. {filler * 30}\n"
    _, shown = passages(text, "residue/knowledge-cutoff")
    assert len(text) > 2 * LONGEST
    assert len(shown.text) < LONGEST
    assert shown.cut == (True, True)
    assert shown.text[shown.marks[0].start : shown.marks[0].end].startswith("As of my last update")
