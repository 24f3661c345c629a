"""The records of one file: each named once, and those that should be articles and are not."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.model.document import Block, Document, Fault
from newslint.readers.json_article import Origin, article
from newslint.readers.json_node import JsonNode
from newslint.readers.metadata import fields_of

_NO_BODY = "a record with a headline and without a body"
_KEPT = 1000  # faults told of records before the first article of a file


class Records:
    """Reads records one after another."""

    def __init__(self) -> None:
        self.articles = 0
        self._names: set[str] = set()
        self._waiting: list[Fault] = []

    def read(self, root: JsonNode, number: int, origin: Origin) -> Iterator[Document | Fault]:
        """The article of a record; in a file of articles, a headline without a body is a fault."""
        fields = fields_of(root, origin.configured)
        record = self._name(fields.get("id"), number)
        found = article(root, fields, record, origin)
        if found:
            self.articles += 1
            yield from self._waiting
            self._waiting.clear()
            yield found
        elif "title" in fields:
            fault = Fault(origin.position, _NO_BODY, record)
            if self.articles:
                yield fault
            elif len(self._waiting) < _KEPT:
                self._waiting.append(fault)

    def _name(self, own: Block | None, number: int) -> str:
        """Its id, else its number; an id that another record has is told apart by the number."""
        name = own.text.strip() if own else str(number)
        if name in self._names:
            name = f"{name}#{number}"
        self._names.add(name)
        return name
