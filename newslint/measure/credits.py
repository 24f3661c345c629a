"""The words of a text that credit a picture: `(AP Photo/A. Name)`, `Foto: dpa`, `© Name`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.measure.credit_labels import is_legal, labelled
from newslint.measure.credit_names import (
    credit_parts,
    credit_run,
    credit_words,
    ends_with,
    is_agency,
    is_credit,
    is_person,
)

Spans = Iterator[tuple[int, int]]

_CLOSERS = '.)]"”’*_ \u00a0\n'
_TAIL = 110

_OPENING = re.compile(
    r"""(?x)
    (?: FILE\s?(?:[-–—:]|PHOTO\b|IMAGE\b|PIC\b) | \(?File\s(?:photo|image|picture)\b (?=\s*[:)\-–—]|\sof\b)
      | (?:Image|Media)\s(?:caption|copyright|source)\s?(?=[A-Z:,])
      | (?:Image|Photo|Picture|Slide|Bild|Foto|Imagen)\s\d{1,3}\s?(?:of|von|de|/)\s?\d{1,3}\b
      | Slideshow\s?\(\s?\d{1,3}\s | Enlarge\sthis\simage
      | \d{1,2}\s?of\s?\d{1,3}\s?[A-Z](?=[A-Z\s]|$)
      | (?:Aerial\s)?[Pp]hoto\staken\s(?=on\b|in\b)
      | (?:Photo|Photograph|Image|Picture|Caption|Foto)\s?:\s?(?=[A-ZÀ-Þ][^?"“„:]{1,240}$)
      | (?:Getty\sImages|PA\sMedia|AFP\svia\sGetty\sImages|EPA-EFE|Alamy)\s
        (?=(?:An?|The|Two|Three|People)\s[a-z])
    )"""
)
_CLOSINGS = (
    re.compile(
        r"(?:\(?[Cc]lick to enlarge\)?|(?:hide|toggle) caption|View full size"
        r"|\b(?:CC|cc)[ -](?:BY|by|0)[-\w]*(?:\s\d\.\d)?"
        r"|(?:\s|(?:记者|記者)\s?\w{2,4}\s?)[摄攝][）)]?)\s*[.)]?\s*\Z"
    ),
    re.compile(r"[a-zà-ÿ0-9)](PA|AP|AFP|AFP via Getty|EPA|REX|Reuters|REUTERS|Getty(?: Images)?)\s*\Z"),
    re.compile(r"[.!?…”)]\s+((?:Photo|PHOTO|Foto|FOTO)s?\s(?:d['’]archives?|[A-ZÀ-Þ][^.!?:]{1,50}))\Z"),
)
_THESE = ("his ", "ndated ", "andout ", "file ")
_THIS_PHOTO = re.compile(
    r"""(?x)
    (?: \b[Ii]n\s(?:this|an?\sundated)\s (?:[\w.,’'-]+\s){0,5}?
        (?:photo|photograph|image|handout|picture|still|(?:screen|frame|video)\s?grab)s?
        (?= \s?, | \s(?:taken|provided|released|obtained|supplied|made\savailable|from)\b )
    | \b(?:[Tt]his|[Uu]ndated|[Hh]andout)\s (?:[\w.,’'-]+\s){0,5}?
        (?:photo|photograph|image|picture|still|combination)\s
        (?:taken|provided|released|issued|obtained|made\savailable|supplied|shows|from\svideo)\b
    | \b(?:file|handout)\s(?:photo|image|picture)\b )
    """
)
_NOTICE = re.compile(
    r"(?:(?<![Ã\w])(?<!Copyright )©|(?<=[a-zà-ÿ])©(?=[A-Z])|(?<=Â)©|(?:\s\([cC]\)|\A\(C\))\s(?=[A-ZÀ-Þ]))"
    r"\s*(?!\d|Copyright)(?=\w|[@“\"(])"
)
_CREDIT = re.compile(
    r"(?:\A|(?<=[.!?…”’\"')\]]))\s?Credit(?:Credit)?(?:\.\.\.|…)?(?=[A-Z])|\ACredit\s(?=[A-Z])"
)
_COURTESY = re.compile(
    r"(?:\A|[.!?…”)|/–—-]\s*|[(\[]\s*)((?:Photos?|Images?|Pictures?)?\s?courtesy(?:\sof)?:?\s)(?!an?\s)",
    re.IGNORECASE,
)
_LAST_SENTENCE = re.compile(r"[.!?…”)]\s+(?=[/|•]?[^.!?…]+\Z)")
_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,90})[)\]]")


def photo_credit(text: str) -> tuple[int, int] | None:
    """Start and end of the words that credit a picture, or None. Any language; linear in the text."""
    return next(
        (span for find in (_bracket, labelled, _phrase, _courtesy, _notice, _tail) for span in find(text)),
        None,
    )


def _phrase(text: str) -> Spans:
    """Fixed words: `FILE -`, `Image 3 of 8`, `in this photo`; and names glued on by a stripped tag."""
    tail = max(0, len(text) - _TAIL)
    for match in (_OPENING.match(text), *(pattern.search(text, tail) for pattern in _CLOSINGS)):
        if match:
            yield match.span(match.lastindex or 0)
    if any(map(text.__contains__, _THESE)):
        yield from (match.span() for match in _THIS_PHOTO.finditer(text))
    if "Credit" in text and not text.endswith((".", "!", "?")):
        match = _CREDIT.search(text)
        if match and not text.startswith(tuple(credit_words("firms")), match.end()):
            yield from _run(text, match.start(), match.end(), tokens=10)


def _run(text: str, start: int, names: int, tokens: int = 14) -> Spans:
    """From `start`, if a credit begins at `names`, to where it ends."""
    end = credit_run(text, names, tokens)
    if end > 0:
        yield start, end


def _courtesy(text: str) -> Spans:
    """`Courtesy of the artist`, to the end of the text or bracket, in up to seven words without a comma."""
    if "ourtesy" not in text:
        return
    for match in _COURTESY.finditer(text):
        rest = re.split(r"[)\]]", text[match.end() : match.end() + 80])[0].rstrip(_CLOSERS)
        ends = not text[match.end() + len(rest) :].strip(_CLOSERS)
        if ends and 0 < len(rest.split()) <= 7 and "," not in rest:
            yield match.start(1), match.end() + len(rest)


def _notice(text: str) -> Spans:
    """A copyright sign and a name; not the legal line of a site, which has a year, rights or an address."""
    match = ("©" in text or "(c)" in text or "(C)" in text) and _NOTICE.search(text)
    if match and not is_legal(text):
        yield from _run(text, match.start(), match.end())
        if match[0].startswith("©") and text[match.end()].isupper():
            yield match.start(), min(len(text), match.end() + 40)


def _bracket(text: str) -> Spans:
    """A bracket that holds a credit: `(A. Name/Herald)`, `(Handout)`, `[Getty Images]`."""
    for match in _BRACKET.finditer(text):
        inner = match[1].strip()
        last = not text[match.end() :].strip(_CLOSERS)
        if (last and _credit_bracket(inner)) or is_credit(credit_parts(inner)):
            yield match.span()
    if text.casefold().strip(_CLOSERS + "(") in credit_words("bracketed"):
        yield 0, len(text)


def _credit_bracket(inner: str) -> bool:
    words = inner.split()
    if inner.casefold() in credit_words("bracketed") or (len(words) <= 8 and ends_with(inner, "photo")):
        return True
    if len(words) in (2, 3) and words[-1].casefold() in ("photo", "photos", "foto"):
        return inner[0].isupper()
    if words and words[0].casefold() in ("photo", "foto", "bild", "picture", "image"):
        rest = inner[len(words[0]) :].strip()
        return is_agency(rest) or (is_person(rest) and words[-1].casefold() not in credit_words("not_people"))
    agency, colon, name = inner.partition(":")
    return bool(colon) and is_agency(agency.strip()) and is_person(name.strip())


def _tail(text: str) -> Spans:
    """A credit that ends the text: `A. Name/Reuters`; without a full stop, `A. Name/Paper` or an agency."""
    bare = text.rstrip().rstrip(_CLOSERS).rstrip()
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
    agency = ends_with(tail, "photo")
    at = bare.rfind(agency.split()[0]) if agency else 0
    words = bare[:at].split()
    if agency and not (words and words[-1].casefold() in credit_words("governing")):
        yield at, len(bare)
