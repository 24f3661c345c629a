"""Hugo shortcodes and Liquid tags in Markdown: hidden, their captions kept."""

from __future__ import annotations

import pytest

from tests.readers.laws import document, shown, sources


def blocks(source: str) -> list[tuple[str, str]]:
    """(kind, text) of the blocks of this Markdown."""
    return shown(document(source, "a.md"))


@pytest.mark.parametrize(
    "code",
    [
        "{{< youtube abc >}}",
        "{{% notice info %}}",
        "{{ page.title }}",
        "{% include nav.html %}",
        "{{< a b='c\nd' >}}",
        "{%- if x -%}",
        "{{</* figure */>}}",
    ],
)
def test_template_code_is_no_text(code: str) -> None:
    assert blocks(f"Story {code} goes on.\n\n{code}\n\nMore.\n") == [
        ("paragraph", "Story goes on."),
        ("paragraph", "More."),
    ]


def test_prose_between_a_pair_stays() -> None:
    assert blocks(
        "{{< note >}}\nThe pier closes.\n{{< /note >}}\n\n{% if x %}And **so** on.{% endif %}\n"
    ) == [
        ("paragraph", "The pier closes."),
        ("paragraph", "And so on."),
    ]


@pytest.mark.parametrize(
    "code",
    [
        "{% comment %}Not *seen*.{% endcomment %}",
        "{% raw %}{{ x }} seen{% endraw %}",
        '{{< highlight go "x" >}}\nfunc main() {}\n\nx\n{{< /highlight >}}',
        "{{% comment %}} hidden {{%/ comment %}}",
    ],
)
def test_what_a_pair_holds_that_is_no_prose(code: str) -> None:
    assert blocks(f"Story.\n\n{code}\n\nMore.\n") == [("paragraph", "Story."), ("paragraph", "More.")]


def test_attributes_are_captions() -> None:
    source = """Story.

{{< figure src="a.png" caption="The \\"old\\" pier &amp; its gulls" alt='A pier' title="" >}}

{% include figure.html title="Quay" data-caption="none" %}
"""
    found = document(source, "a.md")
    assert shown(found) == [
        ("paragraph", "Story."),
        ("caption", 'The "old" pier & its gulls'),
        ("caption", "A pier"),
        ("caption", "Quay"),
    ]
    assert sources(found)[1] == 'The \\"old\\" pier &amp; its gulls'


def test_captions_stand_in_reading_order() -> None:
    source = '---\ntitle: Head\n---\nOne.\n\n{{< img alt="Two" >}}\n\nThree.\n'
    assert [text for _, text in blocks(source)] == ["Head", "One.", "Two", "Three."]


def test_italics_below_a_picture() -> None:
    assert blocks("{{< figure src=a >}}\n\n*The pier.*\n\n{{< note >}}\n\n*Not this.*\n") == [
        ("caption", "The pier."),
        ("paragraph", "Not this."),
    ]


def test_a_shortcode_as_address_of_a_link() -> None:
    assert blocks('See [the other story]({{< ref "a b.md" >}} "A title").\n') == [
        ("paragraph", "See the other story.")
    ]


def test_a_shortcode_in_html() -> None:
    assert blocks("<p>One {{< x >}} two</p>\n") == [("paragraph", "One two")]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Say `{{< x >}}` here.", "Say {{< x >}} here."),
        ("Braces {{ are open.", "Braces {{ are open."),
        ("Write `{{` and later `}}` too.", "Write {{ and later }} too."),
        ("Growth of {5%} and more.", "Growth of {5%} and more."),
    ],
)
def test_what_stays_text(source: str, text: str) -> None:
    assert blocks(source + "\n") == [("paragraph", text)]


def test_attributes_in_braces_are_no_text() -> None:
    assert blocks(
        "## Why? {#why}\n\nA [link](a.html){.external} here. {: .wide #x}\n\nA {.5} stays, {1.5} too.\n"
    ) == [
        ("heading", "Why?"),
        ("paragraph", "A link here."),
        ("paragraph", "A {.5} stays, {1.5} too."),
    ]


def test_code_blocks_keep_their_code() -> None:
    assert blocks("```\n{{< x >}}\n```\n\n    {% y %}\n")[0] == ("code", "{{< x >}}\n")


def test_an_opening_mark_does_not_swallow_other_paragraphs() -> None:
    assert blocks("One {{< two.\n\nThree >}} four.\n") == [
        ("paragraph", "One {{< two."),
        ("paragraph", "Three >}} four."),
    ]
