"""Text between the tags of a caption is a caption; what stands beside them stays prose."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers.fuzz import texts
from tests.readers.laws import document, read_all, shown


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ('<Figure src="a.png">\n  The old pier\n</Figure>', "a.mdx"),
        ("<Caption>The old pier</Caption>", "a.mdx"),
        ('<figure>\n<img src="a.png" />\n<figcaption>The old pier</figcaption>\n</figure>', "a.mdx"),
        ("<figure><figcaption>\n\nThe old pier\n\n</figcaption></figure>", "a.mdx"),
        ("<ImageCaption>The *old* pier</ImageCaption>", "a.mdx"),
        ("<Figure><Caption>The old pier</Caption></Figure>", "a.mdx"),
        ("{{< caption >}}The old pier{{< /caption >}}", "a.md"),
        ("{{% figcaption %}}\nThe old pier\n{{% /figcaption %}}", "a.md"),
        ("{% caption %}The old pier{% endcaption %}", "a.md"),
        ('[caption id="b" width="300"]<img src="a.jpg" alt="" /> The old pier[/caption]', "a.md"),
    ],
)  # fmt: skip
def test_captions(source: str, name: str) -> None:
    found = document(f"# T\n\nThe story begins.\n\n{source}\n\nThe story goes on.\n", name)
    assert shown(found)[1:] == [
        ("paragraph", "The story begins."),
        ("caption", "The old pier"),
        ("paragraph", "The story goes on."),
    ]


def test_the_shortcode_of_wordpress_in_html() -> None:
    body = '<p>The story begins.</p>\n[caption id="b"]<img src="a.jpg" /> The old pier[/caption]\n<p>It goes on.</p>'
    found = document(json.dumps({"title": "T", "content": {"raw": body}}), "a.json")
    assert shown(found)[2] == ("caption", "The old pier")


@pytest.mark.parametrize(
    "source",
    [
        "<PictureStory>The story goes on.</PictureStory>",
        "<Box>The story goes on.</Box>",
        '<Image src="a.png" />\nThe story goes on.',
        "<Caption>\n\nThe story goes on.",
        "<Figure>\n\n" + "The story goes on and on. " * 20 + "\n\n</Figure>",
    ],
)
def test_prose(source: str) -> None:
    (_, last) = shown(document(f"# T\n\n{source}\n", "a.mdx"))
    assert last[0] == "paragraph"


def test_a_caption_in_the_middle_of_lines() -> None:
    source = (
        "# T\n\nAbove it <Caption>the &amp; pier</Caption> and below\n<figure>one more</figure>\nthe end.\n"
    )
    assert shown(document(source, "a.mdx"))[1:] == [
        ("paragraph", "Above it"),
        ("caption", "the & pier"),
        ("paragraph", "and below"),
        ("caption", "one more"),
        ("paragraph", "the end."),
    ]


_TAGS = st.sampled_from(
    ["<Figure>", "</Figure>", "<caption>", "</caption>", "<Figure/>", "{{< caption >}}", "{{< /caption >}}"]
)
_WP = st.sampled_from(['[caption a="b"]', "[/caption]", "{% figcaption %}", "{% endfigcaption %}"])


@pytest.mark.parametrize("name", ["a.mdx", "a.md"])
@given(source=st.lists(_TAGS | _WP | texts, max_size=12).map("".join))
@settings(max_examples=300)
def test_laws(name: str, source: str) -> None:
    read_all(source, name)
