"""The words of a text as bytes, in plain Python: those of `letters`, where numpy does not pay."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.measure.alphabet import shown

_GAPS = bytes(range(48))
_MARK = re.compile(rb"(?<=[0-\xff])[.,'](?=[0-\xff])")
_WITHIN = {46: 59, 44: 58}  # what stops and commas are inside a number
_STOP, _APOSTROPHE, _DROPPED = 46, 39, 60
_DIGITS = range(48, 58)
_INITIALS = range(0xC3, 0xD6)  # first of the two bytes of a letter in the scripts that have initials
_LONGEST_NUMBER = 20  # digits looked back over to see whether a number begins a word


def _byte(byte: int) -> int:
    char = chr(byte)
    if byte >= 128 or char in ".,'":
        return byte
    return ord(char.lower()) if char.isalnum() else 32


LOWERED = bytes(map(_byte, range(256)))
_PARTED = bytes.maketrans(_GAPS, b" " * len(_GAPS))


@lru_cache(maxsize=256)
def few_words(text: str) -> tuple[bytes, ...]:
    """The normal words of a text in UTF-8, those of `letters` to the byte; `3.5` has another stop in it."""
    if not text.isascii():
        text = "".join(map(_folded, text))
    raw = b" " + text.encode("utf-8", "surrogatepass").translate(LOWERED) + b" "
    return tuple(_pointed(raw).translate(_PARTED).split())


@lru_cache(maxsize=4096)
def _folded(char: str) -> str:
    """What a letter is in normal words: nothing, itself, or several."""
    if char == "\n":
        return " "
    found = shown(char)
    return found if len(found.strip()) < 2 else "".join(map(_folded, found))


def _pointed(found: bytes) -> bytes:
    """Without apostrophes in words and stops of initials; those of numbers (`3.5`) are letters."""
    marks = [match.start() for match in _MARK.finditer(found)]
    if not marks:
        return found
    made = bytearray(found)
    apostrophes = [at for at in marks if found[at] == _APOSTROPHE]
    for at in marks:
        if found[at] == _APOSTROPHE:
            made[at] = _DROPPED
        elif found[at - 1] in _DIGITS and found[at + 1] in _DIGITS and _begins_word(found, at):
            made[at] = _WITHIN[found[at]]
    dropped = {at for at in marks if _is_initial(found, made, at)}
    for at in apostrophes:
        if at - 2 in dropped or (at - 3 in dropped and found[at - 1] >= 128):
            made[at] = 32  # `U.S's` is two words
    dropped.update(at for at in apostrophes if made[at] == _DROPPED)
    for at in sorted(dropped, reverse=True):
        del made[at]
    return bytes(made)


def _begins_word(found: bytes, at: int) -> bool:
    """Whether the digits before a mark begin a word: `3,000.5`, not `v2.5`."""
    at -= 1
    for _ in range(_LONGEST_NUMBER):
        if found[at] not in _DIGITS:
            break
        at -= 1
    return found[at] < 48


def _is_initial(found: bytes, made: bytearray, at: int) -> bool:
    """Whether a stop has one letter, of one byte or two, between it and a gap on each side."""
    left, right = found[at - 1], found[at + 1]
    if found[at] != _STOP or left in _DIGITS or right in _DIGITS:
        return False
    first = at - (1 if left < 128 else 2)
    last = at + (1 if right < 128 else 2)
    before = left < 128 or found[first] in _INITIALS
    after = right < 128 or right in _INITIALS
    return before and after and made[first - 1] < 48 and found[min(last + 1, len(found) - 1)] < 48
