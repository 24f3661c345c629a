"""A page for editors: one file that needs nothing else, runs no foreign script and is read without any."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from newslint import __version__
from newslint.model.edition import Edition
from newslint.reporters.html.articles import articles, sheets
from newslint.reporters.html.desk import Desk
from newslint.reporters.html.markup import Html, element
from newslint.reporters.html.readability import readability
from newslint.reporters.html.recycled import recycled
from newslint.reporters.html.rules import rules
from newslint.reporters.html.summary import incomplete, passed_over, summary, title
from newslint.reporters.html.timeline import timeline
from newslint.reporters.html.twins import cards, fitting, told_twice, twinned
from newslint.reporters.tally import HOW_TO_SILENCE

PARTS = {
    "summary": "Summary",
    "rules": "Rules",
    "articles": "Articles",
    "twice": "Told twice",
    "recycled": "Recycled text",
    "readability": "Readability",
    "timeline": "Timeline",
}


def render(edition: Edition) -> Iterator[str]:
    """The lines of the page, without line ends."""
    desk = Desk(edition)
    pairs = cards(desk)
    drawn = fitting(desk, pairs)
    made = list(sheets(desk, twinned(drawn)))
    yield from _head(title(desk))
    yield from _masthead(desk)
    yield '<main id="main">'
    yield from incomplete(desk)
    yield from summary(desk)
    yield from rules(desk, frozenset().union(*(sheet.noted for sheet in made)))
    yield from articles(desk, made)
    yield from told_twice(desk, drawn, len(pairs) - len(drawn))
    yield from recycled(desk)
    yield from readability(desk)
    yield from timeline(desk)
    yield from passed_over(desk)
    yield "</main>"
    yield element("footer", element("p", HOW_TO_SILENCE), element("p", f"newslint {__version__}"))
    yield f"<script>{_asset('report.js')}</script>"
    yield "</body>"
    yield "</html>"


def _head(words: str) -> Iterator[str]:
    sheet, script = _asset("report.css"), _asset("report.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(sheet)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    yield "<!DOCTYPE html>"
    yield '<html lang="en">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield element("meta", name="generator", content=f"newslint {__version__}")
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield '<meta name="color-scheme" content="light dark">'
    yield element("title", f"newslint: {words}")
    yield f"<style>{sheet}</style>"
    yield "</head>"


def _masthead(desk: Desk) -> Iterator[str]:
    yield "<body>"
    yield element("a", "Skip to the report", href="#main", class_="skip")
    yield element("header", element("p", "newslint", class_="brand"), element("h1", title(desk)))
    links = (element("li", element("a", words, href=f"#{name}")) for name, words in PARTS.items())
    yield element("nav", element("ul", *links), aria_label="Parts of the report")


@cache
def _asset(name: str) -> Html:
    """A file of this package: its style sheet or script."""
    return Html("\n" + Path(__file__).with_name(name).read_text(encoding="utf-8"))


def _hash(text: str) -> str:
    """What a content security policy knows an inline sheet or script by (CSP 3, section 2.3.1)."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
