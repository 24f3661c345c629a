"""What must stand in a text for a phrase to be in it: words, or failing those some letters or signs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newslint.late import late
from newslint.measure.folding import folded, lowered, word_keys
from newslint.measure.known_cues import Lists, known
from newslint.measure.lexicon import lexicon
from newslint.measure.outlines import EDGE, GAP, stretches
from newslint.measure.patterns import starts
from newslint.measure.prose import Prose

if TYPE_CHECKING:
    from newslint.measure.gates import Gate

Way = tuple[str, list[str], list[str]]  # words in Latin-1, signs, needs

META = late(r"[\\.^$*+?{}\[\]()|]")
_UNSPACED = late("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff]")
_KNOWN = late(f"[^{GAP}{EDGE}]+")

# How many of 100 articles hold a word, roughly, by its length: 1,000 articles of 470 words.
_COMMON = 90
_BY_LENGTH = (90, 90, 70, 40, 20, 10, 6, 4)
_USEFUL = 60  # words that fewer have are cue enough
_SCAN = 10  # what it costs to look for a string, as a share of articles
_MARKS = frozenset("[]{}<>#$%&*+=@/|~^`_\\")  # rarely in prose, and found at once
_NEEDS = 3  # words that must stand beside the cue and are asked for


class Cues(NamedTuple):
    """Without any of these there is no match: keys of words, strings in lower case; always: who knows.

    needs: sets of keys; one of each must stand there too. gate: to be asked where they allow a match. ways:
    of several phrases, the cues of each.
    """

    words: frozenset[bytes] = frozenset()
    signs: frozenset[str] = frozenset()
    always: bool = False
    needs: tuple[frozenset[bytes], ...] = ()
    gate: Gate | None = None
    ways: tuple[Cues, ...] = ()

    def found_in(self, prose: Prose) -> bool:
        """Do they allow a match in a text?"""
        words = not self.words.isdisjoint(prose.keys)
        found = self.always or words or any(sign in prose.low for sign in self.signs)
        return found and self.needs_met(prose.keys)

    def needs_met(self, keys: frozenset[bytes]) -> bool:
        """Does a text with these keys of words have what must stand beside the rest?"""
        return not any(map(keys.isdisjoint, self.needs))


class Signs(NamedTuple):
    """Strings to look for in one text, grouped by a letter that few texts have; the rest under none."""

    by_mark: Mapping[bytes, Mapping[bytes, str]]
    groups: tuple[tuple[bytes, tuple[bytes, ...]], ...]

    @classmethod
    def of(cls, signs: Iterable[str]) -> Signs:
        """These strings."""
        found: dict[bytes, dict[bytes, str]] = {}
        for sign in sorted(signs):
            found.setdefault(_mark(sign).encode(), {})[sign.encode("utf-8", "surrogatepass")] = sign
        return cls(found, tuple((mark, tuple(each)) for mark, each in found.items()))

    def any_in(self, raw: bytes) -> bool:
        """Does one of them stand in a text, which is this in lower case and UTF-8?"""
        return any(mark in raw and next(starts(each, raw), None) is not None for mark, each in self.groups)

    def found_in(self, raw: bytes) -> list[str]:
        """Those that stand in a text, which is this in lower case and UTF-8."""
        groups = [signs for mark, signs in self.by_mark.items() if mark in raw]
        likely = (
            each for each in groups if len(each) == 1 or next(starts(tuple(each), raw), None) is not None
        )
        return [sign for signs in likely for string, sign in signs.items() if string in raw]


def joined(cues: Sequence[Cues]) -> Cues:
    """The cues for any of several phrases."""
    if len(cues) == 1:
        return cues[0]
    together: dict[tuple[frozenset[bytes], ...], Cues] = {}
    for way in (way for each in cues for way in each.ways or (each,)):
        seen = together.get(way.needs, Cues(needs=way.needs))
        together[way.needs] = seen._replace(words=seen.words | way.words, signs=seen.signs | way.signs)
    return Cues(
        frozenset().union(*(each.words for each in cues)),
        frozenset().union(*(each.signs for each in cues)),
        any(each.always for each in cues),
        ways=tuple(together.values()),
    )


def literal_cues(phrase: str, whole: bool) -> Cues:
    """The cues of a phrase that is matched letter for letter; whole: it ends where words end."""
    edge = EDGE if whole else GAP
    return _rarest([[f"{edge}{folded(phrase)}{edge}"]])


def pattern_cues(pattern: str, whole: bool) -> Cues:
    """The cues of a regular expression. What it does not understand it takes for a gap."""
    lists = known(pattern, whole)
    return worked_out(pattern, whole) if lists is None else cues_of(*lists)


def worked_out(pattern: str, whole: bool) -> Cues:
    """The same, of a pattern that is not known beforehand."""
    return joined([_rarest(found) for found in stretches(folded(pattern), whole)])


def lists_of(cues: Cues) -> Lists:
    """Cues as plain texts and lists."""
    return _spaced(cues.words), sorted(cues.signs), cues.always, [*map(_spaced, cues.needs)]


def ways_of(cues: Cues) -> list[Way]:
    """The ways to a match as plain texts, the words of each set in one."""
    return [
        (_spaced(way.words), sorted(way.signs), [*map(_spaced, way.needs)]) for way in cues.ways or (cues,)
    ]


def _spaced(words: Iterable[bytes]) -> str:
    return b" ".join(sorted(words)).decode("latin-1")


def cues_of(words: str, signs: list[str], always: bool, needs: list[str]) -> Cues:
    """Cues from what `lists_of` gives."""
    keys, *others = [frozenset(each.encode("latin-1").split()) for each in (words, *needs)]
    return Cues(keys, frozenset(signs), always, tuple(others))


def _rarest(found: Iterable[Sequence[str]]) -> Cues:
    """Of stretches, given by their outlines, the cues of the one that fewest articles have."""
    found = list(found)
    words = sorted((each for outlines in found if (each := _words(outlines))), key=_share)
    if words and _share(words[0]) < _USEFUL:
        return Cues(words=words[0], needs=tuple(words[1 : _NEEDS + 1]))
    strings = sorted((some for outlines in found if (some := _signs(outlines))), key=_share_of_signs)
    if words and not (strings and _share_of_signs(strings[0]) < _share(words[0])):
        return Cues(words=words[0], needs=tuple(words[1 : _NEEDS + 1]))
    return Cues(signs=strings[0], needs=tuple(words[:_NEEDS])) if strings else Cues(always=True)


def _words(outlines: Iterable[str]) -> frozenset[bytes]:
    """Of each outline the rarest word; none if one has none."""
    found = set()
    for outline in outlines:
        if not outline.isascii() and _UNSPACED.search(outline):
            return frozenset()
        words = [key for key in word_keys(lowered(outline)) if GAP.encode() not in key]
        if not words:
            return frozenset()
        found.add(min(words, key=_share_of_word))
    return frozenset(found)


def _signs(outlines: Iterable[str]) -> frozenset[str]:
    """Of each outline a string that is known; none if one has none."""
    known = [[each for each in _KNOWN.findall(lowered(outline)) if each.strip()] for outline in outlines]
    if not all(known):
        return frozenset()
    longest = frozenset(max(strings, key=len) for strings in known)
    return min((longest, frozenset(strings[0] for strings in known)), key=_share_of_signs)


def _share(words: frozenset[bytes]) -> int:
    return sum(map(_share_of_word, words))


def _share_of_word(word: bytes) -> int:
    return _COMMON if word in _common() else _BY_LENGTH[min(len(word), len(_BY_LENGTH) - 1)]


def _share_of_signs(signs: frozenset[str]) -> int:
    """A string stands in more articles than a word of its length."""
    return sum(map(_share_of_sign, signs))


def _share_of_sign(sign: str) -> int:
    if _mark(sign):
        return 1
    key = sign.strip().encode("utf-8", "surrogatepass")
    return _SCAN + (_COMMON if key in _common() else 2 * _BY_LENGTH[min(len(key), len(_BY_LENGTH) - 1)])


def _mark(sign: str) -> str:
    """The first letter of a string that few articles have, if it has one."""
    return next((letter for letter in sign if letter in _MARKS), "")


@cache
def _common() -> frozenset[bytes]:
    return frozenset(word_keys(" ".join(lexicon("english")["common"])))
