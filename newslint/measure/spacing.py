"""Spaces that are missing, doubled or in the wrong place beside punctuation, where that is surely a slip."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from re import Match, Pattern
from typing import NamedTuple

from newslint.late import late
from newslint.measure.lexicon import lexicon
from newslint.measure.patterns import spans

_GAP = "[ \xa0\u202f]"
_LETTER = (
    "[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u052f]"  # of scripts that part words by spaces
)

# In RE2, on folded text. Whatever is not ASCII may be a letter of either case: to be exact about that would
# take 4 ms to compile, and a closer look follows.
_ANY, _LOW, _UP = (rf"[{letters}\x{{80}}-\x{{10ffff}}]" for letters in ("A-Za-z", "a-z", "A-Z"))
_LIKELY = (
    rf""" [,.!?](?:["')]| |$)| ,{_ANY}|{_ANY}[,;]?  +{_ANY}|\( | \)"""
    rf"""|{_LOW}[.!?]"?{_UP}|{_LOW}[.!?]"{_ANY}|{_ANY},{_LOW}|{_UP}\.{_UP} |Ph\.D |\d [ap]\.m """
)


class Slip(NamedTuple):
    """`text[start:end]` is the slip with the words beside it; `text[at:stop]` should read `instead`."""

    start: int
    end: int
    at: int
    stop: int
    instead: str


# U.S Special, Ph.D student, 9 a.m on: abbreviations that lost their last stop, before a word.
_CUT = late(r"(?<![\w.@/-])(?:(?:[A-Z]\.)+[A-Z]|Ph\.D|(?<=\d )[ap]\.m)(?= [^\W\d_])")
_WORD = rf"(?<![\w.@/\\:_$#&%='’-]){_LETTER}[\w'’-]*{_LETTER}"  # no part of an address, nor a name of code
_ENDS = r"[\"”’)]?(?: [\"“‘(]?[^\W\d_a-z]|$)"  # what stands behind the last sign of a sentence
# boats , or boats . at the end of a sentence.
_BEFORE = late(rf"{_WORD}(?P<gap>{_GAP}+)(?:,(?=[ \xa0]{_LETTER}|$)|\.(?={_ENDS}))")
# the vote ! or ?: as above, but French asks for that space.
_BEFORE_CRY = late(rf"{_WORD}(?P<gap> +)[!?](?={_ENDS})")
# boats ,which: on the wrong side.
_BESIDE = late(rf"{_WORD}(?P<gap> +,)(?={_LETTER}{{2}})")
# the vote.However, they: a stop or a comma that sticks to the next word.
_AFTER = late(
    rf"(?<![\w./@:\\_#-]){_LETTER}[^\W\d_A-Z]+[.!?]"
    rf"(?P<next>[A-Z](?:[a-z]+|(?= )))(?=(?P<after> {_LETTER}?|, |['’]))"
)
_AFTER_COMMA = late(rf"(?<![\w./@:,\\_#=-])(?P<last>{_LETTER}{{3,}}),(?P<next>{_LETTER}+)(?=[ .;:'’]|$)")
# “... vote.”The: the same behind a quotation.
_AFTER_QUOTE = late(rf"(?<!{_LETTER}){_LETTER}+[.,!?]”(?P<next>{_LETTER}{{2,}})(?= |,|$)")
_DOUBLE = late(
    rf"(?<!{_LETTER}){_LETTER}+[,;]?(?P<gap> {{2,}}|{_GAP}{{0,8}}(?: \xa0|\xa0 ){_GAP}{{0,8}})(?={_LETTER})"
)
_INSIDE = late(rf"(?:(?<=\s)|^)\((?P<gap>{_GAP}{{1,8}})(?={_LETTER}{{2}})")
_CLOSING = late(rf"{_LETTER}{{2}}(?P<gap>{_GAP}{{1,8}})\)(?=[\s.,;:!?]|$)")
_OPENED, _CLOSED = ([sign.replace(" ", gap) for gap in _GAP[1:-1]] for sign in ("( ", " )"))
_STOPS_APART = [gap + stop for gap in _GAP[1:-1] for stop in ",."]
_ADDRESS = frozenset("@/.:\\")
_BRACKETED = 300  # code points from an opening bracket to its closing one
_AROUND = 60  # code points that are looked at on each side of a likely place
_NEXT = late(r"\S{1,40}")
_CRYING = ("en", "de", "es", "it", "nl", "pt", "pl")  # languages that set no space before ! and ?


def likely_places(folded: str) -> Iterator[int]:
    """Where a closer look at a folded text is worth its time."""
    return (start for start, _ in spans(_LIKELY, folded, False))


def slips(
    text: str, places: Iterable[int], shows_spaces: bool, language: Callable[[], str]
) -> Iterator[Slip]:
    """The slips of a text at some of its places.

    shows_spaces: two spaces are not shown as one. language: asked where it matters.
    """
    seen: set[int] = set()
    for place in places:
        begin = text.rfind(" ", max(0, place - 2 * _AROUND), max(0, place - _AROUND))
        if begin < 0 and place > 2 * _AROUND:
            continue  # a word without end is an address, or no prose
        end = text.find(" ", place + _AROUND, place + 2 * _AROUND)
        begin, end = max(begin, 0), end if end > 0 else place + 2 * _AROUND
        for slip in _slips(text[begin:end], shows_spaces, language):
            if slip.at + begin not in seen and _is_sound(text, slip, begin):
                seen.add(slip.at + begin)
                start, stop, left, right, instead = slip
                yield Slip(start + begin, stop + begin, left + begin, right + begin, instead)


def _slips(text: str, shows_spaces: bool, language: Callable[[], str]) -> Iterator[Slip]:
    for match in _CUT.finditer(text):
        yield Slip(match.start(), match.end(), match.end(), match.end(), ".")
    for match in _found(_BEFORE, text, _STOPS_APART):
        yield _gap(match, "")
    for match in _found(_BEFORE_CRY, text, (" !", " ?")):
        if language() in _CRYING:
            yield _gap(match, "")
    for match in _found(_BESIDE, text, (" ,",)):
        yield _gap(match, ", ")
    yield from _stuck(text)
    for match in _found(_DOUBLE, text, ("  ", "\xa0")):
        if shows_spaces or "\xa0" in match["gap"]:
            yield _gap(match, " ")
    for pattern, signs in ((_INSIDE, _OPENED), (_CLOSING, _CLOSED)):
        for match in _found(pattern, text, signs):
            yield _gap(match, "")


def _found(pattern: Pattern[str], text: str, signs: Iterable[str]) -> Iterator[Match[str]]:
    """The matches of a pattern of which each has one of these signs."""
    return pattern.finditer(text) if any(map(text.__contains__, signs)) else iter(())


def _stuck(text: str) -> Iterator[Slip]:
    for match in _AFTER.finditer(text):
        if _begins_sentence(match):
            yield _parted(match)
    for match in _AFTER_COMMA.finditer(text):
        if match["next"].islower() and (_is_common(match["next"]) or _are_words(match)):
            yield _parted(match)
    for match in _found(_AFTER_QUOTE, text, (".”", ",”", "!”", "?”")):
        yield _parted(match)


def _is_sound(text: str, slip: Slip, begin: int) -> bool:
    """Has a closing bracket behind a space its opening one? Some keep an address apart from it."""
    at, stop = slip.at + begin, slip.stop + begin
    if slip.instead or text[stop : stop + 1] != ")":
        return True
    if not _ADDRESS.isdisjoint(text[slip.start + begin : at]):
        return False
    return text.rfind("(", max(0, at - _BRACKETED), at) > text.rfind(")", 0, at)


def _are_words(match: Match[str]) -> bool:
    """Do two long words in small letters stick together, in a text that parts others by a space?"""
    words = match["last"].islower() and min(len(match["last"]), len(match["next"])) > 3
    return words and ", " in match.string and len(_AFTER_COMMA.findall(match.string)) == 1


def _gap(match: Match[str], instead: str) -> Slip:
    word = _NEXT.match(match.string, match.end())
    parted = match.string[match.end() - 1].isspace() or instead.endswith(" ")
    end = word.end() if word and parted else match.end()
    start = match.string.rfind(" ", 0, match.start("gap")) + 1  # the word before the gap
    return Slip(start, end, *match.span("gap"), instead)


def _parted(match: Match[str]) -> Slip:
    at = match.start("next")
    return Slip(match.start(), match.end("next"), at, at, " ")


def _is_common(word: str) -> bool:
    return word.lower() in _common()


def _begins_sentence(match: Match[str]) -> bool:
    """Is it a first word, or two names? Two letters behind a capital end a name: Grew.A, Unsafe.As."""
    if match[0][0].isupper():
        return len(match["next"]) > 2 and _is_common(match["next"])
    return _is_common(match["next"]) or match["after"][-1:].isupper()


@cache
def _common() -> frozenset[str]:
    """Words that begin and join sentences, in the languages that we know."""
    return frozenset().union(*lexicon("starters").values())
