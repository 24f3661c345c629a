"""Letters and digits of texts in any script, without marks and accents: a quick look for repetition.

Coarser than normal words: texts whose words are the same are the same here, others may be. Making the words
of an article in Hindi takes four times as long.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from unicodedata import normalize

from newslint.late import late

_STOPS = late("[.!?…。！？।॥؟۔\\]\r\u2029]+")  # all that may end a sentence within a line
_STOP, _LINE_END = "\0", "\n"
_KEPT = late(rf"[^\W_]+|[{_LINE_END}{_STOP}]+")
_APOSTROPHE = "ʼ"  # a letter, but none of words
_IOTA = "\u0345"  # a mark of Greek that is a letter in small letters, unless words begin with it


def may_have_twins(texts: tuple[str, ...]) -> bool:
    """False only if no two of these texts have the same normal words."""
    known = _bare(texts)
    return known is None or _any_twice(known.replace(_STOP, "").split(_LINE_END), len(texts))


def may_repeat_itself(texts: tuple[str, ...], letters: int) -> bool:
    """False only if no stretch of so many letters between stops comes twice in these texts."""
    known = _bare(texts)
    if known is None:
        return True
    stretches = known.replace(_STOP, _LINE_END).split(_LINE_END)
    long = [stretch for stretch in stretches if len(stretch) >= letters]
    return _any_twice(long, len(long))


@lru_cache(maxsize=64)
def _bare(texts: tuple[str, ...]) -> str | None:
    """The texts as lines, a stop for what may end a sentence; None if they hold what cannot be told so."""
    joined = _LINE_END.join(texts)
    if _STOP in joined or _IOTA in joined:
        return None
    kept = _only(_STOPS.sub(_STOP, joined.casefold()))
    return _only(normalize("NFKD", normalize("NFKD", kept).casefold())).replace(_APOSTROPHE, "")


def _only(text: str) -> str:
    return "".join(_KEPT.findall(text))


def _any_twice(texts: Sequence[str], count: int) -> bool:
    """Whether two are the same; not known if there are not so many, for a line end stood in one."""
    return len(set(texts)) < count or len(texts) != count
