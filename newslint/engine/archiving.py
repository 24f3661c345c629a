"""Make an archive of articles, and bring it up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from newslint import __version__
from newslint.archive.publish import published
from newslint.archive.store import checks, meta
from newslint.archive.stored import unpacked
from newslint.archive.writer import Writer, placed
from newslint.engine.archived import opened
from newslint.engine.content import identity_of
from newslint.engine.examine import across_corpus
from newslint.engine.gather import checks_of, gathered
from newslint.engine.request import Request
from newslint.engine.run import run
from newslint.engine.source_file import SourceFile
from newslint.errors import UserError
from newslint.model.diagnostic import Failure, Report, Severity
from newslint.policy.policy import Policy
from newslint.readers import FORMATS


@dataclass(frozen=True, slots=True)
class Archiving:
    """What was done: files read and the documents in them, files taken out, files that were as archived."""

    files: int
    documents: int
    gone: int
    same: int
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """What to archive and where. failures: of discovery. progress: told (done, all) files."""

    policy: Policy
    files: Sequence[SourceFile]
    archive: Path
    failures: tuple[Failure, ...] = ()
    jobs: int = 0
    progress: Callable[[int, int], None] | None = None


def build(order: Order) -> Archiving:
    """A new archive, in place of any that is there. UserError if it cannot be written, or has the name of an
    article, of which it might take the place.
    """
    if order.archive.suffix.lower() in FORMATS:
        raise UserError("is the name of an article; name the archive otherwise", str(order.archive))
    with published(order.archive, anew=True) as db:
        return _added(order, order.files, _writer(order, db))


def update(order: Order, below: Sequence[str] = ()) -> Archiving:
    """Add files that are new, replace those that changed, and take out those that are gone.

    below: paths as archived; only what lies below them, and is not among the files, is gone. The archive is
    then what a new one of these files (and of the others in it) would be. UserError if it cannot be written.
    """
    with published(order.archive, anew=False) as db:
        known: dict[str, str] = dict(db.execute("SELECT path, digest FROM files"))
        writer = _writer(order, db)
        _key_again(order, db, writer)
        here = {order.policy.path_of(file.name): file for file in order.files}
        gone = [path for path in known if path not in here and any(_lies(path, each) for each in below)]
        changed = [
            file
            for path, file in here.items()
            if known.get(path) != identity_of(order.policy, file) or not known[path]
        ]
        for path in (*gone, *(order.policy.path_of(file.name) for file in changed)):
            writer.drop(path)
        done = _added(order, changed, writer)
        same = len(here) - len(changed)
        return Archiving(done.files, done.documents, len(gone), same, done.failures)


def asked(order: Order) -> Report:
    """What the files have in common with the archive, by all rules that compare documents."""
    rules = {rule for rule, _ in across_corpus(order.policy.rules, Severity.INFO)}
    policy = replace(
        order.policy,
        rules=tuple(rule for rule in order.policy.rules if rule.id in rules),
        base=tuple(rule for rule in order.policy.base if rule.id in rules),
    )
    files = tuple(order.files)
    request = Request(policy, files, failures=order.failures, jobs=order.jobs, min_level=Severity.INFO)
    report = run(request._replace(archives=(order.archive,), limits=False))
    own = {file.name for file in files}
    told = (each for each in report.diagnostics if any(place.path not in own for place in each.related))
    return report._replace(diagnostics=tuple(told))


def facts(path: Path) -> dict[str, str | int | list[str]]:
    """What an archive says of itself. Raises UserError."""
    with opened(path) as db:
        (files, documents, blocks) = db.execute(
            "SELECT count(*), coalesce(sum(documents), 0), coalesce(sum(end - first), 0) FROM files"
        ).fetchone()
        first, last = db.execute("SELECT min(date), max(date) FROM packs WHERE date != ''").fetchone()
        (keys,) = db.execute("SELECT coalesce(sum(count), 0) FROM runs").fetchone()
        return {
            "archive": str(path),
            "megabytes": round(path.stat().st_size / 1e6),
            "articles": documents,
            "files": files,
            "blocks": blocks - documents,
            "keys": keys,
            "dates": f"{first} to {last}" if first else "none",
            "made_by": f"newslint {meta(db).get('version', '')}",
            "compared_by": sorted(each.check for each in checks(db)),
        }


def _writer(order: Order, db: sqlite3.Connection) -> Writer:
    db.execute("INSERT OR REPLACE INTO meta VALUES ('version', ?)", (__version__,))
    return Writer(db, tuple(checks_of(order.policy)))


def _key_again(order: Order, db: sqlite3.Connection, writer: Writer) -> None:
    """Keys, of what is archived, for checks that are new or changed."""
    fresh = {name: check for name, check in checks_of(order.policy).items() if name in writer.fresh}
    if not fresh:
        return
    for first, path, body in db.execute("SELECT first, path, body FROM packs"):
        documents = unpacked(body, path)
        writer.key(
            first, {name: placed(check.observe(documents), documents) for name, check in fresh.items()}
        )


def _added(order: Order, files: Sequence[SourceFile], writer: Writer) -> Archiving:
    failures = [*order.failures]
    documents = done = 0
    for part in gathered(order.policy, files, order.jobs):
        writer.add(part.files, part.rows)
        failures += part.failures
        documents += part.documents
        done += part.read
        if order.progress:
            order.progress(done, len(files))
    writer.finish()
    return Archiving(done, documents, 0, 0, tuple(failures))


def _lies(path: str, folder: str) -> bool:
    """Is a path a folder, or below it?"""
    if folder == ".":
        return not path.startswith("../")
    return path == folder or path.startswith(folder.rstrip("/") + "/")
