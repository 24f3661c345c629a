"""Credits that a label begins: `Photo: A. Name`, `(Foto von A. Name)`, `Image credit: Agency`, `写真：A`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.late import late
from newslint.measure.credit_names import credit_parts, credit_run, credit_words, ends_with, is_credit

_JOINT = late(  # the first look is at what any of them begins with, for `re` tries each at every letter
    r"(?=\s[bvdp:：/|©]|[:：＝=／/|©])"
    r"(?:(?P<colon>(?:\sby)?\s?[:：]\s*)|\s(?:by|via|von|de|par)\s+|(?P<mark>[＝=／])|\s?[/|]\s?(?=[A-Z])|\s?(?=©))"
)
_WORDS = late(r"(?:([^\W\d_]+)\s)?([^\W\d_]+)\Z")
_GLUED = late(r"(?<=[^\W\d_])[A-ZÀ-Þ][^\W\d_]*\Z")
_PARTICIPLE = late(r"\s(?:provided|supplied|taken)\Z")
_STRONG = late(r"credit|quelle|nachweis|rechte|source", re.IGNORECASE)
_LEGAL = late(
    r"rights? reserved|alle rechte|rechte vorbehalten|derechos|droits|direitos|diritti|terms of|privacy"
    r"|\b(?:telefon|phone|tel|e-?mail)\b|@\w+\.|\b(?:GmbH|Ltd|LLC|S\.A\.)",
    re.IGNORECASE,
)
_UP_TO_MARK = late(r"[^）)】\]。，,;；\n]{0,40}")
_LABEL = 30


def labelled(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each label with the maker's name after it."""
    for joint in _JOINT.finditer(text):
        start = _label_start(text, joint.start())
        if start < 0:
            continue
        label = text[start : joint.start()]
        if label.strip() in credit_words("cjk"):
            maker = _UP_TO_MARK.match(text, joint.end())
            yield start, maker.end() if maker else joint.end()
        if joint["mark"]:
            continue
        if _stands_apart(text, start) and not (label.lower() == "copyright" and is_legal(text)):
            end = _name_end(text, label, joint)
            if end > 0:
                yield start, end


def is_legal(text: str) -> bool:
    """Is this the legal line of a site: rights reserved, an address, a company?"""
    return _LEGAL.search(text) is not None


def _label_start(text: str, end: int) -> int:
    """Where the label that ends at `end` begins; -1 if there is none."""
    before = _PARTICIPLE.sub("", text[max(0, end - _LABEL) : end])
    words = _WORDS.search(before)
    if not words:
        return -1
    offset = end - len(text[max(0, end - _LABEL) : end])
    labels = credit_words("labels")
    if words[1] and f"{words[1]} {words[2]}".lower() in labels:
        return offset + words.start()
    if words[2].lower() in labels:
        return offset + words.start(2)
    glued = _GLUED.search(before)
    if glued and glued[0].lower() in labels:
        return offset + glued.start()
    sign = next((sign for sign in credit_words("cjk") if before.endswith(sign)), "")
    return offset + len(before) - len(sign) if sign else -1


def _name_end(text: str, label: str, joint: re.Match[str]) -> int:
    """Where the name after a label ends, or -1. After a colon, one or two words may be anything."""
    after = joint.end()
    rest = text[after : after + 120]
    if label.lower() in credit_words("sources"):  # a story has them too: only what pictures alone have
        bare = rest.strip(" .)]")
        known = bare.casefold() in credit_words("bracketed") or ends_with(bare, "photo")
        return len(text.rstrip()) if known or is_credit(credit_parts(bare)) else -1
    end = credit_run(text, after)
    if (
        end < 0
        and joint["colon"]
        and len(rest.split()) <= (8 if _STRONG.search(label) and " " in label else 2)
    ):
        return len(text.rstrip())
    return end


def _stands_apart(text: str, start: int) -> bool:
    """Does a label begin a segment: the text, a sentence, a bracket; or is it glued to a word before it?"""
    before = text[max(0, start - 3) : start].rstrip()
    if not before or before[-1] in "([|/•·–—":
        return True
    if not text[start].isupper():
        return False
    return not text[start - 1].isalnum() or text[start - 1].islower()
