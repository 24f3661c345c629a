"""An article that is dated in the future."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks.base import DocumentCheck
from newslint.measure.dates import day_of, days_between
from newslint.model.diagnostic import Finding
from newslint.model.document import Document


class FutureDate(DocumentCheck):
    """Articles whose date lies more than `days` days after `today`.

    today: year, month and day as in 2025-05-03; empty: the day of the run, which the command line fills in
    days: so many days ahead are no future: time zones differ, and pages are made up the day before
    """

    VALUES: ClassVar[Mapping[str, type]] = {"date": str, "days": int}
    FADES: ClassVar[bool] = True

    today: str
    days: int

    def __post_init__(self) -> None:
        if self.today and day_of(self.today) is None:
            raise ValueError(f"'today' must be a date such as 2025-05-03, not {self.today!r}")

    def findings(self, document: Document) -> Iterator[Finding]:
        """At most one, at the date in the metadata."""
        date, today = document.fields.get("date"), day_of(self.today)
        day = day_of(date.text) if date and today else None
        if date and today and day and (ahead := days_between(today, day)) > self.days:
            yield Finding(
                document.location(date), {"date": "-".join(f"{part:02}" for part in day), "days": ahead}
            )
