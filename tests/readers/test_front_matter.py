"""Front matter in three notations: fields with places, and what is broken."""

from __future__ import annotations

import pytest

from newslint.model.document import Document
from newslint.model.span import LineIndex
from tests.readers.laws import document, documents, faults, shown


def field(found: Document, name: str) -> tuple[str, str]:
    """The text of a field and what stands in the source where it stands."""
    block = found.fields[name]
    return block.text, found.source[slice(*block.locate())]


def test_yaml() -> None:
    source = """\
---
title: "Pier \\"closes\\" \\u00fcber \\x41 night"
summary: 'It''s shut'
date: 2026-05-04 10:00
authors: [Jane Roe, John Doe]
categories:
  - harbour
lang: en
slug: pier
canonical: https://port.example/pier
id: 007
---
Text.
"""
    found = document(source, "a.md")
    assert field(found, "title") == ('Pier "closes" über A night', 'Pier \\"closes\\" \\u00fcber \\x41 night')
    assert field(found, "description") == ("It's shut", "It''s shut")
    assert field(found, "date") == ("2026-05-04 10:00", "2026-05-04 10:00")
    assert field(found, "author") == ("Jane Roe", "Jane Roe")
    assert field(found, "section") == ("harbour", "harbour")
    assert field(found, "language") == ("en", "en")
    assert field(found, "slug") == ("pier", "pier")
    assert field(found, "url") == ("https://port.example/pier", "https://port.example/pier")
    assert field(found, "id") == ("007", "007")
    assert shown(found) == [("headline", 'Pier "closes" über A night'), ("paragraph", "Text.")]
    assert found.metadata["categories"] == ["harbour"]


def test_a_word_in_an_escaped_title_has_its_place() -> None:
    found = document('---\ntitle: "Pier \\"closes\\" now"\n---\n', "a.md")
    headline = found.blocks[0]
    span = headline.locate(headline.text.index("now"))
    assert LineIndex(found.source).position(span.start)[:2] == (2, 25)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("No", "No"),
        ("1984", "1984"),
        ("true", "true"),
        (">\n  Pier closes\n  for good\n", "Pier closes for good"),
        (">-\n  Pier\n\n  closes\n", "Pier\ncloses"),
        ("|\n  Pier\n    closes\n", "Pier\n  closes"),
        ("Pier closes\n  for good", "Pier closes for good"),
        ('"Pier\n  closes \\\n  now"', "Pier closes now"),
        ("'Pier\n  closes'", "Pier closes"),
        ("&a Pier", "Pier"),
        ("!!str Pier", "Pier"),
    ],
)
def test_every_style_of_scalar(value: str, text: str) -> None:
    found = document(f"---\ntitle: {value}\nlang: en\n---\nText.\n", "a.md")
    assert found.text_of("title") == text
    assert found.text_of("language") == "en"


@pytest.mark.parametrize("value", ["", "~", "null", '""', "{}", "[]"])
def test_no_title(value: str) -> None:
    found = document(f"---\ntitle: {value}\n---\n# Head\n", "a.md")
    assert shown(found) == [("headline", "Head")]


def test_toml() -> None:
    source = """\
+++
# a comment
title = "Pier \\"closes\\" \\u00fcber night" # another
description = 'It is "shut"'
date = 2026-05-04T10:00:00Z
authors = ["Jane Roe", 'John Doe']
summary = \"\"\"
Not this"\"\"\"
[params]
slug = "no"
+++
Text.
"""
    found = document(source, "a.md")
    assert field(found, "title") == ('Pier "closes" über night', 'Pier \\"closes\\" \\u00fcber night')
    assert field(found, "description") == ('It is "shut"', 'It is "shut"')
    assert field(found, "date")[0] == "2026-05-04T10:00:00Z"
    assert field(found, "author") == ("Jane Roe", "Jane Roe")
    assert "slug" not in found.fields
    assert shown(found)[-1] == ("paragraph", "Text.")


def test_json() -> None:
    source = '{\n  "title": "Pier \\"closes\\"",\n  "tags": ["a"]\n}\n\nText.\n'
    found = document(source, "a.md")
    assert field(found, "title") == ('Pier "closes"', 'Pier \\"closes\\"')
    assert shown(found)[-1] == ("paragraph", "Text.")


def test_what_the_site_prints_is_a_block() -> None:
    source = "---\ntitle: Pier\nsubtitle: For good\nbyline: Jane Roe\ndateline: PORT TOWN\ndescription: Not printed.\n---\nText.\n"
    assert shown(document(source, "a.md")) == [
        ("headline", "Pier"),
        ("dek", "For good"),
        ("byline", "Jane Roe"),
        ("dateline", "PORT TOWN"),
        ("paragraph", "Text."),
    ]


def test_configured_fields_go_first() -> None:
    source = "---\ntitle: Index\nhed: Pier\nmeta: {by: [{name: Jane Roe}]}\n---\nText.\n"
    found = document(source, "a.md", headline="hed", author="/meta/by/0")
    assert found.text_of("title") == "Pier"
    assert found.text_of("author") == "Jane Roe"


