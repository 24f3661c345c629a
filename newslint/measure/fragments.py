"""Texts that look like a stray caption: no headline, list item, link or call to the reader."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.late import late
from newslint.measure.lexicon import lexicon
from newslint.measure.sentences import sentences
from newslint.measure.signs import is_short

_FURNITURE = late(  # addresses, handles, signs of lists and shops, and whoever speaks to the reader
    r"""(?xi)
    https?: | \bwww\. | \b\w{1,40}\.(?:com|org|net|gov|co\.uk)\b | \.\.\. | …
    | [@\#|»«•→►▶·*©®™{}\[\]<>=_] | [\U0001F000-\U0001FAFF\u2600-\u27BF]
    | \b(?:I|I['’]\w+|we|we['’]\w+|you|you['’]\w+|your|our|(?-i:us)|my|me|mine|ours|yours)\b
    | \b(?:contributed\sto\sthis|newsletter|all\srights)\b
    | \Afrom\sthe\b | \Awith\s(?:files|reporting|inputs)\b
    | [$£€]\s?\d[\d.,]*\s*\Z | [,\-–—/&+]\s*\Z
    | \A(?:[-–—•]|\(?\d{1,3}[.):]|\(?[a-z][.)]\s|\d{1,2}[:.]\d\d)
    """
)
_SOFT_HYPHEN = "\xad"
_WORD = late(r"[^\W_][\w’'-]*")
_LOWER = late(r"(?<![\w’'-])[a-zà-ÿ][\w’'-]{3,}")


def is_fragment(text: str, min_words: int, max_words: int) -> bool:
    """Could this text, which ends without a stop, be a stray caption? English; at most two sentences."""
    if not is_short(text, max_words) or text.count(" ") + 1 < min_words:
        return False
    bare = text.strip().replace(_SOFT_HYPHEN, "")
    words = _WORD.findall(bare)
    opener, last = (words[0], words[-1].lower()) if words else ("", "")
    known = lexicon("fragments")
    if opener[:1].islower() or opener.lower() in known["openers"]:
        return False
    if last in known["danglers"] or _FURNITURE.search(bare):
        return False
    return not _headline(bare, words, known) and len(sentences(bare)) <= 2


def _headline(text: str, words: list[str], known: Mapping[str, frozenset[str]]) -> bool:
    """Is there no article, as headlines have none, or is all but prepositions and the like in title case?"""
    if not any(word.lower() in known["articles"] for word in words):
        return True
    return all(word in known["small"] for word in _LOWER.findall(text))
