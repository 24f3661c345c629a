"""Letters and digits alone: the same for texts whose normal words are the same, and made in a moment."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from newslint.measure.bare import may_have_twins, may_repeat_itself
from newslint.measure.normalize import normal_words
from newslint.measure.plain import plain

# Bytes of what is no letter but those of ASCII, once accents (CC, CD) stand alone.
_NO_OTHER_LETTER = bytes(range(0xC0)) + b"\xc2\xcc\xcd\xe2"
_DELETED = bytes(byte for byte in range(256) if byte >= 128 or not chr(byte).isalnum())
_DELETED_INSIDE = _DELETED.replace(b"\n", b"")
_STOPS = b".!?]"  # what may end a sentence; a note such as [12] may follow its stop
_PARTED = bytes.maketrans(_STOPS, b"\n" * len(_STOPS))
_DELETED_BETWEEN = bytes(byte for byte in _DELETED_INSIDE if byte not in _STOPS)
_PARAGRAPH_END = "\u2029".encode()
_ELLIPSIS = "…".encode()


def squeezed(text: str) -> bytes:
    """Letters and digits alone, without case and accents."""
    letters = _unaccented(text)
    if letters is None:
        return "".join(normal_words(text)).encode("utf-8", "surrogatepass")
    return letters.translate(None, _DELETED)


@lru_cache(maxsize=64)
def squeezed_each(texts: tuple[str, ...]) -> tuple[bytes, ...]:
    """Each of some texts squeezed: those of an article in one go."""
    joined = _joined(texts)
    lines = joined.translate(None, _DELETED_INSIDE).split(b"\n") if joined is not None else []
    return tuple(lines if len(lines) == len(texts) else map(squeezed, texts))


def has_twins(texts: tuple[str, ...]) -> bool:
    """False only if no two of these texts have the same normal words."""
    if _joined(texts) is None:
        return may_have_twins(texts)
    each = squeezed_each(texts)
    return len(set(each)) < len(each)


def repeats_itself(texts: tuple[str, ...], letters: int) -> bool:
    """False only if no sentence of these texts comes twice.

    A repeated sentence has its stretches between stops repeated; of those the ones of so many letters are
    compared, so one that is all initials is not seen.
    """
    joined = _joined(texts)
    if joined is None or _PARAGRAPH_END in joined:
        return may_repeat_itself(texts, letters)
    stretches = joined.replace(_ELLIPSIS, b".").translate(_PARTED, _DELETED_BETWEEN).split(b"\n")
    long = [stretch for stretch in stretches if len(stretch) >= letters]
    return len(set(long)) < len(long)


@lru_cache(maxsize=64)
def _joined(texts: tuple[str, ...]) -> bytes | None:
    """Some texts as one of lines, unaccented."""
    return _unaccented("\n".join(texts))


def _unaccented(text: str) -> bytes | None:
    """The text in small letters, with accents apart; None if it has letters other than those of ASCII."""
    if (known := plain(text)) is not None:
        return known
    apart = unicodedata.normalize("NFKD", text.casefold()).encode("utf-8", "surrogatepass")
    return None if apart.translate(None, _NO_OTHER_LETTER) else apart
