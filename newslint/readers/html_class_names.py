"""What publishers' class names and ids say of an element."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from newslint.late import late
from newslint.readers.html_role import Role

_DATA = Path(__file__).with_name("data") / "class_names.txt"
_SECTION = late(r"^\[(\w+)\]$", re.MULTILINE)
_WORD = late(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+|[^\x00-\x7f]+")
_WHOLE = frozenset(("nothing", "article", "hidden"))
# Classes that show an element again on a wide screen, beside one that hides it on all.
_SHOWN_AGAIN = late(r":(?:block|flex|inline|grid)\b|\bd-\w+-(?:block|flex|inline|grid)\b")


def role_of_classes(names: str) -> Role | None:
    """The role that class names and ids, parted by spaces, speak for."""
    nothing, roles = _patterns()
    dashed = [name for name in map(_dashed, names.split()) if not nothing.search(name)]
    for role, pattern in roles if dashed else ():
        if any(map(pattern.search, dashed)) and not (role is Role.HIDDEN and _SHOWN_AGAIN.search(names)):
            return role
    return None


@cache
def _patterns() -> tuple[re.Pattern[str], tuple[tuple[Role, re.Pattern[str]], ...]]:
    """What finds the names that say nothing, and those of each role in the order of the file."""
    _, *parts = _SECTION.split(_DATA.read_text(encoding="utf-8"))
    named = zip(parts[::2], parts[1::2], strict=True)
    sections = {name: _pattern(words.split(), name in _WHOLE) for name, words in named}
    nothing = sections.pop("nothing")
    return nothing, tuple((Role(name), pattern) for name, pattern in sections.items())


def _pattern(words: list[str], whole: bool) -> re.Pattern[str]:
    names = "|".join(words).replace("(", "(?:")
    return re.compile(rf"\A(?:{names})\Z" if whole else rf"(?:\A|-)(?:{names})(?=-|\Z)")


@lru_cache(maxsize=8192)
def _dashed(name: str) -> str:
    return "-".join(_WORD.findall(name)).lower()
