"""The text of one block gathered from stretches of HTML: references resolved, white space collapsed."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

from newslint.late import late
from newslint.model.document import Block, BlockKind
from newslint.readers.base import BlockBuilder

_WHITE = " \t\n\r\f"
_NUMBER = r"\#[0-9]++;? | \#[xX][0-9a-fA-F]++;?"
_NAME = r"[a-zA-Z][a-zA-Z0-9]{1,31}"
# What does not show as it stands, runs of blanks apart; that it begins with one class makes the search fast.
# A soft hyphen (U+00AD) shows nothing: a reader sees the word whole.
_CHANGED = r"""[&\t\n\r\f\u00ad] (?: (?<=&) (?:REFERENCE)
    | (?<=[\t\n\r\f]) [\ \t\n\r\f]*+ | (?<=\u00ad) \u00ad*+ )"""
_REFERENCE = rf"{_NUMBER} | {_NAME};?"
_IN_TEXT = late(_CHANGED.replace("REFERENCE", _REFERENCE), re.VERBOSE)
# In an attribute a reference without its semicolon is none before "=" or a letter: links are full of them.
_IN_ATTRIBUTE = late(
    _CHANGED.replace("REFERENCE", rf"{_NUMBER} | {_NAME} (?:; | (?![=a-zA-Z0-9]))"), re.VERBOSE
)
_IN_CODE = late(rf"&(?:{_REFERENCE})", re.VERBOSE)
_BLANKS = late(r"[ ]{2,}")


class TextFlow:
    """Text as it runs through inline elements; white space between two words is one space."""

    __slots__ = ("_break", "_builder", "_gap", "_source")

    def __init__(self, source: str) -> None:
        self._source = source
        self._builder = BlockBuilder(source)
        self._gap: tuple[int, int] | None = None
        self._break = False

    def __bool__(self) -> bool:
        return bool(self._builder)

    def text(self, start: int, end: int, changed: re.Pattern[str] = _IN_TEXT) -> None:
        """Append what `source[start:end]` shows."""
        at = start
        for match in changed.finditer(self._source, start, end):
            left, right = match.span()
            self._plain(at, left)
            at = right
            first = self._source[left]
            if first in _WHITE:
                self._space(left, right)
            elif first == "&":
                self._reference(match[0], left, right)
        self._plain(at, end)

    def preformatted(self, start: int, end: int) -> None:
        """Append `source[start:end]` with its white space."""
        at = start
        for match in _IN_CODE.finditer(self._source, start, end):
            self._builder.verbatim(at, match.start())
            at = match.end()
            self._builder.replaced(decoded(match[0]), match.start(), at)
        self._builder.verbatim(at, end)

    def line_break(self, start: int, end: int) -> bool:
        """Append a `<br>`, shown as a space; true if it is the second in a row: then a new block begins."""
        if self._break:
            return True
        self._break = bool(self._builder)
        self._gap = (start, end) if self._builder else None
        return False

    def build(self, kind: BlockKind) -> Block:
        """The block so far, without white space at its ends; the flow is empty again."""
        block = self._builder.build(kind)
        self.clear()
        return block

    def clear(self) -> None:
        """Forget the block so far."""
        if self._builder:
            self._builder = BlockBuilder(self._source)
        self._gap, self._break = None, False

    def _reference(self, reference: str, start: int, end: int) -> None:
        character = decoded(reference)
        if character and character in _WHITE:
            self._space(start, end)
        elif character == reference:
            self._word(start, end)
        elif character and character != "\u00ad":
            self._fill()
            self._builder.replaced(character, start, end)

    def _plain(self, start: int, end: int) -> None:
        """Source with no white space but blanks."""
        if start == end:
            return
        if self._source.find("  ", start, end) >= 0:
            self._blanks(start, end)
            return
        if self._source[start] == " ":
            self._space(start, start + 1)
            start += 1
        last = end > start and self._source[end - 1] == " "
        if start < end - last:
            self._word(start, end - last)
        if last:
            self._space(end - 1, end)

    def _blanks(self, start: int, end: int) -> None:
        """Source with runs of blanks."""
        for match in _BLANKS.finditer(self._source, start, end):
            left, right = match.span()
            self._plain(start, left)
            self._space(left, right)
            start = right
        self._plain(start, end)

    def _word(self, start: int, end: int) -> None:
        self._fill()
        self._builder.verbatim(start, end)

    def _space(self, start: int, end: int) -> None:
        if self._gap is None and self._builder:
            self._gap = (start, end)

    def _fill(self) -> None:
        if self._gap is not None:
            start, end = self._gap
            if self._source[start:end] == " ":
                self._builder.verbatim(start, end)
            else:
                self._builder.replaced(" ", start, end)
            self._gap = None
        self._break = False


@lru_cache(maxsize=1024)
def decoded(reference: str) -> str:
    """What a character reference stands for; itself if it is none. A number out of all bounds is U+FFFD."""
    return unescape(reference) if len(reference) < 40 else "\ufffd"


def text_block(kind: BlockKind, source: str, start: int, end: int) -> Block:
    """A block of the value of an attribute, or of a title: text with references and no elements."""
    flow = TextFlow(source)
    flow.text(start, end, _IN_ATTRIBUTE)
    return flow.build(kind)
