"""What else decides a result beside the text and the settings: this newslint, its libraries, this Python."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

import newslint
from newslint.blake import blake2b
from newslint.checks.base import Check

_INSTALLED = (".dist-info", ".egg-info")


def stamp(checks: Iterable[Check | None]) -> str:
    """32 hex digits; others once a file of newslint or of a plugin with checks reads otherwise, or a
    package is installed in another version.
    """
    found = blake2b(digest_size=16)
    for text in (newslint.__version__, sys.version, unicodedata.unidata_version, *sorted(set(_packages()))):
        found.update(text.encode("utf-8", "surrogatepass") + b"\n")
    for place in (Path(newslint.__file__).parent, *sorted(set(_of_plugins(checks)))):
        for path in _files(place):
            content = path.read_bytes()
            head = f"{path.relative_to(place.parent)} {len(content)}\n"
            found.update(head.encode("utf-8", "surrogatepass"))
            found.update(content)
    return found.hexdigest()


def _of_plugins(checks: Iterable[Check | None]) -> Iterator[Path]:
    """The packages, or single files, that define checks which are none of newslint's."""
    for module in {type(check).__module__ for check in checks if check is not None}:
        top = module.partition(".")[0]
        files = (getattr(sys.modules.get(name), "__file__", None) for name in (top, module))
        file = next(filter(None, files), None)  # a namespace has none of its own
        if top != "newslint" and file:
            yield Path(file) if file.endswith(f"{top}.py") else Path(file).parent


def _files(path: Path) -> Iterator[Path]:
    """A file, or those of a package in order of their names."""
    if not path.is_dir():
        yield path
        return
    with os.scandir(path) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            if entry.is_dir(follow_symlinks=False):
                if entry.name != "__pycache__":
                    yield from _files(Path(entry.path))
            elif entry.is_file():
                yield Path(entry.path)


def _packages() -> Iterator[str]:
    """The names of the folders that bear the name and the version of an installed package."""
    for folder in {os.path.realpath(each) for each in sys.path if each.endswith("-packages")}:
        try:
            with os.scandir(folder) as entries:
                yield from (entry.name for entry in entries if entry.name.endswith(_INSTALLED))
        except OSError:
            continue
