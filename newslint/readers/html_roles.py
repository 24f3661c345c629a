"""What an element of a page is for, told by its name, its attributes and its class names."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.late import late
from newslint.readers.html_class_names import role_of_classes
from newslint.readers.html_elements import FURNITURE
from newslint.readers.html_role import Role
from newslint.readers.html_tokens import attributes

_BY_NAME = {
    **dict.fromkeys(FURNITURE, Role.FURNITURE),
    "figcaption": Role.CAPTION,
    "figure": Role.CAPTION,
    "blockquote": Role.QUOTE,
    "time": Role.DATE,
}
_BY_ARIA = {
    **dict.fromkeys(
        ("navigation", "contentinfo", "search", "menu", "menubar", "toolbar", "tooltip", "button", "tablist"),
        Role.FURNITURE,
    ),
    **dict.fromkeys(("banner", "complementary", "dialog", "alertdialog", "alert", "status"), Role.SUSPECT),
}
_BY_PROPERTY = {"articleBody": Role.BODY, "author": Role.BYLINE, "datePublished": Role.DATE}
_HIDING_STYLE = late(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
# Roles that an element has whatever its name: a pull quote in an aside, a tweet in a blockquote.
_OVER_NAME = frozenset((Role.QUOTE, Role.EMBED, Role.SUSPECT, Role.HIDDEN, Role.REPLIES))
# Attributes in which pages whose class names are hashes say what an element is.
_TELLING = ("data-component", "data-testid", "data-module")
# Elements that stand in the middle of a sentence, where a class such as `auto-tag` condemns no word of it.
_IN_TEXT = frozenset(("a", "abbr", "b", "em", "i", "mark", "strong", "u"))


def role_of(name: str, inside: str) -> Role | None:
    """The role of an element, if it has one; `inside` is what stands in its start tag after its name."""
    return _role_of(name, inside) if inside else _BY_NAME.get(name)


@lru_cache(maxsize=16384)
def _role_of(name: str, inside: str) -> Role | None:
    values = {each.name: inside[slice(*each.value)] for each in attributes(inside, 0, len(inside))}
    by_name = _BY_NAME.get(name)
    if by_name is Role.FURNITURE and name != "aside":
        return by_name
    if _is_hidden(values):
        return Role.HIDDEN
    if "placeholder" in values and name not in FURNITURE:
        return Role.SUSPECT  # AMP shows it until the rest is there
    by_class = _by_class(values)
    if by_class is Role.SUSPECT and name in _IN_TEXT:
        return None
    if by_name:
        return by_class if by_class in _OVER_NAME else by_name
    return _by_attribute(values) or by_class


def _by_class(values: dict[str, str]) -> Role | None:
    role = role_of_classes(f"{values.get('class', '')} {values.get('id', '')}")
    if role is None:
        told = " ".join(values[name] for name in _TELLING if name in values)
        role = role_of_classes(told) if told else None
    return role


def _by_attribute(values: dict[str, str]) -> Role | None:
    for item in values.get("itemprop", "").split():
        if item in _BY_PROPERTY:
            return _BY_PROPERTY[item]
    if "author" in values.get("rel", "").split():
        return Role.BYLINE
    return _BY_ARIA.get(values.get("role", "").strip().lower())


def _is_hidden(values: dict[str, str]) -> bool:
    if "hidden" in values or values.get("aria-hidden", "").strip().lower() == "true":
        return True
    return "style" in values and bool(_HIDING_STYLE.search(values["style"]))
