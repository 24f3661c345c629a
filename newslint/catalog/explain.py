"""`newslint explain RULE`: what, why, how to tune, how to silence, with the rule's own examples."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

from newslint.catalog.measured import measurements
from newslint.catalog.tuning import settings, shortened
from newslint.checks.base import CorpusCheck
from newslint.policy.examples import Example, examples_in
from newslint.policy.rule import Rule
from newslint.policy.rulebook import Rulebook, rules_root
from newslint.policy.selection import UNREADABLE
from newslint.policy.tree import shown

_SHOWN = 2  # examples of each sort; the file has all


def explain(rulebook: Rulebook, rule_id: str, width: int = 88) -> Iterator[str]:
    """The lines of the explanation of a rule; UserError with the nearest id if there is none."""
    rule = rulebook.rule(rule_id)
    yield from _what(rule, width)
    yield from _how_good(rule)
    yield from _how_to_tune(rule)
    yield from _how_to_silence(rule)
    yield from _examples(rule)


def _what(rule: Rule, width: int) -> Iterator[str]:
    yield f"{rule.id} ({rule.severity.label})"
    yield ""
    yield from wrap(rule.summary, width, break_on_hyphens=False)
    yield ""
    yield "Why"
    for paragraph in rule.why.split("\n"):
        yield from wrap(paragraph, width, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)
    yield ""
    yield "Severity"
    yield f"  {rule.severity.label}{_LOUDNESS[rule.severity.label]}"
    if rule.id == UNREADABLE:
        yield "  a run that cannot read all its input is incomplete, whatever the severity (exit code 2)"
    for case in rule.severity_when:
        conditions = " and ".join(f"{name} is {value}" for name, value in case.conditions.items())
        yield f"  {case.severity.label}, where {conditions}"
    if rule.languages:
        yield f"  only in articles in: {', '.join(rule.languages)}"
    for stronger in rule.yields_to:
        yield f"  silent where {stronger} says more about the same place"
    yield ""


def _how_good(rule: Rule) -> Iterator[str]:
    measured = measurements().get(rule.id)
    if measured:
        yield "Measured, on documents that it was not tuned on (95 % intervals)"
        yield from (f"  {line}" for line in measured.lines())
        yield ""
    elif Path(rule.file).is_relative_to(rules_root()):
        yield "Not measured"
        yield ""


_LOUDNESS = {
    "error": ": a run that finds it fails (exit code 1)",
    "warning": ": printed; a run fails on it with --fail-on warning",
    "info": ": printed with --min-level info",
    "off": ": runs only if it is selected or configured",
}


def _how_to_tune(rule: Rule) -> Iterator[str]:
    yield "How to tune it: in newslint.yaml (these are the values it comes with)"
    yield "  rules:"
    yield f"    {rule.id}:"
    yield f"      severity: {rule.severity.label}  # error, warning, info or off"
    file = shown(Path(rule.file))
    for setting in settings(rule):
        meaning = setting.meaning or setting.kind
        value = shortened(setting.value, file)
        comment = "# " if value != setting.value else ""
        yield f"      {comment}{setting.name}: {value}  # {meaning}"
    languages = f"languages: [{', '.join(rule.languages)}]" if rule.languages else "# languages: [en]"
    yield f"      {languages}  # {'' if rule.languages else 'of all, '}only articles in these"
    limit = f"limit: {rule.limit}" if rule.limit else "# limit: 10"
    yield f"      {limit}  # tell at most so many in one article"
    yield "  On the command line, this rule alone, with all it has to say:"
    yield f"    newslint check --select {rule.id} --min-level info"
    yield ""


def _in_the_article(rule: Rule) -> Iterator[str]:
    yield "  the next line or paragraph:"
    yield f"    <!-- newslint-disable-next-line {rule.id} -- the reason -->"
    yield "  a stretch, or (with -disable-file) the whole article:"
    yield f"    <!-- newslint-disable {rule.id} -- the reason -->"
    yield f"    <!-- newslint-enable {rule.id} -->"
    yield "  one article, in its front matter:"
    yield f"    newslint: {{ignore: [{rule.id}]}}"


def _how_to_silence(rule: Rule) -> Iterator[str]:
    yield "How to silence it"
    if rule.check is not None:  # what the engine states is not about a place in a text
        yield from _in_the_article(rule)
    yield "  some articles, in newslint.yaml (paths are seen from its folder):"
    yield "    overrides:"
    yield '      - paths: ["**/opinion/**"]  # or, by front matter, match: {section: opinion}'
    yield f"        rules: {{{rule.id}: off}}"
    yield "  everywhere, in newslint.yaml, or for one run:"
    yield f"    rules: {{{rule.id}: off}}"
    yield f"    newslint check --ignore {rule.id}"
    if isinstance(rule.check, CorpusCheck):
        yield "  A comment at either of the two places is enough."
    if isinstance(rule.check, CorpusCheck) and rule.check.in_corpus:
        yield "  It compares articles, so its options hold for the whole run: overrides set severities."
    yield ""


def _examples(rule: Rule) -> Iterator[str]:
    examples = examples_in(Path(rule.file))
    bad = [example for example in examples if example.bad]
    good = [example for example in examples if not example.bad]
    for heading, some in (("It finds", bad), ("It leaves alone", good)):
        for example in some[:_SHOWN]:
            yield f"{heading}: {example.title}"
            yield from _example(example)
            yield ""
    rest = len(bad[_SHOWN:]) + len(good[_SHOWN:])
    yield (
        f"{rest} more examples in {shown(Path(rule.file))}"
        if rest
        else f"Written in {shown(Path(rule.file))}"
    )


def _example(example: Example) -> Iterator[str]:
    for name, text in example.files.items():
        yield f"  {name}"
        for number, line in enumerate(text.rstrip("\n").split("\n"), 1):
            yield f"  {number:>3} | {line}".rstrip()
    for line in example.expect:
        yield f"  => {line}"
