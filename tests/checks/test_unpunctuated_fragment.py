"""Paragraphs without a full stop, judged by the habit of their article."""

from __future__ import annotations

import pytest

from newslint.checks.unpunctuated_fragment import UnpunctuatedFragment
from newslint.measure.stops import ends_in_stop, stop_habit
from newslint.model.document import BlockKind
from newslint.readers.base import verbatim_block
from tests.documents import document

RULE = UnpunctuatedFragment(min_words=9, max_words=60, min_habit=0.8, max_run=2)
FULL = "The harbour trust put off the vote on the new pier by a week, after rain flooded its hall."
STRAY = "The old pier at Skarra in the week before the storm"


def told(*paragraphs: str) -> list[str]:
    """The paragraphs that are told."""
    made = document(paragraphs)
    return [made.source[slice(*finding.where.span)] for finding in RULE.findings(made)]


def test_between_two_full_paragraphs() -> None:
    assert told(FULL, STRAY, FULL) == [STRAY]


@pytest.mark.parametrize(
    "paragraphs", [(STRAY, FULL, FULL), (FULL, FULL, STRAY), (FULL, STRAY), (STRAY,), ()]
)
def test_not_as_a_standfirst_or_a_last_line(paragraphs: tuple[str, ...]) -> None:
    assert told(*paragraphs) == []


def test_three_in_a_row_are_a_list() -> None:
    assert told(FULL, STRAY, STRAY.replace("old", "new"), FULL, FULL) != []
    assert told(FULL, STRAY, STRAY, STRAY, FULL, FULL) == []


def test_an_article_without_the_habit() -> None:
    assert told(FULL, STRAY, FULL, FULL[:-1], FULL[:-1]) == []


@pytest.mark.parametrize(
    "line",
    [
        f"{STRAY}.",
        f"{STRAY}:",
        f"“{STRAY}”",
        "Rain on the night",
        "Rain Floods the Hall of the Harbour Trust in Skarra on Monday",
        "Harbour trust puts off vote on new pier after night of heavy rain",
        "Sign up for the letter that goes out on Fridays at noon",
        "By a reporter of the paper in the town of Skarra",
        "The harbour trust put off the vote on the pier to the",
        "The old pier at Skarra is what we all grew up with",
        "The old pier at Skarra as seen by @skarra in the storm",
        "The old pier at Skarra in the week before https://skarra.example/storm",
        "- the old pier at Skarra in the week before the storm",
        "the old pier at Skarra in the week before the storm",
        "The model of the old pier at Skarra for only $49.99",
        " ".join([STRAY] * 6),
    ],
)
def test_left_alone(line: str) -> None:
    assert told(FULL, line, FULL, FULL, FULL, FULL) == []


def test_before_a_list_it_is_an_introduction() -> None:
    source = f"{FULL}\n\n{STRAY}\n\n{FULL}\n\n{FULL}"
    made = document([FULL, STRAY, FULL, FULL])
    start = source.index(FULL, len(FULL))
    item = verbatim_block(BlockKind.LIST_ITEM, source, start, start + len(FULL))
    listed = document([FULL, STRAY, FULL, FULL])
    object.__setattr__(listed, "blocks", (*made.blocks[:2], item, made.blocks[3]))
    assert [*RULE.findings(listed)] == []


def test_habit_is_weighed_by_words() -> None:
    long, caption = " ".join([FULL] * 10), f"{STRAY} and {STRAY}"
    assert stop_habit([long, caption, caption]) > 0.8
    assert stop_habit([FULL, caption, caption]) < 0.5
    assert stop_habit(["Short."]) == 0


@pytest.mark.parametrize("end", [".", "!", "?", "…", ":", ".”", '."', ".)", "。", "！", "。」", ". "])
def test_stops(end: str) -> None:
    assert ends_in_stop(f"It rained{end}")
    assert not ends_in_stop("It rained")


def test_bounds_that_no_paragraph_meets_are_refused() -> None:
    with pytest.raises(ValueError, match="'min_words' \\(61\\) is more than 'max_words' \\(60\\)"):
        RULE.changed(min_words=61)


def test_no_other_language() -> None:
    spanish = "La junta del puerto aplazó la votación sobre el muelle porque la lluvia había inundado su sala en la noche."
    assert told(spanish, "Una vista a la sala inundada desde la escalera del colegio", spanish) == []
