"""How the articles read: length, sentences and scores as distributions, and the ends of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.reporters.html.charts import Column, Frame, columns, short, svg, words
from newslint.reporters.html.desk import Desk, Story
from newslint.reporters.html.markup import Html, element
from newslint.reporters.html.section import section
from newslint.reporters.html.signs import note as small
from newslint.reporters.html.signs import number
from newslint.reporters.tally import counted

FRAME = Frame(360, 190, bottom=34)
FEWEST = 3  # articles from which there is a distribution
ENDS = 3  # articles named at each end
MAX_CHARTS = 9

Value = tuple[float, Story]


class Measure(NamedTuple):
    """Something measured in articles: title, values, and how many digits they are told with."""

    title: str
    values: Sequence[Value]
    digits: int


def readability(desk: Desk) -> Iterator[str]:
    """The section: a chart for each measure that enough articles have."""
    card = desk.edition.scores
    told = [each for each in _measures(desk) if len(each.values) >= FEWEST][:MAX_CHARTS]
    if not told:
        few = element(
            "p", f"Fewer than {FEWEST} articles have {card.min_words} words, which a score asks for."
        )
        yield from section("readability", "Readability", few)
        return
    intro = (
        f"Articles of {card.min_words} words and more, by the paragraphs of their body. The broken line is "
        "the median; nine articles in ten lie above the bracket."
    )
    figures = element("div", *(element("figure", *_figure(desk, each)) for each in told), class_="figures")
    behind = small(f"{counted(card.short, 'shorter article')} not scored.") if card.short else ""
    yield from section("readability", "Readability", element("p", intro), figures, behind)


def _measures(desk: Desk) -> Iterator[Measure]:
    """Length, sentences, then the scores that most articles have."""
    card = desk.edition.scores
    long = [story for story in desk.stories if story.scores.counts["words"] >= max(1, card.min_words)]
    yield Measure("Words in an article", _values((_count(each, "words"), each) for each in long), 0)
    with_sentences = [each for each in long if _count(each, "sentences")]
    ratios = ((_count(each, "words") / _count(each, "sentences"), each) for each in with_sentences)
    yield Measure("Words in a sentence", _values(ratios), 1)
    yield from sorted(
        (Measure(title, _values(_scored(long, name)), 1) for name, title in card.formulas.items()),
        key=lambda each: -len(each.values),
    )


def _count(story: Story, name: str) -> int:
    return story.scores.counts[name]


def _scored(stories: Sequence[Story], name: str) -> Iterator[Value]:
    for story in stories:
        score = story.scores.scores.get(name)
        if score is not None:
            yield score, story


def _values(found: Iterator[Value]) -> Sequence[Value]:
    return sorted(found, key=lambda each: (each[0], each[1].number))


def _figure(desk: Desk, measure: Measure) -> Iterator[Html]:
    low, middle, high = (number(quantile(measure.values, each), measure.digits) for each in (5, 50, 95))
    told = f"median {middle}, nine in ten between {low} and {high}"
    yield element("figcaption", element("h3", measure.title), element("p", told))
    title = f"{measure.title} of {counted(len(measure.values), 'article')}: {told}"
    yield svg(FRAME, title, _drawn(measure, Axis.of(measure)))
    ends = {"lowest": measure.values[:ENDS], "highest": measure.values[: -ENDS - 1 : -1]}
    lists = (part for name, values in ends.items() for part in _end(desk, measure, name, values))
    yield element("details", element("summary", "The lowest and the highest"), *lists)


def _end(desk: Desk, measure: Measure, name: str, values: Sequence[Value]) -> Iterator[Html]:
    yield small(f"The {name}")
    rows = (
        element("li", f"{number(value, measure.digits)} ", desk.story_link(story)) for value, story in values
    )
    yield element("ul", *rows)


class Axis(NamedTuple):
    """What of a measure is drawn, so that a few far values do not press all others together.

    outside: are there values before its first and behind its last, which count as those?
    """

    first: float
    last: float
    bins: int
    outside: tuple[bool, bool]

    @classmethod
    def of(cls, measure: Measure) -> Axis:
        """From a little below the 5th percentile to a little above the 95th."""
        low, high, values = quantile(measure.values, 5), quantile(measure.values, 95), measure.values
        margin = (high - low or 1) * 0.35
        first = max(low - margin, values[0][0])
        last = max(min(high + margin, values[-1][0]), first + 1e-9)
        bins = max(6, round(2 * len(values) ** (1 / 3)))  # the Rice rule
        return cls(first, last, bins, (values[0][0] < first, values[-1][0] > last))

    def share(self, value: float) -> float:
        """How far along the axis a value lies, from 0 to 1."""
        return min(1.0, max(0.0, (value - self.first) / (self.last - self.first)))

    def counts(self, values: Sequence[Value]) -> list[int]:
        """How many lie in each bin."""
        counts = [0] * self.bins
        for value, _ in values:
            counts[min(self.bins - 1, int(self.share(value) * self.bins))] += 1
        return counts


def _drawn(measure: Measure, axis: Axis) -> Iterator[Html]:
    """Columns, the median and the bracket from the 5th to the 95th percentile."""
    edges = (axis.first + (axis.last - axis.first) * at / axis.bins for at in range(axis.bins + 1))
    labels = [number(edge, measure.digits) for edge in edges]
    counts = axis.counts(measure.values)
    yield from columns(
        FRAME,
        [Column(f"{labels[at]} to {labels[at + 1]}", (("plain", count),)) for at, count in enumerate(counts)],
    )
    shares = [axis.share(quantile(measure.values, percent)) for percent in (5, 50, 95)]
    low, middle, high = (short(FRAME.left + FRAME.inner[0] * each) for each in shares)
    bottom = FRAME.top + FRAME.inner[1]
    yield element("line", x1=middle, x2=middle, y1=FRAME.top, y2=bottom, class_="median")
    yield element("path", d=f"M{low} {bottom + 3}v4H{high}v-4", class_="bracket")
    yield words(("≤ " if axis.outside[0] else "") + labels[0], FRAME.left, bottom + 20, "start")
    yield words(("≥ " if axis.outside[1] else "") + labels[-1], FRAME.width - FRAME.right, bottom + 20, "end")
    if 0.2 < shares[1] < 0.8:
        told = number(quantile(measure.values, 50), measure.digits)
        yield words(told, float(middle), bottom + 20, class_="tick strong")


def quantile(values: Sequence[Value], percent: int) -> float:
    """The value below which so many percent lie, between the two nearest."""
    place = percent * (len(values) - 1) / 100
    below = int(place)
    above = min(below + 1, len(values) - 1)
    return values[below][0] + (values[above][0] - values[below][0]) * (place - below)
