"""When the articles are dated, and in how many of each time something was found."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from newslint.model.diagnostic import Severity
from newslint.reporters.html.charts import Column, Frame, columns, svg, words
from newslint.reporters.html.desk import Desk, Story
from newslint.reporters.html.markup import Html, element
from newslint.reporters.html.section import section
from newslint.reporters.html.signs import note as small
from newslint.reporters.tally import counted

FRAME = Frame(960, 240, left=44, bottom=28)
MOST = 60  # columns that can be told apart
TICKS = 8
FAR = 6  # one article in so many may be put together as earlier ones
LOOKS = ("error", "warning", "plain")  # from below
NAMES = {"error": "with errors", "warning": "with warnings alone", "plain": "without either"}

Period = Callable[[date], date]  # the first day of the time that a day is in


def timeline(desk: Desk) -> Iterator[str]:
    """The section: a column for each day, week, month, quarter, year or decade, whichever are few enough."""
    dated = [(day, story) for story in desk.stories if (day := _day(story.galley.day))]
    undated = len(desk.stories) - len(dated)
    behind = small(f"{counted(undated, 'article')} without a date.") if undated else ""
    if not dated:
        yield from section("timeline", "Timeline", element("p", "No article has a date."))
        return
    name, periods = _closest(sorted(day for day, _ in dated))
    found = Counter((_start(periods, day), _look(story)) for day, story in dated)
    drawn = [Column(_label(name, day), tuple((look, found[day, look]) for look in LOOKS)) for day in periods]
    early = tuple((look, found[None, look]) for look in LOOKS)
    if any(count for _, count in early):
        drawn.insert(0, Column("earlier", early))
    total = Counter(_look(story) for _, story in dated)
    parts = ", ".join(f"{total[look]} {NAMES[look]}" for look in LOOKS)
    title = f"Articles by {name}, {_label(name, periods[0])} to {_label(name, periods[-1])}: {parts}"
    chart = svg(FRAME, title, [*columns(FRAME, drawn), *_ticks(drawn)], "chart wide")
    scroller = element("div", chart, class_="scroll", tabindex=0, role="region", aria_label="Timeline")
    legend = element("ul", *(element("li", NAMES[look], class_=look) for look in LOOKS), class_="legend")
    intro = element("p", f"Articles by {name}, by their dates.")
    yield from section("timeline", "Timeline", intro, legend, scroller, _table(drawn), behind)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _look(story: Story) -> str:
    return {Severity.ERROR: "error", Severity.WARNING: "warning"}.get(story.worst, "plain")


def _closest(days: Sequence[date]) -> tuple[str, list[date]]:
    """A division of the time of all days; where few are far back, of the time since them, if it is finer."""
    finest = _rank(days[len(days) // FAR :])
    skipped = bisect_left(range(len(days) // FAR), True, key=lambda at: _rank(days[at:]) <= finest)
    return _periods(days[skipped:])


def _rank(days: Sequence[date]) -> int:
    """How fine the division of their time is, 0 the finest."""
    name, _ = _periods(days)
    return next((rank for rank, each in enumerate(_DIVISIONS) if each[0] == name), len(_DIVISIONS))


def _periods(days: Sequence[date]) -> tuple[str, list[date]]:
    """The finest division of the time from the first day to the last that takes no more than MOST columns."""
    first, last = days[0], days[-1]
    for name, start, following in _DIVISIONS:
        found = [start(first)]
        while found[-1] < start(last) and len(found) <= MOST:
            found.append(following(found[-1]))
        if len(found) <= MOST:
            return name, found
    return "century", [
        date(max(1, year), 1, 1) for year in range(first.year // 100 * 100, last.year + 1, 100)
    ]


def _start(periods: Sequence[date], day: date) -> date | None:
    """The period that a day is in, None if it is earlier than all."""
    at = bisect_right(periods, day)
    return periods[at - 1] if at else None


def _months(day: date, months: int) -> date:
    """The first day of the month so many months on; the end of time stays."""
    at = day.year * 12 + day.month - 1 + months
    return date(at // 12, at % 12 + 1, 1) if at // 12 <= date.max.year else date.max


def _later(day: date, days: int) -> date:
    return day + timedelta(days) if day <= date.max - timedelta(days) else date.max


_DIVISIONS: tuple[tuple[str, Period, Period], ...] = (
    ("day", lambda day: day, lambda day: _later(day, 1)),
    (
        "week",
        lambda day: date.fromordinal(max(1, day.toordinal() - day.weekday())),
        lambda day: _later(day, 7),
    ),
    ("month", lambda day: day.replace(day=1), lambda day: _months(day, 1)),
    ("quarter", lambda day: date(day.year, (day.month - 1) // 3 * 3 + 1, 1), lambda day: _months(day, 3)),
    ("year", lambda day: date(day.year, 1, 1), lambda day: _months(day, 12)),
    ("decade", lambda day: date(max(1, day.year // 10 * 10), 1, 1), lambda day: _months(day, 120)),
)


def _label(name: str, day: date) -> str:
    if name in ("day", "week"):
        return day.isoformat()
    if name == "quarter":
        return f"{day.year:04} Q{(day.month + 2) // 3}"
    return f"{day.year:04}-{day.month:02}" if name == "month" else f"{day.year:04}" + "s" * (name != "year")


def _ticks(drawn: Sequence[Column]) -> Iterator[Html]:
    width, height = FRAME.inner
    step = width / len(drawn)
    for index in range(0, len(drawn), -(-len(drawn) // TICKS)):
        yield words(drawn[index].label, FRAME.left + step * (index + 0.5), FRAME.top + height + 18)


def _table(drawn: Sequence[Column]) -> Html:
    """The same in figures."""
    head = element(
        "tr", element("th", "from", scope="col"), *(element("th", NAMES[look], scope="col") for look in LOOKS)
    )
    rows = (
        element(
            "tr",
            element("th", column.label, scope="row"),
            *(element("td", str(count)) for _, count in column.parts),
        )
        for column in drawn
        if column.total
    )
    table = element("table", element("thead", head), element("tbody", *rows))
    scroller = element(
        "div", table, class_="scroll", tabindex=0, role="region", aria_label="Timeline in figures"
    )
    return element("details", element("summary", "In figures"), scroller)
