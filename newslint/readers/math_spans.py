"""Mathematics in Markdown, between dollars: it is no prose, nor are its commands words."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.late import late
from newslint.model.span import Span
from newslint.readers.code_regions import Regions

# As in pandoc: no space inside the dollars, no digit behind them. A price has no command with a backslash.
_MATH = late(r"\$\$([^$]{1,2000})\$\$|\$(?!\s)([^$\r\n]{1,500})(?<!\s)\$(?!\d)")
_COMMAND = late(r"\\[A-Za-z{},|]|[A-Za-z][_^]")


def mathematics(source: str, start: int) -> Iterator[Span]:
    """The formulas of `source[start:]` outside of code, dollars and all, in order and apart."""
    code: Regions | None = None
    for match in _MATH.finditer(source, start):
        if _COMMAND.search(match[1] or match[2]):
            code = code or Regions(source, start)
            if not code.end_of(match.start()):
                yield Span(*match.span())
