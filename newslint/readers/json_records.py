"""The records of one file: each named once, and those that should be articles and are not."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.model.document import Document, Fault
from newslint.readers.json_article import Origin, article
from newslint.readers.json_node import JsonNode
from newslint.readers.metadata import KEYS, find, text_of

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
        record = self._name(root, number, origin)
        found = article(root, record, origin)
        if found:
            self.articles += 1
            yield from self._waiting
            self._waiting.clear()
            yield found
        elif any(text_of(find(root, key)) for key in KEYS["title"]):
            fault = Fault(origin.position, _NO_BODY, record)
            if self.articles:
                yield fault
            elif len(self._waiting) < _KEPT:
                self._waiting.append(fault)

    def _name(self, root: JsonNode, number: int, origin: Origin) -> str:
        """Its id, else its number; an id that another record has is told apart by the number."""
        own = (origin.configured["id"],) if "id" in origin.configured else ()
        blocks = (text_of(find(root, key)) for key in (*own, *KEYS["id"]))
        name = next((block.text.strip() for block in blocks if block), str(number))
        if name in self._names:
            name = f"{name}#{number}"
        self._names.add(name)
        return name
