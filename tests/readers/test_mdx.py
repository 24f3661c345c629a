"""MDX: imports, expressions and tags are hidden, prose between tags stays."""

from __future__ import annotations

import pytest

from tests.readers.laws import document, shown


def blocks(source: str) -> list[tuple[str, str]]:
    """(kind, text) of the blocks of this MDX."""
    return shown(document(source, "a.mdx"))


def test_statements() -> None:
    source = """\
import Box from '../Box'
import {A, B} from "x"
import './style.css'

export const meta = {
  town: "Port",

  brace: "}",
}

export default function Layout() { return null }

# Pier Closes

Story.
"""
    assert blocks(source) == [("headline", "Pier Closes"), ("paragraph", "Story.")]


def test_words_that_begin_like_statements() -> None:
    source = "The town will\nimport 'cheap' sand.\n\nexport duties rose.\n\nimport duties fell.\n"
    assert [text for _, text in blocks(source)] == [
        "The town will import 'cheap' sand.",
        "export duties rose.",
        "import duties fell.",
    ]


def test_tags_and_what_they_hold() -> None:
    source = """\
<Box title="A note" open={true}>
The pier *closes*.

It <Tip text="x > y">will</Tip> open <br /> again.
</Box>

<>

- one <Icon name='a'/>

</>
"""
    assert blocks(source) == [
        ("caption", "A note"),
        ("paragraph", "The pier closes."),
        ("paragraph", "It will open again."),
        ("list_item", "one"),
    ]


def test_captions_of_tags() -> None:
    source = (
        "<Figure\n  src={img}\n\n  caption=\"The pier &amp; gulls\"\n  alt={'A pier'}\n/>\n\n*The pier.*\n"
    )
    assert blocks(source) == [
        ("caption", "The pier & gulls"),
        ("caption", "A pier"),
        ("caption", "The pier."),
    ]


def test_expressions() -> None:
    source = "Hello {props.name}, {`a ${b} }`} and {f({a: '}'})} end.\n\n{/* a comment\n\nover lines */}\n\nMore.\n"
    assert blocks(source) == [("paragraph", "Hello , and end."), ("paragraph", "More.")]


def test_a_directive() -> None:
    found = document("{/* newslint-disable-next-line a/b -- why */}\n\nText.\n", "a.mdx")
    assert [found.source[slice(*span)] for span in found.comments] == [
        " newslint-disable-next-line a/b -- why "
    ]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Prices fell { by half.", "Prices fell { by half."),
        ("Two < three and 3 > 2.", "Two < three and 3 > 2."),
        ("It is <3 that counts", "It is <3 that counts"),
        ("Say `{x}` and `<A>` here.", "Say {x} and <A> here."),
        ("Don't {break 'it}.", "Don't ."),
    ],
)
def test_what_stays_text(source: str, text: str) -> None:
    assert blocks(source + "\n") == [("paragraph", text)]


def test_braces_in_code_open_nothing() -> None:
    assert blocks("```js\nif (x) {\n```\n\nThe pier {closes}.\n") == [
        ("code", "if (x) {\n"),
        ("paragraph", "The pier ."),
    ]
