"""JSON files: articles with places in the raw file, through the escapes of strings."""

from __future__ import annotations

import json

import pytest

from newslint.model.span import LineIndex
from tests.readers.laws import document, documents, faults, refusals, shown, sources


def of(**members: object) -> str:
    """A JSON object."""
    return json.dumps(members, indent=1)


def test_fields_and_blocks() -> None:
    found = document(
        of(
            headline="Pier Closes", standfirst="For good", byline="By Jane Roe", dateline="PORT TOWN", published_at="2026-05-04",
            authors=[{"name": "Jane Roe"}, {"name": "John Doe"}], section="Harbour", lang="en", url="/pier", slug="pier", id=17,
            summary="It closes.", body="One line.\nAnother line.",
        ),
        "a.json",
    )  # fmt: skip
    assert shown(found) == [
        ("headline", "Pier Closes"),
        ("dek", "For good"),
        ("byline", "By Jane Roe"),
        ("dateline", "PORT TOWN"),
        ("paragraph", "One line."),
        ("paragraph", "Another line."),
    ]
    texts = {name: found.text_of(name) for name in found.fields}
    assert texts == {
        "title": "Pier Closes",
        "description": "It closes.",
        "date": "2026-05-04",
        "author": "By Jane Roe",
        "section": "Harbour",
        "language": "en",
        "url": "/pier",
        "slug": "pier",
        "id": "17",
    }
    assert found.record is None
    assert found.format == "json"
    assert "body" not in found.metadata
    assert found.metadata["id"] == 17


@pytest.mark.parametrize("key", ["body", "content", "text", "html", "paragraphs"])
def test_where_the_body_stands(key: str) -> None:
    assert shown(document(of(**{key: "A story."}), "a.json")) == [("paragraph", "A story.")]


@pytest.mark.parametrize("title", [" Pier Closes\\u00a0", "Pier Closes\\n", "\\tPier Closes "])
def test_a_headline_has_no_space_around_it(title: str) -> None:
    found = document(f'{{"title": "{title}", "body": "A story."}}', "a.json")
    assert found.blocks[0].text == "Pier Closes"
    assert sources(found)[0] == "Pier Closes"


def test_places_through_escapes() -> None:
    source = r'{"title": "T", "body": "Caf\u00e9 \ud83d\ude42 \"open\" \\ on\/off\n\nThe \ud83d end"}'
    found = document(source, "a.json")
    assert shown(found)[1:] == [("paragraph", 'Café 🙂 "open" \\ on/off'), ("paragraph", "The \ufffd end")]
    assert sources(found)[1:] == [r"Caf\u00e9 \ud83d\ude42 \"open\" \\ on\/off", r"The \ud83d end"]
    first = found.blocks[1]
    for shown_as, raw in (
        ("é", r"\u00e9"),
        ("🙂", r"\ud83d\ude42"),
        ("open", "open"),
        ("\\", r"\\"),
        ("/", r"\/"),
    ):
        at = first.text.index(shown_as)
        assert source[slice(*first.locate(at, at + len(shown_as)))] == raw


@pytest.mark.parametrize(
    "body", ["One.\n\nTwo *two* &amp;\nthree.", "Eins\r\n\r\nZwei **zwei** &amp;\r\ndrei."]
)
def test_markdown_through_escapes(body: str) -> None:
    found = document(of(title="T", body=body), "a.json")
    last = found.blocks[-1]
    assert last.text.endswith(("Two two & three.", "Zwei zwei & drei."))
    at = last.text.index("&")
    assert found.source[slice(*last.locate(at, at + 1))] == "&amp;"
    at = last.text.rindex(" ")
    assert found.source[slice(*last.locate(at, at + 1))] in (r"\n", r"\r\n")


