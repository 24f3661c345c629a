"""One short story as a dozen systems export it: heading, link, list, quote, picture with caption, code."""

from __future__ import annotations

import json

HEADLINE = "Osprey’s last “run”"
STORY = [
    ("headline", HEADLINE),
    ("paragraph", "The ferry Osprey left Gull Point for the café on the far shore."),
    ("heading", "What follows & when"),
    ("list_item", "a bridge by spring"),
    ("quote", "We kept her as long as we could."),
    ("caption", "The Osprey at her berth"),
    ("code", "tide = 4.2\nprint(tide)"),
]
_HTML = """\n<p>The ferry <a href="/o?a=1&amp;b=2">Osprey</a> left <b>Gull Point</b> for the caf&eacute; on the far shore.</p>

<h2 class="wp-block-heading">What follows &amp; when</h2>

<ul class="wp-block-list">\n<li>a bridge by spring</li>\n</ul>

<blockquote class="wp-block-quote"><p>We kept her as long as we could.</p></blockquote>

<figure class="wp-block-image"><img src="o.jpg" alt=""/><figcaption>The Osprey at her berth</figcaption></figure>

<pre class="wp-block-code"><code>tide = 4.2
print(tide)</code></pre>\n"""


def _text(text: str, **more: object) -> dict[str, object]:
    return {"type": "text", "text": text, **more}


