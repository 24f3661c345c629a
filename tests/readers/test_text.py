"""Plain text: headline, blocks, bylines, items, comments."""

from __future__ import annotations

import pytest

from tests.readers.laws import document, shown, sources

STORY = "The council of the port town voted on Monday to close the old ferry pier for two winters."


def test_headline_and_paragraphs() -> None:
    found = document(f"Port Town Closes Old Pier\n\n{STORY}\n\nWork begins in May.\n", "a.txt")
    assert shown(found) == [
        ("headline", "Port Town Closes Old Pier"),
        ("paragraph", STORY),
        ("paragraph", "Work begins in May."),
    ]
    assert found.text_of("title") == "Port Town Closes Old Pier"
    assert found.format == "text"


def test_lines_of_a_chunk_are_blocks_where_nothing_is_wrapped() -> None:
    caption = "The mayor, left, shakes hands with the harbour master on the pier, Monday"
    found = document(f"Pier Closes\n\nPier Closes\n{caption}\n\n{STORY * 3}\n", "a.txt")
    assert [text for _, text in shown(found)] == ["Pier Closes", "Pier Closes", caption, STORY * 3]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "The council of the port town voted on Monday to close\n"
        "the old ferry pier for two winters, and the harbour\n"
        "master said the boats would leave from the north quay\n"
        "instead.\n"
    )
    found = document(f"Pier Closes\n\n{wrapped}", "a.txt")
    assert shown(found)[1] == ("paragraph", " ".join(wrapped.split()))
    assert sources(found)[1] == wrapped.rstrip("\n")


def test_a_line_whose_successor_would_have_fitted_is_a_block() -> None:
    lines = "The harbour master said on Monday that boats leave north\nYes.\nThe pier will be closed, and nobody objected to it at all,\n"
    found = document(f"Pier Closes\n\n{lines}", "a.txt")
    assert len(found.blocks) == 4


def test_sentences_on_lines_of_their_own_are_paragraphs() -> None:
    first = "The harbour master said on Monday that boats would leave."
    second = "The pier stays closed until the spring after the next one."
    assert len(document(f"{first}\n{second}\n", "a.txt").blocks) == 2


@pytest.mark.parametrize(
    "line", [STORY, "Port town closes pier.", "In short:", "Word " * 26, "He said, “We close it.”"]
)
def test_what_is_no_headline(line: str) -> None:
    assert document(f"{line}\n\n{STORY}\n", "a.txt").headline is None


@pytest.mark.parametrize(
    "line", ["Will the Pier Close?", "Pier Closes in the U.S.", "Pier “Closed for Good”", "码头关闭"]
)
def test_what_is_a_headline(line: str) -> None:
    headline = document(f"\n\n  {line}  \n\n{STORY}\n", "a.txt").headline
    assert headline is not None
    assert headline.text == line


def test_a_wrapped_first_paragraph_is_no_headline() -> None:
    wrapped = "The council of the port town voted on Monday to close the\nold ferry pier for two winters, and the harbour master\nsaid no more.\n"
    assert document(wrapped, "a.txt").headline is None


def test_byline_and_dateline_at_the_top() -> None:
    found = document(f"Pier Closes\n\nBy Jane Roe and John Doe\nMonday, May 4, 2026\n\n{STORY}\n", "a.txt")
    assert [kind for kind, _ in shown(found)] == ["headline", "byline", "dateline", "paragraph"]


def test_a_dateline_in_a_sentence_stays_there() -> None:
    lead = f"PORT TOWN, May 4 (Wire) — {STORY}"
    assert shown(document(f"Pier Closes\n\n{lead}\n", "a.txt"))[1] == ("paragraph", lead)


def test_items_of_a_list() -> None:
    found = document(
        "Pier Closes\n\n• One boat\n• Two boats\n\n1. First\n2. Second\n\n- alone\n\nEnd\n", "a.txt"
    )
    assert shown(found)[1:] == [
        ("list_item", "One boat"),
        ("list_item", "Two boats"),
        ("list_item", "First"),
        ("list_item", "Second"),
        ("paragraph", "- alone"),
        ("paragraph", "End"),
    ]


def test_directives_are_comments_and_no_text() -> None:
    source = f"Pier\n\n<!-- newslint-disable-next-line a/b -- why -->\n{STORY} <!-- newslint-disable-line a/b --> More.\n"
    found = document(source, "a.txt")
    assert [source[slice(*span)] for span in found.comments] == [
        " newslint-disable-next-line a/b -- why ",
        " newslint-disable-line a/b ",
    ]
    assert shown(found)[1:] == [("paragraph", f"{STORY}  More.")]


def test_other_comments_are_text() -> None:
    found = document(f"Pier\n\n{STORY} <!-- desk: check -->\n", "a.txt")
    assert found.comments == ()
    assert found.blocks[1].text.endswith("<!-- desk: check -->")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end(end: str) -> None:
    found = document(end.join(["Pier Closes", "", STORY, "Next line.", "", "Last"]), "a.txt")
    assert [text for _, text in shown(found)] == ["Pier Closes", STORY, "Next line.", "Last"]


def test_a_byte_order_mark_is_no_text() -> None:
    found = document("\ufeffPier Closes\n\nText\n", "a.txt")
    assert found.blocks[0].text == "Pier Closes"
    assert found.blocks[0].locate() == (1, 12)


@pytest.mark.parametrize("source", ["", "\n\n", " \t\r\n", "\ufeff"])
def test_nothing(source: str) -> None:
    found = document(source, "a.txt")
    assert found.blocks == ()
    assert found.anchor.span == (0, 0)
