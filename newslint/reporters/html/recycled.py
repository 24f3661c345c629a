"""Recycled text: articles made of one another, in clusters, and texts that stand in many articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from newslint.model.diagnostic import Diagnostic, Excerpt
from newslint.reporters.html.desk import Desk, Key, bdi, file, headline
from newslint.reporters.html.markup import Html, element, joined
from newslint.reporters.html.section import section
from newslint.reporters.html.signs import note as small
from newslint.reporters.tally import counted

MAX_CLUSTERS = 40
MAX_MEMBERS = 25  # articles listed of one cluster
MAX_NAMES = 2  # of articles that one rule names beside one article
OPEN, FEW = 6, 4  # clusters that are open at first, if they have so few members
MAX_TEXTS = 40  # that stand in many articles
MAX_PLACES = 8  # listed of each
LONGEST, SHORT = 400, 90  # code points of such a text, and of its beginning


class Link(NamedTuple):
    """An article repeats another, and the rule that says so."""

    again: Key
    earlier: Key
    rule: str


def recycled(desk: Desk) -> Iterator[str]:
    """The section."""
    numbered = [(number, each) for number, each in enumerate(desk.report.diagnostics) if _others(each)]
    across = [each for _, each in numbered if not desk.is_shared(each.rule)]
    shared = [number for number, each in numbered if desk.is_shared(each.rule)]
    places = {_key(place): place for each in across for place in (each.where, *each.related)}
    links = Counter(
        Link(_key(each.where), _key(place), each.rule)
        for each in across
        for place in {_key(place): place for place in _others(each)}.values()
    )
    groups = clusters(links)
    if not groups and not shared:
        yield from section(
            "recycled", "Recycled text", element("p", "No text was found in more than one article.")
        )
        return
    yield from section(
        "recycled",
        "Recycled text",
        *_made_of_one_another(desk, groups, links, places),
        *_in_many(desk, shared),
    )


def _others(told: Diagnostic) -> list[Excerpt]:
    """Its places in other articles."""
    return [place for place in told.related if _key(place) != _key(told.where)]


def _key(place: Excerpt) -> Key:
    return place.path, place.record


def clusters(links: Mapping[Link, int]) -> list[list[Key]]:
    """Articles joined by links, directly or through others; the largest first."""
    neighbours: defaultdict[Key, set[Key]] = defaultdict(set)
    for link in links:
        neighbours[link.again].add(link.earlier)
        neighbours[link.earlier].add(link.again)
    groups: list[list[Key]] = []
    seen: set[Key] = set()
    for start in neighbours:
        if start in seen:
            continue
        group, waiting = [], [start]
        seen.add(start)
        while waiting:
            group.append(at := waiting.pop())
            waiting += (new := neighbours[at] - seen)
            seen |= new
        groups.append(sorted(group, key=_order))
    return sorted(groups, key=lambda group: (-len(group), _order(group[0])))


def _order(key: Key) -> tuple[str, str]:
    return key[0], key[1] or ""


def _made_of_one_another(
    desk: Desk, groups: Sequence[Sequence[Key]], links: Mapping[Link, int], places: Mapping[Key, Excerpt]
) -> Iterator[Html]:
    if not groups:
        return
    yield element("h3", f"{counted(len(groups), 'cluster')} of articles that share text")
    yield element("p", "The earliest article first; under each, with which others it has text in common.")
    told: defaultdict[Key, list[Link]] = defaultdict(list)
    for link in sorted(links, key=lambda link: (link.rule, _age(desk, link.earlier)), reverse=True):
        told[link.again].append(link)
    drawn = (_cluster(desk, group, told, places, at) for at, group in enumerate(groups[:MAX_CLUSTERS]))
    yield element("ol", *drawn, class_="clusters")
    if len(groups) > MAX_CLUSTERS:
        yield small(f"{counted(len(groups) - MAX_CLUSTERS, 'more cluster')}, none of more articles.")


def _cluster(
    desk: Desk,
    group: Sequence[Key],
    told: Mapping[Key, Sequence[Link]],
    places: Mapping[Key, Excerpt],
    at: int,
) -> Html:
    members = sorted(group, key=lambda key: _age(desk, key))
    rows = []
    for key in members[:MAX_MEMBERS]:
        lines = [
            _line(desk, list(some)) for _, some in groupby(told.get(key, ()), key=lambda link: link.rule)
        ]
        rows.append(element("li", _member(desk, key, places[key]), element("ul", *lines) if lines else ""))
    more = len(members) - MAX_MEMBERS
    behind = small(f"and {counted(more, 'more article')}") if more > 0 else ""
    days = sorted({day for key in members if (day := _day(desk, key))})
    dated = " to ".join(dict.fromkeys((days[0], days[-1]))) if days else "undated"
    head = element(
        "summary",
        element("h4", f"{counted(len(members), 'article')}: ", _name(desk, members[0])),
        element("span", dated, class_="about"),
    )
    inner = element("div", element("ol", *rows, class_="chain"), behind, class_="inner")
    return element(
        "li", element("details", head, inner, class_="cluster", open=at < OPEN and len(members) <= FEW)
    )


def _age(desk: Desk, key: Key) -> tuple[str, tuple[str, str]]:
    return _day(desk, key), _order(key)


def _day(desk: Desk, key: Key) -> str:
    story = desk.by_key.get(key)
    return story.galley.day if story else ""


def _member(desk: Desk, key: Key, place: Excerpt) -> Html:
    day = _day(desk, key)
    told = element("time", day) if day else element("span", "undated", class_="day")
    path = element("span", file(place), class_="path")
    return element("p", told, Html(" "), _linked(desk, key), Html(" "), path)


def _name(desk: Desk, key: Key) -> Html:
    story = desk.by_key.get(key)
    return bdi(headline(story.galley) if story else key[0])


def _linked(desk: Desk, key: Key) -> Html:
    story = desk.by_key.get(key)
    return desk.story_link(story) if story else bdi(key[0])


def _line(desk: Desk, links: Sequence[Link]) -> Html:
    """What one rule says of one article: with which others, the latest first."""
    names = [_linked(desk, link.earlier) for link in links[:MAX_NAMES]]
    more = len(links) - len(names)
    behind = f" and {counted(more, 'earlier article')}" if more else ""
    return element("li", desk.rule_link(links[0].rule), ": ", joined(names, ", "), behind)


def _in_many(desk: Desk, shared: Sequence[int]) -> Iterator[Html]:
    if not shared:
        return
    stands = "text that stands" if len(shared) == 1 else "texts that stand"
    yield element("h3", f"{len(shared)} {stands} in several articles")
    ordered = sorted(shared, key=lambda number: -len(_others(desk[number])))
    yield element("ol", *(_text(desk, each) for each in ordered[:MAX_TEXTS]), class_="clusters")
    if len(ordered) > MAX_TEXTS:
        yield small(f"{counted(len(ordered) - MAX_TEXTS, 'more text')}, none in more articles.")


def _text(desk: Desk, number: int) -> Html:
    told = desk[number]
    lines = " ".join(line.text.strip() for line in told.where.lines)
    source = desk.twins[number].again.text if number in desk.twins else lines
    quoted = source[:LONGEST] + ("…" if len(source) > LONGEST else "")
    places = (told.where, *told.related)
    rows = [element("li", desk.places_link([place])) for place in places[:MAX_PLACES]]
    more = len(places) - len(rows)
    if more:
        rows.append(element("li", f"and {counted(more, 'more place')}"))
    start = source[:SHORT].rstrip() + ("…" if len(source) > SHORT else "")
    head = element("summary", element("h4", bdi(start)), element("span", told.message, class_="about"))
    inner = element(
        "div",
        element("p", desk.rule_link(told.rule), class_="path"),
        element("blockquote", quoted, dir="auto"),
        element("ul", *rows, class_="places"),
        class_="inner",
    )
    return element("li", element("details", head, inner, class_="cluster"))
