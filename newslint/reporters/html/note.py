"""What is said of one finding beside the text: its rule, message and places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.model.diagnostic import Diagnostic, Excerpt
from newslint.reporters.html.desk import Desk, lines
from newslint.reporters.html.markup import Html, element, escaped
from newslint.reporters.html.signs import badge

MAX_RELATED = 3  # other articles listed with one finding
SOURCE = 200  # code points of a line of source


def note(desk: Desk, number: int, twinned: Mapping[int, str], with_source: bool = False) -> Html:
    """The note on a diagnostic. twinned: ids of pairs by diagnostic. with_source: and its line of source."""
    told = desk[number]
    head = element(
        "p",
        element("span", str(desk.notes[number]), class_="no"),
        badge(told.severity),
        desk.rule_link(told.rule),
        class_="head",
    )
    places = (element("li", each) for each in _places(desk, told, twinned.get(number, "")))
    return element(
        "li",
        head,
        element("p", told.message, dir="auto"),
        _source(told) if with_source else "",
        element("ul", *places, class_="path"),
        id=f"f{number}",
        class_=f"note {told.severity.label}",
    )


def _places(desk: Desk, told: Diagnostic, twin: str) -> Iterator[str]:
    """Its own place, and the others by the article that they are in."""
    start = told.where.start
    yield f"line {start.line}, column {start.column}"
    articles: dict[tuple[str, str | None, str], list[Excerpt]] = {}
    for place in told.related:
        articles.setdefault((place.path, place.record, place.message), []).append(place)
    for places in list(articles.values())[:MAX_RELATED]:
        first = places[0]
        same = (first.path, first.record) == (told.where.path, told.where.record)
        at = escaped(lines(places)) if same else desk.places_link(places)
        yield element("span", f"{first.message}: ", at)
    if len(articles) > MAX_RELATED:
        yield f"and in {len(articles) - MAX_RELATED} more articles"
    if twin:
        yield element("a", "side by side", href=f"#{twin}")


def _source(told: Diagnostic) -> Html:
    lines = told.where.lines[:1]
    text = lines[0].text.strip() if lines else ""
    if not text:
        return Html("")
    return element("pre", text[:SOURCE] + ("…" if len(text) > SOURCE else ""), class_="source", dir="auto")
