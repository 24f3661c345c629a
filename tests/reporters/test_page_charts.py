"""Charts and their numbers: bins, periods and room, with what is left out told."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from newslint.model.edition import Edition, Galley
from newslint.reporters.html import desk
from newslint.reporters.html.charts import nice_top
from newslint.reporters.html.readability import Axis, Measure, quantile
from newslint.reporters.html.recycled import Link, clusters
from newslint.reporters.html.signs import share
from newslint.reporters.html.timeline import MOST, _closest, _periods, _start
from tests.articles import REPEATED_HEADLINE, articles
from tests.reporters.pages import Tree, edition_of, page, page_of, text_of


@pytest.mark.parametrize(
    ("most", "top"), [(0, 2), (2, 2), (3, 4), (5, 6), (9, 10), (11, 20), (41, 60), (99, 100), (1234, 2000)]
)
def test_axis_ends_at_a_round_number(most: int, top: int) -> None:
    assert nice_top(most) == top


def measure(*values: float) -> Measure:
    story = desk.Desk(edition_of({"a.md": REPEATED_HEADLINE})).stories[0]
    return Measure("x", [(value, story) for value in values], 0)


def test_bins_hold_every_value_once() -> None:
    values = measure(*range(100))
    axis = Axis.of(values)
    assert sum(axis.counts(values.values)) == 100
    assert (axis.first, axis.last, axis.outside) == (0, 99, (False, False))
    assert max(axis.counts(values.values)) - min(axis.counts(values.values)) <= 2


def test_far_values_are_counted_at_the_ends() -> None:
    values = measure(-1e6, *range(100), 1e6)
    axis = Axis.of(values)
    assert axis.outside == (True, True)
    assert -100 < axis.first < 0
    assert sum(axis.counts(values.values)) == 102


def test_equal_values_make_one_bin() -> None:
    values = measure(7, 7, 7)
    assert [count for count in Axis.of(values).counts(values.values) if count] == [3]


def test_quantiles_lie_between_values() -> None:
    values = measure(1, 2, 4)
    assert [quantile(values.values, each) for each in (0, 25, 50, 100)] == [1, 1.5, 2, 4]


def days(first: str, count: int, step: int) -> list[date]:
    return [date.fromisoformat(first) + timedelta(step * at) for at in range(count)]


@pytest.mark.parametrize(
    ("first", "count", "step", "name"),
    [
        ("2025-01-01", 1, 1, "day"),
        ("2025-01-01", 60, 1, "day"),
        ("2025-01-01", 61, 1, "week"),
        ("2024-01-01", 40, 20, "month"),
        ("2010-01-01", 60, 80, "quarter"),
        ("1980-01-01", 50, 300, "year"),
        ("1600-01-01", 420, 360, "decade"),
        ("0001-01-01", 2000, 360, "century"),
    ],
)
def test_time_is_divided_as_finely_as_can_be_seen(first: str, count: int, step: int, name: str) -> None:
    found = days(first, count, step)
    told, periods = _periods(found)
    assert told == name
    assert len(periods) <= MOST
    assert periods == sorted(set(periods))
    for day in found:
        start = _start(periods, day)
        assert start is not None
        assert start <= day


def test_end_of_time_is_a_day_like_others() -> None:
    assert _periods([date.max])[1] == [date.max]
    assert _periods([date(9990, 1, 1), date.max])[0] == "quarter"


def test_few_articles_of_long_ago_do_not_press_the_others_together() -> None:
    late = days("2025-03-01", 40, 1)
    name, periods = _closest([date(1999, 1, 1), *late])
    assert (name, periods[0]) == ("day", late[0])
    assert _start(periods, date(1999, 1, 1)) is None


def test_timeline_tells_earlier_and_undated_articles() -> None:
    texts = {f"{at}.md": text for at, text in enumerate(articles(20, words=30))}
    texts["old.md"] = texts["0.md"].replace("date: 2025-01-01", "date: 1999-01-01")
    texts["none.md"] = REPEATED_HEADLINE
    tree = Tree(page(texts, "headlines/repeated-in-body"))
    section = tree.one("section", id="timeline")
    rows = [[text_of(cell) for cell in row] for row in section.iter("tr")]
    assert rows[:2] == [
        ["from", "with errors", "with warnings alone", "without either"],
        ["earlier", "0", "0", "1"],
    ]
    assert sum(int(row[3]) for row in rows[1:]) == 21
    assert "1 article without a date." in text_of(section)


def test_clusters_join_what_is_linked_through_others() -> None:
    def link(again: str, earlier: str) -> Link:
        return Link((again, None), (earlier, None), "x/y")

    links = {link("b", "a"): 1, link("c", "b"): 2, link("z", "y"): 1}
    assert [[name for name, _ in group] for group in clusters(links)] == [["a", "b", "c"], ["y", "z"]]


@pytest.mark.parametrize(
    ("part", "whole", "told"),
    [(0, 9, "0 %"), (1, 900, "1 %"), (899, 900, "99 %"), (9, 9, "100 %"), (0, 0, "-")],
)
def test_share_is_never_all_or_nothing_by_rounding(part: int, whole: int, told: str) -> None:
    assert share(part, whole) == told


@pytest.fixture(scope="module")
def bad() -> Edition:
    """12 articles in which every paragraph is told twice."""
    texts = list(articles(12, words=470))
    return edition_of({f"{at}.md": text + "\n\n" + text.split("---", 2)[2] for at, text in enumerate(texts)})


def multiplied(made: Edition, copies: int) -> Edition:
    """The same articles so many times, each under a path of its own."""
    times, size = range(copies), len(made.report.diagnostics)
    diagnostics = tuple(
        each._replace(where=each.where._replace(path=f"{time}/{each.where.path}"))
        for time in times
        for each in made.report.diagnostics
    )
    scores = tuple(
        replace(each, path=f"{time}/{each.path}") for time in times for each in made.scores.articles
    )
    return replace(
        made,
        report=made.report._replace(documents=made.report.documents * copies, diagnostics=diagnostics),
        galleys=tuple(moved(each, time, size) for time in times for each in made.galleys),
        scores=replace(made.scores, articles=scores),
        twins=tuple(replace(pair, number=pair.number + time * size) for time in times for pair in made.twins),
    )


def moved(galley: Galley, time: int, size: int) -> Galley:
    """An article under another path, with the numbers of other diagnostics."""
    shift = time * size
    return replace(
        galley,
        path=f"{time}/{galley.path}",
        numbers=tuple(number + shift for number in galley.numbers),
        passages=tuple(
            replace(each, marks=tuple(mark._replace(number=mark.number + shift) for mark in each.marks))
            for each in galley.passages
        ),
    )


def test_thousand_articles_that_are_all_bad_stay_under_the_limit(bad: Edition) -> None:
    assert len(bad.report.diagnostics) > 100
    text = page_of(multiplied(bad, 84))
    assert len(text.encode()) < 5_000_000
    sheets = text.count('class="sheet"')
    bare = text.count("There is no room for its text")
    assert sheets == 84 * 12
    assert 0 < bare < sheets
    assert f"Of {bare} articles, none of the worst, there is no room for the text." in text


def test_articles_that_there_is_no_room_for_are_counted(bad: Edition) -> None:
    text = page_of(multiplied(bad, 170))
    findings = 40 * len(bad.report.diagnostics) // 12
    assert text.count('class="sheet"') == desk.MAX_STORIES == 2000
    told = re.search(r"There is no room for 40 more articles with (\d+) findings, none of the worst", text)
    assert told
    assert abs(int(told[1]) - findings) < findings / 5
    assert set(re.findall(r'href="#(\w+)"', text)) <= set(re.findall(r' id="(\w+)"', text))
