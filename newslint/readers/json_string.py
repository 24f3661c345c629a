"""A string of JSON that is body text: as HTML, Markdown or plain text."""

from __future__ import annotations

import re

from newslint.late import late
from newslint.model.document import Block
from newslint.readers.body import Body, BodyParser
from newslint.readers.captioned import caption_regions, captioned
from newslint.readers.code_spans import html_code
from newslint.readers.comments import directives
from newslint.readers.mask import mask
from newslint.readers.raw_html import shown_html

FORMATS = ("html", "markdown", "text")
# A span or a bold word begins many a Markdown paragraph, these begin HTML.
_HTML = late(
    r"\s*<(?:!doctype|html|body|article|section|main|header|p|div|h[1-6]|figure|ul|ol|table|blockquote|pre)\b",
    re.I,
)
_BLANK_LINE = late(r"\n[ \t]*\r?\n|\r[ \t]*\r")
_OUTSIDE = late(r"\n[ \t]*\r?\n(?=[^\s<])")  # a paragraph that no tag begins
_TAG = late(r"</(?:p|a|b|i|em|strong|span|div|li|h[1-6])>|<br\s*/?>", re.IGNORECASE)


def string_body(text: str, titled: bool, named: str = "") -> Body:
    """The body in a string, placed in it; `named` is the format that it is in, else it is guessed."""
    return _parser(text, named)(text, 0, titled)


def _parser(text: str, named: str) -> BodyParser:
    """By the name of the format; else HTML if it looks so, Markdown if it has blank lines, text."""
    form = named if named in FORMATS else _guessed(text)
    if form == "html":
        return _html
    if form == "markdown":
        from newslint.readers.markdown import markdown_body

        return markdown_body
    from newslint.readers.text import text_body

    return text_body


def _guessed(text: str) -> str:
    """What a body looks like. Markdown may hold HTML, so tags decide only where there are no blank lines."""
    if _HTML.match(text) and not _OUTSIDE.search(text):
        return "html"
    if _BLANK_LINE.search(text):
        return "markdown"
    return "html" if _TAG.search(text) else "text"


def _html(source: str, start: int, titled: bool) -> Body:
    masked = mask(source, start)
    shown = shown_html(masked.text, start, len(source), masked.spans)
    regions = caption_regions(source, masked.spans) if masked.spans else []
    blocks = [*(captioned(shown, regions) if regions else shown), *masked.captions]
    comments = tuple(directives(source, start, len(source)))
    code = tuple(html_code(masked.text, start, len(source)))
    return Body(tuple(sorted(blocks, key=_place)), comments, code)


def _place(block: Block) -> int:
    return block.map.runs[0].source_start
