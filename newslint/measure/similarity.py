"""The exact measures of a pair of texts, over their normalised words; the wall around rapidfuzz."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from newslint.measure import subsequence
from newslint.measure.few_pay import compares
from newslint.measure.subsequence import Range, Word

Words = Sequence[Word]

SHINGLE = 3  # words in a shingle; J >= .7 and J >= .5 of the evidence are measured on 3-shingles


class Alike(NamedTuple):
    """How alike two texts are.

    similarity: 2 LCS / (n + m) over words, 1.0 only for equal words. jaccard: of the sets of word 3-shingles.
    containment: share of the smaller shingle set found in the other. shared_run: longest common run of words.
    """

    similarity: float
    jaccard: float
    containment: float
    shared_run: int


def alike(a: Words, b: Words) -> Alike:
    """All four measures of two texts given as normalised words."""
    jaccard, containment = overlap(shingle_set(tuple(a)), shingle_set(tuple(b)))
    return Alike(similarity(a, b), jaccard, containment, shared_run(a, b))


def similarity(a: Words, b: Words, at_least: float = 0.0) -> float:
    """2 LCS / (n + m) over words, or 0.0 where it stays below `at_least`; two empty texts are equal."""
    total = len(a) + len(b)
    if a == b:
        return 1.0
    needed = ceil(at_least * total / 2 - 1e-9)
    if needed > min(len(a), len(b)):
        return 0.0
    if compares(total):
        common = subsequence.common(a, b)
        return 2 * common / total if common >= needed else 0.0
    from rapidfuzz.distance import LCSseq

    return 2 * LCSseq.similarity(a, b, score_cutoff=needed) / total


def token_sort(a: Sequence[str], b: Sequence[str]) -> float:
    """2 LCS / (n + m) over the letters of the sorted words: the same words in any order are 1.0."""
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(" ".join(sorted(a)), " ".join(sorted(b)))


@lru_cache(maxsize=1024)
def shingle_set(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """The set of word 3-shingles; a shorter text is one shingle of all its words."""
    if len(words) < SHINGLE:
        return frozenset([words] if words else [])
    return frozenset(zip(words, words[1:], words[2:], strict=False))


@lru_cache(maxsize=2048)
def character_set(text: str) -> frozenset[str]:
    """The set of character 3-shingles; a shorter text is one shingle."""
    if len(text) < SHINGLE:
        return frozenset([text] if text else [])
    return frozenset(map("".join, zip(text, text[1:], text[2:], strict=False)))


def overlap(a: frozenset[object], b: frozenset[object]) -> tuple[float, float]:
    """Jaccard and containment (share of the smaller set) of two sets; two empty sets are equal."""
    if not a or not b:
        return (1.0, 1.0) if not a and not b else (0.0, 0.0)
    shared = len(a & b)
    return shared / (len(a) + len(b) - shared), shared / min(len(a), len(b))


def shared_run(a: Words, b: Words) -> int:
    """Length of the longest run of words that stands in both, by a suffix automaton of `a`: linear time."""
    if a == b:
        return len(a)
    links, lengths, moves = _automaton(a)
    state = run = best = 0
    for word in b:
        while state and word not in moves[state]:
            state = links[state]
            run = lengths[state]
        if word in moves[state]:
            state = moves[state][word]
            run += 1
        best = max(best, run)
    return best


def _automaton(words: Words) -> tuple[list[int], list[int], list[dict[Word, int]]]:
    """Suffix links, lengths and moves of every state (Blumer and others, 1985)."""
    links, lengths, moves = [-1], [0], [dict[Word, int]()]
    last = 0
    for word in words:
        new, state = len(links), last
        links.append(0)
        lengths.append(lengths[last] + 1)
        moves.append({})
        while state != -1 and word not in moves[state]:
            moves[state][word] = new
            state = links[state]
        if state != -1:
            links[new] = _split(state, word, links, lengths, moves)
        last = new
    return links, lengths, moves


def _split(state: int, word: Word, links: list[int], lengths: list[int], moves: list[dict[Word, int]]) -> int:
    """The state that a new state links to: the target of `word`, cloned if it also ends longer runs."""
    target = moves[state][word]
    if lengths[target] == lengths[state] + 1:
        return target
    clone = len(links)
    links.append(links[target])
    lengths.append(lengths[state] + 1)
    moves.append(dict(moves[target]))
    links[target] = clone
    while state != -1 and moves[state].get(word) == target:
        moves[state][word] = clone
        state = links[state]
    return clone


def changed(a: Words, b: Words) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
    """Ranges of words of `a`, and of `b`, that are not part of their longest common subsequence."""
    if a == b:
        return (), ()
    if compares(len(a) + len(b)):
        return subsequence.apart(a, b)
    from rapidfuzz.distance import Indel

    opcodes = Indel.opcodes(a, b)
    gone = ((step.src_start, step.src_end) for step in opcodes if step.tag == "delete")
    new = ((step.dest_start, step.dest_end) for step in opcodes if step.tag == "insert")
    return tuple(gone), tuple(new)
