"""What publishers' class names and ids say of an element; words of English, German, French and Spanish sites.

A name is read as lower-case words joined by dashes: `articleBody__main` is `article-body-main`. The words were
gathered from the naming habits of content systems (WordPress, Drupal, Chorus, Arc, Clay, Methode, Next.js themes).
"""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.readers.html_role import Role

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+|[^\x00-\x7f]+")


def _names(words: str) -> re.Pattern[str]:
    """A pattern for any of these words or runs of words in a dashed name."""
    return re.compile(rf"(?:^|-)(?:{'|'.join(words.split())})(?=-|$)")


# A name that any of these stands in, at a place where a whole word begins and ends. The first that fits counts.
_BY_WORD = (
    (Role.QUOTE, _names("pull-?quotes? quote-box zitat")),
    (
        Role.EMBED,
        _names(
            """twitter-tweet twitter-video tweet instagram-media fb-post fb-video tiktok-embed reddit-embed-bq
            bluesky-embed mastodon-embed social-embed embed-social"""
        ),
    ),
    (
        Role.REPLIES,
        _names(
            "comments? comment-list commentlist disqus respond responses discussion kommentare commentaires"
        ),
    ),
    (
        Role.CAPTION,
        _names(
            """captions? figcaption cutline credits? photo-credit image-credit img-credit photographer image-source
            img-source image-info photo-info image-text image-copyright bildunterschrift bildtext legende
            article-legend photocredit imagecaption imagecredit captiontext media-info"""
        ),
    ),
    (
        Role.DEK,
        _names(
            """dek deck standfirst subtitle sub-title subheadline sub-headline strapline article-intro
            article-header-intro content-intro chapo article-desc article-summary summary-text"""
        ),
    ),
    (
        Role.SUSPECT,
        _names(
            """ads? adv adverts? advertisements? advertising adsense ad-slot adslot anzeige werbung publicite
            publicidad sponsors? sponsored promos? promoted promotion commerce buy-box
            nav navbar navigation menu breadcrumbs? footer masthead sidebar side-bar rail
            related recirc recirculation recommended recommendations? recommends trending popular most-read
            most-viewed more-from more-stories more-news read-more readmore read-next up-next next-article
            next-up also-read see-also lire-aussi also-like link-related related-links content-card teasers? catcher
            newsletters? subscribe subscription sign-?up paywall-(?:message|offer|prompt|comments) login register registration donate donation membership
            shares? sharing sharebar share-tools share-buttons social socials follow reactions
            cookies? consent gdpr popup pop-up popmake modal overlay lightbox tooltip toolbar dropdown outbrain
            taboola revcontent pagination pager paging tags? tag-list taglist keywords topics skip-link skip-to
            print-only printfooter feedback survey poll ratings? author-bio authorbio author-box about-the-author
            bio buttons? btn cta disclaimer correction-form toc infobox siteSub catlinks editsection
            video-info video-playlist video-html5 native-video player jump-link jumplink gallery-viewer
            image-gallery slideshow carousel endmark copyright edit-link noprint hide-for-print"""
        ),
    ),
    (
        Role.BODY,
        _names(
            """(?:article|story|entry|post|news|blog|single|page)-(?:body|content|contents|text|copy|bodycopy|inner)
            body-(?:text|copy|content) articlebody articletext storybody postbody postcontent bodytext
            content-(?:body|text|inner) rich-text-(?:article-)?body mw-parser-output artikel-?(?:text|body|inhalt)
            canvas-body newbody texte-article corps-article cuerpo-noticia"""
        ),
    ),
    # A name that is one of these from end to end.
    (Role.ARTICLE, re.compile(r"\A(?:article|content|story|post|entry|body|text|main-content|artikel|inhalt)\Z")),
    (
        Role.BYLINE,
        _names(
            "bylines? by-line authors? authorname author-name contributors? writer reporter journalist autor"
        ),
    ),
    (
        Role.DATE,
        _names(
            """date dates datetime date-time timestamp time-stamp published publish-date pub-date pubdate updated
            posted-on post-date entry-date post-meta entry-meta article-meta meta-data metadata reading-time read-time
            reading-duration"""
        ),
    ),
)
# Classes of style sheets in wide use that hide an element, and the parts of others that show it on wide screens.
HIDDEN = frozenset(
    name
    for name in """hidden hide is-hidden u-hidden d-none sr-only sronly visually-hidden visuallyhidden visually_hidden
    u-visually-hidden screen-reader-text screen-reader screenreader screen-reader-only screenreader-only
    element-invisible offscreen a11y-hidden invisible print-only printonly visible-print visible-xs visible-phone
    mobile-only only-mobile is-mobile-only g-mobile-only show-for-small-only hidden-desktop hide-desktop
    desktop-hidden u-hide-desktop accessibility vh""".split()
)
SHOWN_AGAIN = re.compile(r":(?:block|flex|inline|grid)|d-\w+-(?:block|flex|inline|grid)")


def role_of_classes(names: str) -> Role | None:
    """The role that class names and ids, parted by spaces, speak for."""
    dashed = [_dashed(name) for name in names.split()]
    for role, pattern in _BY_WORD:
        if any(map(pattern.search, dashed)):
            return role
    return None


@lru_cache(maxsize=8192)
def _dashed(name: str) -> str:
    return "-".join(_WORD.findall(name)).lower()
