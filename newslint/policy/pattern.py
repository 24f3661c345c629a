"""Path patterns of configurations, as .gitignore has them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def matches(path: str, patterns: tuple[str, ...]) -> bool:
    """Does a path (relative, with `/`) match, or lie in a folder that does? The last match wins."""
    return _spec(patterns).match_file(path)


def anchored(pattern: str) -> str:
    """`./news` is what stands beside the configuration: `/news` to .gitignore; `.` is all below it."""
    refusal = "!" if pattern.startswith("!") else ""
    path = pattern[len(refusal) :]
    if path in (".", "./"):
        return refusal + "/**"
    return refusal + (path[1:] if path.startswith("./") else path)


def refused(pattern: str) -> bool:
    """Is it no pattern at all, such as a lone `!`?"""
    try:
        _spec((pattern,))
    except ValueError:
        return True
    return False


@lru_cache(maxsize=64)
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)
