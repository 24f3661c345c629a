"""Duplication beside datasketch in the same run: signing, text to verified pairs, and what planted pairs are found.

`python -m tests.bench.duplication` prints three tables; each engine runs in a process of its own.
"""

from __future__ import annotations

import json
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from newslint.model.document import Document
from tests.articles import articles
from tests.documents import document

if TYPE_CHECKING:
    from datasketch import MinHash

CLEAN = Path("..", "shared", "corpora", "clean")
CORPORA = ("abc-au", "wikinews-en", "18f")
PLANTED = 12_000
SAMPLE, TURNS = 8192, 7  # paragraphs signed, turns of each signer
EACH = 10  # paragraphs of a document
KINDS = ("one word", "two words", "phrase", "last third cut", "case and punctuation")
BAR = 0.5


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
    taken = {name: _in_process(name) for name in ENGINES}
    for name, took in taken.items():
        times = took["rate"] / taken["datasketch"]["rate"]
        print(
            f"| {name} | {took['rate']:,.0f} | {times:.1f} | {took['pairs']:,.0f} | {took['megabytes']:.0f} |"
        )
    _print_recall(paragraphs("abc-au"))


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


def pairs_of(documents: Sequence[Document]) -> Iterator[tuple[int, int]]:
    """Numbers of the texts that the rule tells as pairs: keys, join, exact comparison."""
    from newslint.archive.join import candidates
    from newslint.checks.near_duplicate import NearDuplicate
    from newslint.model.observations import Observation

    check = NearDuplicate(across="corpus", similarity=None, jaccard=BAR, min_words=12)
    for first, second in candidates(check.observe(documents)):
        places = (Observation(documents[at], documents[at].blocks[index]) for at, index in (first, second))
        if check.compare(*places) is not None:
            yield first.document * EACH + first.block, second.document * EACH + second.block


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


def _newslint() -> dict[str, float]:
    documents = as_documents(paragraphs())
    list(pairs_of(documents[:2]))
    return _timed(lambda: sum(1 for _ in pairs_of(documents)), len(documents) * EACH)


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


ENGINES: dict[str, Callable[[], dict[str, float]]] = {"newslint": _newslint, "datasketch": _datasketch}


def _in_process(name: str) -> dict[str, float]:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.bench.duplication", name], check=True, capture_output=True, text=True
    )
    took: dict[str, float] = json.loads(ran.stdout)
    return took


if __name__ == "__main__":
    main(sys.argv[1:])
