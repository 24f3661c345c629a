"""Where names stand in a text, and which names stand beside them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.late import late
from newslint.measure.lexicon import lexicon

_BEFORE = late(r"([^\W\d_][\w.’'-]*) \Z")
_AFTER = late(r"(?:['’]s)?(?: (?:bin|al|de|van|von|den|der|di|da|el))? ([^\W\d_][\w’'-]*)")
_POSSESSIVE = late(r"['’]s?\Z")  # Phillip Island's
_OPENS = late(r"(?:[.!?:…]['\"”’)]*|[\n•*–—-]|\A)\s*[\"“‘'(\[]*\Z")
_LOOK_BACK = 40
_HOLDS = frozenset("@#/.'’-")  # before a name: it is part of something longer
_KEEPS = frozenset("@/")  # behind it
_JOINS = frozenset("-.")  # behind it, before a letter


class Sighting(NamedTuple):
    """A name, where it stands, the names right before and after it, and whether it stands inside a sentence.

    surname: names or titles stand before it, none after it; forename: the other way round.
    """

    name: str
    places: tuple[int, ...]
    before: frozenset[str]
    after: frozenset[str]
    inside: bool
    surname: bool
    forename: bool


def sightings(text: str, names: tuple[str, str]) -> tuple[Sighting, Sighting] | None:
    """Both names, the rarer first (of equals the later); None if one stands only inside other words."""
    found = [_sighting(text, name) for name in names]
    if not all(one.places for one in found):
        return None
    rare, usual = sorted(found, key=lambda one: (len(one.places), -one.places[0]))
    return rare, usual


def _places(text: str, name: str) -> Iterator[int]:
    """Where a name stands as a word of its own: in no longer one, no address, no name of code."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        before, after = text[at - 1 : at], text[end : end + 1]
        joined = after in _JOINS and _is_of_word(text[end + 1 : end + 2])
        if not (_is_of_word(before) or before in _HOLDS or _is_of_word(after) or after in _KEEPS or joined):
            yield at
            at = end
        else:
            at += 1
        at = text.find(name, at)


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _sighting(text: str, name: str) -> Sighting:
    places = tuple(_places(text, name))
    before: set[str] = set()
    after: set[str] = set()
    inside = titled = False
    for at in places:
        lead = text[max(0, at - _LOOK_BACK) : at]
        inside = inside or (at > 0 and not _OPENS.search(lead))
        neighbour = _BEFORE.search(lead)
        if neighbour and neighbour[1].rstrip(".") in lexicon("alike")["titles"]:
            titled = True
        elif neighbour and neighbour[1][0].isupper() and neighbour[1] not in lexicon("alike")["small"]:
            before.add(neighbour[1])
        neighbour = _AFTER.match(text, at + len(name))
        if neighbour and neighbour[1][0].isupper():
            after.add(_POSSESSIVE.sub("", neighbour[1]))
    led = titled or bool(before)
    return Sighting(
        name, places, frozenset(before), frozenset(after), inside, led and not after, bool(after) and not led
    )
