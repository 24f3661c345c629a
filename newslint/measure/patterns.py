"""Regular expressions that take linear time, whatever they are: the one file that knows google-re2."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from newslint.late import late
from newslint.measure.folding import whole
from newslint.measure.loose import loosened

_MEMORY = 64 << 20  # at the default of 8 MB a large alternation scans a hundred times slower
_LINES = "(?m)"
_TOLD = "told"
_SPACE = late(r"\\(.)", re.DOTALL)
_CROSSES = late(r"\[\^|\\[WSDBPCx]|\\n|\(\?[a-zA-Z]*s")

Asked = Callable[[bytes, int], int]


def problem(pattern: str) -> str:
    """Why a pattern cannot be used, in words that end a sentence; empty if it can."""
    import re2

    try:
        _compiled(pattern, False)
    except re2.error as error:
        reason = error.args[0] if error.args else ""
        text = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)
        hint = "; look-around is not supported: say what may stand around in 'exceptions'"
        return f"is no pattern: {text.replace(_LINES, '', 1)}" + (
            hint if re.search(r"\(\?<?[=!]", pattern) else ""
        )
    return "finds the empty text" if _compiled(pattern, False).fullmatch("") else ""


def spans(pattern: str, text: str, ignorecase: bool) -> Iterator[tuple[int, int]]:
    """Where a pattern matches in a text of lines, which it sees one by one. Empty matches are left out.

    A group named `told` is what of it is told; the rest must stand around.
    """
    text = whole(text)
    if not _may_match(pattern, text, ignorecase):
        return iter(())
    compiled, group = _compiled(pattern, ignorecase), 0
    if f"<{_TOLD}>" in pattern:
        group = compiled.groupindex[_TOLD]
    found = [match.span(group) for match in compiled.finditer(text)]
    if _CROSSES.search(pattern) and any(text.find("\n", *span) >= 0 for span in found):
        found = list(_by_lines(compiled, text, group))
    return ((start, end) for start, end in found if start < end)


def captures(pattern: str, text: str, ignorecase: bool) -> Iterator[str]:
    """What a pattern finds in a text: its first group, or all of the match if it has none."""
    for match in _compiled(pattern, ignorecase).finditer(whole(text)):
        yield (match[1] if match.re.groups else match[0]) or ""


def starts(literals: tuple[bytes, ...], raw: bytes) -> Iterator[int]:
    """Where one of some strings begins in UTF-8, looked for all at once; of two that overlap the first."""
    return (match.start() for match in _literal(literals).finditer(raw))


def escaped(literal: str) -> str:
    """A pattern that matches some letters as they stand."""
    import re2

    return str(re2.escape(literal))


def asked(patterns: Sequence[str], ignorecase: bool) -> Asked:
    """A question to a text in UTF-8: from a place on, where may one of these patterns match; -1: nowhere.

    If they are too large for one automaton, they may anywhere.
    """
    import re2

    options = _options(ignorecase)
    options.never_capture = True  # what a group holds takes a second look
    try:
        search = re2.compile(_LINES + "|".join(map(_spaced, patterns)), options).search
    except re2.error:
        return lambda raw, at: at
    return lambda raw, at: -1 if (match := search(raw, at)) is None else match.start()


@lru_cache(maxsize=64)
def _literal(literals: tuple[bytes, ...]) -> Any:
    import re2

    options = _options(False)
    return re2.compile(b"|".join(map(re2.escape, literals)), options)


def _by_lines(compiled: Any, text: str, group: int) -> Iterator[tuple[int, int]]:
    at = 0
    for line in text.split("\n"):
        for match in compiled.finditer(line):
            start, end = match.span(group)
            yield at + start, at + end
        at += len(line) + 1


def _may_match(pattern: str, text: str, ignorecase: bool) -> bool:
    """False only if it matches nowhere: what counts up to 80 or 300 takes long to compile, and is rare."""
    loose = loosened(pattern)
    return loose == pattern or _compiled(loose, ignorecase).search(text) is not None


@lru_cache(maxsize=8192)
def _compiled(pattern: str, ignorecase: bool) -> Any:
    import re2

    return re2.compile(_LINES + _spaced(pattern), _options(ignorecase))


def _options(ignorecase: bool) -> Any:
    import re2

    options = re2.Options()
    options.max_mem = _MEMORY
    options.log_errors = False
    options.case_sensitive = not ignorecase
    return options


def _spaced(pattern: str) -> str:
    return _SPACE.sub(_plain_space, pattern)


def _plain_space(escape: re.Match[str]) -> str:
    """Texts are folded, so that a space is a space, and a newline parts blocks."""
    return " " if escape[1] == "s" else escape[0]
