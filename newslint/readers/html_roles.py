"""What an element of a page is for, by its name and attributes: prose, caption, byline, furniture."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from newslint.readers.html_elements import FURNITURE
from newslint.readers.html_tokens import attributes


class Role(Enum):
    """Prose is what nothing speaks against. Furniture by name alone may be wrong: see `Suspect`."""

    PROSE = "prose"
    FURNITURE = "furniture"
    SUSPECT = "suspect"
    CAPTION = "caption"
    BYLINE = "byline"
    DEK = "dek"
    QUOTE = "quote"
    EMBED = "embed"
    BODY = "body"


_ARIA = {
    "navigation": Role.FURNITURE,
    "banner": Role.SUSPECT,
    "complementary": Role.SUSPECT,
    "contentinfo": Role.FURNITURE,
    "search": Role.FURNITURE,
    "dialog": Role.FURNITURE,
    "menu": Role.FURNITURE,
    "menubar": Role.FURNITURE,
    "toolbar": Role.FURNITURE,
    "tooltip": Role.FURNITURE,
    "button": Role.FURNITURE,
    "tablist": Role.FURNITURE,
    "alert": Role.FURNITURE,
}
_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_HIDDEN_CLASS = frozenset(
    """hidden hide is-hidden u-hidden d-none sr-only sronly visually-hidden visuallyhidden visually_hidden
    u-visually-hidden screen-reader-text screen-reader screenreader screen-reader-only screenreader-only
    element-invisible offscreen a11y-hidden invisible print-only printonly visible-print""".split()  # noqa: SIM905
)
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+|[^\x00-\x7f]+")
_BODY = re.compile(
    r"(?:^|-)(?:(?:article|story|entry|post|news|blog|page|content|main)-(?:body|content|text|copy|contents|main|entry)"
    r"|articlebody|articletext|storybody|entrytext|postbody|postcontent|bodytext|body-(?:text|copy|content)|mw-parser-output|artikel-?text|"
    r"(?:rich|body)-?text)(?:-|$)"
)
_SUSPECT = re.compile(
    r"(?:^|-)(?:ad|ads|adv|advert|adverts|advertisement|advertising|adsense|adslot|sponsor|sponsors|sponsored|promo|promos|promoted|promotion"
    r"|nav|navbar|navigation|menu|breadcrumbs?|footer|masthead|sidebar|rail|related|recirc|recirculation|recommended|recommendations?|recommends|trending|popular"
    r"|newsletter|newsletters|subscribe|subscription|signup|sign-up|paywall|share|shares|sharing|sharebar|sharetools|social|follow|comments?|disqus|respond|cookies?|consent|gdpr"
    r"|popup|modal|overlay|lightbox|tooltip|toolbar|outbrain|taboola|pagination|pager|paging|tags|taglist|keywords|topics|read-more|readmore|more-from|more-stories|most-read|most-viewed"
    r"|next-article|prev|up-next|also-read|see-also|teaser|teasers|skip|jump|login|register|donate|donation|print|printfooter|editsection|catlinks|feedback|survey|poll|rating|ratings"
    r"|author-bio|authorbio|about-the-author|bio|correction-form|toc|disclaimer|infobox)(?:-|$)"
)
_CAPTION = re.compile(
    r"(?:^|-)(?:caption|captions|figcaption|cutline|credit|credits|photo-by|photographer|image-source|img-source|photo-info|image-info|"
    r"bildunterschrift|copyright|legende|imgcredit|photocredit|imagecaption|imagecredit|captiontext|wp-caption-text)(?:-|$)"
)
_BYLINE = re.compile(
    r"(?:^|-)(?:byline|bylines|author|authors|authorname|contributor|contributors|writer|reporter)(?:-|$)"
)
_DEK = re.compile(
    r"(?:^|-)(?:dek|deck|standfirst|subtitle|sub-title|subheadline|sub-headline|subhed|subheading|sub-heading|kicker-text|strapline)(?:-|$)"
)
_QUOTE = re.compile(r"(?:^|-)(?:pull-?quotes?|blockquotes?|quote-box)(?:-|$)")
_EMBED = re.compile(
    r"(?:^|-)(?:twitter-(?:tweet|video)|tweet|instagram-media|fb-post|fb-video|tiktok-embed|reddit-embed-bq|embed|oembed|bluesky-embed)(?:-|$)"
)
_BY_CLASS = (
    (_QUOTE, Role.QUOTE),
    (_EMBED, Role.EMBED),
    (_CAPTION, Role.CAPTION),
    (_DEK, Role.DEK),
    (_SUSPECT, Role.SUSPECT),
    (_BODY, Role.BODY),
    (_BYLINE, Role.BYLINE),
)


@lru_cache(maxsize=8192)
def role_of(name: str, inside: str) -> Role:
    """The role of an element; `inside` is what stands in its start tag after its name."""
    values = (
        {each.name: inside[slice(*each.value)] for each in attributes(inside, 0, len(inside))}
        if inside
        else {}
    )
    if _is_hidden(values):
        return Role.FURNITURE
    by_class = _by_class(values)
    if name in FURNITURE:
        return by_class if name == "aside" and by_class is Role.QUOTE else Role.FURNITURE
    if name in ("figcaption", "figure"):
        return Role.CAPTION
    if "articleBody" in values.get("itemprop", "").split():
        return Role.BODY
    aria = _ARIA.get(values.get("role", "").strip().lower())
    if aria:
        return aria
    if name == "blockquote" and by_class is not Role.EMBED:
        return Role.QUOTE
    if "author" in values.get("rel", "").split() or "author" in values.get("itemprop", "").split():
        return Role.BYLINE
    return by_class


def _is_hidden(values: dict[str, str]) -> bool:
    if "hidden" in values or values.get("aria-hidden", "").strip().lower() == "true":
        return True
    if "style" in values and _HIDDEN_STYLE.search(values["style"]):
        return True
    classes = values.get("class", "").lower().split()
    return not _HIDDEN_CLASS.isdisjoint(classes) and not any(
        ":block" in each or ":flex" in each for each in classes
    )


def _by_class(values: dict[str, str]) -> Role:
    names = f"{values.get('class', '')} {values.get('id', '')}".split()
    for pattern, role in _BY_CLASS:
        if any(pattern.search(_dashed(each)) for each in names):
            return role
    return Role.PROSE


@lru_cache(maxsize=8192)
def _dashed(name: str) -> str:
    """A class name as lower-case words: `articleBody_main--wide` is `article-body-main-wide`."""
    return "-".join(word.lower() for word in _WORD.findall(name))
