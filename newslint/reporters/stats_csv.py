"""Scores of articles as CSV (RFC 4180): a row for each article, then one for each percentile."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from newslint.model.scorecard import PERCENTILES, Scorecard
from newslint.reporters import Style


def render(card: Scorecard, style: Style) -> Iterator[str]:
    """The column `kind` is `article`, or `p5` to `p95`; a cell is empty where a formula says nothing."""
    names = (*card.percentiles,)
    yield _row(["kind", "path", "record", "language", *names])
    for each in card.articles:
        values = {**each.counts, **each.scores}
        yield _row(["article", each.path, each.record, each.language, *(values.get(name) for name in names)])
    for percent in PERCENTILES:
        yield _row([f"p{percent}", "", "", "", *(card.percentiles[name].get(percent) for name in names)])


def _row(values: list[object]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="").writerow(_plain(value) for value in values)
    return written.getvalue()


def _plain(value: object) -> object:
    """Empty for nothing; numbers to four places; a text that a spreadsheet would run is quoted by `'`."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.4f}".rstrip("0").rstrip(".")
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return "'" + value
    return value
