"""Duplication beside datasketch and polars in the same run: signing, text to confirmed pairs, planted pairs found.

`python -m tests.bench.duplication` prints three tables; each engine runs in a process of its own, in turn.
"""

from __future__ import annotations

import importlib.util
import json
import os
import re
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from newslint.model.document import Document
from tests.articles import articles
from tests.documents import document

if TYPE_CHECKING:
    from datasketch import MinHash

    from newslint.measure.keys import Rows

Pairs = list[tuple[int, int]]
CLEAN = Path("..", "shared", "corpora", "clean")
CORPORA = ("abc-au", "wikinews-en", "18f")
PLANTED = 12_000
ROUNDS = 3
SAMPLE, TURNS = 8192, 7  # paragraphs signed, turns of each signer
EACH = 10  # paragraphs of a document
KINDS = ("one word", "two words", "phrase", "last third cut", "case and punctuation")
BAR = 0.5
RUN = 8  # words of a passage that every longer text with it must be found by
POLARS = "the same keys joined by polars"


def main(arguments: list[str]) -> None:
    """Print the tables, or (in a process of its own) run one engine and print what it took."""
    if arguments:
        print(json.dumps(ENGINES[arguments[0]]()))
        return
    texts = paragraphs()
    print(f"{len(texts)} paragraphs of 12 words or more, {sum(map(len, texts)) / 1e6:.1f} MB, one core\n")
    _print_signing(texts)
    print(
        f"\n| text to pairs of Jaccard >= {BAR} | paragraphs/s | times | pairs | peak MB |\n|---|---|---|---|---|"
    )
    taken = _taken()
    for name, took in taken.items():
        times = took["rate"] / taken["datasketch"]["rate"]
        print(
            f"| {name} | {took['rate']:,.0f} | {times:.1f} | {took['pairs']:,.0f} | {took['megabytes']:.0f} |"
        )
    texts = paragraphs("abc-au")
    _print_recall(texts)
    _print_contained(texts)


def _taken() -> dict[str, dict[str, float]]:
    """Of each engine its best of some rounds, in which all take turns: other work on the machine meets all."""
    best: dict[str, dict[str, float]] = {}
    for _ in range(ROUNDS):
        for name in ENGINES:
            if name == POLARS and not importlib.util.find_spec("polars"):
                continue
            took = _in_process(name)
            if name not in best or took["rate"] > best[name]["rate"]:
                best[name] = took
    return best


def paragraphs(*corpora: str) -> list[str]:
    """Distinct paragraphs of the clean corpora where they are at hand (all, if none is named), else made-up ones."""
    found = _real(corpora or CORPORA) if CLEAN.is_dir() else _made_up()
    return sorted({text for text in found if len(text.split()) >= 12})


