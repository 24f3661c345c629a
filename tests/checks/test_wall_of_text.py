"""Articles with too few breaks."""

from __future__ import annotations

from newslint.checks.wall_of_text import WallOfText
from newslint.engine.run import run_texts
from newslint.policy.config import Config
from newslint.policy.rulebook import Rulebook
from tests.conftest import CHECKOUT
from tests.documents import document

WALL = WallOfText(max_mean=10, min_words=20)


def words(count: int) -> str:
    """A sentence of so many words."""
    return " ".join(["Word", *["word"] * (count - 1)]) + "."


def told(*paragraphs: str) -> list[dict[str, object]]:
    """The values of what is told."""
    return [dict(finding.values) for finding in WALL.findings(document(paragraphs, "Headline"))]


def test_the_mean_decides() -> None:
    assert told(words(10), words(10)) == []
    assert told(words(10), words(11)) == [{"mean": 10, "words": 21, "blocks": 2, "limit": 10}]


def test_points_at_the_longest() -> None:
    made = document([words(11), words(13), words(12)])
    (finding,) = WALL.findings(made)
    assert finding.where.span == made.blocks[1].locate()


def test_a_short_article_and_none() -> None:
    assert told(words(19)) == told() == []


def rules_told(text: str) -> list[tuple[str, int]]:
    policy = Rulebook.load().configure(Config(CHECKOUT), select=("readability",))
    return [(each.rule, each.where.start.line) for each in run_texts(policy, {"a.md": text}).diagnostics]


def test_silent_where_a_long_paragraph_says_it() -> None:
    sentences = " ".join([words(10)] * 9)
    assert rules_told("\n\n".join([sentences] * 4)) == [("readability/wall-of-text", 1)]
    longer = " ".join([words(10)] * 16)
    assert rules_told("\n\n".join([sentences, longer, sentences])) == [("readability/long-paragraph", 3)]
