"""Words that tell who stands where in a picture: `Smith, left, greets`, `from left:`, `(centre)`."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match, Pattern

from newslint.late import late

_SIDE = r"(?:left|right|cent(?:er|re)|foreground|background)"
_WHERE = (
    r"(?:(?:at|in|seated|standing|pictured|seen|shown)\s(?:the\s)?)?"
    r"(?:(?:far|top|upper|lower|bottom|front|back|rear|middle|cent(?:er|re)|extreme"
    r"|second|third|fourth|fifth|2nd|3rd)"
    r"(?:\srow)?,?[\s-](?:from\s(?:the\s)?)?)?"
)
_AFTER = r"(?=,(?!\s(?:right|left|cent|then|but|according|or)\b)|\.?\s*\Z|\s(?:and|with)\s|\.\s[A-Z]|\))"

_ASIDE = late(rf",\s(?P<cue>{_WHERE}{_SIDE}){_AFTER}")
_BEFORE = late(r"[^\W_][\w.’'-]*[\"”’)]*\Z")
_SCENE_AFTER = late(r",\s(?:(?!is\b|was\b|this\b|as\b|has\b)[a-z]{2,20}s\b|and\s(?:[a-z]+\s){0,3}[A-Z])")
_PLACED = late(
    rf"\((?<!\w\()(?P<cue>(?P<initial>[LRlr])|(?:Top|Bottom|Front|Back|[2-5](?:nd|rd|th))[\s-]?[LRC]"
    rf"|{_WHERE}(?:left|right|cent(?:er|re)))(?:[,;]\s[^()]{{1,40}})?\)(?!\w)"
)
_EXCLAMATIONS = ("Oh", "Ah", "Yeah", "Yes", "No", "Well", "OK", "Okay", "All", "So", "And", "Left", "Right")
_OPENING = late(
    r"""(?x)
    (?:Pictured|Above|Below|Left|Right|Far\sleft|Far\sright|Top|Bottom)
      (?:,?\s(?:left|right))?:\s?(?=[“"]?[A-Z])
    | (?:Above|Below|Left|Right|Far\sleft|Far\sright),\s(?=[A-Z][a-z]+\s[A-Z])
    | Pictured\s(?:above|below|here|left|right|from|with|is|are|at)\b
    | (?:An?\s|This\s|The\s)?[Aa]rtist(?:['’]?s|s['’])?\s(?:impression|rendering|illustration|concept)
    """
)
_SIDES = ("left", "right")
_ANYWHERE = (*_SIDES, "cent", "ground")
_OPENINGS = ("Pictured", "Above", "Below", "Left", "Right", "Far", "Top", "Bottom")
_FROM = late(
    r"""(?x)
        [Ff]rom\s(?:top\s|bottom\s|front\s|back\s|far\s)?(?:left|right)(?:\sto\s(?:right|left))?
        (?: \s?[:,;]\s?(?=(?:the\s|his\s|her\s|actors?\s|former\s)?[“"]?[A-Z])
          | \s(?=(?:are|is)\s[A-Z]) | (?=\)) )
        | \b(?:second|third|fourth|fifth|2nd|3rd)\sfrom\s(?:the\s)?(?:left|right)\b(?=[,.;)]|\s*\Z)
    """
)
_ROWS = {  # by a string that each needs
    "eft to right": late(r"[Ll]eft\sto\sright\s?(?:[:;,]\s?(?=[A-Z])|(?=\)))"),
    "L-R": late(r"\bL-R\b(?=[:\s,)])"),
    "l-r": late(r"\bl-r\b(?=[:\s,)])"),
    "lockwise": late(r"[Cc]lockwise,?\sfrom\s(?:the\s)?(?:top|bottom|upper|lower|left|right|far|cent)"),
    " here": late(r"(?:,|\b(?:is|are))\s(?:seen|shown)\shere\b(?=\s(?:in|at|on|with|during)\b|,|\.?\s*\Z)"),
    "pictured ": late(
        r"(?:,\s(?:is\s|are\s)?pictured\s(?:here|above|left|right)|\b(?:is|are)\spictured\shere)\b"
        r"(?=\s(?:in|at|on|with|during)\b|,|\.?\s*\Z)"
    ),
}
_ELSEWHERE = late(  # German, French, Spanish, Italian, Portuguese, Japanese, Chinese; first how any begins
    r"""(?x)
    (?=[(（vVdD左画写図])
    (?: \((?:[\w.]+\s){0,2}
      (?:links|rechts|l\.|r\.|izquierda|derecha|gauche|droite|sinistra|destra|esquerda|direita)
      (?:\sim\sBild)?\)
    | \bv\.\s?l\.(?:\s?n\.\s?r\.)?(?=\W)
    | \b[Vv]on\slinks(?:\snach\srechts)?\s?[:(,]\s?(?=[A-ZÄÖÜ])
    | \b[Dd]e\s(?:gauche\sà\sdroite|izquierda\sa\sderecha)\b(?=\s?[:,)])
    | 左から(?=[\w、「]) | (?:画像|写真|図)の?[右左上下](?=[がは、：:])
    | [（(](?:左|右|中央|左から.{1,20}|右から.{1,20})[）)] )
    """
)


_SIGNS_ELSEWHERE = (
    *("inks", "rechts", "l.)", "r.)", "Bild)", "v.", "izquierda", "derecha", "gauche", "droite"),
    *("sinistra", "destra", "esquerda", "direita", "左", "右", "上", "下", "中央"),
)


def position_cues(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each cue, in order; () if none is sure. Most forms are English; linear in the text."""
    held = text.__contains__
    asides = _unquoted(_ASIDE, text) if any(map(held, _ANYWHERE)) else []
    placed = _unquoted(_PLACED, text) if "(" in text else []
    pair = len(asides) > 1 or (asides and placed)
    if len({match["cue"] for match in (*asides, *placed)}) < 2:  # (R) alone is a party
        placed = [match for match in placed if not match["initial"]]
    sure = [match for match in asides if pair or _names(text, match)]
    spans = [match.span("cue") for match in (*sure, *placed)]
    opening = (text.startswith(_OPENINGS) or "rtist" in text) and _OPENING.match(text)
    if opening:
        spans.append(opening.span())
    rows = [row for sign, row in _ROWS.items() if sign in text]
    if "rom " in text and any(map(held, _SIDES)):
        rows.append(_FROM)
    spans += [
        match.span() for row in rows for match in row.finditer(text) if not _quoted(text, match.start())
    ]
    if any(map(held, _SIGNS_ELSEWHERE)):
        spans += [match.span() for match in _ELSEWHERE.finditer(text)]
    return tuple(_apart(sorted(spans)))


def _unquoted(pattern: Pattern[str], text: str) -> list[Match[str]]:
    return [match for match in pattern.finditer(text) if not _quoted(text, match.start("cue"))]


def _apart(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Without those that begin inside the one before."""
    reached = 0
    for start, end in spans:
        if start >= reached:
            yield start, end
            reached = end


def _names(text: str, match: Match[str]) -> bool:
    """Does a name, an age or a quoted title stand before the cue, or a verb of the scene after it?"""
    word = _BEFORE.search(text, max(0, match.start() - 50), match.start())
    before = word[0] if word else "-"
    if before in _EXCLAMATIONS:
        return False
    if before[0].isupper() or before[-1] in '"”’)' or (before.isdigit() and len(before) < 4):
        return True
    return _SCENE_AFTER.match(text, match.end()) is not None


def _quoted(text: str, at: int) -> bool:
    """Does this place stand inside quotation marks that are still open?"""
    opened = text.count("“", 0, at) - text.count("”", 0, at)
    return opened > 0 or text.count('"', 0, at) % 2 == 1
