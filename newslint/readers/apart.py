"""Spans from several searches as one sequence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.model.span import Span


def apart(spans: Iterable[Span]) -> Iterator[Span]:
    """Spans that are in order, without those that begin in one before."""
    at = 0
    for span in spans:
        if span.start >= at:
            yield span
            at = span.end
