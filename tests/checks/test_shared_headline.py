"""Headlines that two articles share."""

from __future__ import annotations

import pytest

from newslint.archive.join import candidates
from newslint.checks.shared_headline import SharedHeadline
from newslint.model.observations import Observation
from tests.documents import document

RULE = SharedHeadline(across="corpus", similarity=0.7, min_words=4)
HEAD = "Fishermen of Skarra win their case in court"


def told(a: str, b: str) -> list[tuple[float, bool]]:
    """Similarity and equality of what the keys bring together and the check tells; the same with few texts."""
    made = [document(["Text."], headline=a), document(["Text."], headline=b)]
    found = []
    for first, second in candidates(RULE.observe(made)):
        places = [Observation(made[at], made[at].blocks[index]) for at, index in (first, second)]
        finding = RULE.compare(*places)
        if finding is not None:
            assert (0, 1) in set(RULE.few(places))
            found.append((float(finding.values["similarity"]), bool(finding.values["exact"])))
    return found


def test_equal_headlines() -> None:
    assert told(HEAD, HEAD.upper()) == [(1.0, True)]


def test_one_word_is_different() -> None:
    ((similarity, exact),) = told(HEAD, HEAD.replace("their case", "a case"))
    assert 0.7 <= similarity < 1.0
    assert not exact


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (HEAD, "Fishermen of Skarra land a giant halibut"),
        ("Week in the harbour, part 1", "Week in the harbour, part 2"),
        ("Tide tables for March", "Tide tables for April"),
        ("Letters", "Letters"),
        ("", ""),
    ],
)
def test_left_alone(a: str, b: str) -> None:
    assert told(a, b) == []
