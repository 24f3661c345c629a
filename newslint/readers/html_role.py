"""The roles that an element of a page may have."""

from __future__ import annotations

from enum import Enum


class Role(Enum):
    """What an element is for. The last three may lie: see `html_prose`."""

    BODY = "the text of the article"
    ARTICLE = "the article, or one of many"
    CAPTION = "a caption or credit"
    BYLINE = "the author"
    DATE = "when it was published"
    DEK = "the line under the headline"
    QUOTE = "a quotation set apart"
    EMBED = "a post of a social network"
    FURNITURE = "navigation, a form, a script"
    SUSPECT = "furniture by its class"
    HIDDEN = "not shown"
    REPLIES = "what readers wrote"
