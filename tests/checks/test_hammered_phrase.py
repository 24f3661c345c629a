"""The phrase that takes up most of an article: what is one, where it stands, how large its share is."""

from __future__ import annotations

import pytest

from newslint.checks.hammered_phrase import HammeredPhrase
from tests.documents import document

RULE = HammeredPhrase(share=0.1, pair_share=0.2, times=3, min_words=1)


def told(*paragraphs: str) -> list[tuple[object, ...]]:
    return [tuple(finding.values.values()) for finding in RULE.findings(document(paragraphs))]


def test_the_share_is_that_of_the_characters_of_all_words() -> None:
    ((match, times, share),) = told(
        "We ate red fish stew. They ate red fish stew, and you ate red fish stew."
    )
    assert (match, times) == ("ate red fish stew", 3)
    assert share == pytest.approx(3 * 14 / (3 * 14 + len("WeTheyandyou")))


def test_every_place_is_pointed_at() -> None:
    text = "We ate red fish stew. They ate red fish stew, and you ate red fish stew."
    (finding,) = RULE.findings(document([text]))
    places = [finding.where, *finding.related]
    assert [text[place.span.start : place.span.end] for place in places] == ["ate red fish stew"] * 3


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param(["We eat red. Fish stew is red. Fish stew was red. Fish is old."], id="over a stop"),
        pytest.param(
            ["They ate red", "fish stew they ate red", "fish stew they eat red", "fish"], id="over blocks"
        ),
        pytest.param(["Ida Holm Lund came. Then Ida Holm Lund left. We miss Ida Holm Lund."], id="a name"),
        pytest.param(
            ["In 1900 and 2000 we met. In 1900 and 2000 we sang. In 1900 and 2000 it was."], id="numbers"
        ),
        pytest.param(['"Eat red fish stew," said Ida. "Eat red fish stew. Eat red fish stew."'], id="quoted"),
        pytest.param(
            ["“Eat red fish stew. Eat red fish stew. Eat red fish stew."], id="a quotation left open"
        ),
        pytest.param(["We ate red fish stew. They ate red fish stew, and you ate."], id="twice"),
        pytest.param([""], id="nothing"),
    ],
)
def test_what_is_no_phrase(paragraphs: list[str]) -> None:
    assert told(*paragraphs) == []


def test_a_hyphen_is_as_good_as_a_space() -> None:
    assert told("A well-known red fish. A well known red fish. The well-known red fish sang.")[0][1] == 3


def test_a_name_that_is_also_written_small_is_a_phrase() -> None:
    assert (
        told("Red fish stew is hot. We eat red fish stew. They eat red fish stew.")[0][0] == "Red fish stew"
    )


def test_words_of_a_name_with_a_small_word_between() -> None:
    assert told("The Bank of Skarra met. The Bank of Skarra sat. The Bank of Skarra left.") == []