@pytest.mark.parametrize(
    "value",
    [
        "[captions/photo-credit, a/b]",
        "\n    - captions/photo-credit\n    - 'a/b'",
        "['captions/photo-credit', \"a/b\"]",
    ],
)
def test_ignored_rules(value: str) -> None:
    found = document(f"---\ntitle: Pier\nnewslint:\n  ignore: {value}\n---\n", "a.md")
    assert [ignore.rule for ignore in found.ignores] == ["captions/photo-credit", "a/b"]
    assert [found.source[slice(*ignore.span)] for ignore in found.ignores] == ["captions/photo-credit", "a/b"]


def test_one_ignored_rule() -> None:
    (ignore,) = document('+++\n[newslint]\nignore = "a/b"\n+++\n', "a.md").ignores
    assert ignore.rule == "a/b"


@pytest.mark.parametrize(
    ("source", "place", "message"),
    [
        ("---\ndate: x\ntitle: Pier: closes\n---\nText.\n", (3, 12), "broken YAML front matter: mapping values are not allowed in this context"),
        ("\ufeff---\ntitle: [a\n---\nText.\n", (2, 10), "broken YAML front matter: did not find expected ',' or ']'"),
        ("---\ntitle: é\x07\n---\nText.\n", (2, 9), "broken YAML front matter: control characters are not allowed: U+0007"),
        ("+++\ntitle = 'a'\ndate 5\n+++\nText.\n", (3, 6), "broken TOML front matter: Expected '=' after a key in a key/value pair"),
        ('{\n "title": "a"\n "b": 1\n}\nText.\n', (3, 2), "broken JSON front matter: expecting ','"),
        ("---\ntitle: Pier\n\nText.\n", (1, 1), "broken YAML front matter: it is not closed"),
    ],
)  # fmt: skip
def test_what_is_broken_is_told_and_the_body_is_read(
    source: str, place: tuple[int, int], message: str
) -> None:
    (fault,) = faults(source, "a.md")
    assert fault.position[:2] == place
    assert fault.message == message
    (found,) = documents(source, "a.md")
    assert shown(found)[-1] == ("paragraph", "Text.")


def test_the_headline_survives_its_colon() -> None:
    found = document('---\ntitle: Pier: closes\ndek: "For good"\n---\nText.\n', "a.md")
    assert field(found, "title") == ("Pier: closes", "Pier: closes")
    assert shown(found)[1] == ("dek", "For good")


@pytest.mark.parametrize("deep", ["[" * 5000, "{a: " * 5000, "- " * 5000 + "x", "? " * 5000])
def test_nesting_has_an_end(deep: str) -> None:
    (fault,) = faults(f"---\ntitle: Pier\na:\n {deep}\n---\nText.\n", "a.md")
    assert "nested deeper than 100 levels" in fault.message
    assert fault.position.line == 4


def test_nesting_in_other_notations_has_an_end() -> None:
    assert faults("+++\na = " + "[" * 5000 + "\n+++\n", "a.md")
    assert faults('{"a": ' + "[" * 5000 + "\n}\n", "a.md")


def test_names_that_multiply_are_kept_apart() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    found = document("---\ntitle: Pier\n" + "\n".join(lines) + "\nb: &b [*b]\n---\nText.\n", "a.md")
    assert found.text_of("title") == "Pier"


@pytest.mark.parametrize(
    "source",
    ["---\n\nText.\n", "--- \ntext\n", "+++\n\nText\n", "{{< x >}} text\n", "{braces} text\n", "-- \n"],
)
def test_what_is_no_front_matter(source: str) -> None:
    assert faults(source, "a.md") == []
    assert document(source, "a.md").fields == {}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end(end: str) -> None:
    found = document(end.join(["---", "title: Pier", "lang: en", "---", "Text.", ""]), "a.md")
    assert shown(found) == [("headline", "Pier"), ("paragraph", "Text.")]


def test_blank_lines_above_it() -> None:
    assert shown(document("\n\n---\ntitle: Pier\n---\nText.\n", "a.md"))[0] == ("headline", "Pier")


def test_a_dek_is_markdown() -> None:
    source = '---\ntitle: "A *b*"\ndeck: "**Pier** &mdash; the\n  _old_ one [here](x.html)"\n---\n\nText.\n'
    found = document(source, "a.md")
    assert shown(found)[:2] == [("headline", "A *b*"), ("dek", "Pier — the old one here")]
    at = found.blocks[1].text.index("old")
    assert source[slice(*found.blocks[1].locate(at, at + 3))] == "old"


def test_aliases_do_not_stand_for_a_billion_values() -> None:
    levels = [
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]"
        for before, name in zip("abcdefg", "bcdefgh", strict=True)
    ]
    text = "\n".join(
        ["---", "title: Harbour", f"a: &a [{', '.join('x' * 9)}]", *levels, "---", "", "The ship left."]
    )
    (told,) = faults(text, "a.md")
    assert told.message == "broken YAML front matter: its aliases stand for more than 10,000 values"
    assert told.position[:2] == (7, 8)
    (found,) = documents(text, "a.md")
    assert found.text_of("title") == "Harbour"
