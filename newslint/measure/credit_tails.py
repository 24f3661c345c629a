"""Credits that end a text: `A. Name/Reuters`, an agency, or a last sentence that is only a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.late import late
from newslint.measure.credit_names import (
    CLOSERS,
    credit_parts,
    credit_words,
    ends_with,
    is_agency,
    is_credit,
    is_person,
)
from newslint.measure.sentences import sentences

_TAIL = 110
_BEFORE = 4  # words that a signed text must have before the signature
_SIGNED = 60  # and at most so many
_LONGEST = 80  # characters of a last sentence that is a credit
_FEW = 9  # and its words
_LAST_SENTENCE = late(r"[.!?…”)]\s+(?=[/|•]?[^.!?…]+\Z)")
_EDGES = " \t\n\xa0()[]/|•–—―-"
_NAME = late(
    r"[A-ZÀ-ÖØ-ÞŁŚŻŹŠČŽЀ-Я][\w’'-]*\.?(?:\s(?:(?:de|da|do|dos|del|la|van|von|der|den|al|el|bin)\s){0,2}"
    r"[A-ZÀ-ÖØ-ÞŁŚŻŹŠČŽЀ-Я][\w’'-]*\.?){1,3}"
)
_GIVEN = late(r"(?:Provided|Supplied|Submitted|Contributed)\s(?:by|to)\s(?=[A-Z]|the\s[A-Z])")
_GRABBED = late(
    r"(?:Screen\s?(?:shot|grab)|Video\sstill|(?:Video)?[Ss]tandbild|Captura\sde\s(?:pantalla|v[ií]deo)"
    r"|Capture\sd[’']écran|Imágene?s?\scapturadas?)s?\b",
    re.IGNORECASE,
)
_SOURCE = late(
    r"(?:\A|(?<=[.!?…”)]))\s?((?:Sources?|Quellen?|Fuentes?|Fonti?e?|Bron|Kilde|Källa|Źródło|Zdroj):\s?"
    r"(?!https?:|www\.)[A-ZÀ-Þ][^.!?:/]{1,70})\Z"
)
_ADDRESS = late(r"\s[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,3}\Z")
_FOR_OUTLET = late(r"(.{4,50}?)\sfor\s(?:the\s|The\s)?(.{2,40})")
_WITH_OUTLET = late(r"(.{4,50}?),\s(?:the\s|The\s)?(.{2,40})")


def agency_tail(text: str) -> Iterator[tuple[int, int]]:
    """`A. Name/Reuters` at the end; without a full stop, `A. Name/Paper` or an agency."""
    bare = text.rstrip().rstrip(CLOSERS).rstrip()
    start = max(0, len(bare) - _TAIL)
    tail = bare[start:]
    parts = credit_parts(tail, open_start=True)
    if is_credit(parts):
        yield start + tail.rfind(parts[0].split()[0]), len(bare)
    if text.rstrip().endswith((".", "!", "?")):
        return
    sentence = _LAST_SENTENCE.search(tail)
    if sentence and "/" in tail[sentence.end() :]:
        parts = credit_parts(tail[sentence.end() :].lstrip("/ "))
        if 0 < len(parts) < 3 and is_person(parts[0]) and all(part[0].isupper() for part in parts):
            yield start + sentence.end(), len(bare)
    yield from ((start + at, len(bare)) for at in _parted(tail))
    agency = ends_with(tail, "photo")
    at = bare.rfind(agency.split()[0]) if agency else 0
    words = bare[:at].split()
    if agency and not (words and words[-1].casefold() in credit_words("governing")):
        yield at, len(bare)


def _parted(tail: str) -> Iterator[int]:
    """Where ` / A. Name` or ` | EFE` begins, if the tail has no other such mark."""
    for mark in (" / ", " | "):
        prose, _, last = tail.rpartition(mark)
        named = last.casefold() in credit_words("wires") or (mark == " / " and is_name(last))
        if named and len(prose.split()) > _BEFORE and mark.strip() not in prose:
            yield len(prose) + 1


def signed_tail(text: str, closing: bool) -> Iterator[tuple[int, int]]:
    """A last sentence that only names a maker, an archive, a screen or a source.

    closing: the text is the last of its article, where a bare name is its writer's, and a source the story's.
    """
    source = None if closing else _SOURCE.search(text.rstrip(), max(0, len(text) - _TAIL))
    if source and len(source[1].split()) <= _FEW:
        yield source.span(1)
    start, end = (sentences(text) or ((0, 0),))[-1]
    last = text[start:end].strip(_EDGES)
    if not 0 < len(last) <= _LONGEST or last[-1] in "!?:;,":
        return
    before = text[:start].split()
    if not before:
        if _by_outlet(last, _FOR_OUTLET) or _grabbed(last):
            yield start, end
    elif len(before) >= (_BEFORE if text[start] not in "([" else 2):
        known = last.rstrip(".").casefold() in credit_words("bracketed")
        signed = (
            not closing and len(before) < _SIGNED and before[-1][-1] in ".!?…" and last not in text[:start]
        )
        if known or _names_maker(last) or (signed and _is_signature(text[start:end], last)):
            yield start, end


def _names_maker(last: str) -> bool:
    """`Supplied by A. Name`, `Screenshot from a film`, `A. Name for The Post`."""
    if last.endswith("."):
        return False
    given = len(last.split()) <= _FEW and _GIVEN.match(last)
    return bool(given) or _grabbed(last) or _by_outlet(last, _FOR_OUTLET)


def _grabbed(last: str) -> bool:
    return not last.endswith(".") and len(last.split()) <= _FEW and _GRABBED.match(last) is not None


def _by_outlet(last: str, pattern: re.Pattern[str]) -> bool:
    match = pattern.fullmatch(last)
    return bool(match and is_person(match[1]) and is_agency(match[2]))


def _is_parted(last: str) -> bool:
    """`A. Name | Archive | Paper`, `EFE | Paper`: names of which one is known to sell or keep pictures."""
    parts = credit_parts(last.rstrip(".")) if " | " in last else []
    keep = credit_words("wires") | credit_words("bracketed")
    named = parts and (is_name(parts[0]) or parts[0].casefold() in credit_words("wires"))
    return bool(named and len(parts) < 5) and any(
        part.casefold() in keep or is_agency(part) for part in parts
    )


def _is_signature(written: str, bare: str) -> bool:
    """Is this a name, or a name and a paper? Not after a dash: that is whom a text quotes."""
    if _is_parted(bare):
        return True
    if written[0] not in "([" and (written != bare or bare.endswith(".")):
        return False
    return is_name(_ADDRESS.sub("", bare)) or _by_outlet(bare, _WITH_OUTLET)


def is_name(words: str) -> bool:
    """Are these two to four capitalised words, particles aside, and none a word of links or headings?"""
    return bool(_NAME.fullmatch(words)) and credit_words("not_names").isdisjoint(words.casefold().split())
