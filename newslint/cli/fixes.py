"""The options `--fix`, `--unsafe-fixes` and `--diff`: what they do and what is said of it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from newslint.cli.console import tell_lines
from newslint.errors import UserError
from newslint.model.diagnostic import Report, Severity
from newslint.reporters import Style
from newslint.reporters.tally import counted, fails

if TYPE_CHECKING:
    from newslint.cli.voice import Voice
    from newslint.engine.fixing import Fixed, Rewritten
    from newslint.engine.request import Request
    from newslint.engine.source_file import SourceFile


class Fixes(NamedTuple):
    """What was asked for. diff: only tell what --fix would change."""

    fix: bool
    unsafe: bool
    diff: bool

    @property
    def asked(self) -> bool:
        """Is anything to be mended, or told as if?"""
        return self.fix or self.diff

    def hold(self, show_files: bool, show_settings: bool, outputs: bool) -> None:
        """UserError for options that come to nothing beside others. outputs: to files are asked for."""
        if outputs and show_files:
            raise UserError("--show-files lints nothing, so there is nothing for --output")
        if self.unsafe and not self.asked:
            raise UserError("--unsafe-fixes adds to --fix or --diff, so it needs one of them")
        if self.asked and (show_files or show_settings):
            raise UserError("--show-files and --show-settings lint nothing, so there is nothing to fix")
        if self.diff and outputs:
            raise UserError("--diff prints a diff in place of diagnostics, so there is nothing for --output")

    def run(self, request: Request) -> tuple[Report, Fixed | None]:
        """The run, with fixes if they are asked for."""
        if not self.asked:
            from newslint.engine.run import run

            return run(request), None
        from newslint.engine.fixing import fixed

        outcome = fixed(request, self.unsafe, write=not self.diff)
        return outcome.report, outcome

    def tell(self, voice: Voice, report: Report, outcome: Fixed | None, stdin: SourceFile | None) -> None:
        """What is left, or what would change. Standard input, mended, goes to standard output."""
        if outcome is None or not self.diff:
            voice.tell(report)
        else:
            for each in outcome.files:
                tell_lines(_diff(each, voice.style))
        if outcome and stdin and not self.diff:
            mended = (each.after for each in outcome.files if each.file.path is None)
            sys.stdout.buffer.write(next(mended, stdin.content or b""))
            sys.stdout.buffer.flush()

    def fails(self, report: Report, outcome: Fixed | None, level: Severity) -> bool:
        """Is there anything of this severity left, or anything to be changed if that was asked?"""
        if outcome and self.diff:
            return bool(outcome.files)
        return fails(report, level)

    def closing(self, outcome: Fixed | None) -> Iterator[str]:
        """What was mended, or would be, and what could be."""
        if outcome is None:
            return
        done = "Would fix" if self.diff else "Fixed"
        if outcome.count:
            yield f"{done} {counted(outcome.count, 'finding')} in {counted(len(outcome.files), 'file')}."
        elif self.diff:
            yield "Nothing to fix."
        if outcome.unsafe:
            yield f"{outcome.unsafe} more can be fixed with --unsafe-fixes: look at what they change."
        if outcome.barred:
            fixes = "1 fix" if outcome.barred == 1 else f"{outcome.barred} fixes"
            yield f"{fixes} cannot be written safely where the finding is."


def _diff(each: Rewritten, style: Style) -> Iterator[str]:
    from newslint.readers import encoding_of
    from newslint.reporters.diff import diff

    encoding = encoding_of(each.before, each.file.name)
    return diff(each.before.decode(encoding), each.after.decode(encoding), each.file.name, style)
