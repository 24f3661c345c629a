"""Where a project keeps what was found in its files: a folder that can be thrown away at any time."""

from __future__ import annotations

import os
from pathlib import Path

from newslint import __version__
from newslint.engine.atomic import write_lines
from newslint.engine.paths import displayed
from newslint.errors import UserError

NAME = ".newslint_cache"
FILE = "cache.db"
VARIABLE = "NEWSLINT_CACHE_DIR"
_TAG = "CACHEDIR.TAG"
_SIGNED = "Signature: 8a477f597d28d172789f06886806bc55"  # bford.info/cachedir: backups leave such folders out
_MARKS = {
    _TAG: (_SIGNED, "# What newslint remembers of the articles here; `newslint clean` removes it."),
    ".gitignore": ("*",),
}


class Cache:
    """A cache folder. notes: what went wrong with it, for the user; no result depends on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.notes: list[str] = []

    @property
    def file(self) -> Path:
        """What this version of newslint keeps."""
        return self.folder / __version__ / FILE

    def prepare(self) -> None:
        """Make the folder, marked as what it is. Raises OSError."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        for name, lines in _MARKS.items():
            if not (self.folder / name).exists():
                write_lines(self.folder / name, lines)

    @property
    def shown(self) -> str:
        """The folder, as told to people."""
        return displayed(str(self.folder), os.path.realpath(self.folder))

    def note(self, what: str) -> None:
        """Tell the user, once."""
        if what not in self.notes:
            self.notes.append(what)


def place(given: Path | None, root: Path) -> Path:
    """The folder of the cache: as given, by the environment, else in the root of the project."""
    named = os.environ.get(VARIABLE)
    return given or (Path(named) if named else root / NAME)


def clean(folder: Path) -> bool:
    """Remove a cache; False if there is none. UserError for what is no cache, or cannot be removed."""
    if not os.path.lexists(folder):
        return False
    if folder.is_symlink() or not _is_cache(folder):
        raise UserError("no cache of newslint, so it is left alone", str(folder))
    from shutil import rmtree

    try:
        rmtree(folder)
    except OSError as error:
        raise UserError(f"cannot be removed: {error.strerror or error}", str(folder)) from None
    return True


def _is_cache(folder: Path) -> bool:
    try:
        return folder.joinpath(_TAG).read_text("utf-8", "replace").splitlines()[:2] == [*_MARKS[_TAG]]
    except OSError:
        return False
