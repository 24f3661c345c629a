"""What is found must not depend on whether keys were made by other processes."""

from __future__ import annotations

from random import Random

import pytest

from newslint.archive.join import FEW
from newslint.checks.near_duplicate import NearDuplicate
from newslint.engine import compare
from newslint.engine.compare import Scene, judged
from tests.documents import document

RULE = NearDuplicate(across="corpus", similarity=0.85, jaccard=None, min_words=12)


@pytest.mark.parametrize("pairs", [20, FEW // 2, FEW])
def test_keys_given_or_made_here(pairs: int) -> None:
    """Three words of twenty are changed, far apart: too little is left for keys to find every pair."""
    random = Random(3)
    documents = []
    for number in range(pairs):
        words = [f"w{random.randrange(4000)}" for _ in range(20)]
        other = [f"x{at}" if at in (4, 9, 14) else word for at, word in enumerate(words)]
        documents += [document([" ".join(each)], name=f"{number}{each[4]}") for each in (words, other)]
    scene = Scene(documents, lambda earlier, later: (earlier, later))
    here = [finding.where.name for finding in judged(RULE, scene)]
    given = [finding.where.name for finding in judged(RULE, scene, RULE.observe(documents))]
    assert here == given
    assert 0 < len(here) <= pairs
    assert len(here) == pairs or len(documents) > FEW


def test_many_pairs_are_compared_alike_in_several_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compare, "MANY", 2)
    words = [f"w{at}" for at in range(30)]
    documents = [document([" ".join([*words, f"x{at}", f"y{at}"])], name=f"{at}") for at in range(9)]
    alone, shared = (
        list(judged(RULE, Scene(documents, lambda earlier, later: (earlier, later), processes=count)))
        for count in (1, 2)
    )
    assert alone == shared
    assert [finding.where.name for finding in alone] == [str(at) for at in range(1, 9)]
