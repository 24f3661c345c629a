"""Letters of another script in a text of Latin letters: look-alikes inside words, and stray words."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.late import late

_SCRIPTS = (  # first and last letter, and the name of the script
    ("\u0370", "\u03ff", "Greek"),
    ("\u0400", "\u052f", "Cyrillic"),
    ("\u0530", "\u058f", "Armenian"),
    ("\u0590", "\u05ff", "Hebrew"),
    ("\u0600", "\u06ff", "Arabic"),
    ("\u0900", "\u0dff", "Indic"),
    ("\u0e00", "\u0e7f", "Thai"),
    ("\u10a0", "\u10ff", "Georgian"),
    ("\u1f00", "\u1fff", "Greek"),
    ("\u3040", "\u30ff", "Japanese"),
    ("\u3400", "\u9fff", "Chinese"),
    ("\uac00", "\ud7af", "Korean"),
)
FOREIGN = late("[" + "".join(f"{first}-{last}" for first, last, _ in _SCRIPTS) + "]")
_LATIN = late("[A-Za-z\u00c0-\u024f]")
_WORD = late(r"[^\W\d_]+")
_STRETCH = late(rf"{FOREIGN.pattern}+(?:[\s·・’'-]+{FOREIGN.pattern}+)*")
_LOOKALIKE = late("[\u0391-\u03a9\u03bf\u03bd\u03c1\u03b1\u0400-\u04ff]")
# A gloss stands in brackets or quotation marks, after a colon, a slash or words that say what it is.
_GLOSSED = late(
    r"(?:[(\[{<（【「『《〈\"“”„«»'‘’:：/=|_*,;–—-]|\b(?:[Cc]alled|[Kk]nown as|[Nn]amed|[Mm]eans|[Ww]ord|"
    r"[Tt]itled|[Cc]haracters?|[Ll]etters?|[Ss]ymbols?|[Ll]ogo|Chinese|Japanese|Korean|Russian|Greek|Arabic|Hebrew|"
    r"Ukrainian|Cyrillic|Persian|Thai|Hindi))\s*\Z"
)
_GLOSS_ENDS = frozenset(")]}>）】」』》〉\"“”«»'’|/_*:：")


def is_latin(text: str) -> bool:
    """Is a text in Latin letters, but for one in four at most?"""
    return 4 * len(FOREIGN.findall(text)) <= len(_LATIN.findall(text))


def script_of(letter: str) -> str:
    """The script of a letter that is not Latin."""
    return next((name for first, last, name in _SCRIPTS if first <= letter <= last), "")


def lookalikes(text: str) -> Iterator[tuple[int, int]]:
    """Words in which Latin letters stand beside letters that only look like them, but for units."""
    for word in _WORD.finditer(text):
        letters = word[0]
        if not letters.isascii() and _LOOKALIKE.search(letters) and len(_LATIN.findall(letters)) > 1:
            yield word.span()


def strays(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of another script in a Latin text, without brackets, quotes or a word about them."""
    for match in _STRETCH.finditer(text) if is_latin(text) else ():
        start, end = match.span()
        if (
            start == 0
            or text[end : end + 1] in _GLOSS_ENDS
            or _GLOSSED.search(text, max(0, start - 24), start)
        ):
            continue
        before, after = text[start - 1], text[end : end + 1]
        alone = len(match[0]) == 1 and script_of(match[0]) == "Greek"
        if not alone and not (before.isdigit() or after.isdigit()):
            yield start, end
