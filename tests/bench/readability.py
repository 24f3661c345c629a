"""Readability: do scores order graded news, where do clean articles lie, and why do the two engines differ?"""

from __future__ import annotations

import json
import math
import re
import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

from newslint.measure.counts import counts
from newslint.measure.readability import FORMULAS
from newslint.measure.scoring import countable, counted, formulas_for, measured
from newslint.measure.sentences import sentences
from newslint.measure.syllables import syllables
from newslint.measure.textstat_engine import _statistics, pronunciations
from newslint.measure.words import words
from newslint.model.document import Document
from newslint.readers import read
from newslint.readers.base import ReadOptions

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "corpora"
SAMPLE = 300  # articles of a source, evenly spread: textstat takes 10 ms for one
MIN_WORDS = 100
ENGINES = ("newslint", "textstat")
NAMES = formulas_for("en")
Texts = Sequence[str]


def main() -> None:
    """Print the tables; what is absent is left out."""
    if not SHARED.is_dir():
        print("no shared/ folder beside the checkout: nothing to measure")
        return
    levels(SHARED / "levels" / "onestop.jsonl")
    for file in sorted((SHARED / "clean").glob("*.jsonl")):
        articles = list(sampled(file))
        where(file.stem, articles)
        why(file.stem, articles)


def levels(file: Path) -> None:
    """Of the stories at three levels, how many does each formula put in order?"""
    stories: defaultdict[str, dict[str, Texts]] = defaultdict(dict)
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        stories[row["headline"]][row["level"]] = [text for text in row["body"].split("\n") if text.strip()]
    print(f"{len(stories)} news stories at three levels: in order by\n")
    print("| formula | engine | scored | elementary < advanced | all three |\n|---|---|---|---|---|")
    for engine in ENGINES:
        scored = [
            {level: measured(texts, NAMES, "en", engine).scores for level, texts in story.items()}
            for story in stories.values()
        ]
        for name in NAMES:
            print(f"| {name} | {engine} | {_ordered(name, scored)} |")
    print()


def _ordered(name: str, stories: Iterable[dict[str, dict[str, float]]]) -> str:
    sign = -1 if FORMULAS[name].higher_is_easier else 1
    rows = [[sign * story[level][name] for level in ("ele", "int", "adv")] for story in stories]
    rows = [row for row in rows if not any(map(math.isnan, row))]
    ends, all_three = sum(a < c for a, _, c in rows), sum(a < b < c for a, b, c in rows)
    return f"{len(rows)} | {ends / len(rows):.1%} | {all_three / len(rows):.1%}"