def test_html_through_escapes() -> None:
    found = document(
        of(
            title="T",
            body='<p class="x">One \u00e9 &lt; two.</p>\n<figure><figcaption>Pier</figcaption></figure>',
        ),
        "a.json",
    )
    assert shown(found)[1] == ("paragraph", "One é < two.")
    assert sources(found)[1] == r"One \u00e9 &lt; two."


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>A</p>", "A"),
        ("  <h2>A</h2>", "A"),
        ("A *b*\n\nC", "A b"),
        ("A *b*\nC", "A *b*"),
        ("<b>A</b> *b*\n\nC", "A b"),
        ("<!-- note -->\n\nA *b*", "A b"),
        ("A <b>b</b>\nC", "A b C"),
        ("A b<br>\n<br>C", "A b"),
        ("A b\n\n<p>C</p>", "A b"),
        ("<p>A</p>\n\nB *c*", "A"),
        ("<p>A {{< x >}} b</p>\n\n<p>C</p>", "A b"),
        ("A < b > c\nC", "A < b > c"),
    ],
)
def test_the_format_is_guessed(body: str, expected: str) -> None:
    assert document(of(title="T", body=body), "a.json").blocks[1].text == expected


@pytest.mark.parametrize(
    ("body_format", "expected"),
    [("html", "A *b* C"), ("markdown", "A b C"), ("text", "A *b*"), ("nonsense", "A *b*")],
)
def test_the_format_is_configured(body_format: str, expected: str) -> None:
    assert (
        document(of(title="T", body="A *b*\nC"), "a.json", body_format=body_format).blocks[1].text == expected
    )


def test_without_a_headline_the_body_may_begin_with_it() -> None:
    assert document(of(body="Pier Closes\nThe pier closes."), "a.json").headline is not None
    assert (
        document(of(title="T", body="Pier Closes\nThe pier closes."), "a.json").blocks[1].kind == "paragraph"
    )


def test_rendered_values() -> None:
    found = document(
        of(title={"rendered": "Pier &amp; sea"}, content={"rendered": "<p>A.</p>", "protected": False}),
        "a.json",
    )
    assert found.text_of("title") == "Pier & sea"
    assert shown(found)[1:] == [("paragraph", "A.")]


def test_a_list_of_paragraphs() -> None:
    body = [
        "One.\n\n*Two*.",
        {"type": "heading", "text": "Why"},
        {"type": "image", "caption": "The pier"},
        {"type": "paragraph", "data": {"text": "Three."}},
        {"type": "list", "content": ["four", {"text": "five"}]},
        {"type": "quote", "content": [{"type": "text", "text": "Six."}]},
        {"kind": "h2", "text": "More"},
        ["Seven."],
        {"type": "ad"},
        17,
        None,
    ]
    assert shown(document(of(title="T", body=body), "a.json"))[1:] == [
        ("paragraph", "One."),
        ("paragraph", "Two."),
        ("heading", "Why"),
        ("caption", "The pier"),
        ("paragraph", "Three."),
        ("list_item", "four"),
        ("list_item", "five"),
        ("quote", "Six."),
        ("heading", "More"),
        ("paragraph", "Seven."),
    ]


def test_captions_of_pictures() -> None:
    pictures = [
        {"url": "a.png", "caption": "The pier", "alt": "no"},
        {"alt": "The empty quay"},
        {"caption": ""},
    ]
    found = document(of(body="A story.", images=pictures, photo={"caption": "The sea"}, title="T"), "a.json")
    assert [text for kind, text in shown(found) if kind == "caption"] == [
        "The pier",
        "The empty quay",
        "The sea",
    ]


def test_configured_fields() -> None:
    source = of(meta={"hed": "Pier", "by": ["Jane Roe", "John Doe"]}, **{"a/b": "A story."}, title="No")
    found = document(source, "a.json", title="/meta/hed", author="/meta/by/1", body="/a~1b")
    assert shown(found) == [("headline", "Pier"), ("paragraph", "A story.")]
    assert found.text_of("author") == "John Doe"


def test_ignored_rules() -> None:
    found = document(of(body="A.", newslint={"ignore": ["a/b", "c/d"]}), "a.json")
    assert [(each.rule, found.source[slice(*each.span)]) for each in found.ignores] == [
        ("a/b", "a/b"),
        ("c/d", "c/d"),
    ]
    assert [each.rule for each in document(of(body="A.", newslint={"ignore": "a/b"}), "a.json").ignores] == [
        "a/b"
    ]


