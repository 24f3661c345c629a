"""Runs the examples that rule files carry: definition, documentation and test are one text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from newslint.errors import UserError
from newslint.model.diagnostic import Diagnostic, Excerpt, Report
from newslint.policy.config import Config
from newslint.policy.examples import Example, examples_in
from newslint.policy.rulebook import Rulebook
from newslint.policy.rulefile import ENGINE, RuleFile
from newslint.policy.tree import Node


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one example: the lines that were expected and got, in reading order."""

    rule: str
    example: Example
    expected: tuple[str, ...]
    got: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Was every expected line got, and nothing else?"""
        return sorted(self.expected) == sorted(self.got)

    def difference(self) -> Iterator[str]:
        """Lines for people: where the example stands, then what is missing (-) and what is too much (+)."""
        place = self.example.place
        yield f"{place.file}:{place.line}: {self.rule}: {self.example.title}"
        for line in _beyond(self.expected, self.got):
            yield f"  - {line}"
        for line in _beyond(self.got, self.expected):
            yield f"  + {line}"


def run_examples(rulebook: Rulebook, items: Sequence[str] = ()) -> Iterator[Outcome]:
    """The outcomes of all examples of the rules named by id or pack (of all rules, if none is named).

    Raises UserError on an unknown name and on examples that break the law of rule files.
    """
    for file in rules_named(rulebook, items):
        for example in examples_in(file.path):
            yield run_example(rulebook, file, example)


def rules_named(rulebook: Rulebook, items: Sequence[str]) -> tuple[RuleFile, ...]:
    """The files of the rules with these ids or of these packs; of all, if none is named."""
    for item in items:
        if item not in rulebook.names:
            raise UserError(f"unknown rule or pack {item!r}{rulebook.nearest(item)}")
    return tuple(
        file
        for rule_id, file in rulebook.files.items()
        if not items or rule_id in items or rule_id.partition("/")[0] in items or "all" in items
    )


def run_example(rulebook: Rulebook, file: RuleFile, example: Example) -> Outcome:
    """Lint the texts of one example in memory with its rule alone; what the engine states, with all rules."""
    from newslint.engine.run import run_texts

    settings = {file.id: example.options} if example.options else {}
    keys = {file.id: example.options.place} if example.options else {}
    rule = rulebook.rule(file.id)
    config = Config(
        Path.cwd(),
        language=rule.languages[0] if rule.languages else "en",
        rules=(Node(example.place, settings, keys),),
    )
    alone = file.check != ENGINE
    report = run_texts(rulebook.configure(config, select=(file.id,) if alone else ()), example.files)
    told = tuple(one for one in report.diagnostics if alone or one.rule == file.id)
    return Outcome(file.id, example, tuple(_expected(example)), tuple(_got(file.id, example, report, told)))


def line_of(diagnostic: Diagnostic, with_files: bool) -> str:
    """A diagnostic as `expect` writes it: `[FILE:]L:C [-> [FILE:]L:C]... MESSAGE`."""
    places = (_place(each, with_files) for each in (diagnostic.where, *diagnostic.related))
    return f"{' -> '.join(places)} {diagnostic.message}"


def _place(excerpt: Excerpt, with_file: bool) -> str:
    line, column, _ = excerpt.start
    return f"{excerpt.path}:{line}:{column}" if with_file else f"{line}:{column}"


def _expected(example: Example) -> Iterator[str]:
    severity = f" [{example.severity.label}]" if example.severity is not None else ""
    for line in example.expect:
        yield line + severity


def _got(rule_id: str, example: Example, report: Report, told: Iterable[Diagnostic]) -> Iterator[str]:
    for failure in report.failures:
        yield f"failure: {failure.message}"
    for one in told:
        line = line_of(one, with_files=len(example.files) > 1)
        if example.severity is not None:
            line += f" [{one.severity.label}]"
        yield line if one.rule == rule_id else f"{line} ({one.rule})"
    for hidden in report.hidden:
        yield f"and {hidden.more} more that the limit of {hidden.rule} hides"


def _beyond(lines: Iterable[str], others: Iterable[str]) -> Iterator[str]:
    rest = list(others)
    for line in lines:
        if line in rest:
            rest.remove(line)
        else:
            yield line
