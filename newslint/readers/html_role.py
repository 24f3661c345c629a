"""The roles that an element of a page may have."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What an element is for. The last three may be said of it wrongly: see `html_prose`."""

    BODY = "body"  # the text of the article
    ARTICLE = "article"  # the article, or one of several
    CAPTION = "caption"  # a caption or credit
    BYLINE = "byline"
    DATE = "date"
    DEK = "dek"
    QUOTE = "quote"  # a quotation set apart from the text
    EMBED = "embed"  # a post of a social network
    FURNITURE = "furniture"  # navigation, forms, scripts
    SUSPECT = "suspect"  # furniture by its class
    HIDDEN = "hidden"  # not shown
    REPLIES = "replies"  # what readers wrote
