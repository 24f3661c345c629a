"""Bylines that name nobody: accounts, templates, placeholders."""

from __future__ import annotations

from functools import cache

from newslint.late import late
from newslint.measure.lexicon import lexicon

_BY = late(r"(?i)\s*(?:(?:written |posted |published |text )?by|von|par|por|di|autor|author|text)\b[\s:]*")
_TEMPLATE = late(r"[\[{<%$].{0,60}[\]}>%]|\$\w+|_{3,}|\.{3,}|…|\?{2,}|#[A-Z_]+#")


def is_placeholder(byline: str) -> bool:
    """Is a byline, or what follows its `by`, no name of anybody?"""
    name = " ".join(byline[_end(byline) :].split()).strip(" .,;:-–—").lower()
    if not any(map(str.isalnum, name)):
        return bool(byline.strip())
    return name in _placeholders() or _TEMPLATE.fullmatch(name) is not None


def _end(byline: str) -> int:
    match = _BY.match(byline)
    return match.end() if match and match.end() < len(byline) else 0


@cache
def _placeholders() -> frozenset[str]:
    return frozenset(name.replace("_", " ") for name in lexicon("bylines")["placeholders"])
