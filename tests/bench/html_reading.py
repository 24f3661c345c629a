"""How fast HTML is read: real pages and 1,000 plain article pages, beside peers in the same process."""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Callable, Iterator, Mapping
from html import escape
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from newslint.readers import ReadOptions, read
from tests.articles import articles

PAGES = Path("..", "shared", "corpora", "pages")
ARTICLES = 1000
ROUNDS = 2
HTML, MARKDOWN = "newslint", "newslint, as Markdown"
PYROMARK, TRAFILATURA = "pyromark, as Markdown, bare", "trafilatura"
_SHELL = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | The Gazette</title>
<meta property="og:title" content="{title}"><link rel="canonical" href="https://gazette.example/{number}"></head>
<body><header class="masthead"><a href="/">The Gazette</a></header><nav><ul>{links}</ul></nav><main><article>
<h1>{title}</h1><p class="byline">By <a rel="author" href="/staff">A Reporter</a></p>
<div class="article-body">{body}</div></article></main><footer><ul>{links}</ul></footer></body></html>"""


class Sample(NamedTuple):
    """The same articles as HTML pages and as Markdown, if they are ours."""

    label: str
    pages: list[bytes]
    markdown: list[str]


class _Bare(HTMLParser):
    """The standard parser with nothing to do."""


def main() -> None:
    """Print the table, and both ratios that matter."""
    print("| sample | reader | articles/s | MB/s | times newslint's |\n|---|---|---|---|---|")
    for sample in _samples():
        seconds = {label: _seconds(run, sample) for label, run in _readers(sample)}
        for label, took in seconds.items():
            own = seconds[MARKDOWN if label in (MARKDOWN, PYROMARK) else HTML]
            size = (
                len("".join(sample.markdown).encode())
                if own != seconds[HTML]
                else sum(map(len, sample.pages))
            )
            rate, speed = len(sample.pages) / took, size / took / 1e6
            print(f"| {sample.label} | {label} | {rate:,.0f} | {speed:.1f} | {took / own:.2f} |")
        print(*_ratios(seconds), sep="\n")


def _ratios(seconds: Mapping[str, float]) -> Iterator[str]:
    if TRAFILATURA in seconds:
        yield f"HTML is read {seconds[TRAFILATURA] / seconds[HTML]:.1f} times as fast as by trafilatura."
    if PYROMARK in seconds:
        share = seconds[MARKDOWN] / seconds[PYROMARK]
        yield f"Markdown takes {share:.1f} times as long as a bare parse by pyromark."


def _samples() -> Iterator[Sample]:
    if PAGES.is_dir():
        yield Sample("40 real pages", [page.read_bytes() for page in sorted(PAGES.glob("*.html"))], [])
    markdown = list(articles(ARTICLES))
    yield Sample(f"{ARTICLES} articles of 470 words", list(map(_page, range(ARTICLES), markdown)), markdown)


def _page(number: int, markdown: str) -> bytes:
    _, front, body = markdown.split("---\n", 2)
    title = escape(front.partition("title: ")[2].partition("\n")[0])
    paragraphs = "\n".join(f"<p>{escape(paragraph)}</p>" for paragraph in body.split("\n\n"))
    links = "".join(f'<li class="menu-item"><a href="/{link}">Section {link}</a></li>' for link in range(12))
    return _SHELL.format(title=title, number=number, body=paragraphs, links=links).encode()


def _readers(sample: Sample) -> Iterator[tuple[str, Callable[[Sample], None]]]:
    yield HTML, _newslint
    yield "html.parser, bare", _bare
    if sample.markdown:
        yield MARKDOWN, _newslint_markdown
        yield PYROMARK, _pyromark
    if importlib.util.find_spec("trafilatura"):
        yield TRAFILATURA, _trafilatura


def _newslint(sample: Sample) -> None:
    for page in sample.pages:
        list(read(BytesIO(page), "page.html", ReadOptions(named=True)))


def _newslint_markdown(sample: Sample) -> None:
    for text in sample.markdown:
        list(read(BytesIO(text.encode()), "article.md", ReadOptions(named=True)))


def _pyromark(sample: Sample) -> None:
    import pyromark

    for text in sample.markdown:
        list(pyromark.events_with_range(text))


def _bare(sample: Sample) -> None:
    for page in sample.pages:
        _Bare().feed(page.decode("utf-8", "replace"))


def _trafilatura(sample: Sample) -> None:
    import trafilatura

    for page in sample.pages:
        trafilatura.extract(page.decode("utf-8", "replace"), include_comments=False)


def _seconds(run: Callable[[Sample], None], sample: Sample) -> float:
    """Processor seconds for the whole sample, the best of some rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        run(sample)
        best = min(best, time.process_time() - start)
    return best


if __name__ == "__main__":
    main()
