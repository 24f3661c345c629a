"""Documents in several formats that say the same, and fixes made in them, for tests of web rules."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from html import escape

from newslint.checks._phrases import prose
from newslint.checks.base import DocumentCheck
from newslint.model.diagnostic import Finding
from newslint.model.document import Document
from newslint.policy.rulebook import Rulebook
from newslint.readers import read
from newslint.readers.base import ReadOptions

RULES = {rule.id: rule for rule in Rulebook.load().rules}
FORMATS = ("txt", "md", "html", "json")


def check(rule: str) -> DocumentCheck:
    """The check of a rule, with the options of its file."""
    found = RULES[f"web/{rule}"].check
    assert isinstance(found, DocumentCheck)
    return found


def article(text: str, suffix: str = "txt") -> Document:
    """An article of one paragraph below a headline, as a file of this format holds it."""
    source = {
        "txt": f"Harbour reopens\n\n{text}\n",
        "md": f"# Harbour reopens\n\n{text}\n",
        "html": f"<article><h1>Harbour reopens</h1><p>{escape(text, quote=False)}</p></article>\n",
        "json": json.dumps({"headline": "Harbour reopens", "body": text}),
    }[suffix]
    return reread(source, suffix)


def reread(source: str, suffix: str) -> Document:
    """A source as a document."""
    stream = io.BytesIO(source.encode("utf-8", "surrogatepass"))
    found = next(iter(read(stream, f"article.{suffix}", ReadOptions(named=True))))
    assert isinstance(found, Document)
    return found


def found(rule: str, document: Document) -> list[Finding]:
    """What a rule finds, if its cues let it look."""
    looked = check(rule)
    cues = looked.cues()
    return list(looked.findings(document)) if cues is None or cues.found_in(prose(document)) else []


def told(rule: str, text: str, suffix: str = "txt") -> list[str]:
    """What a rule says of a paragraph."""
    return [RULES[f"web/{rule}"].tell(each.values) for each in found(rule, article(text, suffix))]


def fixed(document: Document, findings: Sequence[Finding]) -> str:
    """The source with all fixes made. Their texts must be plain, so that each format writes them alike."""
    edits = sorted({edit for each in findings if each.fix for edit in each.fix.edits})
    source = document.source
    for (start, end), text in reversed(edits):
        assert not set(text) & set("<>\"'\\"), "would need an escape"
        source = source[:start] + text + source[end:]
    return source


def paragraph(document: Document) -> str:
    """The text of its last block."""
    return document.blocks[-1].text
