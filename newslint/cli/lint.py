"""Lint articles as the command line asked for it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from newslint.cli.accepted import accepted
from newslint.cli.asked import Asked
from newslint.cli.console import say_lines, tell_lines
from newslint.cli.fixes import Fixes
from newslint.cli.outputs import outputs_named, paths_of
from newslint.cli.settings import FOUND, WRONG, items_of, levels_of, rulebook_of, settings_of
from newslint.cli.terminal import progress, style_of
from newslint.cli.voice import Voice
from newslint.engine.cache import Cache, place
from newslint.engine.discover import discover
from newslint.engine.reasons import reasons
from newslint.engine.request import Request
from newslint.engine.source_file import SourceFile
from newslint.errors import UserError
from newslint.reporters import tally
from newslint.reporters.files import listing, others

if TYPE_CHECKING:
    from newslint.policy.config import Config


def lint(asked: Asked) -> int:
    """Tell what was found; the exit code."""
    standard, outputs = outputs_named(asked.output or (), asked.output_format)
    fixes = Fixes(asked.fix, asked.unsafe_fixes, asked.diff)
    fixes.hold(asked.show_files, asked.show_settings, outputs=bool(outputs))
    settings = settings_of(asked.config, asked.isolated)
    named, stdin = _standard_input(asked.paths or ["."], asked.stdin_filename)
    style, aside = style_of(sys.stdout, asked.color), bool(asked.fix and stdin)
    voice = Voice(
        standard, outputs, style, asked.statistics, asked.max_diagnostics, asked.quiet, asked.verbose, aside
    ).held()
    chosen = (items_of(asked.select), items_of(asked.ignore), items_of(asked.extend_select))
    if asked.show_settings:
        tell_lines(_settings_that_hold(settings, chosen))
        return 0
    policy = rulebook_of(settings).configure(
        settings, *(((tally.UNREADABLE,),) if asked.show_files else chosen)
    )
    found = discover(named, settings, asked.force_exclude, stdin=stdin, hook=_hook(), apart=paths_of(outputs))
    fails, level = levels_of("never" if asked.exit_zero else asked.fail_on, asked.min_level)
    request = Request(policy, found.files, found.skipped, found.failures, asked.jobs, level)
    cache = None if asked.no_cache or asked.show_files else Cache(place(asked.cache_dir, settings.root))
    if not asked.show_files:
        request = request._replace(cache=cache, archives=tuple(asked.archive or settings.archives))
        request = request._replace(baseline=accepted(asked.baseline, asked.diff_base, settings, request))
    with progress(sys.stderr, silent=asked.quiet) as tell:
        report, outcome = fixes.run(request._replace(progress=tell))
    if asked.show_files:
        tell_lines(listing(reasons(found.files, settings), report, voice.style))
    elif not (report.documents or report.incomplete or asked.force_exclude):
        raise UserError(tally.no_article(report))
    else:
        fixes.tell(voice, report, outcome, stdin)
    listed = others(found.others) if asked.show_files else ()
    notes = (*found.notes, *(cache.notes if cache else ()), *listed, *fixes.closing(outcome))
    voice.close(report, notes, listed=asked.show_files or asked.diff)
    say_lines(
        [f"Configuration: {settings.file or 'none'}. Rules: {len(policy.rules)}."] if asked.verbose else ()
    )
    failing = fixes.fails(report, outcome, fails) and not asked.show_files
    return WRONG if report.incomplete else FOUND if failing else 0


def _hook() -> bool:
    """Does pre-commit call?"""
    return os.environ.get("PRE_COMMIT") == "1"


def _settings_that_hold(settings: Config, chosen: Sequence[tuple[str, ...]]) -> Iterator[str]:
    from newslint.catalog.effective import effective
    from newslint.policy.selection import Selection

    return effective(rulebook_of(settings), settings, Selection(*chosen))


def _standard_input(paths: Sequence[str], name: str | None) -> tuple[list[str], SourceFile | None]:
    """The paths but for `-`, and what came by standard input if `-` was among them."""
    if "-" not in paths:
        if name is not None:
            raise UserError("--stdin-filename names standard input, so it needs the path -")
        return list(paths), None
    content = sys.stdin.buffer.read()
    return [path for path in paths if path != "-"], SourceFile(
        None, name or _stdin_name(content), True, True, content
    )


def _stdin_name(content: bytes) -> str:
    """What standard input is called: by its suffix it is read, as JSON or JSON Lines if it parses as such."""
    text = content.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not text.startswith((b"{", b"[")):
        return "<stdin>"
    import json

    for suffix, part in ((".json", text), (".jsonl", text.split(b"\n", 1)[0])):
        with suppress(ValueError, RecursionError):
            if isinstance(json.loads(part), dict) or suffix == ".json":
                return f"<stdin>{suffix}"
    return "<stdin>"
