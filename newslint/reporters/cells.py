"""Text as a terminal shows it: control characters made visible, tabs expanded, cells counted."""

from __future__ import annotations

from typing import NamedTuple
from unicodedata import category, east_asian_width

TAB = 4
_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"
# Format characters of a script or an emoji (joiners, the tags of flags); others are made visible.
_UNSEEN = frozenset(["\u200c", "\u200d", *map(chr, range(0xE0020, 0xE0080))])


def visible(text: str) -> str:
    """The text on one line, with nothing in it that a terminal would obey or hide."""
    if text.isprintable():
        return text
    return "".join(_escape(character) for character in text)


def _escape(character: str) -> str:
    if character.isprintable() or character in _UNSEEN:
        return character
    if character in "\t\n\r":
        return {"\t": "\\t", "\n": "\\n", "\r": "\\r"}[character]
    if category(character) in ("Zs", "Co", "Cn"):
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


class Cells(NamedTuple):
    """A line of text as shown: for each code point of it what to print and how many cells that takes."""

    shown: tuple[str, ...] | str
    widths: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Cells:
        """Lay out a line; tab stops count from its first cell."""
        if text.isascii() and text.isprintable():
            return cls(text, (1,) * len(text))
        shown: list[str] = []
        widths: list[int] = []
        column = 0
        before = ""
        for character in text:
            if character == "\t":
                piece = " " * (TAB - column % TAB)
                width = len(piece)
            else:
                piece = _escape(character)
                width = len(piece) if piece != character else _width(character, before)
            if character == _EMOJI_STYLE and widths and shown[-1] != before:
                piece = ""  # after an escape or a tab it would widen the last sign of that
            elif character == _EMOJI_STYLE and widths and widths[-1] == 1:
                widths[-1] = 2
                column += 1
            shown.append(piece)
            widths.append(width)
            column += width
            before = character
        return cls(tuple(shown), tuple(widths))

    def text(self, start: int, end: int) -> str:
        """What to print for these code points."""
        return "".join(self.shown[start:end])

    def width(self, start: int, end: int) -> int:
        """How many cells these code points take."""
        return sum(self.widths[start:end])


def _width(character: str, before: str) -> int:
    """Cells of a character (UAX 11, and what terminals do with emoji): marks and what is joined take none."""
    code = ord(character)
    if code < 0x300:
        return 1
    if category(character) in ("Mn", "Me", "Cf") or 0x1160 <= code <= 0x11FF or before == _JOINER:
        return 0
    if 0x1F3FB <= code <= 0x1F3FF and before and east_asian_width(before) == "W":
        return 0  # the skin colour of the emoji before
    return 2 if east_asian_width(character) in "WF" else 1
