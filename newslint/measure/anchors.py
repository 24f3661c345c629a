"""What must stand in a text for a phrase to be in it: words, or failing those some letters or signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.measure.folding import folded, lowered, word_keys
from newslint.measure.late import late
from newslint.measure.prose import HEAD, Prose

META = late(r"[\\.^$*+?{}\[\]()|]")
_PIECE = late(
    r"\\(?:x\{[^}]*\}|x[0-9A-Fa-f]{2}|p\{[^}]*\}|Q.*?(?:\\E|\Z)|.)|\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]"
    r"|(?<=.)\{\d+,?\d*\}|[^\\.^$*+?{}\[\]()|]+|.",
    re.DOTALL,
)
_KIND = late(r":|P?<\w+>")
_GAP, _EDGE = (
    "\0",
    "\1",
)  # letters that are not known, in the outline of a pattern; a place where no word goes on
_SIGNS = late(r"\[[ !\"#$%&'()*+,./:;<=>?@|~]+\]")  # a class of signs, none of them a letter
_LINE_STARTS = late("\n+")
_UNKNOWN = late(f"[{_GAP}{_EDGE}]")
_UNSPACED = late("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff]")


class Cues(NamedTuple):
    """Without any of these there is no match: keys of words, strings in lower case; always: who knows.

    A string that begins with a newline must stand at the start of a line.
    """

    words: frozenset[bytes] = frozenset()
    signs: frozenset[str] = frozenset()
    always: bool = False

    def found_in(self, prose: Prose) -> bool:
        """Do they allow a match in a text?"""
        return (
            self.always
            or not self.words.isdisjoint(prose.keys)
            or any(stands(sign, prose) for sign in self.signs)
        )


def stands(sign: str, prose: Prose) -> bool:
    """Does a sign stand in a text?"""
    return sign in (prose.heads if sign[0] == "\n" else prose.low)


def joined(cues: Sequence[Cues]) -> Cues:
    """The cues for any of several phrases."""
    return Cues(
        frozenset().union(*(each.words for each in cues)),
        frozenset().union(*(each.signs for each in cues)),
        any(each.always for each in cues),
    )


def literal_cues(phrase: str, whole: bool) -> Cues:
    """The cues of a phrase that is matched letter for letter; whole: it ends where words end."""
    return _outline_cues(lowered(folded(phrase)), whole)


def pattern_cues(pattern: str, whole: bool) -> Cues:
    """The cues of a regular expression. What it does not understand it takes for a gap."""
    found = []
    for branch in _branches(_PIECE.findall(folded(pattern))):
        cues = [_outline_cues(outline, whole) for outline in branch]
        found.append(joined(cues))
    return joined(found)


def _outline_cues(outline: str, whole: bool) -> Cues:
    edge = "" if whole else _GAP
    outline = _LINE_STARTS.sub("\n", lowered(outline))
    if _begins_line(outline):
        return Cues(signs=frozenset((_UNKNOWN.split(outline)[0][:HEAD],)))
    if outline.isascii() or not _UNSPACED.search(outline):
        words = [key for key in word_keys(edge + outline + edge) if b"\0" not in key]
        if words:
            return Cues(words=frozenset((max(words, key=len),)))
    signs = [sign[:HEAD] if sign[0] == "\n" else sign for sign in _UNKNOWN.split(outline) if sign.strip()]
    return Cues(signs=frozenset((max(signs, key=len),))) if signs else Cues(always=True)


def _begins_line(outline: str) -> bool:
    """Does it say with which letters a line begins?"""
    head = _UNKNOWN.split(outline)[0]
    return head[:1] == "\n" and len(head.strip()) > 3 and "\n" not in head[1:]


def _branches(pieces: Sequence[str]) -> Iterator[list[str]]:
    """For each alternative of a pattern its outlines, any of which a match has: letters, with gaps."""
    parts: list[str | list[str]] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        at += 1
        if piece == "|":
            yield _outlines(parts)
            parts = []
        elif piece == "(":
            end = _close(pieces, at)
            parts.append(_alternatives(pieces[at:end]))
            at = end + 1
        elif piece in ("*", "+", "?") or (len(piece) > 1 and piece[0] == "{"):
            _loosen(parts)
        elif piece == "^":
            parts.append("\n")
        elif piece == "$":
            parts.append(_EDGE)
        elif piece not in (")", "\\b"):
            parts.append(_letters(piece))
    yield _outlines(parts)


def _close(pieces: Sequence[str], at: int) -> int:
    depth = 1
    while at < len(pieces):
        depth += {"(": 1, ")": -1}.get(pieces[at], 0)
        if not depth:
            return at
        at += 1
    return at


def _letters(piece: str) -> str:
    if piece[0] == "[" and len(piece) > 1:
        return _EDGE if _SIGNS.fullmatch(piece) else _GAP
    if piece[0] != "\\":
        return _GAP if piece == "." else piece
    if piece == "\\s":
        return " "
    return piece[1] if len(piece) == 2 and not piece[1].isalnum() else _GAP


def _loosen(parts: list[str | list[str]]) -> None:
    """The last letter or group may be missing or stand several times."""
    if parts:
        last = parts.pop()
        parts += (last[:-1], _GAP) if isinstance(last, str) else (_GAP,)


def _alternatives(group: Sequence[str]) -> list[str] | str:
    """Outlines, one of which a match of a group has; a gap if it sets flags."""
    if group[:1] == ["?"]:
        kind = _KIND.match(group[1]) if len(group) > 1 else None
        if kind is None:
            return _GAP
        rest = group[1][kind.end() :]
        group = [rest, *group[2:]] if rest else group[2:]
    if not any(META.search(piece) for piece in group if piece != "|"):
        return "".join(group).split("|")
    return [outline for branch in _branches(group) for outline in branch]


def _outlines(parts: list[str | list[str]]) -> list[str]:
    """One outline if that has a word or no group is plain, else one for each choice in the longest group."""
    plain = "".join(part if isinstance(part, str) else _unchosen(part) for part in parts)
    groups = [n for n, part in enumerate(parts) if isinstance(part, list)]
    if parts[:1] == ["\n"] and groups[:1] == [1]:
        opening = list(_chosen(parts, 1))
        if all(_begins_line(outline) for outline in opening):
            return opening
    if not groups or any(len(key) > 3 and b"\0" not in key for key in word_keys(lowered(plain))):
        return [plain]
    return max((list(_chosen(parts, number)) for number in groups), key=_worth)


def _chosen(parts: Sequence[str | list[str]], group: int) -> Iterator[str]:
    """The outline for each choice in one group; the others are gaps."""
    outline = [part if isinstance(part, str) else _unchosen(part) for part in parts]
    for choice in parts[group]:
        outline[group] = choice
        yield "".join(outline)


def _unchosen(group: Sequence[str]) -> str:
    """A gap, with an edge where no choice in the group goes on with a letter."""
    before = all(choice[:1] and not choice[0].isalnum() and choice[0] != _GAP for choice in group)
    after = all(choice[-1:] and not choice[-1].isalnum() and choice[-1] != _GAP for choice in group)
    return f"{_EDGE * before}{_GAP}{_EDGE * after}"


def _worth(outlines: Sequence[str]) -> tuple[int, int]:
    """Of the longest words of some outlines, the letters of the shortest; of their longest stretches too."""
    return _shortest_word(outlines), min(
        max(len(stretch.strip()) for stretch in _UNKNOWN.split(outline)) for outline in outlines
    )


def _shortest_word(outlines: Sequence[str]) -> int:
    """Of the longest words of some outlines, the letters of the shortest."""
    return min(
        max((len(key) for key in word_keys(lowered(outline)) if b"\0" not in key), default=0)
        for outline in outlines
    )
