"""The questions of an interview: put to guest after guest, no sign of a generator that lost its place."""

from __future__ import annotations

from functools import lru_cache

from newslint.checks._paragraphs import numbered_paragraphs
from newslint.measure.questions import may_ask, only_asks
from newslint.measure.rough import may_be_alike, meeting
from newslint.measure.squeeze import squeezed
from newslint.model.document import Document

MOST_IN_NEWS = 4  # paragraphs that only ask; all 54 interviews of 295 Wikinews articles have more
_FEW = 100  # questions of which all pairs are looked at
_ALIKE = 0.85
_APART = 0.3  # share of its words that a question may have alone, for the same similarity


@lru_cache(maxsize=128)  # documents: as many as an archive observes together, by check after check
def questions(document: Document) -> frozenset[int]:
    """Numbers of the paragraphs that only ask, if there are enough of them to make it an interview."""
    found = [index for index, text in numbered_paragraphs(document) if may_ask(text) and only_asks(text)]
    return frozenset(found) if len(found) > MOST_IN_NEWS else frozenset()


@lru_cache(maxsize=64)
def put_again(document: Document) -> frozenset[int]:
    """The questions of an interview of several guests: two or more of them come again, or nearly so."""
    asked = questions(document)
    texts = [document.blocks[index].text for index in sorted(asked)]
    again = len(texts) - len(set(map(squeezed, texts)))
    if again < 2 and len(texts) <= _FEW:
        again = len({j for i, j in meeting(texts, _APART) if may_be_alike(texts[i], texts[j], _ALIKE)})
    return asked if again > 1 else frozenset()
