"""How often a rule is right and how much it finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Told(NamedTuple):
    """A diagnostic as it is compared with gold: rule, file, offsets."""

    rule: str
    path: str
    start: int
    end: int
    message: str


@dataclass(slots=True)
class Tally:
    """Counts of one rule on one set of texts with gold. false: None if not all is labelled; sound: texts without."""

    found: int = 0
    missed: int = 0
    false: int | None = 0
    sound: int = 0


def touches(told: Told, gold: tuple[str, int, int]) -> bool:
    """Is the diagnostic at the place? A mark of no width touches its neighbours."""
    name, start, end = gold
    return told.path == name and told.start <= end and start <= told.end