def sampled(file: Path) -> Iterator[Texts]:
    """The prose of some articles of a source that are long enough for a score."""
    with file.open("rb") as stream:
        documents = [each for each in read(stream, file.name, ReadOptions()) if isinstance(each, Document)]
    prose = [countable(block.text for block in each.paragraphs) for each in documents]
    long = [texts for texts in prose if counted(texts).words >= MIN_WORDS]
    step = max(1, len(long) // SAMPLE)
    yield from long[::step][:SAMPLE]


def where(source: str, articles: Sequence[Texts]) -> None:
    """Percentiles of each formula by both engines."""
    print(f"{source}: {len(articles)} articles of {MIN_WORDS} words and more\n")
    print("| formula | newslint p5 | p25 | median | p75 | p95 | textstat p5 | p25 | median | p75 | p95 |")
    print("|---|" + "---|" * 10)
    scores = {
        engine: [measured(texts, NAMES, "en", engine).scores for texts in articles] for engine in ENGINES
    }
    for name in NAMES:
        cells = []
        for engine in ENGINES:
            values = [each[name] for each in scores[engine] if not math.isnan(each[name])]
            cells += _five(values)
        print(f"| {name} | {' | '.join(cells)} |")
    print()


def _five(values: list[float]) -> list[str]:
    if len(values) < 20:
        return ["-"] * 5
    cuts = statistics.quantiles(values, n=20, method="inclusive")
    return [f"{cuts[place]:.1f}" for place in (0, 4, 9, 14, 18)]


def why(source: str, articles: Sequence[Texts]) -> None:
    """What the engines count otherwise, and what each difference does to the Flesch-Kincaid grade."""
    theirs = _statistics("en_US")
    ratios: defaultdict[str, list[float]] = defaultdict(list)
    moved: defaultdict[str, list[float]] = defaultdict(list)
    reasons: Counter[str] = Counter()
    for texts in articles:
        whole, ours = "\n\n".join(texts), counted(texts)
        other = (theirs.lexicon_count(whole), theirs.sentence_count(whole), theirs.syllable_count(whole))
        same = (ours.words, ours.sentences, ours.syllables)
        grade = _grade(*same)
        for place, name in enumerate(("words", "sentences", "syllables")):
            ratios[name].append(other[place] / same[place])
        moved["sentences"].append(_grade(ours.words, other[1], ours.syllables) - grade)
        moved["syllables"].append(_grade(ours.words, ours.sentences, other[2]) - grade)
        moved["words"].append(_grade(other[0], ours.sentences, ours.syllables) - grade)
        moved["all three"].append(_grade(*other) - grade)
        for text in texts:
            reasons.update(_reasons(text, theirs))
    print("| textstat counts | ratio p5 | median | p95 | Flesch-Kincaid moves p5 | median | p95 |")
    print("|---|---|---|---|---|---|---|")
    for name in ("sentences", "words", "syllables", "all three"):
        ratio = _three(ratios[name], 3) if name in ratios else ["", "", ""]
        print(f"| {name} | {' | '.join((*ratio, *_three(moved[name], 2)))} |")
    print("\n| why | times in 1,000 words |\n|---|---|")
    total = sum(counted(texts).words for texts in articles)
    for reason, times in reasons.most_common():
        print(f"| {reason} | {1000 * times / total:.2f} |")
    print()


def _grade(words_counted: int, sentences_counted: int, syllables_counted: int) -> float:
    return 0.39 * words_counted / sentences_counted + 11.8 * syllables_counted / words_counted - 15.59


def _three(values: list[float], digits: int) -> list[str]:
    cuts = statistics.quantiles(values, n=20, method="inclusive")
    return [f"{cuts[place]:.{digits}f}" for place in (0, 9, 18)]


def _reasons(text: str, theirs: object) -> Iterator[str]:
    ends = {end for _, end in sentences(text)}
    for match in re.finditer(r"[.!?]+", text):
        after = text[match.end() : match.end() + 1]
        if after.isalnum():
            before = text[match.start() - 1 : match.start()]
            figure = before.isdigit() and after.isdigit()
            yield (
                "a stop inside a figure ends a sentence"
                if figure
                else "a stop inside a word (U.S., p.m.) does"
            )
        elif not ends & set(range(match.end(), match.end() + 4)):
            yield "the stop of an abbreviation, an initial or a quotation inside a sentence does"
    for start, end in sentences(text):
        if 0 < counts(text[start:end]).words <= 2:
            yield "a sentence of one or two words is none"
    if text and text[-1] not in ".!?\"'”’)":
        yield "a paragraph without a stop runs on into the next"
    spans = words(text)
    for (_, end), (start, _) in pairwise(spans):
        if start - end > 0 and not any(map(str.isspace, text[end:start])):
            yield "two words with a dash or a slash between are one"
    for start, end in spans:
        yield from _spoken(text[start:end], theirs)


def _spoken(word: str, theirs: object) -> Iterator[str]:
    heard = theirs.syllable_count(word)  # type: ignore[attr-defined]
    if heard == syllables(word):
        return
    side = "fewer" if heard < syllables(word) else "more"
    if any(map(str.isdigit, word)):
        yield "a figure has one syllable"
    elif len(re.findall(r"\w+", word.replace("'", "").replace("’", ""))) > 1:
        yield f"a compound or an abbreviation has {side} syllables"
    elif word.lower() not in _dictionary():
        yield f"a word that is not in its dictionary, and hyphenated, has {side} syllables"
    else:
        yield f"a word that is in its dictionary has {side} syllables"


@cache
def _dictionary() -> frozenset[str]:
    return frozenset(pronunciations())


if __name__ == "__main__":
    main()
