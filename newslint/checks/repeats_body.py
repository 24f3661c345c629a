"""A line that reads like a caption and says what a paragraph of the body says: two texts run into one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, ClassVar

from newslint.checks.base import Bounds, Count, DocumentCheck, Share
from newslint.measure.language import likely_language
from newslint.measure.normalize import normal_spans
from newslint.measure.passages import Passage, Runs, passages, runs
from newslint.measure.scenes import dated_scene
from newslint.measure.signs import is_short, with_sign
from newslint.measure.stops import ends_in_stop, is_full, stop_habit
from newslint.model.diagnostic import Finding
from newslint.model.document import Block, Document
from newslint.model.span import Span

_MOST = 32  # lines that share a run of words and are looked for; more are a label


class RepeatsBody(DocumentCheck):
    """Paragraphs that read like a caption and share `min_run` words in a row with another paragraph.

    min_run: told from so many words in a row
    max_words: longer paragraphs are left alone
    min_habit: a line lacks a stop where so many of the words in full paragraphs stand in stopped ones
    """

    VALUES: ClassVar[Mapping[str, type]] = {"run": int}

    min_run: Annotated[int, Bounds(4)]
    max_words: Count
    min_habit: Share

    def findings(self, document: Document) -> Iterator[Finding]:
        """One a line, related to the paragraph with the longest run."""
        paragraphs = list(document.paragraphs)
        short = [block for block in paragraphs if is_short(block.text, self.max_words)]
        likely = {id(block): block for block in (*self._unstopped(paragraphs, short), *_posed(short))}
        body = [block for block in paragraphs if is_full(block.text) and id(block) not in likely]
        lines = [runs(_words(line), self.min_run) for line in likely.values()]
        for line, own, met in zip(likely.values(), lines, _met(lines, body, self.min_run), strict=True):
            found = [(block, each) for block in met for each in self._shared(own, block)]
            if found:
                spans = normal_spans(line.text)
                block, (start, end, other) = max(found, key=lambda each: each[1].end - each[1].start)
                marks = (Span(spans[other][1], spans[other + end - start - 1][2]),)
                told = normal_spans(block.text)
                related = document.location(block, told[start][1], told[end - 1][2])
                yield Finding(document.location(line, marks=marks), {"run": end - start}, (related,))

    def _shared(self, line: Runs, block: Block) -> Iterator[Passage]:
        """Runs of the line in a paragraph of the body."""
        for passage in passages(_words(block), line, self.min_run):
            if _says_something(block, passage):
                yield passage

    def _unstopped(self, paragraphs: Sequence[Block], short: Sequence[Block]) -> Iterator[Block]:
        """Lines without a stop, in an article that ends its paragraphs with one."""
        bare = [block for block in short if not ends_in_stop(block.text) and " " in block.text]
        if not bare or stop_habit(block.text for block in paragraphs) < self.min_habit:
            return
        from newslint.measure.fragments import is_fragment

        if likely_language(block.text for block in paragraphs) in ("en", ""):
            yield from (block for block in bare if is_fragment(block.text, self.min_run, self.max_words))


def _words(block: Block) -> list[str]:
    return [word for word, *_ in normal_spans(block.text)]


def _met(lines: Sequence[Runs], body: Sequence[Block], width: int) -> list[list[Block]]:
    """For each line the paragraphs that share a run of words with it."""
    owners: dict[tuple[str, ...], list[int]] = {}
    for number, line in enumerate(lines):
        for run in line:
            owners.setdefault(run, []).append(number)
    met: list[list[Block]] = [[] for _ in lines]
    for block in body if lines else ():
        shared = owners.keys() & runs(_words(block), width).keys()
        for number in {number for run in shared for number in owners[run][:_MOST]}:
            met[number].append(block)
    return met


def _posed(short: Sequence[Block]) -> Iterator[Block]:
    """Lines that tell who stands where, or a dated scene."""
    likely = with_sign(tuple([block.text for block in short]), "positions")
    if likely:
        from newslint.measure.positions import position_cues

        yield from (short[at] for at in likely if position_cues(short[at].text))
    yield from (block for block in short if dated_scene(block.text))


def _says_something(block: Block, passage: Passage) -> bool:
    """Is there more in a run than names and the small words between them?"""
    spans = normal_spans(block.text)[passage.start : passage.end]
    return sum(end - start > 3 and block.text[start].islower() for _, start, end in spans) > 1
