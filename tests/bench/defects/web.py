"""What a scraper leaves of a web page, and broken characters."""

from __future__ import annotations

import re
from random import Random

from tests.bench.gauge.article import Article
from tests.bench.gauge.defect import Case, Defect, Planter, case, marked, phrase, plain


def _at_word(change: str, pattern: str = r"(?<= )[a-z]{6,}(?= )") -> Planter:
    """A planter that changes one word, as `change` says, with {head} and {tail} for its halves."""

    def plant(article: Article, random: Random, other: Article) -> Case | None:
        body = list(article.paragraphs)
        at = random.randrange(len(body))
        words = list(re.finditer(pattern, body[at]))
        if not words:
            return None
        word = random.choice(words)
        half = len(word[0]) // 2
        new = change.format(head=word[0][:half], tail=word[0][half:], word=word[0])
        body[at] = body[at][: word.start()] + new + body[at][word.end() :]
        return case(plain(article, body), suffix="txt")

    return plant


def _any_of(*planters: Planter) -> Planter:
    return lambda article, random, other: random.choice(planters)(article, random, other)


def _spaced(article: Article, random: Random, other: Article) -> Case | None:
    body = list(article.paragraphs)
    at = random.randrange(len(body))
    kind, pattern = random.choice(
        ((0, r"[a-z],(?= )"), (1, r"[a-z]\.(?=$| [A-Z])"), (2, r"[a-z]{2}\. (?=[A-Z][a-z]+ )"))
    )
    places = list(re.finditer(pattern, body[at]))
    if not places:
        return None
    place = random.choice(places)
    text = place[0]
    new = text[:-2] + marked(".") if kind == 2 else text[0] + marked(" " + text[-1])
    body[at] = body[at][: place.start()] + new + body[at][place.end() :]
    return case(plain(article, body), suffix="txt")


_ENTITIES = ("&nbsp;", "&#163;", "&quot;", "&amp;", "&#8217;", "&rsquo;", "&#x2014;", "&eacute;")
_GARBLED = (
    "{head}Ã©{tail}",
    "{word}â€™s",
    "â€œ{word}",
    "Â£5 {word}",
    "{head}Ã¶{tail}",
    "{word} â€“",
    "{head}Ã±{tail}",
)
_INVISIBLE = ("\u200b", "\ufeff", "\u2060", "\u200c")  # a soft hyphen is a hint to who sets the text
_BIDI = ("\u202e", "\u202d", "\u202a", "\u2066", "\u2067")

WEB = {
    "web/html-entity": Defect(
        _any_of(*(_at_word(f"{{word}} {marked(one)}") for one in _ENTITIES)),
        phrase([], ["AT&T and the R&D; budget of {place} were not touched, {name} said."]).twin,
    ),
    "web/mojibake": Defect(
        _any_of(*(_at_word(marked(one)) for one in _GARBLED)),
        phrase([], ["{name} flew from São Paulo to Curaçao and paid £40 in the café, she said."]).twin,
    ),
    "web/invisible-character": Defect(
        _any_of(*(_at_word(f"{{head}}{marked(one)}{{tail}}") for one in _INVISIBLE)),
        phrase(
            [], ["{name} sent a \U0001f469\u200d\U0001f680 from {place}, and the council answered at once."]
        ).twin,
    ),
    "web/bidi-control": Defect(
        _any_of(*(_at_word(f"{{head}}{marked(one)}{{tail}}") for one in _BIDI)),
        phrase([], ["{name} read the word שלום from the wall of the {thing} in {place}."]).twin,
    ),
    "web/spacing": Defect(
        _spaced,
        phrase(
            [], ["The site example.com costs 3.5 pounds a year, {name} wrote at 10.30 a.m. on Node.js."]
        ).twin,
    ),
    "web/call-to-action": phrase(
        [
            "Read more: {place} opens its {thing}",
            "Click here to subscribe to our newsletter.",
            "Share this article on Facebook",
            "ADVERTISEMENT",
            "Sign up for our daily newsletter",
            "Follow us on Twitter and Instagram",
            "Download our app for breaking news alerts.",
            "Story continues below advertisement",
            "Related: {place} closes its {thing}",
            "Subscribe now to keep reading",
            "Watch live: the opening of the {thing}",
        ],
        [
            "{name} urged voters in {place} to sign up to the pact before the end of the month.",
            "The firm asked readers of its report to click on the map of {place} and to follow the {thing}.",
            "The advertisement for the {thing} was taken down after complaints, {name} said.",
        ],
    ),
    "web/legal-notice": phrase(
        [
            "© 2024 The {place} Herald. All rights reserved.",
            "This material may not be copied without leave of the {place} News Agency.",
            "We use cookies to improve your experience on our site.",
            "By continuing to use this site you agree to our privacy policy.",
            "Please enable JavaScript to view the comments.",
            "Copyright 2023 {place} News Agency. All rights reserved.",
        ],
        [
            "The privacy policy of the firm was criticised by {name}, who said that it hid how cookies are used.",
            "{name} said that all rights to the {thing} would be reserved for the people of {place}.",
        ],
    ),
    "web/embed": phrase(
        [
            f"The {{thing}} is open again. {marked('pic.twitter.com/Ab3dE9xYz1')}",
            "— {name} (@harbourwatch) March 3, 2021",
            f"Look at the {{thing}} {marked('https://t.co/aB3dE5fG7h')}",
            "View this post on Instagram",
            "A post shared by {name} (@harbourwatch)",
        ],
        ["{name} posted a picture of the {thing} on Twitter under the name @harbourwatch, the court heard."],
    ),
}