WORDPRESS = [
    {
        "id": 101, "date": "2026-03-04T09:30:00", "guid": {"rendered": "https://gazette.example/?p=101"}, "slug": "osprey", "type": "post",
        "status": "publish", "link": "https://gazette.example/osprey/", "title": {"rendered": "Osprey&#8217;s last <em>&#8220;run&#8221;</em>"},
        "content": {"rendered": _HTML, "protected": False}, "excerpt": {"rendered": "<p>The ferry left. [&hellip;]</p>\n", "protected": False},
        "author": 3, "categories": [4, 9], "yoast_head": "<title>Osprey</title>",
        "yoast_head_json": {"title": "Osprey - Gazette", "description": "The ferry sails no more."},
        "_embedded": {"author": [{"id": 3, "name": "Ada Brook"}]},
    },
]  # fmt: skip
LEXICAL = {
    "root": {
        "type": "root", "direction": "ltr",
        "children": [
            {
                "type": "paragraph",
                "children": [
                    {"type": "extended-text", "text": "The ferry "},
                    {"type": "link", "url": "__GHOST_URL__/o", "children": [{"type": "extended-text", "text": "Osprey", "format": 1}]},
                    {"type": "extended-text", "text": " left Gull Point for the café"},
                    {"type": "linebreak"},
                    {"type": "extended-text", "text": "on the far shore."},
                ],
            },
            {"type": "extended-heading", "tag": "h2", "children": [{"type": "extended-text", "text": "What follows & when"}]},
            {"type": "list", "children": [{"type": "listitem", "children": [{"type": "extended-text", "text": "a bridge by spring"}]}]},
            {"type": "extended-quote", "children": [{"type": "extended-text", "text": "We kept her as long as we could."}]},
            {"type": "image", "src": "o.jpg", "alt": "", "caption": "<span style=\"white-space: pre-wrap;\">The Osprey at her berth</span>"},
            {"type": "codeblock", "language": "python", "code": "tide = 4.2\nprint(tide)"},
            {"type": "horizontalrule"},
            {"type": "bookmark", "url": "https://gazette.example", "metadata": {"title": "Gazette", "description": "All news."}, "caption": ""},
        ],
    }
}  # fmt: skip
MOBILEDOC = {
    "version": "0.3.1", "atoms": [["soft-return", "", {}]], "markups": [["strong"], ["a", ["href", "/o"]]],
    "cards": [["image", {"src": "o.jpg", "caption": "The Osprey at her berth"}], ["code", {"code": "tide = 4.2\nprint(tide)"}]],
    "sections": [
        [1, "p", [[0, [], 0, "The ferry "], [0, [1], 1, "Osprey"], [0, [], 0, " left Gull Point for the café"], [1, [], 0, 0], [0, [], 0, "on the far shore."]]],
        [1, "h2", [[0, [], 0, "What follows & when"]]],
        [3, "ul", [[[0, [], 0, "a bridge by spring"]]]],
        [1, "blockquote", [[0, [], 0, "We kept her as long as we could."]]],
        [10, 0], [10, 1], [10, 7], [2, "o.jpg"],
    ],
}  # fmt: skip
RICH_TEXT = {  # Contentful
    "nodeType": "document", "data": {},
    "content": [
        {
            "nodeType": "paragraph", "data": {},
            "content": [
                {"nodeType": "text", "value": "The ferry ", "marks": [], "data": {}},
                {"nodeType": "hyperlink", "data": {"uri": "/o"}, "content": [{"nodeType": "text", "value": "Osprey", "marks": []}]},
                {"nodeType": "text", "value": " left Gull Point\nfor the café on the far shore.", "marks": [{"type": "bold"}]},
            ],
        },
        {"nodeType": "heading-2", "data": {}, "content": [{"nodeType": "text", "value": "What follows & when", "marks": []}]},
        {
            "nodeType": "unordered-list",
            "content": [{"nodeType": "list-item", "content": [{"nodeType": "paragraph", "content": [{"nodeType": "text", "value": "a bridge by spring"}]}]}],
        },
        {"nodeType": "blockquote", "content": [{"nodeType": "paragraph", "content": [{"nodeType": "text", "value": "We kept her as long as we could."}]}]},
        {
            "nodeType": "embedded-asset-block", "content": [],
            "data": {"target": {"sys": {"id": "p1"}, "fields": {"title": "o", "description": "The Osprey at her berth", "file": {"url": "//o.jpg"}}}},
        },
        {"nodeType": "hr", "content": [], "data": {}},
        {"nodeType": "code", "content": [{"nodeType": "text", "value": "tide = 4.2\nprint(tide)"}]},
    ],
}  # fmt: skip
PORTABLE_TEXT = [  # Sanity
    {
        "_type": "block", "style": "normal", "markDefs": [],
        "children": [
            {"_type": "span", "text": "The ferry Osprey", "marks": ["strong"]},
            {"_type": "footnoteMark", "number": 1},
            {"_type": "span", "text": " left Gull Point for the café on the far shore.", "marks": []},
        ],
    },
    {"_type": "block", "style": "h2", "children": [{"_type": "span", "text": "What follows & when"}]},
    {"_type": "block", "style": "normal", "listItem": "bullet", "level": 1, "children": [{"_type": "span", "text": "a bridge by spring"}]},
    {"_type": "block", "style": "blockquote", "children": [{"_type": "span", "text": "We kept her as long as we could."}]},
    {"_type": "image", "asset": {"_ref": "image-o"}, "caption": "The Osprey at her berth", "alt": "no"},
    {"_type": "code", "language": "python", "code": "tide = 4.2\nprint(tide)"},
]  # fmt: skip
EDITOR_JS = {
    "time": 1772616600, "version": "2.30.0",
    "blocks": [
        {"id": "a", "type": "paragraph", "data": {"text": "The ferry <a href=\"/o\">Osprey</a> left Gull Point for the caf&eacute; on the far shore."}},
        {"id": "b", "type": "header", "data": {"text": "What follows &amp; when", "level": 2}},
        {"id": "c", "type": "list", "data": {"style": "unordered", "items": [{"content": "a bridge by spring", "items": []}]}},
        {"id": "d", "type": "quote", "data": {"text": "We kept her as long as we could.", "caption": "", "alignment": "left"}},
        {"id": "e", "type": "image", "data": {"file": {"url": "o.jpg"}, "caption": "The Osprey at her berth", "withBorder": False}},
        {"id": "f", "type": "code", "data": {"code": "tide = 4.2\nprint(tide)"}},
        {"id": "g", "type": "delimiter", "data": {}},
    ],
}  # fmt: skip
GUTENBERG = [
    {"blockName": "core/paragraph", "attrs": {}, "innerBlocks": [], "innerHTML": _HTML[: _HTML.index("<h2")]},
    {"blockName": None, "attrs": [], "innerBlocks": [], "innerHTML": "\n\n"},
    {"blockName": "core/heading", "attrs": {}, "innerBlocks": [], "innerHTML": "\n<h2>What follows &amp; when</h2>\n"},
    {
        "blockName": "core/list", "attrs": {}, "innerHTML": "<ul></ul>",
        "innerBlocks": [{"blockName": "core/list-item", "innerBlocks": [], "innerHTML": "<li>a bridge by spring</li>"}],
    },
    {"name": "core/quote", "attributes": {}, "innerBlocks": [{"name": "core/paragraph", "attributes": {"content": "We kept her as long as we could."}}]},
    {"blockName": "core/image", "innerBlocks": [], "innerHTML": "<figure><img src='o.jpg'/><figcaption>The Osprey at her berth</figcaption></figure>"},
    {"blockName": "core/code", "innerBlocks": [], "innerHTML": "<pre><code>tide = 4.2\nprint(tide)</code></pre>"},
]  # fmt: skip
PROSE_MIRROR = {
    "type": "doc",
    "content": [
        {
            "type": "paragraph",
            "content": [_text("The ferry "), _text("Osprey", marks=[{"type": "link"}]), _text(" left Gull Point"), {"type": "hardBreak"}, _text("for the café on the far shore.")],
        },
        {"type": "heading", "attrs": {"level": 2}, "content": [_text("What follows & when")]},
        {"type": "bulletList", "content": [{"type": "listItem", "content": [{"type": "paragraph", "content": [_text("a bridge by spring")]}]}]},
        {"type": "blockquote", "content": [{"type": "paragraph", "content": [_text("We kept her as long as we could.")]}]},
        {"type": "figure", "content": [{"type": "image", "attrs": {"src": "o.jpg"}}, {"type": "figcaption", "content": [_text("The Osprey at her berth")]}]},
        {"type": "codeBlock", "content": [_text("tide = 4.2\nprint(tide)")]},
    ],
}  # fmt: skip
SLATE = [  # and the blocks of Strapi
    {"children": [{"text": "The ferry "}, {"type": "link", "url": "/o", "children": [{"text": "Osprey"}]}, {"text": " left Gull Point for the café on the far shore."}]},
    {"type": "h2", "children": [{"text": "What follows & when"}]},
    {"type": "ul", "children": [{"type": "li", "children": [{"type": "lic", "children": [{"text": "a bridge by spring"}]}]}]},
    {"type": "quote", "children": [{"text": "We kept her as long as we could."}]},
    {"type": "image", "image": {"caption": "The Osprey at her berth", "alternativeText": "no"}, "children": [{"text": ""}]},
    {"type": "code_block", "children": [{"text": "tide = 4.2\nprint(tide)"}]},
]  # fmt: skip
ARC = [
    {"_id": "1", "type": "text", "content": "The ferry <a href=\"/o\">Osprey</a> left Gull Point for the caf&eacute; on the far shore."},
    {"_id": "2", "type": "header", "level": 2, "content": "What follows &amp; when"},
    {"_id": "3", "type": "list", "list_type": "unordered", "items": [{"type": "text", "content": "a bridge by spring"}]},
    {"_id": "4", "type": "quote", "content_elements": [{"type": "text", "content": "We kept her as long as we could."}]},
    {"_id": "5", "type": "image", "url": "o.jpg", "caption": "The Osprey at her berth"},
    {"_id": "6", "type": "code", "content": "tide = 4.2\nprint(tide)"},
]  # fmt: skip
DRAFT_JS = json.dumps(
    {
        "entityMap": {},
        "blocks": [
            {"key": "a", "type": "unstyled", "text": "The ferry Osprey left Gull Point for the café on the far shore."},
            {"key": "b", "type": "header-two", "text": "What follows & when"},
            {"key": "c", "type": "unordered-list-item", "text": "a bridge by spring"},
            {"key": "d", "type": "blockquote", "text": "We kept her as long as we could."},
            {"key": "e", "type": "caption", "text": "The Osprey at her berth"},
            {"key": "f", "type": "code-block", "text": "tide = 4.2\nprint(tide)"},
            {"key": "g", "type": "atomic", "text": " "},
        ],
    }
)  # fmt: skip


