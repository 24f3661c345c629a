"""The elements of HTML, by what they do to those around them."""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Elements whose content a browser does not parse as markup, or that no reader of prose wants parsed: their
# content is part of their token, and their end tag is then a stray one. Scripting is on, as for a visitor.
RAW = _names("script style title textarea xmp iframe noembed noframes noscript svg math")
# Elements that hold no others. html, head and body are not nested in: nothing depends on where they end.
EMPTY = RAW | _names(
    "area base br col embed frame hr img input keygen link meta param source track wbr html head body"
)
# Elements that end a paragraph when they begin.
ENDS_PARAGRAPH = _names(
    """address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary
    table ul"""
)
HEADINGS = _names("h1 h2 h3 h4 h5 h6")
ITEMS = _names("li dt dd")
FORMATTING = _names("a b big code em font i nobr s small strike strong tt u")
TABLE_PARTS = _names("table caption colgroup thead tbody tfoot tr td th")
CELLS = _names("td th caption")
# Elements that an end tag inside them does not reach out of.
SCOPES = CELLS | _names("table button object template select")
# The "special" elements of the standard: the end tag of an ordinary element does not reach past one. They are
# also those that begin and end a block of text.
SPECIAL = ENDS_PARAGRAPH | TABLE_PARTS | SCOPES
# Open elements that the start of another of the same table or list ends.
_ROW_GROUPS = ("thead", "tbody", "tfoot", "caption")
ENDED_BY = {
    "td": ("td", "th", "caption"),
    "th": ("td", "th", "caption"),
    "tr": ("tr", "caption"),
    **dict.fromkeys(("thead", "tbody", "tfoot"), _ROW_GROUPS),
    "li": ("li",),
    **dict.fromkeys(("dt", "dd"), ("dt", "dd")),
}
# The spellings of names that pages use -> the one object for each, so that names compare by identity.
KNOWN = {
    spelling: name
    for name in (
        *SPECIAL,
        *EMPTY,
        *FORMATTING,
        "span",
        "cite",
        "q",
        "sub",
        "sup",
        "time",
        "label",
        "abbr",
        "header",
    )
    for spelling in (name, name.upper())
}
# Elements that a new list item looks through for the item that it ends.
SEEN_THROUGH = _names("address div p")
# Elements that are no prose wherever they stand.
FURNITURE = RAW | _names(
    """nav footer aside form button select template dialog menu object audio video canvas label fieldset
    datalist applet map progress meter frameset input"""
)
