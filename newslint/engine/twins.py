"""Pairs to be read side by side: the two places of a diagnostic, where their texts are alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newslint.engine.corpus import Corpus
from newslint.engine.placing import Placing, in_blocks, in_source
from newslint.measure.normalize import normal_spans, normal_words
from newslint.measure.similarity import changed, similarity
from newslint.measure.subsequence import Range
from newslint.model.diagnostic import Diagnostic, Excerpt
from newslint.model.document import Block, Document
from newslint.model.edition import Quote, Twins
from newslint.model.span import Span

LONGEST = 1000  # code points shown of each place
MIN_WORDS = 4  # two names are not a passage told twice,
FEW = 8  # nor are a few words that stand in a longer text
ALIKE = 0.6  # 2 LCS / (n + m), and the share of their lengths, from which two texts read well side by side
TOO_LONG = 20_000  # code points from which texts are not compared: that takes the square of their length


def twins(corpus: Corpus, diagnostics: Sequence[Diagnostic], most: int) -> tuple[tuple[Twins, ...], int]:
    """The pairs of at most so many diagnostics, the most severe, and how many were not looked at."""
    numbers = [number for number, each in enumerate(diagnostics) if each.related]
    numbers.sort(key=lambda number: -diagnostics[number].severity)
    pairs = (_twins(corpus, number, diagnostics[number]) for number in sorted(numbers[:most]))
    return tuple(pair for pair in pairs if pair is not None), max(0, len(numbers) - most)


def _twins(corpus: Corpus, number: int, told: Diagnostic) -> Twins | None:
    documents = [corpus.documents[corpus.numbers[at.path, at.record]] for at in (told.related[0], told.where)]
    earlier, again = (
        _read(document, at) for document, at in zip(documents, (told.related[0], told.where), strict=True)
    )
    a, b = normal_words(earlier), normal_words(again)
    if not _worth_reading(a, b, told) or max(len(earlier), len(again)) > TOO_LONG:
        return None
    gone, new = changed(a, b)
    return Twins(
        number,
        _quote(documents[0], earlier, gone),
        _quote(documents[1], again, new),
        equal=a == b,
        words=len(b),
    )


def _worth_reading(a: Sequence[str], b: Sequence[str], told: Diagnostic) -> bool:
    """Are two texts alike, and are they what the diagnostic is about, not the headlines of two articles?"""
    words = told.values.get("words", 0)
    if min(len(a), len(b)) < (MIN_WORDS if a == b else FEW) or (
        isinstance(words, int) and words > 2 * len(b)
    ):
        return False
    long_enough = min(len(a), len(b)) >= ALIKE * max(len(a), len(b))
    return long_enough and similarity(a, b, ALIKE) >= ALIKE


def _read(document: Document, place: Excerpt) -> str:
    """The text of a place, of which blocks are joined by line ends."""
    span = in_source(document, place.start, place.end)
    blocks: Sequence[Block] = document.blocks
    found = sorted(in_blocks(document).places(span))
    if not found:
        blocks = tuple(document.fields.values())
        found = sorted(Placing.of(blocks).places(span))[:1]
    return "\n".join(blocks[index].text[slice(*inside)] for index, inside in found)


def _quote(document: Document, text: str, ranges: Iterable[Range]) -> Quote:
    spans = normal_spans(text)
    marks = (Span(spans[start][1], spans[end - 1][2]) for start, end in ranges)
    headline = document.headline
    return Quote(
        headline=headline.text if headline else document.text_of("title"),
        day=document.day,
        text=text[:LONGEST],
        marks=tuple(mark for mark in marks if mark.end <= LONGEST),
        cut=len(text) > LONGEST,
    )
