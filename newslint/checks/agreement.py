"""A subject whose verb or pronoun is of the other number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.checks._interview import questions
from newslint.checks._prose import everything
from newslint.checks.base import DocumentCheck
from newslint.measure.agreement import disagreements
from newslint.model.diagnostic import Finding
from newslint.model.document import Document


class Agreement(DocumentCheck):
    """Couplings of a singular with a plural that are wrong in any English: `these narrative has`."""

    VALUES: ClassVar[Mapping[str, type]] = {"words": str, "spoken": bool}

    def findings(self, document: Document) -> Iterator[Finding]:
        """Each coupling, from its first word to the verb; spoken: in a quotation or an interview."""
        whole = everything(document)
        for start, end in disagreements(whole.text):
            spoken = whole.is_quoted(start) or bool(questions(document))
            words = " ".join(whole.text[start:end].split())
            yield Finding(whole.location(start, end), {"words": words, "spoken": spoken})
