"""The name of a site that was left at the end of a headline."""

from __future__ import annotations

from functools import cache

from newslint.late import late
from newslint.measure.lexicon import lexicon

_LAST = late(r"\s+([|｜•·–—-]|::|//)\s+([^|｜«»•·–—\d]{2,60})\Z")
_BARS = frozenset({"|", "｜", "::", "//"})
_WORD = late(r"[^\W_]+")
_DOMAIN = late(r"(?i)[\w-]{2,40}\.(?:com|org|net|info|news|tv|co\.uk|de|fr|es|it|eu|io|au)")
_HOST = late(r"(?i)(?:https?:)?//(?:www\.)?([^/:?#]+)")
_MOST_WORDS = 5


def site_suffix(headline: str, known: tuple[str, ...] = (), url: str = "") -> tuple[int, int] | None:
    """The place of a suffix, mark and name, such as ` | Daily Sun`; None if there is none.

    known: names of the site. url: of the article, whose host may be the name. After a bar every name of at
    most five words is one; after a dash only a known one, or one that looks like that of a site.
    """
    match = _LAST.search(headline)
    if match is None or match.start() == 0:
        return None
    words = tuple(_WORD.findall(match[2].lower()))
    if not words or len(words) > _MOST_WORDS:
        return None
    if match[1] in _BARS or _squeezed(match[2]) in {*map(_squeezed, known), *_hosts(url)}:
        return match.span()
    return match.span() if _looks_like_a_site(match[2], words) else None


def _looks_like_a_site(name: str, words: tuple[str, ...]) -> bool:
    spoken = " ".join(words)
    if spoken in _names("names") or _DOMAIN.fullmatch(name.strip()):
        return True
    words = words[1:] if words[0] == "the" and len(words) > 2 else words
    large = all(word[0].isupper() for word in _WORD.findall(name) if len(word) > 3)
    return large and len(words) > 1 and (words[-1] in _names("words") or words[0] in {"daily", "radio"})


def _squeezed(name: str) -> str:
    return "".join(_WORD.findall(name.lower()))


def _hosts(url: str) -> tuple[str, ...]:
    host = _HOST.match(url)
    parts = host[1].lower().split(".") if host else []
    return tuple(part.replace("-", "") for part in parts[:-1] if len(part) > 3)


@cache
def _names(section: str) -> frozenset[str]:
    return frozenset(name.replace("_", " ") for name in lexicon("outlets")[section])
