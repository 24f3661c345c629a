"""Characters that nobody sees, where they do no work: zero-width marks, controls, byte order marks."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.late import late

_UNSEEN = late(
    "[\x00-\x08\x0e-\x1f\x7f\u061c\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)
_MARKS = frozenset("\u200e\u200f\u061c")  # of direction: between letters that run to the left they work
_JOINERS = frozenset("\u200c\u200d\u180e\u2060")
_RIGHT_TO_LEFT = late(
    "[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_BREAKABLE = frozenset("/\\._-@?&=#:")  # a zero-width space tells where a long address may break
_LINE_ENDS = frozenset("\u2028\u2029")
_FLAG = "\U0001f3f4"


def has_right_to_left(text: str) -> bool:
    """Is there a letter of a script that runs from right to left?"""
    return _RIGHT_TO_LEFT.search(text) is not None


def unseen(text: str) -> Iterator[tuple[int, str]]:
    """Where in a text a needless invisible character stands, and what should stand there: a space or nothing.

    Left alone are joiners in emoji and beside letters of scripts that join or are written without spaces,
    marks of direction where some text runs to the left, and hyphens that show at the end of a line.
    """
    for match in _UNSEEN.finditer(text):
        at, mark = match.start(), match[0]
        if not _works(text, at, mark):
            spaced = at == 0 or text[at - 1].isspace() or text[at + 1 : at + 2].isspace()
            yield at, " " if mark in _LINE_ENDS and not spaced else ""


def _works(text: str, at: int, mark: str) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if mark in _MARKS:
        return has_right_to_left(text)
    if mark == "\u200b":
        return before in _BREAKABLE or after in _BREAKABLE or _is_other(before) or _is_other(after)
    if mark in _JOINERS:
        return _is_other(before) or _is_other(after)
    return mark >= "\U000e0000" and _FLAG in text[max(0, at - 8) : at]


def _is_other(char: str) -> bool:
    """A letter or sign beyond Latin, Greek, Cyrillic, Armenian and the punctuation and space of all."""
    return char > "\u058f" and not "\u2000" <= char <= "\u20cf" and not char.isspace() and char != "\ufeff"
