"""Files whose names say that they are no articles."""

from __future__ import annotations

import re

from newslint.late import late
from newslint.model.document import NotAnArticle

_NAMES = late(
    r"(?:(readme|licen[cs]e|copying|changelog|changes|contributing|code_of_conduct|security)(?:[._-].*)?"
    r"|(requirements)[^/]*\.txt)",
    re.IGNORECASE,
)


def refusal(name: str) -> NotAnArticle | None:
    """Why a file of this name is not read unless it is asked for by name."""
    match = _NAMES.fullmatch(name.replace("\\", "/").rpartition("/")[2])
    return NotAnArticle(f"{(match[1] or match[2]).upper()} file by its name") if match else None
