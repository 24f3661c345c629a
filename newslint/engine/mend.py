"""Make the fixes of one file: in its bytes, so that all outside the edits stays as it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newslint.engine.proof import Edits, Proof, edited
from newslint.engine.reading import read_file
from newslint.engine.remedies import made_for
from newslint.engine.source_file import SourceFile
from newslint.model.diagnostic import Diagnostic, Edit, Remedy
from newslint.model.document import Document
from newslint.model.span import Span
from newslint.readers import encoding_of


class Mended(NamedTuple):
    """The bytes of a file once they are mended, and how many fixes were made."""

    content: bytes
    made: int


class Changed(Exception):
    """The file is not what was linted."""


def mended(
    file: SourceFile, content: bytes, diagnostics: Sequence[Diagnostic], fields: Mapping[str, str]
) -> Mended:
    """The content with as many of these fixes made as can be made together; others need another round.

    Left out are fixes that overlap, that its encoding has no letters for, or after which an article shows
    anything but what was meant. Raises Changed if the file does not hold the articles that were linted.
    """
    documents = {
        each.record: each
        for each in read_file(file._replace(content=content, part=None), fields, [])
        if isinstance(each, Document)
    }
    by_record: defaultdict[str | None, list[Remedy]] = defaultdict(list)
    for each in diagnostics:
        if each.fix:
            by_record[each.where.record].append(each.fix)
    encoding = encoding_of(content, file.name)
    edits: list[Edit] = []
    count = 0
    for record, remedies in by_record.items():
        document = documents.get(record)
        if document is None or any(remedy.made_for != made_for(document) for remedy in remedies):
            raise Changed
        fixes = [_edits(document, remedy) for remedy in remedies if _fits(remedy, encoding)]
        held = Proof(document, fields).holding(fixes)
        count += len(held)
        edits += (_moved(edit, document.origin.offset) for at in held for edit in fixes[at][1])
    after = _spliced(content, encoding, sorted(edits)) if edits else None
    return Mended(content, 0) if after is None else Mended(after, count)


def _edits(document: Document, remedy: Remedy) -> tuple[Edits, Edits]:
    """The edits of a remedy in the source of its document: as readers should see them, and as written."""
    by = -document.origin.offset
    spans = [Span(each.start.offset, each.end.offset) for each in remedy.changes]
    texts = zip(*((each.shows, each.text) for each in remedy.changes), strict=True)
    shown, written = (
        tuple(_moved(Edit(span, text), by) for span, text in zip(spans, each, strict=True)) for each in texts
    )
    return shown, written


def _moved(edit: Edit, by: int) -> Edit:
    (start, end), text = edit
    return Edit(Span(start + by, end + by), text)


def _fits(remedy: Remedy, encoding: str) -> bool:
    try:
        return all(each.text.encode(encoding) is not None for each in remedy.changes)
    except UnicodeError:
        return False


def _spliced(content: bytes, encoding: str, edits: Sequence[Edit]) -> bytes | None:
    """The content with these edits made; None if its bytes and its text do not stand for each other."""
    try:
        text = content.decode(encoding)
        if text.encode(encoding) != content:
            return None
        after = b"".join(_pieces(content, text, encoding, edits))
        return after if after.decode(encoding) == edited(text, edits) else None
    except UnicodeError:
        return None


def _pieces(content: bytes, text: str, encoding: str, edits: Sequence[Edit]) -> Iterator[bytes]:
    at = point = 0  # the same place in bytes and in code points
    for (start, end), new in edits:
        kept = at + len(text[point:start].encode(encoding))
        yield content[at:kept]
        yield new.encode(encoding)
        at, point = kept + len(text[start:end].encode(encoding)), end
    yield content[at:]