def _real(corpora: Iterable[str]) -> Iterator[str]:
    for name in corpora:
        with (CLEAN / f"{name}.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                yield from map(str.strip, json.loads(line)["body"].split("\n"))


def _made_up() -> Iterator[str]:
    for text in articles(4000):
        yield from text.split("\n\n")[1:]


def planted(texts: Sequence[str], count: int = PLANTED) -> Iterator[tuple[str, str, str]]:
    """Kind, original and changed paragraph: words replaced by others of the corpus, a phrase, cut, in other dress."""
    random = Random(5)
    vocabulary = sorted({word for text in texts[::7] for word in text.split() if word.isalpha()})
    for number, text in enumerate(random.sample(texts, min(count, len(texts)))):
        kind = KINDS[number % len(KINDS)]
        yield kind, text, _changed(random, text, kind, vocabulary)


def _changed(random: Random, text: str, kind: str, vocabulary: Sequence[str]) -> str:
    words = text.split()
    if kind == "case and punctuation":
        return text.upper().replace(",", " --").replace(".", ";")
    if kind == "last third cut":
        words = words[: len(words) * 2 // 3]
    elif kind == "phrase":
        length = max(2, round(0.15 * len(words)))
        start = random.randrange(len(words) - length)
        words[start : start + length] = random.choices(vocabulary, k=length)
    else:
        for at in random.sample(range(len(words)), 1 if kind == "one word" else 2):
            words[at] = random.choice(vocabulary)
    return " ".join(words)


def _print_recall(texts: Sequence[str]) -> None:
    from newslint.measure.normalize import normal_words
    from newslint.measure.similarity import overlap, shingle_set

    pairs = list(planted(texts))
    exact = [overlap(shingle_set(normal_words(a)), shingle_set(normal_words(b)))[0] for _, a, b in pairs]
    documents = as_documents([text for _, a, b in pairs for text in (a, b)])
    told = {i // 2 for i, j in pairs_of(documents) if j == i ^ 1}
    print(f"\n| {len(pairs)} planted pairs | pairs | found |\n|---|---|---|")
    for bar in (0.7, BAR):
        above = [number for number, jaccard in enumerate(exact) if jaccard >= bar]
        found = sum(number in told for number in above)
        print(f"| Jaccard >= {bar} | {len(above)} | {100 * found / len(above):.2f} % |")
    print(
        f"| below {BAR} | {sum(each < BAR for each in exact)} | {sum(exact[number] < BAR for number in told)} told |"
    )


def _print_contained(texts: Sequence[str]) -> None:
    """Of runs of words of one text put into another, how many bring the two together?"""
    from newslint.measure.keys import passage_keys
    from newslint.measure.normalize import normal_words

    random = Random(6)
    texts = [" ".join(normal_words(text)) for text in texts]
    print("\n| runs of words put into another paragraph | planted | share a key |\n|---|---|---|")
    for length in (RUN, RUN + 4):
        planted: list[str] = []
        for a, b in zip(texts[::3], texts[1::3], strict=False):
            words, others = a.split(), b.split()
            at, to = random.randrange(max(1, len(words) - length)), random.randrange(len(others))
            planted += a, " ".join([*others[:to], *words[at : at + length], *others[to:]])
        keys: defaultdict[int, set[int]] = defaultdict(set)
        for owner, key in zip(*(column.tolist() for column in passage_keys(planted)), strict=True):
            keys[owner].add(key)
        met = sum(bool(keys[number] & keys[number + 1]) for number in range(0, len(planted), 2))
        print(f"| {length} | {len(planted) // 2} | {200 * met / len(planted):.2f} % |")


def pairs_of(documents: Sequence[Document]) -> Iterator[tuple[int, int]]:
    """Numbers of the texts that the rule tells as pairs: keys, join, exact comparison."""
    from newslint.archive.join import candidates
    from newslint.checks.near_duplicate import NearDuplicate
    from newslint.model.observations import Observation

    check = NearDuplicate(across="corpus", similarity=None, jaccard=BAR, min_words=12)
    texts = [block.text for each in documents for block in each.blocks]
    found = [_numbers(pair) for pair in candidates(check.observe(documents))]
    for first, second in check.sift(texts, found):
        at = ((documents[number // EACH], number % EACH) for number in (first, second))
        if check.compare(*(Observation(each, each.blocks[index]) for each, index in at)) is not None:
            yield first, second


def _numbers(pair: Iterable[tuple[int, int]]) -> tuple[int, int]:
    first, second = (document * EACH + block for document, block in pair)
    return first, second


def as_documents(texts: Sequence[str]) -> list[Document]:
    """Texts as paragraphs of documents, some to each."""
    return [document(texts[start : start + EACH]) for start in range(0, len(texts), EACH)]


def _print_signing(texts: Sequence[str]) -> None:
    """Rates of each signer, the best of turns taken one after the other: other work on the machine meets all."""
    sample = texts[:: max(1, len(texts) // SAMPLE)][:SAMPLE]
    signers: dict[str, Callable[[], object]] = {
        "newslint, 128 permutations": lambda: _sign(sample, 128),
        "newslint, 60 permutations": lambda: _sign(sample, 60),
        "datasketch MinHash.bulk, 128": lambda: _bulk(map(_shingled, sample)),
    }
    best = dict.fromkeys(signers, float("inf"))
    for _ in range(TURNS):
        for name, sign in signers.items():
            start = time.process_time()
            sign()
            best[name] = min(best[name], time.process_time() - start)
    print("| signing, text to signatures | paragraphs/s | times |\n|---|---|---|")
    for name, seconds in best.items():
        print(
            f"| {name} | {len(sample) / seconds:,.0f} | {best['datasketch MinHash.bulk, 128'] / seconds:.1f} |"
        )


def _sign(texts: Sequence[str], permutations: int) -> None:
    from newslint.measure.minhash import signatures
    from newslint.measure.shingles import blocks, shingles, word_hashes

    for block in blocks(texts):
        signatures(shingles(word_hashes(texts[block]), 3), permutations)


def _bulk(sets: Iterable[Iterable[bytes]]) -> list[MinHash]:
    from datasketch import MinHash

    return MinHash.bulk(sets, num_perm=128)  # type: ignore[no-any-return]


def _shingled(text: str) -> list[bytes]:
    words = re.findall(r"\w+", text.lower())
    return [" ".join(words[at : at + 3]).encode() for at in range(len(words) - 2)]


def _rule() -> dict[str, float]:
    documents = as_documents(paragraphs())
    list(pairs_of(documents[:40]))
    return _timed(lambda: sum(1 for _ in pairs_of(documents)), len(documents) * EACH)


def _by(make: Callable[[Sequence[str]], Rows], join: Callable[[Rows], Pairs]) -> dict[str, float]:
    """Keys, join, and the exact measure of every pair that it names."""
    texts = paragraphs()

    def work(some: Sequence[str]) -> int:
        return sum(1 for _ in _confirmed(some, join(make(some))))

    work(texts[:400])
    return _timed(lambda: work(texts), len(texts))


def _confirmed(texts: Sequence[str], pairs: Pairs) -> Iterator[tuple[int, int]]:
    from newslint.measure.normalize import normal_words
    from newslint.measure.overlaps import overlaps
    from newslint.measure.similarity import overlap, shingle_set

    for (i, j), jaccard in zip(pairs, overlaps(texts, pairs).jaccard.tolist(), strict=True):
        if jaccard >= BAR - 0.1:
            sets = (shingle_set(normal_words(texts[number])) for number in (i, j))
            if overlap(*sets)[0] >= BAR:
                yield i, j


def _near(texts: Sequence[str]) -> Rows:
    from newslint.measure.keys import near_keys

    return near_keys(texts)


def _every(texts: Sequence[str]) -> Rows:
    from newslint.measure.keys import all_keys

    return all_keys(texts)


def _joined(rows: Rows) -> Pairs:
    import numpy as np

    from newslint.archive.join import candidates
    from newslint.model.observations import Observations

    owners, keys = rows
    found = candidates(Observations(owners, np.zeros(len(owners), np.int32), keys))  # type: ignore[arg-type]
    return [(first.document, second.document) for first, second in found]


def _joined_by_polars(rows: Rows) -> Pairs:
    import polars as pl

    frame = pl.DataFrame({"text": rows[0], "key": rows[1]})
    shared = frame.filter(pl.len().over("key") > 1)
    pairs = shared.join(shared, on="key").filter(pl.col("text") < pl.col("text_right"))
    found: Pairs = pairs.select("text", "text_right").unique().rows()
    return found


def _datasketch() -> dict[str, float]:
    from datasketch import MinHashLSH

    texts = paragraphs()

    def work() -> int:
        sets = [set(_shingled(text)) for text in texts]
        index = MinHashLSH(threshold=BAR, num_perm=128)
        pairs = 0
        for number, sketch in enumerate(_bulk(sets)):
            for other in index.query(sketch):
                union = len(sets[number] | sets[other])
                pairs += bool(union) and len(sets[number] & sets[other]) / union >= BAR
            index.insert(number, sketch)
        return pairs

    return _timed(work, len(texts))


def _timed(work: Callable[[], int], texts: int) -> dict[str, float]:
    start = time.process_time()
    pairs = work()
    rate = texts / (time.process_time() - start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"rate": rate, "pairs": pairs, "megabytes": peak}


ENGINES: dict[str, Callable[[], dict[str, float]]] = {
    "newslint, MinHash alone": lambda: _by(_near, _joined),
    "newslint, with winnowed, exact and masked keys": lambda: _by(_every, _joined),
    "newslint, the rule on documents": _rule,
    POLARS: lambda: _by(_every, _joined_by_polars),
    "datasketch": _datasketch,
}


def _in_process(name: str) -> dict[str, float]:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.bench.duplication", name],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "POLARS_MAX_THREADS": "1"},
    )
    took: dict[str, float] = json.loads(ran.stdout)
    return took


if __name__ == "__main__":
    main(sys.argv[1:])
