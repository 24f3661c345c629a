"""A whole report as it was, for a run in which nothing has changed."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from pathlib import Path

from newslint.archive.damage import Damaged
from newslint.blake import blake2b
from newslint.engine.identity import Identity
from newslint.engine.plain import diagnostic_of, plain
from newslint.engine.request import Request
from newslint.engine.rosters import Rosters, timeless
from newslint.model.diagnostic import Hidden, Report, Skipped
from newslint.policy.bound import Bound
from newslint.policy.policy import Policy
from newslint.policy.rule import Rule


def report_key(request: Request, identity: Identity, keys: Sequence[bytes | None]) -> bytes | None:
    """16 bytes that stand for all that a report hangs on; None if that cannot be known."""
    if request.failures or None in keys:
        return None
    try:
        archives = [_standing(path) for path in request.archives]
    except OSError:
        return None
    policy = request.policy
    settings = (
        request.min_level,
        request.limits,
        [(each.path, each.reason) for each in request.skipped],
        request.baseline,
        archives,
        [_undated(rule) for rule in (*policy.rules, *policy.base)],
        policy.amendments,
        policy.home,
        [file.focus for file in request.files],
    )
    found = blake2b(identity.how + repr(settings).encode("utf-8", "surrogatepass"), digest_size=16)
    for key in keys:
        found.update(key or b"")
    return found.digest()


def snapshot(report: Report, told: Collection[str], rosters: Rosters) -> bytes:
    """A report without failures. told: rules that found something in a document alone, heard or not."""
    values = {
        "days": rosters.days,
        "told": sorted(told & rosters.days.keys()),
        "diagnostics": [*map(plain, report.diagnostics)],
        "known": [*map(plain, report.known)],
        "skipped": [(each.path, each.reason) for each in report.skipped],
        "hidden": [(each.rule, each.path, each.more) for each in report.hidden],
        "below": dict(report.below_level),
        "linted": report.linted,
        "counts": (report.files, report.documents, report.incomplete),
    }
    return json.dumps(values, separators=(",", ":")).encode()


def report_of(body: bytes, policy: Policy, rosters: Rosters) -> Report | None:
    """The report, unless it was made on a day when rules found what they would not find today."""
    try:
        values = json.loads(body)
        if not rosters.lasts(values["days"], values["told"]):
            return None
        files, documents, incomplete = values["counts"]
        return Report(
            diagnostics=tuple([diagnostic_of(each) for each in values["diagnostics"]]),
            descriptors={rule.id: rule.descriptor for rule in policy.rules},
            files=files,
            documents=documents,
            skipped=tuple([Skipped(*each) for each in values["skipped"]]),
            hidden=tuple([Hidden(*each) for each in values["hidden"]]),
            below_level=values["below"],
            incomplete=incomplete,
            linted=tuple(values["linted"]),
            known=tuple([diagnostic_of(each) for each in values["known"]]),
        )
    except (ValueError, TypeError, LookupError) as error:
        raise Damaged(str(error)) from error


def _standing(path: Path) -> tuple[str, int, int, int, int]:
    """An archive is never written in its place: another one is another file, made at another time."""
    status = path.stat()
    return str(path), status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns


def _undated(rule: Rule) -> Rule:
    check = timeless(rule.check)
    return rule if check is None or check is rule.check else rule._replace(bound=Bound.of(check))
