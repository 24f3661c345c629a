"""Paragraphs that stand inside longer ones: none that reaches the bar is lost by keys or by the table of echoes."""

from __future__ import annotations

from random import Random

import pytest

from newslint.archive.join import FEW
from newslint.checks.contained import Contained
from newslint.engine.compare import Scene, judged, within
from newslint.model.document import Document
from newslint.model.span import Span
from tests.articles import articles
from tests.documents import document

RULE = Contained(across="everywhere", containment=0.8, min_words=8, min_words_elsewhere=8, licensed=())


def planted(count: int) -> list[tuple[str, str]]:
    """A paragraph of eight words or more, and one three times as long that holds it, two words of nineteen changed."""
    random = Random(7)
    made = []
    texts = [
        text for article in articles(count) for text in article.split("\n\n")[1:] if len(text.split()) >= 8
    ]
    for number, text in enumerate(random.sample(texts, count)):
        words = text.split()
        if len(words) >= 19:
            words[-1], words[0] = "indeed", "verily"
        before, after = (" ".join(f"{letter}{number}x{at}" for at in range(len(words))) for letter in "bc")
        made.append((text, f"{before} {' '.join(words)} {after}"))
    return made


@pytest.mark.parametrize("count", [FEW // 2 - 1, FEW])
def test_all_are_found_between_articles(count: int) -> None:
    documents = [
        document([text], name=f"{number}{letter}")
        for number, pair in enumerate(planted(count))
        for letter, text in zip("ab", pair, strict=True)
    ]
    found = judged(RULE, Scene(documents, lambda earlier, later: (earlier, later)))
    assert {finding.where.name for finding in found} >= {f"{number}b" for number in range(count)}


def test_all_are_found_in_one_article() -> None:
    pairs = planted(60)
    made = document([text for pair in pairs for text in pair])
    assert len({finding.where.span for finding in within(RULE, made)}) >= len(pairs)


def places(made: Document) -> list[tuple[Span, Span]]:
    return [(finding.where.span, finding.related[0].span) for finding in within(RULE, made)]


SHORT = "The crane will stand on the east quay until the end of summer."
LONG = f"Nobody asked the fishermen, they say. {SHORT} After that it goes to Lindø, the harbour board promised them."


def test_the_shorter_is_told_whole_and_the_longer_in_part() -> None:
    part = LONG.index(SHORT)
    stretch = Span(part, part + len(SHORT) - 1)  # the stop is no word
    first = places(document([SHORT, LONG]))
    shifted = len(SHORT) + 2
    assert first == [(Span(stretch.start + shifted, stretch.end + shifted), Span(0, len(SHORT)))]
    assert places(document([LONG, SHORT])) == [(Span(len(LONG) + 2, len(LONG) + 2 + len(SHORT)), stretch)]


def test_a_paragraph_nearly_as_long_holds_nothing() -> None:
    assert places(document([SHORT, SHORT + " Or so."])) == []
