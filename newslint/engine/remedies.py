"""From the fixes of findings to remedies: spelled for their place, and with their positions in the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newslint.engine.resolve import byte_columns, line_index
from newslint.model.diagnostic import Diagnostic, Edit, Finding, Fix, Remedy, Replacement
from newslint.model.document import Document


def remedied(
    document: Document,
    findings: Sequence[Finding],
    diagnostics: Sequence[Diagnostic],
    fields: Mapping[str, str],
) -> list[Diagnostic]:
    """The diagnostics of these findings of one document, with the fixes that can be written there.

    fields: as configured.
    """
    fixes = [finding.fix if finding.fix and finding.fix.edits else None for finding in findings]
    if not any(fixes):
        return list(diagnostics)
    from newslint.engine.spelling import spelled

    told = zip(diagnostics, fixes, spelled(document, fixes, fields), strict=True)
    return [_with(document, each, own, written) for each, own, written in told]


def made_for(document: Document) -> str:
    """The identity of a document in its file: what it was read from, and where that begins."""
    return f"{document.digest}:{document.origin.offset}"


def _with(document: Document, diagnostic: Diagnostic, own: Fix | None, written: Fix | None) -> Diagnostic:
    if own is None or written is None:
        return diagnostic._replace(barred=own is not None)
    edits = zip(own.edits, written.edits, strict=True)
    changes = tuple(_replacement(document, edit, shown.text) for shown, edit in edits)
    return diagnostic._replace(fix=Remedy(changes, written.safe, made_for(document)))


def _replacement(document: Document, edit: Edit, shows: str) -> Replacement:
    lines = line_index(document.source, document.origin)
    ends = lines.position(edit.span.start), lines.position(edit.span.end)
    return Replacement(*ends, edit.text, byte_columns(document, lines, edit.span, ends), shows)
