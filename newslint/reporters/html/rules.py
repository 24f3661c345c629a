"""Findings by rule: how often each spoke, why it is there, and where it spoke."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from newslint.model.diagnostic import Severity
from newslint.reporters.html.charts import bar
from newslint.reporters.html.desk import Desk, Key, where
from newslint.reporters.html.markup import Html, element
from newslint.reporters.html.section import section
from newslint.reporters.html.signs import badge, number
from newslint.reporters.html.signs import note as small
from newslint.reporters.html.tools import tools
from newslint.reporters.tally import counted

MAX_PLACES = 25  # listed for one rule


def rules(desk: Desk, noted: frozenset[int]) -> Iterator[str]:
    """The section; noted: the numbers of diagnostics whose note is on the page."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(desk.report.diagnostics):
        found[each.rule].append(at)
    most = max(map(len, found.values()), default=0)
    rows = [_rule(desk, rule, found[rule], most, noted) for rule in desk.rules]
    intro = element(
        "p", "The gravest and most frequent first. Open one to read why it is there and what it found."
    )
    yield from section(
        "rules", "Rules", intro, _tools(), element("ol", *rows, id="by-rule", class_="rules", data_list=True)
    )


def _rule(desk: Desk, rule: str, numbers: Sequence[int], most: int, noted: frozenset[int]) -> Html:
    severity = max(desk[each].severity for each in numbers)
    articles = len({(desk[each].where.path, desk[each].where.record) for each in numbers})
    head = element(
        "summary",
        badge(severity),
        element("h3", rule),
        bar(len(numbers), most, severity.label),
        element("span", number(len(numbers)), class_="count"),
        element("span", f"in {counted(articles, 'article')}", class_="about"),
    )
    content = element(
        "div", *_content(desk, rule, numbers, noted), id=f"r{desk.rules[rule]}", class_="content"
    )
    return element(
        "li",
        element("details", head, content),
        data_rank=desk.rules[rule],
        data_name=rule,
        data_count=len(numbers),
        data_articles=articles,
        data_severity=severity.label,
    )


def _content(desk: Desk, rule: str, numbers: Sequence[int], noted: frozenset[int]) -> Iterator[Html]:
    descriptor = desk.report.descriptors.get(rule)
    if descriptor:
        yield element("p", descriptor.summary)
        for paragraph in filter(None, map(str.strip, descriptor.why.split("\n"))):
            yield element("p", paragraph, class_="why")
    places = (_place(desk, each, noted) for each in _spread(desk, numbers)[:MAX_PLACES])
    yield element("ul", *places, class_="places")
    more = len(numbers) - MAX_PLACES
    if more > 0:
        yield small(f"{number(more)} more: see the articles.")


def _spread(desk: Desk, numbers: Sequence[int]) -> list[int]:
    """The gravest first, and of these one in each article before a second one in any."""
    seen: Counter[tuple[Key, Severity]] = Counter()
    turns = {}
    for each in numbers:
        told = desk[each]
        at = ((told.where.path, told.where.record), told.severity)
        turns[each] = (-told.severity, seen[at])
        seen[at] += 1
    return sorted(numbers, key=turns.__getitem__)


def _place(desk: Desk, number: int, noted: frozenset[int]) -> Html:
    told = desk[number]
    at = where(told.where)
    link = (
        element("a", at, href=f"#f{number}", class_="path")
        if number in noted
        else element("span", at, class_="path")
    )
    return element("li", link, Html(" "), element("bdi", told.message))


def _tools() -> Html:
    gravities = [(each.label, each.label) for each in (Severity.ERROR, Severity.WARNING, Severity.INFO)]
    orders = {
        "rank": "gravest first",
        "count-": "most findings",
        "articles-": "most articles",
        "name": "name",
    }
    return tools("by-rule", "rule", {"severity": ("Severity", gravities)}, orders)