def test_directives_in_a_body() -> None:
    source = of(body="<!-- newslint-disable a\\/b \u00e9 -->\n\nA.\n", title="T")
    found = document(source, "a.json")
    assert [found.source[slice(*span)] for span in found.comments] == [r" newslint-disable a\\/b \u00e9 "]
    assert len(document(of(body="<p>A.</p><!-- newslint-disable a/b -->"), "a.json").comments) == 1


@pytest.mark.parametrize("key", ["items", "articles", "posts", "data", None])
def test_many_articles(key: str | None) -> None:
    listed = [
        {"id": "x", "body": "One."},
        {"body": "Two."},
        {"id": 7, "body": "Three."},
        {"id": "x", "body": "Four."},
        "no",
        {"a": 1},
    ]
    source = "\ufeff" + json.dumps({"version": 1, key: listed} if key else listed, indent=2)
    found = documents(source, "a.json")
    assert [each.record for each in found] == ["x", "2", "7", "x#4"]
    for each, word in zip(found, ["One", "Two", "Three", "Four"], strict=True):
        place = LineIndex(each.source, each.origin).position(each.blocks[0].locate().start)
        assert source[place.offset :].startswith(f"{word}.")
        assert place[:2] == LineIndex(source).position(place.offset)[:2]
    assert len({each.digest for each in found}) == 4


def test_a_record_without_a_body_among_articles() -> None:
    listed = [
        {"title": "Early"},
        {"title": "A", "body": "One."},
        {"title": "Late", "id": "z"},
        {"id": "no article"},
    ]
    source = json.dumps(listed)
    assert [(fault.record, fault.position.offset) for fault in faults(source, "a.json")] == [
        ("1", source.index('{"title": "Early"')),
        ("z", source.index('{"title": "Late"')),
    ]


@pytest.mark.parametrize(
    "source", ["{}", "[]", "17", '"text"', '{"title": "T"}', '{"items": []}', '[{"a": 1}]', "null", "[[1]]",
     '{"title": "T", "body": 5}', '{"title": "T", "body": true}', '{"title": "T", "body": {"a": "b"}}', '{"body": ""}'],
)  # fmt: skip
def test_what_holds_no_article(source: str) -> None:
    (refused,) = refusals(source, "package.json")
    assert refused.reason == "JSON without the body of an article"
    assert faults(source, "package.json") == []


@pytest.mark.parametrize("body", [None, "", []])
def test_an_empty_body_is_an_article(body: object) -> None:
    assert document(of(title="T", body=body), "a.json").blocks[0].kind == "headline"


@pytest.mark.parametrize(
    ("source", "place", "message"),
    [
        ('{"title": "a",\n "body": "b" "c": 1}', (2, 14), "expecting ',' delimiter"),
        ('{"body": "b\n"}', (1, 12), "invalid control character at"),
        ('{"body": "b\\x"}', (1, 12), "invalid \\escape"),
        ('{"body": "b', (1, 10), "unterminated string starting at"),
        ('{"body": }', (1, 10), "expecting value"),
        ('\ufeff{"body": "b"} x', (1, 15), "more after the end of the value"),
        ("", (1, 1), "expecting value"),
        ("\n\n", (3, 1), "expecting value"),
        ("{'body': 1}", (1, 2), "expecting property name enclosed in double quotes"),
        ('{"body": "' + "[" * 3 + '", "a": ' + "[" * 100000, (1, 121), "nested deeper than 100 levels"),
    ],
)  # fmt: skip
def test_broken_json(source: str, place: tuple[int, int], message: str) -> None:
    (fault,) = faults(source, "a.json")
    assert fault.position[:2] == place
    assert fault.message == f"broken JSON: {message}"


def test_odd_values() -> None:
    source = '{"body": "A.", "n": ' + "9" * 5000 + ', "f": 1e999, "x": NaN, "i": -Infinity, "body": "B."}'
    assert shown(document(source, "a.json")) == [("paragraph", "B.")]


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_an_object_with_one_bracket_too_few_or_many(name: str) -> None:
    for source in (
        '{"body": "a"',
        '{"body": "a",}',
        '{"body" "a"}',
        '{"body": "a"}}',
        '{"body": "a"]',
        "{,}",
        '{"a": 1,, "b": 2}',
    ):
        (fault,) = faults(source, name)
        assert fault.message.startswith("broken JSON: ")