def ghost(**forms: object) -> object:
    """An export of Ghost with one post, whose text is in these forms."""
    post = {
        "id": "65a",
        "uuid": "u-1",
        "title": HEADLINE,
        "slug": "osprey",
        "type": "post",
        "published_at": "2026-03-04T09:30:00.000Z",
    }
    empty = {"mobiledoc": None, "html": None, "plaintext": None, "lexical": None}
    people = {
        "users": [{"id": "1", "name": "Ada Brook", "bio": "Writes."}],
        "posts_authors": [{"post_id": "65a", "author_id": "1"}],
    }
    return {
        "db": [{"meta": {"version": "5.87.0"}, "data": {"posts": [{**post, **empty, **forms}], **people}}]
    }


EXPORTS: dict[str, object] = {
    "WordPress": WORDPRESS,
    "Ghost, HTML": ghost(html=_HTML, lexical=json.dumps(LEXICAL), plaintext="no"),
    "Ghost, Lexical": ghost(lexical=json.dumps(LEXICAL)),
    "Ghost, Mobiledoc": ghost(mobiledoc=json.dumps(MOBILEDOC)),
    "Ghost, interface": {"posts": [{"id": "65a", "title": HEADLINE, "html": _HTML}], "meta": {"pagination": {"page": 1}}},
    "JSON Feed": {"version": "https://jsonfeed.org/version/1.1", "title": "Gazette", "items": [{"id": "1", "title": HEADLINE, "content_html": _HTML, "content_text": "no"}]},
    "RSS": {"rss": {"channel": {"title": "Gazette", "item": [{"title": HEADLINE, "description": "no", "content:encoded": {"__cdata": _HTML}}]}}},
    "Contentful": {"sys": {"type": "Array"}, "items": [{"sys": {"id": "c1", "type": "Entry"}, "fields": {"title": HEADLINE, "body": RICH_TEXT}}]},
    "Contentful, export": {"entries": [{"sys": {"id": "c1"}, "fields": {"title": {"en-US": HEADLINE}, "body": {"en-US": RICH_TEXT}}}]},
    "Sanity": [{"_id": "p1", "_type": "post", "title": HEADLINE, "body": PORTABLE_TEXT}],
    "Editor.js": {"title": HEADLINE, "body": EDITOR_JS},
    "Gutenberg": {"title": HEADLINE, "blocks": GUTENBERG},
    "Strapi": {"data": [{"id": 5, "attributes": {"title": HEADLINE, "content": SLATE}}], "meta": {}},
    "Storyblok": {"story": {"name": "osprey", "id": 9, "content": {"component": "article", "headline": HEADLINE, "body": PROSE_MIRROR}}},
    "Arc": {"type": "story", "headlines": {"basic": HEADLINE}, "content_elements": ARC},
    "Drupal": {"jsonapi": {}, "data": [{"type": "node--article", "id": "d1", "attributes": {"title": HEADLINE, "body": {"value": "no", "processed": _HTML}}}]},
    "GraphQL": {"data": {"posts": {"edges": [{"node": {"id": "g1", "title": HEADLINE, "content": _HTML}}]}}},
    "Guardian": {"response": {"results": [{"id": "g/1", "webTitle": "no", "fields": {"headline": HEADLINE, "body": _HTML}}]}},
    "Draft.js": {"title": HEADLINE, "content": DRAFT_JS},
}  # fmt: skip
