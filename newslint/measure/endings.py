"""Whether the end of a paragraph is an end, or the place where a text was cut."""

from __future__ import annotations

from newslint.late import late
from newslint.measure.lexicon import lexicon
from newslint.measure.sentences import sentences

_CLOSED = frozenset(".!?…:;。！？”\"'’)]»*|")
_CUT = frozenset(",-–—(“«")
_LAST_WORD = late(r"[^\W\d_]+\Z")
_SIGNED = late(r"(?:^|\s)[-–—] ?[^-–—\n]{2,40}[-–—]\Z")  # a name between dashes
_STOPS = frozenset(".!?…")
_ADDRESS = late(r"[@#/._]\S*\Z")
_FEW = 3  # words of a last sentence below which a name or a date may stand alone


def is_closed(text: str) -> bool:
    """Does a text end in a mark that ends one? After a stop, “ closes a quotation, as in German."""
    return text[-1:] in _CLOSED or (text[-1:] == "“" and text[-2:-1] in _STOPS)


def cut_at(text: str) -> int | None:
    """Where the sentence begins that the end of a text leaves open; None if the text may end there.

    It is open after a comma or dash, after a word that asks for another, and after a word in small letters
    if sentences with full stops stand before it.
    """
    text = text.rstrip()
    if not text or is_closed(text):
        return None
    spans = sentences(text)
    start = spans[-1][0]
    if text[-1] in _CUT:
        return None if _SIGNED.search(text) else start
    words = lexicon("endings")
    word = _LAST_WORD.search(text)
    if word is None or not word[0].islower() or word[0] in words["calls"] or _ADDRESS.search(text):
        return None
    if word[0] in words["dangling"]:
        return start
    before = len(spans) > 1 and is_closed(text[:start].rstrip())
    return start if before and text[start:].count(" ") >= _FEW - 1 and text[start].isupper() else None
