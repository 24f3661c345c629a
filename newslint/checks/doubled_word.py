"""A word that stands twice in a row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import compress
from operator import eq
from typing import ClassVar

from newslint.checks._interview import questions
from newslint.checks._phrases import prose
from newslint.checks._prose import everything
from newslint.checks.base import DocumentCheck
from newslint.model.diagnostic import Edit, Finding, Fix
from newslint.model.document import Document


class DoubledWord(DocumentCheck):
    """One of `words` twice in a row, parted by space alone, the second in small letters.

    words: the words that are never said twice, in small letters
    """

    VALUES: ClassVar[Mapping[str, type]] = {"word": str, "spoken": bool}

    words: tuple[str, ...]

    def findings(self, document: Document) -> Iterator[Finding]:
        """Each doubled word, pointing at both; the fix drops the second.

        spoken: in a quotation or an interview
        """
        said = prose(document).words
        twice = {word.decode("latin-1") for word in compress(said, map(eq, said, said[1:]))}
        if twice.isdisjoint(self.words):
            return
        from newslint.measure.doubled import doubled

        whole = everything(document)
        for start, end in doubled(whole.text, twice.intersection(self.words)):
            word = whole.text[start:end].split()[-1]
            spoken = whole.is_quoted(start) or bool(questions(document))
            again = whole.location(start + len(word), end).span  # with the space before it
            fix = Fix((Edit(again, ""),), safe=not spoken)  # who is quoted may have stammered
            yield Finding(whole.location(start, end), {"word": word, "spoken": spoken}, fix=fix)
