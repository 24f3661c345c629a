"""Walk a folder for articles, and say of what is passed over why."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple

from newslint.engine.globs import Globs, last_verdict, own_gitignore
from newslint.model.diagnostic import Failure, Skipped

HIDDEN = "hidden"
IGNORED = "ignored by .gitignore"
EXCLUDED = "excluded by the configuration"
OTHERS = "code of others"
NOT_INCLUDED = "not among the configuration's include"

_SILENT = (".git", ".newslint_cache")  # passed over without a word
# Never articles that a person would mend: code of others, and what tools make of the articles themselves.
_NOT_OURS = {
    **dict.fromkeys(("node_modules", "bower_components", "site-packages", "venv", "_vendor"), OTHERS),
    **dict.fromkeys(("__pycache__", "__pypackages__"), "kept by Python"),
    **dict.fromkeys(("_site", "_build", "build", "dist"), "output of a build"),
}
# `public` may well be a section of a paper; beside one of these it is where Hugo or Gatsby writes its pages.
_SITE_GENERATORS = frozenset(
    [f"{name}.{kind}" for name in ("hugo", "config") for kind in ("toml", "yaml", "yml", "json")]
    + ["gatsby-config.js", "gatsby-config.ts", "gatsby-config.mjs"]
)


def not_ours(name: str, siblings: Set[str]) -> str | None:
    """Why a folder of this name, beside these, holds nothing to lint; None if it may."""
    if name.startswith("."):
        return HIDDEN
    if name == "public" and not _SITE_GENERATORS.isdisjoint(siblings):
        return "output of a site generator"
    return _NOT_OURS.get(name)


class Folder(NamedTuple):
    """A folder to walk: its real path, how it is printed (empty for the working folder), and the .gitignore
    files that hold in it."""

    real: str
    shown: str
    ignores: tuple[Globs, ...] = ()

    def name_of(self, entry: str) -> str:
        """How an entry of this folder is printed."""
        return f"{self.shown}/{entry}" if self.shown not in ("", "/") else self.shown + entry


class Wanted(NamedTuple):
    """Which files a walk is after: of these suffixes, and as these globs allow.

    others: gains how many files of other suffixes there are, if anybody wants to know.
    """

    suffixes: frozenset[str]
    glob: Globs | None = None
    include: Globs | None = None
    exclude: Globs | None = None
    others: Counter[str] | None = None

    def refuses(self, path: str) -> str | None:
        """Why the configuration leaves this file (absolute, real path) out; None if it does not."""
        if self.exclude and self.exclude.verdict(path):
            return EXCLUDED
        if self.include and path.startswith(self.include.folder) and not self.include.verdict(path):
            return NOT_INCLUDED
        return None


class Found(NamedTuple):
    """A file that may be an article, by its real path and as it is printed."""

    real: str
    shown: str


class Link(NamedTuple):
    """A symbolic link, not yet followed."""

    path: str
    shown: str


def walk(start: Folder, wanted: Wanted, walked: set[str]) -> Iterator[Found | Link | Skipped | Failure]:
    """The files below a folder, in no order; links are told, not followed.

    `walked` holds real paths of folders not to enter, and gains those entered.
    """
    waiting = [start]
    while waiting:
        folder = waiting.pop()
        if folder.real in walked:
            continue
        walked.add(folder.real)
        try:
            with os.scandir(folder.real) as scan:
                entries = list(scan)
        except OSError as error:
            yield Failure(f"{folder.shown or '.'}: the folder cannot be read: {error.strerror or error}")
            continue
        names = {entry.name for entry in entries}
        if "pyvenv.cfg" in names and folder is not start:
            yield Skipped(folder.shown, OTHERS)
            continue
        if ".gitignore" in names:
            folder = folder._replace(ignores=(*folder.ignores, *own_gitignore(folder.real)))
        for item in _inside(folder, entries, names, wanted):
            if isinstance(item, Folder):
                waiting.append(item)
            else:
                yield item


def _inside(
    folder: Folder, entries: Iterable[os.DirEntry[str]], names: Set[str], wanted: Wanted
) -> Iterator[Found | Link | Skipped | Folder]:
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            reason = not_ours(entry.name, names) or _left_out(entry.path + os.sep, wanted, folder)
            if reason is None:
                yield Folder(entry.path, folder.name_of(entry.name), folder.ignores)
            elif entry.name not in _SILENT:
                yield Skipped(folder.name_of(entry.name), reason)
        elif entry.is_symlink() and os.path.isdir(entry.path):
            shown = folder.name_of(entry.name)
            reason = not_ours(entry.name, names) or _left_out(entry.path, wanted, folder)
            yield Skipped(shown, reason) if reason else Link(entry.path, shown)
        elif (suffix := os.path.splitext(entry.name)[1].lower()) in wanted.suffixes:
            item = _file(folder, entry, wanted)
            if item:
                yield item
        elif wanted.others is not None and not (wanted.glob and not wanted.glob.verdict(entry.path)):
            wanted.others[suffix] += 1


def _left_out(path: str, wanted: Wanted, folder: Folder) -> str | None:
    if folder.ignores and last_verdict(folder.ignores, path):
        return IGNORED
    if wanted.exclude and wanted.exclude.verdict(path):
        return EXCLUDED
    return None


def _file(folder: Folder, entry: os.DirEntry[str], wanted: Wanted) -> Found | Link | Skipped | None:
    path = entry.path
    if wanted.glob and not wanted.glob.verdict(path):
        return None
    reason = HIDDEN if entry.name[0] == "." else None
    if reason is None and folder.ignores and last_verdict(folder.ignores, path):
        reason = IGNORED
    reason = reason or wanted.refuses(path)
    if reason:
        return Skipped(folder.name_of(entry.name), reason)
    if entry.is_symlink():
        return Link(path, folder.name_of(entry.name))
    if entry.is_file(follow_symlinks=False):  # neither a pipe, which would block, nor a device
        return Found(path, folder.name_of(entry.name))
    return Skipped(folder.name_of(entry.name), "no regular file")
