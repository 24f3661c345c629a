"""Made-up articles for tests and benchmarks, in any number."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

SOUND = """\
---
title: Baker reopens on the quay
---

The baker on the quay at Port Ellery reopened on Monday with a second oven and a longer queue, her landlord said.
"""

# One error, headlines/repeated-in-body at 5:1.
REPEATED_HEADLINE = """\
---
title: Ferry to sail on Sundays
---

Ferry to sail on Sundays

The ferry to Skarra will sail on Sundays from May, the harbour trust said.
"""

# One error, duplication/repeated-paragraph at 7:1.
TWICE = "The quay at Port Ellery will stay shut until the crane has been inspected by the insurers."
REPEATED_PARAGRAPH = f"Quay stays shut\n\n{TWICE}\n\nNo ship was due before Friday in any case.\n\n{TWICE}\n"

_BODIES = ("council", "harbour trust", "school board", "rowing club", "water company", "parish", "museum")
_ACTS = ("approved", "put off", "paid for", "inspected", "reopened", "gave up", "shortened", "welcomed")
_THINGS = (
    "the footbridge", "a new boiler", "the night bus", "two allotments", "its summer fair", "the pilot house",
    "a survey of drains", "the sea wall", "an old orchard", "the milk round", "the winter timetable",
)  # fmt: skip
_WHYS = (
    "after a wet spring", "to save money", "at the request of pupils", "in spite of the cost",
    "as the law now requires", "with help from neighbours", "for want of a better plan",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SYLLABLES = ("ar", "bel", "cor", "dun", "el", "fen", "gar", "hol", "ib", "jos", "kel", "lor", "mar", "nan")
_SHAPES = (
    "The {body} in {place} {act} {thing} on {day} {why}, {name} said.",
    "{name}, who speaks for the {body}, called it a matter of {count} pounds and a little patience.",
    "About {count} people in {place} had signed a letter that asked the {body} to leave {thing} alone.",
    "In {place} the {body} {act} {thing} {why}, and {count} households were told by post.",
    '"We looked at {thing} for {count} days," said {name}, of {place}.',
    "It was the {body} that {act} {thing} last year, when {count} visitors came to {place}.",
    "{name} will report to the {body} on {day}, and {place} will hear of it {why}.",
)


def write_articles(folder: Path, count: int, words: int = 470, seed: int = 1) -> None:
    """Write so many Markdown articles of about so many words; the same seed gives the same articles."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(articles(count, words, seed)):
        folder.joinpath(f"article-{number:05}.md").write_text(text, encoding="utf-8")


def articles(count: int, words: int = 470, seed: int = 1) -> Iterator[str]:
    """Markdown articles with front matter; no two paragraphs are alike."""
    random = Random(seed)
    for number in range(count):
        date = f"2025-{1 + number // 28 % 12:02}-{1 + number % 28:02}"
        headline = f"{_name(random)} {random.choice(_ACTS)} {random.choice(_THINGS)} in {_word(random)}"
        yield (
            f"---\ntitle: {headline}\ndate: {date}\n---\n\n" + "\n\n".join(_paragraphs(random, words)) + "\n"
        )


def _paragraphs(random: Random, words: int) -> Iterator[str]:
    while words > 0:
        paragraph = " ".join(_sentence(random) for _ in range(random.randint(1, 4)))
        words -= len(paragraph.split())
        yield paragraph


def _sentence(random: Random) -> str:
    return random.choice(_SHAPES).format(
        body=random.choice(_BODIES),
        act=random.choice(_ACTS),
        thing=random.choice(_THINGS),
        why=random.choice(_WHYS),
        day=random.choice(_DAYS),
        place=_word(random),
        name=_name(random),
        count=random.randint(13, 900),
    )


def _name(random: Random) -> str:
    return f"{_word(random)} {_word(random)}"


def _word(random: Random) -> str:
    return "".join(random.choices(_SYLLABLES, k=3)).capitalize()
