"""Comments in text and Markdown, found in linear time."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.model.span import Span

_OPEN, _CLOSE = "<!--", "-->"


def comments(source: str, start: int, end: int) -> Iterator[Span]:
    """Whole spans of `<!-- ... -->` in order; one that is not closed is none."""
    at = source.find(_OPEN, start, end)
    while at >= 0:
        close = source.find(_CLOSE, at + len(_OPEN), end)
        if close < 0:
            return
        after = close + len(_CLOSE)
        yield Span(at, after)
        at = source.find(_OPEN, after, end)


def inner(comment: Span) -> Span:
    """What stands between the marks of a comment."""
    return Span(comment.start + len(_OPEN), comment.end - len(_CLOSE))


def is_directive(source: str, comment: Span) -> bool:
    """Is it a comment to newslint?"""
    start, end = inner(comment)
    return source[start : min(end, start + 64)].lstrip().startswith("newslint-")


def directives(source: str, start: int, end: int) -> Iterator[Span]:
    """The inner spans of comments to newslint."""
    if source.find("newslint-", start, end) >= 0:
        for comment in comments(source, start, end):
            if is_directive(source, comment):
                yield inner(comment)
