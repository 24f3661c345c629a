"""What the parts of the page share: where each diagnostic, article and rule stands, and links to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from newslint.late import late
from newslint.model.diagnostic import Diagnostic, Excerpt, Report, Severity
from newslint.model.edition import Edition, Galley, Twins
from newslint.model.scorecard import ArticleScores
from newslint.reporters.html.markup import Html, element, joined
from newslint.reporters.tally import listed

Key = tuple[str, str | None]
MAX_STORIES = 2000  # articles on the page; the others are counted
MAX_LINES = 10  # told of one article
_TAG = late(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


class Story(NamedTuple):
    """An article with its scores and how many diagnostics of each severity; number: by path, from 0."""

    number: int
    galley: Galley
    scores: ArticleScores
    counts: Mapping[Severity, int]

    @property
    def worst(self) -> Severity:
        """The greatest severity found in it; off: nothing was."""
        return max(self.counts, default=Severity.OFF)


@dataclass(frozen=True)
class Desk:
    """An edition, looked up from all sides."""

    edition: Edition

    @property
    def report(self) -> Report:
        """What was found."""
        return self.edition.report

    @cached_property
    def stories(self) -> Sequence[Story]:
        """All articles, by path and place in the file."""
        pairs = zip(self.edition.galleys, self.edition.scores.articles, strict=True)
        return [
            Story(number, galley, scores, Counter(self[each].severity for each in galley.numbers))
            for number, (galley, scores) in enumerate(pairs)
        ]

    @cached_property
    def worst(self) -> Sequence[Story]:
        """Articles in which something was found, the worst first."""
        found = [story for story in self.stories if story.counts]
        return sorted(found, key=_goodness)

    @cached_property
    def shown(self) -> Sequence[Story]:
        """Those of them that are on the page."""
        return self.worst[:MAX_STORIES]

    @cached_property
    def _linked(self) -> frozenset[int]:
        return frozenset(story.number for story in self.shown)

    @cached_property
    def by_key(self) -> Mapping[Key, Story]:
        """Articles by path and record."""
        return {(story.galley.path, story.galley.record): story for story in self.stories}

    @cached_property
    def rules(self) -> Mapping[str, int]:
        """Numbers of the rules that found something: the gravest and most frequent first."""
        counts = Counter(each.rule for each in self.report.diagnostics)
        gravest: dict[str, Severity] = {}
        for each in self.report.diagnostics:
            gravest[each.rule] = max(each.severity, gravest.get(each.rule, Severity.OFF))
        order = sorted(counts, key=lambda rule: (-gravest[rule], -counts[rule], rule))
        return {rule: number for number, rule in enumerate(order)}

    @cached_property
    def notes(self) -> Mapping[int, int]:
        """The number of each diagnostic in its article, from 1."""
        galleys = (story.galley for story in self.stories)
        return {number: at for galley in galleys for at, number in enumerate(galley.numbers, 1)}

    @cached_property
    def twins(self) -> Mapping[int, Twins]:
        """Pairs by the number of their diagnostic."""
        return {pair.number: pair for pair in self.edition.twins}

    def is_shared(self, rule: str) -> bool:
        """Are the findings of a rule each about one text in many articles?"""
        descriptor = self.report.descriptors.get(rule)
        return descriptor is not None and descriptor.shared

    def __getitem__(self, number: int) -> Diagnostic:
        return self.report.diagnostics[number]

    def story_link(self, story: Story) -> Html:
        """The headline of an article as a link to it, if it is on the page."""
        title = headline(story.galley)
        linked = story.number in self._linked
        return element("a", title, href=f"#a{story.number}", dir="auto") if linked else bdi(title)

    def places_link(self, places: Sequence[Excerpt], shown_headline: str = "") -> Html:
        """Of places in one article its headline, if known or given, as a link to it, and path and lines."""
        first = places[0]
        story = self.by_key.get((first.path, first.record))
        title = self.story_link(story) if story else bdi(shown_headline) if shown_headline else Html("")
        several = len({place.start.line for place in places}) > 1
        path = f"{file(first)}, {lines(places)}" if several else where(first)
        return joined((title, Html(" ") if title else "", element("span", path, class_="path")))

    def rule_link(self, rule: str) -> Html:
        """The name of a rule as a link to what it found."""
        return element("a", rule, href=f"#r{self.rules[rule]}", class_="rule")


def _goodness(story: Story) -> tuple[int, int, int, int]:
    counts = story.counts
    return (
        -counts.get(Severity.ERROR, 0),
        -counts.get(Severity.WARNING, 0),
        -counts.get(Severity.INFO, 0),
        story.number,
    )


def headline(galley: Galley) -> str:
    """What an article is called: its headline, cut if that is very long, else its path."""
    title = galley.headline.strip()
    if not title:
        return file(galley)
    return title if len(title) <= 200 else title[:199].rstrip() + "…"


def lines(places: Sequence[Excerpt]) -> str:
    """`line 14`, `lines 3, 7 and 11`."""
    numbers = sorted({place.start.line for place in places})
    told = [str(number) for number in numbers[:MAX_LINES]]
    if len(numbers) > MAX_LINES:
        told.append(f"{len(numbers) - MAX_LINES} more")
    return f"line{'s' if len(numbers) > 1 else ''} {listed(iter(told))}"


def file(place: Excerpt | Galley) -> str:
    """Its path, with the record where a file holds several."""
    return place.path if place.record is None else f"{place.path} ({place.record})"


def where(place: Excerpt) -> str:
    """`news/bank.md:14`, with the record where a file holds several."""
    record = f" ({place.record})" if place.record is not None else ""
    return f"{place.path}:{place.start.line}{record}"


def bdi(text: str) -> Html:
    """A text of whatever direction, which disturbs none beside it."""
    return element("bdi", text)


def language_tag(declared: str) -> str | None:
    """A language as BCP 47 writes them, None if it is not one."""
    tag = declared.strip().replace("_", "-")
    return tag if len(tag) <= 35 and _TAG.fullmatch(tag) else None
