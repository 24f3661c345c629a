"""A date that fell on another day of the week than the article says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._phrases import prose
from newslint.checks._prose import everything
from newslint.checks.base import DocumentCheck
from newslint.measure.anchors import Cues
from newslint.measure.dates import day_of
from newslint.measure.weekdays import dated, right_weekday, weekday_keys, weekday_name
from newslint.model.diagnostic import Finding
from newslint.model.document import Document


class WeekdayDate(DocumentCheck):
    """Days of the week with a date; one without a year is the nearest to the date of the article."""

    VALUES: ClassVar[Mapping[str, type]] = {"date": str, "verdict": str}

    def cues(self) -> Cues:
        """The days of the week."""
        return Cues(frozenset(weekday_keys().values()))

    def findings(self, document: Document) -> Iterator[Finding]:
        """Each date that does not hold, from the day of the week to its end."""
        whole = everything(document)
        today = day_of(document.text_of("date"))
        used = prose(document).keys
        for found in dated(whole.text, (name for name, key in weekday_keys().items() if key in used)):
            right = right_weekday(found, today)
            if right is not None and right != found.weekday:
                date = " ".join(whole.text[found.start : found.end].split())
                verdict = "no such day" if right < 0 else f"a {weekday_name(right)}"
                yield Finding(whole.location(found.start, found.end), {"date": date, "verdict": verdict})
