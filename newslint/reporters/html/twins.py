"""Pairs side by side: what was told first and what tells it again, with the words that differ marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newslint.model.diagnostic import Excerpt
from newslint.model.edition import Quote, Twins
from newslint.reporters.html.desk import Desk
from newslint.reporters.html.marked import pointed_out
from newslint.reporters.html.markup import Html, element, joined
from newslint.reporters.html.section import section
from newslint.reporters.html.signs import badge
from newslint.reporters.html.signs import note as small
from newslint.reporters.html.tools import tools
from newslint.reporters.tally import counted

MAX_CARDS = 150
ROOM = 600_000  # bytes of cards
MAX_PLACES = 12  # listed of a text that stands in many
BEGINNING = 110  # code points of a text by which a closed card is known
OPEN = 8  # cards that are open at first

Key = tuple[str, str, str]


class Card(NamedTuple):
    """Pairs of one rule told together: those whose texts are the same at either end."""

    id: str
    pairs: tuple[Twins, ...]


def cards(desk: Desk) -> Sequence[Card]:
    """The gravest and longest first, those that differ before the others."""
    groups: dict[Key, list[Twins]] = {}
    for pair in desk.edition.twins:
        if desk.is_shared(desk[pair.number].rule):
            continue  # told with all its places elsewhere
        earlier = "" if pair.equal else pair.earlier.text
        groups.setdefault((desk[pair.number].rule, earlier, pair.again.text), []).append(pair)
    ordered = sorted(
        groups.values(),
        key=lambda pairs: (
            -desk[pairs[0].number].severity,
            pairs[0].equal,
            -len(pairs) * pairs[0].words,
            pairs[0].number,
        ),
    )
    return [Card(f"t{at}", tuple(pairs)) for at, pairs in enumerate(ordered)]


def fitting(desk: Desk, all_cards: Sequence[Card]) -> Sequence[tuple[Card, Html]]:
    """Those for which there is room, drawn."""
    room, made = ROOM, []
    for at, card in enumerate(all_cards[:MAX_CARDS]):
        drawn = _card(desk, card, at)
        room -= len(drawn.encode("utf-8", "surrogatepass"))
        if room < 0:
            break
        made.append((card, drawn))
    return made


def twinned(drawn: Sequence[tuple[Card, Html]]) -> Mapping[int, str]:
    """The ids of cards, by number of the diagnostic."""
    return {pair.number: card.id for card, _ in drawn for pair in card.pairs}


def told_twice(desk: Desk, drawn: Sequence[tuple[Card, Html]], left: int) -> Iterator[str]:
    """The section; left: how many cards there is no room for."""
    if not drawn:
        yield from section("twice", "Told twice", element("p", "No passage was found to be told twice."))
        return
    intro = element(
        "p",
        "What was told first, beside what tells it again. Words that are ",
        element("mark", "only in the first", class_="gone"),
        " or ",
        element("mark", "only in the second", class_="new"),
        " are marked.",
    )
    listed = element("ol", *(html for _, html in drawn), id="pairs", class_="pairs", data_list=True)
    behind = []
    if left:
        behind.append(f"{counted(left, 'more passage')} told twice, none graver: see the articles.")
    if desk.edition.untold:
        behind.append(f"{counted(desk.edition.untold, 'more finding')} about two places not compared here.")
    yield from section("twice", "Told twice", intro, _tools(desk, drawn), listed, *map(small, behind))


def _card(desk: Desk, card: Card, at: int) -> Html:
    first = card.pairs[0]
    told = desk[first.number]
    times = f"{len(card.pairs) + 1} places" if len(card.pairs) > 1 else f"{first.words} words"
    head = element(
        "summary",
        badge(told.severity),
        element("h3", told.message, dir="auto"),
        element("span", times, class_="count"),
        element("bdi", _beginning(first.again.text), class_="about"),
    )
    inner = element(
        "div",
        element("p", desk.rule_link(told.rule), class_="path"),
        _same(desk, card) if first.equal else _beside(desk, card),
        id=card.id,
        class_="inner",
    )
    return element(
        "li",
        element("details", head, inner, class_="pair", open=at < OPEN),
        data_rank=at,
        data_words=first.words,
        data_count=len(card.pairs),
        data_path=told.where.path,
        data_kind="same" if first.equal else "changed",
        data_rules=desk.rules[told.rule],
    )


def _beginning(text: str) -> str:
    line = " ".join(text[: 2 * BEGINNING].split())
    return line if len(line) <= BEGINNING else line[:BEGINNING].rstrip() + "…"


def _beside(desk: Desk, card: Card) -> Html:
    first, *others = card.pairs
    told = desk[first.number]
    sides = element(
        "div",
        _side(desk, "told first", told.related[0], first.earlier, "gone"),
        _side(desk, "told again", told.where, first.again, "new"),
        class_="sides",
    )
    rows = [
        element("li", desk.places_link([desk[pair.number].where], pair.again.headline))
        for pair in others[:MAX_PLACES]
    ]
    more = len(others) - len(rows)
    behind = small(f"and {counted(more, 'more time')}") if more else ""
    same = (small("The same in"), element("ul", *rows, class_="places"), behind) if others else ()
    return joined((sides, *same))


def _side(desk: Desk, label: str, place: Excerpt, quote: Quote, look: str) -> Html:
    caption = element(
        "figcaption",
        element("span", label, class_="kind"),
        element("span", desk.places_link([place], quote.headline), class_="path"),
    )
    return element("figure", caption, _quoted(quote, look))


def _quoted(quote: Quote, look: str) -> Html:
    behind = Html('<span class="cut">…</span>') if quote.cut else ""
    return element("blockquote", pointed_out(quote.text, quote.marks, look), behind, dir="auto")


def _same(desk: Desk, card: Card) -> Html:
    """One text, and all its places, those in one article together."""
    first = card.pairs[0]
    places = [desk[first.number].related[0], *(desk[pair.number].where for pair in card.pairs)]
    headlines = [first.earlier.headline, *(pair.again.headline for pair in card.pairs)]
    found: dict[tuple[str, str | None], list[Excerpt]] = {}
    titles: dict[tuple[str, str | None], str] = {}
    for place, title in zip(places, headlines, strict=True):
        found.setdefault((place.path, place.record), []).append(place)
        titles[place.path, place.record] = title
    rows = [
        element("li", desk.places_link(stands, titles[key]))
        for key, stands in list(found.items())[:MAX_PLACES]
    ]
    more = len(found) - len(rows)
    behind = small(f"and in {counted(more, 'more article')}") if more else ""
    caption = element("figcaption", "Word for word in", class_="small")
    figure = element("figure", _quoted(first.again, "new"), caption)
    return joined((figure, element("ul", *rows, class_="places"), behind))


def _tools(desk: Desk, drawn: Sequence[tuple[Card, Html]]) -> Html:
    rules = sorted({desk[card.pairs[0].number].rule for card, _ in drawn})
    filters = {
        "kind": ("Show", [("changed", "with words changed"), ("same", "word for word")]),
        "rules": ("Rule", [(str(desk.rules[rule]), rule) for rule in rules]),
    }
    orders = {"rank": "gravest first", "words-": "longest", "count-": "most often", "path": "path"}
    return tools("pairs", "passage", filters, orders, opens=True)
