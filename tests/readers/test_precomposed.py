"""Letters in pieces are shown whole, and each stands for all of its pieces in the source."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.model.document import Document
from tests.readers.laws import document, read_all, shown

NAMES = "Ærø, Brudziński, Ångström, Zoë; Việt Nam; Björk (Cyrillic Бйork), 가나다각 and がぎぐ said so."


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.json"])
def test_both_forms_are_shown_alike(name: str) -> None:
    make = {
        "a.txt": "News\n\n{}\n",
        "a.md": "---\ntitle: {}\n---\n\n{}\n",
        "a.html": "<article><h1>{}</h1><p>{}</p></article>",
        "a.json": '{{"title": "{}", "body": "<p>{}</p>"}}',
    }[name]
    whole = document(make.replace("{}", NAMES).replace("{{", "{").replace("}}", "}"), name)
    parted = document(unicodedata.normalize("NFD", whole.source), name)
    assert shown(parted) == shown(whole)
    assert parted.text_of("title") == whole.text_of("title")


def test_a_letter_stands_for_its_pieces() -> None:
    found = document("News\n\nThe cafe\u0301 in A\u030angel shut.\n", "a.txt")
    block = found.blocks[1]
    assert block.text == "The café in Ångel shut."
    at = block.text.index("é")
    assert found.source[slice(*block.locate(at, at + 1))] == "e\u0301"
    assert found.source[slice(*block.locate(at + 1, at + 4))] == " in"
    assert found.source[slice(*block.locate(0, 8))] == "The cafe\u0301"


def test_escaped_accents_are_joined_too() -> None:
    found = document(json.dumps({"title": "News", "body": "The cafe\u0301 shut."}), "a.json")
    block = found.blocks[1]
    assert block.text == "The café shut."
    assert found.source[slice(*block.locate(7, 8))] == "e\\u0301"


def test_a_character_that_is_whole_stays_what_it_is() -> None:
    """The sign for ångström and the ligature are told apart from letters by other rules."""
    text = "10 \u212b, \ufb01ne, \u2126, x\u0301 and \u0301 alone."
    assert document(f"News\n\n{text}\n", "a.txt").blocks[1].text == text


@given(st.text(st.sampled_from("aeo\u0301\u0308\u0323 \n&;가ᄀ\u1161\u11a8が\u3099*\\'\""), max_size=60))
def test_the_laws_of_positions_hold(text: str) -> None:
    for name, source in (
        ("a.txt", text),
        ("a.md", f"---\ntitle: >\n  {' '.join(text.split())}\n---\n\n{text}"),
        ("a.html", f"<article><p>{text}</p></article>"),
        ("a.json", json.dumps({"title": text, "body": text})),
    ):
        for each in read_all(source, name):
            if isinstance(each, Document):
                assert all(block.text for block in each.blocks)
