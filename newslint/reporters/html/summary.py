"""The head of the page: what was found in how much, where to begin, and what could not be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.model.diagnostic import Severity
from newslint.reporters.html.charts import bar, stacked
from newslint.reporters.html.desk import Desk
from newslint.reporters.html.markup import Html, element
from newslint.reporters.html.section import section
from newslint.reporters.html.signs import chips, number, share
from newslint.reporters.html.signs import note as small
from newslint.reporters.tally import counted, found, kept_back

FIRST = 6  # rules and articles named to begin with
MAX_LISTED = 50  # files not read, and failures


def title(desk: Desk) -> str:
    """`7 errors and 17 warnings in 13 of 24 articles`."""
    told = found(desk.report).removeprefix("found ")
    return told[0].upper() + told[1:]


def summary(desk: Desk) -> Iterator[str]:
    """The section."""
    yield from section(
        "summary",
        "Summary",
        element("dl", *_figures(desk), class_="figures-of-run"),
        *_states(desk),
        element("div", *_begin(desk), class_="begin"),
        *map(small, kept_back(desk.report)),
    )


def incomplete(desk: Desk) -> Iterator[str]:
    """What went wrong, before all else; nothing if all was read."""
    report = desk.report
    if not report.incomplete:
        return
    failures = [element("li", each.message, dir="auto") for each in report.failures[:MAX_LISTED]]
    more = len(report.failures) - len(failures)
    yield element(
        "div",
        element(
            "p", element("strong", "The run is incomplete: "), "not everything could be read or checked."
        ),
        element("ul", *failures) if failures else "",
        small(f"and {counted(more, 'more failure')}") if more else "",
        class_="alarm",
        role="note",
    )


def passed_over(desk: Desk) -> Iterator[str]:
    """Files in which there is no article, if there are any."""
    skipped = desk.report.skipped
    if not skipped:
        return
    rows = [
        element("li", element("span", each.path, class_="path"), f": {each.reason}")
        for each in skipped[:MAX_LISTED]
    ]
    more = len(skipped) - len(rows)
    files = element(
        "details", element("summary", f"{counted(len(skipped), 'file')} passed over"), element("ul", *rows)
    )
    yield from section(
        "skipped", "Not linted", files, small(f"and {counted(more, 'more file')}") if more else ""
    )


def _figures(desk: Desk) -> Iterator[Html]:
    counts = Counter(each.severity for each in desk.report.diagnostics)
    words = sum(story.scores.counts["words"] for story in desk.stories)
    articles, worst = len(desk.stories), len(desk.worst)
    yield _figure(number(articles), "articles read", f"{number(words)} words")
    yield _figure(number(worst), "with findings", share(worst, articles))
    yield _figure(number(counts[Severity.ERROR]), "errors", "unfit to publish", "error")
    yield _figure(number(counts[Severity.WARNING]), "warnings", "to be looked at", "warning")
    if counts[Severity.INFO]:
        yield _figure(number(counts[Severity.INFO]), "remarks", "of severity info", "info")


def _figure(value: str, label: str, beside: str, look: str = "") -> Html:
    return element(
        "div",
        element("dt", label),
        element("dd", element("span", value, class_="value"), element("span", beside, class_="beside")),
        class_=f"figure {look}".strip(),
    )


def _states(desk: Desk) -> Iterator[Html]:
    """How many articles are how bad, as one bar with a legend."""
    worst = Counter(story.worst for story in desk.stories)
    parts = [
        ("error", worst[Severity.ERROR], "with errors"),
        ("warning", worst[Severity.WARNING], "with warnings alone"),
        ("info", worst[Severity.INFO], "with remarks alone"),
        ("plain", worst[Severity.OFF], "without findings"),
    ]
    shown = [each for each in parts if each[1]]
    words = "Articles: " + ", ".join(f"{number(count)} {label}" for _, count, label in shown)
    yield stacked([(look, count) for look, count, _ in shown], words)
    legend = (element("li", f"{number(count)} {label}", class_=look) for look, count, label in shown)
    yield element("ul", *legend, class_="legend")


def _begin(desk: Desk) -> Iterator[Html]:
    if not desk.report.diagnostics:
        return
    counts = Counter(each.rule for each in desk.report.diagnostics)
    gravest: dict[str, Severity] = {}
    for each in desk.report.diagnostics:
        gravest[each.rule] = max(each.severity, gravest.get(each.rule, Severity.OFF))
    most = max(counts.values())
    rules = (
        element(
            "li",
            desk.rule_link(rule),
            bar(count, most, gravest[rule].label),
            element("span", number(count), class_="count"),
        )
        for rule, count in sorted(counts.items(), key=lambda each: (-each[1], each[0]))[:FIRST]
    )
    yield element("div", element("h3", "Most frequent"), element("ol", *rules, class_="top"))
    worst = (element("li", desk.story_link(story), chips(story.counts)) for story in desk.shown[:FIRST])
    if desk.shown:
        yield element("div", element("h3", "Most in need"), element("ol", *worst, class_="top"))
