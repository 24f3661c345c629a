"""Globs as .gitignore writes them, anchored in one folder."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_MAGIC = frozenset("*?[")


class Globs(NamedTuple):
    """Globs that hold below one folder (an absolute path that ends in a separator)."""

    folder: str
    spec: GitIgnoreSpec

    @classmethod
    def of(cls, folder: str, lines: Sequence[str]) -> Globs:
        """From lines in the syntax of .gitignore; a line that is no glob raises ValueError."""
        from pathspec import GitIgnoreSpec  # 25 ms: only where there is a glob

        try:
            return cls(os.path.join(folder, ""), GitIgnoreSpec.from_lines(lines))
        except re.error as error:
            raise ValueError(str(error)) from error

    def verdict(self, path: str) -> bool | None:
        """True if the last glob to match this absolute path takes it, False if it lets it go, else None.

        The path of a folder ends in a separator.
        """
        if len(path) <= len(self.folder) or not path.startswith(self.folder):
            return None
        return self.spec.check_file(path[len(self.folder) :]).include


def last_verdict(layers: Sequence[Globs], path: str) -> bool | None:
    """The verdict of the last of these that has one."""
    for globs in reversed(layers):
        verdict = globs.verdict(path)
        if verdict is not None:
            return verdict
    return None


def gitignores(folder: str) -> tuple[Globs, ...]:
    """What the .gitignore files above a folder (absolute, real) ignore in it, the repository's own first.

    Outside a repository none counts.
    """
    above: list[str] = []
    while not os.path.lexists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return ()
        above.append(parent)
        folder = parent
    return tuple(globs for each in reversed(above) for globs in own_gitignore(each))


def own_gitignore(folder: str) -> Iterator[Globs]:
    """The globs of the .gitignore in this folder, if it has one that can be read."""
    try:
        text = Path(folder, ".gitignore").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return
    lines = [line for line in text.split("\n") if line.strip() and not line.startswith("#")]
    if not lines:
        return
    try:
        yield Globs.of(folder, lines)
    except ValueError:
        yield Globs.of(folder, [line for line in lines if _sound(line)])


def _sound(line: str) -> bool:
    """Is it a glob? Git passes over a line that is none, such as a lone `!`."""
    try:
        Globs.of("", [line])
    except ValueError:
        return False
    return True


def has_magic(path: str) -> bool:
    """Has this path a wildcard in it?"""
    return not _MAGIC.isdisjoint(path)


def fixed_prefix(glob: str) -> tuple[str, str]:
    """The folders before the first wildcard, and the rest: `news/2024/*.md` -> (`news/2024`, `*.md`)."""
    parts = glob.replace(os.sep, "/").split("/")
    fixed = next((number for number, part in enumerate(parts) if has_magic(part)), len(parts))
    return "/".join(parts[:fixed]) or glob[:1] * fixed, "/".join(parts[fixed:])


def starts(globs: Sequence[str]) -> Iterator[str]:
    """The folders, none inside another, below which lies all that these globs can match; empty: anywhere."""
    prefixes = {""}
    if globs and all("/" in glob.rstrip("/") for glob in globs if glob[0] != "!"):
        prefixes = {fixed_prefix(glob.lstrip("/"))[0] for glob in globs if glob[0] != "!"}
    for prefix in sorted(prefixes):
        if not any(prefix.startswith(f"{other}/" if other else "") for other in prefixes - {prefix}):
            yield prefix
