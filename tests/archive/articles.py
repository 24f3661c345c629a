"""A folder of small articles, many alike, that are edited at random."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

_SENTENCES = tuple(
    f"The {who} said on {day} that {what} would cost {cost} pounds more than {whom} had been told in spring."
    for who, day, what, cost, whom in zip(
        ("council", "harbour trust", "school board", "rowing club", "parish"),
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"),
        ("the footbridge", "a new boiler", "the night bus", "the sea wall", "an old orchard"),
        (12, 340, 51, 7, 98),
        ("neighbours", "pupils", "the museum", "shopkeepers", "its own members"),
        strict=True,
    )
)
NAMES = tuple(f"{folder}/story-{number}.md" for folder in ("news", "sport") for number in range(4))


def article(random: Random) -> str:
    """An article of few paragraphs, most of which others have too, some with a word changed."""
    day = f"2025-01-{random.randint(1, 9):02}"
    lines = [
        f"---\ntitle: The {random.choice(('quay', 'mill', 'ferry'))} is {random.choice(('open', 'shut'))} again this week"
    ]
    lines += [f"date: {day}", "---", ""]
    for each in random.sample(_SENTENCES, random.randint(1, 4)):
        sentence = each
        if random.random() < 0.4:
            sentence = sentence.replace("pounds", random.choice(("euros", "dollars", "crowns")))
        if random.random() < 0.2:
            lines += ["<!-- newslint-disable-next-line duplication/recycled-paragraph -- it is a notice -->"]
        lines += [sentence, ""]
    return "\n".join(lines)


def edit(folder: Path, random: Random) -> str:
    """Add, change, delete or rename an article, or nothing; says what."""
    name = random.choice(NAMES)
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    there = [each for each in NAMES if (folder / each).is_file()]
    if not file.is_file() or random.random() < 0.4:
        file.write_text(article(random), encoding="utf-8")
        return f"write {name}"
    if random.random() < 0.5 and len(there) > 1:
        file.unlink()
        return f"delete {name}"
    other = random.choice(NAMES)
    (folder / other).parent.mkdir(parents=True, exist_ok=True)
    file.rename(folder / other)
    return f"rename {name} to {other}"


def edits(folder: Path, seed: int, steps: int) -> Iterator[str]:
    """A folder with a few articles, then after each of so many edits."""
    random = Random(seed)
    for _ in range(4):
        edit(folder, random)
    yield "begin"
    for _ in range(steps):
        yield edit(folder, random)
