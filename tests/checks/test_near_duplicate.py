"""Near-duplicate paragraphs: what is told, where the marks stand, and that keys lose nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from random import Random

import pytest

from newslint.archive.join import candidates
from newslint.checks.near_duplicate import NearDuplicate
from newslint.measure.normalize import normal_words
from newslint.measure.similarity import alike
from newslint.model.diagnostic import Finding
from newslint.model.document import Document
from newslint.model.observations import Observation
from tests.articles import articles
from tests.documents import document

RAIN = "Rain fell on the valley for nine days, and the river rose to the second step of the old mill."
RULE = NearDuplicate(across="document", similarity=0.85, jaccard=None, min_words=12)
BY_SHINGLES = NearDuplicate(across="corpus", similarity=None, jaccard=0.5, min_words=12)


def compared(check: NearDuplicate, a: str, b: str) -> Finding | None:
    """The finding for two paragraphs of one document."""
    made = document([a, b])
    return check.compare(Observation(made, made.blocks[0]), Observation(made, made.blocks[1]))


def source_of(made: Document, finding: Finding) -> tuple[list[str], list[str]]:
    """The marked stretches of the two places."""
    places = (finding.related[0], finding.where)
    first, second = ([made.source[start:end] for start, end in place.marks] for place in places)
    return first, second


def test_the_words_that_differ_are_marked_at_both_ends() -> None:
    other = RAIN.replace("nine days", "nine long days").replace("second", "third")
    made = document([RAIN, other])
    finding = RULE.compare(*(Observation(made, block) for block in made.blocks))
    assert finding is not None
    assert source_of(made, finding) == (["second"], ["long", "third"])
    assert finding.where.span == (len(RAIN) + 2, len(RAIN) + 2 + len(other))
    assert finding.values["changed"] == 2
    assert finding.values["exact"] is False


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        (RAIN, RAIN, True),
        (RAIN, RAIN.upper().replace(",", " --"), True),
        (RAIN, RAIN.replace("nine", "ten"), True),
        (RAIN, RAIN.replace("nine days", "a week").replace("second step", "door"), False),
        ("Rain fell for nine days on us.", "Rain fell for nine days on us.", False),
    ],
)
def test_what_is_told(a: str, b: str, told: bool) -> None:
    assert (compared(RULE, a, b) is not None) is told


def test_any_bar_will_do() -> None:
    both = NearDuplicate(across="document", similarity=0.99, jaccard=0.5, min_words=12)
    moved = "The river rose to the second step of the old mill, and rain fell on the valley for nine days."
    assert compared(both, RAIN, moved) is not None
    assert compared(RULE, RAIN, moved) is None
    with pytest.raises(ValueError, match="nothing is found"):
        NearDuplicate(across="document", similarity=None, jaccard=None, min_words=12)


def test_interviews_and_lines_are_not_looked_at() -> None:
    question = f"Do you think that {RAIN[:-1].lower()}?"
    assert list(RULE.blocks(document([RAIN, question, question]))) == [0, 1, 2]
    assert list(RULE.blocks(document([RAIN, *[question] * 5]))) == [0]
    paragraphs = [RAIN, "Nine days of rain", "雨" * 20]
    assert list(
        RULE.blocks(document(paragraphs, headline="Rain falls on the valley for nine days and nights"))
    ) == [1, 3]


def changed_versions(random: Random, text: str) -> list[str]:
    """A paragraph with a word or two replaced, with a phrase replaced, cut short, and in other dress."""
    words = text.split()
    one, two, phrase = list(words), list(words), list(words)
    one[random.randrange(len(words))] = "elsewhere"
    for at in random.sample(range(len(words)), 2):
        two[at] = "otherwise"
    start = random.randrange(len(words) - 4)
    phrase[start : start + 4] = ["as", "nobody", "had", "foreseen"]
    cut = words[: len(words) * 2 // 3]
    dressed = text.upper().replace(",", " --").replace(".", ";")
    return [*(" ".join(each) for each in (one, two, phrase, cut)), dressed]


@pytest.fixture(scope="module")
def planted() -> list[Document]:
    """Documents of two paragraphs: an original and a changed version of it."""
    random = Random(7)
    paragraphs = {
        block
        for text in articles(150, seed=3)
        for block in text.split("\n\n")[1:]
        if len(block.split()) >= 16
    }
    return [
        document([original.strip(), version])
        for original in sorted(paragraphs)[:700]
        for version in changed_versions(random, original)
    ]


def pairs_told(check: NearDuplicate, documents: Sequence[Document]) -> set[int]:
    """Numbers of the documents whose two paragraphs meet by their keys and are told."""
    found: set[int] = set()
    for first, second in candidates(check.observe(documents)):
        if first.document == second.document:
            places = (
                Observation(documents[at], documents[at].blocks[index]) for at, index in (first, second)
            )
            if check.compare(*places) is not None:
                found.add(first.document)
    return found


def test_keys_find_planted_pairs(planted: list[Document]) -> None:
    """At Jaccard .7 and more 99.9 % are found, at .5 and more 99 %, and nothing below its bar."""
    told = pairs_told(BY_SHINGLES, planted)
    exact = [alike(*(normal_words(block.text) for block in made.blocks)).jaccard for made in planted]
    for bar, recall in ((0.7, 0.999), (0.5, 0.99)):
        above = {number for number, jaccard in enumerate(exact) if jaccard >= bar}
        assert len(above) > 1000
        assert len(above & told) >= recall * len(above)
    assert all(exact[number] >= 0.5 for number in told)


def test_of_a_few_texts_no_pair_is_lost(planted: list[Document]) -> None:
    places = [Observation(made, block) for made in planted[:60] for block in made.blocks]
    texts = [place.block.text for place in places]
    named = set(RULE.few(places))
    for i, j in combinations(range(len(texts)), 2):
        if (i, j) not in named:
            assert compared(RULE, texts[i], texts[j]) is None


def test_of_many_texts_sifting_loses_no_pair(planted: list[Document]) -> None:
    texts = [block.text for made in planted[:60] for block in made.blocks]
    pairs = list(combinations(range(len(texts)), 2))
    for rule in (RULE, BY_SHINGLES):
        worth = set(rule.sift(texts, pairs))
        assert len(worth) < len(pairs) / 10
        for i, j in pairs:
            if (i, j) not in worth:
                assert compared(rule, texts[i], texts[j]) is None
