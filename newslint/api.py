"""The linter for Python programs: texts as they are made, and files, without a command line.

A loop that has a text written anew until nothing in it is wrong:

>>> from newslint import lint_text
>>> drafts = iter(["As an AI language model, I cannot do that.", "The ferry left at noon, the port said."])
>>> def write(wrong: list[str]) -> str:
...     return next(drafts)  # ask the model, and tell it what was wrong
>>> wrong: list[str] = []
>>> for attempt in range(5):
...     text = write(wrong)
...     report = lint_text(text, format="text", config={"rules": {"headlines/missing": "off"}})
...     if report.clean:
...         break
...     wrong = [f"line {each.where.start.line}: {each.message}" for each in report.diagnostics]
>>> (attempt, wrong, text)
(1, ['line 1: a chatbot speaks: "As an AI language model, I"'], 'The ferry left at noon, the port said.')
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from time import strftime
from typing import Literal

from newslint.engine.discover import discover
from newslint.engine.request import Request
from newslint.engine.run import run
from newslint.engine.source_file import SourceFile
from newslint.errors import UserError
from newslint.model.diagnostic import Report, Severity
from newslint.policy.config import Config, config_of, load_config
from newslint.policy.mapping import as_text, planted
from newslint.policy.policy import Policy
from newslint.policy.rulebook import Rulebook
from newslint.readers import FORMATS, format_of

Format = Literal["text", "markdown", "mdx", "html", "json", "jsonl"]
Level = Literal["error", "warning", "info"]
AnyPath = str | os.PathLike[str]
Settings = Mapping[str, object] | AnyPath | None

_REMEMBERED = 16  # configurations whose rules are kept: a loop has one or two


def lint_text(
    text: str | bytes,
    *,
    format: Format | None = None,
    filename: str | None = None,
    config: Settings = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    extend_select: Iterable[str] = (),
    min_level: Level = "warning",
) -> Report:
    """Lint one text, as it would be linted in a file of its own; no file is read or written.

    text: a str, or the bytes of a file (UTF-8, or as its byte order mark or its HTML says).
    format: what it is written in; without it the suffix of `filename` says, else it is Markdown.
    filename: what diagnostics call it, and what overrides of the configuration go by.
    config: settings as in newslint.yaml, such as `{"rules": {"style": "off"}}`, or the path of such a file.
    With none, no file is looked for, and the rules are as they come. The rules of a mapping are loaded once.
    select, ignore, extend_select: ids of rules, their packs, or `all`, as on the command line.
    min_level: the lowest severity to tell.

    The `diagnostics` of the report are sorted by place. Of each, `where.start` and `where.end` have a 1-based
    `line` and `column` and a 0-based `offset`, all in code points; `related` are the other places that it is
    about, `values` what was measured; `fingerprint` is the same wherever the text stands. A report is `clean`
    if nothing is told and all was checked. It is `incomplete` if there is no article in the text (it is
    empty, say) or a check raised, which `failures` tell; what cannot be read is a diagnostic of
    `input/unreadable`.

    Raises UserError, whose `file`, `line` and `column` say where, for settings that are wrong, a rule that is
    not known, and a format that `filename` contradicts.
    """
    name = _name(filename, format)
    _, policy = _policy(config, tuple(select), tuple(ignore), tuple(extend_select))
    content = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    file = SourceFile(None, name, named=True, focus=True, content=content)
    return run(Request(policy, (file,), jobs=1, min_level=_severity(min_level)))


def lint_paths(
    paths: AnyPath | Iterable[AnyPath],
    *,
    config: Settings = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    extend_select: Iterable[str] = (),
    min_level: Level = "warning",
    jobs: int = 1,
) -> Report:
    """Lint files, folders and globs, and compare all articles in them with each other.

    jobs: processes; 0 is one for each core. Where processes are not forked (Windows, macOS), a program that
    asks for more than one must begin under `if __name__ == "__main__"`.
    All else is as in `lint_text`. The `corpus`, `archive` and `baseline` of a configuration hold as on the
    command line; paths in a mapping are seen from the working folder. `skipped` tells what was passed over;
    a file that cannot be read is a diagnostic, a folder a failure.

    Raises UserError also for a path that is not there, and where there is nothing to lint.
    """
    each = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    settings, policy = _policy(config, tuple(select), tuple(ignore), tuple(extend_select))
    found = discover([os.fspath(path) for path in each], settings)
    request = Request(
        policy,
        found.files,
        found.skipped,
        found.failures,
        jobs,
        _severity(min_level),
        archives=settings.archives,
    )
    if settings.baseline:
        from newslint.engine.baseline import Baseline

        request = request._replace(baseline=Baseline.read(settings.baseline))
    return run(request)


def _name(filename: str | None, form: str | None) -> str:
    suffixes = {known: suffix for suffix, known in reversed(list(FORMATS.items()))}
    if form is not None and form not in suffixes:
        raise UserError(f"unknown format {form!r}; known: {', '.join(sorted(suffixes))}")
    if filename is None:
        return f"article{suffixes[form or 'markdown']}"
    if form is not None and form != format_of(filename):
        raise UserError(f"{filename!r} is the name of a file of {format_of(filename)}, not of {form}")
    return filename


def _severity(level: str) -> Severity:
    if level not in ("error", "warning", "info"):
        raise UserError(f"unknown level {level!r}; known: error, info, warning")
    return Severity[level.upper()]


def _policy(config: Settings, *chosen: tuple[str, ...]) -> tuple[Config, Policy]:
    """The settings and the rules that they lead to."""
    today = strftime("%Y-%m-%d")
    if config is None or isinstance(config, Mapping):
        return _remembered(as_text(config or {}), str(Path.cwd()), today, chosen)
    return _configured(load_config(Path.cwd(), Path(config)), today, chosen)


@lru_cache(maxsize=_REMEMBERED)
def _remembered(
    config: str, folder: str, today: str, chosen: tuple[tuple[str, ...], ...]
) -> tuple[Config, Policy]:
    return _configured(config_of(planted(config), Path(folder)), today, chosen)


def _configured(config: Config, today: str, chosen: tuple[tuple[str, ...], ...]) -> tuple[Config, Policy]:
    settings = config._replace(today=today)
    book = Rulebook.load(settings.packs, plugins=settings.plugins)
    return settings, book.configure(settings, *chosen)
