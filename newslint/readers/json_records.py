"""The records of one file: each named once, and those that should be articles and are not."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.model.document import Block, Document, Fault
from newslint.model.span import Position
from newslint.readers.json_article import Origin, article
from newslint.readers.json_node import JsonNode
from newslint.readers.json_record import record_with
from newslint.readers.metadata import fields_of

_NO_BODY = "a record with a headline and without a body"
_NO_OBJECT = "a record that is no JSON object"
_KEPT = 1000  # faults told of records before the first article of a file
# Where a record says what it is: in a file of many kinds only those of the kind of an article are missed.
_TYPES = ("_type", "type", "contentType", "post_type")


class Records:
    """Reads records one after another."""

    def __init__(self) -> None:
        self.articles = 0
        self._types: set[str] = {""}
        self._names: set[str] = set()
        self._waiting: list[tuple[str, Fault]] = []

    def read(self, root: JsonNode, number: int, origin: Origin) -> Iterator[Document | Fault]:
        """The article of a record; in a file of articles, a headline without a body is a fault."""
        root = record_with(root, origin.configured.values())
        fields = fields_of(root, origin.configured)
        name = self._name(fields.get("id"), number)
        found = article(root, fields, name, origin)
        if found:
            self.articles += 1
            self._names.add(name)
            self._types.add(_type(root))
            yield from self._heard()
            yield found
        elif "title" in fields:
            yield from self._told(_type(root), Fault(origin.position, _NO_BODY, name))

    def refuse(self, number: int, position: Position) -> Iterator[Fault]:
        """What stands in the place of a record and is no object is a fault in a file of articles."""
        yield from self._told("", Fault(position, _NO_OBJECT, str(number)))

    def _told(self, kind: str, fault: Fault) -> Iterator[Fault]:
        if self.articles and kind in self._types:
            yield fault
        elif len(self._waiting) < _KEPT:
            self._waiting.append((kind, fault))

    def _heard(self) -> Iterator[Fault]:
        """The faults so far that an article now shows to be some."""
        waiting, self._waiting = self._waiting, []
        for kind, fault in waiting:
            if kind in self._types:
                yield fault
            else:
                self._waiting.append((kind, fault))

    def _name(self, own: Block | None, number: int) -> str:
        """Its id, else its number; an id that another article has is told apart by the number."""
        name = own.text.strip() if own else str(number)
        return f"{name}#{number}" if name in self._names else name


def _type(root: JsonNode) -> str:
    for key in _TYPES:
        node = root.member(key)
        while node and node.is_object:  # Contentful: {"sys": {"id": "post"}}
            node = node.member("sys") or node.member("id")
        if node and isinstance(node.value.value, str):
            return node.value.value
    return ""
