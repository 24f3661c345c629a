"""How paths are told to people: from the working folder, always with `/`."""

from __future__ import annotations

import os


def displayed(given: str, real: str) -> str:
    """A path as printed: from the working folder if below it (empty for that folder itself), else as given.

    real: the same path without symbolic links.
    """
    here = os.getcwd()
    for path in (os.path.abspath(given), real):
        if path == here:
            return ""
        if below(path, here):
            return path[len(os.path.join(here, "")) :].replace(os.sep, "/")
    return os.path.normpath(given).replace(os.sep, "/")


def below(path: str, folder: str) -> bool:
    """Does an absolute path lie in a folder, at any depth?"""
    return path.startswith(os.path.join(folder, ""))


def from_here(path: str) -> str:
    """The way to an absolute path from the working folder; the path itself where there is none."""
    try:
        return os.path.relpath(path)
    except ValueError:  # another drive of Windows
        return path
