"""Markup that is safe by construction: every text is escaped but what was built here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import category

from newslint.late import late

_SPECIAL = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_MARKUP = late("[&<>\"']")
# Format characters that a script or an emoji needs: joiners, direction marks, the soft hyphen, tags of flags.
_NEEDED = frozenset(
    ["\t", "\n", "\u00ad", "\u200c", "\u200d", "\u200e", "\u200f", *map(chr, range(0xE0020, 0xE0080))]
)
_SEPARATORS = ("Zs", "Co", "Cn")
VOID = frozenset(["br", "hr", "img", "input", "link", "meta"])


class Html(str):
    """Markup as it is; a plain `str` is a text."""

    __slots__ = ()


def escaped(value: str) -> Html:
    """A text as content: what browsers obey is escaped, what they hide or reorder by is shown as a number."""
    if value.isprintable():
        return Html(_MARKUP.sub(_entity, value))
    return Html("".join(_sign(character) or _SPECIAL.get(character, character) for character in value))


def attribute(value: str) -> str:
    """A text as the value of an attribute in double quotes."""
    if not value.isprintable():
        value = "".join(f"U+{ord(each):04X}" if _is_unseen(each) else each for each in value)
    return _MARKUP.sub(_entity, value)


def element(name: str, /, *children: str, **attributes: str | int | bool | None) -> Html:
    """`<name key="value">children</name>`; `class_` is class, `data_x` data-x; None and False: not there."""
    told = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in VOID:
        return Html(f"<{name}{told}>")
    return Html(f"<{name}{told}>{joined(children)}</{name}>")


def joined(children: Iterable[str], between: str = "") -> Html:
    """Texts and markup in a row."""
    made = (each if isinstance(each, Html) else escaped(each) for each in children)
    return Html((between if isinstance(between, Html) else escaped(between)).join(made))


def _attribute(key: str, value: str | int | bool | None) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{attribute(str(value))}"'


def _entity(match: re.Match[str]) -> str:
    return _SPECIAL[match[0]]


def _sign(character: str) -> str:
    return f'<span class="unseen">U+{ord(character):04X}</span>' if _is_unseen(character) else ""


def _is_unseen(character: str) -> bool:
    if character.isprintable() or character in _NEEDED:
        return False
    return category(character) not in _SEPARATORS
