"""The words of a text that credit a picture: `(AP Photo/A. Name)`, `Foto: dpa`, `© Name`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.late import late
from newslint.measure.credit_labels import is_legal, labelled
from newslint.measure.credit_names import (
    CLOSERS,
    credit_parts,
    credit_run,
    credit_words,
    ends_with,
    is_agency,
    is_credit,
    is_person,
)
from newslint.measure.credit_tails import agency_tail, signed_tail

Spans = Iterator[tuple[int, int]]

_TAIL = 110

_OPENING = late(
    r"""(?x)
    (?: FILE\s?(?:[-–—:]|PHOTO\b|IMAGE\b|PIC\b) | \(?File\s(?:photo|image|picture)\b (?=\s*[:)\-–—]|\sof\b)
      | (?:Image|Media)\s(?:caption|copyright|source)\s?(?=[A-Z:,])
      | (?:Image|Photo|Picture|Slide|Bild|Foto|Imagen)\s\d{1,3}\s?(?:of|von|de|/)\s?\d{1,3}\b
      | Slideshow\s?\(\s?\d{1,3}\s | Enlarge\sthis\simage
      | Bild\svergrößern | Zum\sVergrößern\b | Ampliar\simagen | Agrandir\sl[’']image
      | [图圖][为為](?!了|什|何)
      | \d{1,2}\s?of\s?\d{1,3}\s?[A-Z](?=[A-Z\s]|$)
      | (?:Aerial\s)?[Pp]hoto\staken\s(?=on\b|in\b)
      | (?:Photo|Photograph|Image|Picture|Caption|Foto)\s?:\s?(?=[A-ZÀ-Þ][^?"“„:]{1,240}$)
      | (?:Getty\sImages|PA\sMedia|AFP\svia\sGetty\sImages|EPA-EFE|Alamy)\s
        (?=(?:An?|The|Two|Three|People)\s[a-z])
    )"""
)
_CLOSINGS = {  # by strings of which each needs one
    ("nlarge", "caption", "full size", "ergrößern", "CC", "cc"): late(
        r"(?:\(?[Cc]lick (?:(?:on )?(?:the )?image )?to enlarge\)?|(?:hide|toggle) caption|View full size"
        r"|(?:Bild|Zum) [Vv]ergrößern(?: bitte)?(?: (?:an)?klicken)?"
        r"|\b(?:CC|cc)[ -](?:BY|by|0)[-\w]*(?:\s\d\.\d)?(?:\s(?:via|über|from|auf|on)\s[A-Z][\w ]{2,30})?"
        r")\s*[.)]?\s*\Z"
    ),
    ("摄", "攝", "料", "자료", "撮影", "新华社", "频", "頻", "片来自", "提供", "出典", "图", "圖"): late(
        r"(?:(?:\s|(?:记者|記者)\s?\w{2,4}\s?)[摄攝][）)]?"
        r"|[（(](?:资料图|資料圖|资料图片|資料圖片|資料写真|資料照片|자료사진)[）)]|[（(]?撮影[・＝:：]\s?[^（）()]{1,20}[）)]?"
        r"|新华社[发發]|[（(]?(?:视频|視頻)截[图圖][）)]?|[图圖]片来自[^，。]{1,12}"
        r"|[（(](?:(?:出典|提供)[:：][^（）()]{1,20}|[^（）()、。]{1,15}提供)[）)]"
        r"|[（(][图圖][/／:：][^（）()]{1,20}[）)]|(?<=。)[图圖][/／][^。]{1,20})\s*[.)]?\s*\Z"
    ),
    ("PA", "AP", "AFP", "EFE", "REX", "euters", "EUTERS", "Getty", "Cedida", "Cortes"): late(
        r"[a-zà-ÿ0-9)](PA|AP|AFP|AFP via Getty|EPA|EFE|REX|Reuters|REUTERS|Getty(?: Images)?"
        r"|Cedida|Cortesía)\s*\Z"
    ),
    ("Photo", "PHOTO", "Foto", "FOTO", "Beeld", "Фото"): late(
        r"[.!?…”)]\s+((?:Photo|PHOTO|Foto|FOTO|Beeld|Фото)s?"
        r"\s(?:(?:d['’])?archives?|d['’]illustration|z[Vv]g|[A-ZÀ-ÞА-Я][^.!?:]{1,50}))\Z"
    ),
    ("Fot.", "fot."): late(r"[.!?…”)/|]\s+([Ff]ot\.\s[A-ZÀ-ÞŁŚŻŹ][^.!?:]{1,50})\Z"),
}
_THESE = ("his ", "ndated ", "andout ", "file ")
_SHOTS = ("photo", "image", "picture", "handout", "still", "grab", "combination")
_THIS_PHOTO = late(
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
_NOTICE = late(
    r"(?:(?<![Ã\w])(?<!Copyright )©|(?<=[a-zà-ÿ])©(?=[A-Z])|(?<=Â)©|(?:\s\([cC]\)|\A\(C\))\s(?=[A-ZÀ-Þ]))"
    r"\s*(?!\d|Copyright)(?=\w|[@“\"(])"
)
_CREDIT = late(r"(?:\A|(?<=[.!?…”’\"')\]]))\s?Credit(?:Credit)?(?:\.\.\.|…)?(?=[A-Z])|\ACredit\s(?=[A-Z])")
_CREDIT_LINE = late(  # as a whole paragraph
    r"(?:(?:(?:All|Words\sand|Text\sand)\s)?(?:photo|image|picture|pic)s?\s(?:by|via|©|courtesy\sof)"
    r"|via(?=\s(?:GIPHY|Instagram|Twitter|Facebook|Flickr|YouTube|@))"
    r"|(?:Infographic|Map|Chart|Graphic|Artwork|Art|Design)s?\sby(?=\s[A-Z]))\s\S.{1,60}",
    re.IGNORECASE,
)
_DATED_NOTICE = late(r"[.!?…”)]\s(©\s?(?:19|20)\d\d,?\s[A-ZÀ-Þ][^.!?:|]{2,40})\Z")
_STOPS = frozenset(("", *'.!?…:;,”"’'))
_MADE = ("hoto", "mage", "llustration", "raphic")
_PHOTO_BY = late(
    r"(?:\A|[.!?…”)(\[]\s*)((?:[A-Z][\w.’'-]{0,20}\s){1,4}"
    r"(?:[Pp]hoto|[Ii]mage|[Ii]llustration|[Gg]raphic)s?\sby\s)(?=[A-Z])"
)
_COURTESY = late(
    r"(?:\A(?:All\s)?|[.!?…”)|/–—-]\s*|[(\[]\s*)"
    r"((?:(?:Photo(?:graph)?|Image|Picture|Rendering|Graphic|Illustration|Map)s?)?\s?courtesy(?:\sof)?:?\s)(?!an?\s)",
    re.IGNORECASE,
)
_BRACKET = late(r"[(\[]([^()\[\]]{2,90})[)\]]")


def photo_credit(text: str, closing: bool = False) -> tuple[int, int] | None:
    """Start and end of the words that credit a picture, or None. Any language; linear in the text.

    closing: the text is the last of its article, where a bare name at the end is its writer's.
    """
    text = text.replace("ⓒ", "©")
    forms = (_bracket, labelled, _phrase, _courtesy, _notice, agency_tail)
    found = next((span for find in forms for span in find(text)), None)
    return found or next(signed_tail(text, closing), None)


def _phrase(text: str) -> Spans:
    """Fixed words: `FILE -`, `Image 3 of 8`, `in this photo`; and names glued on by a stripped tag."""
    for match in (_OPENING.match(text), *_closings(text)):
        if match:
            yield match.span(match.lastindex or 0)
    if _has(text, _THESE) and _has(text, _SHOTS):
        yield from (match.span() for match in _THIS_PHOTO.finditer(text))
    if len(text) < 90 and not text.endswith((".", "!", "?", ":")) and _CREDIT_LINE.fullmatch(text):
        yield 0, len(text)
    by = _PHOTO_BY.search(text) if "by " in text and _has(text, _MADE) else None
    if by:
        yield from _run(text, by.start(1), by.end(), tokens=8)
    if "Credit" in text and not text.endswith((".", "!", "?")):
        match = _CREDIT.search(text)
        if match and not text.startswith(tuple(credit_words("firms")), match.end()):
            yield from _run(text, match.start(), match.end(), tokens=10)


def _closings(text: str) -> Iterator[re.Match[str] | None]:
    start = max(0, len(text) - _TAIL)
    tail = text[start:]
    for strings, closing in _CLOSINGS.items():
        if _has(tail, strings):
            yield closing.search(text, start)


def _has(text: str, strings: Iterable[str]) -> bool:
    return any(map(text.__contains__, strings))


def _run(text: str, start: int, names: int, tokens: int = 14) -> Spans:
    """From `start`, if a credit begins at `names`, to where it ends."""
    end = credit_run(text, names, tokens)
    if end > 0:
        yield start, end


def _courtesy(text: str) -> Spans:
    """`Courtesy of the artist`, to the end of the text or bracket, in up to seven words without a comma."""
    if "ourtesy" not in text and "OURTESY" not in text:
        return
    for match in _COURTESY.finditer(text):
        rest = re.split(r"[)\]]", text[match.end() : match.end() + 80])[0].rstrip(CLOSERS)
        ends = not text[match.end() + len(rest) :].strip(CLOSERS)
        if ends and 0 < len(rest.split()) <= 7 and "," not in rest:
            yield match.start(1), match.end() + len(rest)


def _notice(text: str) -> Spans:
    """A copyright sign and a name; not the legal line of a site, which has a year, rights or an address."""
    match = ("©" in text or "(c)" in text or "(C)" in text) and _NOTICE.search(text)
    dated = _DATED_NOTICE.search(text) if "©" in text and not is_legal(text) else None
    if dated:
        yield dated.span(1)
    if match and not is_legal(text):
        yield from _run(text, match.start(), match.end())
        if match[0].startswith("©") and (text[match.end()].isupper() or _frames(text, match)):
            yield match.start(), min(len(text), match.end() + 40)


def _frames(text: str, match: re.Match[str]) -> bool:
    """Does the notice open the text, or are up to three words all that follows it?"""
    return match.start() == 0 or len(text[match.end() : match.end() + 40].split()) <= 3


def _bracket(text: str) -> Spans:
    """A bracket that holds a credit: `(A. Name/Herald)`, `(Handout)`, `[Getty Images]`."""
    for match in _BRACKET.finditer(text):
        inner = match[1].strip()
        last = not text[match.end() :].strip(CLOSERS)
        wire = inner.casefold() in credit_words("wires") and _captions(text, match)
        if (last and (wire or _credit_bracket(inner))) or is_credit(credit_parts(inner)):
            yield match.span()
    if text.casefold().strip(CLOSERS + "(") in credit_words("bracketed"):
        yield 0, len(text)


def _captions(text: str, match: re.Match[str]) -> bool:
    """Do these brackets end a text, no full stop before them or after? By a stop an agency signs a story."""
    if text.rstrip()[-1] not in ")]":
        return False
    return match[0][0] == "[" or text[: match.start()].rstrip()[-1:] not in _STOPS


def _credit_bracket(inner: str) -> bool:
    words = inner.split()
    if inner.casefold() in credit_words("bracketed") or (len(words) <= 8 and ends_with(inner, "photo")):
        return True
    if len(words) in (2, 3) and words[-1].casefold() in credit_words("photo_nouns"):
        return inner[0].isupper()
    if words and words[0].casefold() in ("photo", "foto", "bild", "picture", "image"):
        rest = inner[len(words[0]) :].strip()
        return is_agency(rest) or (is_person(rest) and words[-1].casefold() not in credit_words("not_people"))
    if words[0] in ("Supplied", "Submitted", "Provided", "Contributed") and words[1:2] == ["by"]:
        return True
    agency, colon, name = inner.partition(":")
    agency, name = agency.strip(), name.strip()
    known = is_agency(agency) or agency.split(" ")[0].casefold() in credit_words("stations")
    return bool(colon) and known and (is_person(name) or (name.startswith("@") and " " not in name))
