"""What a regular expression is sure of: the letters that a match has, with gaps where nobody knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import product

from newslint.late import late

GAP = "\0"  # letters that are not known, or none
EDGE = "\1"  # no letter stands here: the start of a text, or a sign
_MOST = 64  # outlines of one stretch; more are a gap
_FEW = 4  # letters of a class that are told apart
PIECE = late(
    r"\\(?:x\{[^}]*\}|x[0-9A-Fa-f]{2}|p\{[^}]*\}|Q.*?(?:\\E|\Z)|.)|\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]"
    r"|(?<=.)\{\d+,?\d*\}|[^\\.^$*+?{}\[\]()|]+|.",
    re.DOTALL,
)
_HEAD = late(r"P?<(?P<name>\w+)>|[A-Za-z-]*:|[A-Za-z-]+\Z")
_TOKEN = late(r"[^ ]+ ?| ")
_GAPS = late(f"{GAP}{{2,}}")
_TOLD = "told"

Part = str | list[str]  # letters as they stand, or all that may stand here


def stretches(pattern: str, whole: bool) -> list[list[list[str]]]:
    """By alternative of a pattern its stretches, which a space parts, each as the outlines that it may have.

    A match has an outline of every stretch of one alternative. whole: the match, or its group `told`, begins
    and ends where words do. What is not understood is a gap.
    """
    within = f"<{_TOLD}>" in pattern
    branches, _ = _alternatives(PIECE.findall(pattern), 0, whole)
    edge = EDGE if whole and not within else GAP
    return [_parted([edge, *parts, edge]) for parts in branches]


def _alternatives(pieces: list[str], at: int, whole: bool) -> tuple[list[list[Part]], int]:
    """The alternatives up to a closing bracket, as parts in a row, and where that is passed."""
    branches: list[list[Part]] = [[]]
    while at < len(pieces):
        piece = pieces[at]
        at += 1
        if piece == ")":
            break
        if piece == "|":
            branches.append([])
        elif piece == "(":
            parts, at = _group(pieces, at, whole)
            branches[-1].extend(parts)
        elif piece in ("*", "+", "?") or (len(piece) > 1 and piece[0] == "{"):
            _repeat(branches[-1], piece)
        else:
            branches[-1].append(_letters(piece))
    return branches, at


def _group(pieces: list[str], at: int, whole: bool) -> tuple[list[Part], int]:
    told = False
    if at + 1 < len(pieces) and pieces[at] == "?":
        head = _HEAD.match(pieces[at + 1])
        told = head is not None and head["name"] == _TOLD
        rest = pieces[at + 1][head.end() :] if head else GAP
        at += 1
        pieces[at] = rest
        at += not rest
    branches, at = _alternatives(pieces, at, whole)
    edge = EDGE if told and whole else ""
    if told and len(branches) == 1 and not (at < len(pieces) and pieces[at][0] in "*+?{"):
        return [edge, *branches[0], edge], at  # its spaces part it
    found = {text for parts in branches for text in _joined(parts)}
    if len(found) > _MOST:  # of many the first words are told apart
        found = {f"{first}{space}{GAP}" for first, space, _ in (text.partition(" ") for text in found)}
    if len(found) > _MOST:
        return [[GAP]], at
    return [[f"{edge}{text}{edge}" for text in sorted(found)]], at


def _joined(parts: Iterable[Part]) -> list[str]:
    """All outlines of parts in a row; a gap for what is too many."""
    made = [""]
    for part in parts:
        options = [part] if isinstance(part, str) else part
        made = _crossed(made, options if len(made) * len(options) <= _MOST else [GAP])
    return made


def _crossed(left: Sequence[str], right: Sequence[str]) -> list[str]:
    if len(left) == len(right) == 1:
        return [_narrowed(left[0] + right[0])]
    return list(dict.fromkeys(_narrowed(a + b) for a, b in product(left, right)))


def _narrowed(outline: str) -> str:
    """An outline with one gap for several in a row."""
    return _GAPS.sub(GAP, outline) if GAP * 2 in outline else outline


def _repeat(parts: list[Part], piece: str) -> None:
    """The last letter or group may be missing or stand several times."""
    last = parts.pop() if parts else ""
    if isinstance(last, str):
        parts.append(last[:-1])
        last = [last[-1:]]
    least = {"*": 0, "?": 0, "+": 1}.get(piece)
    least = int(re.findall(r"\d+", piece)[0]) if least is None else least
    options = [*([""] if least == 0 else []), *(last if least < 2 else [])]
    if piece != "?":
        ends = last if len(last) ** 2 <= _MOST else [""]
        options += [f"{first}{GAP}{again}" for first, again in product(last, ends)]
    parts.append([*map(_narrowed, options)] if len(options) <= _MOST else [GAP])


def _letters(piece: str) -> Part:
    if piece[0] == "[" and len(piece) > 1:
        return _class(piece[1:-1])
    if piece in ("^", "$", "\\A", "\\z"):
        return [EDGE]
    if piece[0] != "\\":
        return [GAP] if piece == "." else piece
    if piece in ("\\b", "\\B"):
        return ""
    if piece == "\\s":
        return " "
    return piece[1] if len(piece) == 2 and not piece[1].isalnum() else [GAP]


def _class(members: str) -> Part:
    """What a class of letters may be: each of a few, or an edge if they are signs."""
    if members[:1] == "^" or "[:" in members or re.search(r"\\\w|[^\\].?-.", members):
        return [GAP]
    found = sorted(set(members.replace("\\", "").lower()))
    if all(letter.isascii() and not letter.isalnum() for letter in found):
        return [EDGE]
    return found if len(found) <= _FEW else [GAP]


def _parted(parts: Iterable[Part]) -> list[list[str]]:
    """Parts in a row as stretches, which end wherever a space or an edge is sure."""
    found: list[list[str]] = []
    current = [""]
    tokens = list(_tokens(parts))
    for at, options in enumerate(tokens):
        if len(current) * len(options) > _MOST:
            after = EDGE if _begins_apart(tokens[at:]) else GAP
            found.append([text + after for text in current])
            current = [GAP]
        current = _crossed(current, options)
        if all(text.endswith((" ", EDGE)) for text in current):
            found.append(current)
            current = [EDGE]
    return [*found, current]


def _begins_apart(tokens: Sequence[list[str]]) -> bool:
    """Does no letter stand at the beginning of all that may stand here?"""
    for options in tokens:
        first = [option[0] for option in options if option]
        if any(letter == GAP or letter.isalnum() or not letter.isascii() for letter in first):
            return False
        if "" not in options:
            return True
    return False


def _tokens(parts: Iterable[Part]) -> Iterable[list[str]]:
    for part in parts:
        if isinstance(part, str):
            yield from ([token] for token in _TOKEN.findall(part))
        else:
            yield part
