"""Find the files of a run: what was asked for, and the corpus that it is compared with."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from newslint.engine.entries import no_file, unmet
from newslint.engine.globs import Globs, fixed_prefix, gitignores, has_magic, last_verdict, starts
from newslint.engine.paths import below, displayed, from_here
from newslint.engine.source_file import SourceFile
from newslint.engine.walk import EXCLUDED, HIDDEN, Folder, Found, Link, Wanted, not_ours, walk
from newslint.errors import UserError
from newslint.model.diagnostic import Failure, Skipped
from newslint.policy.config import Config
from newslint.policy.tree import shown
from newslint.readers import FORMATS

GIVEN_ALONE = (
    "no configuration, so the corpus is only the files given: "
    "they are not compared with the rest of the repository (a newslint.yaml with `corpus:` changes that)"
)
ALL_LEFT_OUT = "nothing is linted: the configuration leaves out every file given"


class Discovery(NamedTuple):
    """files: sorted by name. skipped: what was passed over and why. failures: folders that could not be read.

    notes: what the user should know. others: how many files there are of suffixes that are not read.
    """

    files: tuple[SourceFile, ...]
    skipped: tuple[Skipped, ...] = ()
    failures: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()
    others: Mapping[str, int] = {}


def discover(
    paths: Sequence[str],
    config: Config,
    force_exclude: bool = False,
    *,
    stdin: SourceFile | None = None,
    hook: bool = False,
    apart: Sequence[Path] = (),
) -> Discovery:
    """The files at these paths (files, folders, globs) and those of the corpus.

    force_exclude: the configuration leaves out even files given by name. stdin: standard input stands for the
    file of its name. hook: pre-commit calls. apart: files that this run will write. Raises
    UserError for a path that is not there, or for no files.
    """
    search = _Search(config, force_exclude, apart)
    if stdin:
        search.standard_input(stdin)
    if "" in paths:
        raise UserError("one of the paths is empty; a folder is named by its path, this one by .")
    for path in sorted(set(paths)):
        search.given(path)
    search.follow_links()
    if search.files:
        search.corpus()
        search.follow_links()
    search.hold_include()
    if search.files:
        if hook and config.file is None:
            search.notes.append(GIVEN_ALONE)
    elif search.refused:
        search.notes.append(ALL_LEFT_OUT)
    elif not search.failures:
        raise UserError(_nothing(paths, config, search.skipped))
    files = tuple(sorted(search.files.values(), key=lambda file: file.name))
    taken = {file.name for file in files}  # named, though the configuration leaves it out
    return Discovery(
        files,
        tuple(sorted((each for each in search.skipped if each.path not in taken), key=_by_path)),
        tuple(search.failures[folder] for folder in sorted(search.failures)),
        tuple(search.notes),
        search.others,
    )


def would_be_found(paths: Iterable[str], config: Config) -> Iterator[str]:
    """Those of these absolute paths that a run without paths would take, if there were files."""
    search = _Search(config, True, ())
    return (path for path in paths if search.reason(path) is None)


class _Search:
    """Gathers files by their real path, so that each is read once however often it was asked for."""

    def __init__(self, config: Config, force_exclude: bool, apart: Sequence[Path]) -> None:
        self.files: dict[str, SourceFile] = {}
        self.skipped: set[Skipped] = set()
        self.failures: dict[str, Failure] = {}
        self.refused = False
        self.notes: list[str] = []
        self._config = config
        self._force = force_exclude
        self._apart = {os.path.realpath(path) for path in apart}
        self._root = os.path.realpath(config.root)
        include, exclude = (_globs(config, self._root, key) for key in ("include", "exclude"))
        self.others: Counter[str] = Counter()
        self._wanted = Wanted(frozenset(FORMATS), include=include, exclude=exclude, others=self.others)
        self._walked: set[str] = set()
        self._links: dict[Link, bool] = {}

    def given(self, path: str) -> None:
        """A file, folder or glob of the command line."""
        real = os.path.realpath(path)
        if os.path.isdir(real):
            self._folder(Folder(real, displayed(path, real)), self._wanted, focus=True)
        elif os.path.lexists(path):
            name = displayed(path, real)
            if not self._refuse(real, name):
                self._take(real, name, focus=True, named=not self._force)
        elif not has_magic(path):
            raise UserError(f"no such file or folder: {path}")
        else:
            prefix, rest = fixed_prefix(path)
            real = os.path.realpath(prefix)
            wanted = self._wanted._replace(glob=_glob(real, "/" + rest))
            if not self._folder(Folder(real, displayed(prefix, real)), wanted, focus=True):
                raise UserError(_nothing([path], self._config, set()))

    def standard_input(self, file: SourceFile) -> None:
        """Content that stands for the file of its name."""
        real = os.path.realpath(file.name)
        if not self._refuse(real, file.name):
            self.files[real] = file._replace(name=displayed(file.name, real), named=not self._force)

    def corpus(self) -> None:
        """The files to compare with: the configured corpus, else all that the configuration includes."""
        config = self._config
        for entry in config.corpus:
            self._compared(entry, self._wanted._replace(include=None))
        if config.file and not config.corpus and self._root not in self._walked:
            for folder in starts(config.include):
                self._compared(folder, self._wanted)

    def hold_include(self) -> None:
        """Note what the configuration includes in vain; UserError for a path there that is none."""
        whole = bool(self.files and self._config.file and not self._config.corpus)
        if not self.failures:
            complete = whole or self._root in self._walked
            self.notes += unmet(self._config, self._root, self.files, complete)

    def _compared(self, entry: str, wanted: Wanted) -> None:
        prefix, rest = fixed_prefix(entry.lstrip("/"))
        real = os.path.realpath(os.path.join(self._root, prefix))
        if rest:
            wanted = wanted._replace(glob=_glob(real, "/" + rest if prefix else rest))
        found = 0
        if os.path.isdir(real):
            found = self._folder(Folder(real, displayed(from_here(real), real)), wanted, focus=False)
        elif os.path.isfile(real) and not rest:
            self._take(real, displayed(from_here(real), real), focus=False)
        elif not rest and wanted.include is None:
            raise self._config.wrong("corpus", entry, f"no such file or folder: {entry}")
        if rest and not found and wanted.include is None:
            self.notes.append(no_file("corpus", entry))

    def _folder(self, folder: Folder, wanted: Wanted, focus: bool) -> int:
        """Take the files below a folder, which is entered even if it is ignored; how many there are."""
        path = os.path.join(folder.real, "")
        if wanted.exclude and wanted.exclude.verdict(path):
            if self._force and focus:
                self.refused = True
                self.skipped.add(Skipped(folder.shown, EXCLUDED))
                return 0
            wanted = wanted._replace(exclude=None)
        ignores = gitignores(folder.real)
        if not last_verdict(ignores, path):
            folder = folder._replace(ignores=ignores)
        walked: set[str] = set()
        count = self._gather(walk(folder, wanted, walked), focus)
        if not wanted.glob:
            self._walked |= walked
        return count

    def _gather(self, items: Iterable[Found | Link | Skipped | Failure], focus: bool) -> int:
        count = 0
        for item in items:
            if isinstance(item, Found):
                self._take(item.real, item.shown, focus)
                count += 1
            elif isinstance(item, Link):
                self._links[item] = self._links.get(item, False) or focus
                count += 1
            elif isinstance(item, Skipped):
                self.skipped.add(item)
            else:
                self.failures[item.message] = item
        return count

    def _take(self, real: str, name: str, focus: bool, named: bool = False) -> None:
        known = self.files.get(real)
        if real in self._apart:
            self.skipped.add(Skipped(name, "a report that newslint writes"))
        elif known is None:
            self.files[real] = SourceFile(Path(real), name, named, focus)
        elif (focus and not known.focus) or (named and not known.named):
            self.files[real] = known._replace(focus=known.focus or focus, named=known.named or named)

    def follow_links(self) -> None:
        """Take what the links met so far lead to, unless it was found without them."""
        while self._links:
            link = min(self._links, key=lambda each: each.shown)
            focus = self._links.pop(link)
            real = os.path.realpath(link.path)
            if os.path.isdir(real):
                folder = Folder(real, link.shown, gitignores(real))
                self._gather(walk(folder, self._wanted._replace(include=None), self._walked), focus)
            elif not os.path.exists(real):
                self.skipped.add(Skipped(link.shown, "a link that leads nowhere"))
            elif real not in self.files:
                self._take(real, link.shown, focus)
            elif self.files[real].name != link.shown:
                self.skipped.add(Skipped(link.shown, f"a link to {self.files[real].name}"))

    def _refuse(self, real: str, name: str) -> bool:
        """Is a file that was given by name left out all the same?"""
        reason = self.reason(real) if self._force else None
        if reason is None:
            return False
        self.refused = True
        self.skipped.add(Skipped(name, reason))
        return True

    def reason(self, real: str) -> str | None:
        """Why a file is left out, wherever it lies; None if it is not."""
        if os.path.splitext(real)[1].lower() not in FORMATS:
            return "of a kind that newslint does not read"
        reason = self._wanted.refuses(real)
        base = next((each for each in (self._root, os.getcwd()) if below(real, each)), None)
        if reason or base is None:
            return reason
        *folders, name = os.path.relpath(real, base).split(os.sep)
        for depth, folder in enumerate(folders):
            above = os.path.join(base, *folders[:depth])
            siblings = set(os.listdir(above)) if folder == "public" and os.path.isdir(above) else set()
            reason = reason or not_ours(folder, siblings)
        return reason or (HIDDEN if name.startswith(".") else None)


def _globs(config: Config, root: str, key: str) -> Globs | None:
    lines: tuple[str, ...] = getattr(config, key)
    try:
        return Globs.of(root, lines) if lines else None
    except ValueError as error:
        raise UserError(f"'{key}': {error}", shown(config.file) if config.file else None) from error


def _glob(folder: str, glob: str) -> Globs:
    try:
        return Globs.of(folder, [glob])
    except ValueError as error:
        raise UserError(f"not a glob: {glob.lstrip('/')} ({error})") from error


def _by_path(skipped: Skipped) -> tuple[str, str]:
    return skipped.path, skipped.reason


def _nothing(paths: Sequence[str], config: Config, skipped: Iterable[Skipped]) -> str:
    kinds = ", ".join(f"*{suffix}" for suffix in FORMATS)
    message = f"no articles found: looked for {kinds} in {', '.join(paths)}"
    if config.include:
        message += f", of which the configuration includes {', '.join(config.include)}"
    passed = sorted(skipped, key=_by_path)
    if passed:
        told = ", ".join(f"{each.path} ({each.reason})" for each in passed[:3])
        message += f"; passed over {told}" + (f" and {len(passed) - 3} more" if len(passed) > 3 else "")
    return message
