"""Folds a text letter for letter, so that a phrase is found however its quotes, spaces and case are set."""

from __future__ import annotations

from newslint.late import late

_KINDS = {
    "'": "‘’‚‛ʼ′＇",
    '"': "“”„‟″«»＂",
    "-": "‐‑",
    " ": "\t\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
    + "".join(map(chr, range(0x2000, 0x200B))),
}
_FOLDS = tuple((mark, plain) for plain, marks in _KINDS.items() for mark in marks)
_ASCII_FOLDS = tuple(pair for pair in _FOLDS if pair[0].isascii())

# In UTF-8 the first byte of a character stands for it and the rest are dropped: accents are blurred, in
# phrases and texts alike. C2 and E2 (dashes, quotes, signs) part words; NUL, for a gap, is kept.
_LETTERS = bytes(
    byte if byte == 0 or (byte < 128 and chr(byte).isalnum()) or (byte >= 0xC3 and byte != 0xE2) else 32
    for byte in range(256)
)
_TRAILING = bytes(range(0x80, 0xC0))
_ASCII = bytes(range(128))
# Letters and signs of Western Europe: in small letters their first byte is the same, and those in E2 part
# words, but for the Ohm, Kelvin and Angstrom signs (E2 84) and some of the letters of E2 B1.
_WESTERN = b"\xc2\xc3\xe2" + _TRAILING
_LETTERS_IN_E2 = (b"\xe2\x84", b"\xe2\xb1")
_SURROGATE = late("[\ud800-\udfff]")


def folded(text: str) -> str:
    """The text with plain quotes, spaces and hyphens: as long as before, place for place. Newlines stay."""
    for mark, plain in _ASCII_FOLDS if text.isascii() else _FOLDS:
        if mark in text:
            text = text.replace(mark, plain)
    return text


def lowered(text: str) -> str:
    """The text in lower case, as long as before: a capital whose small form is longer stays as it is."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def whole(text: str) -> str:
    """The text with a sign in place of each half of a character, which has no UTF-8: as long as before."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


def word_keys(low: str) -> list[bytes]:
    """Keys of the words of a folded text in lower case: the same words have the same keys."""
    return low.encode("utf-8", "surrogatepass").translate(_LETTERS, _TRAILING).split()


def word_keys_of(text: str) -> list[bytes]:
    """Those of a text as it is written; a Western European one is not folded for them."""
    raw = text.encode("utf-8", "surrogatepass")
    beyond = b"" if len(raw) == len(text) else raw.translate(None, _ASCII)
    if beyond.translate(None, _WESTERN) or any(map(beyond.__contains__, _LETTERS_IN_E2)):
        return word_keys(lowered(folded(text)))
    return raw.lower().translate(_LETTERS, _TRAILING).split()
