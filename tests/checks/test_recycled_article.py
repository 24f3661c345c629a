"""Articles made of others: shares, passages, what is covered, and that many articles are told as few are."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.archive.join import FEW
from newslint.checks._story import GAP, WIDTH, may_share
from newslint.checks.recycled_article import RecycledArticle
from newslint.engine.compare import Scene, judged
from newslint.engine.run import run_texts
from newslint.measure.rough import rough_words
from newslint.model.diagnostic import Finding
from newslint.model.document import Document
from newslint.model.observations import Observation
from newslint.policy.config import load_config
from newslint.policy.policy import Policy
from newslint.policy.rulebook import Rulebook
from tests.documents import document

CORPORA = Path("..", "shared", "corpora")
RULE = RecycledArticle(across="corpus", copy=0.8, update=0.5, reuse=0.3, min_words=40, licensed=())


def bodies(count: int, seed: int) -> list[list[str]]:
    """So many articles of six paragraphs of 25 words that have nothing in common."""
    random = Random(seed)
    words = [f"w{number}" for number in range(5000)]
    return [[" ".join(random.choices(words, k=25)) + "." for _ in range(6)] for _ in range(count)]


BODIES = bodies(4, seed=1)


TEXTS = st.lists(
    st.lists(st.sampled_from(["the", "ferry’s", "U.S.", "été", "3.5", "港口", "quay", "left"])).map(" ".join),
    max_size=4,
)


@given(TEXTS, TEXTS, st.integers(0, 60))
def test_runs_of_rough_words_are_counted(mine: list[str], yours: list[str], words: int) -> None:
    def runs(texts: list[str]) -> set[tuple[bytes, ...]]:
        found = [word for text in texts for word in rough_words(text)]
        return set(zip(*(found[step:] for step in range(WIDTH)), strict=False))

    counted = len(runs(mine) & runs(yours)) * (WIDTH + GAP)
    assert may_share(document(mine), document(yours), words) is (counted >= words)


def compared(seen: list[str], again: list[str]) -> Finding | None:
    a, b = document(seen, headline="Seen", name="a.txt"), document(again, headline="Again", name="b.txt")
    return RULE.compare(Observation(a, a.blocks[1]), Observation(b, b.blocks[1]))


def kind(seen: list[str], again: list[str]) -> str:
    finding = compared(seen, again)
    return str(finding.values["kind"]) if finding else ""


def test_kinds() -> None:
    one, other = BODIES[0], BODIES[1]
    half = len(one) // 2
    assert kind(one, one) == "copy"
    assert kind(one, one + other) == "update"
    assert kind(one + other + BODIES[2], one[:half] + BODIES[3][:half]) == "partial reuse"
    assert kind(one, other) == ""
    assert kind(one[:half], one) == "update"


def test_a_passage_over_two_paragraphs_is_one_place() -> None:
    seen, again = BODIES[0], [*BODIES[1][:2], *BODIES[0][:3]]
    finding = compared(seen, again)
    assert finding is not None
    head, *passages = finding.related
    assert head.text == "Seen"
    source = "\n\n".join(["Seen", *seen])
    stretches = [source[place.span.start : place.span.end] for place in passages]
    assert stretches[0].startswith(seen[0][:40])
    assert seen[1] in stretches[0]


def test_what_is_covered() -> None:
    own, taken = BODIES[1], BODIES[0]
    finding = compared(taken, [*own, *taken])
    assert finding is not None
    assert [place.text for place in finding.covers] == taken


@pytest.mark.parametrize("pairs", [20, FEW // 2 + 5])
def test_pairs_are_found_by_keys_as_without(pairs: int) -> None:
    random = Random(5)
    made: list[Document] = []
    written = bodies(2 * pairs, seed=2)
    for number in range(pairs):
        seen, other = written[2 * number], written[2 * number + 1]
        again = random.sample(seen, len(seen)) + other[:2]
        made += [document(seen, f"H{number}", f"{number}a"), document(again, f"G{number}", f"{number}b")]
    found = judged(RULE, Scene(made, lambda earlier, later: (earlier, later)))
    assert {finding.where.name for finding in found} == {f"{number}b" for number in range(pairs)}


def policy(*select: str) -> Policy:
    return Rulebook.load().configure(load_config(Path(__file__).parent, isolated=True), select=select)


def test_one_defect_is_told_once() -> None:
    front = "---\ntitle: {}\n---\n\n"
    texts = {f"{name}.md": front.format(name) + "\n\n".join(BODIES[0]) for name in ("Boat", "Ferry")}
    report = run_texts(policy("duplication"), texts)
    assert [each.rule for each in report.diagnostics] == ["duplication/recycled-article"]
