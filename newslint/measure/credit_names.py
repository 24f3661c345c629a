"""Names as they stand in photo credits: photographers, agencies and papers, parted by slashes and `via`."""

from __future__ import annotations

import re
from functools import cache

from newslint.late import late
from newslint.measure.lexicon import lexicon

CLOSERS = '.)]"”’*_ \u00a0\n'
MAX_RUN = 120
MAX_TOKENS = 14
_EDGE = " \t\n\r\xa0.,;:*_\"'“”‘’()[]<>|–—-"
_BOUNDARY = late(r"[)\]\n]|[.!?…]\s+(?=[A-ZÀ-ÞА-Я][a-zà-ÿа-я]+\s[a-zà-ÿа-я])")
_PARTING = ("/", "|", "•", "via", "vía", "through")
_SEPARATOR = late(r"\s*[/|•]\s*|\s+(?:via|vía|through)\s+")
_TRAILER = late(
    r"(?:\s+|/|\s*\()(?:files?|archivo?s?|pool|handout|illustration|ausschnitt|symbolbild|montage)\)?\Z",
    re.IGNORECASE,
)


@cache
def credit_words(section: str) -> frozenset[str]:
    """A section of the credit lexicon; words of a phrase are parted by a space."""
    return frozenset(word.replace("_", " ") for word in lexicon("credits")[section])


def name_like(token: str) -> bool:
    """Could this be part of a credit: a name, a handle, a web address, a word that joins names?"""
    bare = token.strip(_EDGE)
    if not bare or bare in credit_words("joining") or bare in "/&+·•":
        return token[-1:] not in "?!:"
    if not bare[0].islower():
        return bare[0] not in "$€£#"
    inner = bare[1:-1]
    return (
        inner != inner.lower()
        or "/" in inner
        or ("." in inner and ".." not in inner)
        or bare in credit_words("wires")
    )


def credit_run(text: str, start: int, tokens: int = MAX_TOKENS) -> int:
    """Where a credit from `start` on ends: at a bracket, a new sentence or the end; -1 if it is none."""
    window = text[start : start + MAX_RUN + 1]
    boundary = _BOUNDARY.search(window)
    if not boundary and len(window) > MAX_RUN:
        return -1
    run = window[: boundary.start()] if boundary else window
    parts = run.split()
    if not 0 < len(parts) <= tokens or not all(map(name_like, parts)):
        return -1
    first = parts[0].strip(_EDGE)
    if not first or (first in credit_words("joining") and not _known(first)):
        return -1
    return start + len(run.rstrip())


def _known(word: str) -> bool:
    return any(
        word.casefold() in credit_words(section) for section in ("wires", "photo", "staff", "bracketed")
    )


def credit_parts(tail: str, open_start: bool = False) -> list[str]:
    """The parts of a credit such as `A. Name / Agency via Pool`, trimmed; [] if it is not parted.

    open_start: the first part carries the sentence before it; the capitalised words that end it are kept.
    """
    parted = _SEPARATOR.split(tail) if any(map(tail.__contains__, _PARTING)) else [tail]
    parts = [part for part in map(_trim, parted) if part.strip()]
    if open_start and len(parts) > 1 and not is_agency(parts[0]):
        parts[0] = _last_names(parts[0]) or parts[0].split()[-1]
    return parts


def is_credit(parts: list[str]) -> bool:
    """Is this an agency beside a person, or a photo agency beside anything that looks like a name?

    Agencies alone (`AP/dpa`) sign a story, not a picture.
    """
    if len(parts) < 2 or any(len(part.split()) > 6 for part in parts):
        return False
    agencies = [part for part in parts if is_agency(part)]
    sells = any(ends_with(part, "photo") for part in agencies)
    if not all(
        part in agencies or is_person(part) or part[0].isupper() or (sells and " " not in part)
        for part in parts[1:]
    ):
        return False
    if sells:
        return True
    people = [part for part in parts if part not in agencies and is_person(part)]
    wires = [part for part in agencies if part.casefold() in credit_words("wires")]
    return bool(people) and bool(wires or parts[-1] in agencies)


def _trim(part: str) -> str:
    return _TRAILER.sub("", part).strip(_EDGE)


def _last_names(part: str, limit: int = 5) -> str:
    """The run of capitalised words that ends a part (`He left. Mike Blake` gives `Mike Blake`)."""
    names: list[str] = []
    for word in reversed(part.split()):
        ends_sentence = names and word[-1] in ".!?…”)" and len(word.rstrip(".")) > 2
        if len(names) == limit or not word[0].isupper() or ends_sentence:
            break
        names.append(word)
    return " ".join(reversed(names))


def ends_with(part: str, section: str) -> str:
    """The longest name of a section that ends this part after a space or a stop, as written; else ''."""
    words = part.split()
    for count in range(min(4, len(words)), 0, -1):
        tail = " ".join(words[-count:]).strip(_EDGE)
        if tail.casefold() in credit_words(section):
            return tail
    return ""


def is_agency(part: str) -> bool:
    """Is this side of a credit an agency, a library or a paper?"""
    words = part.split()
    if not words or len(words) > 6:
        return False
    return bool(
        part.casefold() in credit_words("wires")
        or ends_with(part, "photo")
        or (len(words) <= 5 and words[-1].casefold() in credit_words("outlets") and words[0][0].isupper())
    )


def is_person(part: str) -> bool:
    """Is this side of a credit somebody: two to five capitalised words, or `STR`, `Pool`, `Handout`?"""
    if part.casefold() in credit_words("staff") or (part[:1] == "@" and " " not in part):
        return True
    words = part.split()
    return 1 < len(words) <= 6 and all(word[0].isupper() or word in credit_words("joining") for word in words)
